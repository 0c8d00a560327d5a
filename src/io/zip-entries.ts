// The files packed in a zip, as data sites hand them out: one CSV and its dictionary. Stored or deflated, up to 4 GB.
import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;

/** Entries whose name is accepted; null when the zip is damaged or an entry unpacks to more than `limit` bytes. */
export function zipEntries(
  bytes: Uint8Array,
  accepts: (name: string) => boolean,
  limit: number,
): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  try {
    for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
      if (view.getUint32(at, true) !== directorySignature) return null;
      const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
      const name = new TextDecoder("utf-8").decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
      const isStored = view.getUint16(at + 10, true) === 0;
      if (!name.endsWith("/") && accepts(name)) {
        const whole = isStored ? packed : inflateRawSync(packed, { maxOutputLength: limit });
        if (whole.length !== view.getUint32(at + 24, true)) return null;
        entries.push({ name, bytes: whole });
      }
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  } catch {
    // A position beyond the end, or a stream that does not unpack: the download was cut short.
    return null;
  }
  return entries;
}

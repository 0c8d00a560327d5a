// What a zip says of itself: the record at its end, the directory of its files, where the body of each begins. Sizes are the zip's
// own words; whoever unpacks holds it to them. Zips of more than 4 GB are not read.

/** A file of a zip, as the directory has it; sizes in bytes. `header` is where its own header begins. */
export interface ZipPart {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly header: number;
}

/** Whether a file of a zip is one that a Mac adds beside each that it packs: it bears its name and is no part of what was packed. */
export function isMacLeftover(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

/** Bytes at the end of a zip that hold its record: 22, and a comment of up to 65,535. */
export const tailBytes = 65_557;
/** Bytes of the header before the body of each file, without its name and further fields. */
export const headerBytes = 30;

/** What stands for a number that does not fit into 32 bits. */
const most = 0xffffffff;
const [endSignature, directorySignature, headerSignature] = [0x06054b50, 0x02014b50, 0x04034b50];

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the directory stands in the zip, from its last bytes (`tailBytes` or all); null when there is no such record. */
export function directoryPlace(
  tail: Uint8Array,
): { readonly offset: number; readonly length: number; readonly count: number } | null {
  const view = viewOf(tail);
  let end = tail.length - 22;
  const first = Math.max(0, tail.length - tailBytes);
  while (end >= first && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < first) return null;
  return {
    offset: view.getUint32(end + 16, true),
    length: view.getUint32(end + 12, true),
    count: view.getUint16(end + 10, true),
  };
}

/** The files of a directory; null when it is not one, or is cut short. */
export function directoryParts(directory: Uint8Array, count: number): readonly ZipPart[] | null {
  const view = viewOf(directory);
  const parts: ZipPart[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== directorySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the body of a file begins, from its header (`headerBytes`); null when that is none. */
export function bodyStart({ header }: ZipPart, bytes: Uint8Array): number | null {
  const view = viewOf(bytes);
  if (bytes.length < headerBytes || view.getUint32(0, true) !== headerSignature) return null;
  return header + headerBytes + view.getUint16(26, true) + view.getUint16(28, true);
}

/** Whether a zip is of the form for more than 4 GB (zip64), which some programs use for small ones too. */
export function isZip64(bytes: Uint8Array): boolean {
  const place = directoryPlace(bytes);
  if (place === null) return false;
  if (place.offset === most || place.length === most || place.count === 0xffff) return true;
  const parts = directoryParts(bytes.subarray(place.offset), place.count) ?? [];
  return parts.some(({ packed, unpacked, header }) => packed === most || unpacked === most || header === most);
}

/** The files of a zip held in memory, each with its packed bytes; null when anything of it is damaged. */
export function zipParts(bytes: Uint8Array): readonly { readonly part: ZipPart; readonly body: Uint8Array }[] | null {
  const place = directoryPlace(bytes);
  const parts = place === null ? null : directoryParts(bytes.subarray(place.offset), place.count);
  if (parts === null) return null;
  const bodies = parts.map((part) => {
    const start = bodyStart(part, bytes.subarray(part.header, part.header + headerBytes));
    const body = start === null ? null : bytes.subarray(start, start + part.packed);
    return body?.length === part.packed ? { part, body } : null;
  });
  return bodies.includes(null) ? null : bodies.filter((body) => body !== null);
}

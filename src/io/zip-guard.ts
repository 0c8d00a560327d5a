// Looks at a zip before any library does: how large it says it is, whether it keeps its word, and whether its XML declares
// entities. Bounds time and memory against zip and XML bombs; knows nothing of spreadsheets.
import { inflateRawSync } from "node:zlib";

/** Bounds of a workbook: parts in the zip, bytes of all parts once unpacked. */
export const zipLimits = { parts: 10_000, bytes: 300_000_000 } as const;

export type ZipVerdict =
  | { readonly status: "ok"; readonly names: readonly string[] }
  | { readonly status: "damaged" }
  | { readonly status: "too-large"; readonly bytes: number };

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Entries of the central directory; null when it is not where its end record says, or written for files over 4 GB. */
function partsOf(bytes: Uint8Array, view: DataView): readonly Part[] | null {
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < first) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directorySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder("latin1").decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The unpacked part; null when it is longer or shorter than it says, or cannot be unpacked. */
function unpack(bytes: Uint8Array, view: DataView, part: Part): Uint8Array | null {
  const { offset, method, packed, unpacked } = part;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = bytes.subarray(start, start + packed);
  if (body.length !== packed) return null;
  if (method === 0) return packed === unpacked ? body : null;
  if (method !== 8) return null;
  try {
    const whole = inflateRawSync(body, { maxOutputLength: Math.max(1, unpacked) });
    return whole.length === unpacked ? whole : null;
  } catch {
    return null;
  }
}

/** Entities are what XML bombs and readers of foreign files are made of; no spreadsheet program declares any. */
function declaresEntities(part: Uint8Array): boolean {
  const whole = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const isDeclared = ["<!DOCTYPE", "<!ENTITY"].some((word) => whole.includes(word));
  // Lower case is no XML, but a lenient reader might take it; UTF-16 would hide the words.
  return isDeclared || /<!(?:DOCTYPE|ENTITY)/i.test(whole.toString("latin1", 0, 100_000)) || (part[0] ?? 0) >= 0xfe;
}

/** Checks every part; unpacks one at a time and keeps none. */
export function inspectZip(bytes: Uint8Array): ZipVerdict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = bytes.length < 22 ? null : partsOf(bytes, view);
  if (parts === null) return { status: "damaged" };
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (parts.length > zipLimits.parts || unpacked > zipLimits.bytes) return { status: "too-large", bytes: unpacked };
  for (const part of parts) {
    const whole = unpack(bytes, view, part);
    if (whole === null || (/\.(?:xml|rels)$/i.test(part.name) && declaresEntities(whole))) return { status: "damaged" };
  }
  return { status: "ok", names: parts.map(({ name }) => name) };
}

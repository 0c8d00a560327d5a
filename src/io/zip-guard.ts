// Looks at a zip before any library does: how large it says it is, whether it keeps its word, and whether its XML declares
// entities. Bounds time and memory against zip and XML bombs and sheets that reach too far.
import { inflateRawSync } from "node:zlib";
import { mostCells, sheetExtent } from "./sheet-extent.ts";
import { hasSheetData, workbookRelations, worksheetParts } from "./sheet-parts.ts";
import { tableLimits } from "./table-limits.ts";
import { type ZipPart, zipParts } from "./zip-directory.ts";

/** Bounds of a workbook: parts in the zip, bytes of all parts once unpacked. */
export const zipLimits = { parts: 10_000, bytes: 300_000_000 } as const;

export type ZipVerdict =
  | { readonly status: "ok"; readonly names: readonly string[] }
  | { readonly status: "damaged" }
  | { readonly status: "too-large"; readonly what: "bytes" | "columns" | "cells"; readonly found: number };

/** The unpacked part; null when it is longer or shorter than it says, or cannot be unpacked. */
function unpack({ method, unpacked }: ZipPart, body: Uint8Array): Uint8Array | null {
  if (method === 0) return body.length === unpacked ? body : null;
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

/** Why the XML is no worksheet that can be laid out; null when it is one, or something else. */
function sheetVerdict(xml: string): ZipVerdict | null {
  const extent = sheetExtent(xml);
  if (extent === null) return { status: "damaged" };
  const { columns, cells } = extent;
  if (columns > tableLimits.columns) return { status: "too-large", what: "columns", found: columns };
  return cells > mostCells ? { status: "too-large", what: "cells", found: cells } : null;
}

/** Checks every part; unpacks one at a time and keeps none but the list of the others. */
export function inspectZip(bytes: Uint8Array): ZipVerdict {
  const parts = zipParts(bytes);
  if (parts === null) return { status: "damaged" };
  const unpacked = parts.reduce((sum, { part }) => sum + part.unpacked, 0);
  if (parts.length > zipLimits.parts || unpacked > zipLimits.bytes)
    return { status: "too-large", what: "bytes", found: unpacked };
  const withoutCells = new Set<string>();
  const worksheets: string[] = [];
  for (const { part, body } of parts) {
    const whole = unpack(part, body);
    if (whole === null) return { status: "damaged" };
    if (!/\.(?:xml|rels)$/i.test(part.name)) continue;
    if (declaresEntities(whole)) return { status: "damaged" };
    const xml = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString("latin1");
    if (part.name === workbookRelations) worksheets.push(...worksheetParts(xml));
    const refused = sheetVerdict(xml);
    if (refused !== null) return refused;
    if (!hasSheetData(xml)) withoutCells.add(part.name);
  }
  if (worksheets.some((name) => withoutCells.has(name))) return { status: "damaged" };
  return { status: "ok", names: parts.map(({ part }) => part.name) };
}

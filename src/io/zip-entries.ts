// The files packed in a zip, as data sites hand them out: one CSV and its dictionary. Stored or deflated, up to 4 GB.
import { inflateRawSync } from "node:zlib";
import { isMacLeftover, zipParts } from "./zip-directory.ts";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Entries whose name is accepted, without what a Mac adds, which is never unpacked; null when the zip is damaged or an entry unpacks to more than `limit` bytes. */
export function zipEntries(
  bytes: Uint8Array,
  accepts: (name: string) => boolean,
  limit: number,
): readonly ZipEntry[] | null {
  const parts = zipParts(bytes);
  if (parts === null) return null;
  const entries: ZipEntry[] = [];
  for (const { part, body } of parts) {
    if (part.name.endsWith("/") || isMacLeftover(part.name) || !accepts(part.name)) continue;
    try {
      const whole = part.method === 0 ? body : inflateRawSync(body, { maxOutputLength: limit });
      if (whole.length !== part.unpacked) return null;
      entries.push({ name: part.name, bytes: whole });
    } catch {
      // A stream that does not unpack: the download was cut short.
      return null;
    }
  }
  return entries;
}

// A zip on the disk, too large to be held in memory: its directory, the start of a file in it, and that file unpacked into a folder
// that goes away afterwards, whatever happens. Knows nothing of what the files hold.
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";
import { bodyStart, directoryParts, directoryPlace, headerBytes, tailBytes, type ZipPart } from "./zip-directory.ts";

/** A file of a zip on the disk; `offset` is where its body begins. */
export interface PackedFile extends ZipPart {
  readonly offset: number;
}

/** Largest file unpacked, and how many times larger than its packed form: codes of persons shrink to a tenth or a twentieth. */
export const unpackLimits = { bytes: 4_000_000_000, times: 100 } as const;

/** Largest directory read: some hundred bytes for each file of the zip. */
const directoryBytes = 1_000_000;

/** The files of a zip; null when it is none, is damaged, or has more than 4 GB. */
export async function packedFiles(path: string): Promise<readonly PackedFile[] | null> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number): Promise<Uint8Array> => {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const place = directoryPlace(await read(Math.max(0, size - tailBytes), tailBytes));
    if (place === null || place.length > directoryBytes) return null;
    const parts = directoryParts(await read(place.offset, place.length), place.count);
    const files: PackedFile[] = [];
    for (const part of parts ?? []) {
      const offset = bodyStart(part, await read(part.header, headerBytes));
      if (offset === null) return null;
      files.push({ ...part, offset });
    }
    return parts === null ? null : files;
  } finally {
    await handle.close();
  }
}

function bodyOf(path: string, { offset, packed }: PackedFile) {
  return createReadStream(path, { start: offset, end: offset + Math.max(1, packed) - 1, highWaterMark: 1 << 20 });
}

/** The first bytes of a packed file, at least `length` unless it is shorter; throws where it does not unpack. */
export async function headOf(path: string, file: PackedFile, length: number): Promise<Buffer> {
  const body = bodyOf(path, file);
  const pieces: Buffer[] = [];
  let found = 0;
  const unpacked = file.method === 0 ? body : body.pipe(createInflateRaw());
  try {
    for await (const piece of unpacked) {
      pieces.push(piece as Buffer);
      found += (piece as Buffer).length;
      if (found >= length) break;
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(pieces);
}

/** Whether a file says that it is larger than is unpacked. */
export function isBeyondLimits({ packed, unpacked }: PackedFile): boolean {
  return unpacked > unpackLimits.bytes || unpacked > packed * unpackLimits.times;
}

async function unpack(path: string, file: PackedFile, target: string): Promise<void> {
  let [length, crc] = [0, 0];
  const watched = new Transform({
    transform(piece: Buffer, _encoding, done) {
      length += piece.length;
      crc = crc32(piece, crc);
      // What says less than it holds is stopped at once: nothing beyond the announced length reaches the disk.
      if (length > file.unpacked) done(new Error("zip: longer than announced"));
      else done(null, piece);
    },
  });
  const [body, written] = [bodyOf(path, file), createWriteStream(target, { mode: 0o600 })];
  if (file.method === 0) await pipeline(body, watched, written);
  else await pipeline(body, createInflateRaw(), watched, written);
  if (length !== file.unpacked || crc !== file.crc) throw new Error("zip: shorter than announced, or damaged");
}

/** Unpacks one file for the time of `use`; the copy goes away afterwards, on an error and on Ctrl-C too. Throws as `use` does. */
export async function withUnpacked<T>(path: string, file: PackedFile, use: (copy: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pinakion-zip-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    process.off(signal, stop);
    process.kill(process.pid, signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    const copy = join(folder, basename(file.name));
    await unpack(path, file, copy);
    return await use(copy);
  } finally {
    for (const signal of signals) process.off(signal, stop);
    remove();
  }
}

// A zip on the disk, too large to be held in memory: its directory, the start of a file in it, and that file unpacked into a folder
// that goes away afterwards, whatever happens. Knows nothing of what the files hold.
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";

/** A file of a zip; sizes in bytes, as the zip says them. */
export interface PackedFile {
  readonly name: string;
  readonly isStored: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Largest file unpacked, and how many times larger than its packed form: codes of persons shrink to a tenth or a twentieth. */
export const unpackLimits = { bytes: 4_000_000_000, times: 100 } as const;

/** Largest directory read: some hundred bytes for each file of the zip. */
const directoryBytes = 1_000_000;

const [endSignature, directorySignature] = [0x06054b50, 0x02014b50];

/** The files of a zip; null when it is none, is damaged, or has more than 4 GB. */
export async function packedFiles(path: string): Promise<readonly PackedFile[] | null> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number): Promise<Buffer> => {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    if ((await read(0, 4)).toString("latin1") !== "PK\u0003\u0004") return null;
    const tail = await read(Math.max(0, size - 65_557), 65_557);
    const end = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
    if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endSignature) return null;
    const length = tail.readUInt32LE(end + 12);
    if (length > directoryBytes) return null;
    const directory = await read(tail.readUInt32LE(end + 16), length);
    const files: PackedFile[] = [];
    let at = 0;
    for (let index = 0; index < tail.readUInt16LE(end + 10); index += 1) {
      if (at + 46 > directory.length || directory.readUInt32LE(at) !== directorySignature) return null;
      const nameLength = directory.readUInt16LE(at + 28);
      const local = await read(directory.readUInt32LE(at + 42), 30);
      if (local.length < 30) return null;
      files.push({
        name: directory.toString("utf8", at + 46, at + 46 + nameLength),
        isStored: directory.readUInt16LE(at + 10) === 0,
        crc: directory.readUInt32LE(at + 16),
        packed: directory.readUInt32LE(at + 20),
        unpacked: directory.readUInt32LE(at + 24),
        offset: directory.readUInt32LE(at + 42) + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return files;
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
  const unpacked = file.isStored ? body : body.pipe(createInflateRaw());
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
  if (file.isStored) await pipeline(body, watched, written);
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

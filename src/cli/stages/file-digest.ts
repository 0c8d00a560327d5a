// SHA-256 of a file as it stands on the disk, as `sha256sum` prints it; read piece by piece, as files may be larger than memory.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Bytes read at a time. */
const pieceBytes = 1 << 20;

export async function fileDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) hash.update(piece as Buffer);
  return hash.digest("hex");
}

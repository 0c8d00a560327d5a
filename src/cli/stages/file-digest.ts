// SHA-256 of a file as it stands on the disk, as `sha256sum` prints it; read piece by piece, as files may be larger than memory.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** Bytes read at a time, always into the same place: a stream would take a new one each time. */
const pieceBytes = 1 << 20;

/** The digest in lower-case hexadecimal; throws where the file cannot be read. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  const piece = new Uint8Array(pieceBytes);
  const handle = await open(path, "r");
  try {
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, pieceBytes, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

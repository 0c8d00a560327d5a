// SHA-256 of a file as it stands on the disk, as `sha256sum` prints it.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

export async function fileDigest(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

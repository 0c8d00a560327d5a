// SHA-256 of a large file, worked out in a thread of its own: beside the loading of a reader that then wants all the processor.
import { Worker } from "node:worker_threads";

/** What the thread runs; a text, as a bundle has no file of its own for it. Reads a piece at a time, always into the same place. */
const work = `
const { createHash } = require("node:crypto");
const { openSync, readSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const hash = createHash("sha256");
const piece = Buffer.allocUnsafeSlow(1 << 20);
const file = openSync(workerData, "r");
for (let read = 0; (read = readSync(file, piece)) > 0; ) hash.update(piece.subarray(0, read));
parentPort.postMessage(hash.digest("hex"));
`;

/** The digest in lower-case hexadecimal, begun at once; rejects where the file cannot be read. */
export function digestBeside(path: string): Promise<string> {
  const digest = new Promise<string>((resolve, reject) => {
    const worker = new Worker(work, { eval: true, workerData: path });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  digest.catch(() => {});
  return digest;
}

// A logo as a data address for the published pages. PNG and JPEG only, told by their first bytes: an SVG can hold scripts and links.
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { readBytes } from "./read-bytes.ts";

/** Largest logo in bytes: a page stays light enough to be mailed. */
const largestLogo = 100_000;

const signatures = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
] as const;

/** The logo's data address; `displayName` is what problems call the file. */
export async function readLogo(path: string, displayName: string): Promise<Result<string>> {
  const bytes = await readBytes(path, displayName, largestLogo);
  if (!bytes.ok) return bytes;
  const kind = signatures.find(([, start]) => start.every((byte, index) => bytes.value[index] === byte));
  if (kind === undefined) return failure([errorOf("file/not-a-picture", {}, { file: displayName })]);
  return success(`data:${kind[0]};base64,${Buffer.from(bytes.value).toString("base64")}`);
}

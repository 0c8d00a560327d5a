// Published vectors that live beside the repository. Tests that need them say so and skip where they are absent.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/vectors/", import.meta.url));

export const vectorsPresent: boolean = existsSync(folder);

/** Title suffix that says why a suite is skipped. */
export const vectorsNote: string = vectorsPresent ? "" : " (skipped: ../shared/vectors is absent)";

export function vectorText(path: string): string {
  return readFileSync(`${folder}${path}`, "utf8");
}

export function vectorJson<T>(path: string): T {
  return JSON.parse(vectorText(path)) as T;
}

// The solver's WebAssembly, read and compiled beside the loading of the command that needs it: a twentieth of a second
// that nobody waits for. `highs` alone would read it on the main thread, and copy it once more.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

let compiling: Promise<WebAssembly.Module> | null = null;

/** The compiled solver, the same at every call. That it cannot be had is told to who awaits it, not while nobody listens. */
export function solverModule(): Promise<WebAssembly.Module> {
  if (compiling === null) {
    const file = createRequire(import.meta.url).resolve("highs/runtime");
    compiling = readFile(file).then((bytes) => WebAssembly.compile(bytes));
    compiling.catch(() => {});
  }
  return compiling;
}

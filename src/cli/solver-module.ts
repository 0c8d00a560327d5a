// The solver's WebAssembly, compiled by other threads while the command that needs it is loaded: a twentieth of a second that
// nobody waits for. Read in one go: piece by piece each piece would wait for the modules that are being loaded.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

async function compiled(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(readFileSync(createRequire(import.meta.url).resolve("highs/runtime")));
}

let compiling: Promise<WebAssembly.Module> | null = null;

/** The compiled solver, the same at every call. That it cannot be had is told to who awaits it, not while nobody listens. */
export function solverModule(): Promise<WebAssembly.Module> {
  if (compiling === null) {
    compiling = compiled();
    compiling.catch(() => {});
  }
  return compiling;
}

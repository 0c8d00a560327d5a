// How the engine spends time and memory, never what it computes (docs/decisions/0020-engine-settings.md).
import { setFlagsFromString } from "node:v8";

/** WebAssembly is compiled a second time only where it runs long; to be called before the solver is loaded. */
export function compileAgainLate(): void {
  setFlagsFromString("--wasm-tiering-budget=200000000");
}

/** Waste is collected when the heap has grown by a third, not when it has doubled: for lists so long that it matters. */
export function collectWasteEarly(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

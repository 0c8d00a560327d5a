// HiGHS with really little memory: the same WebAssembly, whose own maximum of pages (64 KiB each) is set lower.
import { readFileSync } from "node:fs";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import type { LinearModel, Solver } from "../../src/solver/model.ts";
import { repository } from "./dossier.ts";

/** Pages with which the program starts; it cannot be given fewer. */
export const leastPages = 324;

const memorySection = 5;

/** The bytes of the package's WebAssembly with another maximum of pages. */
function withMaximum(original: Uint8Array, pages: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(original);
  let at = 8;
  const number = (): number => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at++] as number;
      value += (byte & 127) * factor;
      factor *= 128;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const length = number();
    const end = at + length;
    if (section === memorySection) {
      const [count, flags, least] = [number(), number(), number()];
      const start = at;
      const most = number();
      if (count !== 1 || flags !== 1 || least !== leastPages || most !== 32_768) throw new Error("another memory");
      for (let k = start; k < at; k += 1) {
        const isLast = k === at - 1;
        bytes[k] = ((pages >> (7 * (k - start))) & 127) | (isLast ? 0 : 128);
      }
      return bytes;
    }
    at = end;
  }
  throw new Error("no memory section");
}

/** A solver of its own, which gets no more than these pages. */
export async function limitedHighs(pages: number): Promise<Solver> {
  const original = readFileSync(`${repository}/node_modules/highs/build/highs.wasm`);
  return loadHighsSolver({ wasmModule: await WebAssembly.compile(withMaximum(original, pages)) });
}

/** A dense programme of many seats and rules, which no solver ends in a moment. */
export function largeProgramme(columnCount: number, rowCount: number, isWhole: boolean): LinearModel {
  let state = 7;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const rows = Array.from({ length: rowCount }, () => {
    const columns = Array.from({ length: columnCount }, (_, column) => column).filter(() => random() < 0.3);
    const coefficients = columns.map(() => Math.floor(random() * 9) + 1);
    return { columns, coefficients, lower: Number.NEGATIVE_INFINITY, upper: Math.floor(columnCount * random() + 50) };
  });
  return {
    sense: "maximise",
    costs: Array.from({ length: columnCount }, () => Math.floor(random() * 20) + 1),
    lower: new Array<number>(columnCount).fill(0),
    upper: new Array<number>(columnCount).fill(3),
    ...(isWhole ? { integer: new Array<boolean>(columnCount).fill(true) } : {}),
    rows,
  };
}

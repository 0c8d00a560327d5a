// From what was thrown, drawn or broadcast to the values of the reveal, in the announced order, all problems at once.
// Only blanks between dice are left out; nothing else is corrected: the value is the seed.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { AnnouncedSource, CommitmentArtefact, RevealedValue } from "../model/record.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { sourceRule } from "./sources.ts";

/** `numbers` two-digit numbers from 1 to `most`, ascending, joined by dashes. */
function isAscending(text: string, numbers: number, most: number): boolean {
  const parts = text.split("-");
  return (
    parts.length === numbers &&
    parts.every((part, index) => {
      const isNumber = /^\d\d$/.test(part) && Number(part) >= 1 && Number(part) <= most;
      return isNumber && (index === 0 || part > (parts[index - 1] as string));
    })
  );
}

/** A lottery's value: the announced date, then the numbers in each of the boxes. */
function lotteryValue(
  source: string,
  body: string,
  date: string,
  boxes: readonly (readonly [number, number])[],
): RevealedValue | null {
  const rest = body.startsWith(`${date}:`) ? body.slice(date.length + 1) : "";
  const parts = rest.split(/[+/]/);
  const separators = rest.replace(/[^+/]/g, "");
  const fits =
    separators === "+/".slice(0, boxes.length - 1) &&
    boxes.every(([numbers, most], index) => isAscending(parts[index] ?? "", numbers, most));
  return fits ? { source, text: `${source}:${body}` } : null;
}

/** drand: `ROUND:SIGNATURE`; the randomness follows from the signature. */
function quicknetValue(body: string, round: number | undefined): RevealedValue | null {
  const [given, signature] = body.split(":");
  if (given !== String(round) || signature === undefined || !/^[0-9a-f]{96}$/.test(signature)) return null;
  const randomness = bytesToHex(sha256(hexToBytes(signature)));
  const source = "drand-quicknet";
  return { source, text: `${source}:${round}:${randomness}`, round: round as number, randomness, signature };
}

function diceValue(source: string, body: string, faces: RegExp, count: number | undefined): RevealedValue | null {
  const digits = body.replaceAll(" ", "");
  return faces.test(digits) && digits.length === count ? { source, text: `${source}:${digits}` } : null;
}

function readValue(announced: AnnouncedSource, body: string, date: string): RevealedValue | null {
  const { source, round, count } = announced;
  switch (source) {
    case "dice-d10":
      return diceValue(source, body, /^[0-9]+$/, count);
    case "dice-d6":
      return diceValue(source, body, /^[1-6]+$/, count);
    case "fdj-loto":
      return lotteryValue(source, body, date, [
        [5, 49],
        [1, 10],
      ]);
    case "fdj-loto-2":
      return lotteryValue(source, body, date, [
        [5, 49],
        [1, 10],
        [5, 49],
      ]);
    case "euromillions":
      return lotteryValue(source, body, date, [
        [5, 50],
        [2, 12],
      ]);
    case "drand-quicknet":
      return quicknetValue(body, round);
    case "nist-beacon-2": {
      const [chain, pulse, output, ...more] = body.split(":");
      const fits = /^[1-9]\d{0,8}$/.test(chain ?? "") && pulse === String(round) && more.length === 0;
      if (!fits || !/^[0-9A-Fa-f]{128}$/.test(output ?? "")) return null;
      return { source, text: `${source}:${chain}:${pulse}:${output}`, round: round as number };
    }
    default:
      return null;
  }
}

/** The values of a commitment's sources, each given as `SOURCE:VALUE` in any order. */
export function readValues(
  commitment: Pick<CommitmentArtefact, "randomness" | "announcedFor">,
  texts: readonly string[],
): Result<readonly RevealedValue[]> {
  const date = commitment.announcedFor.slice(0, 10);
  const problems: Problem[] = [];
  const bodies = new Map<string, string>();
  const announcedNames = commitment.randomness.map(({ source }) => source);
  for (const text of texts) {
    const [source] = text.split(":") as [string];
    if (!announcedNames.includes(source) || bodies.has(source)) {
      problems.push(errorOf("draw/value-not-announced", { source: source.slice(0, 60), announced: announcedNames }));
    } else bodies.set(source, text.slice(source.length + 1));
  }
  const values: RevealedValue[] = [];
  for (const announced of commitment.randomness) {
    const { source } = announced;
    const body = bodies.get(source);
    const example = sourceRule(source)?.example ?? `${source}:…`;
    if (body === undefined) {
      problems.push(errorOf("draw/value-missing", { source, example }));
      continue;
    }
    const value = readValue(announced, body, date);
    if (value !== null) values.push(value);
    else {
      const expected = { date, count: announced.count ?? null, round: announced.round ?? null };
      problems.push(errorOf("draw/value-malformed", { source, value: body.slice(0, 120), example, ...expected }));
    }
  }
  return problems.length > 0 ? failure(problems) : success(values);
}

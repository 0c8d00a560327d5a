// What each source of randomness can give, and how much chance is in it: the verifier's own few lines, from
// docs/record-format.md (sources, entropy).
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { RevealedValue } from "../model/record.ts";
import { unixSeconds } from "./unix-seconds.ts";

interface Rule {
  readonly isPossible: (value: RevealedValue, announcedFor: string) => boolean;
  /** Outcomes of the whole value; of the typed length for dice. */
  readonly outcomes: (value: RevealedValue) => bigint;
}

/** Day of the week of an instant, Sunday 0 to Saturday 6 (1970-01-01 was a Thursday). */
function dayOf(instant: string): number {
  return (Math.floor(unixSeconds(instant) / 86_400) + 4) % 7;
}

function dice(form: RegExp, faces: bigint): Rule {
  return {
    isPossible: ({ text, source }) => form.test(text.slice(source.length + 1)),
    outcomes: ({ text, source }) => faces ** BigInt(text.length - source.length - 1),
  };
}

/** Numbers drawn from boxes: `[[how many, of how many], …]` with the sign before each box. */
function boxes(form: RegExp, days: readonly number[], sizes: readonly number[], outcomes: bigint): Rule {
  return {
    outcomes: () => outcomes,
    isPossible: ({ text, source }, announcedFor) => {
      const match = form.exec(text.slice(source.length + 1));
      if (match === null || match[1] !== announcedFor.slice(0, 10) || !days.includes(dayOf(announcedFor))) return false;
      return sizes.every((size, box) => {
        const numbers = (match[box + 2] as string).split("-").map(Number);
        return numbers.every((number, index) => number > (numbers[index - 1] ?? 0) && number <= size);
      });
    },
  };
}

const five = "(\\d\\d(?:-\\d\\d){4})";
const date = "(\\d{4}-\\d\\d-\\d\\d):";
const monWedSat = [1, 3, 6];
const tueFri = [2, 5];

const rules: Readonly<Record<string, Rule>> = {
  "dice-d10": dice(/^[0-9]{1,500}$/, 10n),
  "dice-d6": dice(/^[1-6]{1,500}$/, 6n),
  "fdj-loto": boxes(new RegExp(`^${date}${five}\\+(\\d\\d)$`), monWedSat, [49, 10], 19_068_840n),
  "fdj-loto-2": boxes(
    new RegExp(`^${date}${five}\\+(\\d\\d)/${five}$`),
    monWedSat,
    [49, 10, 49],
    19_068_840n * 1_906_884n,
  ),
  euromillions: boxes(new RegExp(`^${date}${five}\\+(\\d\\d-\\d\\d)$`), tueFri, [50, 12], 139_838_160n),
  "drand-quicknet": {
    outcomes: () => 2n ** 256n,
    isPossible: ({ round, randomness, signature, text }, announcedFor) => {
      if (round === undefined || randomness === undefined || signature === undefined) return false;
      return (
        round === Math.ceil((unixSeconds(announcedFor) - 1_692_803_367) / 3) + 1 &&
        text === `drand-quicknet:${round}:${randomness}` &&
        signature.length === 96 &&
        randomness === bytesToHex(sha256(hexToBytes(signature)))
      );
    },
  },
  "nist-beacon-2": {
    outcomes: () => 2n ** 512n,
    isPossible: ({ round, text }) => {
      const match = /^nist-beacon-2:[1-9]\d{0,8}:(\d+):[0-9A-Fa-f]{128}$/.exec(text);
      return match !== null && match[1] === String(round);
    },
  },
};

/** Keys that a value may carry besides source and text. */
function hasOnlyItsKeys(value: RevealedValue): boolean {
  const allowed: Readonly<Record<string, number>> = { "drand-quicknet": 5, "nist-beacon-2": 3 };
  return Object.keys(value).length === (allowed[value.source] ?? 2);
}

/** Whether the source could have given this value at the announced instant; false for a source that is not known. */
export function isPossibleValue(value: RevealedValue, announcedFor: string): boolean {
  const rule = Object.hasOwn(rules, value.source) ? (rules[value.source] as Rule) : null;
  return (
    rule !== null &&
    value.text.startsWith(`${value.source}:`) &&
    hasOnlyItsKeys(value) &&
    rule.isPossible(value, announcedFor)
  );
}

/** Outcomes of all the values together; each must be possible. */
export function outcomesOf(values: readonly RevealedValue[]): bigint {
  return values.reduce((product, value) => product * (rules[value.source] as Rule).outcomes(value), 1n);
}

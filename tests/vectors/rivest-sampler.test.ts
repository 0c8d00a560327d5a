// The sampler against cases published by others (C. Jerdonek, rivest-sampler-tests, BSD 3-clause).
import { describe, expect, it } from "vitest";
import { uniformInteger } from "../../src/random/uniform-integer.ts";
import { vectorJson, vectorsNote, vectorsPresent } from "../support/shared-vectors.ts";

interface Case {
  readonly data: { readonly count: number; readonly seed: string; readonly total: number };
  readonly expected: readonly number[];
}

describe.skipIf(!vectorsPresent)(`Rivest's sampler${vectorsNote}`, () => {
  it("gives the ten published lists", () => {
    const { tests } = vectorJson<{ tests: readonly Case[] }>("rivest-2011.json");
    expect(tests.length).toBe(10);
    for (const { data, expected } of tests) {
      const drawn = Array.from({ length: data.count }, (_, index) => uniformInteger(data.seed, index + 1, data.total));
      expect(drawn).toEqual(expected);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fragmentOf, stateOf } from "../../../../src/web/ceremony/session-state.ts";

const line = fc.string({ maxLength: 100 });
const seats = fc.nat({ max: 1000 });
const state = fc.record({
  scene: fc.string({ maxLength: 40 }),
  bodies: fc.array(line, { maxLength: 5 }),
  observedAt: fc.option(fc.constant("2027-01-05T20:00:00Z")),
  opened: fc.option(fc.record({ numbers: fc.array(seats, { maxLength: 9 }), nonce: fc.option(line) })),
  counts: fc.option(
    fc.array(
      fc.record({
        label: line,
        values: fc.array(fc.record({ value: line, count: seats, min: seats, max: seats }), { maxLength: 4 }),
      }),
      { maxLength: 4 },
    ),
  ),
});

describe("what a reload must not lose", () => {
  it("comes back from the address as it went in, whatever was typed", () => {
    fc.assert(
      fc.property(state, (kept) => {
        expect(stateOf(fragmentOf(kept))).toEqual(kept);
        expect(fragmentOf(kept)).toMatch(/^#[\w%.!~*'()-]*$/);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it("is not taken from an address that the page did not write", () => {
    for (const fragment of ["", "#", "#chances", "#%", "#%7B%7D", '#{"scene":"seed"}'])
      expect(stateOf(fragment)).toBeNull();
  });
});

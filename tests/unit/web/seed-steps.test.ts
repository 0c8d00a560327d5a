import { describe, expect, it } from "vitest";
import { uniformInteger } from "../../../src/random/uniform-integer.ts";
import { seedSteps } from "../../../src/web/seed-steps.ts";

describe("the steps from a seed to a ticket", () => {
  it("show the hash, the number and the remainder, each following from the one before", () => {
    const steps = seedSteps("24545095196558218153", 1000);
    expect(steps?.decimal).toBe(`${BigInt(`0x${steps?.hash}`)}`);
    expect(steps?.remainder).toBe(Number(BigInt(steps?.decimal ?? 0) % 1000n));
  });

  it("give the ticket that the draw gives, for any total", () => {
    for (const total of [1, 2, 9, 1000, 1_000_000]) {
      for (const seed of ["pinakion/1|essai|panel|0|typed:é", "", "0", "0000000000"]) {
        expect(seedSteps(seed, total)?.ticket).toBe(uniformInteger(seed, 1, total));
      }
    }
  });

  it("do not exist for what no seed can be", () => {
    expect(seedSteps("a\nb", 10)).toBeNull();
    expect(seedSteps("a\ud800", 10)).toBeNull();
  });
});

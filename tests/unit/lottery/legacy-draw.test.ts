import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { simulateLegacy } from "../../../src/lottery/legacy-draw.ts";
import { tinyProblem } from "../../support/panels.ts";

const limits = { panels: 20_000, attempts: 40_000 };

describe("simulateLegacy", () => {
  it("draws the hardest value first: chances worked out by hand, within six standard errors", () => {
    // One seat for F (3 volunteers), one for H (2), J at least 1. First H: 1/2 before F: 1/3. J has 2 volunteers, one of
    // each sex, so urgency 1/2 ties with H; the quota told first wins. Then F, or J where it is still missing.
    const problem = tinyProblem(
      2,
      ["HJ", "HV", "FJ", "FV", "FV"],
      [
        ["sexe", "H", 1, 1],
        ["sexe", "F", 1, 1],
        ["age", "J", 1, 2],
        ["age", "V", 0, 2],
      ],
    );
    const { panels, attempts, panelsOfMember } = simulateLegacy(problem, limits, seedrandom("legacy"));
    // H is HJ or HV with 1/2 each. After HJ any F, 1/3 each; after HV, J has one volunteer left and comes first.
    const expected = [1 / 2, 1 / 2, 1 / 2 + 1 / 6, 1 / 6, 1 / 6];
    expect([panels, attempts]).toEqual([20_000, 20_000]);
    for (const [member, chance] of expected.entries()) {
      const error = Math.sqrt((chance * (1 - chance)) / panels);
      // A false alarm at six standard errors: less than once in 10^8.
      expect(Math.abs((panelsOfMember[member] as number) / panels - chance)).toBeLessThan(6 * error);
    }
  });

  it("starts again at a dead end, keeps to quotas and households, and stops when attempts are spent", () => {
    // H and F one seat each; the only man lives with one of the two women: drawing her first leaves nobody.
    const problem = tinyProblem(
      2,
      ["F/a", "F", "H/a"],
      [
        ["sexe", "F", 1, 1],
        ["sexe", "H", 1, 1],
      ],
    );
    const { panels, panelsOfMember } = simulateLegacy(problem, { panels: 50, attempts: 500 }, seedrandom("home"));
    expect(panels).toBe(50);
    expect(panelsOfMember).toEqual([0, 50, 50]);
    const impossible = tinyProblem(2, ["F/a", "H/a"], [["sexe", "F", 1, 1]]);
    expect(simulateLegacy(impossible, { panels: 5, attempts: 7 }, seedrandom("none"))).toEqual({
      panels: 0,
      attempts: 7,
      panelsOfMember: [0, 0],
    });
  });

  it("gives the same counts for the same random source", () => {
    const problem = tinyProblem(2, ["F", "F", "H", "H"], [["sexe", "F", 1, 1]]);
    const once = simulateLegacy(problem, { panels: 40, attempts: 80 }, seedrandom("same"));
    expect(simulateLegacy(problem, { panels: 40, attempts: 80 }, seedrandom("same"))).toEqual(once);
  });
});

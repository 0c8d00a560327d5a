import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSeatSearch } from "../../../src/feasibility/any-panel.ts";
import { quotaModel } from "../../../src/feasibility/quota-model.ts";
import { tinyProblem } from "../../support/panels.ts";

describe("the search for seats", () => {
  it("exchanges somebody where the first choice leaves a rule unmet, and gives up where nobody stands", () => {
    const problem = tinyProblem(
      2,
      ["F", "H", "H"],
      [
        ["sexe", "F", 1, 1],
        ["sexe", "H", 1, 1],
      ],
    );
    const model = quotaModel(problem);
    const search = openSeatSearch(model);
    expect(search([0, 0], model.multiplicities)).toEqual([1, 1]);
    expect(search([0, 0], [0, 2])).toBeNull();
    expect(search([0, 2], model.multiplicities)).toBeNull();
  });

  it("gives only panels within every rule and bound, on 500 pools with households", () => {
    const person = fc.constantFrom("F", "H", "X", "F/a", "H/a", "F/b", "X/b", "H/c");
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 3, maxLength: 10 }),
        fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (people, bounds, size) => {
          const quotas = ["F", "H", "X"].map((value, k): [string, string, number, number] => {
            const [a, b] = [bounds[2 * k] as number, bounds[2 * k + 1] as number];
            return ["sexe", value, Math.min(a, b), Math.max(a, b)];
          });
          const model = quotaModel(tinyProblem(size, people, quotas));
          const panel = openSeatSearch(model)(
            model.multiplicities.map(() => 0),
            model.multiplicities,
          );
          if (panel === null) return;
          found += 1;
          expect(panel.every((seats, type) => seats >= 0 && seats <= (model.multiplicities[type] as number))).toBe(
            true,
          );
          for (const { typeIndices, min, max } of model.rows) {
            const seats = typeIndices.reduce((sum, type) => sum + (panel[type] as number), 0);
            expect(min <= seats && seats <= max).toBe(true);
          }
        },
      ),
      { seed: 7, numRuns: 500 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

import { expect, it } from "vitest";
import { exactLevels } from "../../../src/lottery/exact-levels.ts";
import { one } from "../../../src/math/rational.ts";
import { memberTypes } from "../../../src/model/member-types.ts";
import { seatRows } from "../../../src/model/seat-rows.ts";
import { seatPolytope } from "../../../src/panels/seat-polytope.ts";

it("reads two levels that only rounding errors tell apart as one", () => {
  const member = (id: string, value: string) => ({ id, values: [value], household: null, identityText: id, row: 2 });
  const problem = {
    panelSize: 2,
    features: [{ id: "f", label: "F", sensitive: false, values: ["a", "b"] }],
    quotas: [],
    members: [member("1", "a"), member("2", "b")],
  };
  const { types } = memberTypes(problem);
  const polytope = seatPolytope(types, seatRows(problem, types));
  // As met on 819 types: the last level but one came out 2.4e-9 below 1.
  const steps = [0.999_999_997_6, 1].map((value, type) => ({ value, fixedTypes: [type], weights: [], rowDuals: [] }));
  const levels = exactLevels(polytope, steps as unknown as Parameters<typeof exactLevels>[1]);
  expect(levels).toEqual({ values: [one], levelOfType: [0, 0], levelOfStep: [0, 0] });
});

import { expect, it } from "vitest";
import type { ConstraintSettings } from "../../../src/model/constraint.ts";
import { smallCellWarnings } from "../../../src/pool/small-cells.ts";

it("warns of derived values with one to four volunteers, and of no other feature", () => {
  const feature = (id: string, of?: readonly string[]) => ({
    id,
    label: id,
    sensitive: false,
    values: ["a", "b", "c", "d"],
    ...(of === undefined ? {} : { of }),
  });
  const values = ["a", "b", "b", "b", "b", "c", "c", "c", "c", "c"];
  const members = values.map((value, index) => ({
    id: `${index}`,
    values: [value, value, value],
    household: null,
    identityText: "",
    row: 2,
  }));
  const features = [feature("zone"), feature("croix", ["zone"]), feature("liste")];
  const pool = { features, members, registered: 10, exclusions: [], aliasedCount: 0 };
  const constraints = [{ id: "croix" }, { id: "liste" }] as unknown as readonly ConstraintSettings[];
  expect(smallCellWarnings(pool, constraints)).toMatchObject([
    { code: "constraints/small-cells", severity: "warning", facts: { constraint: "croix", values: ["a", "b"] } },
  ]);
});

import { describe, expect, it } from "vitest";
import type { Feature } from "../../../src/model/feature.ts";
import type { Pool } from "../../../src/model/pool.ts";
import { mayBeCounted } from "../../../src/report/crossed-cells.ts";

const plain = (id: string, ...values: readonly string[]): Feature => ({ id, label: id, sensitive: false, values });
/** "youth of the port" or the others: bound to zone and age. */
const derived: Feature = { ...plain("cell", "yes", "rest"), of: ["zone", "age"] };

/** `counts[zone][age]` volunteers. */
function poolOf(counts: readonly (readonly number[])[]): Pool {
  const members = counts.flatMap((row, z) =>
    row.flatMap((count, a) =>
      Array.from({ length: count }, (_, index) => {
        const values = [`z${z}`, `a${a}`, z === 0 && a === 0 ? "yes" : "rest"];
        return { id: `${z}${a}${index}`, values, household: null, identityText: "", row: 2 };
      }),
    ),
  );
  const features = [plain("zone", "z0", "z1"), plain("age", "a0", "a1"), derived];
  return { features, members, registered: members.length, exclusions: [], aliasedCount: 0 };
}

describe("mayBeCounted", () => {
  it("lets a plain feature hide its own small cells", () => {
    expect(
      mayBeCounted(
        poolOf([
          [1, 2],
          [3, 4],
        ]),
        plain("zone"),
      ),
    ).toBe(true);
    expect(
      mayBeCounted(
        poolOf([
          [1, 2],
          [3, 4],
        ]),
        undefined,
      ),
    ).toBe(true);
  });

  it("counts a crossing only when each cell of its features holds nobody or eleven", () => {
    expect(
      mayBeCounted(
        poolOf([
          [11, 40],
          [0, 12],
        ]),
        derived,
      ),
    ).toBe(true);
    expect(
      mayBeCounted(
        poolOf([
          [11, 40],
          [10, 12],
        ]),
        derived,
      ),
    ).toBe(false);
  });

  it("hides a large cell beside which a small one could be subtracted", () => {
    // 40 in the cell and 42 in the zone, both printed, would give back the two others.
    expect(
      mayBeCounted(
        poolOf([
          [40, 2],
          [30, 30],
        ]),
        derived,
      ),
    ).toBe(false);
  });
});

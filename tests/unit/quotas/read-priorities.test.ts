import { describe, expect, it } from "vitest";
import { readPriorities } from "../../../src/quotas/read-priorities.ts";
import { tableOf } from "../../support/settings.ts";

const quotas = [
  { feature: "sexe", value: "F", min: 2, max: 3 },
  { feature: "sexe", value: "H", min: 1, max: 3 },
];
const most = Number.MAX_SAFE_INTEGER;

function table(headers: readonly string[], ...rows: readonly (readonly string[])[]) {
  return tableOf("quotas.csv", headers, rows);
}

describe("readPriorities", () => {
  it("lets bounds move freely at weight 1 when nothing is said", () => {
    const file = table(["feature", "value", "min", "max"], ["sexe", "F", "2", "3"], ["sexe", "H", "1", "3"]);
    expect(readPriorities(file, quotas, [])).toMatchObject({
      value: quotas.map(({ feature, value }) => ({ feature, value, weight: 1, lowestMin: 0, highestMax: most })),
    });
  });

  it("takes limits from the file, ours or a peer's, in any case and order of rows; an empty cell sets none", () => {
    const file = table(
      ["category", "name", "min", "max", "min_flex", "max_flex"],
      ["SEXE", "h", "1", "3", "", "4"],
      ["sexe", "f", "2", "3", "1", ""],
    );
    expect(readPriorities(file, quotas, [])).toMatchObject({
      value: [
        { value: "F", lowestMin: 1, highestMax: most },
        { value: "H", lowestMin: 0, highestMax: 4 },
      ],
    });
  });

  it("takes weights and protection from the settings; protection wins over limits", () => {
    const file = table(["feature", "value", "min_flex"], ["sexe", "F", "0"], ["sexe", "H", "0"]);
    expect(readPriorities(file, quotas, [{ id: "sexe", weight: 5, protected: true }])).toMatchObject({
      value: [
        { weight: 5, lowestMin: 2, highestMax: 3 },
        { weight: 5, lowestMin: 1, highestMax: 3 },
      ],
    });
  });

  it("refuses limits that are no numbers or lie inside the bounds, all at once", () => {
    const file = table(["feature", "value", "min_flex", "max_flex"], ["sexe", "F", "3", "2"], ["sexe", "H", "un", "3"]);
    const read = readPriorities(file, quotas, []);
    expect(read.ok ? [] : read.problems.map(({ code, where }) => [code, where?.row, where?.column])).toEqual([
      ["quotas/flex-inside-bounds", 2, "min_flex"],
      ["quotas/flex-inside-bounds", 2, "max_flex"],
      ["quotas/not-a-whole-number", 3, "min_flex"],
    ]);
  });
});

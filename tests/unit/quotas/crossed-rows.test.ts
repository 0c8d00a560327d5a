import { describe, expect, it } from "vitest";
import { crossedRows } from "../../../src/quotas/crossed-rows.ts";
import { readQuotas } from "../../../src/quotas/read-quotas.ts";
import { tableOf } from "../../support/settings.ts";

const plain = ["sexe,F,0,4", "sexe,H,0,4", "age,16-24,0,4", "age,25-29,0,4", "age,30+,0,4"];

function crossed(...lines: readonly string[]) {
  const table = tableOf(
    "quotas.csv",
    ["feature", "value", "min", "max"],
    [...plain, ...lines].map((line) => line.split(",")),
  );
  const read = readQuotas(table);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return crossedRows(read.value, table, 4);
}

describe("crossedRows", () => {
  it("leaves a file without crossed rows as it is", () => {
    const result = crossed();
    expect(result.ok && result.value).toMatchObject({ constraints: [], restQuotas: [] });
    expect(result.ok && result.value.features.map(({ id }) => id)).toEqual(["sexe", "age"]);
  });

  it("reads a crossing of features as written, with * or ×, case and blanks apart", () => {
    const result = crossed("Age × Sexe,16-24 * f,1,2", "Age × Sexe,30+ × H,0,1");
    expect(result.ok && result.value.constraints).toMatchObject([
      {
        kind: "combination",
        id: "Age × Sexe",
        values: [
          {
            value: "16-24 * f",
            of: [
              { feature: "age", values: ["16-24"] },
              { feature: "sexe", values: ["F"] },
            ],
            min: 1,
            max: 2,
          },
          { value: "30+ × H", min: 0, max: 1 },
        ],
      },
    ]);
    expect(result.ok && result.value.restQuotas).toMatchObject([
      { feature: "Age × Sexe", value: "autres", min: 0, max: 4 },
    ]);
    expect(result.ok && result.value.features.map(({ id }) => id)).toEqual(["sexe", "age"]);
  });

  it("reads unions of values, alone under a name or within a crossing", () => {
    const result = crossed("age: jeunes,16-24|25-29,1,2", "age: presque,25-29|30+,1,4", "sexe*age,F*16-24|25-29,1,1");
    expect(result.ok && result.value.constraints.map(({ id, values }) => [id, values[0]?.of])).toEqual([
      ["age: jeunes", [{ feature: "age", values: ["16-24", "25-29"] }]],
      ["age: presque", [{ feature: "age", values: ["25-29", "30+"] }]],
      [
        "sexe*age",
        [
          { feature: "sexe", values: ["F"] },
          { feature: "age", values: ["16-24", "25-29"] },
        ],
      ],
    ]);
  });

  it("adds no free row when the cells cover everybody", () => {
    const result = crossed("sexe: tous,F|H,4,4");
    expect(result.ok && result.value.restQuotas).toEqual([]);
  });

  it("takes a title with a colon for a plain feature when nothing before it is one", () => {
    const result = crossed("Question 1: sexe,F,0,4");
    expect(result.ok && result.value.features.map(({ id }) => id)).toEqual(["sexe", "age", "Question 1: sexe"]);
  });

  it("tells parts that are no feature or value, too many parts, and cells that overlap, with their rows", () => {
    const result = crossed(
      "sexe*zone,F*Nord,0,1",
      "age*sexe,16-42*F,0,1",
      "age: x,16-24*F,0,1",
      "sexe: y,F|H,0,4",
      "sexe: y,F,0,1",
    );
    const told = result.ok ? [] : result.problems.map(({ code, facts, where }) => [code, facts, where?.row]);
    expect(told).toEqual([
      ["constraints/part-unknown", { part: "zone", feature: null, nearest: null }, 7],
      ["constraints/part-unknown", { part: "16-42", feature: "age", nearest: "16-24" }, 8],
      ["constraints/part-unknown", { part: "F", feature: "age: x", nearest: null }, 9],
      ["constraints/cells-overlap", { constraint: "sexe: y", first: "F|H", second: "F" }, 11],
    ]);
  });
});

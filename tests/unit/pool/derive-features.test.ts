import { describe, expect, it } from "vitest";
import type { ConstraintSettings, PeopleSettings } from "../../../src/model/constraint.ts";
import { deriveFeatures } from "../../../src/pool/derive-features.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import { featureOf, settingsOf, tableOf, typedValue } from "../../support/settings.ts";

const features = [
  featureOf("sexe", [typedValue("F"), typedValue("H")], { census: null }),
  featureOf("age", [typedValue("16-24"), typedValue("25-29"), typedValue("30+")], { census: null }),
];
const rows = [
  ["1", "F", "16-24", "Les Amis", "1 rue A", "oui"],
  ["2", "H", "25-29", "les amis ", "2 rue B", "non"],
  ["3", "F", "30+", "LES AMIS", "2 rue B", "non"],
  ["4", "H", "30+", "Voile", "4 rue D", "oui"],
  ["5", "F", "25-29", "Voile", "5 rue E", "non"],
  ["6", "H", "16-24", "", "6 rue F", "non"],
];
const tableWith = (order: readonly number[]) =>
  tableOf(
    "volontaires.csv",
    ["id", "sexe", "age", "club", "adresse", "élu"],
    order.map((index) => rows[index] ?? []),
  );
const base = (id: string) => ({ id, label: id, sensitive: false, weight: 1, protected: false, rest: "autres" });

function derive(
  constraints: readonly ConstraintSettings[],
  { order = [0, 1, 2, 3, 4, 5], panelSize = 3, lists = new Map<string, ReturnType<typeof tableOf>>() } = {},
) {
  const table = tableWith(order);
  const { pool: settings, ageDate } = settingsOf(panelSize, features);
  const pool = readPool(table, { features, pool: { ...settings, household: ["adresse"] }, ageDate });
  if (!pool.ok) throw new Error(JSON.stringify(pool.problems));
  return deriveFeatures(pool.value, table, { features, constraints, lists, panelSize });
}

/** The last value of each member, by id. */
function lastValues(result: ReturnType<typeof derive>) {
  if (!result.ok) return result.problems.map(({ code, where, facts }) => ({ code, where, facts }));
  return Object.fromEntries(result.value.pool.members.map(({ id, values }) => [id, values.at(-1)]));
}

describe("deriveFeatures", () => {
  it("leaves a pool without constraints as it is", () => {
    const result = derive([]);
    expect(result.ok && result.value.pool.features.map(({ id }) => id)).toEqual(["sexe", "age"]);
  });

  it("gives each member their cell, in a feature that says what it follows from", () => {
    const values = [
      {
        value: "jeunes femmes",
        of: [
          { feature: "sexe", values: ["F"] },
          { feature: "age", values: ["16-24", "25-29"] },
        ],
        min: 0,
        max: 3,
      },
      { value: "hommes", of: [{ feature: "sexe", values: ["H"] }], min: 0, max: 3 },
    ];
    const result = derive([{ ...base("croix"), kind: "combination", values }]);
    expect(result.ok && result.value.pool.features.at(-1)).toEqual({
      id: "croix",
      label: "croix",
      sensitive: false,
      values: ["jeunes femmes", "hommes", "autres"],
      of: ["sexe", "age"],
    });
    expect(lastValues(result)).toEqual({
      1: "jeunes femmes",
      2: "hommes",
      3: "autres",
      4: "hommes",
      5: "jeunes femmes",
      6: "hommes",
    });
  });

  it("seats everybody who must sit: their number is minimum and maximum", () => {
    const people = { kind: "column", column: "élu", entries: ["Oui"] } as const;
    const result = derive([{ ...base("droit"), kind: "must-sit", value: "siège", people }]);
    expect(result.ok && result.value.quotas).toEqual([
      { feature: "droit", value: "siège", min: 2, max: 2 },
      { feature: "droit", value: "autres", min: 0, max: 3 },
    ]);
    expect(lastValues(result)).toMatchObject({ 1: "siège", 2: "autres", 4: "siège" });
  });

  it("refuses people who must sit and cannot: absent, too many, of one household; by rows and counts alone", () => {
    const list = tableOf(
      "membres.csv",
      ["club", "id"],
      [
        ["Les amis", "2"],
        ["Voile", "9"],
      ],
    );
    const lists = new Map([["membres.csv", list]]);
    const must = (people: PeopleSettings) => [{ ...base("droit"), kind: "must-sit", value: "siège", people } as const];
    const byList = { kind: "list", file: "membres.csv", columns: ["id", "club"] } as const;
    expect(lastValues(derive(must(byList), { lists }))).toEqual([
      {
        code: "constraints/people-missing",
        where: { file: "membres.csv", row: 3 },
        facts: { constraint: "droit", rows: [3], count: 1 },
      },
    ]);
    const everybody = { kind: "column", column: "sexe", entries: ["F", "H"] } as const;
    const problems = lastValues(derive(must(everybody)));
    expect(problems).toMatchObject([
      { code: "constraints/more-than-seats", facts: { count: 6, panelSize: 3 } },
      { code: "constraints/same-household", where: { row: 3 }, facts: { rows: [3, 4], count: 2 } },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/rue|amis/i);
    expect(lastValues(derive(must({ kind: "column", column: "élu", entries: ["peut-être"] })))).toMatchObject([
      { code: "constraints/nobody-listed" },
    ]);
    expect(lastValues(derive(must({ kind: "column", column: "elus", entries: ["oui"] })))).toMatchObject([
      { code: "pool/missing-column", facts: { nearest: "élu" } },
    ]);
    expect(
      lastValues(derive(must({ kind: "list", file: "membres.csv", columns: ["adresse"] }), { lists })),
    ).toMatchObject([{ code: "pool/missing-column", where: { file: "membres.csv" } }]);
  });

  it("counts as missing whoever was meant by an answer and left out by a rule", () => {
    const table = tableWith([0, 1, 2, 3, 4, 5]);
    const { pool: settings, ageDate } = settingsOf(3, features);
    const exclusions = [
      { column: "club", keep: ["Voile", "Les amis", ""], reason: "x" },
      { column: "adresse", keep: ["1 rue A"], reason: "y" },
    ];
    const pool = readPool(table, { features, pool: { ...settings, exclusions }, ageDate });
    if (!pool.ok) throw new Error("pool");
    const people = { kind: "column", column: "élu", entries: ["oui"] } as const;
    const constraints = [{ ...base("droit"), kind: "must-sit", value: "siège", people } as const];
    const result = deriveFeatures(pool.value, table, { features, constraints, lists: new Map(), panelSize: 3 });
    expect(lastValues(result)).toMatchObject([{ code: "constraints/people-missing", facts: { rows: [5] } }]);
  });

  it("marks the people of a list, and warns when it concerns nobody", () => {
    const list = tableOf("anciens.csv", ["club"], [["voile"]]);
    const people = { kind: "list", file: "anciens.csv", columns: ["club"] } as const;
    const listed = { ...base("anciens"), kind: "listed", value: "anciens", people, min: 0, max: 1 } as const;
    const found = derive([listed], { lists: new Map([["anciens.csv", list]]) });
    expect(lastValues(found)).toMatchObject({ 4: "anciens", 5: "anciens", 6: "autres" });
    expect(found.ok && found.value.quotas).toEqual([]);
    const none = derive([listed], { lists: new Map([["anciens.csv", tableOf("anciens.csv", ["club"], [["Judo"]])]]) });
    expect(none.ok && none.warnings.map(({ code }) => code)).toEqual(["constraints/nobody-listed"]);
  });

  it("numbers the groups larger than their seats, without their names, whatever the order of the rows", () => {
    const atMost = { ...base("clubs"), kind: "at-most", seats: 1, columns: ["club"], groupName: "groupe" } as const;
    const plain = derive([atMost]);
    expect(plain.ok && plain.value.quotas).toEqual([
      { feature: "clubs", value: "groupe 1", min: 0, max: 1 },
      { feature: "clubs", value: "groupe 2", min: 0, max: 1 },
      { feature: "clubs", value: "autres", min: 0, max: 3 },
    ]);
    expect(lastValues(plain)).toEqual({
      1: "groupe 1",
      2: "groupe 1",
      3: "groupe 1",
      4: "groupe 2",
      5: "groupe 2",
      6: "autres",
    });
    expect(lastValues(derive([atMost], { order: [5, 3, 0, 4, 2, 1] }))).toEqual(lastValues(plain));
    const two = derive([{ ...atMost, seats: 2 }]);
    expect(two.ok && two.value.pool.features.at(-1)?.values).toEqual(["groupe 1", "autres"]);
    expect(lastValues(derive([{ ...atMost, columns: ["clubs"] }]))).toMatchObject([{ code: "pool/missing-column" }]);
  });

  it("tells all problems of all constraints at once", () => {
    const people = { kind: "column", column: "x", entries: ["y"] } as const;
    const result = derive([
      { ...base("a"), kind: "must-sit", value: "v", people },
      { ...base("b"), kind: "at-most", seats: 1, columns: ["z"], groupName: "g" },
    ]);
    expect(result.ok ? [] : result.problems.map(({ facts }) => facts)).toMatchObject([
      { header: "x" },
      { header: "z" },
    ]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSettings } from "../../../src/io/read-settings.ts";
import type { CrossSettings } from "../../../src/model/constraint.ts";
import type { PanelSettings } from "../../../src/model/settings.ts";
import type { Table } from "../../../src/model/table.ts";
import { computeQuotas } from "../../../src/quotas/compute-quotas.ts";
import { addConstraintQuotas } from "../../../src/quotas/constraint-quotas.ts";
import { repository } from "../../support/dossier.ts";
import { countedValue, featureOf, settingsOf, tableOf, typedValue } from "../../support/settings.ts";

const cross = (features: readonly [string, string], rest: Partial<CrossSettings> = {}): CrossSettings => ({
  kind: "cross",
  id: "croix",
  label: "Croix",
  sensitive: false,
  weight: 1,
  protected: false,
  rest: "autres",
  features,
  census: { table: "joint", source: "insee" },
  tolerance: 0,
  assumption: null,
  ...rest,
});

function quotasOf(settings: PanelSettings, census: Table) {
  const computed = computeQuotas({ settings, census });
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  const all = addConstraintQuotas(settings, census, computed.value);
  return all.ok ? all.value.quotas.filter(({ feature }) => feature === "croix") : all.problems;
}

/** Dunkerque, whose published table has sex by age. */
function dunkerque(): { readonly settings: PanelSettings; readonly census: Table } {
  const folder = join(repository, "fixtures/dunkerque");
  const parsed = parseSettings(readFileSync(join(folder, "panel.yaml"), "utf8"), "panel.yaml");
  if (!parsed.ok) throw new Error("panel.yaml");
  const [headers = [], ...rows] = readFileSync(join(folder, "census.csv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return { settings: parsed.value, census: tableOf("census.csv", headers, rows) };
}

const twoByTwo = (F: readonly number[], H: readonly number[]) =>
  tableOf(
    "census.csv",
    ["table", "sexe", "zone", "population"],
    [
      ["t", "F", "n", "50"],
      ["t", "F", "s", "50"],
      ["t", "H", "n", "50"],
      ["t", "H", "s", "50"],
      ["joint", "F", "n", `${F[0]}`],
      ["joint", "F", "s", `${F[1]}`],
      ["joint", "H", "n", `${H[0]}`],
      ["joint", "H", "s", `${H[1]}`],
    ],
  );
const sexAndZone = [
  featureOf("sexe", [countedValue("Femme", "F"), countedValue("Homme", "H")]),
  featureOf("zone", [countedValue("Nord", "n"), countedValue("Sud", "s")]),
];

describe("crossings from the census", () => {
  it("gives Dunkerque's sex by age whole seats: both single features keep theirs, and no nearer table exists", () => {
    const { settings, census } = dunkerque();
    const constraint = cross(["sexe", "age"], { census: { table: "rp2019-sexe-age", source: "rp2019-pop4" } });
    const quotas = quotasOf({ ...settings, constraints: [constraint] }, census);
    if (!("length" in quotas) || !("seats" in quotas[0]!)) throw new Error("refused");
    const cells = quotas as Extract<typeof quotas, readonly { seats: unknown }[]>;

    // Written a second time: the table's figures (4/5 of 15-19), fitted by hand to the seats of the single features.
    const code = ["15-19", "20-24", "25-39", "40-54", "55-64", "65-79", "80+"];
    const at = (title: string) => census.headers.indexOf(title);
    const figure = (sex: string, age: string) =>
      Number(census.rows.find(({ cells: row }) => row[at("sexe")] === sex && row[at("age")] === age)?.cells.at(-1));
    const ages = ["F", "H"].map((sex) => {
      const [first = 0, second = 0, ...others] = code.map((age) => figure(sex, age));
      return [first * 0.8 + second, ...others];
    });
    const seatsOf = (feature: string) => {
      const computed = computeQuotas({ settings, census });
      return computed.ok
        ? computed.value.quotas
            .filter((own) => own.feature === feature && own.seats !== null)
            .map(({ seats }) => seats as number)
        : [];
    };
    const [rows, columns] = [seatsOf("sexe"), seatsOf("age")];
    expect([rows.length, columns.length]).toEqual([2, 6]);
    let fitted = ages.map((line) => [...line]);
    for (let sweep = 0; sweep < 500; sweep += 1) {
      fitted = fitted.map((line, i) => line.map((cell) => (cell * rows[i]!) / line.reduce((a, b) => a + b, 0)));
      fitted = fitted.map((line) =>
        line.map((cell, j) => (cell * columns[j]!) / fitted.reduce((sum, one) => sum + one[j]!, 0)),
      );
    }

    const seats = cells.slice(0, 12).map((quota) => quota.seats as number);
    const [women, men] = [seats.slice(0, 6), seats.slice(6)];
    expect(women.reduce((a, b) => a + b, 0)).toBe(rows[0]);
    expect(women.map((count, j) => count + men[j]!)).toEqual(columns);
    const distance = (line: readonly number[]) =>
      line.reduce(
        (sum, count, j) => sum + Math.abs(count - fitted[0]![j]!) + Math.abs(columns[j]! - count - fitted[1]![j]!),
        0,
      );
    for (const [j, count] of women.entries()) expect(Math.abs(count - fitted[0]![j]!)).toBeLessThan(1);
    let tables = 0;
    for (let choice = 0; choice < 64; choice += 1) {
      const line = fitted[0]!.map((cell, j) => Math.floor(cell) + ((choice >> j) & 1));
      if (line.reduce((a, b) => a + b, 0) !== rows[0]) continue;
      tables += 1;
      expect(distance(women)).toBeLessThan(distance(line) + 1e-9);
    }
    expect(tables).toBeGreaterThan(5);
    // The third answer to the question of sex has no inhabitants: it stands outside the crossing.
    expect(cells.at(-1)).toMatchObject({ value: "autres", min: 0, max: 100, population: null });
    expect(cells[0]?.source).toContain("table rp2019-sexe-age, sexe × age : F × (4/5 × 15-19 + 20-24)");
    expect(cells[0]?.source).toContain("hypothèse : les parts de cases valent dans chaque croisement");
    expect(cells[0]?.source).toMatch(/ajusté aux places de « Sexe » et « Âge » : \d+,\d\d$/);
  });

  it("tells population, share and target of the joint table itself, and bounds by the tolerance", () => {
    const settings = settingsOf(10, sexAndZone, { constraints: [cross(["sexe", "zone"], { tolerance: 1 })] });
    expect(quotasOf(settings, twoByTwo([10, 30], [30, 10]))).toMatchObject([
      { value: "Femme × Nord", population: "10", populationShare: "1/8", target: "5/4", seats: 1, min: 0, max: 2 },
      { value: "Femme × Sud", population: "30", populationShare: "3/8", target: "15/4", seats: 4, min: 3, max: 5 },
      { value: "Homme × Nord", seats: 4, min: 3, max: 5 },
      { value: "Homme × Sud", seats: 1, min: 0, max: 2 },
    ]);
  });

  it("keeps an empty cell empty, and refuses seats that empty cells leave no room for, by name", () => {
    const settings = settingsOf(10, sexAndZone, { constraints: [cross(["sexe", "zone"])] });
    expect(quotasOf(settings, twoByTwo([0, 30], [30, 10]))).toMatchObject([
      { seats: 0, max: 0 },
      { seats: 5 },
      { seats: 5 },
      { seats: 0 },
    ]);
    expect(quotasOf(settings, twoByTwo([0, 0], [30, 10]))).toMatchObject([
      { code: "constraints/cross-impossible", facts: { values: ["Femme"], seats: 5, others: [] } },
    ]);
    expect(quotasOf(settings, twoByTwo([0, 9], [0, 9]))).toMatchObject([
      {
        code: "constraints/cross-impossible",
        facts: { values: ["Femme", "Homme"], seats: 10, others: ["Sud"], otherSeats: 5 },
      },
    ]);
  });

  it("tells what the joint table lacks", () => {
    const settings = settingsOf(10, sexAndZone, {
      constraints: [cross(["sexe", "zone"], { census: { table: "jont", source: "insee" } })],
    });
    expect(quotasOf(settings, twoByTwo([1, 1], [1, 1]))).toMatchObject([
      { code: "quotas/census-table-unknown", facts: { feature: "croix", nearest: "joint" } },
    ]);
    const census = tableOf(
      "census.csv",
      ["table", "sexe", "zone", "population"],
      [
        ["t", "F", "n", "50"],
        ["t", "H", "s", "50"],
        ["joint", "F", "", "10"],
        ["u", "F", "n", "1"],
      ],
    );
    const lacking = settingsOf(10, sexAndZone, { constraints: [cross(["sexe", "zone"])] });
    expect(quotasOf(lacking, census)).toMatchObject([
      { code: "quotas/census-dimension-unknown", facts: { dimension: "zone" } },
    ]);
    const other = settingsOf(10, sexAndZone, {
      constraints: [cross(["sexe", "zone"], { census: { table: "u", source: "insee" } })],
    });
    expect(quotasOf(other, census)).toMatchObject([
      { code: "quotas/census-code-unknown", facts: { value: "Homme", censusCode: "H" } },
      { code: "quotas/census-code-unknown", facts: { value: "Sud", censusCode: "s" } },
    ]);
  });
});

describe("constraints with bounds typed by hand", () => {
  const features = [
    featureOf(
      "age",
      ["16-24", "25-29", "30+"].map((value) => typedValue(value, { min: 0, max: 10 })),
      { census: null },
    ),
  ];
  const union = (values: readonly string[]) =>
    ({
      ...cross(["", ""]),
      kind: "combination",
      values: [{ value: "jeunes", of: [{ feature: "age", values }], min: 2, max: 10 }],
    }) as const;
  const computedOf = (settings: PanelSettings) => {
    const computed = computeQuotas({ settings, census: null });
    if (!computed.ok) throw new Error("refused");
    return addConstraintQuotas(settings, null, computed.value);
  };

  it("adds a free row for the others, unless everybody is in a combination", () => {
    const some = computedOf(settingsOf(10, features, { constraints: [union(["16-24", "25-29"])], census: null }));
    expect(some.ok && some.value.quotas.slice(3)).toMatchObject([
      { feature: "croix", value: "jeunes", min: 2, max: 10, source: "bornes données à la main" },
      { value: "autres", min: 0, max: 10 },
    ]);
    const all = computedOf(settingsOf(10, features, { constraints: [union(["16-24", "25-29", "30+"])], census: null }));
    expect(all.ok && all.value.quotas.slice(3)).toMatchObject([{ value: "jeunes" }]);
  });

  it("refuses minimums that exceed the panel", () => {
    const constraint = {
      ...union(["16-24"]),
      values: [{ value: "j", of: [{ feature: "age", values: ["16-24"] }], min: 11, max: 12 }],
    };
    const result = computedOf(settingsOf(10, features, { constraints: [constraint], census: null }));
    expect(result.ok ? [] : result.problems.map(({ code, where }) => [code, where])).toEqual([
      ["quotas/mins-above-size", { file: "panel.yaml" }],
    ]);
  });
});

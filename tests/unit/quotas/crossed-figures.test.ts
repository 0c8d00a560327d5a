// A crossed cell carries what is known of its figure: the published file, the assumption made on it, its precision.
import { describe, expect, test } from "vitest";
import type { CrossSettings } from "../../../src/model/constraint.ts";
import { computeQuotas } from "../../../src/quotas/compute-quotas.ts";
import { addConstraintQuotas } from "../../../src/quotas/constraint-quotas.ts";
import { explainQuotas } from "../../../src/quotas/explain-quotas.ts";
import { countedValue, featureOf, settingsOf, tableOf } from "../../support/settings.ts";

const constraint: CrossSettings = {
  kind: "cross",
  id: "croix",
  label: "Croix",
  sensitive: false,
  weight: 1,
  protected: false,
  rest: "autres",
  features: ["sexe", "csp"],
  census: { table: "joint", source: "insee" },
  tolerance: 0,
  assumption: null,
};
const features = [
  featureOf("sexe", [countedValue("Femme", "F"), countedValue("Homme", "H")]),
  featureOf("csp", [countedValue("Ouvriers", "6"), countedValue("Autres", "8")]),
];
const settings = settingsOf(30, features, { constraints: [constraint] });
const digest = "0c".repeat(32);
const sources = tableOf(
  "census-sources.csv",
  ["table", "file", "sha256", "vintage", "base", "formula"],
  [["joint", "TD_POP6.csv", digest, "2022", "complémentaire, 15 ans ou plus", "hypothèse : essai"]],
);

/** `workers` women among the workers; all other cells are large. */
function table(workers: number) {
  return tableOf(
    "census.csv",
    ["table", "sexe", "csp", "population"],
    [
      ["t", "F", "6", "3000"],
      ["t", "F", "8", "3000"],
      ["t", "H", "6", "3000"],
      ["t", "H", "8", "3000"],
      ["joint", "F", "6", `${workers}`],
      ["joint", "F", "8", "3000"],
      ["joint", "H", "6", "3000"],
      ["joint", "H", "8", "3000"],
    ],
  );
}

function crossed(workers: number, acceptImprecise = false) {
  const census = table(workers);
  const computed = computeQuotas({ settings, census, sources });
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  return addConstraintQuotas(settings, census, computed.value, { sources, acceptImprecise });
}

describe("crossed cells", () => {
  test("name the published file, its vintage and what was assumed of it", () => {
    const result = crossed(3000);
    if (!result.ok) throw new Error("refused");
    const cell = result.value.quotas.find(({ feature }) => feature === "croix");
    expect(cell?.source).toContain(
      `fichier TD_POP6.csv (SHA-256 ${digest}) ; millésime 2022 ; table joint, sexe × csp : F × 6`,
    );
    expect(cell?.source).toContain("hypothèse : essai");
    expect(result.value.assumptions).toContainEqual({ feature: "croix", assumption: "essai" });
    expect(result.warnings).toEqual([]);
  });

  test("of few people are warned of or refused by the less certain of their two values", () => {
    // 60 workers: 17 % by INSEE's table; women: more than 6 %, about 11 %.
    const fragile = crossed(60);
    expect(
      fragile.ok && fragile.warnings.map(({ code, facts }) => [code, "percent" in facts && facts.percent]),
    ).toEqual([["quotas/precision-low", 17]]);
    expect(
      fragile.ok && fragile.value.quotas.find(({ value }) => value.startsWith("Femme × Ouvriers"))?.source,
    ).toMatch(/coefficient de variation d'environ 17 %$/);
    const refused = crossed(10);
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(["quotas/precision-too-low"]);
    const accepted = crossed(10, true);
    expect(accepted.ok && accepted.warnings.map(({ code }) => code)).toEqual(["quotas/precision-too-low"]);
  });

  test("are explained with their precision and their file, refused or not", () => {
    const explained = explainQuotas({ settings, census: table(10), sources, asked: "croix=femme × ouvriers" });
    if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
    const [one] = explained.value;
    // 24 from 25 people on: 24 x sqrt(25 / 10).
    expect(one?.variation?.percent).toBeCloseTo(37.947, 3);
    expect(one?.file?.sha256).toBe(digest);
  });

  test("over IRIS are explained in one part a pair of codes, the rows of its IRIS with it: the parts come to the figure", () => {
    const pairs = [
      ["F", "6", 17],
      ["F", "8", 31],
      ["H", "6", 23],
      ["H", "8", 29],
    ] as const;
    const iris = Array.from({ length: 153 }, (_, index) => `59183${`${index + 101}`.padStart(4, "0")}`);
    const census = tableOf(
      "census.csv",
      ["table", "iris", "sexe", "csp", "population"],
      ["t", "joint"].flatMap((name) =>
        iris.flatMap((code, at) => pairs.map(([sex, group, people]) => [name, code, sex, group, `${people + at}.5`])),
      ),
    );
    const explained = explainQuotas({ settings, census, sources, asked: "croix=femme × ouvriers" });
    if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
    const [one] = explained.value;
    // 17.5 + 18.5 + ... + 169.5.
    expect(one?.census?.parts).toEqual([
      { code: "F × 6", share: "1", inhabitants: "14305.5", counted: "14305.5", rows: expect.any(Array) },
    ]);
    expect(one?.population).toBe("14305.5");
    const rows = one?.census?.parts[0]?.rows ?? [];
    expect([rows.length, new Set(rows).size]).toEqual([153, 153]);
    // Each of these rows is one of the cells summed, as census.csv has it.
    expect(rows.every((row) => census.rows[row - 2]?.cells.slice(2, 4).join() === "F,6")).toBe(true);
  });
});

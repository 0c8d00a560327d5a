// Floors and declared priorities with what they take from proportion; figures typed from a survey; assumptions told.
import { describe, expect, test } from "vitest";
import type { FeatureSettings, PanelSettings } from "../../../src/model/settings.ts";
import { computeQuotas } from "../../../src/quotas/compute-quotas.ts";
import { countedValue, featureOf, settingsOf, source, tableOf, typedValue } from "../../support/settings.ts";

/** Ages of the Communauté urbaine de Dunkerque, 16 or more: Insee, RP2019, POP T4, 4/5 of 15-19. */
const ages = [
  ["16-24", "21271"],
  ["25-39", "34272"],
  ["40-54", "37424"],
  ["55-64", "25761"],
  ["65+", "37952"],
] as const;
const census = tableOf(
  "census.csv",
  ["table", "age", "population"],
  ages.map(([code, people]) => ["t", code, people]),
);
const ageFeature = (rest: Partial<FeatureSettings> = {}, young = {}) =>
  featureOf(
    "age",
    [{ ...countedValue("16-24", "16-24"), ...young }, ...ages.slice(1).map(([code]) => countedValue(code, code))],
    rest,
  );

function compute(settings: PanelSettings, table = census, sources: ReturnType<typeof tableOf> | null = null) {
  const result = computeQuotas({ settings, census: table, sources });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value, warnings: result.warnings };
}

function codesOf(settings: PanelSettings, table = census): readonly string[] {
  const result = computeQuotas({ settings, census: table });
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

const seats = (table: ReturnType<typeof compute>) => table.quotas.map((quota) => quota.seats);

describe("declared priorities", () => {
  const priority = { seats: 18, factor: null, reason: "les jeunes s'inscrivent peu" };

  test("a number of seats is kept, the others share the rest by proportion, and the departure is told to the seat", () => {
    const plain = compute(settingsOf(100, [ageFeature()]));
    expect(seats(plain)).toEqual([14, 22, 24, 16, 24]);
    expect(plain.departures).toEqual([]);
    const table = compute(settingsOf(100, [ageFeature({}, { priority })]));
    // 82 seats by the four others: 20.756, 22.665, 15.601, 22.984 of 135,409 people.
    expect(seats(table)).toEqual([18, 21, 23, 15, 23]);
    expect(table.departures).toEqual([
      {
        feature: "age",
        added: [{ value: "16-24", proportional: 14, seats: 18, promised: 18, reason: "les jeunes s'inscrivent peu" }],
        taken: [
          { value: "25-39", proportional: 22, seats: 21 },
          { value: "40-54", proportional: 24, seats: 23 },
          { value: "55-64", proportional: 16, seats: 15 },
          { value: "65+", proportional: 24, seats: 23 },
        ],
      },
    ]);
  });

  test("seats added are seats taken, and the target stays the exact share", () => {
    const { departures, quotas } = compute(settingsOf(100, [ageFeature({}, { priority })]));
    const moved = (list: readonly { seats: number; proportional: number }[]) =>
      list.reduce((sum, entry) => sum + entry.seats - entry.proportional, 0);
    expect(moved(departures[0]?.added ?? [])).toBe(4);
    expect(moved(departures[0]?.taken ?? [])).toBe(-4);
    expect(quotas[0]?.target).toBe("106355/7834");
  });

  test("a factor promises share x factor, rounded up", () => {
    const half = { seats: null, factor: "3/2", reason: null };
    // 13.576 x 3/2 = 20.364.
    expect(seats(compute(settingsOf(100, [ageFeature({}, { priority: half })])))[0]).toBe(21);
    expect(seats(compute(settingsOf(100, [ageFeature({}, { priority: { ...half, factor: "1.5" } })])))[0]).toBe(21);
  });

  test("the minimum never falls below the promise, whatever the tolerance", () => {
    const { quotas } = compute(settingsOf(100, [ageFeature({ tolerance: 3 }, { priority })]));
    expect([quotas[0]?.min, quotas[0]?.max]).toEqual([18, 21]);
    expect([quotas[1]?.min, quotas[1]?.max]).toEqual([18, 24]);
  });

  test("the source of each quota says what was promised, or what was lost to promises", () => {
    const { quotas } = compute(settingsOf(100, [ageFeature({}, { priority })]));
    expect(quotas[0]?.source).toMatch(
      /priorité : au moins 18 places, 14 par la proportion \(les jeunes s'inscrivent peu\)$/,
    );
    expect(quotas[3]?.source).toMatch(
      /1 place de moins que par la proportion \(16\), à cause des priorités et planchers$/,
    );
  });

  test("a priority that proportion keeps anyway moves nothing and is told", () => {
    const kept = { seats: 10, factor: null, reason: null };
    const { departures, quotas } = compute(settingsOf(100, [ageFeature({}, { priority: kept })]));
    expect(departures).toEqual([]);
    expect(quotas[0]?.source).toMatch(/priorité : au moins 10 places, 14 par la proportion$/);
  });

  test("a floor that takes seats is a departure too", () => {
    const table = tableOf(
      "census.csv",
      ["table", "commune", "population"],
      [
        ["t", "grande", "9000"],
        ["t", "petite", "100"],
      ],
    );
    const feature = featureOf("commune", [countedValue("grande", "grande"), countedValue("petite", "petite")], {
      floor: 1,
    });
    const { departures, quotas } = compute(settingsOf(10, [feature]), table);
    expect(departures[0]).toEqual({
      feature: "commune",
      added: [{ value: "petite", proportional: 0, seats: 1, promised: 1, reason: null }],
      taken: [{ value: "grande", proportional: 10, seats: 9 }],
    });
    expect(quotas[1]?.source).toMatch(/plancher : au moins 1 place, 0 par la proportion$/);
  });

  test("promises that exceed the panel, or stand on no population, are refused", () => {
    expect(codesOf(settingsOf(100, [ageFeature({}, { priority: { ...priority, seats: 101 } })]))).toEqual([
      "quotas/floors-above-size",
    ]);
    const values = [countedValue("16-24", ...ages.map(([code]) => code)), typedValue("autre", { max: 2, priority })];
    expect(codesOf(settingsOf(100, [featureOf("age", values)]))).toContain("quotas/priority-without-population");
  });
});

describe("figures typed from a survey", () => {
  const survey = { source: "insee", date: "2026-11-03", unit: "percent" } as const;
  const opinion = (unit: "percent" | "people", figures: readonly string[]) =>
    featureOf(
      "projet",
      ["pour", "contre", "sans avis"].map((value, index) => typedValue(value, { figure: figures[index] as string })),
      {
        census: null,
        survey: { ...survey, unit },
      },
    );

  test("per cent are apportioned like people, without pretending to be people", () => {
    const { quotas } = compute(settingsOf(30, [opinion("percent", ["41.5", "33", "25.5"])]));
    // 12.45, 9.9, 7.65 seats.
    expect(quotas.map((quota) => [quota.seats, quota.population, quota.target])).toEqual([
      [12, null, "249/20"],
      [10, null, "99/10"],
      [8, null, "153/20"],
    ]);
    expect(quotas[0]?.source).toBe("Insee, Recensement, 2022 ; base : 15 ans ou plus ; enquête du 2026-11-03 ; 41,5 %");
  });

  test("answers are counted", () => {
    const { quotas } = compute(settingsOf(30, [opinion("people", ["415", "330", "255"])]));
    expect(quotas.map((quota) => [quota.seats, quota.population])).toEqual([
      [12, "415"],
      [10, "330"],
      [8, "255"],
    ]);
    expect(quotas[0]?.source).toMatch(/réponses : 415$/);
  });

  test("per cent must make 100 within 1", () => {
    expect(codesOf(settingsOf(30, [opinion("percent", ["41.4", "33.1", "25.4"])]))).toEqual([]);
    expect(codesOf(settingsOf(30, [opinion("percent", ["41", "33", "24.9"])]))).toEqual(["quotas/percent-sum"]);
  });
});

describe("what is assumed", () => {
  test("parts of cells, and what was done to the published table, are told in the result and in each source", () => {
    const sources = tableOf(
      "census-sources.csv",
      ["table", "file", "sha256", "product", "vintage", "base", "people", "formula"],
      [
        [
          "t",
          "TD_POP1A.csv",
          "ab".repeat(32),
          "td-pop1a",
          "2022",
          "principale, tous âges",
          "1",
          "hypothèse : 4/5 des 15-19 ans, à parts égales par année d'âge",
        ],
      ],
    );
    const values = [
      typedValue("16-24", { census: [{ code: "16-24", share: "9/10" }] }),
      ...ages.slice(1).map(([code]) => countedValue(code, code)),
    ];
    const { assumptions, quotas } = compute(settingsOf(100, [featureOf("age", values)]), census, sources);
    expect(assumptions).toEqual([
      { feature: "age", assumption: "4/5 des 15-19 ans, à parts égales par année d'âge" },
      { feature: "age", assumption: "9/10 de la case « 16-24 »" },
    ]);
    expect(quotas[0]?.source).toBe(
      `Insee, Recensement, 2022 ; base : 15 ans ou plus ; fichier TD_POP1A.csv (SHA-256 ${"ab".repeat(32)}) ; millésime 2022 ; table t, age : 9/10 × 16-24 ; hypothèse : 4/5 des 15-19 ans, à parts égales par année d'âge ; hypothèse : 9/10 de la case « 16-24 »`,
    );
    expect(quotas[1]?.source).not.toMatch(/9\/10/);
  });

  test("bases of the published tables that differ are told even where panel.yaml gives them one name", () => {
    const table = tableOf(
      "census.csv",
      ["table", "age", "sexe", "population"],
      [
        ["a", "16-24", "", "100"],
        ["s", "", "F", "100"],
      ],
    );
    const features = [
      featureOf("age", [countedValue("16-24", "16-24")], { census: { table: "a", dimension: "age", source: "insee" } }),
      featureOf("sexe", [countedValue("F", "F")], { census: { table: "s", dimension: "sexe", source: "insee" } }),
    ];
    const sources = tableOf(
      "census-sources.csv",
      ["table", "base"],
      [
        ["a", "principale, tous âges"],
        ["s", "complémentaire, 15 ans ou plus"],
      ],
    );
    const settings = settingsOf(10, features, { sources: [source] });
    const told = (list: ReturnType<typeof tableOf> | null) =>
      compute(settings, table, list).warnings.map(({ code }) => code);
    expect(told(null)).not.toContain("quotas/bases-differ");
    expect(told(sources)).toContain("quotas/bases-differ");
  });
});

describe("figures too uncertain", () => {
  const fragile = tableOf(
    "census.csv",
    ["table", "csp", "population"],
    [
      ["t", "6", "12"],
      ["t", "8", "900"],
    ],
  );
  const feature = featureOf("csp", [countedValue("Ouvriers", "6"), countedValue("Autres", "8")], {
    census: { table: "t", dimension: "csp", source: "insee" },
  });
  const settings = settingsOf(100, [feature], { sources: [{ ...source, base: "complémentaire, 15 ans ou plus" }] });

  test("above 25 % the quotas are refused; accepted, the figure stays told", () => {
    expect(codesOf(settings, fragile)).toEqual(["quotas/precision-too-low"]);
    const accepted = computeQuotas({ settings, census: fragile, acceptImprecise: true });
    expect(accepted.ok && accepted.warnings.map(({ code }) => code)).toContain("quotas/precision-too-low");
    expect(accepted.ok && accepted.value.quotas[0]?.source).toMatch(
      /chiffre fragile : coefficient de variation d'environ 35 %$/,
    );
  });
});

import { describe, expect, test } from "vitest";
import type { PanelSettings } from "../../../src/model/settings.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { computeQuotas } from "../../../src/quotas/compute-quotas.ts";
import { readCensusSources } from "../../../src/quotas/read-census-sources.ts";
import { fileParts } from "../../../src/quotas/source-text.ts";
import { countedValue, featureOf, settingsOf, source, tableOf, typedValue } from "../../support/settings.ts";

const census = tableOf(
  "census.csv",
  ["table", "sexe", "age", "population"],
  [
    ["t", "F", "15-19", "50"],
    ["t", "H", "15-19", "50"],
    ["t", "F", "20-39", "100"],
    ["t", "H", "20-39", "140"],
    ["t", "F", "40+", "380"],
    ["t", "H", "40+", "280"],
  ],
);
const sexe = featureOf("sexe", [countedValue("Femme", "F"), countedValue("Homme", "H")]);

function compute(settings: PanelSettings, table = census) {
  const result = computeQuotas({ settings, census: table });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value, warnings: result.warnings };
}

function refusals(settings: PanelSettings, table = census): readonly Problem[] {
  const result = computeQuotas({ settings, census: table });
  if (result.ok) throw new Error("expected problems");
  return result.problems;
}

const codesAndFacts = (problems: readonly Problem[]) => problems.map(({ code, facts }) => [code, facts]);
const bounds = (table: ReturnType<typeof compute>) => table.quotas.map(({ value, min, max }) => [value, min, max]);

describe("computeQuotas", () => {
  test("sums the other dimensions and derives each number exactly, with its source", () => {
    const { quotas, panelSize, nearTies } = compute(settingsOf(10, [sexe]));
    expect(panelSize).toBe(10);
    expect(nearTies).toEqual([]);
    expect(quotas[0]).toEqual({
      feature: "sexe",
      value: "Femme",
      min: 5,
      max: 5,
      population: "530",
      populationShare: "53/100",
      target: "53/10",
      seats: 5,
      source: "Insee, Recensement, 2022 ; base : 15 ans ou plus ; table t, sexe : F",
    });
  });

  test("takes shares of codes, and says so in the source with the assumption", () => {
    const age = featureOf(
      "age",
      [
        typedValue("16-39", {
          census: [
            { code: "15-19", share: "4/5" },
            { code: "20-39", share: "1" },
          ],
        }),
        countedValue("40+", "40+"),
      ],
      { assumption: "15-19 réparti par année" },
    );
    const { quotas, warnings } = compute(settingsOf(98, [age]));
    expect(quotas.map(({ population, target, seats }) => [population, target, seats])).toEqual([
      ["320", "32", 32],
      ["660", "66", 66],
    ]);
    expect(quotas[0]?.source).toBe(
      "Insee, Recensement, 2022 ; base : 15 ans ou plus ; table t, age : 4/5 × 15-19 + 20-39 ; hypothèse : 15-19 réparti par année",
    );
    expect(warnings).toEqual([]);
  });

  test("reads a share written .8 like 0.8", () => {
    const values = [
      typedValue("jeune", { census: [{ code: "15-19", share: ".8" }] }),
      countedValue("autre", "20-39", "40+"),
    ];
    expect(compute(settingsOf(10, [featureOf("age", values)])).quotas[0]?.population).toBe("80");
  });

  test("speaks English in an English dossier", () => {
    const { quotas } = compute(settingsOf(10, [{ ...sexe, assumption: "as of 15" }], { language: "en" }));
    expect(quotas[0]?.source).toBe(
      "Insee, Recensement, 2022; base: 15 ans ou plus; table t, sexe: F; assumption: as of 15",
    );
  });

  test("opens the bounds by the tolerance, within 0 and the panel size", () => {
    expect(bounds(compute(settingsOf(2, [{ ...sexe, tolerance: 2 }])))).toEqual([
      ["Femme", 0, 2],
      ["Homme", 0, 2],
    ]);
    expect(bounds(compute(settingsOf(10, [{ ...sexe, tolerance: 1 }])))).toEqual([
      ["Femme", 4, 6],
      ["Homme", 4, 6],
    ]);
  });

  test("a floor holds in spite of the tolerance, for values with inhabitants only", () => {
    const values = [countedValue("F", "F"), countedValue("H", "H"), countedValue("X", "X")];
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "97"],
        ["t", "H", "3"],
        ["t", "X", "0"],
      ],
    );
    const result = compute(settingsOf(10, [featureOf("sexe", values, { floor: 1, tolerance: 1 })]), table);
    expect(bounds(result)).toEqual([
      ["F", 8, 10],
      ["H", 1, 2],
      ["X", 0, 1],
    ]);
    expect(result.quotas.map(({ seats, target }) => [seats, target])).toEqual([
      [9, "97/10"],
      [1, "3/10"],
      [0, "0"],
    ]);
  });

  test("typed bounds win over the rule, and the source says so", () => {
    const values = [typedValue("Femme", { census: [{ code: "F", share: "1" }], min: 4 }), countedValue("Homme", "H")];
    const { quotas } = compute(settingsOf(10, [featureOf("sexe", values)]));
    expect(quotas[0]).toMatchObject({ min: 4, max: 5, seats: 5 });
    expect(quotas[0]?.source).toMatch(/bornes données à la main$/);
    expect(quotas[1]?.source).not.toMatch(/main/);
  });

  test("values without a census have their typed bounds and no population; they leave the seats of the others alone", () => {
    const values = [...sexe.values, typedValue("Autre", { min: 0, max: 2 })];
    const { quotas, warnings } = compute(settingsOf(10, [{ ...sexe, values, tolerance: 1 }]));
    expect(quotas[2]).toEqual({
      feature: "sexe",
      value: "Autre",
      min: 0,
      max: 2,
      population: null,
      populationShare: null,
      target: null,
      seats: null,
      source: "bornes données à la main",
    });
    expect(quotas[0]?.target).toBe("53/10");
    expect(warnings).toEqual([]);
  });

  test("a feature without census needs no census file", () => {
    const feature = featureOf("avis", [typedValue("oui", { min: 2, max: 5 }), typedValue("non", { min: 2, max: 5 })], {
      census: null,
    });
    const result = computeQuotas({ settings: settingsOf(6, [feature]), census: null });
    expect(result.ok && result.value.quotas.map(({ min, max, source: text }) => [min, max, text])).toEqual([
      [2, 5, "bornes données à la main"],
      [2, 5, "bornes données à la main"],
    ]);
  });

  test("uses the id of the source when nothing more is known of it, and leaves an empty base out", () => {
    const unknown = compute(settingsOf(10, [sexe], { sources: [] }));
    expect(unknown.quotas[0]?.source).toBe("insee ; table t, sexe : F");
    const bare = compute(settingsOf(10, [sexe], { sources: [{ ...source, base: "", edition: "" }] }));
    expect(bare.quotas[0]?.source).toBe("Insee, Recensement ; table t, sexe : F");
  });

  test("tells a near-tie in people, and is silent about a clear last seat", () => {
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "503"],
        ["t", "H", "497"],
      ],
    );
    expect(compute(settingsOf(5, [sexe]), table).nearTies).toEqual([
      { feature: "sexe", winner: "Femme", loser: "Homme", people: 6 },
    ]);
    expect(compute(settingsOf(5, [sexe])).nearTies).toEqual([]);
  });

  test("names the right values in a near-tie when a value without census stands first", () => {
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "497"],
        ["t", "H", "503"],
      ],
    );
    const values = [typedValue("Autre", { min: 0, max: 1 }), ...sexe.values];
    const result = compute(settingsOf(5, [{ ...sexe, values, tolerance: 1 }]), table);
    expect(result.nearTies).toEqual([{ feature: "sexe", winner: "Homme", loser: "Femme", people: 6 }]);
    expect(result.quotas.map(({ seats }) => seats)).toEqual([null, 2, 3]);
  });

  test("warns of an exact tie that only the order of the settings decides", () => {
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "50"],
        ["t", "H", "50"],
      ],
    );
    const { warnings, nearTies } = compute(settingsOf(5, [sexe]), table);
    expect(codesAndFacts(warnings)).toEqual([
      ["quotas/exact-tie", { feature: "sexe", winner: "Femme", loser: "Homme" }],
    ]);
    expect(nearTies).toEqual([{ feature: "sexe", winner: "Femme", loser: "Homme", people: 0 }]);
  });

  test("warns of inhabitants without a seat of their own", () => {
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "96.6"],
        ["t", "H", "3.4"],
      ],
    );
    const { warnings } = compute(settingsOf(10, [{ ...sexe, tolerance: 1 }]), table);
    expect(codesAndFacts(warnings)).toEqual([
      ["quotas/value-without-seats", { feature: "sexe", value: "Homme", population: "3", target: "0.34", max: 1 }],
    ]);
  });

  test("warns once, and more strongly, of inhabitants who can have no seat at all", () => {
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "97"],
        ["t", "H", "3"],
      ],
    );
    const { warnings } = compute(settingsOf(10, [sexe]), table);
    expect(codesAndFacts(warnings)).toEqual([
      ["quotas/value-cannot-be-seated", { feature: "sexe", value: "Homme", max: 0, otherMins: 10, panelSize: 10 }],
    ]);
  });

  test("warns that a value is crowded out when the others' minimums take every seat", () => {
    const values = [...sexe.values, typedValue("Autre", { min: 0, max: 2 })];
    expect(codesAndFacts(compute(settingsOf(10, [{ ...sexe, values }])).warnings)).toEqual([
      ["quotas/value-cannot-be-seated", { feature: "sexe", value: "Autre", max: 2, otherMins: 10, panelSize: 10 }],
    ]);
  });

  test("warns of codes that no value counts, with their inhabitants, ten codes at most", () => {
    const age = featureOf("age", [countedValue("20-39", "20-39"), countedValue("40+", "40+")]);
    expect(codesAndFacts(compute(settingsOf(9, [age])).warnings)).toEqual([
      ["quotas/census-code-unused", { feature: "age", codes: ["15-19"], population: "100" }],
    ]);
    const rows = Array.from({ length: 13 }, (_, index) => ["t", `c${index}`, "1"]);
    const many = tableOf("census.csv", ["table", "age", "population"], rows);
    const [warning] = compute(settingsOf(1, [featureOf("age", [countedValue("a", "c0")])]), many).warnings;
    expect(warning?.facts).toEqual({
      feature: "age",
      codes: ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "…"],
      population: "12",
    });
  });

  test("warns of features on different bases unless each says what it assumes", () => {
    const other = { ...source, id: "autre", base: "tous âges" };
    const age = featureOf("age", [countedValue("x", "15-19", "20-39", "40+")], {
      census: { table: "t", dimension: "age", source: "autre" },
    });
    const rest = { sources: [source, other] };
    expect(codesAndFacts(compute(settingsOf(10, [sexe, age], rest)).warnings)).toEqual([
      [
        "quotas/bases-differ",
        {
          bases: [
            { feature: "sexe", base: "15 ans ou plus" },
            { feature: "age", base: "tous âges" },
          ],
        },
      ],
    ]);
    const told = [sexe, age].map((feature) => ({ ...feature, assumption: "voulu" }));
    expect(compute(settingsOf(10, told, rest)).warnings).toEqual([]);
  });

  test("finds dimensions whatever their case and accents", () => {
    const feature = { ...sexe, census: { table: "t", dimension: "Sexé", source: "insee" } };
    expect(compute(settingsOf(10, [feature])).quotas[0]?.seats).toBe(5);
  });
});

describe("figures made from several files", () => {
  const row = (file: string, vintage: string): string[] => [
    "ages",
    file,
    file.repeat(64),
    "x",
    vintage,
    "base",
    "9",
    "calage",
  ];
  const headers = ["table", "file", "sha256", "product", "vintage", "base", "people", "formula"];
  const read = readCensusSources(
    tableOf("census-sources.csv", headers, [row("a", "2019"), row("b", "2021 (déclaré)"), row("c", "")]),
  );
  const origin = read.ok ? (read.value.get("ages") ?? null) : null;

  test("the sentence of a seat names each with its digest and vintage, declared or untold, in both languages", () => {
    expect(fileParts("fr", origin)).toEqual([
      `fichier a (SHA-256 ${"a".repeat(64)})`,
      "millésime 2019",
      `avec le fichier b (SHA-256 ${"b".repeat(64)}), millésime déclaré 2021`,
      `avec le fichier c (SHA-256 ${"c".repeat(64)}), millésime non indiqué`,
    ]);
    expect(fileParts("en", origin).slice(2)).toEqual([
      `with file b (SHA-256 ${"b".repeat(64)}), declared vintage 2021`,
      `with file c (SHA-256 ${"c".repeat(64)}), vintage untold`,
    ]);
  });
});

describe("computeQuotas by another method", () => {
  const census = tableOf(
    "census.csv",
    ["table", "place", "population"],
    [9061, 7179, 5259, 3319, 1182].map((people, index) => ["t", `${index}`, `${people}`]),
  );
  const features = [
    featureOf(
      "place",
      ["0", "1", "2", "3", "4"].map((code) => countedValue(code, code)),
    ),
  ];

  test.each([
    ["largest-remainder", [9, 7, 5, 4, 1]],
    ["adams", [9, 7, 5, 3, 2]],
    ["huntington-hill", [9, 7, 6, 3, 1]],
    ["sainte-lague", [9, 8, 5, 3, 1]],
    ["jefferson", [10, 7, 5, 3, 1]],
  ] as const)("%s seats 26, and the source of each number says so", (apportionment, seats) => {
    const result = computeQuotas({ settings: settingsOf(26, features, { apportionment }), census });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.quotas.map((quota) => quota.seats)).toEqual(seats);
    const isTold = /méthode|method/.test(result.value.quotas[0]?.source ?? "");
    expect(isTold).toBe(apportionment !== "largest-remainder");
  });
});

describe("computeQuotas refuses", () => {
  const withCensus = (part: Partial<{ table: string; dimension: string }>) =>
    settingsOf(10, [{ ...sexe, census: { table: "t", dimension: "sexe", source: "insee", ...part } }]);

  test("an unknown table, with the nearest name", () => {
    expect(codesAndFacts(refusals(withCensus({ table: "tt" })))).toEqual([
      ["quotas/census-table-unknown", { feature: "sexe", table: "tt", nearest: "t", known: ["t"] }],
    ]);
  });

  test("an unknown dimension, and one that the table leaves empty", () => {
    expect(codesAndFacts(refusals(withCensus({ dimension: "sexes" })))).toEqual([
      ["quotas/census-dimension-unknown", { feature: "sexe", table: "t", dimension: "sexes", nearest: "sexe" }],
    ]);
    const table = tableOf("census.csv", ["table", "sexe", "age", "population"], [["t", "", "15", "1"]]);
    expect(codesAndFacts(refusals(withCensus({}), table))).toEqual([
      ["quotas/census-dimension-unknown", { feature: "sexe", table: "t", dimension: "sexe", nearest: null }],
    ]);
  });

  test("unknown codes, each with its value and the nearest code, of all features at once", () => {
    const age = featureOf("age", [countedValue("tous", "15-18", "20-39", "40+")]);
    const sex = featureOf("sexe", [countedValue("Femme", "Femmes"), countedValue("Homme", "H")]);
    expect(codesAndFacts(refusals(settingsOf(10, [age, sex])))).toEqual([
      [
        "quotas/census-band-unknown",
        { feature: "age", value: "tous", band: "15-18", bands: ["15-19"], known: ["15-19", "20-39", "40+"] },
      ],
      ["quotas/census-code-unknown", { feature: "sexe", value: "Femme", censusCode: "Femmes", nearest: null }],
    ]);
  });

  test("a code counted twice, in two values or in one, but not one shared out", () => {
    const twice = featureOf("sexe", [countedValue("a", "F", "H", "H"), countedValue("b", "F")]);
    expect(codesAndFacts(refusals(settingsOf(10, [twice])))).toEqual([
      ["quotas/census-code-used-twice", { feature: "sexe", censusCode: "F", values: ["a", "b"], share: "2" }],
      ["quotas/census-code-used-twice", { feature: "sexe", censusCode: "H", values: ["a"], share: "2" }],
    ]);
    const half = (value: string) =>
      typedValue(value, {
        census: [
          { code: "F", share: "1/2" },
          { code: "H", share: "1/2" },
        ],
      });
    expect(compute(settingsOf(10, [featureOf("sexe", [half("a"), half("b")])])).quotas[0]?.seats).toBe(5);
  });

  test("a feature without inhabitants", () => {
    const table = tableOf(
      "census.csv",
      ["table", "sexe", "population"],
      [
        ["t", "F", "0"],
        ["t", "H", "0"],
      ],
    );
    expect(codesAndFacts(refusals(settingsOf(10, [sexe]), table))).toEqual([
      ["quotas/no-population", { feature: "sexe" }],
    ]);
  });

  test("floors that promise more seats than there are", () => {
    expect(codesAndFacts(refusals(settingsOf(3, [{ ...sexe, floor: 2 }])))).toEqual([
      ["quotas/floors-above-size", { feature: "sexe", floors: 4, panelSize: 3 }],
    ]);
  });

  test("a value with neither census nor both bounds", () => {
    const values = [...sexe.values, typedValue("Autre", { min: 0 }), typedValue("Sans", { max: 1 })];
    expect(codesAndFacts(refusals(settingsOf(10, [{ ...sexe, values, tolerance: 1 }])))).toEqual([
      ["quotas/bounds-missing", { feature: "sexe", value: "Autre" }],
      ["quotas/bounds-missing", { feature: "sexe", value: "Sans" }],
    ]);
  });

  test("a typed minimum above the computed maximum, and sums that no panel can meet", () => {
    const above = [typedValue("Femme", { census: [{ code: "F", share: "1" }], min: 9 }), countedValue("Homme", "H")];
    expect(codesAndFacts(refusals(settingsOf(10, [{ ...sexe, values: above }])))).toEqual([
      ["quotas/min-above-max", { feature: "sexe", value: "Femme", min: 9, max: 5 }],
      ["quotas/mins-above-size", { feature: "sexe", sum: 14, panelSize: 10 }],
    ]);
    const below = [
      typedValue("Femme", { census: [{ code: "F", share: "1" }], min: 0, max: 2 }),
      countedValue("Homme", "H"),
    ];
    expect(codesAndFacts(refusals(settingsOf(10, [{ ...sexe, values: below }])))).toEqual([
      ["quotas/maxes-below-size", { feature: "sexe", sum: 7, panelSize: 10 }],
      ["quotas/value-without-seats", { feature: "sexe", value: "Femme", population: "530", target: "5.30", max: 2 }],
    ]);
  });

  test("problems of codes and bounds in panel.yaml, those of cells in the census file", () => {
    const bad = tableOf("chiffres.csv", ["table", "sexe", "population"], [["t", "F", ""]]);
    expect(refusals(settingsOf(10, [sexe]), bad)[0]?.where?.file).toBe("chiffres.csv");
    expect(refusals(settingsOf(3, [{ ...sexe, floor: 2 }]))[0]?.where).toEqual({ file: "panel.yaml" });
  });

  test("errors first, and warnings of the same run with them", () => {
    const crowded = { ...sexe, values: [...sexe.values, typedValue("Autre", { min: 0, max: 2 })] };
    const age = featureOf("age", [countedValue("x", "nope")]);
    expect(refusals(settingsOf(10, [crowded, age])).map(({ code, severity }) => [code, severity])).toEqual([
      ["quotas/census-code-unknown", "error"],
      ["quotas/value-cannot-be-seated", "warning"],
    ]);
  });

  test("thousands of bad cells: the first twenty of each kind, then how many more", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => ["t", `${index}`, index % 2 === 0 ? "" : "x"]);
    const problems = refusals(settingsOf(10, [sexe]), tableOf("census.csv", ["table", "sexe", "population"], rows));
    expect(problems).toHaveLength(41);
    expect(problems[40]).toMatchObject({ code: "quotas/more-problems", facts: { count: 2960 } });
  });

  test.each([0, 2.5, -1])("a panel size of %s, as misuse", (panelSize) => {
    expect(() => computeQuotas({ settings: settingsOf(panelSize, [sexe]), census })).toThrow('"panelSize" expected');
  });

  test("a missing census table and a share that is no part of 1, as misuse", () => {
    expect(() => computeQuotas({ settings: settingsOf(10, [sexe]), census: null })).toThrow(
      '"census" expected a table',
    );
    for (const share of ["0", "5/4", "-1/2", "x"]) {
      const settings = settingsOf(10, [featureOf("sexe", [typedValue("a", { census: [{ code: "F", share }] })])]);
      expect(() => computeQuotas({ settings, census })).toThrow('"share" expected');
    }
  });
});

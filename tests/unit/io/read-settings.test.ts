import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSettings, readSettings } from "../../../src/io/read-settings.ts";
import { isCalendarDay, isShare } from "../../../src/io/settings-consistency.ts";
import { describeProblem } from "../../../src/problems/describe.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";

const smallest = `draw:
  id: essai
  title: "Panel d'essai"
  organiser: Ville
  age_date: 2027-01-15
panel_size: 2
features:
  - id: sexe
    values:
      - { value: F }
      - { value: H }
volunteers: { file: v.csv, id: N° }
`;

const full = `draw:
  id: dunkerque-2027
  title: "Assemblée"
  organiser: "CUD"
  age_date: 2027-01-15
language: en
panel_size: 100
tickets: 500
objective: leximin
disclosure: sealed
sources:
  - { id: pmun2023, publisher: Insee, title: "Populations", edition: 2023, url: "https://insee.fr", licence: "LO 2.0", base: "tous âges" }
census: { file: census.csv }
features:
  - id: district
    label: Secteur
    column: "Commune de résidence"
    read: label
    census: { table: pmun2023, dimension: commune, source: pmun2023 }
    floor: 1
    tolerance: 2
    assumption: "une hypothèse"
    sensitive: true
    outside: { reason: outside-territory, entries: ["Hors CUD"] }
    values:
      - { value: "Dunkerque", census: [01001, "59183"], aliases: ["Malo-les-Bains", Dunkerque] }
      - { value: "Autre", min: 0, max: 2 }
  - id: age
    column: Naissance
    read: birth-date
    values:
      - { value: 16-24, census: [{ code: "15-19", share: 4/5 }, 20-24, { code: 2 }], ages: [16, 24] }
      - { value: "25+", ages: [25] }
volunteers:
  file: volunteers.csv
  id: "N°"
  identity: [Nom, Prénom]
  household: [Adresse]
  exclusions:
    - { column: "J'accepte", keep: [oui, 1], reason: no-consent }
`;

const problems = (text: string) => problemsOf(parseSettings(text, "panel.yaml"));
/** Replaces in the smallest settings, which must hold the text. */
function changed(from: string, to: string, text = smallest): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}
const told = (text: string) => problems(text).map(({ code, where, facts }) => [where?.row, code, facts]);

describe("parseSettings", () => {
  it("gives every key left out its default", () => {
    expect(successOf(parseSettings(smallest, "panel.yaml"))).toEqual({
      drawId: "essai",
      title: "Panel d'essai",
      organiser: "Ville",
      language: "fr",
      panelSize: 2,
      ageDate: "2027-01-15",
      disclosure: "codes",
      objective: "leximin",
      tickets: 1000,
      census: null,
      sources: [],
      features: [
        {
          id: "sexe",
          label: "sexe",
          sensitive: false,
          column: "sexe",
          read: "label",
          census: null,
          assumption: null,
          floor: 0,
          tolerance: 0,
          outside: null,
          weight: 1,
          protected: false,
          values: ["F", "H"].map((value) => ({ value, census: [], aliases: [], ages: null, min: null, max: null })),
        },
      ],
      pool: { file: "v.csv", id: "N°", identity: [], household: [], exclusions: [], excludedLists: [] },
    });
  });

  it("reads every key, and numbers without quotation marks as text where a text is meant, zeros included", () => {
    const settings = successOf(parseSettings(full, "panel.yaml"));
    expect(settings).toMatchObject({
      language: "en",
      tickets: 500,
      disclosure: "sealed",
      census: { file: "census.csv" },
    });
    expect(settings.sources[0]?.edition).toBe("2023");
    const [district, age] = settings.features;
    expect(district).toMatchObject({
      label: "Secteur",
      floor: 1,
      tolerance: 2,
      sensitive: true,
      assumption: "une hypothèse",
    });
    expect(district?.outside).toEqual({ reason: "outside-territory", entries: ["Hors CUD"] });
    expect(district?.values[0]?.census).toEqual([
      { code: "01001", share: "1" },
      { code: "59183", share: "1" },
    ]);
    expect(district?.values[1]).toMatchObject({ min: 0, max: 2 });
    expect(age?.values[0]?.census).toEqual([
      { code: "15-19", share: "4/5" },
      { code: "20-24", share: "1" },
      { code: "2", share: "1" },
    ]);
    expect(age?.values.map(({ ages }) => ages)).toEqual([
      { from: 16, to: 24 },
      { from: 25, to: null },
    ]);
    expect(settings.pool.exclusions).toEqual([{ column: "J'accepte", keep: ["oui", "1"], reason: "no-consent" }]);
  });

  it("takes an empty answer among the aliases, the answers kept and those outside", () => {
    const text = changed("{ value: F }", '{ value: F, aliases: [""] }').replace(
      "id: N° }",
      'id: N°, exclusions: [{ column: a, keep: [""], reason: r }] }',
    );
    const settings = successOf(parseSettings(text, "p"));
    expect(settings.features[0]?.values[0]?.aliases).toEqual([""]);
    expect(settings.pool.exclusions[0]?.keep).toEqual([""]);
  });

  it("follows references to anchors", () => {
    const text = changed("- { value: F }", "- { value: F, aliases: &a [Femme] }");
    expect(successOf(parseSettings(text, "p")).features[0]?.values[0]?.aliases).toEqual(["Femme"]);
    const shared = changed(
      "volunteers: { file: v.csv, id: N° }",
      "volunteers: { file: v.csv, id: *n }",
      changed("organiser: Ville", "organiser: &n Ville"),
    );
    expect(successOf(parseSettings(shared, "p")).pool.id).toBe("Ville");
  });

  it("tells unknown keys with their line and the nearest known key of that place", () => {
    expect(told(changed("panel_size: 2", "panel_size: 2\npanelsize: 3\ncouleur: bleu"))).toEqual([
      [7, "settings/unknown-key", { key: "panelsize", nearest: "panel_size" }],
      [8, "settings/unknown-key", { key: "couleur", nearest: null }],
    ]);
    expect(told(changed("{ value: F }", "{ value: F, alias: [Femme] }"))).toEqual([
      [10, "settings/unknown-key", { key: "alias", nearest: "aliases" }],
    ]);
    const part = changed("share: 4/5", "part: 4/5", full);
    expect(told(part)).toEqual([[32, "settings/unknown-key", { key: "part", nearest: null }]]);
    expect(told(changed("share: 4/5", "shares: 4/5", full))).toEqual([
      [32, "settings/unknown-key", { key: "shares", nearest: "share" }],
    ]);
  });

  it("tells missing and empty keys at the line of what should hold them", () => {
    expect(told(changed('  title: "Panel d\'essai"\n', ""))).toEqual([
      [1, "settings/missing-key", { key: "draw.title" }],
    ]);
    expect(told(changed("organiser: Ville", "organiser:"))).toEqual([
      [4, "settings/missing-key", { key: "draw.organiser" }],
    ]);
    expect(told(changed("organiser: Ville", 'organiser: ""'))).toEqual([
      [4, "settings/missing-key", { key: "draw.organiser" }],
    ]);
    expect(told(changed("- { value: H }", "- { min: 1 }"))).toEqual([
      [11, "settings/missing-key", { key: "features[1].values[2].value" }],
    ]);
    expect(problems("").map(({ facts }) => (facts as { key: string }).key)).toEqual([
      "draw",
      "panel_size",
      "features",
      "volunteers",
    ]);
  });

  it.each([
    ["panel_size: 2", "panel_size: deux", 6, "panel_size", "deux", "whole-number"],
    ["panel_size: 2", "panel_size: 2.5", 6, "panel_size", "2.5", "whole-number"],
    ["id: essai", "id: Été 2027", 2, "draw.id", "Été 2027", "identifier"],
    ["2027-01-15", "15/01/2027", 5, "draw.age_date", "15/01/2027", "date"],
    ["2027-01-15", "2027-02-30", 5, "draw.age_date", "2027-02-30", "date"],
    ["organiser: Ville", "organiser: [Ville]", 4, "draw.organiser", '["Ville"]', "text"],
    ["- id: sexe", "- id: sexe\n    sensitive: oui", 9, "features[1].sensitive", "oui", "yes-no"],
    ["{ value: F }", "{ value: F, aliases: Femme }", 10, "features[1].values[1].aliases", "Femme", "list"],
    ["{ value: F }", "{ value: F, census: [[1]] }", 10, "features[1].values[1].census[1]", "[1]", "text-or-part"],
    ["{ value: F }", "{ value: F, census: [{ code: a, share: 5/4 }] }", 10, "share", "5/4", "share"],
    [
      "{ value: F }",
      "{ value: F, census: [{ code: a, share: 80% }] }",
      10,
      "features[1].values[1].census[1].share",
      "80%",
      "share",
    ],
    ["{ value: F }", "{ value: F, ages: [16, 24, 30] }", 10, "features[1].values[1].ages", "[16,24,30]", "ages"],
    ["{ value: F }", "{ value: F, ages: [160] }", 10, "features[1].values[1].ages[1]", "160", "ages"],
    ["volunteers: { file: v.csv, id: N° }", "volunteers: v.csv", 12, "volunteers", "v.csv", "keys"],
  ])("tells that %j written as %j has not the right form", (from, to, row, key, found, expected) => {
    expect(told(changed(from, to))).toContainEqual([row, "settings/wrong-form", { key, found, expected }]);
  });

  it("refuses a file that is one text, and shortens what it quotes", () => {
    expect(told("x".repeat(100))).toEqual([
      [1, "settings/wrong-form", { key: "panel.yaml", found: `${"x".repeat(57)}…`, expected: "keys" }],
    ]);
    expect(told("features: []")).toContainEqual([
      1,
      "settings/wrong-form",
      { key: "features", found: "[]", expected: "list" },
    ]);
  });

  it("tells numbers out of range with the bound that they break", () => {
    expect(told(changed("panel_size: 2", "panel_size: 0\ntickets: 20000"))).toEqual([
      [6, "settings/out-of-range", { key: "panel_size", found: 0, min: 1, max: null }],
      [7, "settings/out-of-range", { key: "tickets", found: 20000, min: null, max: 10000 }],
    ]);
  });

  it("tells unknown choices with those that exist and the nearest", () => {
    expect(told(changed("- id: sexe", "- id: sexe\n    read: lable"))).toEqual([
      [
        9,
        "settings/unknown-choice",
        {
          key: "features[1].read",
          found: "lable",
          allowed: ["label", "age", "birth-date", "birth-year"],
          nearest: "label",
        },
      ],
    ]);
    expect(told(changed("source: pmun2023", "source: pmun2032", full))).toEqual([
      [
        19,
        "settings/unknown-choice",
        { key: "features[1].census.source", found: "pmun2032", allowed: ["pmun2023"], nearest: "pmun2023" },
      ],
    ]);
  });

  it("asks for the census file when a feature takes its figures from it", () => {
    expect(told(changed("census: { file: census.csv }\n", "", full))).toEqual([
      [1, "settings/missing-key", { key: "census.file" }],
    ]);
  });

  it("refuses texts that would mean two things, case and accents apart", () => {
    expect(
      told(
        changed(
          "{ value: H }",
          "{ value: H, aliases: [Homme, Femme, É] }\n      - { value: e, aliases: [FEMME, femme] }",
        ),
      ),
    ).toEqual([
      [12, "settings/repeated-entry", { key: "sexe", entry: "e" }],
      [12, "settings/repeated-entry", { key: "sexe", entry: "FEMME" }],
      [12, "settings/repeated-entry", { key: "sexe", entry: "femme" }],
    ]);
    expect(told(changed('entries: ["Hors CUD"]', 'entries: ["malo-les-bains"]', full))).toEqual([
      [24, "settings/repeated-entry", { key: "district", entry: "malo-les-bains" }],
    ]);
    expect(told(changed("- id: age", "- id: district", full))).toEqual([
      [28, "settings/repeated-entry", { key: "features.id", entry: "district" }],
    ]);
  });

  it("refuses bounds and bands that contradict one another", () => {
    expect(told(changed("{ value: F }", "{ value: F, min: 3, max: 2 }"))).toEqual([
      [10, "settings/min-above-max", { value: "F", min: 3, max: 2 }],
    ]);
    expect(told(changed("[16, 24]", "[24, 16]", full))).toContainEqual([
      32,
      "settings/wrong-form",
      { key: "ages", found: "[24, 16]", expected: "ages" },
    ]);
    expect(told(changed(", ages: [25]", "", full))).toEqual([
      [33, "settings/ages-missing", { feature: "age", value: "25+" }],
    ]);
    expect(told(changed("ages: [25]", "ages: [24]", full))).toEqual([
      [33, "settings/ages-overlap", { feature: "age", first: "16-24", second: "25+" }],
    ]);
    expect(told(changed("    read: birth-date\n", "", full)).map(([row, code]) => [row, code])).toEqual([
      [31, "settings/ages-unused"],
      [32, "settings/ages-unused"],
    ]);
  });

  it.each([
    ["a: 1\n\tb: 2", 2, "settings/tab", {}],
    ["a: 1\nb: 2\na: 2", 3, "settings/repeated-key", {}],
    ["a: 1\nb: [1", 2, "settings/syntax", { fault: "alignment" }],
    ["a: b: c", 1, "settings/syntax", { fault: "two-colons" }],
    ["a: '", 1, "settings/syntax", { fault: "unclosed" }],
    ["a: 1\n---\nb: 2", 2, "settings/syntax", { fault: "several-documents" }],
    ["- x\ny: 1", 2, "settings/syntax", { fault: "unreadable" }],
  ])("tells the syntax error of %j once a line", (text, row, code, facts) => {
    expect(told(text)).toEqual([[row, code, facts]]);
  });

  it("keeps references, nesting and size within bounds", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x,x]",
      ..."bcdefghij".split("").map((name, at) => `${name}: &${name} [${`*${"abcdefghij"[at]},`.repeat(10)}]`),
    ].join("\n");
    for (const text of [
      bomb,
      "a: &x [*x]",
      `a: ${"[".repeat(60)}${"]".repeat(60)}`,
      "[".repeat(10_000),
      "x".repeat(1_000_001),
    ]) {
      expect(
        problems(text).map(({ code }) => code),
        text.slice(0, 30),
      ).toEqual(["settings/too-large"]);
    }
  });

  it("takes strange keys and unknown references for what they are", () => {
    expect(problems(`${smallest}? [a]\n: 1\n__proto__: 2\nconstructor: 3\n`).map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => "settings/unknown-key"),
    );
    expect(problems(changed("organiser: Ville", "organiser: *nowhere")).map(({ code }) => code)).toEqual([
      "settings/missing-key",
    ]);
  });

  it("says each of these in words, in both languages", () => {
    for (const problem of problems(changed("panel_size: 2", "panelsize: 0"))) {
      expect(describeProblem(problem, "fr")).toMatch(/« panel_?size »/);
      expect(describeProblem(problem, "en")).toMatch(/"panel_?size"/);
    }
  });
});

describe("single rules", () => {
  it("knows the days of the calendar", () => {
    const days = ["2024-02-29", "2000-02-29", "2027-12-31"];
    const noDays = ["2027-02-29", "1900-02-29", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00"];
    expect(days.filter(isCalendarDay)).toEqual(days);
    expect(noDays.filter(isCalendarDay)).toEqual([]);
  });

  it("knows shares above 0 and not above 1", () => {
    expect(["1", "4/5", "5/5", "0.8", ".5"].filter((share) => !isShare(share))).toEqual([]);
    expect(["0.0", "0/5", "6/5", "1/0"].filter(isShare)).toEqual([]);
  });
});

describe("readSettings", () => {
  it("reads the file in a spreadsheet's encoding too, and says what to do when there is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pinakion-settings-"));
    const path = join(folder, "panel.yaml");
    expect(problemsOf(await readSettings(path))).toMatchObject([
      { code: "dossier/no-settings", where: { file: "panel.yaml" } },
    ]);
    expect(problemsOf(await readSettings(folder))).toMatchObject([{ code: "file/unreadable" }]);
    await writeFile(path, Buffer.from(smallest, "latin1"));
    expect(successOf(await readSettings(path)).pool.id).toBe("N°");
    await writeFile(path, Uint8Array.of(0));
    expect(problemsOf(await readSettings(path))).toMatchObject([{ code: "file/binary" }]);
    await rm(folder, { recursive: true });
  });
});

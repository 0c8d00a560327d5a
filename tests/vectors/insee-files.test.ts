// Every file of a collection of real INSEE extracts, through the command line: recognised and summed right, or refused.
// The collection is not part of the repository (../shared/insee); without it these tests are skipped.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const folder = join(repository, "../shared/insee");
const present = existsSync(folder);

/** Product, vintage, rows, total; then the code for which the file is refused. */
const expected: Readonly<Record<string, readonly [string, string | null, number, number | null, string?]>> = {
  "MOD_INDREG_2014.txt": ["dictionary", null, 2745, null],
  "TD_POP_seine-maritime_Age-Sexe-CSP.csv": ["td-zone", null, 6, 510955],
  "TD_POP_seine-maritime_Age-Sexe.csv": ["td-zone", null, 21, 623486],
  "base-ic-evol-struct-pop-2013_seine-maritime_sample.csv": [
    "base-ic-evol-struct-pop",
    "2013",
    84,
    53330,
    "census/rounded",
  ],
  "base-ic-evol-struct-pop-2016_CUD_iris-habitat_reduced.csv": ["base-ic-evol-struct-pop", "2016", 80, 179474.045311],
  "base-ic-evol-struct-pop-2016_dep59_iris-habitat_reduced.csv": [
    "base-ic-evol-struct-pop",
    "2016",
    765,
    1846540.106911,
  ],
  "base-ic-evol-struct-pop-2017_toulouse.csv": ["base-ic-evol-struct-pop", "2017", 153, 479553],
  "base-ic-evol-struct-pop-2020_head.csv": ["base-ic-evol-struct-pop", "2020", 1, 806],
  "base-ic-evol-struct-pop-2022_first8columns.csv": ["base-ic-evol-struct-pop", "2022", 5, 11697.524274],
  "base-ic-evol-struct-pop-2022_header.csv": ["base-ic-evol-struct-pop", "2022", 0, 0],
  "cud_epci_totaux-age-sexe_2019-2020.csv": ["typed-totals", "2020", 31, 192635],
  "epcicom2026_CUD.csv": ["epci-composition", "2023", 17, 191478],
  "etalab-decoupage-administratif_6.0.0_communes-CUD.json": ["decoupage-administratif", null, 24, 191478],
  "etalab-decoupage-administratif_6.0.0_epci-CUD.json": ["decoupage-administratif", null, 1, 192635],
  "indcvi-2016_dictionary.json": ["dictionary", null, 88, null],
  "indcvi_rouen_reduced_head.csv": ["indcvi", null, 299, null, "census/weights-missing"],
  "insee-downloads_index.json": ["download-list", null, 20, null],
  "melodi_catalog_extract_2026-01.json": ["catalogue", null, 4, null],
  "melodi_codelist_CL_AGE.json": ["code-list", null, 281, null],
  "melodi_data_DS_POPULATIONS_REFERENCE_COM-44109.json": ["populations-reference", "2023", 3, 327734],
  "melodi_data_DS_POPULATIONS_REFERENCE_EPCI-244400404xCOM.json": ["populations-reference", "2023", 72, 689456],
  "melodi_data_totalCount.json": ["melodi", null, 0, null],
  "population-municipale_CUD_2018-2023.csv": ["populations-reference", "2023", 17, 191478],
  "precision_struct-pop-2016-cIA.xlsx": ["precision-table", "2016", 72, null],
  "rp2018_communes-CUD_13-of-17_derived.csv": ["derived-table", null, 13, 191516, "census/derived-table"],
  "rp2021_communes-CUD_datas-fun_derived.csv": ["derived-table", null, 27, 577215, "census/duplicate-place"],
  "rp2021_dep59_communes_shares_derived.tsv": ["derived-table", null, 648, 2611293, "census/derived-table"],
  "rp2021_dep59_population-totale_derived.tsv": ["derived-table", null, 648, 2641207, "census/derived-table"],
  "table-appartenance-geo-communes-22_dep59_excel-resave.csv": ["table-appartenance", null, 648, null],
  "table-appartenance-geo-communes-22_head_excel-resave.csv": ["table-appartenance", null, 5, null],
  "variable_struct-pop-2016-cIA.xlsx": ["dictionary", "2016", 84, null],
};

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly product: string;
    readonly vintage: string | null;
    readonly rows: number;
    readonly total: number | null;
    readonly totals?: readonly { readonly vintage: string; readonly total: number }[];
    readonly refused?: string;
    readonly refusedCodes?: readonly string[];
  }[];
}

async function census(files: readonly string[], ...options: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), "pinakion-census-"));
  const run = await runCli(cwd, ["census", ...files.map((file) => join(folder, file)), ...options, "--json"]);
  return { cwd, code: run.code, answer: JSON.parse(run.out) as Answer };
}

/** Sum of a table of census.csv, over the rows whose cells contain all the texts. */
function peopleIn(cwd: string, table: string, ...texts: readonly string[]): number {
  const rows = readFileSync(join(cwd, "census.csv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return rows
    .filter((cells) => cells[0] === table && texts.every((text) => cells.slice(0, -1).includes(text)))
    .reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
}

describe.skipIf(!present)("INSEE extracts of ../shared/insee (skipped where it is absent)", () => {
  it("are 31, each recognised and summed right or refused with its reason", async () => {
    const files = readdirSync(folder).filter((file) => file !== "README.md");
    expect(files.sort()).toEqual(Object.keys(expected).sort());
    const { code, answer } = await census(files);
    expect(code).toBe(2);
    const found = Object.fromEntries(
      answer.files.map(({ file, product, vintage, rows, total, refusedCodes }) => {
        const wanted = (expected[file] as readonly unknown[])[4] as string | undefined;
        const refusal = wanted === undefined ? refusedCodes?.[0] : refusedCodes?.find((found) => found === wanted);
        return [file, [product, vintage, rows, total, ...(refusal === undefined ? [] : [refusal])]];
      }),
    );
    expect(found).toEqual(expected);
  });

  it("tells each vintage's total of a file that holds several, and never their sum", async () => {
    const { code, answer } = await census(["population-municipale_CUD_2018-2023.csv"]);
    expect(code).toBe(0);
    expect(answer.files[0]?.totals).toEqual([
      { vintage: "2018", total: 195917 },
      { vintage: "2019", total: 194655 },
      { vintage: "2020", total: 192635 },
      { vintage: "2021", total: 192554 },
      { vintage: "2022", total: 192635 },
      { vintage: "2023", total: 191478 },
    ]);
  });

  it("give Toulouse by IRIS: 153 IRIS, 479,553.0 people, each family of bands whole and none added to another", async () => {
    const { cwd, code } = await census(["base-ic-evol-struct-pop-2017_toulouse.csv"], "--territory", "com:31555");
    expect(code).toBe(0);
    for (const table of ["pop", "age6", "age10", "age3", "sexe-age6", "sexe-age3"]) {
      expect(peopleIn(cwd, `rp2017-iris-${table}`)).toBeCloseTo(479553, 6);
    }
    expect(peopleIn(cwd, "rp2017-iris-sexe-age6", "H")).toBeCloseTo(231991.932, 3);
    expect(peopleIn(cwd, "rp2017-iris-csp")).toBeCloseTo(408480.914292, 5);
    expect(readFileSync(join(cwd, "census-sources.csv"), "utf8")).toMatch(/^rp2017-iris-pop,.*,[0-9a-f]{64},/m);
  });

  it("give Toulouse by grands quartiers: everyone in one, in every table, and those of 18 or more exactly", async () => {
    const toulouse = "base-ic-evol-struct-pop-2017_toulouse.csv";
    const rows = readFileSync(join(folder, toulouse), "utf8").trim().split("\n").slice(1);
    const codes = rows.map((row) => /31555\d{4}/.exec(row)?.[0] as string);
    const districts = join(mkdtempSync(join(tmpdir(), "pinakion-census-")), "quartiers.csv");
    writeFileSync(districts, `iris,secteur\n${codes.map((code) => `${code},${code.slice(0, 7)}`).join("\n")}\n`);
    const { cwd, code } = await census(
      [toulouse],
      ...["--territory", "com:31555", "--districts", districts, "--from-age", "18"],
    );
    expect(code).toBe(0);
    const [titles, ...cells] = readFileSync(join(cwd, "census.csv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const at = (titles as string[]).indexOf("secteur");
    const names = new Set(codes.map((iris) => iris.slice(0, 7)));
    const sum = (table: string) =>
      cells
        .filter((row) => row[0] === table && names.has(row[at] as string))
        .reduce((people, row) => people + Number(row.at(-1)), 0);
    for (const table of ["pop", "age6", "age10", "sexe-age3"])
      expect(sum(`rp2017-iris-${table}`)).toBeCloseTo(479553, 5);
    const header = (readFileSync(join(folder, toulouse), "utf8").split("\n")[0] as string)
      .replace("\ufeff", "")
      .split(";");
    const adults = ["1824", "2539", "4054", "5564", "6579", "80P"].map((band) => header.indexOf(`P17_POP${band}`));
    const expected = rows.reduce(
      (people, row) => people + adults.reduce((own, at) => own + Number(row.split(";")[at]), 0),
      0,
    );
    expect(sum("rp2017-iris-age10-18plus")).toBeCloseTo(expected, 5);
    expect(readFileSync(join(cwd, "census-sources.csv"), "utf8")).toMatch(/^rp2017-iris-age10-18plus,.*exactement/m);
  });

  it("give the 17 communes of an EPCI, and 4/5 of the 15-19 for an age of 16, said as an assumption", async () => {
    const { cwd, code } = await census(
      ["epcicom2026_CUD.csv", "cud_epci_totaux-age-sexe_2019-2020.csv"],
      "--territory",
      "epci:245900428",
      "--from-age",
      "16",
    );
    expect(code).toBe(0);
    expect(peopleIn(cwd, "pmun2023")).toBe(191478);
    expect(peopleIn(cwd, "rp2019-sexe-age", "F")).toBe(83083);
    expect(peopleIn(cwd, "rp2019-sexe-age-16plus")).toBeCloseTo(156679, 6);
    expect(readFileSync(join(cwd, "census-sources.csv"), "utf8")).toContain("hypothèse : 4/5 des 15-19 ans");
  });

  it("rake to the published vector: 90 sweeps, the fitted cells, the zeros, the divergence", async () => {
    const { cwd, code, answer } = await census(
      [
        "epcicom2026_CUD.csv",
        "cud_epci_totaux-age-sexe_2019-2020.csv",
        "base-ic-evol-struct-pop-2016_CUD_iris-habitat_reduced.csv",
        "TD_POP_seine-maritime_Age-Sexe-CSP.csv",
      ],
      "--territory",
      "epci:245900428",
      "--joint",
    );
    expect(code).toBe(0);
    const { joint } = answer as unknown as {
      readonly joint: { readonly people: number; readonly sweeps: number; readonly divergence: number };
    };
    expect(joint.people).toBe(159256);
    expect(joint.sweeps).toBe(90);
    expect(joint.divergence).toBeCloseTo(0.03279, 5);
    const cell = (...codes: readonly string[]) => peopleIn(cwd, "estime-sexe-age-csp", ...codes);
    expect(cell("H", "15-19", "6")).toBeCloseTo(899.7, 1);
    expect(cell("H", "15-19", "8")).toBeCloseTo(5918.0, 1);
    expect(cell("F", "15-19", "5")).toBeCloseTo(447.1, 1);
    expect(cell("H", "25-39", "6")).toBeCloseTo(7123.3, 1);
    expect(cell("F", "40-54", "5")).toBeCloseTo(8395.6, 1);
    expect(cell("H", "55-64", "7")).toBeCloseTo(4394.7, 1);
    expect(cell("F", "65+", "7")).toBeCloseTo(19939.1, 1);
    for (const age of ["15-19", "20-24"]) expect(cell(age, "7")).toBe(0);
    const own = readFileSync(join(cwd, "census-sources.csv"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("estime-sexe-age-csp"));
    const report = own[0];
    // Every file of the raking has its row, with its digest and vintage: the seed tells none.
    expect(own.map((line) => line.split(",").slice(1, 5))).toEqual(
      [
        ["cud_epci_totaux-age-sexe_2019-2020.csv", "calage", "2019"],
        ["base-ic-evol-struct-pop-2016_CUD_iris-habitat_reduced.csv", "base-ic-evol-struct-pop", "2016"],
        ["TD_POP_seine-maritime_Age-Sexe-CSP.csv", "td-zone", ""],
      ].map(([file, product, vintage]) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(folder, file as string)))
          .digest("hex"),
        product,
        vintage,
      ]),
    );
    expect(report).toContain(
      "forme de départ : table zone-sexe-age-csp de TD_POP_seine-maritime_Age-Sexe-CSP.csv (millésime non indiqué)",
    );
    expect((answer as unknown as { problems: { code: string }[] }).problems.map(({ code }) => code)).toContain(
      "census/combined-vintages",
    );
    expect(report).toContain("90 passages, écart restant inférieur à 0,000001 personne, divergence 0,03279");
  });
});

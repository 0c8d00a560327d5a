// The Communauté urbaine de Dunkerque from the extracts of INSEE's files that ship with the example (fixtures/dunkerque/census) to 100
// seats, `census` then `quotas`, without a spreadsheet in between: communes, sex, ages at 15, 16 and 18, CSP. The seats expected here
// were worked out by hand from the published tables; `seats-from-insee.test.ts` finds them again. What compares the extracts with the
// files they come from, not part of the repository (../shared/insee), is skipped without it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const folder = join(repository, "../shared/insee");
const shipped = join(repository, "fixtures/dunkerque/census");
const files = ["base-ic-evol-struct-pop-2016_cud.csv", "epcicom2026_cud.csv", "pop-t4_2019_cud.csv"];
const irisFile = "base-ic-evol-struct-pop-2016_CUD_iris-habitat_reduced.csv";

/** A dossier whose `census/` holds the files as they are, and its census.csv for the age asked. */
async function dossierFrom(fromAge: number | null, ...options: readonly string[]): Promise<string> {
  const dossier = newFolder();
  mkdirSync(join(dossier, "census"));
  for (const file of files) cpSync(join(shipped, file), join(dossier, "census", file));
  const age = fromAge === null ? [] : ["--from-age", `${fromAge}`];
  const paths = files.map((file) => `census/${file}`);
  const run = await runCli(dossier, [
    "census",
    ...paths,
    "--territory",
    "epci:245900428",
    ...age,
    ...options,
    "--json",
  ]);
  expect([run.code, run.error]).toEqual([0, expect.any(String)]);
  return dossier;
}

interface Asked {
  readonly id: string;
  readonly table: string;
  readonly dimension: string;
  /** Each value with its census codes. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The seats of the features asked, by `pinakion quotas` on the dossier's census.csv. */
async function seatsOf(
  dossier: string,
  features: readonly Asked[],
): Promise<Readonly<Record<string, readonly number[]>>> {
  const settings = {
    draw: { id: "cud", title: "CUD", organiser: "CUD", age_date: "2027-01-15" },
    language: "fr",
    panel_size: 100,
    sources: [
      {
        id: "insee",
        publisher: "Insee",
        title: "t",
        edition: "e",
        url: "https://www.insee.fr/",
        licence: "l",
        base: "b",
      },
    ],
    census: { file: "census.csv" },
    features: features.map(({ id, table, dimension, values }) => ({
      id,
      label: id,
      column: id,
      read: "label",
      census: { table, dimension, source: "insee" },
      tolerance: 0,
      values: Object.entries(values).map(([value, census]) => ({ value, census })),
    })),
    volunteers: { file: "volunteers.csv", id: "id" },
  };
  // JSON is YAML.
  writeFileSync(join(dossier, "panel.yaml"), JSON.stringify(settings));
  const run = await runCli(dossier, ["quotas", "--dossier", ".", "--force", "--json"]);
  expect([run.code, run.code === 0 ? "" : run.out + run.error]).toEqual([0, ""]);
  const [header, ...rows] = readFileSync(join(dossier, "quotas.csv"), "utf8").trim().split("\n");
  const titles = (header as string).split(",");
  const [featureAt, minAt] = [titles.indexOf("feature"), titles.indexOf("min")];
  const found: Record<string, number[]> = {};
  for (const row of rows) {
    const cells = row.split(",");
    const id = cells[featureAt] as string;
    found[id] = [...(found[id] ?? []), Number(cells[minAt])];
  }
  return found;
}

const alone = (...codes: readonly string[]) => Object.fromEntries(codes.map((code) => [`v${code}`, [code]]));
const communes =
  "59016 59094 59107 59131 59155 59159 59183 59260 59271 59272 59273 59340 59359 59532 59576 59588 59668";
const sexes = { Homme: ["H"], Femme: ["F"] };
const older = { "25-39": ["25-39"], "40-54": ["40-54"], "55-64": ["55-64"] };

describe("100 seats from the extracts that ship with the example", () => {
  let dossier = "";
  beforeAll(async () => {
    dossier = await dossierFrom(null);
  });

  it("the census.csv and census-sources.csv that ship are made of them, byte for byte", () => {
    for (const file of ["census.csv", "census-sources.csv"]) {
      expect(readFileSync(join(dossier, file), "utf8")).toBe(readFileSync(join(shipped, "..", file), "utf8"));
    }
  });

  it("by commune: 45 for Dunkerque, none for Craywick and Saint-Georges-sur-l'Aa", async () => {
    const commune = { id: "commune", table: "pmun2023", dimension: "commune", values: alone(...communes.split(" ")) };
    expect((await seatsOf(dossier, [commune]))["commune"]).toEqual([
      1, 4, 2, 4, 11, 0, 45, 2, 11, 3, 6, 2, 3, 0, 1, 4, 1,
    ]);
  });

  it("by sex, age and CSP of those of 15 or more: 48 52, 15 22 24 16 17 6, 0 2 5 13 17 16 27 20", async () => {
    const table = "rp2019-sexe-age";
    const found = await seatsOf(dossier, [
      { id: "sexe", table, dimension: "sexe", values: sexes },
      {
        id: "age",
        table,
        dimension: "age",
        values: { "15-24": ["15-19", "20-24"], ...older, "65-79": ["65-79"], "80+": ["80+"] },
      },
      { id: "csp", table: "rp2016-iris-csp", dimension: "csp", values: alone("1", "2", "3", "4", "5", "6", "7", "8") },
    ]);
    expect(found).toEqual({
      sexe: [48, 52],
      age: [15, 22, 24, 16, 17, 6],
      csp: [0, 2, 5, 13, 17, 16, 27, 20],
    });
  });

  it("by the published ages of those of 15 or more: the last seat by 3 people, which the rounded cells by sex make 2", async () => {
    const values = { "15-24": ["15-19", "20-24"], ...older, "65-79": ["65-79"], "80+": ["80+"] };
    const published = [23_848, 34_272, 37_424, 25_761, 27_605, 10_347];
    const people = published.reduce((sum, count) => sum + count, 0);
    const rests = published
      .map((count) => (100 * count) / people - Math.floor((100 * count) / people))
      .sort((a, b) => b - a);
    const gaps = rests.slice(1).map((rest, index) => (((rests[index] as number) - rest) * people) / 100);
    const left = 100 - published.reduce((sum, count) => sum + Math.floor((100 * count) / people), 0);
    expect(Math.round(gaps[left - 1] as number)).toBe(3);
    for (const [table, told] of [
      ["rp2019-age", 3],
      ["rp2019-sexe-age", 2],
    ] as const) {
      expect((await seatsOf(dossier, [{ id: "age", table, dimension: "age", values }]))["age"]).toEqual([
        15, 22, 24, 16, 17, 6,
      ]);
      const run = await runCli(dossier, ["quotas", "--dossier", ".", "--force"]);
      expect(run.out).toMatch(new RegExp(`plutôt qu'à « 80\\+ », à ${told} personnes près`));
    }
  });

  it.each([
    [16, [14, 22, 24, 16, 24], "4/5"],
    [18, [11, 22, 25, 17, 25], "2/5"],
  ] as const)("by age from %i: %j, and the share of the 15-19 said as an assumption", async (fromAge, seats, share) => {
    const eligible = await dossierFrom(fromAge);
    const table = `rp2019-sexe-age-${fromAge}plus`;
    const found = await seatsOf(eligible, [
      { id: "sexe", table, dimension: "sexe", values: sexes },
      {
        id: "age",
        table,
        dimension: "age",
        values: { young: [`${fromAge}-19`, "20-24"], ...older, "65+": ["65-79", "80+"] },
      },
    ]);
    expect(found["age"]).toEqual(seats);
    expect(found["sexe"]).toEqual(fromAge === 18 ? [47, 53] : [48, 52]);
    const sources = readFileSync(join(eligible, "census-sources.csv"), "utf8");
    expect(sources.split("\n").find((line) => line.startsWith(table))).toContain(`${share} des 15-19 ans`);
  });

  it("by districts of communes: the two communes without a seat are in one that has 4", async () => {
    const merged: Readonly<Record<string, string>> = {
      "59094": "Bourbourg et voisines",
      "59159": "Bourbourg et voisines",
      "59532": "Bourbourg et voisines",
    };
    const rows = communes.split(" ").map((code) => `${code},${merged[code] ?? code}`);
    const districts = join(newFolder(), "secteurs.csv");
    writeFileSync(districts, `commune,secteur\n${rows.join("\n")}\n`);
    const cut = await dossierFrom(null, "--districts", districts);
    const names = [...new Set(communes.split(" ").map((code) => merged[code] ?? code))];
    const secteur = {
      id: "secteur",
      table: "pmun2023",
      dimension: "secteur",
      values: Object.fromEntries(names.map((name, index) => [`s${index}`, [name]])),
    };
    const seats = (await seatsOf(cut, [secteur]))["secteur"] as readonly number[];
    expect(seats[names.indexOf("Bourbourg et voisines")]).toBe(4);
    expect(seats.every((count) => count > 0)).toBe(true);
    expect(seats.reduce((sum, count) => sum + count, 0)).toBe(100);
  });
});

describe.skipIf(!existsSync(folder))("../shared/insee (skipped where it is absent)", () => {
  it("gives the extracts again, byte for byte", () => {
    const out = newFolder();
    execFileSync(process.execPath, [join(repository, "scripts/extract-dunkerque.mjs"), "--from", folder, "--out", out]);
    for (const file of files) {
      expect(readFileSync(join(out, file), "utf8")).toBe(readFileSync(join(shipped, file), "utf8"));
    }
  });

  it("Dunkerque by IRIS, put together into its grands quartiers: every inhabitant in one, none lost", async () => {
    const lines = readFileSync(join(folder, irisFile), "utf8").trim().split("\n").slice(1);
    const iris = lines.map((line) => line.split(",")[1] as string);
    const rows = iris.map((code) => `${code},${code.startsWith("59183") ? code.slice(0, 7) : code.slice(0, 5)}`);
    const districts = join(newFolder(), "quartiers.csv");
    writeFileSync(districts, `iris,secteur\n${rows.join("\n")}\n`);
    const dossierByIris = newFolder();
    const run = await runCli(dossierByIris, [
      "census",
      join(folder, irisFile),
      "--territory",
      "com:59183",
      "--districts",
      districts,
      "--json",
    ]);
    expect(run.code).toBe(0);
    const [header, ...cells] = readFileSync(join(dossierByIris, "census.csv"), "utf8").trim().split("\n");
    const titles = (header as string).split(",");
    const people = new Map<string, number>();
    for (const line of cells) {
      const row = line.split(",");
      if (row[0] !== "rp2016-iris-age6") continue;
      const name = row[titles.indexOf("secteur")] as string;
      people.set(name, (people.get(name) ?? 0) + Number(row.at(-1)));
    }
    expect(people.size).toBe(19);
    expect([...people.values()].reduce((sum, count) => sum + count, 0)).toBeCloseTo(87390.65, 1);
  });

  it("fixtures/quartiers holds the published figures of Dunkerque's 39 IRIS, digit by digit", () => {
    const cellsOf = (path: string, separator: string) =>
      readFileSync(path, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split(separator));
    const published = new Map(cellsOf(join(folder, irisFile), ",").map((cells) => [cells[1], cells.slice(4, 10)]));
    const fixture = join(repository, "fixtures/quartiers/census/base-ic-evol-struct-pop-2016_dunkerque.csv");
    const own = cellsOf(fixture, ";").slice(1);
    expect(own.length).toBe(39);
    for (const [code, , , ...figures] of own) expect(figures).toEqual(published.get(code));
  });
});

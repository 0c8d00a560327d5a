// Those of 16, 17 and 18 or more in Toulouse (Insee, RP2017, base infracommunale, 153 IRIS): every table brought to the age, against sums
// of the file's own columns made here.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const file = join(repository, "../shared/insee/base-ic-evol-struct-pop-2017_toulouse.csv");

type Cells = (name: string) => string;

function read(text: string, separator: string): readonly Cells[] {
  const [header = "", ...lines] = text
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  const titles = header.split(separator);
  return lines.map((line) => {
    const cells = line.split(separator);
    return (name) => cells[titles.indexOf(name)] ?? "";
  });
}

/** What the columns of one IRIS say: 15-17, those of 15-19 by sex, and everybody of 15 or more. */
function columnsOf(row: Cells) {
  const of = (name: string): number => Number(row(name));
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + of(name), 0);
  const adults = sum(["1824", "2539", "4054", "5564", "6579", "80P"].map((band) => `P17_POP${band}`));
  const from15 = of("P17_POP") - of("P17_POP0014");
  const near20 = { H: of("P17_H0019") - of("P17_H0014"), F: of("P17_F0019") - of("P17_F0014") };
  const from20 = { H: of("P17_H2064") + of("P17_H65P"), F: of("P17_F2064") + of("P17_F65P") };
  return { of, from15, teens: from15 - adults, near20, from20 };
}

const ageTables = ["age10", "age6", "age3", "sexe-age6", "sexe-age3"];

describe.skipIf(!existsSync(file)).each([16, 17, 18])(
  "Toulouse brought to %i or more (skipped: ../shared/insee is absent)",
  (age) => {
    it("all tables agree, IRIS by IRIS and sex by sex, with the columns of the file", async () => {
      const cwd = newFolder();
      const run = await runCli(cwd, ["census", file, "--territory", "com:31555", "--from-age", `${age}`]);
      expect(run.code).toBe(0);
      const rows = read(readFileSync(file, "utf8"), ";");
      const cells = read(readFileSync(join(cwd, "census.csv"), "utf8"), ",");
      const sums = new Map<string, number>();
      for (const cell of cells) {
        const keys = [
          [cell("iris")],
          [cell("iris"), cell("sexe")],
          [cell("iris"), cell("sexe"), cell("csp")],
          [cell("csp")],
        ];
        for (const key of keys.map((own) => JSON.stringify([cell("table"), ...own]))) {
          sums.set(key, (sums.get(key) ?? 0) + Number(cell("population")));
        }
      }
      const people = (table: string, ...key: readonly string[]): number =>
        sums.get(JSON.stringify([`rp2017-iris-${table}-${age}plus`, ...key])) ?? Number.NaN;
      expect(rows).toHaveLength(153);
      let total = 0;
      for (const row of rows) {
        const { of, from15, teens, near20, from20 } = columnsOf(row);
        const [iris, young, all20] = [row("IRIS"), (teens * (age - 15)) / 3, near20.H + near20.F];
        total += from15 - young;
        for (const table of ageTables) expect(people(table, iris), `${table} ${iris}`).toBeCloseTo(from15 - young, 6);
        for (const sex of ["H", "F"] as const) {
          // The sexes share those of 15-19 who are old enough as they share all of 15-19.
          const old = ((all20 - young) * near20[sex]) / all20 + from20[sex];
          for (const table of ["sexe-age6", "sexe-age3"]) expect(people(table, iris, sex)).toBeCloseTo(old, 6);
          const leaving = (young * near20[sex]) / all20;
          expect(people("sexe-csp", iris, sex)).toBeCloseTo(of(`C17_${sex}15P`) - leaving, 6);
        }
        expect(people("csp", iris)).toBeCloseTo(of("C17_POP15P") - young, 6);
        expect(people("csp", iris, "", "8")).toBeCloseTo(of("C17_POP15P_CS8") - young, 6);
      }
      for (let group = 1; group <= 7; group += 1) {
        const own = rows.reduce((sum, row) => sum + Number(row(`C17_POP15P_CS${group}`)), 0);
        for (const table of ["csp", "sexe-csp"]) expect(people(table, `${group}`)).toBeCloseTo(own, 3);
      }
      const known = { 16: 404_265.005, 17: 400_041.882, 18: 395_818.759 } as const;
      expect(total).toBeCloseTo(known[age as 16 | 17 | 18], 3);
      const sources = readFileSync(join(cwd, "census-sources.csv"), "utf8");
      const said = (table: string): string =>
        new RegExp(`^rp2017-iris-${table}-${age}plus,.*$`, "m").exec(sources)?.[0] ?? "";
      const how = age === 18 ? "comptés entre deux découpages d'âges" : `${age - 15}/3 des 15-17 ans`;
      for (const table of [...ageTables.slice(1), "csp", "sexe-csp"]) expect(said(table)).toContain(how);
      expect(said("csp")).toContain("quittent d'abord le groupe 8");
      expect(said("sexe-csp")).toContain("répartis entre les sexes comme les 15-19 ans");
      expect(sources).not.toContain("cas où cela ne suffit pas");
    });
  },
);

describe.skipIf(!existsSync(file))("seats of Toulouse (skipped: ../shared/insee is absent)", () => {
  it("of 100 seats for those of 18 or more, 35 are for the 18-29 and not 33", async () => {
    const cwd = newFolder();
    await runCli(cwd, ["census", file, "--territory", "com:31555", "--from-age", "18"]);
    const cells = read(readFileSync(join(cwd, "census.csv"), "utf8"), ",");
    const own = cells.filter((cell) => cell("table") === "rp2017-iris-age6-18plus");
    const of = (age: string) =>
      own.filter((cell) => cell("age") === age).reduce((sum, cell) => sum + Number(cell("population")), 0);
    const all = ["18-29", "30-44", "45-59", "60-74", "75+"].reduce((sum, age) => sum + of(age), 0);
    expect((100 * of("18-29")) / all).toBeCloseTo(35, 0);
  });
});

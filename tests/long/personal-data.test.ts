// Nothing personal leaves the restricted folder: every cell of every column of the shipped lists, but the answers that the
// panel is drawn by, against every file in public/ and everything that the commands print.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfFixture, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { cellsIn, tellingCells } from "../support/telling-cells.ts";

/** Columns whose answers are published as counts; the id is printed to the team, never published. */
const answered = /commune habitez|vous êtes|situation|^âge$|quartier/i;

const commands: readonly (readonly string[])[] = [
  ["pool"],
  ["check"],
  ["run", "--seed", "17 04 42 08 25", "--at", "2027-01-16T20:00:00Z"],
  ["report"],
  ["minutes"],
  ["receipt", "--each"],
  ["verify", "public", "--certificate"],
  ["reproduce"],
];

/** Every file in public/ but the programs, which are the same for every draw. */
function publishedFiles(dossier: string): readonly (readonly [string, string])[] {
  const names = readdirSync(join(dossier, "public"), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !/^verify\.(?:html|py)$/.test(entry.name))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]);
}

describe.each(["dunkerque", "tutoriel"])("the dossier %s", (name) => {
  it("publishes and prints no cell that tells of a person", async () => {
    const dossier = copyOfFixture(name);
    const cells = await tellingCells(join(dossier, "volunteers.csv"), (column) => !answered.test(column.trim()));
    expect(cells.length).toBeGreaterThan(15);
    const printed: [string, string][] = [];
    for (const args of commands) {
      for (const json of [[], ["--json"]]) {
        // The second time for its words as data alone: nothing is written twice.
        const run = await runCli(dossier, [...args, ...json]);
        printed.push([args.join(" "), `${run.out}\n${run.error}`]);
      }
    }
    const published = publishedFiles(dossier);
    const kinds = new Set(published.map(([file]) => file.split(".").at(-1)));
    for (const kind of ["json", "html", "md", "csv"]) expect(kinds).toContain(kind);
    expect(existsSync(join(dossier, "public/record.json"))).toBe(true);
    // The search itself: it finds what the team's own file says.
    expect(cellsIn(readFileSync(join(dossier, "restricted/panel.csv"), "utf8"), cells).length).toBeGreaterThan(3);
    const isId = (column: string): boolean => /^n°$/i.test(column.trim());
    for (const [file, text] of published) expect([file, cellsIn(text, cells)]).toEqual([file, []]);
    const named = cells.filter(({ column }) => !isId(column));
    for (const [command, text] of printed) expect([command, cellsIn(text, named)]).toEqual([command, []]);
  });
});

const exportsFolder = join(repository, "fixtures/exports");
const identifying = /nom|name|naissance|birth|mail|t[ée]l|phone|adresse|address/i;

it("the lists of fixtures/exports are brought to a pool without a word on a person", async () => {
  const seen: string[] = [];
  for (const { name } of readdirSync(exportsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(exportsFolder, name);
    const list = readdirSync(folder).find((file) => /\.(?:csv|xlsx)$/.test(file)) as string;
    const cells = await tellingCells(join(folder, list), (column) => identifying.test(column));
    // What tests/cli/exports.test.ts holds equal to what the commands print; lines with ~ are edits by hand.
    const transcript = readFileSync(join(folder, "transcript.txt"), "utf8");
    const printed = transcript.split("\n").filter((line) => !line.startsWith("~"));
    expect([name, cellsIn(printed.join("\n"), cells)]).toEqual([name, []]);
    if (cells.length > 3) seen.push(name);
  }
  expect(seen.length).toBeGreaterThan(5);
});

// `pinakion census` with the files as people give them: one that is missing among good ones, a folder, the same
// file twice. What can be read is read; each of the others is told by its name.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

interface Answer {
  readonly files: readonly { readonly file: string; readonly refusedCodes?: readonly string[] }[];
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly where?: { readonly file?: string };
  }[];
}

/** A new folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

async function census(cwd: string, ...args: readonly string[]) {
  const run = await runCli(cwd, ["census", ...args, "--json"]);
  const { files, problems } = JSON.parse(run.out) as Answer;
  const lines = (name: string) => readFileSync(join(cwd, name), "utf8").trim().split("\n");
  return { exit: run.code, error: run.error, files, problems, codes: problems.map(({ code }) => code), lines };
}

const pmun = "CODGEO;LIBGEO;PMUN23\n59183;Dunkerque;86263\n59271;Grande-Synthe;20239\n";

describe("a file that cannot be read, among others", () => {
  test.each([
    ["missing", "absent.csv", "file/not-found"],
    ["a folder", "folder.csv", "file/unreadable"],
  ])("%s: it is named, the others give their figures and digests", async (_, name, code) => {
    const cwd = folderOf({ "pmun.csv": pmun });
    mkdirSync(join(cwd, "folder.csv"));
    const found = await census(cwd, name, "pmun.csv", "--territory", "com:59183,59271");
    expect([found.exit, found.codes, found.problems[0]?.where?.file]).toEqual([2, [code], name]);
    expect(found.files.map(({ file, refusedCodes = [] }) => [file, refusedCodes])).toEqual([
      [name, [code]],
      ["pmun.csv", []],
    ]);
    const digest = createHash("sha256").update(pmun).digest("hex");
    expect(found.lines("census-sources.csv")).toEqual([
      "table,file,sha256,product,vintage,base,people,formula",
      `pmun2023,pmun.csv,${digest},populations-reference,2023,"population municipale, tous âges",106502,`,
    ]);
  });

  test("alone, it leaves nothing behind", async () => {
    const cwd = folderOf({});
    const found = await census(cwd, "absent.csv", "--territory", "com:59183");
    expect([found.exit, found.codes]).toEqual([2, ["file/not-found", "census/territory-empty"]]);
    expect(existsSync(join(cwd, "census.csv"))).toBe(false);
  });
});

describe("a territory of IRIS", () => {
  const example = join(repository, "fixtures/quartiers");
  const published = readFileSync(join(example, "census/base-ic-evol-struct-pop-2016_dunkerque.csv"), "utf8");
  const [header = [], ...rows] = published
    .trim()
    .split("\n")
    .map((line) => line.trim().split(";"));
  const asked = ["591830201", "591830202", "591830301"];
  /** The people of the IRIS asked for, by columns of the published file itself. */
  const people = (...columns: readonly string[]): number =>
    rows
      .filter(([code = ""]) => asked.includes(code))
      .reduce((sum, cells) => sum + columns.reduce((all, name) => all + Number(cells[header.indexOf(name)]), 0), 0);

  async function cut(...args: readonly string[]) {
    const cwd = folderOf({ "ic.csv": published, "pmun.csv": pmun });
    const found = await census(cwd, "ic.csv", "pmun.csv", "--territory", `iris:${asked.join(",")}`, ...args);
    const table = found.lines("census.csv").map((line) => line.split(","));
    const titles = table[0] as string[];
    const sum = (accepts: (cell: (title: string) => string | undefined) => boolean): number =>
      table
        .slice(1)
        .filter((cells) => accepts((title) => cells[titles.indexOf(title)]))
        .reduce((all, cells) => all + Number(cells.at(-1)), 0);
    return { ...found, titles, table, sum };
  }

  test("holds their people alone, as the file publishes them; the table by commune is left out, and told", async () => {
    const found = await cut();
    expect(rows.filter(([code = ""]) => asked.includes(code))).toHaveLength(3);
    expect([found.exit, found.codes]).toEqual([0, ["census/types-missing", "census/not-by-iris"]]);
    expect(found.problems[1]?.where?.file).toBe("pmun.csv");
    const tables = new Set(found.table.slice(1).map(([name]) => name));
    expect([...tables]).toEqual(["rp2016-iris-age6"]);
    expect(new Set(found.table.slice(1).map((cells) => cells[found.titles.indexOf("iris")]))).toEqual(new Set(asked));
    expect(found.sum((cell) => cell("age") === "15-29")).toBeCloseTo(people("P16_POP1529"), 6);
    const all = header.filter((title) => title.startsWith("P16_POP"));
    expect(found.sum(() => true)).toBeCloseTo(people(...all), 6);
  });

  test("is cut into districts; those of the rest of the town are told, an IRIS without district is refused", async () => {
    const found = await cut("--districts", join(example, "secteurs.csv"));
    expect([found.exit, found.codes.filter((code) => code.startsWith("census/district"))]).toEqual([
      0,
      // Once for the sectors that have nobody here, once for the other IRIS of those that have.
      ["census/district-place-unknown", "census/district-place-unknown"],
    ]);
    expect(found.sum((cell) => cell("secteur")?.startsWith("Secteur ") ?? false)).toBeCloseTo(
      found.sum(() => true),
      6,
    );
    const cwd = folderOf({ "ic.csv": published, "s.csv": "iris,secteur\n591830201,Nord\n591830202,Nord\n" });
    const missing = await census(cwd, "ic.csv", "--territory", `iris:${asked.join(",")}`, "--districts", "s.csv");
    expect([missing.exit, missing.codes.includes("census/district-missing")]).toEqual([2, true]);
  });

  test("an IRIS that the file does not have is named; with none at all there is no territory", async () => {
    const cwd = folderOf({ "ic.csv": published });
    const some = await census(cwd, "ic.csv", "--territory", "iris:591830201,591839999");
    expect([some.exit, some.codes]).toEqual([0, ["census/types-missing", "census/iris-missing"]]);
    expect(some.problems[1]?.message).toContain("591839999");
    const none = await census(cwd, "ic.csv", "--territory", "iris:591839999", "--force");
    expect([none.exit, none.codes.includes("census/territory-empty")]).toEqual([2, true]);
    for (const text of ["iris:59183", "iris:5918302011", "iris:591830201;591830202", "iris:"])
      expect((await census(cwd, "ic.csv", "--territory", text)).codes).toContain("census/territory-form");
  });
});

describe("the same file given twice", () => {
  test("by its path, another path to it, or a copy: taken once, and told", async () => {
    const cwd = folderOf({ "pmun.csv": pmun, "pmun (1).csv": pmun });
    const found = await census(cwd, "pmun.csv", "pmun.csv", "./pmun.csv", "pmun (1).csv", "--territory", "com:59183");
    expect([found.exit, found.codes]).toEqual([0, ["census/same-file"]]);
    expect(found.problems[0]?.message).toContain("« pmun.csv », « ./pmun.csv », « pmun (1).csv »");
    expect(found.files.map(({ file }) => file)).toEqual(["pmun.csv"]);
    expect(found.lines("census.csv")).toEqual(["table,commune,population", "pmun2023,59183,86263"]);
    expect(found.lines("census-sources.csv")).toHaveLength(2);
  });

  test("files of one length and of one name in two folders are two files", async () => {
    const cwd = folderOf({ "pmun.csv": pmun });
    mkdirSync(join(cwd, "b"));
    writeFileSync(join(cwd, "b/pmun.csv"), pmun.replace("PMUN23", "PMUN22"));
    const found = await census(cwd, "pmun.csv", "b/pmun.csv", "--territory", "com:59183");
    expect(found.codes).toEqual(["census/vintages-differ"]);
    expect(found.lines("census.csv")).toHaveLength(3);
  });

  test("a file that is not there, twice, is told once", async () => {
    const found = await census(folderOf({}), "absent.csv", "absent.csv");
    expect([found.exit, found.codes]).toEqual([2, ["file/not-found", "census/same-file"]]);
  });
});

describe("a commune that is part of another today", () => {
  const communes = JSON.stringify([
    { code: "59183", nom: "Dunkerque", type: "commune-actuelle", anciensCodes: ["59540"], population: 86263 },
    { code: "59540", nom: "Saint-Pol-sur-Mer", type: "commune-associee", chefLieu: "59183" },
  ]);

  test("asked for, it is told of which, where no file has a figure of it", async () => {
    const cwd = folderOf({ "communes.json": communes, "pmun.csv": pmun });
    const found = await census(cwd, "communes.json", "pmun.csv", "--territory", "com:59540");
    expect(found.exit).toBe(2);
    expect(found.codes.slice(-2)).toEqual(["census/territory-empty", "census/former-territory"]);
    expect(found.problems.at(-1)?.message).toContain("59540 est aujourd'hui une partie de 59183");
    const among = await census(cwd, "communes.json", "pmun.csv", "--territory", "com:59540,59271");
    expect([among.exit, among.codes.includes("census/former-territory")]).toEqual([0, true]);
  });

  test("with figures of its own in an older file it is a commune like others", async () => {
    const old = "CODGEO;LIBGEO;PMUN08\n59540;Saint-Pol-sur-Mer;21000\n";
    const cwd = folderOf({ "communes.json": communes, "old.csv": old });
    const found = await census(cwd, "communes.json", "old.csv", "--territory", "com:59540");
    expect([found.exit, found.codes.includes("census/former-territory")]).toEqual([0, false]);
    expect(found.lines("census.csv").at(-1)).toMatch(/59540,21000$/);
  });
});

// `pinakion census` with the files as people give them: one that is missing among good ones, a folder, a zip packed on a Mac, the same
// file twice. What can be read is read; each of the others is told by its name.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder } from "../support/dossier.ts";
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

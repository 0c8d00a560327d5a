import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFiles } from "../../../src/io/write-files.ts";
import { killWriter } from "../../support/kill-writer.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pinakion-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

describe("writeFiles", () => {
  it("makes folders, writes texts and bytes, and leaves nothing else behind", async () => {
    const files = [
      { path: at("a/b/t.txt"), content: "é\n" },
      { path: at("bytes"), content: Uint8Array.of(0, 255) },
    ];
    successOf(await writeFiles(files, { overwrite: false }));
    expect(await readFile(at("a/b/t.txt"), "utf8")).toBe("é\n");
    expect([...(await readFile(at("bytes")))]).toEqual([0, 255]);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(["a", "a/b", "a/b/t.txt", "bytes"]);
  });

  it("refuses all existing results at once and writes none of the others", async () => {
    await writeFile(at("x"), "old");
    await writeFile(at("y"), "old");
    const files = ["x", "new", "y"].map((name) => ({ path: at(name), content: "new" }));
    const problems = problemsOf(await writeFiles(files, { overwrite: false }));
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual([
      ["dossier/result-exists", { path: at("x") }],
      ["dossier/result-exists", { path: at("y") }],
    ]);
    expect((await readdir(folder)).sort()).toEqual(["x", "y"]);
    expect(await readFile(at("x"), "utf8")).toBe("old");
  });

  it("replaces existing results when told to", async () => {
    await writeFile(at("x"), "a longer old text");
    successOf(await writeFiles([{ path: at("x"), content: "new" }], { overwrite: true }));
    expect(await readFile(at("x"), "utf8")).toBe("new");
  });

  it("refuses a folder in the place of a file, even with overwrite", async () => {
    await mkdir(at("x"));
    const problems = problemsOf(await writeFiles([{ path: at("x"), content: "" }], { overwrite: true }));
    expect(problems).toMatchObject([{ code: "dossier/not-writable", facts: { path: at("x"), reason: "EISDIR" } }]);
  });

  it("tells the folder that cannot be made", async () => {
    await writeFile(at("blocked"), "");
    const files = [{ path: at("blocked/x/y"), content: "" }];
    const problems = problemsOf(await writeFiles(files, { overwrite: false }));
    expect(problems).toMatchObject([
      { code: "dossier/not-writable", facts: { path: at("blocked/x"), reason: "ENOTDIR" } },
    ]);
  });

  it("writes nothing at all when one file cannot be written", async () => {
    const files = [
      { path: at("ok"), content: "" },
      { path: at("x".repeat(300)), content: "" },
    ];
    const problems = problemsOf(await writeFiles(files, { overwrite: false }));
    expect(problems).toMatchObject([{ code: "dossier/not-writable", facts: { reason: "ENAMETOOLONG" } }]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("removes the temporary files of dead runs only", async () => {
    const dead = ".t.txt.pinakion-999999999.tmp";
    const living = `.t.txt.pinakion-${process.ppid}.tmp`;
    for (const name of [dead, living, "other.tmp"]) await writeFile(at(name), "");
    successOf(await writeFiles([{ path: at("t.txt"), content: "" }], { overwrite: false }));
    expect((await readdir(folder)).sort()).toEqual([living, "other.tmp", "t.txt"].sort());
  });

  it("leaves old or new files, never half a file, when killed at any moment", async () => {
    const outcome = await killWriter(8);
    expect(outcome.halfWritten).toEqual([]);
    expect(outcome.wholeCount).toBeGreaterThan(8);
    expect(outcome.remainingLeftovers).toEqual([]);
  });
});

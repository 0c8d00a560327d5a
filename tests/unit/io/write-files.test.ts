import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finishSets } from "../../../src/io/unfinished-set.ts";
import { refuseUnwritable } from "../../../src/io/writable.ts";
import { writeFiles } from "../../../src/io/write-files.ts";
import { killWriter } from "../../support/kill-writer.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pinakion-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

describe("refuseUnwritable", () => {
  it("tells beforehand that a file stands in the way of a folder, and nothing where the folder will be made", async () => {
    await writeFile(at("blocked"), "");
    expect(await refuseUnwritable(at("a/b/c"))).toBeNull();
    expect(await refuseUnwritable(at("blocked"))).toMatchObject({ facts: { path: at("blocked"), reason: "ENOTDIR" } });
    expect(await refuseUnwritable(at("blocked/x"))).toMatchObject({ facts: { reason: "ENOTDIR" } });
    expect(await readdir(folder)).toEqual(["blocked"]);
  });

  // The system's administrator may write anywhere.
  it.skipIf(process.getuid?.() === 0)("tells beforehand that rights are missing", async () => {
    await mkdir(at("locked"), { mode: 0o500 });
    expect(await refuseUnwritable(at("locked/public"))).toMatchObject({
      facts: { path: at("locked"), reason: "EACCES" },
    });
  });
});

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
    expect(outcome.mixed).toEqual([]);
    expect(outcome.wholeCount).toBeGreaterThan(8);
    expect(outcome.remainingLeftovers).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends on %s with a whole set and no temporary file", async (signal) => {
    const outcome = await killWriter(4, signal);
    expect(outcome).toMatchObject({ halfWritten: [], mixedAtFirst: 0, leftoverCount: 0 });
    expect([...outcome.endings]).toEqual([signal]);
  });

  it("finishes the set of a killed run, whatever part of it had its name", async () => {
    const names = ["a.txt", "sous/b.txt", "c.txt"];
    for (let done = 0; done <= names.length; done += 1) {
      const root = at(`done${done}`);
      const files = names.map((name) => ({ path: join(root, name), content: "old" }));
      successOf(await writeFiles(files, { overwrite: false }));
      // As a kill leaves it: the list is there, the first files have their names.
      await writeFile(join(root, ".set.pinakion-999999999.tmp"), JSON.stringify(names));
      for (const [index, name] of names.entries()) {
        const temporary = join(root, name.replace(/([^/]+)$/, ".$1.pinakion-999999999.tmp"));
        await writeFile(index < done ? join(root, name) : temporary, "new");
      }
      expect([...(await finishSets(root))].sort()).toEqual(
        names
          .slice(done)
          .map((name) => join(root, name))
          .sort(),
      );
      for (const name of names) expect(await readFile(join(root, name), "utf8")).toBe("new");
      expect((await readdir(root, { recursive: true })).sort()).toEqual(["a.txt", "c.txt", "sous", "sous/b.txt"]);
    }
  });

  it("takes back what a killed run had not begun, and leaves alone a list that is not its own", async () => {
    await writeFile(at("x"), "old");
    await writeFile(at(".x.pinakion-999999999.tmp"), "new");
    // Cut off before it was whole; then one that names a file elsewhere.
    for (const list of ['["x"', '["../../x"]', '["../a/../../x"]', '["/x"]', '{"0":"x"}']) {
      await writeFile(at(".set.pinakion-999999999.tmp"), list);
      expect(await finishSets(folder)).toEqual([]);
      expect(await readFile(at("x"), "utf8")).toBe("old");
    }
    successOf(await writeFiles([{ path: at("y"), content: "" }], { overwrite: false }));
    expect((await readdir(folder)).sort()).toEqual(["x", "y"]);
  });

  it("leaves the set of a running process alone, until it is a minute old", async () => {
    await writeFile(at("x"), "old");
    await writeFile(at(`.x.pinakion-${process.ppid}.tmp`), "new");
    const list = at(`.set.pinakion-${process.ppid}.tmp`);
    await writeFile(list, '["x"]');
    expect(await finishSets(folder)).toEqual([]);
    const before = new Date(Date.now() - 61_000);
    await utimes(list, before, before);
    expect(await finishSets(folder)).toEqual([at("x")]);
    expect(await readFile(at("x"), "utf8")).toBe("new");
  });

  it("a log that goes on is replaced with the rest of its set", async () => {
    await writeFile(at("log"), "old");
    const files = [{ path: at("x"), content: "" }, { path: at("log"), content: "new", goesOn: true } as const];
    successOf(await writeFiles(files, { overwrite: false }));
    expect(await readFile(at("log"), "utf8")).toBe("new");
  });
});

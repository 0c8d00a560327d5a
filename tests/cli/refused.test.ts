// Every problem code has both texts, a section in docs/problems.md, and a fixture that triggers it through the command line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import Module from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { problemCodes } from "../../src/problems/describe.ts";
import { copyOfFixture, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { cellsIn, tellingCells } from "../support/telling-cells.ts";

interface RefusedCase {
  readonly args: readonly string[];
  readonly exitCode: number;
  /** A package that this case must do without. */
  readonly without?: string;
}

const folders = readdirSync(join(repository, "fixtures/refused"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
/** Columns of which a problem may show a cell only when it is about that very column. */
const isPersonal = (column: string): boolean => /nom|naissance|mail|courriel|t[ée]l|adresse/i.test(column);
const codeOf = (folder: string): string => folder.replace("--", "/");

/** What `require` goes through. */
const loader = Module as unknown as { _load: (name: string, ...rest: readonly unknown[]) => unknown };

/** Makes a package one that is not installed, until it is restored. */
function hidden(name: string) {
  const load = loader._load;
  return vi.spyOn(loader, "_load").mockImplementation((wanted, ...rest) => {
    if (wanted === name) throw new Error("not installed");
    return load(wanted, ...rest);
  });
}

describe("fixtures/refused", () => {
  it("has a fixture for every problem code and none besides", () => {
    expect(folders.map(codeOf).sort()).toEqual([...problemCodes]);
  });

  it.each(folders)("%s is told, in French and English, without a cell that tells of a person", async (folder) => {
    const file = join(repository, "fixtures/refused", folder, "case.json");
    const { args, exitCode, without } = JSON.parse(readFileSync(file, "utf8")) as RefusedCase;
    const installed = without === undefined ? null : hidden(without);
    const lists = readdirSync(dirname(file)).filter((name) => /^(?:volunteers|pool)\.csv$/.test(name));
    const cells = (await Promise.all(lists.map((name) => tellingCells(join(dirname(file), name), isPersonal)))).flat();
    for (const language of ["fr", "en"]) {
      const cwd = copyOfFixture(`refused/${folder}`);
      const run = await runCli(cwd, [...args, "--json", "--lang", language]);
      const { problems } = JSON.parse(run.out) as {
        readonly problems: readonly {
          readonly code: string;
          readonly message: string;
          readonly where?: { readonly column?: string };
        }[];
      };
      expect(problems.map(({ code }) => code)).toContain(codeOf(folder));
      const leaked = problems.flatMap((problem) =>
        cellsIn(JSON.stringify(problem), cells).filter(({ column }) => column !== problem.where?.column),
      );
      expect(leaked).toEqual([]);
      expect(problems.every(({ message }) => message.length > 10 && !/undefined|\[object|NaN/.test(message))).toBe(
        true,
      );
      expect(run.code).toBe(exitCode);
      if (exitCode !== 0) {
        expect(existsSync(join(cwd, "public/record.json"))).toBe(
          existsSync(join(repository, "fixtures/refused", folder, "public/record.json")),
        );
      }
    }
    installed?.mockRestore();
  });
});

describe("docs/problems.md", () => {
  it("has one section a code and none besides", () => {
    const text = readFileSync(join(repository, "docs/problems.md"), "utf8");
    const sections = [...text.matchAll(/^## (\S+\/\S+)$/gm)].map((match) => match[1]);
    expect([...sections].sort()).toEqual([...problemCodes]);
  });
});

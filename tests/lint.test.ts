// The linter guards the pure part: what would make a result depend on the machine is refused there, and allowed outside.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, repository } from "./support/dossier.ts";

/** The project's own rules on one file of a project of its own. */
function lint(path: string, code: string): { readonly status: number | null; readonly output: string } {
  const folder = newFolder();
  const configuration = JSON.parse(readFileSync(join(repository, "biome.json"), "utf8")) as Record<string, unknown>;
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...configuration, $schema: undefined, vcs: undefined }));
  cpSync(join(repository, "lint"), join(folder, "lint"), { recursive: true });
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), code);
  const biome = join(repository, "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, "lint", path], { cwd: folder, encoding: "utf8" });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe("the linter", () => {
  it.each([
    ["Math.random", "export const a: number = Math.random();\n"],
    ["Date", "export const a: Date = new Date();\n"],
    ["Intl", 'export const a: Intl.NumberFormat = new Intl.NumberFormat("fr");\n'],
    ["localeCompare", 'export const a: number = "a".localeCompare("b");\n'],
    ["toLocaleString", "export const a: string = (1).toLocaleString();\n"],
    ["Node modules", 'import { readFileSync } from "node:fs";\nexport const a: typeof readFileSync = readFileSync;\n'],
    ["process", "export const a: string = process.cwd();\n"],
  ])("refuses %s in the pure part", (_, code) => {
    const { status, output } = lint("src/lottery/probe.ts", code);
    expect(output).toMatch(/pure part|locale|noNodejsModules/);
    expect(status).toBe(1);
  });

  it("allows the clock where the command line takes it from", () => {
    expect(lint("src/cli/probe.ts", "export const a: Date = new Date();\n").status).toBe(0);
  });
});

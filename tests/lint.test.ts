// The linter guards the pure part: what would make a result depend on the machine is refused there, and allowed outside.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "./support/dossier.ts";

function lint(path: string, code: string): { readonly status: number | null; readonly output: string } {
  const biome = join(repository, "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, "lint", `--stdin-file-path=${path}`], {
    cwd: repository,
    input: code,
    encoding: "utf8",
  });
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
    expect(lint("src/lottery/probe.ts", code).output).toMatch(/pure part|locale|noNodejsModules|noRestrictedGlobals/);
    expect(lint("src/lottery/probe.ts", code).status).not.toBe(0);
  });

  it("allows the clock where the command line takes it from", () => {
    expect(lint("src/cli/probe.ts", "export const a: Date = new Date();\n").status).toBe(0);
  });
});

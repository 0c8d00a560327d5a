// Reads each refused input of files, settings and pool through the stages, without the command line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/io/read-settings.ts";
import { readTable } from "../../../src/io/read-table.ts";
import type { Pool } from "../../../src/model/pool.ts";
import { plainPoolRequest } from "../../../src/pool/plain-request.ts";
import { withAliases } from "../../../src/pool/read-aliases.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import { describeProblem, problemCodes } from "../../../src/problems/describe.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import type { Result } from "../../../src/problems/result.ts";

const root = "fixtures/refused";
const stages = ["file", "settings", "pool"];
/** Whether the case is one of a list or its settings: other files (a logo, a census) are read by other stages. */
function isRead(name: string): boolean {
  const { args } = JSON.parse(readFileSync(join(root, name, "case.json"), "utf8")) as { args: readonly string[] };
  return (args[0] === "pool" || args[0] === "lottery") && !existsSync(join(root, name, "census.csv"));
}

const names = readdirSync(root).filter((name) => stages.includes(name.split("--")[0] as string) && isRead(name));

function argument(args: readonly string[], flag: string): string | null {
  const at = args.indexOf(flag);
  return at === -1 ? null : (args[at + 1] as string);
}

async function readDossier(folder: string): Promise<Result<Pool>> {
  const settings = await readSettings(join(folder, "panel.yaml"));
  if (!settings.ok) return settings;
  const { file, postcode } = settings.value.pool;
  const table = await readTable(join(folder, file));
  const postcodes = postcode === undefined ? null : await readTable(join(folder, postcode.file));
  const postcodeTable = postcodes?.ok ? { postcodeTable: postcodes.value } : {};
  const { aliases } = settings.value.pool;
  const written = aliases === undefined ? null : await readTable(join(folder, aliases));
  const features = written?.ok ? withAliases(settings.value.features, written.value) : null;
  if (features?.ok === false) return features;
  const own = features === null ? {} : { features: features.value };
  return table.ok ? readPool(table.value, { ...settings.value, ...own, ...postcodeTable }) : table;
}

async function readFromFlags(folder: string, args: readonly string[]): Promise<Result<Pool>> {
  const table = await readTable(join(folder, argument(args, "--pool") as string));
  const quotas = await readTable(join(folder, argument(args, "--quotas") as string));
  if (!table.ok) return table;
  if (!quotas.ok) return quotas;
  const [first] = quotas.value.rows;
  const id = first?.cells[0] as string;
  const values = quotas.value.rows.map(({ cells }) => cells[1] as string);
  const request = plainPoolRequest([{ id, label: id, sensitive: false, values }], {
    id: argument(args, "--id") as string,
    household: [],
  });
  const pool = readPool(table.value, request);
  return pool.ok ? { ...pool, warnings: [...table.warnings, ...pool.warnings] } : pool;
}

describe("refused inputs", () => {
  it("has one for every code of these stages", () => {
    const codes = problemCodes.filter((code) => stages.includes(code.split("/")[0] as string));
    expect(codes.filter((code) => !existsSync(join(root, code.replace("/", "--"), "case.json")))).toEqual([]);
  });

  it.each(names)("%s is refused for its reason, in words", async (name) => {
    const folder = join(root, name);
    const { args, exitCode } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as {
      args: string[];
      exitCode: number;
    };
    const result = args.includes("--pool") ? await readFromFlags(folder, args) : await readDossier(folder);
    const problems: readonly Problem[] = result.ok ? result.warnings : result.problems;
    const problem = problems.find(({ code }) => code === name.replace("--", "/"));
    expect(problem, JSON.stringify(problems)).toBeDefined();
    expect(problem?.where?.file).toBeDefined();
    expect(describeProblem(problem as Problem, "fr")).toMatch(/[.?]$/);
    expect(describeProblem(problem as Problem, "en")).toMatch(/[.?]$/);
    expect(problems.some(({ severity }) => severity === "error")).toBe(exitCode !== 0);
  });
});

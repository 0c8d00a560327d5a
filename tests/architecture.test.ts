// Holds the table of allowed imports: data flows one way through the folders of src, and the pure part stays pure.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const source = resolve(import.meta.dirname, "../src");

/** What each folder may import of ours, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  math: [],
  problems: [],
  model: ["problems"],
  random: ["math", "problems"],
  solver: ["problems", "math"],
  census: ["model", "problems", "math"],
  pool: ["model", "problems", "math"],
  quotas: ["model", "problems", "math"],
  panels: ["model", "math", "solver"],
  feasibility: ["model", "problems", "math", "solver", "panels"],
  lottery: ["model", "problems", "math", "solver", "panels"],
  draw: ["model", "problems", "math", "random"],
  replacement: ["model", "problems", "math"],
  record: ["model", "problems", "math"],
  verify: ["model", "problems", "math", "random", "record"],
  report: ["model", "problems", "math", "record"],
  io: ["model", "problems"],
  web: ["model", "problems", "math", "random", "draw", "record", "verify", "report"],
};

/** Packages that the pure part may use, and the only places where they may be used. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "@duckdb/node-bindings": ["io/duckdb.ts"],
  highs: ["solver/highs.ts", "solver/highs-data.ts"],
  "javascript-lp-solver": ["solver/jslp.ts"],
  seedrandom: ["random/simulation-source.ts"],
  zod: ["record/", "verify/", "io/", "cli/stages/", "web/"],
  "read-excel-file": ["io/xlsx-table.ts"],
  "write-excel-file": ["io/xlsx-bytes.ts"],
  yaml: ["io/"],
  "csv-parse": ["io/"],
  "csv-stringify": ["io/"],
  "@noble/hashes": ["record/", "random/", "verify/", "draw/", "lottery/"],
  "@noble/curves": ["verify/"],
  "d3-scale": ["report/"],
  "d3-shape": ["report/"],
  uqr: ["report/"],
  commander: ["cli/program.ts"],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
}

function imports(): readonly Import[] {
  return sourceFiles().flatMap((file) => {
    const text = readFileSync(join(source, file), "utf8");
    const targets = [
      ...text.matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm),
    ];
    return targets.map((match) => ({ file, target: (match[1] ?? match[2] ?? match[3]) as string }));
  });
}

const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] as string) : "");

describe("architecture", () => {
  it("finds imports to check", () => {
    expect(imports().length).toBeGreaterThan(100);
  });

  it("lets each folder import only what the table allows", () => {
    const broken = imports()
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, target }) => ({ file, target: relative(source, resolve(source, dirname(file), target)) }))
      .filter(({ file, target }) => {
        const table = allowed[folderOf(file)];
        return table !== undefined && ![folderOf(file), ...table].includes(folderOf(target));
      });
    expect(broken).toEqual([]);
  });

  it("keeps the verifier's entry free of solver, lottery and draw", () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { file: from, target } of imports()) {
        if (from === file && target.startsWith(".")) visit(relative(source, resolve(source, dirname(file), target)));
      }
    };
    visit("verify.ts");
    const folders = [...new Set([...reached].map(folderOf))].filter((folder) => folder !== "").sort();
    expect(folders).toEqual(
      folders.filter((folder) => ["math", "model", "problems", "random", "record", "verify"].includes(folder)),
    );
  });

  it("uses each package only where it is good", () => {
    const broken = imports().filter(({ file, target }) => {
      if (target.startsWith(".")) return false;
      if (target.startsWith("node:")) return !/^(io|cli)\//.test(file);
      const name = target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : (target.split("/")[0] as string);
      return !(packages[name] ?? []).some((place) => file.startsWith(place));
    });
    expect(broken).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    const long = sourceFiles().filter((file) => readFileSync(join(source, file), "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });
});

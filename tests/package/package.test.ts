// The packed tarball in an empty project, used as a stranger would: from ESM TypeScript, and from the command line.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder, repository } from "../support/dossier.ts";

const program = `
import { assignTickets, findLottery, loadHighsSolver, sealPool, verifyRecord, type LotteryProblem } from "pinakion";
import { verifyRecord as verifyAlone } from "pinakion/verify";

const features = [{ id: "zone", label: "Zone", sensitive: false, values: ["Ville", "Littoral"] }];
const members = Array.from({ length: 12 }, (_, index) => ({
  id: String(index + 1),
  values: [index % 3 === 0 ? "Littoral" : "Ville"],
  household: null,
  identityText: String(index + 1),
  row: index + 2,
}));
const quotas = [
  { feature: "zone", value: "Ville", min: 2, max: 2 },
  { feature: "zone", value: "Littoral", min: 2, max: 2 },
];
const problem: LotteryProblem = { panelSize: 4, features, quotas, members };
const found = findLottery(problem, await loadHighsSolver(), { ticketCount: 100 });
if (!found.ok) throw new Error("no lottery");
const sealed = sealPool({ drawId: "essai", secretHex: null, features, members });
const tickets = assignTickets(problem, found.value, sealed.order);
console.log(JSON.stringify({
  least: Math.min(...found.value.typeProbabilities),
  tickets: tickets.tickets.length,
  refused: verifyRecord({}).ok === false && verifyAlone("{}").ok === false,
}));
`;

describe("the packed package", () => {
  const project = newFolder();
  const run = (command: string, args: readonly string[]): string =>
    execFileSync(command, args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  beforeAll(() => {
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
        cwd: repository,
        encoding: "utf8",
      }),
    ) as [{ filename: string }];
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
    run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${packed.filename}`]);
  }, 180_000);

  it("is used from ESM TypeScript, types checked", () => {
    mkdirSync(join(project, "src"));
    writeFileSync(join(project, "src/use.ts"), program);
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: "nodenext",
          target: "es2023",
          lib: ["es2023", "dom"],
          types: [],
          rootDir: "src",
          outDir: "out",
          skipLibCheck: false,
        },
        include: ["src"],
      }),
    );
    run(process.execPath, [join(repository, "node_modules/typescript/bin/tsc"), "-p", "."]);
    expect(JSON.parse(run(process.execPath, ["out/use.js"]))).toEqual({ least: 0.25, tickets: 100, refused: true });
  });

  it("brings the command and the example dossier", () => {
    expect(run("npx", ["pinakion", "init", "exemple", "--example", "tutoriel", "--lang", "en"])).toContain(
      "Dossier made: exemple",
    );
    expect(run("npx", ["pinakion", "run", "--dossier", "exemple", "--seed", "essai", "--quiet"])).toBe("");
    expect(run("npx", ["pinakion", "verify", "exemple/public", "--lang", "en"])).toContain("0 failures");
    for (const verifier of ["verify.html", "verify.py"]) {
      expect(existsSync(join(project, "exemple/public", verifier)), verifier).toBe(true);
    }
  });

  it("lets the verifier run where there is no process, no Buffer and no require", async () => {
    const bundle = await build({
      entryPoints: [join(repository, "dist/verify.js")],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "pinakionVerify",
      platform: "browser",
    });
    const context = { TextEncoder, TextDecoder, result: null as unknown };
    runInNewContext(`${bundle.outputFiles[0]?.text}; result = pinakionVerify.verifyRecord("{}");`, context);
    expect((context.result as { ok: boolean }).ok).toBe(false);
    expect(bundle.outputFiles[0]?.text).not.toMatch(/node_modules\/(highs|javascript-lp-solver)\//);
  });
});

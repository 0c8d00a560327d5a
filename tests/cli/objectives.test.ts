// A real draw by each measure of fairness: frozen, drawn, verified, made again byte for byte.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { comparisonSchema } from "../../src/record/comparison-schema.ts";
import { newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const pool = `id,sexe,age
a,F,jeune
b,F,jeune
c,F,jeune
d,F,doyen
e,H,jeune
f,H,jeune
g,H,doyen
h,H,doyen
`;
const quotas = "feature,value,min,max\nsexe,F,1,2\nsexe,H,1,2\nage,jeune,1,2\nage,doyen,1,2\n";
const flags = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "3", "--id", "id", "--out", "out"];

function folderWithPool(): string {
  const folder = newFolder();
  writeFileSync(join(folder, "pool.csv"), pool);
  writeFileSync(join(folder, "quotas.csv"), quotas);
  mkdirSync(join(folder, "out"));
  return folder;
}

describe("a draw by a measure of fairness", () => {
  it.each(["maximin", "nash", "goldilocks", "minimax"])(
    "%s is recorded, verified and reproduced",
    async (objective) => {
      const folder = folderWithPool();
      const lottery = await runCli(folder, [
        "lottery",
        ...flags,
        "--objective",
        objective,
        "--tickets",
        "50",
        "--json",
      ]);
      expect(lottery.code).toBe(0);
      const summary = JSON.parse(lottery.out);
      expect(summary.objective).toBe(objective);
      expect(summary.certificate.gap).toBeLessThan(1e-8);
      const out = join(folder, "out");
      expect((await runCli(out, ["draw", "--seed", "une graine"])).code).toBe(0);
      const record = JSON.parse(readFileSync(join(out, "public/record.json"), "utf8"));
      expect(record.lottery.method.objective).toBe(objective);
      const verified = await runCli(out, [
        "verify",
        "public",
        "--annex",
        "restricted/annex.json",
        "--certificate",
        "--json",
      ]);
      expect(verified.code).toBe(0);
      const { findings } = JSON.parse(verified.out) as { findings: { check: number; status: string }[] };
      const hasCertificate = objective === "maximin" || objective === "minimax";
      expect(findings.find(({ check }) => check === 27)?.status).toBe(hasCertificate ? "ok" : "not-applicable");
      expect((await runCli(out, ["reproduce", "."])).code).toBe(0);
    },
  );
});

describe("the deviation of the tickets", () => {
  // Seven people, panels of three that meet each of seven lines of three: the lines themselves, and no other panel (the Fano
  // plane). Everybody has 3 chances of 7, which ten tickets miss by more than a ticket, however they are shared.
  const lines = ["013", "124", "235", "346", "450", "561", "602"];
  const folder = newFolder();
  const people = Array.from("0123456", (id) => [id, ...lines.map((line) => (line.includes(id) ? "in" : "out"))].join());
  writeFileSync(join(folder, "pool.csv"), [`id,${lines.map((line) => `l${line}`).join()}`, ...people, ""].join("\n"));
  const rules = lines.flatMap((line) => [`l${line},in,1,3`, `l${line},out,0,2`]);
  writeFileSync(join(folder, "quotas.csv"), ["feature,value,min,max", ...rules, ""].join("\n"));
  const lotteryOf = async (tickets: number, language: string) => {
    const out = `out${tickets}${language}`;
    const argv = [...flags.slice(0, 8), "--out", out, "--tickets", `${tickets}`, "--lang", language];
    const { out: said } = await runCli(folder, ["lottery", ...argv]);
    const { method } = JSON.parse(readFileSync(join(folder, out, "public/lottery.json"), "utf8"));
    return { said, rounding: method.rounding as string };
  };

  /** The least deviation that sharing `tickets` among the lines can have, by trying all ways. */
  function leastDeviation(tickets: number): number {
    let least = Number.POSITIVE_INFINITY;
    const held = [0, 0, 0, 0, 0, 0, 0];
    const share = (line: number, left: number): void => {
      if (line === lines.length) {
        if (left === 0) least = Math.min(least, Math.max(...held.map((count) => Math.abs(count - (3 * tickets) / 7))));
        return;
      }
      for (let count = 0; count <= left; count += 1) {
        for (const person of lines[line] as string) held[Number(person)]! += count;
        share(line + 1, left - count);
        for (const person of lines[line] as string) held[Number(person)]! -= count;
      }
    };
    share(0, tickets);
    return least;
  }

  it("is printed, with why where it is a ticket or more, and the record does not call it floor or ceiling", async () => {
    expect(leastDeviation(10)).toBeCloseTo(9 / 7, 12);
    const ten = await lotteryOf(10, "fr");
    expect(ten.said).toContain("un volontaire a au plus 1,29 ticket de plus ou de moins que ne le demande sa chance");
    expect(ten.said).toContain("aucun partage de ces panels en 10 tickets n'a été trouvé plus proche");
    expect(ten.rounding).toBe("nearest-found");
    expect((await lotteryOf(10, "en")).said).toContain("at most 1.29 tickets more or fewer than the exact chance");
  });

  it("is under a ticket, or none, where the tickets can be shared so", async () => {
    expect(leastDeviation(8)).toBeCloseTo(4 / 7, 12);
    const eight = await lotteryOf(8 + 7, "en");
    expect(eight.said).toContain("at most 0.58 tickets more or fewer");
    expect(eight.said).not.toContain("A ticket or more");
    expect(eight.rounding).toBe("floor-or-ceiling-per-type");
    expect((await lotteryOf(14, "en")).said).toContain("Every volunteer has exactly as many tickets");
  });
});

describe("the gap of the certificate", () => {
  it("is always printed, in words of the language and never smaller than it is", async () => {
    const folder = folderWithPool();
    const said = async (objective: string, language: string) => {
      const argv = [
        ...flags.slice(0, 8),
        "--out",
        `${objective}-${language}`,
        "--objective",
        objective,
        "--lang",
        language,
      ];
      const { out } = await runCli(folder, ["lottery", ...argv]);
      const { certificate } = JSON.parse(
        readFileSync(join(folder, `${objective}-${language}`, "restricted/lottery-summary.json"), "utf8"),
      );
      return { out, gap: certificate.gap as number, exact: certificate.exact as boolean };
    };
    expect((await said("leximin", "fr")).out).toContain("optimal, prouvé en fractions exactes (écart 0).");
    for (const [language, words] of [
      ["fr", "l'écart prouvé, moins de 0,000001."],
      ["en", "the gap proven, less than 0.000001."],
    ] as const) {
      const nash = await said("nash", language);
      expect([nash.exact, nash.gap > 0, nash.gap < 1e-6]).toEqual([false, true, true]);
      expect(nash.out).toContain(words);
    }
  });
});

describe("explain", () => {
  it("tells each level, who shares which seats, and the prices; one type or one person alone on request", async () => {
    const folder = folderWithPool();
    writeFileSync(
      join(folder, "quotas.csv"),
      quotas.replace("jeune,1,2", "jeune,1,1").replace("doyen,1,2", "doyen,2,2"),
    );
    const inputs = flags.slice(0, 8);
    const all = await runCli(folder, ["explain", ...inputs]);
    expect(all.code).toBe(0);
    expect(all.out).toContain("« age : jeune » : 5 volontaires pour 1 place au plus");
    expect(all.out).toContain("Ce que coûte chaque quota à la plus petite chance :");
    const type = await runCli(folder, ["explain", ...inputs, "--type", "h, DOYEN", "--json"]);
    const { levels } = JSON.parse(type.out) as { levels: { people: number }[] };
    expect(levels).toHaveLength(1);
    const person = await runCli(folder, ["explain", ...inputs, "--volunteer", "a"]);
    expect(person.out).toContain("Ceci concerne une personne");
    expect((await runCli(folder, ["explain", ...inputs, "--volunteer", "z"])).code).toBe(2);
  });
});

describe("compare", () => {
  it("writes a table, figures of their form and a page that needs no network", async () => {
    const folder = folderWithPool();
    const inputs = flags.slice(0, 8);
    const run = await runCli(folder, ["compare", ...inputs, "--json"]);
    expect(run.code).toBe(0);
    const comparison = comparisonSchema.parse(JSON.parse(readFileSync(join(folder, "public/compare.json"), "utf8")));
    const schema = JSON.parse(readFileSync(join(repository, "docs/schema/compare.schema.json"), "utf8"));
    expect(new Ajv2020({ strictTuples: false }).validate(schema, comparison)).toBe(true);
    const names = comparison.objectives.map(({ objective }) => objective);
    expect(names).toEqual(["leximin", "maximin", "nash", "goldilocks", "minimax", "legacy"]);
    const by = new Map(comparison.objectives.map((own) => [own.objective, own]));
    const lowest = comparison.objectives.map(({ minimumPpb }) => minimumPpb);
    // Nobody is less unlucky than under leximin, nor is a largest chance smaller than under minimax.
    expect(Math.max(...lowest.slice(0, 5))).toBe(by.get("leximin")?.minimumPpb);
    expect(Math.min(...comparison.objectives.slice(0, 5).map(({ maximumPpb }) => maximumPpb))).toBe(
      by.get("minimax")?.maximumPpb,
    );
    const page = readFileSync(join(folder, "public/compare.html"), "utf8");
    expect(page).toContain("tirage usuel (simulé)");
    expect(page.match(/<svg class="curve"/g)).toHaveLength(6);
    expect(page).not.toMatch(/(?:src|href)="https?:/);
    expect((await runCli(folder, ["compare", ...inputs])).error).toContain("dossier/result-exists");
    expect((await runCli(folder, ["compare", ...inputs, "--force"])).out).toContain("moyenne géométrique");
  });
});

describe("where WebAssembly is forbidden", () => {
  it("the other solver makes the lottery, says so, is named in the freeze, and draws the same again", async () => {
    const folder = folderWithPool();
    const run = (cwd: string, ...argv: string[]) =>
      spawnSync(process.execPath, ["--jitless", join(repository, "bin/pinakion.js"), ...argv], {
        cwd,
        encoding: "utf8",
      });
    const frozen = run(folder, "lottery", ...flags, "--tickets", "20", "--lang", "en");
    expect([frozen.status, frozen.stderr]).toEqual([0, expect.not.stringContaining("Error")]);
    expect(frozen.stdout).toContain("WebAssembly is forbidden here: javascript-lp-solver does the work");
    const out = join(folder, "out");
    const { software } = JSON.parse(readFileSync(join(out, "public/freeze.json"), "utf8"));
    expect(software.solver).toBe("javascript-lp-solver");
    expect(run(out, "draw", "--seed", "une graine").status).toBe(0);
    expect(run(out, "reproduce", ".").status).toBe(0);
    // Where WebAssembly is allowed too: by the solver that the freeze names.
    expect((await runCli(out, ["reproduce", "."])).code).toBe(0);
  });
});

describe("a limit that is reached", () => {
  it.each(["lottery", "compare", "explain"])(
    "%s ends with exit 3 when its time is over, in words and as data, and writes nothing",
    async (command) => {
      const folder = folderWithPool();
      const found = await runCli(folder, [command, ...flags, "--time-limit", "0.001", "--lang", "en"]);
      expect(found.code).toBe(3);
      expect(found.error).toContain("the time allowed (--time-limit) is over");
      const data = await runCli(folder, [command, ...flags, "--time-limit", "0.001", "--json"]);
      expect(JSON.parse(data.out)).toMatchObject({ problems: [{ code: "lottery/stopped", reason: "time" }] });
      expect(existsSync(join(folder, "out/public"))).toBe(false);
    },
  );

  it("the solver's memory is one of them, in whatever command", () => {
    const folder = folderWithPool();
    for (const command of ["lottery", "compare", "explain", "check"]) {
      // A process whose WebAssembly may have 6 MB, which is less than the solver starts with.
      const argv = ["--wasm-max-mem-pages=100", join(repository, "bin/pinakion.js"), command, ...flags];
      const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: "utf8" });
      expect([command, status, stderr]).toEqual([command, 3, expect.stringContaining("la mémoire du solveur")]);
    }
    expect(existsSync(join(folder, "out/public"))).toBe(false);
  });
});

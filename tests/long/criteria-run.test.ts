// The invented dossier of priorities, activity and a survey, from INSEE's files to a verified record and its report.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { copyOfFixture } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

describe("fixtures/criteres from the census to the report", () => {
  let dossier = "";
  const text = (path: string) => readFileSync(join(dossier, path), "utf8");

  beforeAll(async () => {
    dossier = copyOfFixture("criteres");
    const files = ["POP1B", "POP5", "POP6"].map((name) => `census/TD_${name}_invente.csv`);
    const census = await runCli(dossier, ["census", ...files, "--territory", "com:99001,99002", "--from-age", "18"]);
    expect(census.code).toBe(0);
    const run = await runCli(dossier, ["run", "--seed", "une graine lue à haute voix"]);
    expect(run.error).not.toMatch(/Erreur/);
    expect(run.code).toBe(0);
  }, 120_000);

  it("verifies, and is made again byte for byte from files that hold no clock", async () => {
    expect((await runCli(dossier, ["verify", "public"])).code).toBe(0);
    expect((await runCli(dossier, ["reproduce", "."])).code).toBe(0);
  });

  it("freezes each quota with the published file, the assumption and the promise; the survey with its date and no digest", () => {
    const { quotas, provenance, disclosure } = JSON.parse(text("public/freeze.json")) as {
      readonly quotas: readonly { readonly feature: string; readonly value: string; readonly source: string }[];
      readonly provenance: readonly { readonly name: string; readonly sha256: string | null }[];
      readonly disclosure: string;
    };
    expect(disclosure).toBe("sealed");
    const sourceOf = (value: string) => quotas.find((quota) => quota.value === value)?.source ?? "";
    expect(sourceOf("Ouvriers")).toMatch(/fichier TD_POP5_invente\.csv \(SHA-256 [0-9a-f]{64}\)/);
    expect(sourceOf("Ouvriers")).toMatch(/hypothèse : .*comme dans POP6/);
    expect(sourceOf("Ouvriers")).toMatch(/priorité : au moins 5 places, 4 par la proportion/);
    expect(sourceOf("Retraités")).toMatch(/2 places de moins que par la proportion \(9\)/);
    expect(sourceOf("Plutôt opposé")).toMatch(/enquête du 2026-11-16 ; 31 %/);
    // POP1B counts who is too young, and POP6 the groups of POP5's workers.
    expect(provenance.map(({ name, sha256 }) => [/TD_\w+|Enquête|census/.exec(name)?.[0], sha256 === null])).toEqual([
      ["TD_POP5_invente", false],
      ["TD_POP1B_invente", false],
      ["TD_POP6_invente", false],
      ["Enquête", true],
      ["census", false],
    ]);
  });

  it("reports the departures from proportion and the assumptions, and nothing of the sensitive feature", () => {
    const report = text("public/report.md").replaceAll(/[\u00a0\u202f]/gu, " ");
    expect(report).toMatch(/Écarts voulus à la proportion/);
    expect(report).toMatch(/« 18-24 ans » reçoit 5 places au lieu de 3/);
    expect(report).toMatch(/« Retraités » en cède 2/);
    expect(report).toMatch(/quittent d.abord les élèves et étudiants/);
    expect(report).not.toMatch(/Plutôt opposé/);
    const facts = JSON.parse(text("public/report.json")) as { readonly departures: readonly { feature: string }[] };
    expect(facts.departures.map(({ feature }) => feature)).toEqual(["age", "activite"]);
  });
});

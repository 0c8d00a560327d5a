// The minutes before and after a draw, and two draws or two quotas files side by side, through the command line.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const seeds = ["17 04 42 08 25", "une autre graine"];

describe("minutes and diff on the tutorial", () => {
  let [first, second] = ["", ""];

  beforeAll(async () => {
    [first, second] = [copyOfFixture("tutoriel"), copyOfFixture("tutoriel")];
    for (const dossier of [first, second]) await runCli(dossier, ["quotas"]);
    expect((await runCli(first, ["lottery"])).code).toBe(0);
    expect((await runCli(second, ["lottery"])).code).toBe(0);
  }, 60_000);

  it("refuses minutes without a lottery", async () => {
    const run = await runCli(copyOfFixture("tutoriel"), ["minutes", "--json"]);
    expect(run.code).toBe(2);
    expect(run.out).toContain("dossier/stage-missing");
  });

  it("writes a form before the draw and the filled minutes after it, never over a file that exists", async () => {
    const blank = await runCli(first, ["minutes", "--json"]);
    expect(JSON.parse(blank.out)).toEqual({ files: ["public/proces-verbal-vierge.html"] });
    expect((await runCli(first, ["minutes"])).code).toBe(2);
    expect((await runCli(first, ["draw", "--seed", seeds[0] as string])).code).toBe(0);
    const filled = await runCli(first, ["minutes"]);
    expect(filled.out).toContain("public/proces-verbal.html");
    const seed = (JSON.parse(readFileSync(join(first, "public/record.json"), "utf8")) as { reveal: { seed: string } })
      .reveal.seed;
    expect(readFileSync(join(first, "public/proces-verbal.html"), "utf8")).toContain(seed);
    expect(readFileSync(join(first, "public/proces-verbal-vierge.html"), "utf8")).not.toContain(seed);
    expect((await runCli(first, ["minutes", "--force", "--lang", "en"])).code).toBe(0);
    expect(readFileSync(join(first, "public/proces-verbal.html"), "utf8")).toContain("Minutes of a draw by lot");
  });

  it("makes the published pages again from the public folder alone, in the organiser's look, and tells a retouched one", async () => {
    const settings = readFileSync(join(first, "panel.yaml"), "utf8");
    const look = 'appearance: { logo: logo.png, colour: "#0b5d3b", colour_dark: "#7fd1a0" }';
    writeFileSync(join(first, "panel.yaml"), `${settings}\n${look}\n`);
    writeFileSync(join(first, "logo.png"), Buffer.from("89504e470d0a1a0a0000", "hex"));
    const legacy = {
      ...{ objective: "legacy", minimumPpb: 123_456_789, maximumPpb: 900_000_000, geometricMeanPpb: 0, giniPpb: 0 },
      ...{ underHalf: 0, milliseconds: 1, percentilesPpb: Array.from({ length: 101 }, () => 0) },
    };
    const comparison = { format: "pinakion-comparison", version: 1, drawId: "tutoriel", volunteers: 12, panelSize: 4 };
    const compared = { ...comparison, objectives: [legacy], simulation: { panels: 2000, attempts: 2100 } };
    writeFileSync(join(first, "public/compare.json"), JSON.stringify(compared));
    expect((await runCli(first, ["report"])).code).toBe(0);
    const alone = newFolder();
    cpSync(join(first, "public"), join(alone, "public"), { recursive: true });
    const page = readFileSync(join(alone, "public/report.html"), "utf8");
    expect(page).toContain('<img class="logo" src="data:image/png;base64,iVBORw0KGgoAAA==" alt="">');
    expect(page).toContain(":root{--accent:#0b5d3b}");
    expect(page).toMatch(/le tirage usuel.*serait d’environ 12,35/u);
    const same = await runCli(alone, ["report", "--remake", "public", "--json"]);
    const files = ["report.html", "report.md", "resume.html", "composition.csv", "composition.schema.json"];
    expect(JSON.parse(same.out)).toEqual({ ok: true, files: files.map((file) => ({ file, outcome: "same" })) });
    writeFileSync(join(alone, "public/compare.json"), JSON.stringify({ ...compared, drawId: "un-autre" }));
    expect((await runCli(alone, ["report", "--remake", alone])).out).toContain("DIFFÉRENT : report.md");
    writeFileSync(join(alone, "public/compare.json"), JSON.stringify(compared));
    writeFileSync(join(alone, "public/report.html"), page.replace("Port-Exemple", "Port-Modèle"));
    rmSync(join(alone, "public/report.md"));
    const retouched = await runCli(alone, ["report", "--remake", alone]);
    expect(retouched.code).toBe(1);
    expect(retouched.out).toMatch(/DIFFÉRENT : report\.html, à la ligne \d+\n/u);
    expect(retouched.out).toContain("absent : report.md");
    writeFileSync(join(alone, "public/compare.json"), "{");
    expect((await runCli(alone, ["report", "--remake", alone, "--json"])).out).toContain("dossier/damaged-file");
    rmSync(join(alone, "public/presentation.json"));
    expect((await runCli(alone, ["report", "--remake", alone, "--json"])).out).toContain("dossier/stage-missing");
  });

  it("tells what differs between two records, in words and as data", async () => {
    expect((await runCli(second, ["draw", "--seed", seeds[1] as string])).code).toBe(0);
    const data = await runCli(first, ["diff", first, join(second, "public/record.json"), "--json"]);
    const { same, changes } = JSON.parse(data.out) as { same: boolean; changes: { item: string }[] };
    expect(same).toBe(false);
    expect(changes.map(({ item }) => item)).toContain("seed");
    expect(changes.map(({ item }) => item)).not.toContain("bounds");
    const words = await runCli(first, ["diff", first, second]);
    expect(words.out).toMatch(/graine : .* → .*une autre graine/u);
    expect((await runCli(first, ["diff", first, first])).out).toBe("Aucune différence.\n");
  });

  it("tells chances as percentages and absent sides in words", async () => {
    const path = join(second, "public/record.json");
    const record = JSON.parse(readFileSync(path, "utf8"));
    record.lottery.chances[0].targetPpb = 1_000_000;
    record.freeze.exclusions = [{ reason: "elected", count: 2 }];
    record.reveal.panel = [record.members.members[0].code];
    writeFileSync(path, JSON.stringify(record));
    const words = await runCli(first, ["diff", first, second]);
    expect(words.out).toMatch(/plus petite chance : [\d,]+\u202f% → 0,10\u202f%/u);
    expect(words.out).toContain("écartées (elected) : rien → 2");
    expect(words.out).toMatch(/panel : \d codes? en sor/u);
  });

  it("tells bounds that differ between two quotas files, and refuses a file of another kind", async () => {
    const quotas = readFileSync(join(first, "quotas.csv"), "utf8");
    const lines = quotas.trimEnd().split("\n");
    writeFileSync(join(first, "autres.csv"), `${lines.slice(0, -1).join("\n")}\n`);
    const run = await runCli(first, ["diff", "quotas.csv", "autres.csv", "--lang", "en"]);
    expect(run.out).toMatch(/^1 difference:\nseats \(.+\): \d+-\d+ → nothing\n$/u);
    const mixed = await runCli(first, ["diff", "quotas.csv", "public/record.json", "--json"]);
    expect(mixed.code).toBe(2);
    expect(mixed.out).toContain("usage/bad-value");
    expect((await runCli(first, ["diff", first, "quotas.csv"])).error).toContain("un procès-verbal, comme le premier");
  });

  it("tells unreadable sides, both at once", async () => {
    writeFileSync(join(first, "abime.json"), "{");
    writeFileSync(join(first, "autre.json"), "{}");
    const run = await runCli(first, ["diff", "abime.json", "autre.json", "--json"]);
    expect(run.out.match(/dossier\/damaged-file/gu)).toHaveLength(2);
    expect((await runCli(first, ["diff", "absent.json", first, "--json"])).out).toContain("file/unreadable");
    expect((await runCli(first, ["diff", "absent.csv", "quotas.csv"])).code).toBe(2);
    expect((await runCli(first, ["diff", "quotas.csv"])).code).toBe(2);
  });
});

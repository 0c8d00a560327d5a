// The three disclosure profiles end to end, and what each leaves out of public/: the dossier `tutoriel`, drawn in full.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { copyOfFixture } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

type Profile = "open" | "codes" | "sealed";

async function drawn(profile: Profile): Promise<string> {
  const dossier = copyOfFixture("tutoriel");
  const settings = join(dossier, "panel.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("disclosure: codes", `disclosure: ${profile}`));
  const run = await runCli(dossier, ["run", "--seed", "17 04 42 08 25", "--at", "2027-01-16T20:00:00Z"]);
  expect({ code: run.code, error: run.error }).toMatchObject({ code: 0 });
  return dossier;
}

const recordOf = (dossier: string): PublishedRecord =>
  JSON.parse(readFileSync(join(dossier, "public/record.json"), "utf8")) as PublishedRecord;

async function statuses(dossier: string, ...args: readonly string[]): Promise<Readonly<Record<number, string>>> {
  const run = await runCli(dossier, ["verify", ...args, "--json"]);
  const { findings } = JSON.parse(run.out) as { findings: { check: number; status: string }[] };
  return Object.fromEntries(findings.map(({ check, status }) => [check, status]));
}

/** Every text under public/ that is not the verification page nor a program, with its name. */
function publishedTexts(dossier: string): readonly (readonly [string, string])[] {
  const names = readdirSync(join(dossier, "public"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(json|html|md|csv)$/.test(name) && name !== "verify.html")
    .map((name) => [name, readFileSync(join(dossier, "public", name), "utf8")]);
}

describe.each<Profile>(["open", "codes", "sealed"])("profile %s", (profile) => {
  let dossier = "";
  beforeAll(async () => {
    dossier = await drawn(profile);
  });

  it("publishes what the profile has, and no more", () => {
    const { freeze, members, lottery, reveal } = recordOf(dossier);
    expect(freeze.disclosure).toBe(profile);
    expect(members.members.every(({ type }) => (type === null) === (profile !== "open"))).toBe(true);
    expect(lottery.panels === null).toBe(profile === "sealed");
    expect(lottery.chances.length === 0).toBe(profile === "sealed");
    expect(reveal.panelNonce === undefined).toBe(profile !== "sealed");
  });

  it("verifies from what is published, and in full with the annex", async () => {
    const alone = await statuses(dossier, "public");
    expect(Object.values(alone)).not.toContain("failed");
    const hidden = profile === "sealed" ? [11, 12, 13, 15, 16, 26] : profile === "codes" ? [12, 13, 26] : [];
    for (const check of [11, 12, 13, 15, 16, 26]) {
      expect([check, alone[check]]).toEqual([check, hidden.includes(check) ? "not-checked" : "ok"]);
    }
    const withAnnex = await statuses(dossier, "public", "--certificate");
    for (const check of [11, 12, 13, 14, 15, 16, 22, 23, 26, 27, 28])
      expect([check, withAnnex[check]]).toEqual([check, "ok"]);
  });

  it("is reproduced byte for byte", async () => {
    expect((await runCli(dossier, ["reproduce"])).code).toBe(0);
  });

  it("puts no cell of any column that names or finds a person into public/", () => {
    const [header, ...rows] = readFileSync(join(dossier, "volunteers.csv"), "utf8").trim().split(/\r?\n/);
    const separator = header!.includes(";") ? ";" : ",";
    const columns = header!.split(separator);
    const kept = columns.flatMap((name, index) => (/^(quartier|âge|age)$/i.test(name.trim()) ? [] : [index]));
    // Short cells, such as a number, stand in any text by chance.
    const cells = rows.flatMap((row) => kept.map((index) => (row.split(separator)[index] ?? "").trim()));
    const telling = [...new Set(cells.filter((cell) => cell.length >= 5))];
    expect(telling.length).toBeGreaterThan(20);
    for (const [name, text] of publishedTexts(dossier)) {
      const leaked = telling.filter((cell) => text.toLowerCase().includes(cell.toLowerCase()));
      expect([name, leaked]).toEqual([name, []]);
    }
  });

  it("gives each volunteer a receipt whose line, chance and outcome agree with the record", async () => {
    expect((await runCli(dossier, ["receipt", "--each"])).code).toBe(0);
    const folder = join(dossier, "restricted/receipts");
    const outcomes = [];
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
      const run = await runCli(dossier, ["verify", "public", "--receipt", join("restricted/receipts", name), "--json"]);
      const { findings } = JSON.parse(run.out) as { findings: { status: string; detail: string }[] };
      expect(findings[28]).toMatchObject({ status: "ok" });
      outcomes.push(/: tirée au sort/.test(findings[28]!.detail));
    }
    expect(outcomes.filter((isDrawn) => isDrawn)).toHaveLength(4);
  });
});

describe("profile sealed, with an annex that was changed", () => {
  it("fails check 28 when a panel is not the sealed one", async () => {
    const dossier = await drawn("sealed");
    const path = join(dossier, "restricted/annex.json");
    const annex = JSON.parse(readFileSync(path, "utf8"));
    [annex.panels[0].numbers, annex.panels[1].numbers] = [annex.panels[1].numbers, annex.panels[0].numbers];
    writeFileSync(path, JSON.stringify(annex));
    const changed = await statuses(dossier, "public", "--certificate");
    expect(changed[28]).toBe("failed");
    expect(changed[12]).toBe("not-checked");
    writeFileSync(path, JSON.stringify({ ...annex, panels: annex.panels.slice(1) }));
    expect((await statuses(dossier, "public", "--certificate"))[28]).toBe("failed");
    const { certificate: _, ...bare } = annex;
    writeFileSync(path, JSON.stringify({ ...bare, panels: undefined }));
    expect((await statuses(dossier, "public", "--certificate"))[28]).toBe("ok");
  });
});

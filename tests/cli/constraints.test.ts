// Dossiers with every kind of constraint, from the quotas to a verified record: each rule is counted again on every panel, from the
// volunteers' own answers.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReportFacts } from "../../src/model/facts.ts";
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

async function done(cwd: string, ...argv: readonly string[]): Promise<string> {
  const run = await runCli(cwd, argv);
  expect({ code: run.code, error: run.error }).toMatchObject({ code: 0 });
  return run.out;
}

const constraints = `
constraints:
  - { id: quartier-age, cross: [quartier, age], census: { table: croisement, source: ville }, tolerance: 1 }
  - { id: aines, values: [{ value: plus de 40 ans du Bourg, of: { quartier: Le Bourg, age: 40 ans ou plus }, min: 1 }] }
  - { id: anciens, label: Déjà tirés au sort, listed: { file: anciens.csv, columns: [Nom, Prénom] }, max: 25 % }
  - { id: droit, label: Membres de droit, must_sit: { column: Statut, entries: [membre de droit] } }
  - { id: clubs, label: Clubs, at_most: { seats: 1, columns: [Club] } }
`;

/** The tutorial's dossier with two more columns: who must sit (number 5), and clubs. */
function dossier(): string {
  const folder = copyOfFixture("tutoriel");
  const settings = readFileSync(join(folder, "panel.yaml"), "utf8").replace("disclosure: codes", "disclosure: sealed");
  writeFileSync(join(folder, "panel.yaml"), settings + constraints);
  appendFileSync(
    join(folder, "census.csv"),
    "croisement,bourg,16-39,1600\ncroisement,bourg,40+,1400\ncroisement,port,16-39,400\ncroisement,port,40+,600\n",
  );
  const [header, ...rows] = readFileSync(join(folder, "volunteers.csv"), "utf8").trim().split("\n");
  const clubs = ["Voile", "Voile", "", "Judo", "Judo", "Judo", "voile", "", "Échecs", "", "", ""];
  const listed = rows.map((row, index) => `${row};${index === 4 ? "membre de droit" : ""};${clubs[index]}`);
  writeFileSync(join(folder, "volunteers.csv"), [`${header};Statut;Club`, ...listed, ""].join("\n"));
  writeFileSync(join(folder, "anciens.csv"), "Nom;Prénom\nAncre;Lila\nGOELAND;anne\n");
  return folder;
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("a dossier with every kind of constraint", () => {
  it("keeps each of them on every panel, publishes nothing of who they bind, and verifies", async () => {
    const folder = dossier();
    const quotas = await done(folder, "quotas");
    expect(quotas).toMatch(/quartier-age +Le Bourg × 16-39 ans +1\s600 +40,00\s% +1,60 +2 +1 +3/);
    const explained = await done(folder, "quotas", "--explain", "quartier-age=Le Bourg × 16-39 ans");
    expect(explained).toMatch(/Case « bourg × 16-39 » : 1\s600/);
    expect(explained).toMatch(/Ajusté aux places de « Quartier » et « Âge » : 1,6.* : 2\n/);
    expect(await done(folder, "quotas", "--explain", "anciens")).toContain(
      "Bornes données à la main dans panel.yaml : min 0, max 1",
    );
    expect((await runCli(folder, ["quotas", "--explain", "aines=plus de 40 ans du Bour"])).error).toContain(
      "aines=plus de 40 ans du Bourg",
    );
    await done(folder, "lottery");
    await done(folder, "draw", "--seed", "12 7");
    await done(folder, "report");
    const verified = await done(
      folder,
      "verify",
      "public/record.json",
      "--annex",
      "restricted/annex.json",
      "--certificate",
    );
    expect(verified).toContain("22 contrôles réussis, 0 échec");

    // The panels by the volunteers' numbers in the list, counted on the list itself.
    const annex = JSON.parse(read(folder, "restricted/annex.json")) as RestrictedAnnex;
    const record = JSON.parse(read(folder, "public/record.json")) as PublishedRecord;
    const [header = "", ...codes] = read(folder, "restricted/codes.csv").trim().split(/\r?\n/);
    const [code, id] = ["code", "id"].map((name) => header.split(",").indexOf(name)) as [number, number];
    const idOfCode = new Map(codes.map((line) => [line.split(",")[code], line.split(",")[id]]));
    const people = new Map(
      read(folder, "volunteers.csv")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => {
          const [id = "", surname = "", , age = "", zone = "", , status = "", club = ""] = line.split(";");
          return [id, { surname, old: Number(age) >= 40, zone, status, club: club.toLowerCase() }] as const;
        }),
    );
    const panels = (annex.panels ?? []).map(({ numbers }) =>
      numbers.map((number) => people.get(idOfCode.get(record.members.members[number - 1]?.code ?? "") ?? "")!),
    );
    expect(panels.length).toBeGreaterThan(1);
    for (const panel of panels) {
      const count = (holds: (person: (typeof panel)[number]) => boolean) => panel.filter(holds).length;
      expect(panel.length).toBe(4);
      expect(count(({ status }) => status !== "")).toBe(1);
      expect(count(({ surname }) => ["Ancre", "Goéland"].includes(surname))).toBeLessThanOrEqual(1);
      for (const club of ["voile", "judo"]) expect(count((person) => person.club === club)).toBeLessThanOrEqual(1);
      expect(count(({ zone, old }) => zone === "Le Bourg" && old)).toBeGreaterThanOrEqual(1);
      // Fitted to 3 and 1, 2 and 2 seats, then one seat of tolerance: 2, 1, 0, 1.
      for (const [zone, old, seats] of [
        ["Le Bourg", false, 2],
        ["Le Bourg", true, 1],
        ["Le Port", false, 0],
        ["Le Port", true, 1],
      ] as const) {
        expect(Math.abs(count((person) => person.zone === zone && person.old === old) - seats)).toBeLessThanOrEqual(1);
      }
    }

    // Who must sit and who shares a club cannot be told from what is published.
    expect(record.freeze.disclosure).toBe("sealed");
    expect(record.lottery.panels).toBeNull();
    expect(record.lottery.chances).toEqual([]);
    const published =
      read(folder, "public/record.json") + read(folder, "public/report.html") + read(folder, "public/report.json");
    expect(published).not.toMatch(/Judo|Voile|Échecs/i);
    expect(read(folder, "public/report.json")).not.toContain("droit");
    const facts = JSON.parse(read(folder, "public/report.json")) as ReportFacts;
    const crossing = facts.features.find(({ id }) => id === "quartier-age");
    expect(crossing?.values.map(({ volunteers }) => volunteers)).toEqual(["hidden", "hidden", "hidden", "hidden"]);
    expect(record.freeze.quotas.filter(({ feature }) => feature === "clubs").map(({ value }) => value)).toEqual([
      "groupe 1",
      "groupe 2",
      "autres",
    ]);
  });

  it("proposes changes to crossings, never to who must sit", async () => {
    const folder = dossier();
    await done(folder, "quotas");
    const csv = read(folder, "quotas.csv").replace(
      "aines,plus de 40 ans du Bourg,1,4",
      "aines,plus de 40 ans du Bourg,3,4",
    );
    writeFileSync(join(folder, "quotas.csv"), csv);
    const run = await runCli(folder, ["check", "--json"]);
    expect(run.code).toBe(1);
    const { relaxations } = JSON.parse(run.out) as { relaxations: { changes: { feature: string }[] }[] };
    const changed = relaxations.flatMap(({ changes }) => changes.map(({ feature }) => feature));
    expect(changed).toContain("aines");
    expect(changed).not.toContain("droit");
    expect(changed).not.toContain("clubs");
    await done(folder, "check", "--apply", "1", "--reason", "décision du bureau");
    await done(folder, "check");
  });
});

describe("crossed rows of a quotas file, without panel.yaml", () => {
  it("bind every panel, and stand in the record as written", async () => {
    const folder = newFolder();
    const rows = Array.from(
      { length: 24 },
      (_, index) => `${index + 1},${index % 2 === 0 ? "F" : "H"},${["16-24", "25-29", "30+"][index % 3]}`,
    );
    writeFileSync(join(folder, "pool.csv"), ["id,sexe,age", ...rows, ""].join("\n"));
    const quotas = [
      "sexe,F,2,4",
      "sexe,H,2,4",
      "age,16-24,0,6",
      "age,25-29,0,6",
      "age,30+,0,6",
      "sexe*age,F*30+,2,2",
      "age: jeunes,16-24|25-29,3,3",
    ];
    writeFileSync(join(folder, "quotas.csv"), ["feature,value,min,max", ...quotas, ""].join("\n"));
    const flags = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "6", "--id", "id", "--out", "."];
    expect(await done(folder, "pool", ...flags.slice(0, 8))).toContain("sexe*age");
    await done(folder, "lottery", ...flags, "--tickets", "50");
    const { panels } = JSON.parse(read(folder, "public/lottery.json")) as { panels: number[][] };
    const annex = JSON.parse(read(folder, "restricted/annex.json")) as RestrictedAnnex;
    const answers = annex.features.map(({ text }) => Object.fromEntries(JSON.parse(text) as [string, string][]));
    for (const panel of panels) {
      const people = panel.map((number) => answers[number - 1]!);
      expect(people.filter(({ sexe, age }) => sexe === "F" && age === "30+").length).toBe(2);
      expect(people.filter(({ age }) => age !== "30+").length).toBe(3);
      expect(people[0]).toHaveProperty(["sexe*age"]);
    }
    await done(folder, "draw", "--seed", "5 8");
    const verified = await done(folder, "verify", "public/record.json", "--annex", "restricted/annex.json");
    expect(verified).toContain(", 0 échec,");
    expect(JSON.parse(read(folder, "public/freeze.json")).quotas).toContainEqual({
      feature: "sexe*age",
      value: "F*30+",
      min: 2,
      max: 2,
    });
  });
});

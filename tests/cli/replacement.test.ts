// Life after the draw: people withdraw, their places are drawn again, twice; whole dossiers, from the files that a team has.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/io/read-settings.ts";
import { xlsxBytes } from "../../src/io/xlsx-bytes.ts";
import type { FreezeArtefact, PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { disagreements, hasPython } from "../support/two-verifiers.ts";

async function done(cwd: string, ...argv: readonly string[]): Promise<string> {
  const run = await runCli(cwd, argv);
  expect({ argv, code: run.code, error: run.error }).toMatchObject({ argv, code: 0 });
  return run.out;
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");
const recordOf = (folder: string) => JSON.parse(read(folder, "public/record.json")) as PublishedRecord;
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .slice(1);
const idsOf = (folder: string, file: string): readonly string[] =>
  linesOf(read(folder, "restricted", file)).map((line) => line.split(/[;,]/)[0] as string);

/** A dossier of its own inside a folder that the replacements may stand in. */
function dossierBeside(name: string): { readonly parent: string; readonly folder: string } {
  const parent = newFolder();
  const folder = join(parent, "panel");
  renameSync(copyOfFixture(name), folder);
  return { parent, folder };
}

const dice = ["12345678901234567890", "31415926535897932384", "27182818284590452353"];

/** Lottery, commitment and draw of the dossier, by dice of their own; `month` sets its dates. */
async function drawIn(parent: string, folder: string, month: number): Promise<void> {
  const day = (text: string): string => `2027-0${month}-${text}`;
  const at = ["--dossier", folder];
  await done(parent, "lottery", ...at, "--at", day("01T08:00:00Z"));
  const announced = ["--announce", "dice-d10:20", "--for", day("05T19:00:00Z")];
  await done(parent, "commit", ...at, ...announced, "--at", day("02T08:00:00Z"));
  const value = `dice-d10:${dice[month - 1]}`;
  await done(parent, "draw", ...at, "--value", value, "--at", day("05T19:30:00Z"));
}

async function statusOf(parent: string, folder: string, check: number, ...argv: readonly string[]): Promise<string> {
  const { out } = await runCli(parent, ["verify", folder, "--json", ...argv]);
  const { findings } = JSON.parse(out) as { findings: readonly { check: number; status: string }[] };
  return findings.find((finding) => finding.check === check)?.status ?? "none";
}

describe("the tutorial's panel, of which people withdraw twice", () => {
  it("draws their places again with the same codes, in records that continue each other", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    await done(parent, "quotas", "--dossier", folder);
    await drawIn(parent, folder, 1);
    const panel = idsOf(folder, "panel.csv");
    const [first = "", second = ""] = panel.slice(-2);
    const free = idsOf(folder, "remaining.csv")[0] as string;
    writeFileSync(join(parent, "retraits.csv"), `Motif;N°\nperdu;${first}\n`);
    writeFileSync(join(parent, "absents.txt"), `${free}\r\n`);
    const told = await done(parent, "replace", "panel", "--withdrawn", "retraits.csv", "--unavailable", "absents.txt");
    expect(told).toContain("1 personne se retire, 3 restent : 1 place est à pourvoir.");
    expect(told).not.toContain(first.length > 1 ? first : "perdu");
    const next = join(parent, "panel-remplacement-1");
    expect(read(next, "panel.yaml")).toContain("# Un exemple assez petit pour être suivi à la main");
    expect(linesOf(read(next, "restricted/seats.csv"))).toEqual([
      ...panel.filter((id) => id !== first).map((id) => `${id},seated,panel`),
      `${first},withdrawn,replacement-1`,
      `${free},withdrawn,replacement-1`,
    ]);
    expect(read(next, "restricted/secret.txt")).toBe(read(folder, "restricted/secret.txt"));
    await drawIn(parent, next, 2);

    const [before, after] = [recordOf(folder), recordOf(next)];
    expect(after.freeze).toMatchObject({ purpose: "replacement-1", drawId: "tutoriel", panelSize: 1 });
    expect(after.freeze.title).toBe("Petit panel de Port-Exemple – remplacement 1");
    expect(after.commitment?.previousRecordDigest).toBe(digestOf(before));
    expect(after.reveal.seed).toContain("|tutoriel|replacement-1|");
    const known = new Set(before.members.members.map(({ identityCommitment }) => identityCommitment));
    expect(after.members.members.every(({ identityCommitment }) => known.has(identityCommitment))).toBe(true);
    expect(after.freeze.exclusions).toContainEqual({ reason: "seated", count: 3 });
    expect(after.freeze.exclusions).toContainEqual({ reason: "withdrawn", count: 2 });
    const [drawn = ""] = idsOf(next, "panel.csv");
    expect([...panel, free]).not.toContain(drawn);
    const whole = linesOf(read(next, "restricted/whole-panel.csv"));
    expect(whole.map((line) => [line.split(";")[0], line.split(";").at(-1)])).toEqual([
      ...panel.filter((id) => id !== first).map((id) => [id, "panel"]),
      [drawn, "replacement-1"],
    ]);
    expect(await statusOf(parent, next, 24, "--previous", folder)).toBe("ok");
    expect(await statusOf(parent, next, 24)).toBe("not-checked");
    expect(await done(parent, "reproduce", next)).not.toContain("différent");

    // Report, minutes, receipts and the table of the pool take it like any other draw.
    await done(parent, "report", "--dossier", next);
    await done(parent, "minutes", "--dossier", next);
    await done(parent, "receipt", "--dossier", next);
    expect(JSON.parse(read(next, "public/report.json")).features).toEqual([]);
    expect(read(next, "public/report.md")).toContain("Compte rendu d’un tirage de remplacement (n° 1)");
    expect(read(next, "public/report.md")).toContain("Moins de 5 places ont été tirées");
    expect(read(next, "public/proces-verbal.html")).toContain("Tirage de remplacement 1");
    expect(await statusOf(parent, next, 23)).toBe("not-applicable");
    expect(await done(parent, "pool", "--dossier", next)).toContain("12");
    expect(await done(parent, "report", "--remake", join(next, "public"))).not.toContain("différent");

    // Then one of the first panel and the one just drawn: the third record continues the second, not the first.
    writeFileSync(
      join(parent, "encore.xlsx"),
      await xlsxBytes(
        "Feuille",
        ["N°", "?"],
        [
          [{ text: second }, { text: "" }],
          [{ text: drawn }, { text: "" }],
        ],
      ),
    );
    await done(parent, "replace", next, "--withdrawn", "encore.xlsx");
    const last = join(parent, "panel-remplacement-2");
    const settings = await readSettings(join(last, "panel.yaml"));
    expect(settings.ok && settings.value).toMatchObject({
      title: "Petit panel de Port-Exemple – remplacement 2",
      panelSize: 4,
      replacement: { number: 2, previous: digestOf(after) },
    });
    await drawIn(parent, last, 3);
    expect(await statusOf(parent, last, 24, "--previous", next)).toBe("ok");
    expect(await statusOf(parent, last, 24, "--previous", folder)).toBe("failed");
    const final = idsOf(last, "whole-panel.csv");
    expect(new Set(final).size).toBe(4);
    for (const id of [first, second, drawn, free]) expect(final).not.toContain(id);
  });
});

describe("check 24 on a replacement", () => {
  it("fails where it names no record, another one, people from elsewhere, or somebody who sits", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    await done(parent, "quotas", "--dossier", folder);
    await drawIn(parent, folder, 1);
    writeFileSync(join(parent, "retraits.txt"), `${idsOf(folder, "panel.csv")[3]}\n`);
    await done(parent, "replace", folder, "--withdrawn", "retraits.txt");
    const next = join(parent, "panel-remplacement-1");
    await drawIn(parent, next, 2);
    const [before, after] = [recordOf(folder), recordOf(next)];
    const code = (record: PublishedRecord, previous: unknown): string | undefined =>
      verifyRecord(record, { previous }).findings.find(({ check }) => check === 24)?.detail.code;
    const naming = (digest: string | null): PublishedRecord => ({
      ...after,
      commitment: { ...after.commitment!, previousRecordDigest: digest },
    });
    expect(code(after, before)).toBe("ok");
    expect(code(naming(null), before)).toBe("earlier-not-continued");
    // The record itself, which is right, but no record of the panel.
    const other = {
      ...naming(digestOf(after)),
      reveal: { ...after.reveal, values: [{ source: "dice-d10", text: "dice-d10:1" }] },
    };
    expect(code(other, after)).toBe("earlier-not-continued");
    const added = { ...after.members.members[0]!, identityCommitment: "0".repeat(64) };
    const withGhost = { ...after, members: { ...after.members, members: [added, ...after.members.members.slice(1)] } };
    expect(code(withGhost, before)).toBe("earlier-without");
    const seated = before.members.members.find((line) => before.reveal.panel.includes(line.code))!;
    const withSeated = {
      ...after,
      members: { ...after.members, members: [seated, ...after.members.members.slice(1)] },
    };
    expect(code(withSeated, before)).toBe("drawn-again");
    const strangers = after.members.members.map((line, index) => ({
      ...line,
      identityCommitment: `${index}`.padStart(64, "f"),
    }));
    expect(code({ ...after, members: { ...after.members, members: strangers } }, before)).toBe("needs");
    if (hasPython) {
      const annex = read(next, "restricted/annex.json");
      const cases = [before, after, withGhost, withSeated].map((record) => ({
        title: "",
        text: canonicalJson(record),
      }));
      expect(disagreements([...cases, { title: "annex", text: canonicalJson(after), annex }])).toEqual([]);
    }
    const mixed = { ...after, lottery: { ...after.lottery, purpose: "panel" } };
    expect(verifyRecord(mixed).findings.find(({ check }) => check === 1)?.detail).toMatchObject({
      code: "draw-id-differs",
      facts: { path: "lottery.purpose" },
    });
    expect(verifyRecord(canonicalJson({ ...after, lottery: { ...after.lottery, purpose: "replacement-01" } })).ok).toBe(
      false,
    );
  });
});

const constraints = `
constraints:
  - { id: aines, values: [{ value: plus de 40 ans du Bourg, of: { quartier: Le Bourg, age: 40 ans ou plus }, min: 1 }] }
  - { id: droit, label: Membres de droit, must_sit: { column: Statut, entries: [membre de droit] } }
  - { id: clubs, label: Clubs, at_most: { seats: 1, columns: [Club] } }
  - { id: anciens, label: Déjà tirés au sort, listed: { file: listes/anciens.csv, columns: [Nom, Prénom] }, max: 25 % }
`;

describe("a sealed panel with constraints of every kind", () => {
  it("keeps them on the whole panel, gives up the right of who must sit and withdraws, and opens no seal of the first draw", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    const settings = read(folder, "panel.yaml").replace("disclosure: codes", "disclosure: sealed");
    writeFileSync(join(folder, "panel.yaml"), settings + constraints);
    const [header, ...rows] = read(folder, "volunteers.csv").trim().split("\n");
    const clubs = ["Voile", "Voile", "", "Judo", "Judo", "Judo", "voile", "", "Échecs", "", "", ""];
    const listed = rows.map((row, index) => `${row};${index === 4 ? "membre de droit" : ""};${clubs[index]}`);
    writeFileSync(join(folder, "volunteers.csv"), [`${header};Statut;Club`, ...listed, ""].join("\n"));
    mkdirSync(join(folder, "listes"));
    writeFileSync(join(folder, "listes/anciens.csv"), "Nom;Prénom\nAncre;Lila\nGOELAND;anne\n");
    await done(parent, "quotas", "--dossier", folder);
    await drawIn(parent, folder, 1);
    const panel = idsOf(folder, "panel.csv");
    expect(panel).toContain("5");
    const leaving = ["5", ...panel.filter((id) => id !== "5").slice(0, 1)];
    writeFileSync(join(parent, "retraits.txt"), `${leaving.join("\n")}\n`);
    const answer = await done(parent, "replace", folder, "--withdrawn", "retraits.txt", "--json");
    const { quotas, problems } = JSON.parse(answer) as {
      quotas: readonly { feature: string; value: string; min: number; max: number; seated: number }[];
      problems: readonly { code: string }[];
    };
    expect(quotas.filter(({ feature }) => feature === "droit").map(({ min }) => min)).toEqual([0, 0]);
    expect(problems.map(({ code }) => code)).toContain("replacement/few-seats");
    const next = join(parent, "panel-remplacement-1");
    expect(read(next, "listes/anciens.csv")).toBe(read(folder, "listes/anciens.csv"));
    await drawIn(parent, next, 2);
    const whole = linesOf(read(next, "restricted/whole-panel.csv")).map((line) => line.split(";"));
    expect(whole).toHaveLength(4);
    // Number, name, first name, age, district, address, status, club, draw.
    const column = (index: number): readonly string[] => whole.map((cells) => (cells[index] as string).toLowerCase());
    expect(column(0)).not.toContain("5");
    expect(column(4).filter((district) => district === "le port")).toHaveLength(1);
    expect(column(3).filter((age) => Number(age) < 40)).toHaveLength(2);
    const members = column(7).filter((club) => club !== "");
    expect(new Set(members).size).toBe(members.length);
    expect(column(1).filter((name) => ["ancre", "goéland"].includes(name)).length).toBeLessThan(2);

    expect(await statusOf(parent, next, 24, "--previous", folder)).toBe("ok");
    const argv = ["--annex", join(next, "restricted/annex.json"), "--certificate"];
    for (const check of [11, 12, 13, 15, 26, 28])
      expect(await statusOf(parent, next, check, ...argv)).not.toBe("failed");
    expect(await statusOf(parent, next, 28, ...argv)).toBe("ok");
    const [text, annex] = [read(next, "public/record.json"), read(next, "restricted/annex.json")];
    if (hasPython)
      expect(
        disagreements([
          { title: "sealed", text },
          { title: "annex", text, annex },
        ]),
      ).toEqual([]);
    const annexOf = (of: string) =>
      JSON.parse(read(of, "restricted/annex.json")) as { panels: readonly { nonce: string }[] };
    const nonces = new Set(annexOf(folder).panels.map(({ nonce }) => nonce));
    expect(annexOf(next).panels.some(({ nonce }) => nonces.has(nonce))).toBe(false);
  });
});

describe("replace", () => {
  it("gives the same bytes in whatever order the list and the file of seats stand", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    await done(parent, "quotas", "--dossier", folder);
    await drawIn(parent, folder, 1);
    writeFileSync(join(parent, "retraits.txt"), idsOf(folder, "panel.csv").slice(1, 3).join("\n"));
    await done(parent, "replace", folder, "--withdrawn", "retraits.txt");
    const next = join(parent, "panel-remplacement-1");
    await drawIn(parent, next, 2);
    const whole = linesOf(read(next, "restricted/whole-panel.csv"));
    for (const file of ["volunteers.csv", "restricted/seats.csv"]) {
      const [header, ...rows] = read(next, file).trim().split("\n");
      writeFileSync(join(next, file), `${[header, ...rows.reverse()].join("\n")}\n`);
    }
    const { files } = JSON.parse(await done(parent, "reproduce", next, "--json")) as { files: { outcome: string }[] };
    expect(files.map(({ outcome }) => outcome)).toEqual(["same", "same", "same", "same", "same"]);
    // The next replacement takes who sits from the same people.
    writeFileSync(join(parent, "encore.txt"), (whole[0] ?? "").split(";")[0] as string);
    await done(parent, "replace", next, "--withdrawn", "encore.txt");
    const seats = linesOf(read(parent, "panel-remplacement-2/restricted/seats.csv"));
    expect(seats.filter((line) => line.includes(",seated,"))).toHaveLength(3);
    expect(seats.filter((line) => line.endsWith(",withdrawn,replacement-1"))).toHaveLength(2);
  });

  it("finds files that panel.yaml names outside of the dossier from a folder beside it, and asks for such a one", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    renameSync(join(folder, "volunteers.csv"), join(parent, "inscrits.csv"));
    const settings = read(folder, "panel.yaml").replace("file: volunteers.csv", "file: ../inscrits.csv");
    writeFileSync(join(folder, "panel.yaml"), settings);
    await done(parent, "quotas", "--dossier", folder);
    await drawIn(parent, folder, 1);
    writeFileSync(join(parent, "retraits.txt"), `${idsOf(folder, "panel.csv")[0]}\n`);
    const argv = ["replace", folder, "--withdrawn", "retraits.txt"];
    const elsewhere = await runCli(parent, [...argv, "--out", "autre/part", "--json"]);
    expect(JSON.parse(elsewhere.out).problems[0]).toMatchObject({
      code: "usage/bad-value",
      option: "--out",
    });
    expect(existsSync(join(parent, "autre"))).toBe(false);
    await done(parent, ...argv, "--out", "suite");
    expect(await done(parent, "pool", "--dossier", "suite")).toContain("12 inscriptions");
    expect(existsSync(join(parent, "suite/volunteers.csv"))).toBe(false);
  });

  it("tells how to change the quotas of the whole panel where the places cannot be filled", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    await done(parent, "quotas", "--dossier", folder);
    await drawIn(parent, folder, 1);
    // The port's only seat falls vacant, and nobody else of the port is willing.
    const ofPort = ["1", "2", "3"];
    const seated = idsOf(folder, "panel.csv").filter((id) => ofPort.includes(id));
    writeFileSync(join(parent, "retraits.txt"), `${seated.join("\n")}\n`);
    writeFileSync(join(parent, "absents.txt"), `${ofPort.filter((id) => !seated.includes(id)).join("\n")}\n`);
    await done(parent, "replace", folder, "--withdrawn", "retraits.txt", "--unavailable", "absents.txt");
    const next = join(parent, "panel-remplacement-1");
    const checked = await runCli(parent, ["check", "--dossier", next, "--json"]);
    expect(checked.code).toBe(1);
    const lottery = await runCli(parent, ["lottery", "--dossier", next]);
    expect(lottery.code).toBe(1);
    expect(lottery.out).toContain("Le Port");
    await done(parent, "check", "--dossier", next, "--apply", "1", "--reason", "plus personne du Port");
    // Changed in the file as the whole panel has them, though three seats are taken already.
    const bounds = (value: string): readonly string[] =>
      (
        read(next, "quotas.csv")
          .split("\n")
          .find((line) => line.includes(`,${value},`)) ?? ""
      )
        .split(",")
        .slice(2, 4);
    expect([bounds("Le Bourg"), bounds("Le Port")]).toEqual([
      ["3", "4"],
      ["0", "1"],
    ]);
    await drawIn(parent, next, 2);
    expect(await statusOf(parent, next, 24, "--previous", folder)).toBe("ok");
    const { freeze } = recordOf(next) as { freeze: FreezeArtefact };
    expect(freeze.quotas.filter(({ editedByHand }) => editedByHand)).toHaveLength(2);
  });

  it("writes nothing when it refuses, and says every problem of both files at once, by line and never by id", async () => {
    const { parent, folder } = dossierBeside("tutoriel");
    await done(parent, "quotas", "--dossier", folder);
    const early = await runCli(parent, ["replace", folder, "--withdrawn", "x.txt", "--json"]);
    expect(JSON.parse(early.out).problems[0]).toMatchObject({ code: "dossier/stage-missing" });
    await drawIn(parent, folder, 1);
    const [seated, free] = [idsOf(folder, "panel.csv"), idsOf(folder, "remaining.csv")];
    writeFileSync(join(parent, "retraits.txt"), `absent-77\n${seated[0]}\n${free[0]}\n${seated[0]}\n`);
    writeFileSync(join(parent, "absents.txt"), `${seated[1]}\n`);
    const argv = ["replace", folder, "--withdrawn", "retraits.txt", "--unavailable", "absents.txt"];
    for (const language of ["fr", "en"]) {
      const { code, out } = await runCli(parent, [...argv, "--json", "--lang", language]);
      expect(code).toBe(2);
      const problems = JSON.parse(out).problems as readonly { code: string; where: object }[];
      expect(problems.map(({ code: own, where }) => [own, where])).toEqual([
        ["replacement/unknown-id", { file: "retraits.txt", row: 1 }],
        ["replacement/not-on-panel", { file: "retraits.txt", row: 3 }],
        ["replacement/id-twice", { file: "retraits.txt", row: 4 }],
        ["replacement/on-panel", { file: "absents.txt", row: 1 }],
      ]);
      expect(out).not.toContain("absent-77");
    }
    expect(existsSync(join(parent, "panel-remplacement-1"))).toBe(false);
    // A list that is no longer that of the draw: the people of the panel could not be told.
    appendFileSync(join(folder, "volunteers.csv"), "13;Nouveau;Léo;30;Le Port;1 rue Neuve\n");
    const changed = await runCli(parent, ["replace", folder, "--withdrawn", "retraits.txt", "--json"]);
    expect(JSON.parse(changed.out).problems[0]).toMatchObject({ code: "dossier/inputs-changed" });
  });
});

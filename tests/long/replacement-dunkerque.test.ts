// A hundred people of Dunkerque are drawn, seven withdraw, then six more, one of them just drawn: each time the whole panel is counted
// again on the volunteers' list, and report and record say no more than they may.
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readTable } from "../../src/io/read-table.ts";
import type { ReportFacts } from "../../src/model/facts.ts";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { disagreements, hasPython } from "../support/two-verifiers.ts";

const dice = ["12345678901234567890", "31415926535897932384", "27182818284590452353"];
const parent = newFolder();
let changes = 0;
const folders = ["d", "d-remplacement-1", "d-remplacement-2"].map((name) => join(parent, name)) as [
  string,
  string,
  string,
];

async function done(...argv: readonly string[]): Promise<string> {
  const run = await runCli(parent, argv);
  expect({ argv, code: run.code, error: run.error }).toMatchObject({ argv, code: 0 });
  return run.out;
}

async function draw(index: number): Promise<void> {
  const at = ["--dossier", folders[index] as string];
  const day = (text: string): string => `2027-0${index + 1}-${text}`;
  const checked = await runCli(parent, ["check", ...at]);
  // Quotas without room often cannot be met again: then by the cheapest change, as a team would.
  expect([0, 1]).toContain(checked.code);
  if (checked.code === 1) {
    changes += 1;
    await done("check", ...at, "--apply", "1", "--reason", "places laissées vacantes", "--at", day("01T07:00:00Z"));
  }
  await done("lottery", ...at, "--at", day("01T08:00:00Z"));
  const announced = ["--announce", "dice-d10:20", "--for", day("05T19:00:00Z")];
  await done("commit", ...at, ...announced, "--at", day("02T08:00:00Z"));
  await done("draw", ...at, "--value", `dice-d10:${dice[index]}`, "--at", day("05T19:30:00Z"));
  await done("report", ...at);
  await done("minutes", ...at);
}

async function peopleIn(index: number, file: string) {
  const table = await readTable(join(folders[index] as string, "restricted", file));
  if (!table.ok) throw new Error(file);
  const column = (name: string): number => table.value.headers.indexOf(name);
  const [sex, town, address] = [
    column("Vous êtes"),
    column("Dans quelle commune habitez-vous ?"),
    column("Adresse (n° et rue)"),
  ];
  return table.value.rows.map(({ cells }) => ({
    id: cells[0] as string,
    sex: cells[sex] as string,
    town: cells[town] as string,
    mail: cells[table.value.headers.indexOf("Adresse e-mail")] as string,
    home: `${cells[address]} ${cells[town]}`.toLowerCase(),
  }));
}

const json = <T>(index: number, file: string): T =>
  JSON.parse(readFileSync(join(folders[index] as string, "public", file), "utf8")) as T;

it("keeps the whole panel within its quotas through two replacements, in records that continue each other", async () => {
  renameSync(copyOfFixture("dunkerque"), folders[0]);
  await done("quotas", "--dossier", folders[0]);
  await draw(0);
  const first = await peopleIn(0, "panel.csv");
  const gone = first
    .filter((_, position) => position % 14 === 3)
    .slice(0, 7)
    .map(({ id }) => id);
  writeFileSync(join(parent, "w1.txt"), gone.join("\n"));
  expect(await done("replace", "d", "--withdrawn", "w1.txt")).toContain("7 personnes se retirent, 93 restent");
  await draw(1);
  const drawn = (await peopleIn(1, "panel.csv")).map(({ id }) => id);
  expect(drawn).toHaveLength(7);
  const again = [
    drawn[2] as string,
    ...first
      .map(({ id }) => id)
      .filter((id) => !gone.includes(id))
      .slice(40, 45),
  ];
  writeFileSync(join(parent, "w2.txt"), again.join("\n"));
  await done("replace", "d-remplacement-1", "--withdrawn", "w2.txt");
  await draw(2);

  for (const index of [1, 2]) {
    const whole = await peopleIn(index, "whole-panel.csv");
    expect(new Set(whole.map(({ id }) => id)).size).toBe(100);
    expect(new Set(whole.map(({ home }) => home)).size).toBe(100);
    for (const id of index === 1 ? gone : [...gone, ...again])
      expect(whole.map((person) => person.id)).not.toContain(id);
    // Counted on the list itself, against the quotas of the whole panel as this dossier has them.
    const women = whole.filter(({ sex }) => /femme/i.test(sex)).length;
    const file = readFileSync(join(folders[index] as string, "quotas.csv"), "utf8");
    const [min, max] = (/^sexe[;,]Femme[;,](\d+)[;,](\d+)/m.exec(file) ?? []).slice(1).map(Number) as [number, number];
    expect([min > 45, women >= min, women <= max, max < 56]).toEqual([true, true, true, true]);
    const facts = json<ReportFacts>(index, "report.json");
    expect(facts.features.length).toBeGreaterThan(3);
    for (const { values } of facts.features) {
      expect(values.reduce((sum, { panel }) => sum + panel, 0)).toBe(index === 1 ? 7 : 6);
      expect(values.map(({ volunteers }) => volunteers)).toEqual(values.map(() => "hidden"));
    }
    // Nobody's address stands in a public file.
    const pages = readdirSync(join(folders[index] as string, "public"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:html|md|csv|json|py)$/.test(name))
      .map((name) => readFileSync(join(folders[index] as string, "public", name), "utf8"));
    expect(pages.length).toBeGreaterThan(8);
    for (const { mail, id } of whole) {
      expect(pages.some((text) => text.includes(mail) || new RegExp(`\\b${id}\\b`).test(text))).toBe(false);
    }
    const page = readFileSync(join(folders[index] as string, "public/report.html"), "utf8");
    expect(page).toContain(`Tirage de remplacement ${index}`);
    const verified = await done(
      ...["verify", folders[index] as string, "--previous", folders[index - 1] as string],
      ...["--annex", join(folders[index] as string, "restricted/annex.json"), "--certificate", "--solver", "highs"],
    );
    expect(verified).toMatch(/24 +réussi/);
    expect(verified).toMatch(/12 +réussi/);
    expect(verified).toMatch(/27 +réussi/);
    await done("reproduce", folders[index] as string);
    const record = json<PublishedRecord>(index, "record.json");
    const before = json<PublishedRecord>(index - 1, "record.json");
    const known = new Set(before.members.members.map(({ code }) => code));
    expect(record.members.members.every(({ code }) => known.has(code))).toBe(true);
    const annex = readFileSync(join(folders[index] as string, "restricted/annex.json"), "utf8");
    if (hasPython) expect(disagreements([{ title: "annex", text: canonicalJson(record), annex }])).toEqual([]);
  }
  expect(changes).toBeGreaterThan(0);
});

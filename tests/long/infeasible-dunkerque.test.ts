// Four workers for fifteen seats in Dunkerque, taken from the refusal to a verified and reproduced draw. Every rule is met
// without room there, which the short tests do not see.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readTable } from "../../src/io/read-table.ts";
import type { Feasibility, Relaxation } from "../../src/model/feasibility.ts";
import type { PublishedRecord } from "../../src/model/record.ts";
import { expectChangesTold } from "../support/changed-quotas.ts";
import { copyOfFixture } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const reason = "quatre ouvriers inscrits";

/** The quotas of a dossier as its file holds them. */
async function quotasIn(dossier: string) {
  const table = await readTable(join(dossier, "quotas.csv"));
  if (!table.ok) throw new Error("unreadable");
  return table.value.rows.map(({ cells: [feature = "", value = "", min, max] }) => ({
    feature,
    value,
    min: Number(min),
    max: Number(max),
  }));
}

it("draws a panel with the changed quotas, and record and report say what was changed, by how much, and why", async () => {
  const dossier = copyOfFixture("dunkerque");
  const path = join(dossier, "volunteers.csv");
  let workers = 0;
  const rows = readFileSync(path, "latin1").split("\r\n");
  const kept = rows.filter((row) => !/;Ouvri[^;]*;/.test(row) || (workers++ < 60 && workers % 15 === 1));
  writeFileSync(path, kept.join("\r\n"), "latin1");
  expect((await runCli(dossier, ["quotas"])).code).toBe(0);
  const before = await quotasIn(dossier);
  const { relaxations } = JSON.parse((await runCli(dossier, ["check", "--json"])).out) as Feasibility;
  for (const argv of [
    ["check", "--apply", "1", "--reason", reason, "--at", "2027-01-14T09:00:00Z"],
    ["lottery", "--at", "2027-01-15T20:00:00Z"],
    ["draw", "--seed", "17 04 42", "--at", "2027-01-16T20:00:00Z"],
    ["verify", "public/record.json"],
    ["reproduce", "."],
    ["report"],
  ]) {
    const run = await runCli(dossier, argv);
    expect(run.code).toBe(0);
  }
  const { freeze, log } = JSON.parse(readFileSync(join(dossier, "public/record.json"), "utf8")) as PublishedRecord;
  const changed = freeze.quotas.filter(({ editedByHand }) => editedByHand === true);
  expect(changed.find(({ value }) => value === "Ouvriers")).toMatchObject({ min: 4 });
  expect(log.map(({ kind }) => kind).slice(0, 4)).toEqual(["open", "force", "freeze", "lottery"]);
  expectChangesTold(dossier, relaxations[0] as Relaxation, reason, before, "marked");
});

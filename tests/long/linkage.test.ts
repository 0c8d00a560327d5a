// What the public files of the profile `codes` say of who holds a rare value. Code lists and bounds are a linear system in 0/1
// unknowns; HiGHS looks for another answer than the true one. With a count for each panel there would be none: that is why no
// such count is published. The attacker here works from the published figures, not by drawing every imagined pool again.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReportFacts } from "../../src/model/facts.ts";
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import type { LinearRow, Solver } from "../../src/solver/model.ts";
import { newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

type Answers = readonly (readonly [string, string])[];

interface Published {
  readonly record: PublishedRecord;
  readonly facts: ReportFacts;
  /** What the attacker does not have: each member's answers, by number from 0. */
  readonly truth: readonly Answers[];
}

const holderCount = 6;
const ages = ["16-39", "40-64", "65+"];

/** Sixty volunteers, six of whom live on the coast; twelve seats, of which the coast has `coast` by its quota. */
async function published(coast: readonly [number, number]): Promise<Published> {
  const folder = newFolder();
  const rows = Array.from({ length: 60 }, (_, index) => {
    const zone = index % 10 === 3 ? "Littoral" : "Ville";
    return `${index + 1},${zone},${ages[(index * 7 + Math.floor(index / 10)) % 3]},${index % 2 === 0 ? "F" : "H"}`;
  });
  const town = [12 - coast[1], 12 - coast[0]];
  const quotas = [`zone,Littoral,${coast.join()}`, `zone,Ville,${town.join()}`, ...ages.map((age) => `âge,${age},3,5`)];
  writeFileSync(join(folder, "pool.csv"), ["id,zone,âge,sexe", ...rows, ""].join("\n"));
  const all = ["feature,value,min,max", ...quotas, "sexe,F,5,7", "sexe,H,5,7", ""];
  writeFileSync(join(folder, "quotas.csv"), all.join("\n"));
  const flags = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "12", "--id", "id", "--out", "."];
  const at = ["--at", "2027-01-16T20:00:00Z"];
  for (const argv of [
    ["lottery", ...flags, "--tickets", "100", ...at],
    ["draw", "--seed", "17 04 42 08 25", ...at],
    ["report"],
  ]) {
    const run = await runCli(folder, argv);
    expect({ code: run.code, error: run.error }).toMatchObject({ code: 0 });
  }
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const annex = read("restricted/annex.json") as RestrictedAnnex;
  return {
    record: read("public/record.json") as PublishedRecord,
    facts: read("public/report.json") as ReportFacts,
    truth: annex.features.map(({ text }) => JSON.parse(text) as Answers),
  };
}

const row = (columns: readonly number[], lower: number, upper: number): LinearRow => ({
  columns,
  coefficients: columns.map(() => 1),
  lower,
  upper,
});

/** An answer to these rows over 0/1 columns in which at least one of the `true` columns is 0; null when there is none. */
function anotherAnswer(
  solver: Solver,
  columnCount: number,
  trueColumns: readonly number[],
  rows: readonly LinearRow[],
) {
  const columns = Array.from({ length: columnCount }, () => 0);
  const outcome = solver.solve({
    sense: "minimise",
    costs: columns,
    lower: columns,
    upper: columns.map(() => 1),
    integer: columns.map(() => true),
    rows: [...rows, row(trueColumns, 0, holderCount - 1)],
  });
  expect(["optimal", "infeasible"]).toContain(outcome.status);
  return outcome.status === "optimal" ? outcome.values : null;
}

const holds = (answers: Answers, feature: string, value: string): boolean =>
  answers.some(([f, v]) => f === feature && v === value);

/** Members who live on the coast, by number from 0. */
const coastOf = ({ truth }: Published): readonly number[] =>
  truth.flatMap((answers, member) => (holds(answers, "zone", "Littoral") ? [member] : []));

/** The system of the coast alone: its holders' number, and its seats on every panel between the given bounds. */
function coastRows({ record }: Published, boundsOf: (panel: readonly number[]) => readonly [number, number]) {
  const everybody = record.members.members.map((_, member) => member);
  const panels = (record.lottery.panels ?? []).map((panel) => panel.map((number) => number - 1));
  return [row(everybody, holderCount, holderCount), ...panels.map((panel) => row(panel, ...boundsOf(panel)))];
}

describe("the holders of a rare value, from the public files of profile `codes`", () => {
  it("are not determined: other answers fit every quota, count and chance that is published", async () => {
    const given = await published([0, 3]);
    const { record, facts, truth } = given;
    expect(record.freeze.disclosure).toBe("codes");
    expect(JSON.stringify(record.members)).not.toContain("Littoral");
    // Another pool with as many people of each type, each with a target that its type has: so the lottery's optimum, its
    // targets and the number of types stay as published.
    const types = [...new Set(truth.map((answers) => JSON.stringify(answers)))];
    const targets = record.lottery.chances.map(({ targetPpb }) => targetPpb);
    const typeOf = truth.map((answers) => types.indexOf(JSON.stringify(answers)));
    const column = (member: number, type: number): number => member * types.length + type;
    const everybody = truth.map((_, member) => member);
    const everyType = types.map((_, type) => type);
    const holding = (members: readonly number[], feature: string, value: string): number[] =>
      members.flatMap((member) =>
        everyType.flatMap((type) =>
          holds(JSON.parse(types[type]!) as Answers, feature, value) ? [column(member, type)] : [],
        ),
      );
    const rows: LinearRow[] = everybody.map((member) =>
      row(
        everyType.map((type) => column(member, type)),
        1,
        1,
      ),
    );
    for (const type of everyType) {
      const count = typeOf.filter((other) => other === type).length;
      const allowed = new Set(everybody.filter((member) => typeOf[member] === type).map((member) => targets[member]));
      rows.push(
        row(
          everybody.map((member) => column(member, type)),
          count,
          count,
        ),
      );
      const others = everybody.filter((member) => !allowed.has(targets[member]));
      if (others.length > 0)
        rows.push(
          row(
            others.map((member) => column(member, type)),
            0,
            0,
          ),
        );
    }
    const codes = record.members.members.map(({ code }) => code);
    const drawn = record.reveal.panel.map((code) => codes.indexOf(code));
    for (const { id, values } of facts.features) {
      for (const { value, min, max, panel, volunteers } of values) {
        for (const listed of record.lottery.panels ?? []) {
          rows.push(
            row(
              holding(
                listed.map((number) => number - 1),
                id,
                value,
              ),
              min,
              max,
            ),
          );
        }
        rows.push(row(holding(drawn, id, value), panel, panel));
        if (typeof volunteers === "number") rows.push(row(holding(everybody, id, value), volunteers, volunteers));
      }
    }
    const trueColumns = holding(coastOf(given), "zone", "Littoral");
    const solver = await loadHighsSolver();
    const found = anotherAnswer(solver, truth.length * types.length, trueColumns, rows);
    expect(record.lottery.panels!.length).toBeGreaterThan(60);
    expect(found).not.toBeNull();
    expect(found!.every((value) => Math.abs(value - Math.round(value)) < 1e-6)).toBe(true);
    // It meets every row, as the truth does: two pools, the same publication.
    const truthAnswer = everybody.flatMap((member) => everyType.map((type) => (typeOf[member] === type ? 1 : 0)));
    for (const answer of [truthAnswer, found!.map(Math.round)]) {
      for (const { columns, lower, upper } of rows) {
        const sum = columns.reduce((total, at) => total + (answer[at] as number), 0);
        expect(sum >= lower && sum <= upper).toBe(true);
      }
    }
    const holdersIn = (answer: readonly number[]) => trueColumns.filter((at) => answer[at] === 1).length;
    expect(holdersIn(truthAnswer)).toBe(holderCount);
    expect(holdersIn(found!.map(Math.round))).toBeLessThan(holderCount);
  });

  it("would be determined by one count of the value for each panel", async () => {
    const given = await published([0, 3]);
    const coast = coastOf(given);
    const seats = (panel: readonly number[]): number => panel.filter((member) => coast.includes(member)).length;
    const solver = await loadHighsSolver();
    const counted = coastRows(given, (panel) => [seats(panel), seats(panel)]);
    expect(anotherAnswer(solver, 60, coast, counted)).toBeNull();
    expect(
      anotherAnswer(
        solver,
        60,
        coast,
        coastRows(given, () => [0, 3]),
      ),
    ).not.toBeNull();
  });

  it("are determined by an exact quota, which is a count for each panel", async () => {
    const given = await published([1, 1]);
    const coast = coastOf(given);
    const solver = await loadHighsSolver();
    expect(
      anotherAnswer(
        solver,
        60,
        coast,
        coastRows(given, () => [1, 1]),
      ),
    ).toBeNull();
  });
});

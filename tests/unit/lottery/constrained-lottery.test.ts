// Lotteries under further constraints, small enough to be reasoned out by hand.
import { beforeAll, describe, expect, it } from "vitest";
import { findLottery } from "../../../src/lottery/find-lottery.ts";
import { toText } from "../../../src/math/rational.ts";
import type { ConstraintSettings } from "../../../src/model/constraint.ts";
import type { LotteryProblem } from "../../../src/model/lottery.ts";
import { deriveFeatures } from "../../../src/pool/derive-features.ts";
import { addConstraintQuotas } from "../../../src/quotas/constraint-quotas.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import type { Solver } from "../../../src/solver/model.ts";
import { bruteForceLeximin } from "../../support/exact-leximin.ts";
import { featureOf, settingsOf, tableOf, typedValue } from "../../support/settings.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const base = (id: string) => ({ id, label: id, sensitive: false, weight: 1, protected: false, rest: "autres" });

/** A pool with one feature `zone` and a column `club`; `households[i]` may be null. */
function problemOf(
  rows: readonly (readonly [zone: string, club: string])[],
  panelSize: number,
  constraints: readonly ConstraintSettings[],
): LotteryProblem {
  const zones = [...new Set(rows.map(([zone]) => zone))];
  const features = [
    featureOf(
      "zone",
      zones.map((zone) => typedValue(zone)),
      { census: null },
    ),
  ];
  const members = rows.map(([zone], position) => ({
    id: `m${position}`,
    values: [zone],
    household: null,
    identityText: `m${position}`,
    row: position + 2,
  }));
  const table = tableOf(
    "pool.csv",
    ["id", "club"],
    rows.map(([, club], position) => [`m${position}`, club]),
  );
  const pool = {
    features: [{ id: "zone", label: "zone", sensitive: false, values: zones }],
    members,
    registered: rows.length,
    exclusions: [],
    aliasedCount: 0,
  };
  const derived = deriveFeatures(pool, table, { features, constraints, lists: new Map(), panelSize });
  const empty = { panelSize, quotas: [], nearTies: [], departures: [], assumptions: [] };
  const quotas = addConstraintQuotas(settingsOf(panelSize, features, { constraints, census: null }), null, empty);
  if (!derived.ok || !quotas.ok) throw new Error(JSON.stringify([derived, quotas]));
  return {
    panelSize,
    features: derived.value.pool.features,
    quotas: [...quotas.value.quotas, ...derived.value.quotas],
    members: derived.value.pool.members,
  };
}

function lotteryOf(problem: LotteryProblem) {
  const result = findLottery(problem, solver, { ticketCount: 60 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { levels, typeOfMember, cuts } = result.value;
  const chances = typeOfMember.map(
    (type) => levels.find(({ typeIndices }) => typeIndices.includes(type))?.exactProbability,
  );
  return { chances, cutCount: cuts.length, truth: bruteForceLeximin(problem)?.map(toText) };
}

describe("a lottery under further constraints", () => {
  it("needs a cut for an odd cycle of overlapping unions: three pairs, at most one seat each", () => {
    // Half a seat for each of A, B, C meets every pair, but a panel holds one of them at most.
    const pairs = [
      ["A", "B"],
      ["B", "C"],
      ["A", "C"],
    ].map(
      (values): ConstraintSettings => ({
        ...base(values.join("")),
        kind: "combination",
        values: [{ value: values.join(" ou "), of: [{ feature: "zone", values }], min: 0, max: 1 }],
      }),
    );
    const rows = ["A", "B", "C", "D", "D"].map((zone) => [zone, ""] as const);
    const { chances, cutCount, truth } = lotteryOf(problemOf(rows, 2, pairs));
    expect(cutCount).toBeGreaterThan(0);
    expect(chances).toEqual(["1/3", "1/3", "1/3", "1/2", "1/2"]);
    expect(chances).toEqual(truth);
  });

  it("seats those who must sit for certain, and shares the other seats among the rest", () => {
    const people = { kind: "column", column: "id", entries: ["m1"] } as const;
    const rows = ["A", "A", "B", "B", "B"].map((zone) => [zone, ""] as const);
    const must = { ...base("droit"), kind: "must-sit", value: "siège", people } as const;
    const { chances, truth } = lotteryOf(problemOf(rows, 3, [must]));
    expect(chances).toEqual(["1/2", "1", "1/2", "1/2", "1/2"]);
    expect(chances).toEqual(truth);
  });

  it("treats groups of one size alike, whatever they are called, and leaves smaller ones free", () => {
    // Two clubs of three and one of two, at most one seat for each of the large ones (two for none).
    const clubs = ["x", "x", "x", "y", "y", "y", "z", ""];
    const rows = clubs.map((club) => ["A", club] as const);
    const atMost = { ...base("club"), kind: "at-most", seats: 1, columns: ["club"], groupName: "groupe" } as const;
    const problem = problemOf(rows, 4, [atMost]);
    expect(problem.features[1]?.values).toEqual(["groupe 1", "groupe 2", "autres"]);
    const { chances, truth } = lotteryOf(problem);
    expect(chances).toEqual(["1/3", "1/3", "1/3", "1/3", "1/3", "1/3", "1", "1"]);
    expect(chances).toEqual(truth);
  });
});

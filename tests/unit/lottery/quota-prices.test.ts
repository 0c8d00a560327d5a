import { beforeAll, describe, expect, it } from "vitest";
import { explainLevels } from "../../../src/lottery/explain-levels.ts";
import { matchTypes } from "../../../src/lottery/match-types.ts";
import { quickPrices, quotaPrices, relaxedLevels } from "../../../src/lottery/quota-prices.ts";
import { fromText } from "../../../src/math/rational.ts";
import type { PriceList } from "../../../src/model/explanation.ts";
import type { LotteryProblem } from "../../../src/model/lottery.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import type { Solver } from "../../../src/solver/model.ts";
import { lotteryOf as lotteryBy, lowestByListing, priceFaults, reasonFaults } from "../../support/check-prices.ts";
import { generateTinyPool } from "../../support/generate-tiny-pool.ts";
import { tinyProblem } from "../../support/panels.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const lotteryOf = (problem: LotteryProblem) => lotteryBy(problem, solver);

/** Five women share one seat, two men the other: one woman more would not help, one seat more would. */
const uneven = (max: number): LotteryProblem =>
  tinyProblem(
    2,
    ["F", "F", "F", "F", "F", "H", "H"],
    [
      ["sexe", "F", 1, max],
      ["sexe", "H", 1, 2],
    ],
  );

// Pools whose lowest chance is that of the relaxed rules, and pools that need cuts, before or after a quota is loosened.
const plain = ["price0", "price1", "price2"];
const cut = ["price148", "price230", "price347"];

describe("quotaPrices", () => {
  it("tells the quota that holds the lowest chance down, and what a seat moved within the feature would give", () => {
    const problem = uneven(1);
    const { prices, ...list } = quotaPrices(problem, lotteryOf(problem), solver);
    const [price, ...others] = prices;
    // Alone the quota has no room: the one man must stay. Where he may give his seat, everybody has 2 of 7.
    expect(price).toMatchObject({
      value: "F",
      bound: "max",
      from: 1,
      to: 2,
      lowestChance: "1/5",
      rise: 0,
      exact: true,
    });
    expect(price?.moved).toMatchObject({ lowestChance: "2/7", exact: true });
    expect(others).toEqual([]);
    expect(list).toEqual({ lowestChance: "1/5", exact: true, heldBy: ["quota"], othersAtMost: "1/5" });
  });

  it("says what does hold the lowest chance where no quota does", () => {
    const two = ["F", "F", "H", "H"];
    const loose = (size: number) =>
      tinyProblem(size, two, [
        ["sexe", "F", 0, 4],
        ["sexe", "H", 0, 4],
      ]);
    const nothing = { prices: [], exact: true };
    expect(quotaPrices(loose(3), lotteryOf(loose(3)), solver)).toMatchObject({ ...nothing, heldBy: ["size"] });
    expect(quotaPrices(loose(4), lotteryOf(loose(4)), solver)).toMatchObject({ ...nothing, heldBy: [] });
  });

  it.each([
    ["as in explain", (problem: LotteryProblem) => quotaPrices(problem, lotteryOf(problem), solver)],
    ["as in check", (problem: LotteryProblem) => quickPrices(problem, solver) as PriceList],
  ])(
    "is what listing every panel of the loosened problem gives, and nothing else has a price, cuts or none (%s)",
    (_, listOf) => {
      let exactInAll = 0;
      for (const name of [...plain, ...cut]) {
        const problem = generateTinyPool(name);
        const { faults, exact, bounds } = priceFaults(problem, listOf(problem));
        expect([name, faults, bounds]).toEqual([name, [], 0]);
        exactInAll += exact;
        if (cut.includes(name)) continue;
        // One programme gives the level that the whole leximin gives.
        const [lowest] = lotteryOf(problem).levels;
        expect(relaxedLevels(problem, solver)?.levels[0]?.exactProbability).toBe(lowest?.exactProbability);
      }
      expect(exactInAll).toBeGreaterThan(60);
    },
  );

  it("is told as a bound, and a true one, where there is no time to search", () => {
    let boundsInAll = 0;
    for (const name of [...plain, ...cut]) {
      const problem = generateTinyPool(name);
      const list = quotaPrices(problem, lotteryOf(problem), solver, () => 0);
      const { faults, bounds } = priceFaults(problem, list);
      expect([name, faults]).toEqual([name, []]);
      boundsInAll += bounds;
    }
    expect(boundsInAll).toBeGreaterThan(5);
  });
});

describe("explainLevels", () => {
  it("names who shares which seats", () => {
    const problem = uneven(1);
    const [low, high] = explainLevels(problem, lotteryOf(problem), solver);
    expect(low).toMatchObject({ level: 1, exactProbability: "1/5", people: 5, memberTypes: 1 });
    expect(low?.reasons).toEqual([
      {
        rule: "quota",
        feature: "sexe",
        value: "F",
        bound: "max",
        seats: 1,
        people: 5,
        peopleAtLevel: 5,
        multiplier: "1/5",
      },
    ]);
    expect(high).toMatchObject({ level: 2, exactProbability: "1/2", people: 2 });
  });

  it("names the rules that leave somebody out, and those that need somebody in every panel", () => {
    // One of two women and the only man, in panels of two; X has no seat.
    const problem = tinyProblem(
      2,
      ["F", "F", "H", "X"],
      [
        ["sexe", "F", 0, 2],
        ["sexe", "H", 1, 1],
        ["sexe", "X", 0, 0],
      ],
    );
    const [never, shared, always] = explainLevels(problem, lotteryOf(problem), solver);
    expect(never).toMatchObject({
      exactProbability: "0",
      reasons: [{ value: "X", bound: "max", seats: 0, people: 1 }],
    });
    expect(shared).toMatchObject({ exactProbability: "1/2", people: 2 });
    expect(shared).not.toHaveProperty("certain");
    expect(always).toMatchObject({
      exactProbability: "1",
      certain: "every-panel",
      reasons: [{ value: "H", bound: "min", seats: 1, people: 1, peopleAtLevel: 1 }],
    });
  });

  it("tells those whom every panel holds from those without whom the less lucky would have less", () => {
    // Five J, three g, one h; a panel of three has one J at most, and no J beside two g. Without h there is the panel of three g
    // alone, which holds no J: the five J have their 1/5 only where every panel holds one, and then h too.
    const features = ["j", "12", "13", "23"];
    const people = ["yyyy", "yyyy", "yyyy", "yyyy", "yyyy", "nyyn", "nyny", "nnyy", "nnnn"];
    const problem: LotteryProblem = {
      panelSize: 3,
      features: features.map((id) => ({ id, label: id, sensitive: false, values: ["y", "n"] })),
      quotas: features.flatMap((feature, index) => [
        { feature, value: "y", min: 0, max: index === 0 ? 1 : 2 },
        { feature, value: "n", min: 0, max: 3 },
      ]),
      members: people.map((values, index) => ({
        id: `${index}`,
        values: [...values],
        household: null,
        identityText: `${index}`,
        row: index + 2,
      })),
    };
    const levels = explainLevels(problem, lotteryOf(problem), solver);
    expect(levels.map(({ exactProbability, people: count }) => [exactProbability, count])).toEqual([
      ["1/5", 5],
      ["1/3", 3],
      ["1", 1],
    ]);
    expect(levels[2]?.certain).toBe("for-the-others");
    // In parts of panels half of h would do.
    expect(levels[2]?.reasons.map(({ rule }) => rule)).toContain("cut");
  });

  it("names rules that bind: those whom each counts have exactly its seats, at every level", () => {
    let namedInAll = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      const { faults, named } = reasonFaults(generateTinyPool(`why${seed}`), solver);
      expect(faults, `seed ${seed}`).toEqual([]);
      namedInAll += named;
    }
    expect(namedInAll).toBeGreaterThan(20);
  });

  it("gives reasons that suffice: with the other quotas gone, the lowest level is no higher", () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const problem = generateTinyPool(`why${seed}`);
      const lottery = lotteryOf(problem);
      const [low] = explainLevels(problem, lottery, solver);
      if (lottery.cuts.length > 0 || low === undefined) continue;
      const kept = problem.quotas.map((quota) => {
        const isNamed = (bound: "min" | "max"): boolean =>
          low.reasons.some(
            (reason) =>
              reason.rule === "quota" &&
              reason.feature === quota.feature &&
              reason.value === quota.value &&
              reason.bound === bound,
          );
        return { ...quota, min: isNamed("min") ? quota.min : 0, max: isNamed("max") ? quota.max : problem.panelSize };
      });
      const freed = lotteryOf({ ...problem, quotas: kept });
      expect(freed.levels[0]?.exactProbability, `seed ${seed}`).toBe(low.exactProbability);
      expect(fromText(low.exactProbability ?? "")).toEqual(lowestByListing(problem));
    }
  });
});

describe("matchTypes", () => {
  const features = [
    { id: "csp", label: "CSP", sensitive: false, values: ["Artisans, commerçants", "Ouvriers"] },
    { id: "sexe", label: "Sexe", sensitive: false, values: ["Femme", "Homme"] },
  ];
  const type = (...values: string[]) => ({ values, shape: null, multiplicity: 1, householdCount: 1 });
  const types = [type("Artisans, commerçants", "Femme"), type("Ouvriers", "Femme"), type("Ouvriers", "Homme")];

  it("reads values in any order, without accents, even with commas inside; features not named stay open", () => {
    expect(matchTypes(features, types, "femme, artisans,  commercants")).toMatchObject({ ok: true, value: [0] });
    expect(matchTypes(features, types, "Femme")).toMatchObject({ ok: true, value: [0, 1] });
  });

  it("says which piece is no value, with the nearest, and when nobody holds them all", () => {
    expect(matchTypes(features, types, "Ouvrier, Femme")).toMatchObject({
      ok: false,
      problems: [{ code: "lottery/unknown-type-value", facts: { value: "Ouvrier", nearest: "Ouvriers" } }],
    });
    expect(matchTypes(features, types, "Homme, Artisans, commerçants")).toMatchObject({
      ok: false,
      problems: [{ code: "lottery/no-such-type" }],
    });
  });
});

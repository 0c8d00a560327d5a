// Check 27 on a real lottery with households and a sealed dossier: the proof is made again, and no other one passes.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { assignTickets } from "../../../src/lottery/assign-tickets.ts";
import { findLottery } from "../../../src/lottery/find-lottery.ts";
import { add, fromText, type Rational, rational, subtract, toNumber, toText } from "../../../src/math/rational.ts";
import type { CertificateArtefact } from "../../../src/model/certificate.ts";
import type { FairnessObjective, LotteryProblem } from "../../../src/model/lottery.ts";
import type { PublishedRecord, RestrictedAnnex } from "../../../src/model/record.ts";
import { buildCertificate } from "../../../src/record/build-certificate.ts";
import { buildLottery } from "../../../src/record/build-lottery.ts";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { digestOf } from "../../../src/record/digest.ts";
import { sealPool } from "../../../src/record/seal-pool.ts";
import { cutProver } from "../../../src/solver/cut-prover.ts";
import { loadHighsSolver } from "../../../src/solver/highs.ts";
import { createJslpSolver } from "../../../src/solver/jslp.ts";
import type { Solver } from "../../../src/solver/model.ts";
import type { CutProver } from "../../../src/verify/cut-proofs.ts";
import { provenLevels } from "../../../src/verify/level-proofs.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { newFolder, repository } from "../../support/dossier.ts";
import { generatePool } from "../../support/generate-pool.ts";
import { resealed, toyRecord } from "../../support/toy-record.ts";
import { hasPython, toolEnvironment } from "../../support/two-verifiers.ts";

// biome-ignore lint/suspicious/noExplicitAny: a forger minds no types
type Loose = { -readonly [Key in keyof CertificateArtefact]: any };

const features = [
  { id: "sexe", label: "Sexe", sensitive: false, values: ["F", "H"] },
  { id: "âge", label: "Âge", sensitive: false, values: ["16-39", "40-64", "65+"] },
];

function problemOf(): LotteryProblem {
  const members = Array.from({ length: 40 }, (_, index) => ({
    id: `v${index + 1}`,
    values: [index % 5 < 2 ? "F" : "H", ["16-39", "40-64", "65+", "65+"][index % 4] as string],
    household: index % 9 < 2 ? `foyer ${Math.floor(index / 9)}` : null,
    identityText: `Personne ${index + 1}`,
    row: index + 2,
  }));
  const quotas = [
    { feature: "sexe", value: "F", min: 4, max: 4 },
    { feature: "sexe", value: "H", min: 4, max: 4 },
    { feature: "âge", value: "16-39", min: 4, max: 5 },
    { feature: "âge", value: "40-64", min: 1, max: 2 },
    { feature: "âge", value: "65+", min: 2, max: 3 },
  ];
  return { panelSize: 8, features, quotas, members };
}

describe("the certificate of a lottery", () => {
  let record: PublishedRecord;
  let annex: RestrictedAnnex;
  let certificate: CertificateArtefact;

  beforeAll(async () => {
    const problem = problemOf();
    const found = findLottery(problem, await loadHighsSolver(), { ticketCount: 100 });
    if (!found.ok) throw new Error("no lottery");
    const sealed = sealPool({ drawId: "essai", secretHex: "ab".repeat(32), features, members: problem.members });
    const built = buildCertificate(problem, found.value, sealed);
    if (built === null) throw new Error("no certificate");
    certificate = built;
    annex = { ...sealed.annex, certificate };
    // The toy's freeze is kept but for what the lottery rests on.
    const toy = toyRecord().record;
    const tickets = assignTickets(problem, found.value, sealed.order);
    record = resealed(toy, (draft) => {
      Object.assign(draft, { members: sealed.members });
      const rules = { panelSize: 8, features, quotas: problem.quotas, registered: 42, poolCount: 40 };
      draft.freeze = { ...draft.freeze, ...rules };
      draft.lottery = {
        ...buildLottery({ freeze: draft.freeze, sealed, lottery: found.value, tickets, certificate }),
        freezeDigest: draft.lottery.freezeDigest,
      };
    });
  });

  interface Forged {
    readonly record: PublishedRecord;
    readonly annex: RestrictedAnnex;
  }

  /** The record and the annex after a forger's change, every digest made to fit. */
  function forge(change: (certificate: Loose) => void, chances?: (numbers: Map<number, number>) => void): Forged {
    const forged = structuredClone(certificate) as unknown as Loose;
    change(forged);
    const sealedAgain = resealed(record, (draft) => {
      const targets = new Map(draft.lottery.chances.map(({ number, targetPpb }) => [number, targetPpb]));
      chances?.(targets);
      draft.lottery = {
        ...draft.lottery,
        certificateDigest: digestOf(forged),
        chances: draft.lottery.chances.map((line) => ({ ...line, targetPpb: targets.get(line.number) as number })),
      };
    });
    return { record: sealedAgain, annex: { ...annex, certificate: forged } };
  }

  function checked(
    change: (certificate: Loose) => void,
    chances?: (numbers: Map<number, number>) => void,
    cuts?: CutProver,
  ) {
    const forged = forge(change, chances);
    const options = { annex: forged.annex, ...(cuts === undefined ? {} : { cuts }) };
    return verifyRecord(forged.record, options).findings[26]!;
  }

  const worse = (text: string): string => toText(subtract(fromText(text) as Rational, rational(1n, 1_000_000n)));
  const lowerChances = (targets: Map<number, number>): void => {
    for (const type of certificate.levels[0]!.types) {
      for (const number of certificate.types[type - 1]!) targets.set(number, (targets.get(number) as number) - 1000);
    }
  };
  const worseLevel = (c: Loose): void => {
    c.levels[0]!.probability = worse(c.levels[0]!.probability);
  };
  const worseLevelAndBounds = (c: Loose): void => {
    worseLevel(c);
    for (const step of c.steps) if (step.level === 1) step.bound = worse(step.bound);
  };

  it("is proven again without a solver", () => {
    const finding = checked(() => {});
    expect(finding).toMatchObject({ status: "ok", detail: { code: "certificate-proven" } });
    expect(certificate.levels.length).toBeGreaterThan(1);
    expect(certificate.types.length).toBeGreaterThan(6);
  });

  it("refuses a lottery made worse by one millionth, whichever way the proof is bent", () => {
    const onlyChances = checked(() => {}, lowerChances);
    expect(onlyChances).toMatchObject({ status: "failed", detail: { code: "certificate-chance" } });
    expect(checked(worseLevel, lowerChances).status).toBe("failed");
    const allThree = checked(worseLevelAndBounds, lowerChances);
    expect(allThree).toMatchObject({ status: "failed", detail: { code: "certificate-unproven", facts: { step: 1 } } });
  });

  it("refuses a bound that is above the chance by more than a billionth", () => {
    const finding = checked((c) => {
      // A weaker proof: the size's multiplier is raised, everything else follows.
      const step = c.steps.at(-1)!;
      const size = step.multipliers.find(({ rule }: { rule: string }) => rule === "size");
      const raised = rational(1n, 1000n);
      const others = step.multipliers.filter(({ rule }: { rule: string }) => rule !== "size");
      const multiplier = toText(add(fromText(size?.multiplier ?? "0") as Rational, raised));
      step.multipliers = [...others, { rule: "size", index: 1, multiplier }];
    });
    expect(finding.status).toBe("failed");
  });

  it.each<[string, string, (c: Loose) => void]>([
    [
      "two groups are merged",
      "certificate-types",
      (c) => c.types.splice(0, 2, [...c.types[0]!, ...c.types[1]!] as never),
    ],
    ["a group is left out", "certificate-types", (c) => void c.types.pop()],
    [
      "a group has two levels",
      "certificate-types",
      (c) => (c.levels[0]!.types = [...c.levels[0]!.types, c.levels[1]!.types[0]!]),
    ],
    ["a level names no group", "certificate-types", (c) => (c.levels[0]!.types = [900])],
    ["a step names no group", "certificate-types", (c) => (c.steps[0]!.weights = [{ type: 900, weight: "1" }])],
    [
      "a step weighs a group twice",
      "certificate-unproven",
      (c) => (c.steps[0]!.weights = [...c.steps[0]!.weights, c.steps[0]!.weights[0]!]),
    ],
    ["a step weighs nobody", "certificate-unproven", (c) => (c.steps[0]!.weights = [])],
    [
      "a weight is negative",
      "certificate-unproven",
      (c) => ((c.steps[0]!.weights[0] as { weight: string }).weight = "-1/7"),
    ],
    ["a step names no level", "certificate-unproven", (c) => (c.steps[0]!.level = 99)],
    ["steps change places", "certificate-unproven", (c) => c.steps.reverse()],
    ["the last step is missing", "certificate-unproven", (c) => void c.steps.pop()],
    [
      "a rule is unknown",
      "certificate-unproven",
      (c) => ((c.steps[0]!.multipliers[0] as { index: number }).index = 80),
    ],
    [
      "a household rule is taken from below",
      "certificate-unproven",
      (c) => {
        const index = c.types.findIndex((numbers: number[]) => numbers.length > 0) + 1;
        c.steps[0]!.multipliers = [{ rule: "household", index, multiplier: "-1" }, ...c.steps[0]!.multipliers];
      },
    ],
    ["a bound is another", "certificate-unproven", (c) => (c.steps[0]!.bound = "1")],
  ])("fails when %s", (_, code, change) => {
    expect(checked(change)).toMatchObject({ status: "failed", detail: { code } });
  });

  it("proves nothing where it rests on a cut and no solver was brought, and says so", () => {
    const cut = { types: [1], coefficients: [1], max: 1 };
    expect(checked((c) => void c.cuts.push(cut as never))).toMatchObject({
      status: "not-checked",
      detail: { facts: { what: "cuts" } },
    });
    const bad = { types: [1, 2], coefficients: [1], max: 1 };
    expect(checked((c) => void c.cuts.push(bad as never)).status).toBe("failed");
  });

  it.each(["highs", "javascript-lp-solver"])(
    "has its cuts proven, or a panel beyond them shown, by %s",
    async (name) => {
      const solver = name === "highs" ? await loadHighsSolver() : createJslpSolver();
      const cuts = cutProver(solver);
      const all = certificate.types.map((_, index) => index + 1);
      const everybody = { types: all, coefficients: all.map(() => 1), max: 8 };
      const proven = { code: "certificate-proven", facts: { cuts: 1, solver: name } };
      expect(checked((c) => void c.cuts.push(everybody as never), undefined, cuts)).toMatchObject({
        status: "ok",
        detail: proven,
      });
      const tooLow = { ...everybody, max: 7 };
      expect(checked((c) => void c.cuts.push(everybody as never, tooLow as never), undefined, cuts)).toMatchObject({
        status: "failed",
        detail: { code: "certificate-cut", facts: { cut: 2 } },
      });
    },
  );

  it("refuses a proof that begins with the well served, each step of which is right by itself", () => {
    // All seats for the first types, in turn, until none is left: each bound is what is possible after those before it.
    const served: number[] = [];
    let seats = 8;
    for (const [type, { length }] of certificate.types.entries()) {
      if (length > seats) continue;
      served.push(type + 1);
      seats -= length;
    }
    expect(seats).toBe(0);
    const others = certificate.types.flatMap((_, type) => (served.includes(type + 1) ? [] : [type + 1]));
    const bend = (isRising: boolean) => (c: Loose) => {
      const levels = [
        { probability: "1", types: served },
        { probability: "0", types: others },
      ];
      const level = (probability: string): number =>
        c.levels.findIndex((own: { probability: string }) => own.probability === probability) + 1;
      c.levels = isRising ? levels.toReversed() : levels;
      c.cuts = [];
      c.steps = served.map((type) => ({
        level: level("1"),
        weights: [{ type, weight: "1" }],
        multipliers: [],
        bound: "1",
      }));
      for (const type of others)
        c.steps.push({
          level: level("0"),
          weights: [{ type, weight: "1" }],
          multipliers: [{ rule: "size", index: 1, multiplier: "1" }],
          bound: "0",
        });
    };
    const favoured = (targets: Map<number, number>): void => {
      for (const [type, numbers] of certificate.types.entries())
        for (const number of numbers) targets.set(number, served.includes(type + 1) ? 1_000_000_000 : 0);
    };
    expect(checked(bend(false), favoured)).toMatchObject({ status: "failed", detail: { code: "certificate-order" } });
    // In the right order the first step, about the served, comes too late.
    expect(checked(bend(true), favoured)).toMatchObject({ status: "failed", detail: { code: "certificate-unproven" } });
    const steps = new Map([
      [
        "size 1",
        {
          types: certificate.types.map((_, type) => type),
          coefficients: certificate.types.map(() => 1),
          min: 8,
          max: 8,
        },
      ],
    ]);
    const forged = forge(bend(false)).annex.certificate as CertificateArtefact;
    const multiplicities = certificate.types.map(({ length }) => length);
    expect(provenLevels(forged, multiplicities, steps)).toEqual({ ok: false, fault: "order" });
  });

  it("does not take a solver's word for a panel that breaks the rules, nor its doubt for a proof", () => {
    const cut = { types: [1], coefficients: [1], max: 0 };
    for (const answer of ["undecided" as const, certificate.types.map(() => 1), []]) {
      const cuts = { name: "x", panelBeyond: () => answer };
      expect(checked((c) => void c.cuts.push(cut as never), undefined, cuts)).toMatchObject({
        status: "not-checked",
        detail: { facts: { what: "cuts-undecided" } },
      });
    }
  });

  it.skipIf(!hasPython)("is proven again by sixty lines of Python, which refuse what is worse by one millionth", () => {
    const folder = newFolder();
    const byProgram = ({ record, annex }: Forged) => {
      writeFileSync(join(folder, "record.json"), canonicalJson(record));
      writeFileSync(join(folder, "annex.json"), canonicalJson(annex));
      const script = join(repository, "verifier/certificate.py");
      const args = [script, "record.json", "annex.json"];
      const settings = { cwd: folder, encoding: "utf8", env: toolEnvironment, timeout: 30_000 } as const;
      const run = spawnSync("python3", args, settings);
      return `${run.status} ${run.stdout}${run.stderr}`;
    };
    const steps = `0 ${certificate.steps.length} étapes refaites`;
    expect(byProgram(forge(() => {}))).toContain(steps);
    expect(byProgram(forge(() => {}, lowerChances))).toBe("1 ÉCHEC / FAILED: targetPpb\n");
    expect(byProgram(forge(worseLevel, lowerChances))).toMatch(/^1 ÉCHEC \/ FAILED: step 1: /);
    expect(byProgram(forge(worseLevelAndBounds, lowerChances))).toMatch(/^1 ÉCHEC \/ FAILED: step 1: /);
    expect(byProgram(forge((c) => void c.types.pop()))).toBe("1 ÉCHEC / FAILED: types\n");
    expect(byProgram(forge((c) => void c.steps.pop()))).toMatch(/never reached/);
    expect(byProgram(forge((c) => void c.levels.reverse()))).toMatch(/levels lowest first/);
    const endless = forge((c) => (c.levels[0]!.probability = "1e999999999"));
    expect(byProgram(endless)).toBe("1 ÉCHEC / FAILED: a power of ten, which could be endless\n");
    expect(byProgram({ record, annex: forge(worseLevel).annex })).toBe("1 ÉCHEC / FAILED: certificateDigest\n");
    expect(byProgram(toyRecord({ hasSensitive: true }))).toMatch(/^0 /);
    const lines = readFileSync(join(repository, "verifier/certificate.py"), "utf8").split("\n");
    expect(lines.filter((line) => line !== "").length).toBeLessThanOrEqual(60);
  });

  it("is not taken as proven in a form that is not known", () => {
    expect(checked((c) => Object.assign(c, { kind: "autre" }))).toMatchObject({
      status: "not-checked",
      detail: { facts: { what: "proof-check" } },
    });
  });
});

describe("the certificate of another measure", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await loadHighsSolver();
  });

  /** The pool above, and a minor, for whom there is no seat. */
  function withMinor(): LotteryProblem {
    const problem = problemOf();
    const ages = { id: "âge", label: "Âge", sensitive: false, values: ["16-39", "40-64", "65+", "0-15"] };
    const minor = { id: "v41", values: ["F", "0-15"], household: null, identityText: "Personne 41", row: 42 };
    return {
      ...problem,
      features: [features[0] as (typeof features)[number], ages],
      members: [...problem.members, minor],
      quotas: [...problem.quotas, { feature: "âge", value: "0-15", min: 0, max: 0 }],
    };
  }

  /** Record and annex of a lottery by this measure, its certificate changed by the forger. */
  function lotteryBy(
    objective: FairnessObjective,
    change: (c: Loose) => void = () => {},
    whole: LotteryProblem = withMinor(),
  ) {
    const { members, quotas, panelSize } = whole;
    const found = findLottery(whole, solver, { objective, ticketCount: 100 });
    if (!found.ok) throw new Error("no lottery");
    const sealed = sealPool({ drawId: "essai", secretHex: "ab".repeat(32), features: whole.features, members });
    const built = buildCertificate(whole, found.value, sealed);
    if (built === null) return null;
    const certificate = structuredClone(built) as unknown as Loose;
    change(certificate);
    const tickets = assignTickets(whole, found.value, sealed.order);
    const record = resealed(toyRecord().record, (draft) => {
      Object.assign(draft, { members: sealed.members });
      const counts = { registered: members.length + 1, poolCount: members.length };
      draft.freeze = { ...draft.freeze, panelSize, features: whole.features, quotas, ...counts };
      const certified = { certificate: certificate as unknown as CertificateArtefact };
      draft.lottery = {
        ...buildLottery({ freeze: draft.freeze, sealed, lottery: found.value, tickets, ...certified }),
        freezeDigest: draft.lottery.freezeDigest,
      };
    });
    return { built, record, annex: { ...sealed.annex, certificate } as RestrictedAnnex };
  }
  function checkedBy(objective: FairnessObjective, change?: (c: Loose) => void) {
    const made = lotteryBy(objective, change);
    if (made === null) throw new Error("no certificate");
    return verifyRecord(made.record, { annex: made.annex }).findings[26]!;
  }

  it.each([
    ["maximin", "lowest-chance-1", "certificate-proven-lowest"],
    ["minimax", "mirrored-level-proofs-1", "certificate-proven-highest"],
  ] as const)("of %s is proven again without a solver", (objective, kind, code) => {
    const made = lotteryBy(objective);
    expect(made?.built.kind).toBe(kind);
    const shares = made?.built.levels.map(({ probability }) => toNumber(fromText(probability) as Rational)) ?? [];
    expect(shares).toEqual([...shares].sort((a, b) => (objective === "maximin" ? a - b : b - a)));
    expect(shares).toContain(0);
    const positive = shares.filter((share) => share > 0);
    const percent = 100 * (objective === "maximin" ? Math.min(...positive) : Math.max(...positive));
    expect(checkedBy(objective)).toMatchObject({ status: "ok", detail: { code } });
    const { facts } = checkedBy(objective).detail as { readonly facts: { readonly percent: number } };
    expect(facts.percent).toBeCloseTo(percent, 2);
  });

  it.each(["maximin", "minimax"] as const)("of %s is proven where homes hold most of the seats down", (objective) => {
    const crowded = { poolCount: 70, panelSize: 25, valueCounts: [2, 3], householdShare: 0.9, slack: 1 };
    // Of the last, a step of minimax needs that a home has no less than no seat.
    const mixed = { poolCount: 120, panelSize: 30, valueCounts: [2, 4, 4], householdShare: 0.4, slack: 1 };
    const recipes = [...["a", "b", "c"].map((seed) => ({ seed, ...crowded })), { seed: "s6", ...mixed }];
    const multipliers = recipes.flatMap((recipe) => {
      const made = lotteryBy(objective, undefined, generatePool(recipe));
      if (made === null) throw new Error("no certificate");
      expect(verifyRecord(made.record, { annex: made.annex }).findings[26]).toMatchObject({ status: "ok" });
      return made.built.steps.flatMap((step) => step.multipliers.filter(({ rule }) => rule === "household"));
    });
    if (objective === "maximin") return;
    expect(multipliers.some(({ multiplier }) => multiplier.startsWith("-"))).toBe(true);
    expect(multipliers.some(({ multiplier }) => !multiplier.startsWith("-"))).toBe(true);
  });

  it.each(["nash", "goldilocks"] as const)("of %s is not made", (objective) => {
    expect(lotteryBy(objective)).toBeNull();
  });

  it.each<[FairnessObjective, string, string, (c: Loose) => void]>([
    ["maximin", "the last step is missing", "certificate-unproven", (c) => void c.steps.pop()],
    ["maximin", "nothing shows that the minor has no seat", "certificate-unproven", (c) => void c.steps.shift()],
    ["maximin", "it is called a proof of every level", "certificate-kind", (c) => (c.kind = "level-proofs-1")],
    ["maximin", "the lowest level is left out of the proof", "certificate-unproven", (c) => (c.steps.at(-1).level = 3)],
    [
      "maximin",
      "a bound is lowered by a millionth",
      "certificate-unproven",
      (c) =>
        (c.steps.at(-1).bound = toText(subtract(fromText(c.steps.at(-1).bound) as Rational, rational(1n, 1000000n)))),
    ],
    ["minimax", "the last step is missing", "certificate-unproven", (c) => void c.steps.pop()],
    ["minimax", "steps change places", "certificate-unproven", (c) => c.steps.reverse()],
    ["minimax", "it is called a proof of leximin", "certificate-kind", (c) => (c.kind = "level-proofs-1")],
    ["minimax", "it is called a proof of the lowest chance", "certificate-kind", (c) => (c.kind = "lowest-chance-1")],
    ["leximin", "it is called a proof of minimax", "certificate-kind", (c) => (c.kind = "mirrored-level-proofs-1")],
    ["leximin", "it is called a proof of the lowest chance", "certificate-kind", (c) => (c.kind = "lowest-chance-1")],
  ])("of %s fails when %s", (objective, _, code, change) => {
    expect(checkedBy(objective, change)).toMatchObject({ status: "failed", detail: { code } });
  });

  it("of leximin does not do for minimax, nor the other way round, whatever they are called", () => {
    const swapped = (own: FairnessObjective, other: FairnessObjective): void => {
      const from = lotteryBy(other);
      const finding = checkedBy(own, (c) => {
        const { kind } = c;
        Object.assign(c, structuredClone(from?.built), { kind });
      });
      expect(finding.status).toBe("failed");
    };
    swapped("minimax", "leximin");
    swapped("leximin", "minimax");
    swapped("minimax", "maximin");
  });
});

describe("a certificate about sensitive answers", () => {
  it("needs an annex that opens them, and is proven with it", () => {
    const { record, annex } = toyRecord({ hasSensitive: true });
    expect(verifyRecord(record, { annex }).findings[26]).toMatchObject({ status: "ok" });
    const { sensitive: _, ...plain } = annex;
    expect(verifyRecord(record, { annex: plain }).findings[26]).toMatchObject({ status: "not-checked" });
    const broken = { ...annex, features: annex.features.slice(1) };
    expect(verifyRecord(record, { annex: broken }).findings[26]).toMatchObject({ status: "not-checked" });
  });
});

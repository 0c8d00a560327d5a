// Tiny random pools with further constraints, in two forms: as the product derives them (features and quotas), and as a rule on the
// volunteers' own answers, written here a second time. Brute force takes the second.
import seedrandom from "seedrandom";
import type { ConstraintSettings } from "../../src/model/constraint.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import { deriveFeatures } from "../../src/pool/derive-features.ts";
import { addConstraintQuotas } from "../../src/quotas/constraint-quotas.ts";
import { allPanels } from "./exact-leximin.ts";
import { generateTinyPool } from "./generate-tiny-pool.ts";
import { featureOf, settingsOf, tableOf, typedValue } from "./settings.ts";

export interface ConstrainedPool {
  /** The pool without the constraints. */
  readonly plain: LotteryProblem;
  /** The pool as the product sees it. */
  readonly problem: LotteryProblem;
  readonly isAllowed: (panel: readonly number[]) => boolean;
  readonly kinds: readonly string[];
}

interface Rule {
  readonly kind: string;
  readonly constraint: ConstraintSettings;
  readonly isAllowed: (panel: readonly number[]) => boolean;
}

/** A problem that has a panel: the bounds stand around one of the panels of the plain pool. */
export function generateConstrainedPool(seed: string): ConstrainedPool {
  const plain = generateTinyPool(seed);
  const random = seedrandom(`${seed} constraints`);
  const integer = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[integer(0, list.length - 1)] as T;
  const hidden = pick(allPanels(plain)) as readonly number[];
  const { members, features, panelSize } = plain;
  const clubs = members.map(() => pick(["", "a", "b", "b"]));
  const answers = members.map(() => pick(["non", "non", "oui"]));
  const base = (id: string) => ({ id, label: id, sensitive: false, weight: 1, protected: false, rest: "rest" });
  const bounds = (holds: (position: number) => boolean) => {
    const count = hidden.filter(holds).length;
    const [min, max] = [Math.max(0, count - integer(0, 1)), Math.min(panelSize, count + integer(0, 1))];
    const isAllowed = (panel: readonly number[]): boolean => {
      const seats = panel.filter(holds).length;
      return min <= seats && seats <= max;
    };
    return { min, max, isAllowed };
  };
  const answer = (position: number, f: number): string => members[position]?.values[f] as string;
  const rules: Rule[] = [];

  if (features.length > 1 && integer(0, 1) === 1) {
    const [f, g] = [0, integer(1, features.length - 1)];
    const [value, other] = [pick(features[f]?.values ?? []), pick(features[g]?.values ?? [])];
    const { isAllowed, ...cell } = bounds((position) => answer(position, f) === value && answer(position, g) === other);
    const of = [
      { feature: `f${f}`, values: [value] },
      { feature: `f${g}`, values: [other] },
    ];
    const constraint = { ...base("cell"), kind: "combination", values: [{ value: "cell", of, ...cell }] } as const;
    rules.push({ kind: "cell", constraint, isAllowed });
  }
  const wide = features.findIndex(({ values }) => values.length === 3);
  if (wide >= 0) {
    for (const [number, union] of [
      ["v0", "v1"],
      ["v1", "v2"],
      ["v0", "v2"],
    ].entries()) {
      if (integer(0, 2) === 0) continue;
      const { isAllowed, ...own } = bounds((position) => union.includes(answer(position, wide)));
      const of = [{ feature: `f${wide}`, values: union }];
      const constraint = {
        ...base(`union${number}`),
        kind: "combination",
        values: [{ value: "u", of, ...own }],
      } as const;
      rules.push({ kind: "union", constraint, isAllowed });
    }
  }
  if (integer(0, 1) === 1) {
    const most = (panel: readonly number[]): number =>
      Math.max(...["a", "b"].map((club) => panel.filter((position) => clubs[position] === club).length));
    const seats = Math.max(1, most(hidden));
    const constraint = { ...base("club"), kind: "at-most", seats, columns: ["club"], groupName: "g" } as const;
    rules.push({ kind: "at-most", constraint, isAllowed: (panel) => most(panel) <= seats });
  }
  if (integer(0, 2) === 0) {
    const chosen = pick(hidden);
    const people = { kind: "column", column: "id", entries: [`m${chosen}`] } as const;
    const constraint = { ...base("must"), kind: "must-sit", value: "sits", people } as const;
    rules.push({ kind: "must-sit", constraint, isAllowed: (panel) => panel.includes(chosen) });
  }
  if (integer(0, 1) === 1) {
    const { isAllowed, ...own } = bounds((position) => answers[position] === "oui");
    const people = { kind: "column", column: "before", entries: ["OUI"] } as const;
    rules.push({
      kind: "listed",
      constraint: { ...base("before"), kind: "listed", value: "before", people, ...own },
      isAllowed,
    });
  }

  const rows = members.map(({ id }, position) => [id, clubs[position] as string, answers[position] as string]);
  const table = tableOf("pool.csv", ["id", "club", "before"], rows);
  const written = features.map(({ id, values }) =>
    featureOf(
      id,
      values.map((value) => typedValue(value)),
      { census: null },
    ),
  );
  const constraints = rules.map(({ constraint }) => constraint);
  const settings = settingsOf(panelSize, written, { constraints, census: null });
  const pool = { features, members, registered: members.length, exclusions: [], aliasedCount: 0 };
  const derived = deriveFeatures(pool, table, { features: written, constraints, lists: new Map(), panelSize });
  const empty = { panelSize, quotas: [], nearTies: [], departures: [], assumptions: [] };
  const quotas = addConstraintQuotas(settings, null, empty);
  if (!derived.ok || !quotas.ok) throw new Error(`${seed}: ${JSON.stringify([derived, quotas])}`);
  return {
    plain,
    problem: {
      panelSize,
      features: derived.value.pool.features,
      quotas: [...plain.quotas, ...quotas.value.quotas, ...derived.value.quotas],
      members: derived.value.pool.members,
    },
    isAllowed: (panel) => rules.every((rule) => rule.isAllowed(panel)),
    kinds: rules.map(({ kind }) => kind),
  };
}

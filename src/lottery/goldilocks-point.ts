// Goldilocks (Baharav & Flanigan 2024, gamma = 1): neither too large nor too small a chance, the least of
//   largest chance x n/k + k / (n x smallest chance).
// The reciprocal is convex, so its tangents 2/a - z/a^2 bound it from below; one linear programme with a tangent more each
// time closes in on the optimum, and its multipliers prove a bound in exact rationals. Then leximin under the largest
// chance found settles the rest. People whom no panel can hold are left out.
import { add, divide, multiply, type Rational, rational, subtract, toNumber, zero } from "../math/rational.ts";
import { dyadic, simplestFraction } from "../math/simplest-fraction.ts";
import { linearRow, type SeatPolytope } from "../panels/seat-polytope.ts";
import { InvariantError, invariant } from "../problems/invariant.ts";
import type { LinearRow, Solver, SolverSession } from "../solver/model.ts";
import { zeroMultiplier } from "../solver/tolerances.ts";
import { chanceRange, chancesOf } from "./chances.ts";
import { cappedLeximin, leximinPoint } from "./leximin-point.ts";
import type { ObjectiveOutcome } from "./objective-point.ts";
import { exactMultipliers, worthBound } from "./worth-bound.ts";

/** Bound and value this near: further tangents only chase rounding errors. */
const closeEnough = 1e-12;
const tangentLimit = 60;
/** Denominator up to which the largest chance is taken for a fraction met exactly. */
const largestDenominator = 100_000;

interface Search {
  readonly highest: number;
  readonly bound: Rational;
}

/** Non-negative floats as exact rationals whose sum with the given sizes is `total`. */
function normalised(values: readonly number[], sizes: readonly number[], total: Rational): readonly Rational[] {
  const exact = values.map((value) => (value > zeroMultiplier ? dyadic(value) : zero));
  const sum = exact.reduce((all, value, index) => add(all, multiply(value, rational(sizes[index] as number))), zero);
  invariant(sum.numerator > 0n, "multipliers that prove a bound are not all zero");
  return exact.map((value) => divide(multiply(value, total), sum));
}

/** Columns: seats above the lowest chance for each type; the highest chance; the lowest; the bound on its reciprocal. */
function openSearch(polytope: SeatPolytope, open: readonly number[], ratio: number, solver: Solver): SolverSession {
  const { multiplicities, rows } = polytope;
  const isOpen = new Set(open);
  const [highest, lowest] = [multiplicities.length, multiplicities.length + 1];
  const ruleRows = rows.map((row): LinearRow => {
    const base = row.typeIndices.reduce(
      (sum, type, k) =>
        sum + (isOpen.has(type) ? (row.coefficients[k] as number) * (multiplicities[type] as number) : 0),
      0,
    );
    const plain = linearRow(row);
    return { ...plain, columns: [...plain.columns, lowest], coefficients: [...plain.coefficients, base] };
  });
  const capRows = open.map((type): LinearRow => {
    const multiplicity = multiplicities[type] as number;
    return {
      columns: [type, highest, lowest],
      coefficients: [-1, multiplicity, -multiplicity],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    };
  });
  return solver.open({
    sense: "minimise",
    costs: [...multiplicities.map(() => 0), 1 / ratio, 0, ratio],
    lower: [...multiplicities.map(() => 0), 0, 0, 0],
    // The lowest chance stays under 1 by itself; a bound that never binds keeps its column out of the duals.
    upper: [...multiplicities, 1, 2, Number.POSITIVE_INFINITY],
    rows: [...ruleRows, ...capRows],
  });
}

/** The exact bound that the multipliers of a solution prove. `tangents` are the points a of the last rows. */
function provenBound(
  polytope: SeatPolytope,
  open: readonly number[],
  ratio: Rational,
  tangents: readonly Rational[],
  rowDuals: readonly number[],
): Rational {
  const { multiplicities, rows, rowsOfType } = polytope;
  const ruleDuals = rowDuals.slice(0, rows.length);
  const capDuals = rowDuals.slice(rows.length, rows.length + open.length);
  const tangentDuals = rowDuals.slice(rows.length + open.length);
  const shares = normalised(
    tangentDuals,
    tangents.map(() => 1),
    ratio,
  );
  const [constant, slope] = tangents.reduce<readonly [Rational, Rational]>(
    ([sum, rate], a, index) => {
      const part = divide(shares[index] as Rational, a);
      return [add(sum, multiply(part, rational(2))), add(rate, divide(part, a))];
    },
    [zero, zero],
  );
  const sizes = open.map((type) => multiplicities[type] as number);
  const caps = normalised(capDuals, sizes, divide(rational(1), ratio));
  const floors = normalised(
    open.map((type, index) =>
      (rowsOfType[type] as SeatPolytope["rowsOfType"][number]).reduce(
        (left, [row, coefficient]) => left - coefficient * (ruleDuals[row] as number),
        Math.max(0, capDuals[index] as number),
      ),
    ),
    sizes,
    slope,
  );
  const worth = multiplicities.map(() => zero);
  for (const [index, type] of open.entries())
    worth[type] = subtract(floors[index] as Rational, caps[index] as Rational);
  const multipliers = exactMultipliers(
    polytope,
    ruleDuals.map((dual) => -dual),
  );
  return subtract(constant, worthBound(polytope, worth, multipliers));
}

/** The largest chance of an optimum, as a float, and a proven bound on the measure. */
function search(
  polytope: SeatPolytope,
  open: readonly number[],
  ratio: Rational,
  start: Rational,
  solver: Solver,
): Search {
  const { multiplicities } = polytope;
  const [highest, lowest, reciprocal] = [0, 1, 2].map((k) => multiplicities.length + k) as [number, number, number];
  const share = toNumber(ratio);
  const session = openSearch(polytope, open, share, solver);
  const tangents: Rational[] = [];
  const addTangent = (a: Rational): void => {
    tangents.push(a);
    session.addRow({
      columns: [lowest, reciprocal],
      coefficients: [1 / toNumber(multiply(a, a)), 1],
      lower: 2 / toNumber(a),
      upper: Number.POSITIVE_INFINITY,
    });
  };
  try {
    addTangent(start);
    for (;;) {
      const outcome = session.solve();
      invariant(outcome.status === "optimal", `the goldilocks programme ended with ${outcome.status}`);
      const [y, z] = [outcome.values[highest] as number, outcome.values[lowest] as number];
      // No chance below this can be optimal: its reciprocal alone would cost more than a known lottery.
      const a = Math.max(z, share / (1 / share + share / toNumber(start)));
      const isClose = y / share + share / a - outcome.objective < closeEnough * outcome.objective;
      if (isClose || tangents.length >= tangentLimit) {
        return { highest: y, bound: provenBound(polytope, open, ratio, tangents, outcome.rowDuals) };
      }
      addTangent(dyadic(a));
    }
  } finally {
    session.dispose();
  }
}

/** The point under the cap nearest to `highest` that leaves a lottery. */
function underCap(
  polytope: SeatPolytope,
  highest: number,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): readonly Rational[] {
  // A cap that leaves no room at all can be too narrow for floats: then a hair more, which the gap will tell.
  const candidates = [
    simplestFraction(highest, 1e-11, largestDenominator),
    ...[1e-10, 1e-9, 1e-8, 1e-7].map((hair) => dyadic(highest + hair)),
  ];
  for (const cap of candidates) {
    if (cap === null) continue;
    const caps = polytope.multiplicities.map(() => cap);
    const found = cappedLeximin(polytope, caps, solver, onStep);
    if (found !== null) return found;
  }
  throw new InvariantError("no lottery keeps the largest chance of the goldilocks programme");
}

/** The goldilocks point of R. */
export function goldilocksPoint(
  polytope: SeatPolytope,
  solver: Solver,
  onStep: (settledTypes: number) => void,
): ObjectiveOutcome {
  const fairest = leximinPoint(polytope, solver, onStep);
  if (fairest.status === "infeasible") return fairest;
  const open = fairest.point.seats.flatMap(({ numerator }, type) => (numerator > 0n ? [type] : []));
  const peopleCount = open.reduce((sum, type) => sum + (polytope.multiplicities[type] as number), 0);
  const panelSize = polytope.rows.find(({ kind }) => kind === "size")?.max as number;
  const ratio = rational(panelSize, peopleCount);
  const start = chanceRange(chancesOf(polytope, fairest.point.seats)).lowest;
  const { highest, bound } = search(polytope, open, ratio, start, solver);
  const seats = underCap(polytope, highest, solver, onStep);
  const reached = chanceRange(chancesOf(polytope, seats));
  const gap = subtract(add(divide(reached.highest, ratio), divide(ratio, reached.lowest)), bound);
  return {
    status: "optimal",
    point: {
      seats,
      levels: [],
      proofs: [],
      certificate: { kind: "goldilocks-bound-1", exact: gap.numerator === 0n, gap: toNumber(gap) },
    },
  };
}

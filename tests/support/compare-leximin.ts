// One tiny pool: the product against brute force, to the last fraction; its tickets and proofs as well.
import { assignTickets } from "../../src/lottery/assign-tickets.ts";
import { findLottery } from "../../src/lottery/find-lottery.ts";
import { type Rational, toText } from "../../src/math/rational.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { Solver } from "../../src/solver/model.ts";
import { levelProofFaults } from "./check-level-proofs.ts";
import { bruteForceLeximin } from "./exact-leximin.ts";
import { generateConstrainedPool } from "./generate-constrained-pool.ts";
import { generateTinyPool } from "./generate-tiny-pool.ts";

export interface Comparison {
  readonly faults: readonly string[];
  readonly cutCount: number;
  readonly hasHouseholds: boolean;
  readonly isRounding: boolean;
}

/** Compares on the pool of the given seed; 200 tickets. */
export function compareLeximin(seed: string, solver: Solver): Comparison {
  const problem = generateTinyPool(seed);
  return compareWithTruth(seed, problem, bruteForceLeximin(problem), solver);
}

/** The same on a pool with crossings, unions of values, groups, lists; brute force reads the rules as they were written. */
export function compareConstrained(seed: string, solver: Solver): Comparison & { readonly kinds: readonly string[] } {
  const { plain, problem, isAllowed, kinds } = generateConstrainedPool(seed);
  return { ...compareWithTruth(seed, problem, bruteForceLeximin(plain, isAllowed), solver), kinds };
}

function compareWithTruth(
  seed: string,
  problem: LotteryProblem,
  truth: readonly Rational[] | null,
  solver: Solver,
): Comparison {
  const result = findLottery(problem, solver, { ticketCount: 200 });
  if (!result.ok || truth === null)
    return { faults: [`${seed}: no lottery`], cutCount: 0, hasHouseholds: false, isRounding: false };
  const lottery = result.value;
  const faults = levelProofFaults(problem, lottery).map((fault) => `${seed}: ${fault}`);
  if (!lottery.certificate.exact || lottery.certificate.gap !== 0)
    faults.push(`${seed}: gap ${lottery.certificate.gap}`);
  for (const [member, chance] of truth.entries()) {
    const level = lottery.levels.find(({ typeIndices }) =>
      typeIndices.includes(lottery.typeOfMember[member] as number),
    );
    if (level?.exactProbability !== toText(chance)) {
      faults.push(`${seed}: member ${member} has ${level?.exactProbability}, brute force says ${toText(chance)}`);
    }
  }
  const tickets = assignTickets(
    problem,
    lottery,
    problem.members.map((_, position) => position),
  );
  return {
    faults,
    cutCount: lottery.cuts.length,
    hasHouseholds: lottery.types.some(({ shape }) => shape !== null),
    isRounding: tickets.largestTicketDeviation < 1 / 200 - 1e-12,
  };
}

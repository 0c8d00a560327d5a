// Cuts of a certificate: rules of whole panels that follow from no sum of the others. Whether a panel breaks one is a question
// for an integer programme; the caller brings a solver of the auditor's choice, and a panel that it names is checked here by
// additions alone. Knows no solver.
import type { ProofRule } from "./level-proofs.ts";

/** Is there a panel, seats of each type from 0 to `places`, all `rules` kept, of which sum(coefficient x seats) >= `least`? */
export interface CutQuestion {
  readonly places: readonly number[];
  readonly rules: readonly ProofRule[];
  readonly types: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
}

/** What a solver answers: none, the seats of such a panel, or that it does not know. */
export interface CutProver {
  /** Name of the solver, as shown. */
  readonly name: string;
  readonly panelBeyond: (question: CutQuestion) => "none" | "undecided" | readonly number[];
}

/** All cuts are proven; or the number of the first that is not, and whether a panel breaks it. */
export type CutsReading =
  | { readonly ok: true }
  | { readonly ok: false; readonly cut: number; readonly reason: "broken" | "undecided" };

interface Cut {
  readonly types: readonly number[];
  readonly coefficients: readonly number[];
  readonly max: number;
}

const sumOf = (seats: readonly number[], types: readonly number[], coefficients: readonly number[]): number =>
  types.reduce((sum, type, place) => sum + (coefficients[place] as number) * (seats[type] as number), 0);

/** Whether these are the seats that were asked for, whatever the solver says. */
function isAnswer(seats: readonly number[], { places, rules, types, coefficients, least }: CutQuestion): boolean {
  return (
    seats.length === places.length &&
    seats.every((count, type) => Number.isInteger(count) && count >= 0 && count <= (places[type] as number)) &&
    rules.every((rule) => {
      const sum = sumOf(seats, rule.types, rule.coefficients);
      return (rule.min === null || sum >= rule.min) && (rule.max === null || sum <= rule.max);
    }) &&
    sumOf(seats, types, coefficients) >= least
  );
}

/** Asks for a panel beyond each cut's bound; types are numbered from 1 in `cuts`. `rules` hold no cut. */
export function proveCuts(
  cuts: readonly Cut[],
  places: readonly number[],
  rules: readonly ProofRule[],
  prover: CutProver,
): CutsReading {
  for (const [index, { types, coefficients, max }] of cuts.entries()) {
    const question = { places, rules, types: types.map((type) => type - 1), coefficients, least: max + 1 };
    const answer = prover.panelBeyond(question);
    if (answer === "none") continue;
    const isBroken = answer !== "undecided" && isAnswer(answer, question);
    return { ok: false, cut: index + 1, reason: isBroken ? "broken" : "undecided" };
  }
  return { ok: true };
}

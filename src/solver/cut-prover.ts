// A solver as the verifier asks it: is there a whole-number point that keeps these rules and goes beyond a bound? Knows
// neither panels nor the verifier, whose question has this form.
import type { Solver } from "./model.ts";

interface Rule {
  readonly types: readonly number[];
  readonly coefficients: readonly number[];
  readonly min: number | null;
  readonly max: number | null;
}

interface Question {
  readonly places: readonly number[];
  readonly rules: readonly Rule[];
  readonly types: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
}

/** For `verifyRecord`'s option `cuts`: proves a certificate's cuts with this solver. */
export function cutProver(solver: Pick<Solver, "name" | "solve">): {
  readonly name: string;
  readonly panelBeyond: (question: Question) => "none" | "undecided" | readonly number[];
} {
  return {
    name: solver.name,
    panelBeyond: ({ places, rules, types, coefficients, least }) => {
      const beyond = { types, coefficients, min: least, max: null };
      const outcome = solver.solve({
        sense: "maximise",
        costs: places.map(() => 0),
        lower: places.map(() => 0),
        upper: places,
        integer: places.map(() => true),
        rows: [...rules, beyond].map((rule) => ({
          columns: rule.types,
          coefficients: rule.coefficients,
          lower: rule.min ?? Number.NEGATIVE_INFINITY,
          upper: rule.max ?? Number.POSITIVE_INFINITY,
        })),
      });
      if (outcome.status === "infeasible") return "none";
      return outcome.status === "optimal" ? outcome.values.map(Math.round) : "undecided";
    },
  };
}

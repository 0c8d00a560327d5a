// What the command line says in English about `lottery`; same shape as the French.
import { counted, shown } from "./counted.en.ts";
import type { lotteryFr } from "./lottery.fr.ts";

export const lotteryEn: typeof lotteryFr = {
  lottery: {
    progress: ({ step, done, total, chance }) =>
      `Lottery, ${{ levels: "profiles whose chance is settled", mixture: "mixture of panels", cut: "cut", tickets: "tickets" }[step]}: ${done} of ${total}${chance === undefined ? "" : `, at the level ${(100 * chance).toFixed(2)}%`}`,
    summary: (panels, tickets, types) =>
      `Lottery frozen: ${shown(tickets)} tickets, ${counted(panels, "different panel", "different panels")}, ${counted(types, "type", "types")} of volunteers.`,
    chances: (least, most, objective) =>
      `Chance of each volunteer: from ${least} to ${most}. No lottery that meets the quotas ${
        {
          leximin: "does better for the least lucky",
          maximin: "has a larger smallest chance",
          nash: "has a larger product of chances",
          goldilocks: "keeps further from both large and small chances (goldilocks measure)",
          minimax: "makes the largest chances smaller",
        }[objective]
      }.`,
    otherSolver:
      "WebAssembly is forbidden here: javascript-lp-solver does the work, slower, for about 190 types of volunteers.",
    deviationNone: "Every volunteer has exactly as many tickets as the chance asks for.",
    deviation: (tickets) =>
      `Deviation of the tickets: a volunteer has at most ${tickets} more or fewer than the exact chance asks for.`,
    deviationReason: (total) =>
      `A ticket or more: no way to share these panels into ${shown(total)} tickets was found that is nearer; more tickets (--tickets) allow a finer one.`,
    certificate: (exact, gap) =>
      exact
        ? "Certificate: optimal, proven in exact fractions (gap 0)."
        : `Certificate: no lottery can do better by more than the gap proven, ${gap}.`,
    certificateAgain:
      "The annex does not hold this proof: pinakion reproduce makes it again, pinakion verify does not.",
  },
};

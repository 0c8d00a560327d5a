// What the command line says in English about `check`; same shape as the French.

import type { checkFr } from "./check.fr.ts";
import { counted, shown } from "./counted.en.ts";

export const checkEn: typeof checkFr = {
  check: {
    feasible: "These volunteers can meet all quotas.",
    infeasible: "These volunteers cannot meet all quotas.",
    conflict: (rules) => `These cannot hold together: ${rules.join("; ")}.`,
    rules: {
      quota: (feature, value, bound, seats) =>
        `"${feature}: ${value}", ${bound === "min" ? "at least" : "at most"} ${counted(seats, "seat", "seats")}`,
      panelSize: (seats) => `a panel of ${counted(seats, "seat", "seats")}`,
      households: (count) => `at most one person a household (${counted(count, "household", "households")})`,
    },
    tooFew: (feature, value, seats, available, byHousehold) => {
      const found = byHousehold
        ? `${counted(available, "household has", "households have")} a volunteer`
        : `there ${available === 1 ? "is" : "are"} ${counted(available, "volunteer", "volunteers")}`;
      return `${feature}: at least ${counted(seats, "seat", "seats")} for "${value}", but ${available === 0 ? "there is no volunteer" : found}: ${shown(seats - available)} missing.`;
    },
    noRelaxation: "No change of quotas that is allowed is enough: find other volunteers or make the panel smaller.",
    relaxation: (rank, seats, cost) =>
      `Option ${rank} (${counted(seats, "seat", "seats")} moved${cost === seats ? "" : `, cost ${shown(cost)}`}):`,
    howToApply:
      'Every option has been checked. To apply one: pinakion check --apply 1 --reason "the reason, published with the draw".',
    applied: (rank) =>
      `Option ${rank} applied: the quotas changed will be marked as edited by hand, with the reason, in the record.`,
    edge: {
      title: "Near the edge:",
      calm: "No quota is near the edge.",
      scarce: (feature, value, min, available, alwaysChosen) => {
        const spare = available - min;
        const outcome = spare === 0 ? "all are needed" : `${counted(spare, "withdrawal", "withdrawals")} at most`;
        return `- ${feature}, "${value}": ${counted(available, "volunteer", "volunteers")} (one a household) for at least ${counted(min, "seat", "seats")}; ${outcome}${alwaysChosen > 0 ? `; ${shown(alwaysChosen)} in every possible panel` : ""}.`;
      },
      fixed: (feature, value, min, max, seats) =>
        `- ${feature}, "${value}": ${shown(min)} to ${counted(max, "seat", "seats")} allowed, but every possible panel has ${shown(seats)}.`,
      alwaysChosen: (count) =>
        `- ${counted(count, "volunteer stands", "volunteers stand")} in every possible panel, whatever is drawn.`,
      withdrawals: (percent, trials, without, completed) =>
        `If each person drawn withdraws one time in ${shown(100 / percent)} (simulation, ${shown(trials)} trials): the panel can be completed ${shown(completed)} times out of ${shown(trials)}; without replacements the minimums hold ${shown(without)} times out of ${shown(trials)}.`,
    },
    change: (feature, value, bound, from, to) =>
      `  ${feature}: ${value}, ${bound === "min" ? "minimum" : "maximum"} ${from} → ${to}`,
  },
};

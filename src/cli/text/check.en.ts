// What the command line says in English about `check`; same shape as the French.

import { type checkFr, mostNamedOthers, mostNamedValues, type SeatsOfFeature } from "./check.fr.ts";
import { counted, shown } from "./counted.en.ts";

function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

const quoted = (value: string): string => `"${value}"`;

/** Many values of a feature by the sum of their seats. */
function sumText({ feature, values, otherValues }: SeatsOfFeature): string {
  const total = values.reduce((sum, { seats }) => sum + seats, 0);
  const places = `${counted(total, "seat", "seats")} in all for`;
  const own = `${values.length} values of ${quoted(feature)}`;
  if (otherValues.length === 0) return `${places} the ${own}`;
  if (otherValues.length <= mostNamedOthers)
    return `${places} the ${own} other than ${listed(otherValues.map(quoted))}`;
  const largest = values.toSorted((a, b) => b.seats - a.seats).slice(0, mostNamedOthers);
  return `${places} ${own}, such as ${listed(largest.map(({ value, seats }) => `${quoted(value)} (${shown(seats)})`))}`;
}

function seatsText(groups: readonly SeatsOfFeature[]): string {
  return listed(
    groups.map((group) =>
      group.values.length > mostNamedValues
        ? sumText(group)
        : `${listed(group.values.map(({ value, seats }) => `${counted(seats, "seat", "seats")} for ${quoted(value)}`))} (${group.feature})`,
    ),
  );
}

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
    reach: ({ atLeast, atMost, byHousehold, side, seats, limitValue, limitFeature, limitSeats, unboundPeople }) => {
      const rules = [
        ...(atLeast.length > 0 ? [`at least ${seatsText(atLeast)}`] : []),
        ...(atMost.length > 0 ? [`at most ${seatsText(atMost)}`] : []),
        ...(byHousehold ? ["at most one person a household"] : []),
      ].join(", with ");
      const limit = limitValue === null ? "" : `"${limitValue}" (${limitFeature})`;
      const people = counted(seats, "person", "people");
      const places = counted(seats, "seat", "seats");
      const unbound =
        unboundPeople === 0
          ? ""
          : unboundPeople === 1
            ? ", the only volunteer with another value included"
            : `, the ${shown(unboundPeople)} volunteers with another value included`;
      const outcome =
        limitValue === null
          ? side === "at-least"
            ? `this takes at least ${people}, but the panel has only ${shown(limitSeats)}`
            : `then ${seats === 0 ? "nobody" : `at most ${people}`} can serve${unbound}, but the panel has ${counted(limitSeats, "seat", "seats")}`
          : side === "at-least"
            ? `this takes at least ${places} for ${limit}, whose maximum is ${shown(limitSeats)}`
            : `then ${seats === 0 ? "no seat is" : `at most ${places} are`} left for ${limit}, whose minimum is ${shown(limitSeats)}`;
      const subject = rules === "" ? "With these volunteers" : `${rules.charAt(0).toUpperCase()}${rules.slice(1)}`;
      return `${subject}: ${outcome}.`;
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
        const outcome =
          spare === 0
            ? "all are needed"
            : alwaysChosen > 0
              ? `${shown(alwaysChosen)} in every possible panel`
              : `${counted(spare, "withdrawal", "withdrawals")} at most`;
        return `- ${feature}, "${value}": ${counted(available, "volunteer", "volunteers")} (one a household) for at least ${counted(min, "seat", "seats")}; ${outcome}.`;
      },
      fixed: (feature, value, min, max, seats) =>
        `- ${feature}, "${value}": ${shown(min)} to ${counted(max, "seat", "seats")} allowed, but every possible panel has ${shown(seats)}.`,
      alwaysChosen: (count) =>
        `- ${counted(count, "volunteer stands", "volunteers stand")} in every possible panel, whatever is drawn.`,
      withdrawals: (percent, trials, margin, without, completed) =>
        `If each person drawn withdraws one time in ${shown(100 / percent)} (simulation, ${shown(trials)} trials, give or take ${shown(margin)} points): the panel can be completed ${shown(completed)} times out of ${shown(trials)}; without replacements the minimums hold ${shown(without)} times out of ${shown(trials)}.`,
    },
    change: (feature, value, bound, from, to) =>
      `  ${feature}: ${value}, ${bound === "min" ? "minimum" : "maximum"} ${from} → ${to}`,
  },
};

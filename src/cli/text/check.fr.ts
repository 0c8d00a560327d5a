// What the command line says in French about `check`.
import { counted, shown } from "./counted.fr.ts";

/** Seats of some values of one feature. */
export interface SeatsOfFeature {
  readonly feature: string;
  readonly values: readonly { readonly value: string; readonly seats: number }[];
  /** The other values of the feature. */
  readonly otherValues: readonly string[];
}

/** More values of one feature than these are told by their sum. */
export const mostNamedValues = 4;

/** Left-out values that are named, where the others are told by their sum. */
export const mostNamedOthers = 3;

/** The rules of a conflict but one, and what they come to for that one: the panel when `limitValue` is null. */
export interface ReachFacts {
  readonly atLeast: readonly SeatsOfFeature[];
  readonly atMost: readonly SeatsOfFeature[];
  readonly byHousehold: boolean;
  readonly side: "at-least" | "at-most";
  readonly seats: number;
  readonly limitValue: string | null;
  readonly limitFeature: string;
  readonly limitSeats: number;
  /** People among the seats who have a value that the rules do not bound; 0 where that cannot be told. */
  readonly unboundPeople: number;
}

function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} et ${last}`;
}

const quoted = (value: string): string => `« ${value} »`;

/** Many values of a feature by the sum of their seats. */
function sumText({ feature, values, otherValues }: SeatsOfFeature): string {
  const total = values.reduce((sum, { seats }) => sum + seats, 0);
  const places = `${counted(total, "place", "places")} en tout pour`;
  const own = `${values.length} valeurs de ${quoted(feature)}`;
  if (otherValues.length === 0) return `${places} les ${own}`;
  if (otherValues.length <= mostNamedOthers)
    return `${places} les ${own} autres que ${listed(otherValues.map(quoted))}`;
  const largest = values.toSorted((a, b) => b.seats - a.seats).slice(0, mostNamedOthers);
  return `${places} ${own}, dont ${listed(largest.map(({ value, seats }) => `${quoted(value)} (${shown(seats)})`))}`;
}

function seatsText(groups: readonly SeatsOfFeature[]): string {
  return listed(
    groups.map((group) =>
      group.values.length > mostNamedValues
        ? sumText(group)
        : `${listed(group.values.map(({ value, seats }) => `${counted(seats, "place", "places")} pour ${quoted(value)}`))} (${group.feature})`,
    ),
  );
}

export const checkFr = {
  check: {
    feasible: "Ces volontaires permettent de respecter tous les quotas.",
    infeasible: "Ces volontaires ne permettent pas de respecter tous les quotas.",
    conflict: (rules: readonly string[]): string => `Ne peuvent aller ensemble : ${rules.join(" ; ")}.`,
    rules: {
      quota: (feature: string, value: string, bound: "min" | "max", seats: number): string =>
        `« ${feature} : ${value} », ${bound === "min" ? "au moins" : "au plus"} ${counted(seats, "place", "places")}`,
      panelSize: (seats: number): string => `un panel de ${counted(seats, "place", "places")}`,
      households: (count: number): string => `une personne au plus par foyer (${counted(count, "foyer", "foyers")})`,
    },
    tooFew: (feature: string, value: string, seats: number, available: number, byHousehold: boolean): string => {
      const found = byHousehold
        ? `${counted(available, "foyer compte", "foyers comptent")} un volontaire`
        : `il y a ${counted(available, "volontaire", "volontaires")}`;
      const missing = seats - available;
      return `${feature} : ${counted(seats, "place", "places")} au moins pour « ${value} », mais ${available === 0 ? "il n'y a aucun volontaire" : found} : il en manque ${shown(missing)}.`;
    },
    reach: (facts: ReachFacts): string => {
      const { atLeast, atMost, byHousehold, side, seats, limitValue, limitFeature, limitSeats, unboundPeople } = facts;
      const rules = [
        ...(atLeast.length > 0 ? [`au moins ${seatsText(atLeast)}`] : []),
        ...(atMost.length > 0 ? [`au plus ${seatsText(atMost)}`] : []),
        ...(byHousehold ? ["une personne au plus par foyer"] : []),
      ].join(", avec ");
      const limit = limitValue === null ? "" : `« ${limitValue} » (${limitFeature})`;
      const people = counted(seats, "personne", "personnes");
      const places = counted(seats, "place", "places");
      const unbound =
        unboundPeople === 0
          ? ""
          : unboundPeople === 1
            ? ", dont le seul volontaire d'une autre valeur"
            : `, dont les ${shown(unboundPeople)} volontaires d'une autre valeur`;
      const outcome =
        limitValue === null
          ? side === "at-least"
            ? `il faut pour cela au moins ${people}, or le panel n'en compte que ${shown(limitSeats)}`
            : `${seats === 0 ? "aucune personne ne peut" : `${people} au plus ${seats === 1 ? "peut" : "peuvent"}`} alors siéger${unbound}, or le panel compte ${counted(limitSeats, "place", "places")}`
          : side === "at-least"
            ? `il faut pour cela au moins ${places} pour ${limit}, or son maximum est de ${shown(limitSeats)}`
            : `il reste alors ${seats === 0 ? "aucune place" : `${places} au plus`} pour ${limit}, or son minimum est de ${shown(limitSeats)}`;
      const subject = rules === "" ? "Avec ces volontaires" : `${rules.charAt(0).toUpperCase()}${rules.slice(1)}`;
      return `${subject} : ${outcome}.`;
    },
    noRelaxation: "Aucun changement de quotas permis ne suffit : il faut d'autres volontaires ou un panel plus petit.",
    relaxation: (rank: number, seats: number, cost: number): string =>
      `Possibilité ${rank} (${counted(seats, "place déplacée", "places déplacées")}${cost === seats ? "" : `, coût ${shown(cost)}`}) :`,
    howToApply:
      'Chaque possibilité a été vérifiée. Pour en appliquer une : pinakion check --apply 1 --reason "la raison, publiée avec le tirage".',
    applied: (rank: number): string =>
      `Possibilité ${rank} appliquée : les quotas changés seront notés « modifiés à la main », avec la raison, dans le procès-verbal.`,
    edge: {
      title: "Près de la limite :",
      calm: "Aucun quota n'est près de la limite.",
      scarce: (feature: string, value: string, min: number, available: number, alwaysChosen: number): string => {
        const spare = available - min;
        const always = counted(alwaysChosen, "figure", "figurent");
        // Whoever stands in every panel cannot be spared, whatever the minimum leaves over.
        const outcome =
          spare === 0
            ? "tous sont indispensables"
            : alwaysChosen > 0
              ? `${always} dans tous les panels possibles`
              : `${counted(spare, "désistement est possible", "désistements sont possibles")}, pas plus`;
        return `- ${feature}, « ${value} » : ${counted(available, "volontaire", "volontaires")} (un par foyer) pour ${counted(min, "place", "places")} au moins ; ${outcome}.`;
      },
      fixed: (feature: string, value: string, min: number, max: number, seats: number): string =>
        `- ${feature}, « ${value} » : de ${shown(min)} à ${counted(max, "place permise", "places permises")}, mais tout panel possible en compte ${shown(seats)}.`,
      alwaysChosen: (count: number): string =>
        `- ${counted(count, "volontaire figure", "volontaires figurent")} dans tous les panels possibles, quel que soit le tirage.`,
      withdrawals: (percent: number, trials: number, margin: number, without: number, completed: number): string =>
        `Si chaque personne tirée renonce une fois sur ${shown(100 / percent)} (simulation, ${shown(trials)} essais, à ${shown(margin)} points près) : le panel peut être complété ${shown(completed)} fois sur ${shown(trials)} ; sans remplaçants, les minimums tiennent ${shown(without)} fois sur ${shown(trials)}.`,
    },
    change: (feature: string, value: string, bound: "min" | "max", from: number, to: number): string =>
      `  ${feature} : ${value}, ${bound === "min" ? "minimum" : "maximum"} ${from} → ${to}`,
  },
};

// What the command line says in English about `explain` and `compare`; same shape as the French.
import { counted, shown } from "./counted.en.ts";
import type { explainFr } from "./explain.fr.ts";

const volunteers = (count: number): string => counted(count, "volunteer", "volunteers");
const seats = (count: number): string => counted(count, "seat", "seats");

export const explainEn: typeof explainFr = {
  explain: {
    level: (level, chance, people, types) =>
      `Level ${level}: ${chance} for ${volunteers(people)} (${counted(types, "type", "types")})`,
    never: "- no panel within the rules can hold them",
    always: "- their chance cannot be larger",
    quota: (group, bound, places, people, here) =>
      bound === "max"
        ? `- ${group}: ${volunteers(people)} for ${seats(places)} at most${here === people ? "" : ` (${shown(here)} at this level)`}`
        : `- ${group}: ${seats(places)} at least for ${volunteers(people)}, taken from the others`,
    size: (places) => `- the panel has only ${seats(places)}`,
    households: (households, people) =>
      `- at most one person a household: ${volunteers(people)} in ${counted(households, "household", "households")}`,
    cut: "- whole panels do not allow what parts of panels would (a cut)",
    more: (count) => `- and ${counted(count, "other rule", "other rules")} of less weight (--json gives them)`,
    group: (feature, value) => `"${feature}: ${value}"`,
    pricing: "Price of each quota…",
    pricesTitle: "What each quota costs the lowest chance:",
    price: (group, bound, from, to, chance, rise) =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to}: ${chance}, which is ${rise} more`,
    priceMoved: (group, bound, from, to, chance, rise) =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to}: nothing by itself; ${chance}, which is ${rise} more, if another value of the feature may ${bound === "max" ? "give" : "take"} the seat`,
    freeToLoosen: (group, bound, from, to) =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to}: nothing, another rule takes over`,
    others: "Loosening any other quota by one seat would change nothing.",
    noPrice: "No quota holds the lowest chance down: only the size of the panel does.",
    terminalOnly: "This is about one person: do not publish it.",
  },
  compare: {
    simulating: "Simulation of the usual draw…",
    simulated: (panels, attempts) =>
      panels === 0
        ? `The usual draw made no panel within the rules in ${counted(attempts, "attempt", "attempts")}.`
        : `Usual draw: estimated on ${counted(panels, "simulated panel", "simulated panels")} (${counted(attempts, "attempt", "attempts")}), for comparison only.`,
  },
};

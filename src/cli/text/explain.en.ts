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
    certain: {
      "every-panel": "- every panel within the rules holds them",
      "for-the-others": "- with fewer seats for them, people less lucky would have fewer too",
    },
    always: "- their chance cannot be larger",
    quota: (group, bound, places, people, here) =>
      bound === "max"
        ? `- ${group}: ${volunteers(people)} for ${seats(places)} at most${here === people ? "" : ` (${shown(here)} at this level)`}`
        : `- ${group}: ${seats(places)} at least for ${volunteers(people)}, taken from the others`,
    size: (places, isToFill) =>
      isToFill ? `- the panel has ${seats(places)} to fill` : `- the panel has only ${seats(places)}`,
    households: (households, people) =>
      `- at most one person a household: ${volunteers(people)} in ${counted(households, "household", "households")}`,
    cut: "- whole panels do not allow what parts of panels would (a cut)",
    more: (count) => `- and ${counted(count, "other rule", "other rules")} of less weight (--json gives them)`,
    group: (feature, value) => `"${feature}: ${value}"`,
    pricing: "Price of each quota…",
    pricesTitle: "What each quota costs the lowest chance:",
    boundsTitle: (lowest) =>
      `The lowest chance is ${lowest} at most; what one seat of room in a quota would allow at most (pinakion explain says it exactly where that is not too long):`,
    change: (group, bound, from, to) => `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to}: `,
    price: (chance, rise) => `${chance}, which is ${rise} more`,
    atMost: (chance, rise) => `${chance} at most, which is at most ${rise} more`,
    bounds: (alone, moved, bound) =>
      alone === moved
        ? `${alone} at most`
        : `${alone} at most by itself; ${moved} at most if another value of the feature may ${bound === "max" ? "give" : "take"} the seat`,
    freeToLoosen: "nothing, another rule takes over",
    priceMoved: (bound, chance, rise, exact) =>
      `nothing by itself; ${chance}${exact ? ", which is" : " at most, which is at most"} ${rise} more, if another value of the feature may ${bound === "max" ? "give" : "take"} the seat`,
    others: (named) =>
      named === 0
        ? "Loosening one quota alone by one seat would not change the lowest chance."
        : "Loosening any other quota by one seat would change nothing.",
    othersAtMost: (chance) => `Loosening any other quota by one seat would give ${chance} at most.`,
    boundForAll: (lowest) => `The lowest chance is ${lowest} at most, whichever quota is loosened by one seat.`,
    noPrice: (heldBy) =>
      heldBy.includes("household")
        ? "No quota holds the lowest chance down: the size of the panel and the households do."
        : "No quota holds the lowest chance down: only the size of the panel does.",
    everybodySits: "Every volunteer sits in every panel: no quota costs anybody anything.",
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

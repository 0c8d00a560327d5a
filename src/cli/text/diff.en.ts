// What the command line says in English about `diff`; same shape as the French.
import { counted } from "./counted.en.ts";
import type { diffFr } from "./diff.fr.ts";

export const diffEn: typeof diffFr = {
  diff: {
    absent: "nothing",
    summary: (count) => (count === 0 ? "No difference." : `${counted(count, "difference", "differences")}:`),
    panelCodes: (left, joined) =>
      `panel: ${counted(left, "code leaves", "codes leave")} it, ${counted(joined, "joins", "join")} it`,
    items: {
      "draw-id": "id of the draw",
      title: "title",
      organiser: "organiser",
      "panel-size": "seats of the panel",
      registered: "registrations",
      volunteers: "volunteers in the lottery",
      excluded: "left out",
      figures: "figures",
      population: "population",
      seats: "computed seats",
      bounds: "seats",
      household: "columns of the household",
      disclosure: "choice of publication",
      objective: "measure of fairness",
      tickets: "tickets",
      panels: "different panels",
      "lowest-chance": "smallest chance",
      "highest-chance": "largest chance",
      source: "source",
      software: "software",
      seed: "seed",
      ticket: "ticket drawn",
      "freeze-digest": "digest of the rules",
      "members-digest": "digest of the coded list",
      "panels-digest": "digest of the panels",
    },
  },
};

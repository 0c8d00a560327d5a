// What the command line says in French about `diff`.
import { counted } from "./counted.fr.ts";

export const diffFr = {
  diff: {
    absent: "rien",
    summary: (count: number): string =>
      count === 0 ? "Aucune différence." : `${counted(count, "différence", "différences")} :`,
    panelCodes: (left: number, joined: number): string =>
      `panel : ${counted(left, "code en sort", "codes en sortent")}, ${counted(joined, "y entre", "y entrent")}`,
    items: {
      "draw-id": "identifiant du tirage",
      title: "titre",
      organiser: "organisateur",
      "panel-size": "places du panel",
      registered: "inscriptions",
      volunteers: "volontaires dans la loterie",
      excluded: "écartées",
      figures: "chiffres",
      population: "population",
      seats: "places calculées",
      bounds: "places",
      household: "colonnes du foyer",
      disclosure: "mode de publication",
      objective: "mesure d'équité",
      tickets: "tickets",
      panels: "panels différents",
      "lowest-chance": "plus petite chance",
      "highest-chance": "plus grande chance",
      source: "source",
      software: "logiciel",
      seed: "graine",
      ticket: "ticket tiré",
      "freeze-digest": "empreinte des règles",
      "members-digest": "empreinte de la liste codée",
      "panels-digest": "empreinte des panels",
    },
  },
};

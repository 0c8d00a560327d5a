// What the command line says in French about `replace`, and about the whole panel after such a draw.
import { counted, shown } from "./counted.fr.ts";

export const replaceFr = {
  replace: {
    people: (withdrawn: number, seated: number, seats: number): string =>
      `${counted(withdrawn, "personne se retire", "personnes se retirent")}, ${counted(seated, "reste", "restent")} : ${counted(seats, "place est", "places sont")} à pourvoir.`,
    volunteers: (count: number, household: number): string =>
      `${counted(count, "volontaire peut", "volontaires peuvent")} encore être ${count < 2 ? "tiré" : "tirés"} au sort${household === 0 ? "" : ` ; ${counted(household, "autre vit", "autres vivent")} avec une personne qui siège`}.`,
    headers: ["critère", "valeur", "panel entier", "occupées", "à pourvoir"],
    range: (min: number, max: number): string => `${min} à ${max}`,
    free: (count: number): string =>
      `${shown(count)} autre${count < 2 ? " quota ne contraint" : "s quotas ne contraignent"} plus ces places.`,
    done: (number: number, folder: string): string => `Dossier du remplacement ${number} créé : ${folder}`,
    next: (folder: string): string =>
      `Suite : « pinakion check --dossier ${folder} », puis lottery, commit et draw comme au premier tirage.`,
    whole: (size: number): string =>
      `Panel entier : ${counted(size, "personne", "personnes")}, et tous ses quotas sont tenus.`,
  },
};

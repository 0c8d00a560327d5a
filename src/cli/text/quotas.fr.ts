// What the command line says in French about `quotas`.
import { counted } from "./counted.fr.ts";

export const quotasFr = {
  quotas: {
    headers: ["critère", "valeur", "population", "part", "cible", "places", "min", "max"],
    summary: (count: number, features: number, size: number): string =>
      `${counted(count, "quota calculé", "quotas calculés")} pour ${counted(features, "critère", "critères")} et ${counted(size, "place", "places")} : quotas.csv`,
    nearTie: (feature: string, winner: string, loser: string, people: number): string =>
      `${feature} : la dernière place va à « ${winner} » plutôt qu'à « ${loser} », à ${counted(people, "personne", "personnes")} près.`,
    kept: (path: string, count: number): string =>
      count === 0
        ? `${path} existe déjà et correspond à panel.yaml : il est gardé.`
        : `${path} existe déjà et diffère de ce que donne panel.yaml sur ${counted(count, "ligne", "lignes")} : il est gardé, ces lignes seront notées « modifiées à la main ».`,
  },
};

// What the command line says in French about `quotas`.
import { counted } from "./counted.fr.ts";

export const quotasFr = {
  quotas: {
    headers: ["critère", "valeur", "population", "part", "cible", "places", "min", "max"],
    summary: (count: number, features: number, size: number): string =>
      `${counted(count, "quota calculé", "quotas calculés")} pour ${counted(features, "critère", "critères")} et ${counted(size, "place", "places")} : quotas.csv`,
    nearTie: (feature: string, winner: string, loser: string, people: number): string =>
      `${feature} : la dernière place va à « ${winner} » plutôt qu'à « ${loser} », à ${counted(people, "personne", "personnes")} près.`,
    assumption: (feature: string, assumption: string): string => `${feature}, hypothèse : ${assumption}.`,
    added: (feature: string, value: string, seats: number, proportional: number, reason: string | null): string =>
      `${feature} : « ${value} » a ${counted(seats, "place", "places")}, ${seats - proportional} de plus que la proportion (${proportional})${reason === null ? "" : `, parce que : ${reason}`}.`,
    taken: (feature: string, values: readonly { value: string; proportional: number; seats: number }[]): string =>
      `${feature} : ces places sont prises à ${values.map(({ value, seats, proportional }) => `« ${value} » (${seats} au lieu de ${proportional})`).join(", ")}.`,
    explain: {
      title: (label: string, value: string, size: number, min: number, max: number): string =>
        `${label} : ${value} — ${min === max ? counted(min, "place", "places") : `de ${min} à ${counted(max, "place", "places")}`} sur ${size}`,
      part: (share: string, code: string, inhabitants: string, counted: string): string =>
        share === "1"
          ? `Case « ${code} » : ${inhabitants}`
          : `Case « ${code} » : ${share} de ${inhabitants}, soit ${counted}`,
      table: (table: string, dimension: string, rows: string): string =>
        `Table « ${table} », dimension « ${dimension} », ${rows} de census.csv`,
      rows: (rows: readonly number[]): string => (rows.length === 1 ? `ligne ${rows[0]}` : `lignes ${rows.join(", ")}`),
      moreRows: (count: number): string => `, … (${count} en tout)`,
      moreParts: (count: number, people: string): string =>
        `et ${counted(count, "autre case", "autres cases")}, ensemble : ${people}`,
      source: (text: string): string => `Source : ${text}`,
      file: (file: string, sha256: string, vintage: string): string =>
        `Fichier : ${file === "" ? "aucun (chiffre estimé)" : file}${sha256 === "" ? "" : `, SHA-256 ${sha256}`}${vintage === "" ? "" : `, millésime ${vintage}`}`,
      noFile: (table: string): string => `Fichier publié : non dit, census-sources.csv n'a pas de ligne « ${table} »`,
      formula: (formula: string): string => `Calcul fait sur la table : ${formula}`,
      base: (base: string): string => `Qui est compté : ${base}`,
      survey: (figure: string, date: string): string => `Chiffre de l'enquête du ${date} : ${figure}`,
      assumption: (assumption: string): string => `Hypothèse : ${assumption}`,
      variation: (percent: number, isPublished: boolean): string =>
        `Précision : coefficient de variation ${isPublished ? "de" : "d'environ"} ${percent} % (table de l'Insee${isPublished ? "" : ", prolongée"})`,
      share: (population: string, total: string, percent: string): string =>
        `Part : ${population} / ${total} = ${percent}`,
      target: (percent: string, size: number, target: string): string => `Cible : ${percent} × ${size} = ${target}`,
      largestRemainder: (seats: number, whole: number, remainder: string): string =>
        `Plus forts restes : ${whole}, ${seats > whole ? "et une place pour le reste" : "sans place pour le reste"} (${remainder}) : ${seats}`,
      method: (name: string, seats: number): string => `Méthode ${name} : ${seats}`,
      fitted: (first: string, second: string, fitted: string, seats: number): string =>
        `Ajusté aux places de « ${first} » et « ${second} » : ${fitted} ; arrondi sans toucher à ces places : ${seats}`,
      promised: (kind: "floor" | "priority", seats: number, reason: string | null): string =>
        `${kind === "floor" ? "Plancher" : "Priorité"} : au moins ${seats}${reason === null ? "" : `, parce que : ${reason}`}`,
      moved: (seats: number, proportional: number): string =>
        `Avec les planchers et priorités : ${seats} au lieu de ${proportional}`,
      tolerance: (tolerance: number, min: number, max: number): string =>
        `Tolérance de ${tolerance} : min ${min}, max ${max}`,
      typed: (min: number, max: number): string => `Bornes données à la main dans panel.yaml : min ${min}, max ${max}`,
      edited: (min: number, max: number): string =>
        `quotas.csv dit autre chose : min ${min}, max ${max}, modifié à la main`,
    },
    kept: (path: string, count: number): string =>
      count === 0
        ? `${path} existe déjà et correspond à panel.yaml : il est gardé.`
        : `${path} existe déjà et diffère de ce que donne panel.yaml sur ${counted(count, "ligne", "lignes")} : il est gardé, ces lignes seront notées « modifiées à la main ».`,
  },
};

// Problems of files and codes that would lose people or count them twice without a wrong figure in sight: households taken for
// persons, answers cut in pages, communes that have become part of another, districts of places that are nowhere.
import type { Catalogue } from "./catalogue.ts";

export type TerritoryFacts = {
  "census/households": { readonly column: string };
  "census/partial-answer": { readonly found: number };
  "census/former-codes": {
    readonly table: string;
    /** Former code and today's, `59404 → 59260`. */
    readonly codes: readonly string[];
    readonly count: number;
  };
  "census/former-territory": { readonly place: string; readonly current: string };
  "census/same-file": { readonly again: readonly string[] };
  "census/district-empty": { readonly place: string; readonly district: string };
  "census/not-by-iris": { readonly tables: readonly string[] };
  "census/iris-missing": { readonly missing: readonly string[]; readonly count: number };
  "census/district-place-unknown": {
    readonly place: string;
    readonly count: number;
    /** Today's commune of the place, where a file tells it. */
    readonly current: string | null;
    readonly district: string;
    /** Whether the district has no inhabitant at all. */
    readonly isEmpty: boolean;
  };
};

const manyFr = (count: number): string => (count > 1 ? ` (${count} lignes sont dans ce cas)` : "");
const manyEn = (count: number): string => (count > 1 ? ` (${count} rows are in this case)` : "");
const list = (texts: readonly string[], count: number): string =>
  texts.join(", ") + (count > texts.length ? ", …" : "");

export const territoryTexts: Catalogue<TerritoryFacts> = {
  "census/households": {
    fr: ({ column }) =>
      `La colonne « ${column} » compte ou décrit des ménages, des familles ou des logements, et non des personnes : on n'en tire aucune population. Prenez un tableau de la population, comme TD_POP6 ou base-ic-evol-struct-pop.`,
    en: ({ column }) =>
      `Column "${column}" counts or describes households, families or dwellings, not persons: no population can be had from it. Take a table of the population, such as TD_POP6 or base-ic-evol-struct-pop.`,
  },
  "census/partial-answer": {
    fr: ({ found }) =>
      `Cette réponse de Melodi n'est qu'une page : elle a ${found} observations et annonce une suite (« next »). Redemandez tout en une fois, avec maxResult=100000.`,
    en: ({ found }) =>
      `This answer of Melodi is one page only: it has ${found} observations and announces more ("next"). Ask for everything at once, with maxResult=100000.`,
  },
  "census/former-codes": {
    fr: ({ table, codes, count }) =>
      `La table ${table} date d'avant une fusion de communes (${list(codes, count)}) : ces habitants sont comptés avec ceux de la commune d'aujourd'hui. Si le fichier donne déjà la commune entière, retirez ces lignes.`,
    en: ({ table, codes, count }) =>
      `Table ${table} is older than a merger of communes (${list(codes, count)}): these inhabitants are counted with those of today's commune. If the file already gives the whole commune, remove these rows.`,
  },
  "census/former-territory": {
    fr: ({ place, current }) =>
      `${place} est aujourd'hui une partie de ${current} : ces fichiers n'ont aucun chiffre sous son code. Demandez com:${current}, ou les IRIS de ${current} qui la forment (iris:…).`,
    en: ({ place, current }) =>
      `${place} is part of ${current} today: these files have no figure under its code. Ask for com:${current}, or for the IRIS of ${current} that form it (iris:…).`,
  },
  "census/same-file": {
    fr: ({ again }) =>
      `Ce fichier est donné plusieurs fois (${again.map((path) => `« ${path} »`).join(", ")}) : il est pris une seule fois.`,
    en: ({ again }) =>
      `This file is given several times (${again.map((path) => `"${path}"`).join(", ")}): it is taken once.`,
  },
  "census/district-empty": {
    fr: ({ place, district }) =>
      `Le secteur « ${district} » n'a aucun habitant : ceux de « ${place} » sont tous dans d'autres secteurs, par leurs IRIS, ou dans aucune table par secteur. Retirez la ligne, ou donnez-lui les IRIS qui lui reviennent.`,
    en: ({ place, district }) =>
      `District "${district}" has no inhabitant: those of "${place}" are all in other districts, by their IRIS, or in no table by district. Remove the row, or give it its own IRIS.`,
  },
  "census/not-by-iris": {
    fr: ({ tables }) =>
      `${tables.length > 1 ? "Les tables" : "La table"} ${tables.join(", ")} ne ${tables.length > 1 ? "distinguent" : "distingue"} pas les IRIS : ${tables.length > 1 ? "elles sont laissées" : "elle est laissée"} de côté, car on n'y compte que des communes entières. Pour un territoire d'IRIS, prenez la base infracommunale (base-ic-evol-struct-pop).`,
    en: ({ tables }) =>
      `${tables.length > 1 ? "Tables" : "Table"} ${tables.join(", ")} ${tables.length > 1 ? "do" : "does"} not tell IRIS apart: left out, as whole communes are counted there. For a territory of IRIS take the base by IRIS (base-ic-evol-struct-pop).`,
  },
  "census/iris-missing": {
    fr: ({ missing, count }) =>
      `Ce fichier n'a pas ${count > 1 ? `${count} des` : "un des"} IRIS du territoire : ${list(missing, count)}. ${count > 1 ? "Leurs habitants ne sont pas comptés ; vérifiez leurs codes" : "Ses habitants ne sont pas comptés ; vérifiez son code"} dans la table de référence des IRIS de la même année.`,
    en: ({ missing, count }) =>
      `This file does not have ${count} of the territory's IRIS: ${list(missing, count)}. Their inhabitants are not counted; check their codes in the reference of IRIS of the same year.`,
  },
  "census/district-place-unknown": {
    fr: ({ place, count, current, district, isEmpty }) =>
      `« ${place} », rangé dans « ${district} », n'est un lieu d'aucun de ces fichiers${manyFr(count)}${isEmpty ? " : ce secteur n'aurait aucun habitant" : ""}. ${current === null ? "Corrigez le code ou retirez la ligne." : `Cette commune est aujourd'hui une partie de ${current} : donnez les IRIS de ${current} qui la forment.`}`,
    en: ({ place, count, current, district, isEmpty }) =>
      `"${place}", put in "${district}", is a place of none of these files${manyEn(count)}${isEmpty ? ": this district would have no inhabitant" : ""}. ${current === null ? "Correct the code or remove the row." : `This commune is part of ${current} today: give the IRIS of ${current} that form it.`}`,
  },
};

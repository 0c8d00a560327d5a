// Problems of quotas: the census table they come from, their bounds, their sums.
import type { Catalogue } from "./catalogue.ts";
import { countedEn, countedFr } from "./counted.ts";
import { quotedList } from "./row-list.ts";

interface Value {
  readonly feature: string;
  readonly value: string;
}

export type QuotaFacts = {
  "quotas/census-column-missing": { readonly header: string; readonly nearest: string | null };
  "quotas/population-empty": Readonly<Record<never, never>>;
  "quotas/population-not-a-number": { readonly text: string };
  "quotas/census-duplicate-row": { readonly table: string; readonly codes: string; readonly firstRow: number };
  "quotas/census-mixed-dimensions": { readonly table: string; readonly dimension: string };
  "quotas/census-total-row": { readonly table: string; readonly censusCode: string };
  "quotas/census-table-unknown": {
    readonly feature: string;
    readonly table: string;
    readonly nearest: string | null;
    /** The tables that there are. */
    readonly known: readonly string[];
  };
  "quotas/census-dimension-unknown": {
    readonly feature: string;
    readonly table: string;
    readonly dimension: string;
    readonly nearest: string | null;
  };
  "quotas/census-code-unknown": Value & { readonly censusCode: string; readonly nearest: string | null };
  "quotas/census-band-unknown": Value & {
    readonly band: string;
    /** The nearest bands that the table allows. */
    readonly bands: readonly string[];
    /** All bands of the table. */
    readonly known: readonly string[];
  };
  "quotas/census-code-used-twice": {
    readonly feature: string;
    readonly censusCode: string;
    readonly values: readonly string[];
    readonly share: string;
  };
  "quotas/census-code-unused": {
    readonly feature: string;
    readonly codes: readonly string[];
    readonly population: string;
  };
  "quotas/no-population": { readonly feature: string };
  "quotas/bases-differ": { readonly bases: readonly { readonly feature: string; readonly base: string }[] };
  "quotas/floors-above-size": { readonly feature: string; readonly floors: number; readonly panelSize: number };
  "quotas/exact-tie": { readonly feature: string; readonly winner: string; readonly loser: string };
  "quotas/value-without-seats": Value & { readonly population: string; readonly target: string; readonly max: number };
  "quotas/value-cannot-be-seated": Value & {
    readonly max: number;
    readonly otherMins: number;
    readonly panelSize: number;
  };
  "quotas/bounds-missing": Value;
  "quotas/min-above-max": Value & { readonly min: number; readonly max: number };
  "quotas/flex-inside-bounds": Value & { readonly min: number; readonly max: number; readonly flex: number };
  "quotas/mins-above-size": { readonly feature: string; readonly sum: number; readonly panelSize: number };
  "quotas/maxes-below-size": { readonly feature: string; readonly sum: number; readonly panelSize: number };
  "quotas/missing-column": { readonly header: string; readonly nearest: string | null };
  "quotas/empty-cell": Readonly<Record<never, never>>;
  "quotas/not-a-whole-number": { readonly text: string };
  "quotas/duplicate-value": Value & { readonly firstRow: number };
  "quotas/row-missing": Value;
  "quotas/row-unknown": Value & { readonly nearest: string | null };
  "quotas/more-problems": { readonly count: number };
};

function meantFr(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Vouliez-vous écrire « ${nearest} » ?`;
}

function meantEn(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}

const listFr = (texts: readonly string[]): string => texts.map((text) => `« ${text} »`).join(", ");
const listEn = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(", ");

/** Tables of census.csv that a message names. */
const mostTables = 12;

export const quotaTexts: Catalogue<QuotaFacts> = {
  "quotas/census-column-missing": {
    fr: ({ header, nearest }) =>
      `La colonne « ${header} » manque dans le tableau du recensement. ${meantFr(nearest, "Le tableau attend : table, une colonne par dimension, population.")}`,
    en: ({ header, nearest }) =>
      `The column "${header}" is missing from the census table. ${meantEn(nearest, "The table needs: table, one column for each dimension, population.")}`,
  },
  "quotas/population-empty": {
    fr: () =>
      "L'effectif est vide. Vide n'est pas zéro : écrivez 0 si l'Insee publie 0, sinon cherchez le chiffre ou regroupez ce code.",
    en: () =>
      "The population is empty. Empty is not zero: write 0 if the census says 0, otherwise find the figure or merge this code with another.",
  },
  "quotas/population-not-a-number": {
    fr: ({ text }) =>
      `« ${text} » n'est pas un effectif. Écrivez un nombre positif ou nul, sans séparateur de milliers : 5805 ou 5805.25.`,
    en: ({ text }) =>
      `"${text}" is not a population. Write a number of 0 or more without thousands separators: 5805 or 5805.25.`,
  },
  "quotas/census-duplicate-row": {
    fr: ({ table, codes, firstRow }) =>
      `La table « ${table} » contient déjà « ${codes} » à la ligne ${firstRow} : la population serait comptée deux fois. Gardez une seule des deux lignes.`,
    en: ({ table, codes, firstRow }) =>
      `The table "${table}" already holds "${codes}" in row ${firstRow}: these people would be counted twice. Keep one of the two rows.`,
  },
  "quotas/census-mixed-dimensions": {
    fr: ({ table, dimension }) =>
      `La table « ${table} » a des lignes avec et des lignes sans « ${dimension} » : un total serait ajouté à ses parties. Retirez les totaux, ou donnez-leur un autre nom de table.`,
    en: ({ table, dimension }) =>
      `The table "${table}" has rows with and rows without "${dimension}": a total would be added to its parts. Remove the totals, or give them another table name.`,
  },
  "quotas/census-total-row": {
    fr: ({ table, censusCode }) =>
      `Dans la table « ${table} », « ${censusCode} » est un total : il serait ajouté à ses propres parties. Retirez cette ligne.`,
    en: ({ table, censusCode }) =>
      `In the table "${table}", "${censusCode}" is a total: it would be added to its own parts. Remove this row.`,
  },
  "quotas/census-table-unknown": {
    fr: ({ feature, table, nearest, known }) =>
      `« ${feature} » demande la table « ${table} », absente du recensement, qui contient : ${quotedList(known.slice(0, mostTables), "fr")}${known.length > mostTables ? ", …" : ""}. ${meantFr(nearest, "Corrigez le nom dans panel.yaml, ou ajoutez les lignes de cette table.")}`,
    en: ({ feature, table, nearest, known }) =>
      `"${feature}" asks for the table "${table}", which the census does not hold; it holds ${quotedList(known.slice(0, mostTables), "en")}${known.length > mostTables ? ", …" : ""}. ${meantEn(nearest, "Correct the name in panel.yaml, or add the rows of this table.")}`,
  },
  "quotas/census-dimension-unknown": {
    fr: ({ feature, table, dimension, nearest }) =>
      `« ${feature} » demande la dimension « ${dimension} », que la table « ${table} » ne remplit pas. ${meantFr(nearest, "Ajoutez cette colonne, ou corrigez le nom dans panel.yaml.")}`,
    en: ({ feature, table, dimension, nearest }) =>
      `"${feature}" asks for the dimension "${dimension}", which the table "${table}" does not fill. ${meantEn(nearest, "Add this column, or correct the name in panel.yaml.")}`,
  },
  "quotas/census-code-unknown": {
    fr: ({ feature, value, censusCode, nearest }) =>
      `« ${feature} : ${value} » demande le code « ${censusCode} », absent du recensement. ${meantFr(nearest, "Ajoutez sa ligne, ou corrigez le code dans panel.yaml.")}`,
    en: ({ feature, value, censusCode, nearest }) =>
      `"${feature}: ${value}" asks for the code "${censusCode}", which the census does not hold. ${meantEn(nearest, "Add its row, or correct the code in panel.yaml.")}`,
  },
  "quotas/census-band-unknown": {
    fr: ({ feature, value, band, bands, known }) =>
      `« ${feature} : ${value} » demande les ${band} ans, que ce tableau ne permet pas de compter : ses tranches sont ${known.slice(0, 12).join(", ")}. Les plus proches qu'il permet : ${listFr(bands)}. Prenez l'une d'elles, ou un tableau par année d'âge (TD_POP1B), ou dites la part à prendre : { code: "…", share: "4/5" }.`,
    en: ({ feature, value, band, bands, known }) =>
      `"${feature}: ${value}" asks for ages ${band}, which this table cannot count: its bands are ${known.slice(0, 12).join(", ")}. The nearest it allows: ${listEn(bands)}. Take one of them, or a table by single years (TD_POP1B), or say the part to take: { code: "…", share: "4/5" }.`,
  },
  "quotas/census-code-used-twice": {
    fr: ({ feature, censusCode, values, share }) =>
      `Pour « ${feature} », le code « ${censusCode} » est compté plus d'une fois (${listFr(values)} : parts de ${share} en tout, 1 au plus). Retirez-le d'une des valeurs, ou partagez-le.`,
    en: ({ feature, censusCode, values, share }) =>
      `For "${feature}", the code "${censusCode}" is counted more than once (${listEn(values)}: shares of ${share} in all, 1 at most). Remove it from one of the values, or share it out.`,
  },
  "quotas/census-code-unused": {
    fr: ({ feature, codes, population }) =>
      `Pour « ${feature} », aucun quota ne compte ${listFr(codes)} : ${population} habitants sont hors du calcul. Ajoutez ces codes à une valeur, si ces personnes peuvent être tirées au sort.`,
    en: ({ feature, codes, population }) =>
      `For "${feature}", no quota counts ${listEn(codes)}: ${population} inhabitants are left out of the calculation. Add these codes to a value, if these people may be drawn.`,
  },
  "quotas/no-population": {
    fr: ({ feature }) =>
      `Aucune valeur de « ${feature} » n'a d'habitants dans le recensement : les places ne peuvent pas être réparties. Vérifiez les codes et les effectifs.`,
    en: ({ feature }) =>
      `No value of "${feature}" has inhabitants in the census: the seats cannot be shared out. Check the codes and the populations.`,
  },
  "quotas/bases-differ": {
    fr: ({ bases }) =>
      `Les critères ne comptent pas la même population : ${bases.map(({ feature, base }) => `« ${feature} » compte ${base}`).join(" ; ")}. Gardez-les si cela est voulu, et dites-le par « assumption » dans panel.yaml.`,
    en: ({ bases }) =>
      `The features do not count the same population: ${bases.map(({ feature, base }) => `"${feature}" counts ${base}`).join("; ")}. Keep them if that is meant, and say so by "assumption" in panel.yaml.`,
  },
  "quotas/floors-above-size": {
    fr: ({ feature, floors, panelSize }) =>
      `Les planchers et priorités de « ${feature} » promettent ${floors} places, mais le panel n'en a que ${panelSize}. Baissez « floor » ou « priority », regroupez des valeurs ou agrandissez le panel.`,
    en: ({ feature, floors, panelSize }) =>
      `The floors and priorities of "${feature}" promise ${floors} seats, but the panel has only ${panelSize}. Lower "floor" or "priority", merge values or enlarge the panel.`,
  },
  "quotas/exact-tie": {
    fr: ({ feature, winner, loser }) =>
      `Pour « ${feature} », « ${winner} » et « ${loser} » sont exactement à égalité pour la dernière place. Elle va à « ${winner} », placé avant dans panel.yaml. Donnez min et max si vous voulez un autre choix.`,
    en: ({ feature, winner, loser }) =>
      `For "${feature}", "${winner}" and "${loser}" are exactly equal for the last seat. It goes to "${winner}", which stands first in panel.yaml. Give min and max if you want otherwise.`,
  },
  "quotas/value-without-seats": {
    fr: ({ feature, value, population, target, max }) =>
      `« ${feature} : ${value} » compte ${population} habitants, soit ${target.replace(".", ",")} place, et n'a aucune place garantie (de 0 à ${max}). Regroupez cette valeur avec une autre, donnez-lui un plancher, ou assumez ce choix en public.`,
    en: ({ feature, value, population, target, max }) =>
      `"${feature}: ${value}" has ${population} inhabitants, that is ${target} seat, and no seat is guaranteed (0 to ${max}). Merge this value with another, give it a floor, or stand by this choice in public.`,
  },
  "quotas/value-cannot-be-seated": {
    fr: ({ feature, value, max, otherMins, panelSize }) =>
      max === 0
        ? `Personne de « ${feature} : ${value} » ne pourra être tiré au sort : son maximum est 0. Donnez-lui un maximum d'au moins 1, ou dites en public pourquoi ces personnes sont écartées.`
        : `Personne de « ${feature} : ${value} » ne pourra être tiré au sort : les minimums des autres valeurs prennent déjà ${otherMins} des ${panelSize} places. Ajoutez une tolérance (« tolerance: 1 ») à ce critère.`,
    en: ({ feature, value, max, otherMins, panelSize }) =>
      max === 0
        ? `Nobody of "${feature}: ${value}" can be drawn: its maximum is 0. Give it a maximum of 1 or more, or say in public why these people are left out.`
        : `Nobody of "${feature}: ${value}" can be drawn: the minimums of the other values already take ${otherMins} of the ${panelSize} seats. Give this feature a tolerance ("tolerance: 1").`,
  },
  "quotas/bounds-missing": {
    fr: ({ feature, value }) =>
      `« ${feature} : ${value} » n'a ni code de recensement, ni min et max. Donnez l'un ou l'autre dans panel.yaml.`,
    en: ({ feature, value }) =>
      `"${feature}: ${value}" has neither a census code nor both min and max. Give one or the other in panel.yaml.`,
  },
  "quotas/min-above-max": {
    fr: ({ feature, value, min, max }) =>
      `« ${feature} : ${value} » demande au moins ${min} et au plus ${countedFr(max, "place", "places")}. Le minimum doit être inférieur ou égal au maximum.`,
    en: ({ feature, value, min, max }) =>
      `"${feature}: ${value}" asks for at least ${min} and at most ${countedEn(max, "seat", "seats")}. The minimum must not exceed the maximum.`,
  },
  "quotas/flex-inside-bounds": {
    fr: ({ feature, value, min, max, flex }) =>
      `La limite ${flex} donnée pour « ${feature} : ${value} » est à l'intérieur des bornes (de ${min} à ${max}). min_flex doit être au plus ${min}, max_flex au moins ${max} ; une cellule vide ne fixe pas de limite.`,
    en: ({ feature, value, min, max, flex }) =>
      `The limit ${flex} given for "${feature}: ${value}" lies inside the bounds (${min} to ${max}). min_flex must be ${min} at most, max_flex ${max} at least; an empty cell sets no limit.`,
  },
  "quotas/mins-above-size": {
    fr: ({ feature, sum, panelSize }) =>
      `Les minimums de « ${feature} » demandent ${sum} places en tout, mais le panel n'en a que ${panelSize}. Baissez des minimums ou agrandissez le panel.`,
    en: ({ feature, sum, panelSize }) =>
      `The minimums of "${feature}" ask for ${sum} seats in all, but the panel has only ${panelSize}. Lower some minimums or enlarge the panel.`,
  },
  "quotas/maxes-below-size": {
    fr: ({ feature, sum, panelSize }) =>
      `Les maximums de « ${feature} » ne permettent que ${sum} places en tout, mais le panel en a ${panelSize}. Relevez des maximums ou réduisez le panel.`,
    en: ({ feature, sum, panelSize }) =>
      `The maximums of "${feature}" allow only ${sum} seats in all, but the panel has ${panelSize}. Raise some maximums or make the panel smaller.`,
  },
  "quotas/missing-column": {
    fr: ({ header, nearest }) =>
      `La colonne « ${header} » manque dans les quotas. ${meantFr(nearest, "Le fichier attend : feature, value, min, max.")}`,
    en: ({ header, nearest }) =>
      `The column "${header}" is missing from the quotas. ${meantEn(nearest, "The file needs: feature, value, min, max.")}`,
  },
  "quotas/empty-cell": {
    fr: () => "La case est vide. Remplissez-la, ou retirez la ligne entière.",
    en: () => "The cell is empty. Fill it, or remove the whole row.",
  },
  "quotas/not-a-whole-number": {
    fr: ({ text }) => `« ${text} » n'est pas un nombre de places. Écrivez un nombre entier, 0 ou plus, en chiffres.`,
    en: ({ text }) => `"${text}" is not a number of seats. Write a whole number, 0 or more, in digits.`,
  },
  "quotas/duplicate-value": {
    fr: ({ feature, value, firstRow }) =>
      `« ${feature} : ${value} » a déjà ses bornes à la ligne ${firstRow}. Gardez une seule des deux lignes.`,
    en: ({ feature, value, firstRow }) =>
      `"${feature}: ${value}" already has its bounds in row ${firstRow}. Keep one of the two rows.`,
  },
  "quotas/row-missing": {
    fr: ({ feature, value }) =>
      `Les quotas ne disent rien de « ${feature} : ${value} », que panel.yaml connaît. Ajoutez cette ligne, ou refaites le fichier par « pinakion quotas --force ».`,
    en: ({ feature, value }) =>
      `The quotas say nothing of "${feature}: ${value}", which panel.yaml knows. Add this row, or make the file again with "pinakion quotas --force".`,
  },
  "quotas/row-unknown": {
    fr: ({ feature, value, nearest }) =>
      `panel.yaml ne connaît pas « ${feature} : ${value} ». ${meantFr(nearest, "Retirez cette ligne, ou ajoutez la valeur à panel.yaml.")}`,
    en: ({ feature, value, nearest }) =>
      `panel.yaml does not know "${feature}: ${value}". ${meantEn(nearest, "Remove this row, or add the value to panel.yaml.")}`,
  },
  "quotas/more-problems": {
    fr: ({ count }) =>
      `Et ${countedFr(count, "autre problème", "autres problèmes")} de ce fichier. Corrigez les premiers, puis relancez.`,
    en: ({ count }) => `And ${count} more problems in this file. Correct the first ones, then run again.`,
  },
};

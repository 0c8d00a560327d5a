// Problems of INSEE files and of the territory cut out of them: codes, facts and texts.
import type { Catalogue } from "./catalogue.ts";
import { countedEn, countedFr } from "./counted.ts";

export type CensusFacts = {
  "census/unknown-product": { readonly columns: readonly string[] };
  "census/derived-table": { readonly why: "edited-headers" | "shares" | "population-totale" };
  "census/rounded": { readonly found: string; readonly sum: string };
  "census/weights-missing": Readonly<Record<never, never>>;
  "census/duplicate-place": { readonly place: string; readonly firstRow: number; readonly count: number };
  "census/ruined-code": { readonly text: string; readonly count: number };
  "census/unknown-place": { readonly text: string; readonly count: number };
  "census/zeros-lost": { readonly text: string; readonly restored: string; readonly count: number };
  "census/cell-empty": { readonly count: number };
  "census/cell-not-a-number": { readonly text: string; readonly count: number };
  "census/thousands": { readonly text: string; readonly count: number; readonly isWhole: boolean };
  "census/parts-differ": { readonly place: string; readonly total: string; readonly sum: string };
  "census/arm-and-commune": { readonly commune: string; readonly arm: string };
  "census/total-row-left-out": { readonly text: string; readonly count: number };
  "census/several-vintages": { readonly vintages: readonly string[]; readonly taken: string; readonly other: string };
  "census/vintage-absent": {
    readonly asked: readonly string[];
    readonly vintages: readonly string[];
    readonly isList: boolean;
  };
  "census/vintages-differ": { readonly vintages: readonly string[] };
  "census/vintage-unknown": Readonly<Record<never, never>>;
  "census/vintage-declared": { readonly vintage: string };
  "census/combined-vintages": {
    readonly tables: readonly string[];
    readonly files: readonly { readonly file: string; readonly vintage: string | null }[];
  };
  "census/types-missing": { readonly types: readonly string[] };
  "census/unknown-dimension-code": { readonly dimension: string; readonly text: string };
  "census/other-table": { readonly columns: readonly string[] };
  "census/population-totale": { readonly column: string };
  "census/no-figures": Readonly<Record<never, never>>;
  "census/territory-form": { readonly text: string };
  "census/territory-list-missing": { readonly epci: string };
  "census/territory-empty": { readonly territory: string };
  "census/territory-incomplete": {
    readonly table: string;
    readonly missing: readonly string[];
    readonly count: number;
  };
  "census/district-missing": { readonly places: readonly string[]; readonly count: number; readonly people: number };
  "census/district-twice": { readonly place: string; readonly districts: readonly string[] };
  "census/district-columns": Readonly<Record<never, never>>;
  "census/joint-sources-missing": Readonly<Record<never, never>>;
  "census/bands-cross": { readonly band: string; readonly bands: readonly string[] };
  "census/margin-impossible": { readonly margin: string; readonly group: string };
  "census/margins-disagree": { readonly sweeps: number; readonly residual: string };
  "census/district-small": { readonly district: string; readonly people: number };
};

const whyFr = {
  "edited-headers":
    "ses titres de colonnes ne sont pas ceux de l'Insee : c'est le calcul de quelqu'un d'autre, dont les bases ne sont pas dites",
  shares: "il donne des pourcentages d'une base qui n'est pas dite, et non des effectifs",
  "population-totale":
    "sa colonne de population n'a pas un titre de l'Insee : population municipale et population totale, plus forte de 1 à 2 %, ne s'y distinguent pas",
} as const;
const whyEn = {
  "edited-headers":
    "its column titles are not INSEE's: it is somebody else's computation, of bases that are not stated",
  shares: "it gives percentages of an unstated base, not numbers of people",
  "population-totale":
    "its population column has no title of INSEE's: municipal population and total population, 1 to 2 % higher, cannot be told apart",
} as const;

const list = (texts: readonly string[], count: number): string =>
  texts.join(", ") + (count > texts.length ? ", …" : "");

/** The number without its separator of thousands, where it has one. */
const ungrouped = (text: string): string => (/[.,]\d{3}$/.test(text) ? ` (${text.replace(/[.,]/, "")})` : "");

export const censusTexts: Catalogue<CensusFacts> = {
  "census/unknown-product": {
    fr: ({ columns }) =>
      `Ce fichier n'est reconnu comme aucun produit de l'Insee. Ses premières colonnes : ${columns.map((column) => `« ${column} »`).join(", ")}. Donnez le fichier tel qu'il a été téléchargé sur insee.fr.`,
    en: ({ columns }) =>
      `This file is not recognised as any product of INSEE. Its first columns: ${columns.map((column) => `"${column}"`).join(", ")}. Give the file as downloaded from insee.fr.`,
  },
  "census/derived-table": {
    fr: ({ why }) =>
      `Ce fichier n'est pas un fichier de l'Insee : ${whyFr[why]}. Téléchargez le fichier d'origine sur insee.fr.`,
    en: ({ why }) => `This is not a file of INSEE's: ${whyEn[why]}. Download the original from insee.fr.`,
  },
  "census/rounded": {
    fr: ({ found, sum }) =>
      `Tous les nombres sont entiers et les tranches d'âge font ${sum} au lieu de ${found} : ce fichier a été arrondi après coup. Téléchargez l'original, qui a des décimales.`,
    en: ({ found, sum }) =>
      `All numbers are whole and the age bands sum to ${sum} instead of ${found}: this file has been rounded afterwards. Download the original, which has decimals.`,
  },
  "census/weights-missing": {
    fr: () =>
      "C'est un fichier de personnes sans la colonne des poids (IPONDI) : on ne peut en tirer aucune population. Téléchargez le fichier détail complet.",
    en: () =>
      "This is a file of persons without the column of weights (IPONDI): no population can be had from it. Download the whole detail file.",
  },
  "census/duplicate-place": {
    fr: ({ place, firstRow, count }) =>
      `« ${place} » est déjà à la ligne ${firstRow}${count > 1 ? ` ; ${count} lignes sont ainsi en double` : ""} : ses habitants seraient comptés plusieurs fois. Une ligne par lieu, et non par code postal ou commune déléguée.`,
    en: ({ place, firstRow, count }) =>
      `"${place}" already stands in row ${firstRow}${count > 1 ? `; ${count} rows are double in this way` : ""}: its inhabitants would be counted several times. One row a place, not a postcode or commune déléguée.`,
  },
  "census/ruined-code": {
    fr: ({ text, count }) =>
      `« ${text} » était un code ; un tableur en a fait un nombre, et le code est perdu${count > 1 ? ` (${count} lignes)` : ""}. Reprenez le fichier tel que téléchargé, sans l'ouvrir dans un tableur.`,
    en: ({ text, count }) =>
      `"${text}" was a code; a spreadsheet has made it a number, and the code is lost${count > 1 ? ` (${count} rows)` : ""}. Take the file as downloaded, without opening it in a spreadsheet.`,
  },
  "census/unknown-place": {
    fr: ({ text, count }) =>
      `« ${text} » n'est le code d'aucune commune (5 caractères, 2A ou 2B en Corse) ni d'aucun IRIS (9)${count > 1 ? ` ; ${count} lignes sont dans ce cas` : ""}. Retirez ces lignes ou reprenez le fichier d'origine.`,
    en: ({ text, count }) =>
      `"${text}" is no code of a commune (5 characters, 2A or 2B in Corsica) or IRIS (9)${count > 1 ? `; so are ${count} rows` : ""}. Remove these rows or take the original file.`,
  },
  "census/zeros-lost": {
    fr: ({ text, restored, count }) =>
      `Un tableur a retiré le zéro de tête de ${countedFr(count, "code", "codes")} : « ${text} » est lu « ${restored} ». Vérifiez, ou reprenez le fichier d'origine.`,
    en: ({ text, restored, count }) =>
      `A spreadsheet has taken the leading zero off ${countedEn(count, "code", "codes")}: "${text}" is read as "${restored}". Check, or take the original file.`,
  },
  "census/cell-empty": {
    fr: ({ count }) =>
      `Case vide${count > 1 ? ` (${count} en tout)` : ""} : l'Insee ne publie pas ce chiffre. Vide ne veut pas dire zéro : regroupez le lieu avec un autre, ou prenez un tableau moins fin.`,
    en: ({ count }) =>
      `Empty cell${count > 1 ? ` (${count} in all)` : ""}: INSEE does not publish this figure. Empty is not zero: merge the place with another, or take a coarser table.`,
  },
  "census/cell-not-a-number": {
    fr: ({ text, count }) =>
      `« ${text} » n'est pas un effectif${count > 1 ? ` (${count} cases)` : ""}. On attend un nombre positif ou nul, comme 98.57. Reprenez le fichier d'origine.`,
    en: ({ text, count }) =>
      `"${text}" is no number of people${count > 1 ? ` (${count} cells)` : ""}. A number of 0 or more is expected, like 98.57. Take the original file.`,
  },
  "census/thousands": {
    fr: ({ text, count, isWhole }) =>
      `« ${text} »${count > 1 ? ` (${count} cases)` : ""} semble avoir un séparateur de milliers, qui se lirait comme une virgule : ${isWhole ? "la population municipale est toujours un nombre entier" : "tous les nombres à virgule de ce fichier ont trois décimales, et aucun nombre n'atteint 1 000"}. Reprenez le fichier tel que téléchargé, ou retirez ce séparateur${ungrouped(text)}.`,
    en: ({ text, count, isWhole }) =>
      `"${text}"${count > 1 ? ` (${count} cells)` : ""} seems to have a separator of thousands, which would be read as a decimal point: ${isWhole ? "the population municipale is always a whole number" : "all numbers with decimals in this file have three of them, and no number reaches 1,000"}. Take the file as downloaded, or remove this separator${ungrouped(text)}.`,
  },
  "census/parts-differ": {
    fr: ({ place, total, sum }) =>
      `Pour « ${place} », les parties font ${sum} alors que le total publié est ${total}. Le fichier a été modifié, ou des totaux sont mêlés aux parties.`,
    en: ({ place, total, sum }) =>
      `For "${place}", the parts sum to ${sum} while the published total is ${total}. The file has been changed, or totals stand among parts.`,
  },
  "census/arm-and-commune": {
    fr: ({ commune, arm }) =>
      `Le fichier contient la commune ${commune} et son arrondissement ${arm} : leurs habitants seraient comptés deux fois. Gardez les arrondissements ou la commune.`,
    en: ({ commune, arm }) =>
      `The file holds the commune ${commune} and its arrondissement ${arm}: their inhabitants would be counted twice. Keep the arrondissements or the commune.`,
  },
  "census/total-row-left-out": {
    fr: ({ text, count }) =>
      `La ligne « ${text} » est un total, pas un lieu${count > 1 ? ` (${count} lignes de ce genre)` : ""} : elle est laissée de côté, pour ne compter personne deux fois.`,
    en: ({ text, count }) =>
      `Row "${text}" is a total, not a place${count > 1 ? ` (${count} such rows)` : ""}: it is left aside, so that nobody counts twice.`,
  },
  "census/several-vintages": {
    fr: ({ vintages, taken, other }) =>
      `Le fichier contient plusieurs millésimes (${vintages.join(", ")}). Le plus récent, ${taken}, est retenu ; les autres ne sont jamais additionnés avec lui. Pour en prendre un autre : --vintage ${other}.`,
    en: ({ vintages, taken, other }) =>
      `The file holds several vintages (${vintages.join(", ")}). The newest, ${taken}, is taken; the others are never added to it. To take another: --vintage ${other}.`,
  },
  "census/vintage-absent": {
    fr: ({ asked, vintages, isList }) =>
      `Le fichier n'a pas le millésime demandé (--vintage ${asked.join(",")}) ; il contient ${vintages.join(", ")}. ${isList ? "Ses chiffres sont laissés de côté ; sa liste de communes sert." : `Écrivez --vintage ${[...asked, vintages.at(-1)].join(",")}, ou retirez le fichier.`}`,
    en: ({ asked, vintages, isList }) =>
      `The file does not have the vintage asked for (--vintage ${asked.join(",")}); it holds ${vintages.join(", ")}. ${isList ? "Its figures are left out; its list of communes is used." : `Write --vintage ${[...asked, vintages.at(-1)].join(",")}, or leave the file out.`}`,
  },
  "census/vintages-differ": {
    fr: ({ vintages }) =>
      `Les fichiers sont de millésimes différents : ${vintages.join(", ")}. Chaque table garde le sien ; prenez si possible le même partout.`,
    en: ({ vintages }) =>
      `The files are of different vintages: ${vintages.join(", ")}. Each table keeps its own; take the same everywhere if you can.`,
  },
  "census/vintage-declared": {
    fr: ({ vintage }) =>
      `Rien dans ce fichier ne dit son millésime : ${vintage} est celui que vous déclarez (--vintage ${vintage}). Il est noté « déclaré » partout.`,
    en: ({ vintage }) =>
      `Nothing in this file tells its vintage: ${vintage} is the one that you declare (--vintage ${vintage}). It is noted as declared everywhere.`,
  },
  "census/combined-vintages": {
    fr: ({ tables, files }) =>
      `Des chiffres sont faits de plusieurs fichiers dont rien ne dit qu'ils sont du même millésime : ${files.map(({ file, vintage }) => `${file} (${vintage ?? "millésime non indiqué"})`).join(", ")}. Tables : ${tables.join(", ")}. Prenez le même millésime, ou déclarez-le par --vintage pour les fichiers qui ne le disent pas.`,
    en: ({ tables, files }) =>
      `Figures are made from several files that are not known to be of the same vintage: ${files.map(({ file, vintage }) => `${file} (${vintage ?? "vintage untold"})`).join(", ")}. Tables: ${tables.join(", ")}. Take the same vintage, or declare it with --vintage for files that do not tell theirs.`,
  },
  "census/vintage-unknown": {
    fr: () =>
      "Rien dans ce fichier ne dit son millésime, et un total ne suffit pas à le reconnaître. Notez-le vous-même dans les sources de panel.yaml.",
    en: () =>
      "Nothing in this file tells its vintage, and a total is not enough to know it. Write it yourself in the sources of panel.yaml.",
  },
  "census/types-missing": {
    fr: ({ types }) =>
      `Tous les IRIS sont de type ${types.join(", ")} : ceux des autres types (activité A, divers D, commune non découpée Z) ont des habitants aussi et manquent ici. Les totaux de communes seront trop bas.`,
    en: ({ types }) =>
      `All IRIS are of type ${types.join(", ")}: those of the other types (activity A, diverse D, undivided commune Z) have inhabitants too and are missing here. Totals of communes will be too low.`,
  },
  "census/unknown-dimension-code": {
    fr: ({ dimension, text }) =>
      `Le code « ${text} » de la colonne ${dimension} n'est pas connu : ses habitants ne peuvent être rangés nulle part. Vérifiez-le dans le dictionnaire joint au fichier.`,
    en: ({ dimension, text }) =>
      `Code "${text}" of column ${dimension} is not known: its inhabitants belong nowhere. Check it in the dictionary that comes with the file.`,
  },
  "census/other-table": {
    fr: ({ columns }) =>
      `Ce tableau détaillé croise aussi ${columns.map((column) => `« ${column} »`).join(", ")}, dont les quotas ne se servent pas : les mêmes personnes y seraient rangées plusieurs fois. Téléchargez POP1A ou POP1B (sexe et âge), POP5 (activité) ou POP6 (CSP).`,
    en: ({ columns }) =>
      `This detailed table is also crossed by ${columns.map((column) => `"${column}"`).join(", ")}, which no quota uses: the same people would be filed several times. Download POP1A or POP1B (sex and age), POP5 (activity) or POP6 (CSP).`,
  },
  "census/population-totale": {
    fr: ({ column }) =>
      `La colonne « ${column} » est la population totale, qui compte deux fois certaines personnes. Il faut la population municipale (PMUN).`,
    en: ({ column }) =>
      `Column "${column}" is the population totale, which counts some people twice. The population municipale (PMUN) is needed.`,
  },
  "census/no-figures": {
    fr: () => "Le fichier est reconnu mais ne contient aucun chiffre : l'en-tête seul, ou une réponse vide.",
    en: () => "The file is recognised but holds no figures: a header only, or an empty answer.",
  },
  "census/territory-form": {
    fr: ({ text }) =>
      `« ${text} » n'est pas un territoire. Écrivez epci:245900428, com:31555 (plusieurs : com:59183,59271), dep:59 ou iris:591830201.`,
    en: ({ text }) =>
      `"${text}" is no territory. Write epci:245900428, com:31555 (several: com:59183,59271), dep:59 or iris:591830201.`,
  },
  "census/territory-list-missing": {
    fr: ({ epci }) =>
      `Aucun des fichiers ne dit quelles communes forment l'EPCI ${epci}. Ajoutez la composition des EPCI, ou la table d'appartenance géographique des communes.`,
    en: ({ epci }) =>
      `None of the files says which communes form EPCI ${epci}. Add the composition of EPCIs, or the table d'appartenance géographique.`,
  },
  "census/territory-empty": {
    fr: ({ territory }) => `Aucun chiffre de ces fichiers ne porte sur ${territory}. Vérifiez le code et les fichiers.`,
    en: ({ territory }) => `No figure of these files is about ${territory}. Check the code and the files.`,
  },
  "census/territory-incomplete": {
    fr: ({ table, missing, count }) =>
      `La table ${table} ne dit rien de ${countedFr(count, "commune", "communes")} du territoire : ${list(missing, count)}. ${count > 1 ? "Leurs" : "Ses"} habitants ne sont pas comptés.`,
    en: ({ table, missing, count }) =>
      `Table ${table} says nothing of ${countedEn(count, "commune", "communes")} of the territory: ${list(missing, count)}. ${count > 1 ? "Their" : "Its"} inhabitants are not counted.`,
  },
  "census/district-missing": {
    fr: ({ places, count, people }) =>
      `${count > 1 ? `${count} lieux habités n'ont` : "1 lieu habité n'a"} aucun secteur (${list(places, count)}), soit ${people} habitants. Chaque habitant doit être dans un secteur et un seul : complétez le tableau.`,
    en: ({ places, count, people }) =>
      `${count > 1 ? `${count} inhabited places have` : "1 inhabited place has"} no district (${list(places, count)}), that is ${people} inhabitants. Each inhabitant must be in one district and one only: complete the table.`,
  },
  "census/district-twice": {
    fr: ({ place, districts }) =>
      `« ${place} » est rangé dans plusieurs secteurs : ${districts.map((name) => `« ${name} »`).join(", ")}. Gardez-en un seul.`,
    en: ({ place, districts }) =>
      `"${place}" is put in several districts: ${districts.map((name) => `"${name}"`).join(", ")}. Keep one only.`,
  },
  "census/district-columns": {
    fr: () =>
      "Le tableau des secteurs doit avoir deux colonnes : « iris » ou « commune » (les codes), et « secteur » (le nom du secteur).",
    en: () =>
      'The table of districts must have two columns: "iris" or "commune" (the codes), and "secteur" (the district\'s name).',
  },
  "census/district-small": {
    fr: ({ district, people }) =>
      `Le secteur « ${district} » n'a que ${people} habitants : l'Insee déconseille d'utiliser les chiffres au-dessous de 2 000. Regroupez-le avec un voisin si vous le pouvez.`,
    en: ({ district, people }) =>
      `District "${district}" has only ${people} inhabitants: INSEE advises against figures below 2,000. Merge it with a neighbour if you can.`,
  },
  "census/joint-sources-missing": {
    fr: () =>
      "Pour croiser sexe, âge et CSP, il faut trois tableaux : un croisement d'une autre zone (pour la forme), sexe et âge du territoire, CSP du territoire. Ajoutez le fichier qui manque, ou retirez --joint.",
    en: () =>
      "To cross sex, age and CSP three tables are needed: a crossing of another zone (for the shape), sex and age of the territory, CSP of the territory. Add the missing file, or leave out --joint.",
  },
  "census/bands-cross": {
    fr: ({ band, bands }) =>
      `La tranche ${band} ans coupe celles du croisement (${bands.join(", ")}) : elle ne peut y être rangée. Prenez deux tableaux dont les tranches s'emboîtent.`,
    en: ({ band, bands }) =>
      `Band ${band} cuts across those of the crossing (${bands.join(", ")}): it fits in none. Take two tables whose bands nest.`,
  },
  "census/margin-impossible": {
    fr: ({ margin, group }) =>
      `La marge « ${margin} » demande des habitants pour « ${group} », où le croisement de départ n'a que des zéros : aucune table n'existe. Prenez un croisement d'une zone plus large.`,
    en: ({ margin, group }) =>
      `Margin "${margin}" asks for people in "${group}", where the seed has zeros only: there is no such table. Take a crossing of a wider zone.`,
  },
  "census/margins-disagree": {
    fr: ({ sweeps, residual }) =>
      `Après ${sweeps} passages, il reste ${residual.replace(".", ",")} personnes d'écart : les zéros du croisement de départ contredisent les marges. Prenez un croisement d'une zone plus large.`,
    en: ({ sweeps, residual }) =>
      `After ${sweeps} sweeps ${residual} persons are still off: the zeros of the seed contradict the margins. Take a crossing of a wider zone.`,
  },
};

// Problems of the volunteers' list. Facts hold the offending cell of its own column, rows, counts and ids; never another
// column, and never the text of an identity or address column.
import type { Catalogue } from "./catalogue.ts";
import { quotedList, type RowFacts, rowList } from "./row-list.ts";

interface AliasFacts {
  readonly feature: string;
  readonly written: string;
  readonly value: string;
  /** What the writing means already, and the row that says so; null for panel.yaml. */
  readonly other: string;
  readonly otherRow: number | null;
}

export type PoolFacts = {
  "pool/missing-column": {
    readonly header: string;
    readonly nearest: string | null;
    /** Titles of the file; empty where another problem lists them, or none is needed. */
    readonly titles: readonly string[];
  };
  "pool/empty-id": RowFacts;
  "pool/duplicate-id": RowFacts & { readonly id: string };
  "pool/id-with-blank": RowFacts & { readonly id: string };
  "pool/id-like-formula": RowFacts & { readonly id: string };
  "pool/empty-cell": RowFacts;
  "pool/unknown-value": RowFacts & {
    readonly value: string;
    /** The nearest first; empty when none is near. */
    readonly nearest: readonly string[];
    readonly allowed: readonly string[];
  };
  "pool/alias-unknown": {
    readonly found: string;
    /** The feature that has no such value; null when it is the feature that is unknown. */
    readonly of: string | null;
    readonly allowed: readonly string[];
    readonly nearest: string | null;
  };
  "pool/alias-contradicts": AliasFacts;
  "pool/alias-repeated": AliasFacts;
  "pool/alias-incomplete": RowFacts;
  "pool/ambiguous-value": RowFacts & { readonly value: string; readonly candidates: readonly string[] };
  "pool/mangled-value": RowFacts & { readonly value: string };
  "pool/unreadable-date": RowFacts & { readonly value: string };
  "pool/doubtful-century": RowFacts & {
    readonly value: string;
    readonly year: number;
    readonly age: number;
    readonly otherYear: number;
  };
  "pool/doubtful-age": RowFacts & {
    readonly value: string;
    readonly age: number;
    /** The year perhaps typed into a cell formatted as a date; null when the day is no such one. */
    readonly typedYear: number | null;
  };
  "pool/unreadable-age": RowFacts & { readonly value: string };
  "pool/unreadable-year": RowFacts & { readonly value: string };
  "pool/implausible-age": RowFacts & { readonly value: string; readonly age: number };
  "pool/age-outside-bands": RowFacts & { readonly age: number; readonly allowed: readonly string[] };
  "pool/more-values": { readonly values: number; readonly count: number };
  "pool/nobody-left": { readonly registered: number };
  "pool/same-identity": RowFacts & { readonly ids: readonly string[] };
  "pool/near-identity": RowFacts & { readonly ids: readonly string[] };
  "pool/shared-mail": RowFacts & { readonly ids: readonly string[] };
  "pool/rows-disagree": RowFacts & {
    /** Titles of the columns in which the rows differ. */
    readonly columns: readonly string[];
    /** The row that stays; null when none does. */
    readonly kept: number | null;
    /** Why none stays; null when one does, or when cells are to be corrected first. */
    readonly reason: string | null;
    /** One of the columns is a rule's, in which the last answer counts. */
    readonly lastCounts: boolean;
  };
  "pool/unknown-id": { readonly key: "same_person" | "distinct"; readonly id: string };
  "pool/more-questions": { readonly count: number };
  "pool/large-household": RowFacts;
  "pool/near-address": RowFacts;
  "pool/postcode-disagrees": RowFacts & {
    readonly postcode: string;
    readonly value: string;
    readonly values: readonly string[];
  };
  "pool/unknown-postcode": RowFacts & { readonly postcode: string };
};

function idsText(ids: readonly string[]): string {
  return `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
}

function confirmFr(ids: readonly string[]): string {
  return `Sous « duplicates » de panel.yaml, écrivez same_person: [${idsText(ids)}] pour ne garder que la première, ou distinct: [${idsText(ids)}] pour les garder toutes.`;
}

function confirmEn(ids: readonly string[]): string {
  return `Under "duplicates" in panel.yaml, write same_person: [${idsText(ids)}] to keep the first only, or distinct: [${idsText(ids)}] to keep them all.`;
}

export const poolTexts: Catalogue<PoolFacts> = {
  "pool/missing-column": {
    fr: ({ header, nearest, titles }) =>
      `La colonne « ${header} » manque. ${nearest === null ? `Ajoutez-la, ou écrivez dans les réglages l'un des titres du fichier${titles.length === 0 ? "" : ` : ${quotedList(titles, "fr", 20)}`}.` : `La plus proche est « ${nearest} » : si c'est elle, écrivez ce titre dans les réglages.`}`,
    en: ({ header, nearest, titles }) =>
      `The column "${header}" is missing. ${nearest === null ? `Add it, or write one of the file's titles into the settings${titles.length === 0 ? "" : `: ${quotedList(titles, "en", 20)}`}.` : `The nearest is "${nearest}": if that is the one, write this title into the settings.`}`,
  },
  "pool/empty-id": {
    fr: (facts) =>
      `L'identifiant est vide : ${rowList(facts, "fr")}. Donnez à chaque volontaire un numéro qui n'appartient qu'à lui.`,
    en: (facts) => `The id is empty: ${rowList(facts, "en")}. Give each volunteer a number of their own.`,
  },
  "pool/duplicate-id": {
    fr: (facts) =>
      `L'identifiant « ${facts.id} » est porté plusieurs fois : ${rowList(facts, "fr")}. Une personne inscrite deux fois aurait deux chances : retirez la ligne en double, ou changez le numéro.`,
    en: (facts) =>
      `The id "${facts.id}" is borne several times: ${rowList(facts, "en")}. Somebody registered twice would have two chances: remove the double row, or change the number.`,
  },
  "pool/id-with-blank": {
    fr: (facts) =>
      `L'identifiant « ${facts.id} » contient un blanc : ${rowList(facts, "fr")}. Les listes de tickets séparent les identifiants par des blancs : écrivez-le sans blanc, par exemple avec un tiret.`,
    en: (facts) =>
      `The id "${facts.id}" holds a blank: ${rowList(facts, "en")}. Ticket lists separate ids by blanks: write it without, for example with a hyphen.`,
  },
  "pool/id-like-formula": {
    fr: (facts) =>
      `L'identifiant « ${facts.id} » commence comme une formule : ${rowList(facts, "fr")}. Un tableur l'exécuterait à l'ouverture des listes de tickets : retirez le signe =, +, - ou @ du début.`,
    en: (facts) =>
      `The id "${facts.id}" begins like a formula: ${rowList(facts, "en")}. A spreadsheet would run it when the ticket lists are opened: remove the =, +, - or @ at its beginning.`,
  },
  "pool/empty-cell": {
    fr: (facts) =>
      `La cellule est vide : ${rowList(facts, "fr")}. Complétez-la ; pour les personnes qui n'ont pas répondu, ajoutez "" aux « aliases » d'une valeur de panel.yaml.`,
    en: (facts) =>
      `The cell is empty: ${rowList(facts, "en")}. Fill it in; for people who did not answer, add "" to the "aliases" of a value in panel.yaml.`,
  },
  "pool/unknown-value": {
    fr: (facts) =>
      `« ${facts.value} » n'est pas une valeur connue (${rowList(facts, "fr")}). ${facts.nearest.length === 0 ? "" : `${facts.nearest.length > 1 ? "Les plus proches sont" : "La plus proche est"} ${quotedList(facts.nearest, "fr")}. `}Valeurs possibles : ${quotedList(facts.allowed, "fr")}. Corrigez la cellule, ou ajoutez cette écriture aux « aliases » d'une valeur : aliases: [${JSON.stringify(facts.value)}] ; si ces personnes ne sont pas concernées, écartez-les : outside: { reason: outside-territory, entries: [${JSON.stringify(facts.value)}] }.`,
    en: (facts) =>
      `"${facts.value}" is not a known value (${rowList(facts, "en")}). ${facts.nearest.length === 0 ? "" : `The nearest ${facts.nearest.length > 1 ? "are" : "is"} ${quotedList(facts.nearest, "en")}. `}Possible values: ${quotedList(facts.allowed, "en")}. Correct the cell, or add this spelling to a value's "aliases": aliases: [${JSON.stringify(facts.value)}]; if these people are not concerned, leave them out: outside: { reason: outside-territory, entries: [${JSON.stringify(facts.value)}] }.`,
  },
  "pool/alias-unknown": {
    fr: ({ found, of, allowed, nearest }) =>
      `« ${found} » n'est pas ${of === null ? "un critère de panel.yaml" : `une valeur de « ${of} »`}. ${nearest === null ? "" : `Le plus proche est « ${nearest} ». `}Possible : ${quotedList(allowed, "fr")}.`,
    en: ({ found, of, allowed, nearest }) =>
      `"${found}" is no ${of === null ? "feature of panel.yaml" : `value of "${of}"`}. ${nearest === null ? "" : `The nearest is "${nearest}". `}Possible: ${quotedList(allowed, "en")}.`,
  },
  "pool/alias-contradicts": {
    fr: (facts) =>
      `« ${facts.written} » (${facts.feature}) voudrait dire « ${facts.value} » ici, et « ${facts.other} » ${facts.otherRow === null ? "dans panel.yaml" : `à la ligne ${facts.otherRow}`}. Gardez une seule des deux.`,
    en: (facts) =>
      `"${facts.written}" (${facts.feature}) would mean "${facts.value}" here, and "${facts.other}" ${facts.otherRow === null ? "in panel.yaml" : `in row ${facts.otherRow}`}. Keep one of the two.`,
  },
  "pool/alias-repeated": {
    fr: (facts) =>
      `« ${facts.written} » (${facts.feature}) veut déjà dire « ${facts.value} » ${facts.otherRow === null ? "dans panel.yaml" : `à la ligne ${facts.otherRow}`} : majuscules, accents et blancs ne comptent pas. Retirez cette ligne.`,
    en: (facts) =>
      `"${facts.written}" (${facts.feature}) already means "${facts.value}" ${facts.otherRow === null ? "in panel.yaml" : `in row ${facts.otherRow}`}: case, accents and blanks do not count. Remove this row.`,
  },
  "pool/alias-incomplete": {
    fr: (facts) =>
      `Il manque le critère, l'écriture ou la valeur : ${rowList(facts, "fr")}. Complétez ou retirez ; pour une cellule vide de la liste, écrivez aliases: [""] dans panel.yaml.`,
    en: (facts) =>
      `The feature, the writing or the value is missing: ${rowList(facts, "en")}. Complete or remove; for an empty cell of the list, write aliases: [""] in panel.yaml.`,
  },
  "pool/ambiguous-value": {
    fr: (facts) =>
      `« ${facts.value} » peut vouloir dire ${quotedList(facts.candidates, "fr")} (${rowList(facts, "fr")}) : rien n'est deviné. Précisez la cellule, ou ajoutez cette écriture aux « aliases » de la valeur voulue : aliases: ["${facts.value}"].`,
    en: (facts) =>
      `"${facts.value}" may mean ${quotedList(facts.candidates, "en")} (${rowList(facts, "en")}): nothing is guessed. Make the cell clear, or add this spelling to the "aliases" of the value meant: aliases: ["${facts.value}"].`,
  },
  "pool/mangled-value": {
    fr: (facts) =>
      `« ${facts.value} » a perdu ses accents dans un export précédent (${rowList(facts, "fr")}). Refaites l'export au format « CSV UTF-8 », sans réenregistrer un fichier déjà abîmé.`,
    en: (facts) =>
      `"${facts.value}" lost its accents in an earlier export (${rowList(facts, "en")}). Export again as "CSV UTF-8", not from a file already damaged.`,
  },
  "pool/unreadable-date": {
    fr: (facts) =>
      `« ${facts.value} » n'est pas une date lisible (${rowList(facts, "fr")}). Écrivez le jour, le mois et l'année, dans cet ordre : 31/12/1980, 31 décembre 1980 ou 1980-12-31.`,
    en: (facts) =>
      `"${facts.value}" is not a readable date (${rowList(facts, "en")}). Write day, month and year in this order: 31/12/1980, or 1980-12-31.`,
  },
  "pool/doubtful-century": {
    fr: (facts) =>
      `« ${facts.value} » est lu comme une naissance en ${facts.year}, donc un âge de ${facts.age} ${facts.age > 1 ? "ans" : "an"}, mais peut vouloir dire ${facts.otherYear} (${rowList(facts, "fr")}). Écrivez l'année sur quatre chiffres.`,
    en: (facts) =>
      `"${facts.value}" is read as a birth in ${facts.year}, hence an age of ${facts.age}, but may mean ${facts.otherYear} (${rowList(facts, "en")}). Write the year with four digits.`,
  },
  "pool/doubtful-age": {
    fr: (facts) =>
      `« ${facts.value} » donne un âge de ${facts.age} ans, lu tel quel mais rare (${rowList(facts, "fr")}). ${facts.typedYear === null ? "" : `C'est le jour qu'affiche un tableur quand on tape ${facts.typedYear} dans une cellule au format date : écrivez alors la vraie date. `}Vérifiez auprès de la personne.`,
    en: (facts) =>
      `"${facts.value}" gives an age of ${facts.age}, read as it stands but rare (${rowList(facts, "en")}). ${facts.typedYear === null ? "" : `It is the day that a spreadsheet shows when ${facts.typedYear} is typed into a cell formatted as a date: then write the real date. `}Check with the person.`,
  },
  "pool/unreadable-age": {
    fr: (facts) =>
      `« ${facts.value} » n'est ni un âge ni une tranche contenue dans une seule de celles du panel (${rowList(facts, "fr")}). Écrivez l'âge en années, comme 42, ou ajoutez cette écriture aux « aliases » d'une tranche.`,
    en: (facts) =>
      `"${facts.value}" is neither an age nor a band within a single one of the panel's (${rowList(facts, "en")}). Write the age in years, such as 42, or add this spelling to a band's "aliases".`,
  },
  "pool/unreadable-year": {
    fr: (facts) =>
      `« ${facts.value} » n'est pas une année de naissance (${rowList(facts, "fr")}). Écrivez quatre chiffres, comme 1980 ; pour des dates entières, choisissez « read: birth-date ».`,
    en: (facts) =>
      `"${facts.value}" is not a year of birth (${rowList(facts, "en")}). Write four digits, such as 1980; for whole dates choose "read: birth-date".`,
  },
  "pool/implausible-age": {
    fr: (facts) =>
      `« ${facts.value} » donnerait un âge de ${facts.age} ans le jour où les âges sont comptés (${rowList(facts, "fr")}). Corrigez la cellule, ou « age_date » dans panel.yaml.`,
    en: (facts) =>
      `"${facts.value}" would give an age of ${facts.age} on the day on which ages are counted (${rowList(facts, "en")}). Correct the cell, or "age_date" in panel.yaml.`,
  },
  "pool/age-outside-bands": {
    fr: (facts) =>
      `L'âge de ${facts.age} ans ne tombe dans aucune tranche (${rowList(facts, "fr")}). Tranches : ${quotedList(facts.allowed, "fr")}. Complétez les « ages » dans panel.yaml.`,
    en: (facts) =>
      `The age of ${facts.age} falls in no band (${rowList(facts, "en")}). Bands: ${quotedList(facts.allowed, "en")}. Complete the "ages" in panel.yaml.`,
  },
  "pool/more-values": {
    fr: ({ values, count }) =>
      `${values > 1 ? `${values} autres valeurs` : "1 autre valeur"} de cette colonne ${values > 1 ? "posent" : "pose"} le même genre de question, sur ${count} ${count > 1 ? "lignes" : "ligne"}. Vérifiez d'abord que la colonne est la bonne.`,
    en: ({ values, count }) =>
      `${values > 1 ? `${values} more values` : "1 more value"} of this column ${values > 1 ? "raise" : "raises"} the same kind of question, on ${count} ${count > 1 ? "rows" : "row"}. First check that it is the right column.`,
  },
  "pool/nobody-left": {
    fr: ({ registered }) =>
      `Aucun volontaire n'est retenu sur ${registered} lignes : toutes sont exclues par les règles. Vérifiez les valeurs de « keep » et de « outside » dans panel.yaml.`,
    en: ({ registered }) =>
      `No volunteer is kept out of ${registered} rows: the rules exclude them all. Check the values of "keep" and "outside" in panel.yaml.`,
  },
  "pool/same-identity": {
    fr: (facts) =>
      `Ces lignes portent la même identité : ${rowList(facts, "fr")}. Une personne inscrite deux fois aurait plus de chances que les autres. ${confirmFr(facts.ids)}`,
    en: (facts) =>
      `These rows bear the same identity: ${rowList(facts, "en")}. Somebody registered twice would have more chances than others. ${confirmEn(facts.ids)}`,
  },
  "pool/near-identity": {
    fr: (facts) =>
      `Ces lignes portent la même naissance et des noms très proches : ${rowList(facts, "fr")}. Est-ce une faute de frappe, ou deux personnes ? ${confirmFr(facts.ids)}`,
    en: (facts) =>
      `These rows bear the same birth and very similar names: ${rowList(facts, "en")}. Is it a typing error, or two people? ${confirmEn(facts.ids)}`,
  },
  "pool/shared-mail": {
    fr: (facts) =>
      `Ces lignes portent la même adresse électronique sous des noms ou des naissances différents : ${rowList(facts, "fr")}. Est-ce un couple, ou une personne inscrite deux fois ? ${confirmFr(facts.ids)}`,
    en: (facts) =>
      `These rows bear the same e-mail address under different names or births: ${rowList(facts, "en")}. Is it a couple, or one person registered twice? ${confirmEn(facts.ids)}`,
  },
  "pool/rows-disagree": {
    fr: (facts) =>
      `Ces lignes sont une même personne et ne disent pas la même chose dans ${quotedList(facts.columns, "fr")} : ${rowList(facts, "fr")}. ${facts.kept !== null ? `La ligne ${facts.kept} est gardée. ` : facts.reason !== null ? `Aucune n'est gardée (motif « ${facts.reason} »). ` : ""}${facts.lastCounts ? "Pour une règle d'« exclusions », la dernière réponse de la liste compte. " : ""}Vérifiez auprès de la personne, puis corrigez ou retirez la ligne qui ne vaut plus.`,
    en: (facts) =>
      `These rows are one person and do not say the same in ${quotedList(facts.columns, "en")}: ${rowList(facts, "en")}. ${facts.kept !== null ? `Row ${facts.kept} is kept. ` : facts.reason !== null ? `None is kept (reason "${facts.reason}"). ` : ""}${facts.lastCounts ? 'For a rule of "exclusions" the last answer of the list counts. ' : ""}Check with the person, then correct or remove the row that no longer holds.`,
  },
  "pool/unknown-id": {
    fr: ({ key, id }) =>
      `« ${key} » de panel.yaml nomme l'identifiant « ${id} », que la liste n'a pas. Corrigez-le, ou retirez-le si la ligne n'existe plus.`,
    en: ({ key, id }) =>
      `"${key}" of panel.yaml names the id "${id}", which the list does not have. Correct it, or remove it if the row is gone.`,
  },
  "pool/more-questions": {
    fr: ({ count }) =>
      `${count > 1 ? `${count} autres questions` : "1 autre question"} du même genre. Réglez d'abord celles qui précèdent, puis relancez « pinakion pool ».`,
    en: ({ count }) =>
      `${count > 1 ? `${count} more questions` : "1 more question"} of the same kind. Settle those above first, then run "pinakion pool" again.`,
  },
  "pool/large-household": {
    fr: (facts) =>
      `${facts.count} volontaires sont comptés dans un même foyer, donc un seul pourra siéger : ${rowList(facts, "fr")}. Vérifiez que leur adresse est complète (rue et numéro).`,
    en: (facts) =>
      `${facts.count} volunteers count as one household, so only one may serve: ${rowList(facts, "en")}. Check that their address is complete (street and number).`,
  },
  "pool/near-address": {
    fr: (facts) =>
      `Ces lignes portent presque la même adresse (même numéro, même fin de rue) et comptent comme plusieurs foyers : ${rowList(facts, "fr")}. Si c'est un seul logement, écrivez la même adresse sur ces lignes ; si ce sont plusieurs appartements, ajoutez le numéro de chacun (appt 3).`,
    en: (facts) =>
      `These rows bear nearly the same address (same number, same end of the street) and count as several households: ${rowList(facts, "en")}. If it is one home, write the same address on these rows; if they are several flats, add the number of each (appt 3).`,
  },
  "pool/postcode-disagrees": {
    fr: (facts) =>
      `Le code postal « ${facts.postcode} » ne va pas avec « ${facts.value} »${facts.values.length === 0 ? "" : ` mais avec ${quotedList(facts.values, "fr")}`} : ${rowList(facts, "fr")}. C'est la commune qui compte ; vérifiez-la auprès de la personne, ou complétez la table des codes postaux.`,
    en: (facts) =>
      `The postcode "${facts.postcode}" does not go with "${facts.value}"${facts.values.length === 0 ? "" : ` but with ${quotedList(facts.values, "en")}`}: ${rowList(facts, "en")}. The commune is what counts; check it with the person, or complete the table of postcodes.`,
  },
  "pool/unknown-postcode": {
    fr: (facts) =>
      `Le code postal « ${facts.postcode} » n'est pas dans la table des codes postaux : ${rowList(facts, "fr")}. Vérifiez la commune auprès de la personne, ou complétez la table.`,
    en: (facts) =>
      `The postcode "${facts.postcode}" is not in the table of postcodes: ${rowList(facts, "en")}. Check the commune with the person, or complete the table.`,
  },
};

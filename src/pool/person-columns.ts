// Which columns of a list say who somebody is and where they live, judged by title and by the form of the cells: kind by kind
// what a title says, and what a cell looks like. Nothing here is used before it stands in the settings.
import { comparableText } from "../model/comparable-text.ts";
import { readBirth } from "./birth-date.ts";
import { ageOn, type Day } from "./calendar.ts";

export type PersonKind =
  | "last-name"
  | "first-name"
  | "full-name"
  | "birth"
  | "mail"
  | "phone"
  | "address"
  | "address-more"
  | "postcode"
  | "town";

interface KindSigns {
  readonly title: RegExp;
  /** Titles that hold the word and mean something else. */
  readonly except: RegExp | null;
  readonly looks: (cell: string, on: Day) => boolean;
  /** The cells alone tell such a column, whatever its title. */
  readonly isPlain: boolean;
}

/** Whose name, or what name, it is when it is not the volunteer's. */
const otherNames =
  /\b(?:commune|ville|rue|voie|association|entreprise|societe|structure|organisme|employeur|quartier|fichier|formulaire|utilisateur|user|parents?|conjoint|enfants?|contact|tuteur|referent|prevenir|projet)\b/;
const mailWord = /\b(?:e ?mails?|mails?|courriels?|electronique|messagerie)\b/;
const streetWord =
  /\b(?:rue|r|avenue|av|bd|bld|boulevard|place|pl|chemin|impasse|allee|route|quai|residence|lotissement|square|cite|hameau|digue|cours|voie|sentier|street|road)\b/;

const looksLikeName = (cell: string): boolean =>
  /\p{L}/u.test(cell) && !/[\d@]/.test(cell) && cell.length <= 60 && cell.split(" ").length <= 6;
const looksLikeMail = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);

function looksLikePhone(cell: string): boolean {
  return /^(?:0\d{9}|\+\d{10,13}|00\d{10,13}|33\d{9})$/.test(
    cell.replace(/[\s.\-()/]/g, "").replace(/^(\+33|0033)0/, "$1"),
  );
}

function looksLikeBirth(cell: string, on: Day): boolean {
  const birth = readBirth(cell, on);
  const age = birth === null ? -1 : ageOn(birth.first, on);
  return age >= 10 && age <= 122;
}

function looksLikeAddress(cell: string): boolean {
  const text = comparableText(cell);
  return (
    cell.length >= 5 && /\p{L}{2}/u.test(cell) && !looksLikeMail(cell) && (/\d/.test(cell) || streetWord.test(text))
  );
}

/** In the order in which columns are given away: what is told with certainty first. */
const kinds: readonly (readonly [PersonKind, KindSigns])[] = [
  ["mail", { title: mailWord, except: /confirm/, looks: looksLikeMail, isPlain: true }],
  [
    "phone",
    {
      title: /\b(?:telephones?|tel|portable|mobile|gsm|phone)\b/,
      except: /urgence|prevenir|parents?|tuteur/,
      looks: looksLikePhone,
      isPlain: true,
    },
  ],
  [
    "full-name",
    {
      title: /\bnoms?\b.*\bprenoms?\b|\bprenoms?\b.*\bnoms?\b|\bfull ?name\b|^name$/,
      except: otherNames,
      looks: (cell) => looksLikeName(cell) && /\S\s+\S/.test(cell),
      isPlain: false,
    },
  ],
  [
    "first-name",
    { title: /\bprenoms?\b|\b(?:first|given) ?name\b/, except: otherNames, looks: looksLikeName, isPlain: false },
  ],
  [
    "last-name",
    {
      title: /\bnoms?\b|\bpatronyme\b|\bsurname\b|\b(?:last|family) ?name\b/,
      except: otherNames,
      looks: looksLikeName,
      isPlain: false,
    },
  ],
  [
    "birth",
    {
      title: /naissance|birth|\bne ?\(?e?\)? le\b/,
      except: /lieu|commune|ville|pays|nom\b/,
      looks: looksLikeBirth,
      isPlain: false,
    },
  ],
  [
    "address-more",
    {
      title: /\bcomplement|\bbatiment\b|\bappartement\b|\betage\b|address ?2/,
      except: mailWord,
      looks: (cell) => !looksLikeMail(cell),
      isPlain: false,
    },
  ],
  [
    "address",
    {
      title: /\badresse\b|\baddress ?1?\b|\bdomicile\b|\brue\b|\bvoie\b|\bstreet\b/,
      except: /electronique|\bip\b|\bweb\b|\burl\b/,
      looks: looksLikeAddress,
      isPlain: false,
    },
  ],
  [
    "postcode",
    {
      title: /\bcode postal\b|\bcp\b|\bpost ?code\b|\bzip\b/,
      except: null,
      looks: (cell) => /^\d{4,5}(?:[.,]0+)?$/.test(cell),
      isPlain: false,
    },
  ],
  [
    "town",
    {
      title: /\bville\b|\bcommune\b|\blocalite\b|\bcity\b|\btown\b/,
      except: /naissance|travail|employeur/,
      looks: looksLikeName,
      isPlain: false,
    },
  ],
];

/** The title as it is searched: words with a blank between them. */
export function titleWords(header: string): string {
  return comparableText(header)
    .replace(/[_\-.':;?!,/]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A column and why it is taken for what it is; `share` is the part of the filled cells that look like it. */
export interface ColumnEvidence {
  readonly column: string;
  readonly share: number;
  readonly titleAgrees: boolean;
}

/** Parts of cells that must look right: with a title that says so, and without. */
const leastShare = { titled: 0.5, plain: 0.8 } as const;

/** The column of each kind that the list has; `cellsOf` gives the filled cells of a column, `isTaken` whether it is another's. */
export function personColumnsOf(
  headers: readonly string[],
  cellsOf: (position: number) => readonly string[],
  isTaken: (position: number) => boolean,
  on: Day,
): ReadonlyMap<PersonKind, ColumnEvidence> {
  const found = new Map<PersonKind, ColumnEvidence>();
  const given = new Set<number>();
  for (const [kind, { title, except, looks, isPlain }] of kinds) {
    // Where both stand in one column, no other one is a part of the name.
    if ((kind === "first-name" || kind === "last-name") && found.has("full-name")) continue;
    const isShared = kind === "town" || kind === "birth";
    let best: { readonly position: number; readonly worth: number; readonly evidence: ColumnEvidence } | null = null;
    for (const [position, column] of headers.entries()) {
      const cells = cellsOf(position).map((cell) => cell.trim());
      if (cells.length === 0 || given.has(position) || (isTaken(position) && !isShared)) continue;
      const words = titleWords(column);
      const titleAgrees = title.test(words) && except?.test(words) !== true;
      if (!titleAgrees && !isPlain) continue;
      const share = cells.filter((cell) => looks(cell, on)).length / cells.length;
      // Of two titles that agree, the shorter one says less besides.
      const worth = share + (titleAgrees ? 1 : 0) - words.length / 1000;
      if (share < (titleAgrees ? leastShare.titled : leastShare.plain) || (best !== null && worth <= best.worth))
        continue;
      best = { position, worth, evidence: { column, share, titleAgrees } };
    }
    if (best === null) continue;
    found.set(kind, best.evidence);
    given.add(best.position);
  }
  return found;
}

// Which columns say who people are, who lives with whom, and who agrees to be drawn: proposals for `identity`, `household`,
// `duplicates` and `exclusions` of the settings, where these lack them or name a column that the list does not have.
import { comparableText } from "../model/comparable-text.ts";
import type { ExclusionRule } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Day, readDay } from "./calendar.ts";
import { type ColumnEvidence, type PersonKind, personColumnsOf, titleWords } from "./person-columns.ts";
import type { PoolRequest } from "./read-rows.ts";

/** A column proposed, with what it is taken for. */
export interface PersonColumn extends ColumnEvidence {
  readonly kind: PersonKind | "consent";
}

/** One key of `volunteers` with what to write there; `value` is as YAML holds it. */
export type PeopleSuggestion =
  | {
      readonly key: "identity" | "household";
      readonly columns: readonly PersonColumn[];
      readonly value: readonly string[];
    }
  | {
      readonly key: "duplicates";
      readonly columns: readonly PersonColumn[];
      readonly value: Readonly<Record<string, string | readonly string[]>>;
    }
  | {
      /** The column of postcodes that the settings name, and the list has under another title. */
      readonly key: "postcode";
      readonly columns: readonly PersonColumn[];
      readonly value: string;
    }
  | {
      readonly key: "exclusions";
      readonly columns: readonly PersonColumn[];
      readonly value: ExclusionRule;
      /** Position of the rule of consent that names no column of the list; null where there is none yet. */
      readonly replaces: number | null;
    };

export type PeopleKey = PeopleSuggestion["key"];

/** Rows that are looked at. */
const sampledRows = 2000;

const consentTitle = /\baccept|\bconsen|\baccord\b|\bautoris|\bagree|\btirage\b|\btire/;
/** Agreements to something else, which leave nobody out of a draw. */
const otherConsent = /newsletter|lettre|actualite|\binfos?\b|image|photo|video|recontact|partenaire|publi|accompagn/;
const yesWords = new Set(["oui", "o", "yes", "y", "x", "1", "vrai", "true", "ok", "coche", "d'accord", "✓", "✔", "☑"]);
const noWords = new Set(["non", "n", "no", "0", "faux", "false", "-", "☐", "decoche"]);
const yesOpening = /^(?:oui\b|j'accepte|j'autorise|je consens|je donne mon accord|je suis d'accord|i agree|i accept)/;
const noOpening = /^(?:non\b|je refuse|je n|je ne |i do not|i don't)/;

function isYes(cell: string): boolean {
  const text = comparableText(cell);
  return yesWords.has(text) || (yesOpening.test(text) && !noOpening.test(text));
}

function isNo(cell: string): boolean {
  const text = comparableText(cell);
  return noWords.has(text) || noOpening.test(text);
}

/** The column in which people agree to be drawn: every answer is a yes or a no, and the rule keeps those that are a yes. */
function consentOf(table: Table, replaces: number | null): PeopleSuggestion | null {
  let best: { readonly worth: number; readonly suggestion: PeopleSuggestion } | null = null;
  for (const [position, column] of table.headers.entries()) {
    const words = titleWords(column);
    if (!consentTitle.test(words) || otherConsent.test(words)) continue;
    const cells = table.rows.map((row) => (row.cells[position] as string).trim()).filter((cell) => cell !== "");
    const yes = cells.filter(isYes);
    if (yes.length === 0 || !cells.every((cell) => isYes(cell) || isNo(cell))) continue;
    const share = yes.length / table.rows.length;
    const worth = share + (/\btirage\b|\btire|\bparticip/.test(words) ? 1 : 0);
    if (best !== null && worth <= best.worth) continue;
    const keep = [...new Map(yes.map((cell) => [comparableText(cell), cell])).values()];
    const columns: readonly PersonColumn[] = [{ kind: "consent", column, share, titleAgrees: true }];
    best = {
      worth,
      suggestion: { key: "exclusions", columns, value: { column, keep, reason: "no-consent" }, replaces },
    };
  }
  return best?.suggestion ?? null;
}

/**
 * Proposals for the keys of `asked` (those that the settings do not write) and for those whose columns the list lacks; `proposed`
 * are columns given to features or the id already. Titles and parts only: no cell of a column that says who people are.
 */
export function suggestPeople(
  table: Table,
  { features, pool, ageDate }: PoolRequest,
  asked: ReadonlySet<PeopleKey>,
  proposed: readonly string[],
): readonly PeopleSuggestion[] {
  const titles = table.headers.map(comparableText);
  const lacks = (columns: readonly (string | null)[]): boolean =>
    columns.some((column) => column !== null && !titles.includes(comparableText(column)));
  const taken = new Set([...features.map(({ column }) => column), pool.id, ...proposed].map(comparableText));
  const found = personColumnsOf(
    table.headers,
    (position) =>
      table.rows
        .slice(0, sampledRows)
        .map(({ cells }) => cells[position] as string)
        .filter((cell) => cell.trim() !== ""),
    (position) => taken.has(titles[position] as string),
    readDay(ageDate) as Day,
  );
  const columnsOf = (...kinds: readonly PersonKind[]): readonly PersonColumn[] =>
    kinds.flatMap((kind) => {
      const evidence = found.get(kind);
      return evidence === undefined ? [] : [{ kind, ...evidence }];
    });
  const suggestions: PeopleSuggestion[] = [];
  const list = (key: "identity" | "household", columns: readonly PersonColumn[]): void => {
    if (columns.length > 0 && (asked.has(key) || lacks(pool[key])))
      suggestions.push({ key, columns, value: columns.map(({ column }) => column) });
  };
  const names = columnsOf("full-name", "last-name", "first-name");
  const birth = columnsOf("birth");
  const mail = columnsOf("mail");
  const named = names.length > 0 ? [...names, ...birth] : [...mail, ...(mail.length === 0 ? columnsOf("phone") : [])];
  list("identity", named);
  // People write their town in many ways, which would part a household; the postcode is enough.
  const place = found.has("postcode") ? "postcode" : "town";
  list("household", found.has("address") ? columnsOf("address", "address-more", place) : []);
  const { duplicates, postcode } = pool;
  const [own] = columnsOf("postcode");
  if (own !== undefined && postcode !== undefined && lacks([postcode.column]))
    suggestions.push({ key: "postcode", columns: [own], value: own.column });
  const isLacking = duplicates !== undefined && lacks([...duplicates.name, duplicates.birth, duplicates.mail]);
  if (names.length > 0 && birth.length + mail.length > 0 && (asked.has("duplicates") || isLacking)) {
    const value = {
      name: names.map(({ column }) => column),
      ...(birth[0] === undefined ? {} : { birth: birth[0].column }),
      ...(mail[0] === undefined ? {} : { mail: mail[0].column }),
    };
    suggestions.push({ key: "duplicates", columns: [...names, ...birth, ...mail], value });
  }
  const lacking = pool.exclusions.findIndex(
    ({ column, reason }) => lacks([column]) && (/consent/.test(reason) || consentTitle.test(titleWords(column))),
  );
  const consent = lacking >= 0 || asked.has("exclusions") ? consentOf(table, lacking >= 0 ? lacking : null) : null;
  return consent === null ? suggestions : [...suggestions, consent];
}

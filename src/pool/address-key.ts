// An address under which two writings of one home are the same: short words of streets and titles are written out, "3 bis" is "3bis",
// "n°" is left out, and what names a home within a building (flat, block) stands at the end, in whatever column it was written.
import { homeWords, leadingStreetWords, plainStreetWords, streetKinds, titleWords } from "./address-words.ts";

/** The parts of an address key; the street and the home together with the other columns tell households apart. */
export interface AddressKey {
  /** Column by column, without what names a home within the building. */
  readonly street: string;
  /** Flat, block and so on, in alphabetical order; empty when none is told. */
  readonly home: string;
  /**
   * What two writings of one address have in common even when they differ otherwise: the other columns, the house number and the last
   * word of the street; null without a number or a street.
   */
  readonly likeness: string | null;
  /** Rue, avenue, …; empty when none is told. */
  readonly streetKind: string;
}

const own = (words: Readonly<Record<string, string>>, word: string | undefined): string | null =>
  word !== undefined && Object.hasOwn(words, word) ? (words[word] as string) : null;
const isNumber = (word: string | undefined): boolean => /^\d/.test(word ?? "");
const isWord = (word: string | undefined): boolean => /^\p{L}{2,}$/u.test(word ?? "");

/** "n 12" -> "12", "3 bis" and "3 b" -> "3bis" and "3b". */
function joinNumbers(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const [last, next] = [joined.at(-1), words[index + 1]];
    if (/^(?:n|no|num|numero)$/.test(word) && isNumber(next)) continue;
    if (/^(?:bis|ter|quater|[a-h])$/.test(word) && /^\d{1,4}$/.test(last ?? "") && isWord(next))
      joined[joined.length - 1] = `${last}${word}`;
    else joined.push(word);
  }
  return joined;
}

function writtenOut(words: readonly string[]): readonly string[] {
  const long: string[] = [];
  for (const [index, word] of words.entries()) {
    const [before, next] = [words[index - 1], words[index + 1]];
    const plain =
      own(plainStreetWords, word) ?? (index === 0 || isNumber(before) ? own(leadingStreetWords, word) : null);
    if (plain !== null) long.push(plain);
    // A title stands before a name, and "sur" between two.
    else if (word === "s" && isWord(before) && isWord(next)) long.push("sur");
    else {
      const title = own(titleWords, word);
      if (title === null || !isWord(next)) long.push(word);
      else long.push(...title.split(" "));
    }
  }
  return long;
}

/** Takes out what names a home: "appartement 3", "batiment b2". */
function withoutHome(words: readonly string[], home: string[]): readonly string[] {
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [kind, name, after] = [own(homeWords, words[index]), words[index + 1], words[index + 2]];
    // A single letter is an article where a word follows: porte d'eau.
    const isArticle = isWord(after) && own(homeWords, after) === null;
    if (
      kind !== null &&
      name !== undefined &&
      (isArticle ? /^\p{L}{0,2}\d+\p{L}{0,2}$/u : /^(?:\p{L}{0,2}\d+\p{L}{0,2}|\p{L})$/u).test(name)
    ) {
      home.push(`${kind} ${name}`);
      index += 1;
    } else rest.push(words[index] as string);
  }
  return rest;
}

/** Takes off the postcode and the town behind an address, where another column tells the same postcode. */
function withoutTown(words: readonly string[], others: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => index >= 2 && /^\d{5}$/.test(word) && others.includes(word));
  return at < 0 ? words : words.slice(0, at);
}

/** The key of an address given as the comparable text of each of its columns. */
export function addressKey(columns: readonly string[]): AddressKey {
  const home: string[] = [];
  const parts = columns.map((column, index) => {
    const words = writtenOut(joinNumbers(column.split(" ").filter((word) => word !== "")));
    const rest = withoutHome(words, home);
    return withoutTown(rest, columns.toSpliced(index, 1));
  });
  const at = parts.findIndex((words) => words.some(isNumber) && words.some((word) => /^\p{L}{3,}$/u.test(word)));
  const words = parts[at] ?? [];
  const first = words.findIndex(isNumber);
  const number = /^\d+\p{L}?/u.exec(words[first] ?? "")?.[0];
  const named = words.slice(first + 1).filter((word) => isWord(word) && !streetKinds.has(word));
  const others = parts.toSpliced(at, 1).map((other) => other.join(" "));
  return {
    street: parts.map((part) => part.join(" ")).join(" | "),
    home: home.sort().join(" "),
    likeness: number === undefined || named.length === 0 ? null : [...others, number, named.at(-1)].join(" | "),
    streetKind: words.find((word) => streetKinds.has(word)) ?? "",
  };
}

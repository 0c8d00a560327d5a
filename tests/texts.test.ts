// Wording lives in its own files, in French and English: every text is read by some code, said in both languages, never empty;
// no French sentence stands anywhere else. What is excepted is listed with its reason, and only as long as it is needed.
import { describe, expect, it } from "vitest";
import { readSourceTexts } from "./support/source-texts.ts";

/** Files that hold texts in both languages besides those named for it. */
const tablesOfWords = new Set([
  "report/source-names.ts",
  "report/render-receipts.ts",
  "report/format-instant.ts",
  "verify/check-list.ts",
  "verify/describe-finding.ts",
  "quotas/cross-source.ts",
  "quotas/feature-figures.ts",
  "quotas/constraint-quotas.ts",
  "cli/render/census-products.ts",
  "problems/describe.ts",
  "problems/row-list.ts",
]);

function isWording(file: string): boolean {
  if (/^(?:cli\/text\/|problems\/[a-z]+-problems)/.test(file) || tablesOfWords.has(file)) return true;
  return (
    /^(?:report|verify|web|quotas|replacement)\/(?:.*[/-])?texts?(?:\.(?:fr|en))?\.ts$/.test(file) &&
    !file.includes("html-text")
  );
}

type Exceptions = readonly (readonly [RegExp, string])[];

/** Texts that no code of src reads by name. */
const readElsewhere: Exceptions = [
  [/ generalFr\.helpTitles\./, "src/cli/program.ts looks them up by the titles that commander writes"],
  [/ optionsFr\.arguments\./, "src/cli/program.ts looks them up by the name of the command"],
  [/^web\/.* noScript$/, "scripts/build-web.mjs writes it into the page"],
];

/** Texts of codes that no code of src writes. */
const codedElsewhere: Exceptions = [
  [/Text\.exclusionReasons\./, "reasons of exclusion are written in panel.yaml; these are the ones that have words"],
];

/** Texts that are the same in French and English. */
const sameInBoth: Exceptions = [
  [/\.example$/, "a command to type"],
  [/\.(?:population|panel|tickets|source|table|base|headers\.\d|columns\.\d)$/, "the word is the same in both"],
  [/^report\/objective-text\.\w+\.name$/, "the name of a measure"],
  [/^report\/text\.Text\.\w+\.\d(?:\.kind)?$/, "the name of a file or a command, or a kind of emphasis"],
  [/^report\/comparison-text\.seconds$/, "the symbol of a unit"],
  [/^report\/minutes-text\.Minutes\.(?:observations|signatures)Title$/, "the word is the same in both"],
  [/^report\/source-names\.names\.dice-d6$/, "the number is the same in both"],
];

/** Texts that say nothing. */
const emptyOnPurpose: Exceptions = [
  [/^verify\/detail-texts\.detailTexts\.ok$/, "a check that is fine says what it proves instead"],
  [/^verify\/audit-texts\.faults\.absent$/, "where no findings came along there is nothing to say"],
  [/^cli\/render\/census-products\.censusWords\.headers\.6$/, "the column of marks has no title"],
  [/^report\/minutes-text\.Minutes\.(?:present|observations)\.\d$/, "a line to write on"],
];

/** French words outside the wording files. */
const frenchElsewhere: Exceptions = [
  [
    /^io\/[a-z]+-schema\.ts$/,
    "descriptions of panel.yaml for editors, whose keys are English and whose readers are French",
  ],
  [/^pool\/[a-z]+-words\.ts$/, "what volunteers write in lists"],
  [/^census\//, "headings of INSEE's files, and the notes of census.csv, which is kept in the language of its source"],
  [/^report\/table-schema\.ts$/, "the schema for the French portals of open data, which take French"],
  [/^io\/decode-text\.ts$/, "the signs of a character set"],
  [/^report\/french-spaces\.ts$/, "the marks that French typography is about"],
  [/^cli\/stages\/pool-corrections\.ts$/, "the title of a column by which a workbook is known again"],
];

/** What no exception covers; an exception that covers nothing is told too. */
function unexcepted(found: readonly string[], exceptions: Exceptions): readonly string[] {
  const stale = exceptions.filter(([name]) => !found.some((text) => name.test(text)));
  return [
    ...found.filter((text) => !exceptions.some(([name]) => name.test(text))),
    ...stale.map(([name]) => `no longer needed: ${name}`),
  ];
}

const frenchWords =
  /[àâçéèêëîïôûùœ«»]|(?:^|[\s'’(])(?:les?|la|des|une?|du|est|sont|pour|avec|dans|qui|pas|aux?|cette)\s/i;

const texts = readSourceTexts(isWording);

describe("the texts", () => {
  it("are found", () => {
    expect(texts.named).toBeGreaterThan(500);
    expect(texts.coded).toBeGreaterThan(200);
    expect(texts.pairs.length).toBeGreaterThan(1000);
    expect(texts.literals.length).toBeGreaterThan(2000);
  });

  it("are all read by some code", () => {
    expect(unexcepted(texts.unread, readElsewhere)).toEqual([]);
    expect(unexcepted(texts.uncoded, codedElsewhere)).toEqual([]);
  });

  it("are said in both languages, differently, and never empty", () => {
    const { pairs } = texts;
    expect(pairs.filter(({ french, english }) => french === null || english === null)).toEqual([]);
    const isSame = ({ french, english }: (typeof pairs)[number]): boolean =>
      /\p{L}/u.test(french?.join("") ?? "") && JSON.stringify(french) === JSON.stringify(english);
    expect(
      unexcepted(
        pairs.filter(isSame).map(({ name }) => name),
        sameInBoth,
      ),
    ).toEqual([]);
    const isEmpty = (side: readonly string[] | null): boolean =>
      side !== null && side.length > 0 && side.join("").trim() === "";
    const empty = pairs.filter(({ french, english }) => isEmpty(french) || isEmpty(english));
    expect(
      unexcepted(
        empty.map(({ name }) => name),
        emptyOnPurpose,
      ),
    ).toEqual([]);
  });

  it("stand in their files only: no French anywhere else", () => {
    const french = texts.literals.filter(({ text }) => frenchWords.test(text));
    const files = french.map(({ file }) => file);
    const left = unexcepted([...new Set(files)], frenchElsewhere);
    expect(
      left.flatMap((name) => [name, ...french.filter(({ file }) => file === name).map(({ text }) => text)]),
    ).toEqual([]);
  });
});

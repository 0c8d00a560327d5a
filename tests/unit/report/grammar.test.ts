// Elision, singular and plural in whatever the program writes for people: every sentence of every page, for many small numbers,
// with names of the kind that break careless sentences ("Ouvriers", "Âge", "Agglomération de…").
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportFacts } from "../../../src/model/facts.ts";
import type { PublishedRecord } from "../../../src/model/record.ts";
import type { DisplayLanguage } from "../../../src/model/settings.ts";
import { renderMinutes } from "../../../src/report/build-minutes.ts";
import { renderSummary } from "../../../src/report/build-summary.ts";
import { buildLetters } from "../../../src/report/letters.ts";
import { renderHtml } from "../../../src/report/render-html.ts";
import { renderMarkdown } from "../../../src/report/render-markdown.ts";
import { reportVariants } from "../../support/report-variants.ts";

const plurals =
  "personnes|places|volontaires|inscriptions|tickets|panels|profils|codes|dés|chiffres|habitants|groupes|règles|points|critères|" +
  "people|seats|volunteers|registrations|profiles|dice|digits|inhabitants|groups|rules";
const singulars =
  "personne|place|volontaire|inscription|ticket|panel|profil|dé|chiffre|habitant|groupe|règle|critère|" +
  "person|seat|volunteer|registration|profile|die|digit|inhabitant|group|rule";
const elided = "de|le|la|que|ne|se|me|te|je|jusque|lorsque|puisque|quoique";
/** Words that begin with a vowel or h and yet take no elision. */
const noElision = /^(?:haut|hasard|hors|huit|onze|oui|un\b)/iu;

/** What is wrong with a page's words; empty when nothing is. */
function faults(text: string, language: DisplayLanguage): readonly string[] {
  const words = text.replace(/[\u00a0\u202f]/gu, " ").replace(/(\d)[ ,](?=\d{3}(?!\d))/gu, "$1");
  const before = "(?<![\\d.,:–-]|\\d )";
  const found = [...words.matchAll(new RegExp(`${before}1 (?:${plurals})\\b.{0,20}`, "gu"))];
  // A bare "panel 2 place" does not occur; 0 is singular in French, plural in English.
  found.push(...words.matchAll(new RegExp(`${before}(?:[2-9]|\\d\\d+) (?:${singulars})\\b.{0,20}`, "gu")));
  const zero = language === "fr" ? plurals : singulars;
  found.push(...words.matchAll(new RegExp(`${before}0 (?:${zero})\\b.{0,20}`, "gu")));
  if (language === "fr") {
    const open = words.matchAll(new RegExp(`(?<![\\p{L}’'-])(?:${elided}) ([aeiouyhâàéèêëîïôöûùœæ]\\p{L}*)`, "giu"));
    found.push(...[...open].filter(([, next = ""]) => !noElision.test(next)));
  }
  return found.map(([match]) => match);
}

function wordsOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>|<pre[\s\S]*?<\/pre>|<code[\s\S]*?<\/code>/gu, " ")
    .replace(/<[^>]*>/gu, "\n")
    .replace(/&#39;/gu, "'");
}

/** Every page and letter of a draw, as words. */
function everything(record: PublishedRecord, facts: ReportFacts, language: DisplayLanguage): string {
  const letters = buildLetters(record, facts.recordDigest, [], language);
  const pages = [
    renderHtml(record, facts, language),
    renderSummary(record, facts, language),
    renderMinutes({ ...record, recordDigest: facts.recordDigest }, language),
    renderMinutes({ ...record, reveal: null, recordDigest: null }, language),
  ];
  return [...pages.map(wordsOf), renderMarkdown(record, facts, language), letters.chosen, letters.notChosen].join("\n");
}

const few = fc.constantFrom(0, 1, 2, 3, 21);
const sizes = fc.record({
  variant: fc.nat(),
  panelSize: fc.constantFrom(1, 2, 3),
  poolCount: fc.constantFrom(1, 2, 21),
  registered: few,
  excluded: few,
  seats: few,
  types: fc.constantFrom(1, 2),
  people: few,
});

describe("the words of every page and letter", () => {
  it.each(["fr", "en"] as const)("have the right number and elision, %s", (language) => {
    const variants = reportVariants();
    fc.assert(
      fc.property(sizes, ({ variant, panelSize, poolCount, registered, excluded, seats, types, people }) => {
        const { record, facts } = variants[variant % variants.length] as (typeof variants)[number];
        const names = ["Ouvriers", "Âge", "Employés", "Habitants d’Hondschoote", "Île"];
        const freeze = {
          ...record.freeze,
          title: "Assemblée de l’agglomération",
          organiser: "Agglomération d’Exemple",
          panelSize,
          poolCount,
          registered,
          exclusions: record.freeze.exclusions.map((line) => ({ ...line, count: excluded })),
        };
        const features = facts.features.map((feature, at) => ({
          ...feature,
          label: names[at % names.length] as string,
          values: feature.values.map((value, index) => ({
            ...value,
            value: `${names[index % names.length]} ${index}`,
            min: seats,
            max: seats + (index % 2),
          })),
        }));
        const nearTies = facts.nearTies.map((tie) => ({ ...tie, people }));
        const chances = record.lottery.chances.slice(0, poolCount);
        const small = { ...record, freeze, lottery: { ...record.lottery, chances } };
        const text = everything(small, { ...facts, features, nearTies, memberTypes: types }, language);
        expect(faults(text, language)).toEqual([]);
      }),
      { seed: 8, numRuns: 12 },
    );
  });

  it("would be found wrong where they are wrong", () => {
    for (const wrong of [
      "1 places",
      "0 volontaires",
      "2 place prévue",
      "de ouvriers",
      "la agglomération",
      "1 000 ticket",
    ])
      expect(faults(`Il y a ${wrong}.`, "fr"), wrong).toHaveLength(1);
    for (const wrong of ["1 people", "0 seat", "3 volunteer"]) expect(faults(wrong, "en"), wrong).toHaveLength(1);
    for (const right of [
      "1 place",
      "0 volontaire",
      "21 places",
      "d’ouvriers",
      "l’agglomération",
      "le haut",
      "1 001 tickets",
    ])
      expect(faults(right, "fr"), right).toEqual([]);
  });
});

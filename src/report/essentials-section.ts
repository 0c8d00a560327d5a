// The opening of the report for everyone: what happened, why rules, whose chance, how to check, in easy sentences.
// Chooses sentences by the public record and counts alone; says less where the record holds less, never more.
import type { ReportFacts } from "../model/facts.ts";
import { objectiveNamed } from "../model/objective-names.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { essentialsEn } from "./essentials-text.en.ts";
import { essentialsFr } from "./essentials-text.fr.ts";
import type { EssentialsText } from "./essentials-text.ts";
import type { Block, Section } from "./report-document.ts";

function ruleSentences(record: PublishedRecord, facts: ReportFacts, text: EssentialsText): readonly string[] {
  const values = facts.features.flatMap((feature) => feature.values);
  if (record.freeze.quotas.length === 0 || values.length === 0) return [];
  const areMet = values.every(({ panel, min, max }) => panel >= min && panel <= max);
  const hasPopulation = values.some(({ populationShare }) => populationShare !== null);
  return [...(hasPopulation ? [text.likePopulation] : []), text.seatsFixed, areMet ? text.rulesMet : text.rulesMissed];
}

/** The lowest chance in words, rounded down; nothing below one in a thousand. */
function lowestChance(lowestPpb: number, text: EssentialsText): readonly string[] {
  const thousand = Math.floor(lowestPpb / 1_000_000);
  if (thousand < 1) return [];
  return thousand < 10 ? [text.chanceOnThousand(thousand)] : [text.chanceOnHundred(Math.floor(thousand / 10))];
}

function chanceSentences(record: PublishedRecord, text: EssentialsText): readonly string[] {
  const chances = record.lottery.chances.map(({ targetPpb }) => targetPpb);
  if (chances.length === 0) return [];
  const lowest = chances.reduce((a, b) => Math.min(a, b));
  const highest = chances.reduce((a, b) => Math.max(a, b));
  if (lowest === highest) return [text.sameChance, ...lowestChance(lowest, text)];
  const measure = objectiveNamed(record.lottery.method.objective);
  const helpsLeast = measure === "leximin" || measure === "maximin";
  return [
    text.otherChance,
    text.manyVolunteers,
    text.lessChance,
    ...(helpsLeast ? [text.mostForLeast] : []),
    ...(lowest === 0 ? [text.withoutChance] : lowestChance(lowest, text)),
  ];
}

/** The easy opening; a question whose answer the record does not hold is left out. */
export function essentialsSection(record: PublishedRecord, facts: ReportFacts, language: DisplayLanguage): Section {
  const text = language === "fr" ? essentialsFr : essentialsEn;
  const { panelSize, poolCount } = record.freeze;
  const questions: readonly (readonly [string, readonly string[]])[] = [
    [text.whatTitle, [text.volunteers(poolCount), text.chosen(panelSize), text.byChance]],
    [text.whyTitle, ruleSentences(record, facts, text)],
    [text.chanceTitle, chanceSentences(record, text)],
    [text.notChosenTitle, [text.notJudged, text.onlyChance]],
    [
      text.checkTitle,
      [record.commitment === null ? text.notAnnounced : text.announced, text.openPage, text.dropFile, text.pageCounts],
    ],
  ];
  const blocks = questions.flatMap(([title, items]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: "heading", text: title },
          { kind: "list", items },
        ],
  );
  return { id: "essentiel", title: text.title, blocks };
}

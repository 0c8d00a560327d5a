// The parts of the report on the lottery and the draw: everyone's chances, the seed, the ticket, the codes of the panel.
// Reads chances and tickets from the record; proves nothing itself.
import { type Rational, toNumber } from "../math/rational.ts";
import type { ReportFacts } from "../model/facts.ts";
import { objectiveNamed } from "../model/objective-names.ts";
import type { PublishedRecord } from "../model/record.ts";
import { boundsOnChances } from "./bounds-on-chances.ts";
import { curveTicks } from "./chance-curve.ts";
import { groupChances } from "./chance-groups.ts";
import { barsOf, shareOf } from "./exact-shares.ts";
import { formatInstant, groupHex } from "./format-instant.ts";
import { formatInteger, shareOfPpb } from "./format-number.ts";
import { objectiveTexts } from "./objective-text.ts";
import { type Block, code, plainCell, type Section, verbatim } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";
import { type UsualDraw, usualDrawBlocks } from "./usual-draw.ts";

function paragraph(prose: Extract<Block, { kind: "paragraph" }>["prose"]): Block {
  return { kind: "paragraph", prose };
}

function curveBlock(record: PublishedRecord, average: Rational, text: ReportText): Block {
  const chances = record.lottery.chances.map((chance) => chance.targetPpb).sort((a, b) => a - b);
  const at = (position: number): Rational => shareOfPpb(chances[position] ?? 0);
  const last = chances.length - 1;
  return {
    kind: "curve",
    caption: text.curveCaption,
    description: text.curveDescription(at(0), at(Math.floor(last / 2)), at(last), average),
    chances,
    average: { chance: Math.round(toNumber(average) * 1_000_000_000), text: text.curveAverage(average) },
    ticks: curveTicks(chances[last] ?? 0).map((chance) => ({ chance, text: text.curveTick(shareOfPpb(chance)) })),
    ends: text.curveEnds(chances.length),
  };
}

function chanceBlocks(record: PublishedRecord, facts: ReportFacts, text: ReportText): readonly Block[] {
  const groups = groupChances(record.lottery.chances.map((chance) => chance.targetPpb));
  const [lowest, highest] = [groups[0], groups.at(-1)];
  if (lowest === undefined || highest === undefined) return [paragraph(text.chancesUnpublished)];
  if (lowest.low === highest.high) return [paragraph(text.chanceEqual(shareOfPpb(lowest.low)))];
  const average = shareOf(record.freeze.panelSize, record.freeze.poolCount) ?? shareOfPpb(0);
  const largest = Math.max(...groups.map((group) => group.count));
  const blocks: Block[] = [
    paragraph(text.chanceRange(shareOfPpb(lowest.low), shareOfPpb(highest.high), average)),
    curveBlock(record, average, text),
    {
      kind: "table",
      caption: text.chanceCaption,
      columns: [text.chanceColumn, text.volunteers],
      rows: groups.map((group) => ({
        header:
          group.low === group.high
            ? text.chance(shareOfPpb(group.low))
            : text.chanceBetween(shareOfPpb(group.low), shareOfPpb(group.high)),
        detail: null,
        bars: barsOf([null, shareOf(group.count, largest)], shareOfPpb(1_000_000_000)),
        cells: [plainCell(formatInteger(group.count, text.language))],
      })),
      series: [],
    },
  ];
  blocks.push(paragraph(text.chanceWhy), ...boundsOnChances(facts, average, text));
  if (record.freeze.disclosure !== "open") blocks.push(paragraph(text.limitingQuotasNotNamed));
  const withoutChance = record.lottery.chances.filter((chance) => chance.targetPpb === 0).length;
  if (withoutChance > 0) blocks.push({ kind: "note", tone: "caution", prose: text.chanceZero(withoutChance) });
  return blocks;
}

/** Everyone's chances, their rounding to tickets, and what is proven about them. */
export function fairnessSection(
  record: PublishedRecord,
  facts: ReportFacts,
  text: ReportText,
  usual: UsualDraw | null,
): Section {
  const { method, ticketCount, ticketsPerPanel, largestDeviationPpb } = record.lottery;
  const { kind, exact, gapPpb } = facts.certificate;
  const named = objectiveNamed(method.objective);
  const measure = named === null ? null : objectiveTexts[text.language][named];
  const isByLevel = named === "leximin" || measure === null;
  const levelProof = exact ? text.certificateExact : text.certificateGap(shareOfPpb(gapPpb));
  const proof = isByLevel ? levelProof : measure.proof(gapPpb);
  return {
    id: "chances",
    title: text.fairnessTitle,
    blocks: [
      paragraph(measure?.rule ?? text.fairnessOtherRule(method.objective)),
      ...chanceBlocks(record, facts, text),
      ...usualDrawBlocks(record, usual, text),
      paragraph(text.sameAnswers(facts.memberTypes)),
      paragraph(text.tickets(ticketCount, ticketsPerPanel.length)),
      paragraph(
        largestDeviationPpb === 0 ? text.deviationNone : text.largestDeviation(shareOfPpb(largestDeviationPpb)),
      ),
      ...(largestDeviationPpb * ticketCount >= 1_000_000_000 ? [paragraph(text.deviationReason(ticketCount))] : []),
      paragraph(proof),
      paragraph(text.certificateKind(kind)),
    ],
  };
}

/** The draw: when, from which seed, which ticket and panel, how much it assures, and the codes of those drawn. */
export function drawSection(record: PublishedRecord, text: ReportText): Section {
  const { reveal, lottery, commitment } = record;
  const panelNumber = lottery.tickets[reveal.ticket - 1];
  const terms = [
    { term: text.instantTerm, value: [verbatim(formatInstant(reveal.observedAt, text.language))] },
    ...reveal.values.map((value) => ({ term: text.publicValueTerm, value: [code(value.text)] })),
    { term: text.seedTerm, value: [code(reveal.seed)] },
    { term: text.ticketTerm, value: [verbatim(text.ticketOf(reveal.ticket, lottery.ticketCount))] },
    ...(panelNumber === undefined
      ? []
      : [{ term: text.panelTerm, value: text.panelOf(panelNumber, lottery.ticketsPerPanel.length) }]),
  ];
  return {
    id: "tirage",
    title: text.drawTitle,
    blocks: [
      paragraph(text.drawIntroduction),
      { kind: "terms", items: terms },
      { kind: "heading", text: text.assuranceTitle },
      {
        kind: "note",
        tone: "caution",
        prose:
          commitment === null
            ? text.assuranceReplayable
            : text.assuranceCommitted(formatInstant(commitment.createdAt, text.language)),
      },
      { kind: "heading", text: text.panelCodes(reveal.panel.length) },
      paragraph(text.panelCodesMeaning),
      { kind: "codes", codes: reveal.panel.map((member) => groupHex(member, "-")) },
    ],
  };
}

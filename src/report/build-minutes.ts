// The minutes of the session: a form to fill in before the draw, the same filled in after it. From public files alone;
// names of people are written by hand, never printed.
import { type Presentation, plainPresentation } from "../model/presentation.ts";
import { replacementNumberOf } from "../model/purpose.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { digestOf } from "../record/digest.ts";
import { formatInstant, groupHex } from "./format-instant.ts";
import { formatInteger } from "./format-number.ts";
import { englishMinutes } from "./minutes-text.en.ts";
import { frenchMinutes } from "./minutes-text.fr.ts";
import type { MinutesText } from "./minutes-text.ts";
import { renderDocumentHtml } from "./render-html.ts";
import { replacementText } from "./replacement-text.ts";
import { code, digest, type Prose, type ReportDocument, type Section, verbatim } from "./report-document.ts";
import { sourceName } from "./source-names.ts";

/** What the minutes are made from; `reveal` is null before the draw, `commitment` in the simple mode. */
export type MinutesInput = Pick<PublishedRecord, "freeze" | "lottery" | "commitment"> & {
  readonly reveal: PublishedRecord["reveal"] | null;
  /** SHA-256 of record.json, null before the draw. */
  readonly recordDigest: string | null;
};

type Term = { readonly term: string; readonly value: Prose };

const blank: Prose = [];

function sessionSection({ reveal, commitment }: MinutesInput, text: MinutesText): Section {
  const announced =
    commitment === null ? blank : text.instantAnnounced(formatInstant(commitment.announcedFor, text.language));
  const place = commitment?.place ?? null;
  return {
    id: "seance",
    title: text.sessionTitle,
    blocks: [
      {
        kind: "terms",
        items: [
          {
            term: text.instant,
            value: reveal === null ? announced : [verbatim(formatInstant(reveal.observedAt, text.language))],
          },
          { term: text.place, value: place === null ? blank : [verbatim(place)] },
          { term: text.officer, value: blank },
        ],
      },
      { kind: "blanks", labels: text.present },
    ],
  };
}

function frozenSection({ freeze, lottery, commitment }: MinutesInput, text: MinutesText): Section {
  const count = (term: string, value: number): Term => ({ term, value: [formatInteger(value, text.language)] });
  const hex = (term: string, value: string): Term => ({ term, value: [digest(value)] });
  const committed: readonly Term[] =
    commitment === null
      ? []
      : [
          hex(text.commitmentDigest, digestOf(commitment)),
          { term: text.committedAt, value: [verbatim(formatInstant(commitment.createdAt, text.language))] },
          { term: text.onFailure, value: [verbatim(commitment.onFailure)] },
        ];
  return {
    id: "fige",
    title: text.frozenTitle,
    blocks: [
      { kind: "paragraph", prose: text.frozenIntroduction },
      {
        kind: "terms",
        items: [
          count(text.registered, freeze.registered),
          count(text.volunteers, freeze.poolCount),
          count(text.tickets, lottery.ticketCount),
          hex(text.freezeDigest, lottery.freezeDigest),
          hex(text.membersDigest, freeze.membersDigest),
          hex(text.lotteryDigest, digestOf(lottery)),
          ...committed,
        ],
      },
      ...(commitment === null ? [{ kind: "note", tone: "caution", prose: text.withoutCommitment } as const] : []),
    ],
  };
}

function valuesSection({ lottery, commitment, reveal }: MinutesInput, text: MinutesText): Section {
  const announced = commitment?.randomness.map((source) => sourceName(source, text.language)) ?? [text.typedSource];
  const values = announced.map((term, index): Term => {
    const value = reveal?.values[index];
    return { term, value: value === undefined ? blank : [code(value.text)] };
  });
  const outcome: readonly Term[] = [
    { term: text.seed, value: reveal === null ? blank : [code(reveal.seed)] },
    { term: text.ticket, value: reveal === null ? blank : text.ticketOf(reveal.ticket, lottery.ticketCount) },
  ];
  return {
    id: "valeurs",
    title: text.valuesTitle,
    blocks: [
      { kind: "paragraph", prose: text.valuesIntroduction },
      { kind: "terms", items: [...values, ...outcome] },
    ],
  };
}

function panelSection({ reveal, recordDigest }: MinutesInput, text: MinutesText): Section {
  if (reveal === null || recordDigest === null)
    return { id: "panel", title: text.panelTitle, blocks: [{ kind: "paragraph", prose: text.panelToCome }] };
  return {
    id: "panel",
    title: text.panelTitle,
    blocks: [
      { kind: "paragraph", prose: text.panelIntroduction(reveal.panel.length) },
      { kind: "codes", codes: reveal.panel.map((member) => groupHex(member, "-")) },
      { kind: "terms", items: [{ term: text.recordDigest, value: [digest(recordDigest)] }] },
      { kind: "qr", text: `sha256:${recordDigest}`, meaning: text.scanDigest },
    ],
  };
}

/** The minutes as a document without a format. */
export function buildMinutes(input: MinutesInput, text: MinutesText): ReportDocument {
  const { title, organiser, panelSize, poolCount, software, purpose } = input.freeze;
  const number = replacementNumberOf(purpose);
  const replacement = replacementText(text.language);
  return {
    language: text.language,
    kicker: number === null ? text.kicker : replacement.minutesKicker(number),
    title,
    organiser: text.organisedBy(organiser),
    contents: null,
    opening: [
      { kind: "paragraph", prose: text.object(panelSize, poolCount) },
      ...(number === null ? [] : [{ kind: "paragraph", prose: replacement.lead(number, panelSize) } as const]),
      ...(input.reveal === null ? [{ kind: "note", tone: "plain", prose: text.blankVersion } as const] : []),
    ],
    sections: [
      sessionSection(input, text),
      frozenSection(input, text),
      valuesSection(input, text),
      panelSection(input, text),
      { id: "observations", title: text.observationsTitle, blocks: [{ kind: "blanks", labels: text.observations }] },
      { id: "signatures", title: text.signaturesTitle, blocks: [{ kind: "blanks", labels: text.signatures }] },
    ],
    footer: text.footer(software.name, software.version),
  };
}

/** The minutes as one HTML file that prints as a form. Same arguments: same bytes. */
export function renderMinutes(
  input: MinutesInput,
  language: DisplayLanguage,
  presentation: Presentation = plainPresentation(language),
): string {
  return renderDocumentHtml(buildMinutes(input, language === "fr" ? frenchMinutes : englishMinutes), presentation);
}

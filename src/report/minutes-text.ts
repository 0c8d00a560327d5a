// Every sentence that the minutes can say, as one interface: a language that lacks one does not compile.
import type { DisplayLanguage } from "../model/settings.ts";
import type { Prose } from "./report-document.ts";

/** The wording of the minutes in one language. */
export interface MinutesText {
  readonly language: DisplayLanguage;
  readonly kicker: string;
  readonly organisedBy: (organiser: string) => Prose;
  readonly object: (panelSize: number, poolCount: number) => Prose;
  readonly blankVersion: Prose;
  readonly sessionTitle: string;
  readonly instant: string;
  readonly instantAnnounced: (instant: string) => string;
  readonly place: string;
  readonly officer: string;
  readonly present: readonly string[];
  readonly frozenTitle: string;
  readonly frozenIntroduction: Prose;
  readonly registered: string;
  readonly volunteers: string;
  readonly tickets: string;
  readonly freezeDigest: string;
  readonly membersDigest: string;
  readonly lotteryDigest: string;
  readonly commitmentDigest: string;
  readonly committedAt: string;
  readonly onFailure: string;
  readonly withoutCommitment: Prose;
  readonly valuesTitle: string;
  readonly valuesIntroduction: Prose;
  readonly typedSource: string;
  readonly seed: string;
  readonly ticket: string;
  readonly ticketOf: (ticket: number, ticketCount: number) => string;
  readonly panelTitle: string;
  readonly panelIntroduction: (count: number) => Prose;
  readonly panelToCome: Prose;
  readonly recordDigest: string;
  readonly scanDigest: string;
  readonly observationsTitle: string;
  readonly observations: readonly string[];
  readonly signaturesTitle: string;
  readonly signatures: readonly string[];
  readonly footer: (software: string, version: string) => Prose;
}

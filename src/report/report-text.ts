// Every sentence that the report can say, as one interface: a language that lacks one does not compile.
// Counts and exact shares come in raw; each language formats them and chooses its plurals.
import type { Rational } from "../math/rational.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import type { Prose } from "./report-document.ts";

/** Reason codes of exclusions that have words of their own; others are shown as they stand. */
export type KnownExclusion =
  | "outside-territory"
  | "outside-age"
  | "under-age"
  | "duplicate"
  | "ineligible"
  | "elected"
  | "no-consent"
  | "withdrawn"
  | "seated";

/** The wording of a report in one language. */
export interface ReportText {
  readonly language: DisplayLanguage;
  readonly kicker: string;
  readonly summaryKicker: string;
  readonly contents: string;
  readonly featureValue: (feature: string, value: string) => string;
  readonly organisedBy: (organiser: string) => Prose;
  readonly footer: (software: string, version: string) => Prose;

  readonly lead: (panelSize: number, poolCount: number, instant: string) => Prose;
  readonly quotasMet: (quotaCount: number) => Prose;
  readonly quotasMissed: (values: readonly string[]) => Prose;
  readonly figurePanel: (panelSize: number) => string;
  readonly figureVolunteers: (poolCount: number) => string;
  readonly figureLowestChance: string;
  readonly figurePanels: (panelCount: number) => string;

  readonly compositionTitle: string;
  readonly compositionIntroduction: Prose;
  readonly compositionCaption: (label: string) => string;
  readonly population: string;
  readonly volunteers: string;
  readonly panel: string;
  readonly places: (min: number, max: number) => string;
  readonly placesColumn: string;
  readonly fewerThanFive: string;
  readonly notPublished: string;
  readonly unknown: string;
  readonly hiddenCells: Prose;
  readonly representationTitle: string;
  readonly representationIntroduction: Prose;
  readonly representationEven: Prose;
  readonly representationCaption: string;
  readonly representationColumn: string;
  readonly overRepresented: (times: Rational) => string;
  readonly underRepresented: (times: Rational) => string;
  readonly absent: string;
  readonly representationRemedy: Prose;
  readonly sensitiveLeftOut: (count: number) => Prose;

  readonly seatsTitle: string;
  readonly seatsIntroduction: (panelSize: number) => Prose;
  readonly seatsCaption: (label: string) => string;
  readonly groupColumn: string;
  readonly share: string;
  readonly target: string;
  readonly partSeparator: string;
  readonly seatsWithoutPopulation: (label: string) => Prose;
  readonly sourceOfAll: (source: string) => Prose;
  readonly assumption: (assumption: string) => Prose;
  readonly departuresTitle: string;
  readonly departureAdded: (
    feature: string,
    value: string,
    seats: number,
    proportional: number,
    reason: string | null,
  ) => Prose;
  readonly departureTaken: (feature: string, value: string, seats: number, proportional: number) => Prose;
  readonly nearTiesTitle: string;
  readonly nearTie: (feature: string, winner: string, loser: string, people: number) => Prose;
  readonly editedByHand: (values: readonly string[]) => Prose;

  readonly poolTitle: string;
  readonly poolIntroduction: (registered: number, poolCount: number) => Prose;
  readonly poolCaption: string;
  readonly stepColumn: string;
  readonly peopleColumn: string;
  readonly registered: string;
  readonly excluded: (reason: string) => string;
  readonly kept: string;
  readonly exclusionReasons: Readonly<Record<KnownExclusion, string>>;
  readonly household: (columns: readonly string[]) => Prose;

  readonly fairnessTitle: string;
  readonly fairnessOtherRule: (objective: string) => Prose;
  readonly chanceRange: (lowest: Rational, highest: Rational, average: Rational) => Prose;
  readonly chanceEqual: (chance: Rational) => Prose;
  readonly curveCaption: string;
  readonly curveDescription: (lowest: Rational, middle: Rational, highest: Rational, average: Rational) => string;
  readonly curveAverage: (average: Rational) => string;
  readonly curveTick: (chance: Rational) => string;
  readonly curveEnds: (poolCount: number) => readonly [string, string];
  readonly chanceWhy: Prose;
  /** Chances of the usual draw, estimated, and the lowest of this lottery. */
  readonly usualDraw: (panels: number, lowest: Rational, highest: Rational, own: Rational) => Prose;
  readonly limitsOnChances: Prose;
  readonly limitsOnChancesCaption: string;
  readonly averageChanceColumn: string;
  readonly atMost: (chance: Rational) => string;
  readonly atLeast: (chance: Rational) => string;
  readonly limitingQuotasNotNamed: Prose;
  readonly chanceZero: (count: number) => Prose;
  readonly chancesUnpublished: Prose;
  readonly chanceCaption: string;
  readonly chanceColumn: string;
  readonly chance: (chance: Rational) => string;
  readonly chanceBetween: (low: Rational, high: Rational) => string;
  readonly sameAnswers: (memberTypes: number) => Prose;
  readonly tickets: (ticketCount: number, panelCount: number) => Prose;
  readonly largestDeviation: (deviation: Rational) => Prose;
  /** Why the deviation is a ticket or more. */
  readonly deviationReason: (ticketCount: number) => Prose;
  readonly deviationNone: Prose;
  readonly certificateExact: Prose;
  readonly certificateGap: (gap: Rational) => Prose;
  readonly certificateKind: (kind: string) => Prose;

  readonly drawTitle: string;
  readonly drawIntroduction: Prose;
  readonly instantTerm: string;
  readonly publicValueTerm: string;
  readonly seedTerm: string;
  readonly ticketTerm: string;
  readonly ticketOf: (ticket: number, ticketCount: number) => string;
  readonly panelTerm: string;
  readonly panelOf: (panel: number, panelCount: number) => string;
  readonly assuranceTitle: string;
  readonly assuranceReplayable: Prose;
  readonly assuranceCommitted: (createdAt: string) => Prose;
  readonly panelCodes: (count: number) => string;
  readonly panelCodesMeaning: Prose;

  readonly verificationTitle: string;
  readonly verificationIntroduction: Prose;
  readonly recordDigestTerm: string;
  readonly freezeDigestTerm: string;
  readonly membersDigestTerm: string;
  readonly panelsDigestTerm: string;
  readonly scanDigest: string;
  readonly inBrowserTitle: string;
  readonly inBrowser: Prose;
  readonly withProgramTitle: string;
  readonly withProgram: Prose;
  readonly secondProgram: Prose;
  readonly byHandTitle: string;
  readonly byHandDigest: Prose;
  readonly byHandTicket: (ticket: number) => Prose;
  readonly byHandPanel: Prose;
  readonly byHandMore: Prose;
  readonly againTitle: string;
  readonly again: Prose;

  readonly limitsTitle: string;
  readonly limitVolunteers: Prose;
  readonly limitPairs: Prose;
  readonly limitCrossed: Prose;
  readonly limitAnnex: Prose;
  readonly limitList: Prose;
  readonly limitNoSecret: Prose;
  readonly limitDropOuts: Prose;

  readonly dataTitle: string;
  readonly dataPseudonyms: Prose;
  readonly dataOpen: Prose;
  readonly dataController: (organiser: string) => Prose;

  readonly sourcesTitle: string;
  readonly sourcesNone: Prose;
  readonly sourceLicence: (licence: string) => string;
  readonly sourceDigest: string;
}

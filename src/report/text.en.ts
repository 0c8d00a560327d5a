// The report in English. French is written first; this says the same things in the same order.
import { compare, multiply, type Rational, rational, zero } from "../math/rational.ts";
import { formatInteger, formatPercent, formatRational } from "./format-number.ts";
import { code, type Inline, verbatim } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

const whole = (value: number): string => formatInteger(value, "en");
const percent = (share: Rational): string => formatPercent(share, 2, "en");
const plural = (count: number, singular: string, many: string): string => (count === 1 ? singular : many);
const counted = (count: number, singular: string, many: string): string =>
  `${whole(count)} ${plural(count, singular, many)}`;

function points(share: Rational): string {
  const value = multiply(share, rational(100));
  const vanishes = compare(value, zero) > 0 && compare(value, rational(1, 200)) < 0;
  return vanishes ? "less than 0.01 percentage points" : `${formatRational(value, 2, "en")} percentage points`;
}

function quoted(values: readonly string[]): readonly Inline[] {
  return values.flatMap((value, index) => [index === 0 ? "“" : ", “", verbatim(value), "”"]);
}

/** The report's wording in English. */
export const englishText: ReportText = {
  language: "en",
  kicker: "Report of a draw by lot",
  summaryKicker: "Summary of a draw by lot, on two pages",
  contents: "Contents",
  featureValue: (feature, value) => `${feature}: ${value}`,
  organisedBy: (organiser) => ["Draw organised by ", verbatim(organiser)],
  footer: (software, version) => [
    "Made by ",
    verbatim(`${software} ${version}`),
    " from nothing but the published record ",
    code("record.json"),
    " and counts. The same draw always gives the same report.",
  ],

  lead: (panelSize, poolCount, instant) => [
    {
      kind: "strong",
      text: `${counted(panelSize, "person was", "people were")} drawn by lot from ${counted(poolCount, "volunteer", "volunteers")}`,
    },
    `, on ${instant}.`,
  ],
  quotasMet: (quotaCount) =>
    `${plural(quotaCount, "The rule of composition published here is met", `All ${whole(quotaCount)} rules of composition published here are met`)}: every group has at least the fewest and at most the most seats set for it.`,
  quotasMissed: (values) => [
    "Warning: the panel is outside the seats set for ",
    ...quoted(values),
    ". This draw must not be used without an explanation.",
  ],
  figurePanel: (panelSize) => plural(panelSize, "seat on the panel", "seats on the panel"),
  figureVolunteers: (poolCount) => plural(poolCount, "volunteer in the lottery", "volunteers in the lottery"),
  figureLowestChance: "chance of being drawn, at least, for every volunteer",
  figurePanels: (panelCount) =>
    plural(panelCount, "panel in the lottery, within the rules", "panels in the lottery, all within the rules"),

  compositionTitle: "The population, the volunteers and the panel",
  compositionIntroduction:
    "Not everyone volunteers equally often: the volunteers do not look like the population. The panel is composed to come close to it. The bars compare the share of each group; the column “Seats” gives the fewest and the most set for it.",
  compositionCaption: (label) => label,
  population: "Population",
  volunteers: "Volunteers",
  panel: "Panel",
  places: (min, max) => (min === max ? whole(min) : `${whole(min)} to ${whole(max)}`),
  placesColumn: "Seats",
  fewerThanFive: "fewer than 5",
  notPublished: "not published",
  unknown: "not given",
  hiddenCells:
    "So that nobody can be recognised, a count of 1 to 4 volunteers is written “fewer than 5”, and other counts of the same table are not published, so that no subtraction gives the first one back. A crossing is counted only if each of its cells holds at least 11 volunteers, or none.",
  representationTitle: "Who was too rare, or too frequent, among the volunteers",
  representationIntroduction:
    "The groups whose share of the volunteers departs most from their share of the population, among those whose count is published:",
  representationEven: "No published group departs by a tenth or more from its share of the population.",
  representationCaption: "The largest gaps between volunteers and population",
  representationColumn: "Presence among the volunteers",
  overRepresented: (times) => `${formatRational(times, 1, "en")} times as frequent`,
  underRepresented: (times) => `${formatRational(times, 1, "en")} times as rare`,
  absent: "no volunteer",
  representationRemedy:
    "The seats of each group follow the population: a group that is rare among the volunteers keeps its seats, so each of its volunteers has a larger chance of being drawn; in a frequent group each has a smaller one.",
  sensitiveLeftOut: (count) =>
    `${counted(count, "sensitive criterion was used in the draw; it appears", "sensitive criteria were used in the draw; they appear")} neither here nor in any published file except through the rules of composition.`,

  seatsTitle: "How the seats were computed",
  seatsIntroduction: (panelSize) =>
    `The target of each group is its share of the population multiplied by ${counted(panelSize, "seat", "seats")}. It is rarely a whole number: the seats set are the whole number, or the range, chosen around the target.`,
  seatsCaption: (label) => `Seats: ${label}`,
  groupColumn: "Group",
  share: "Share",
  target: "Target",
  partSeparator: "; ",
  seatsWithoutPopulation: (label) => [
    "“",
    verbatim(label),
    "”: the seats were set by the organiser, without a reference population in this dossier.",
  ],
  sourceOfAll: (source) => ["Source of the figures: ", verbatim(source)],
  assumption: (assumption) => [{ kind: "strong", text: "Assumption: " }, verbatim(assumption)],
  departuresTitle: "Departures from proportion, on purpose",
  departureAdded: (feature, value, seats, proportional, reason) => [
    verbatim(feature),
    ": “",
    verbatim(value),
    `” has ${seats === 1 ? "1 seat" : `${whole(seats)} seats`} instead of ${whole(proportional)}`,
    ...(reason === null ? [" (floor or priority)."] : ["; declared reason: ", verbatim(reason), "."]),
  ],
  departureTaken: (feature, value, seats, proportional) => [
    verbatim(feature),
    ": “",
    verbatim(value),
    `” gives up ${whole(proportional - seats)} (${whole(seats)} instead of ${whole(proportional)}).`,
  ],
  nearTiesTitle: "Seats decided narrowly",
  nearTie: (feature, winner, loser, people) => [
    verbatim(feature),
    ": the last seat went to “",
    verbatim(winner),
    "” and not to “",
    verbatim(loser),
    people === 0
      ? "”, on an exact tie: the tie-breaking rule decided."
      : `”; ${counted(people, "inhabitant", "inhabitants")} more or fewer would have turned the choice.`,
  ],
  editedByHand: (values) => ["Seats changed by hand by the organiser: ", ...quoted(values), "."],

  poolTitle: "From registration to the lottery",
  poolIntroduction: (registered, poolCount) =>
    `Of ${counted(registered, "registration", "registrations")}, ${whole(poolCount)} took part in the lottery.`,
  poolCaption: "Registrations, exclusions and volunteers kept",
  stepColumn: "Step",
  peopleColumn: "People",
  registered: "Registrations received",
  excluded: (reason) => `Left out: ${reason}`,
  kept: "Volunteers in the lottery",
  exclusionReasons: {
    "outside-territory": "outside the territory",
    "outside-age": "outside the ages set",
    "under-age": "too young",
    duplicate: "registered twice",
    ineligible: "conditions not met",
    elected: "holds an elected office",
    "no-consent": "consent missing",
    withdrawn: "withdrew",
    seated: "sits on the panel already",
  },
  household: (columns) => [
    "Two people of one household cannot serve together. A household is recognised by the columns ",
    ...quoted(columns),
    " of the list.",
  ],

  fairnessTitle: "Everyone’s chances",
  fairnessOtherRule: (objective) => ["Rule followed to share the chances: ", code(objective), "."],
  chanceRange: (lowest, highest, average) =>
    `The chance of being drawn goes from ${percent(lowest)} to ${percent(highest)}, depending on the volunteer. Without rules of composition it would be ${percent(average)} for all.`,
  chanceEqual: (chance) => `Every volunteer has the same chance of being drawn: ${percent(chance)}.`,
  curveCaption: "Each volunteer’s chance, from the smallest to the largest",
  curveDescription: (lowest, middle, highest, average) =>
    `Rising curve: the smallest chance is ${percent(lowest)}, half of the volunteers have ${percent(middle)} or less, the largest chance is ${percent(highest)}. The average chance, dotted, is ${percent(average)}.`,
  curveAverage: (average) => `average: ${percent(average)}`,
  curveTick: (chance) => formatPercent(chance, 0, "en"),
  curveEnds: (poolCount) => ["least lucky", `luckiest of ${whole(poolCount)}`],
  usualDraw: (panels, lowest, highest, own) =>
    `To compare: the usual draw, which picks people one after the other and begins again when it fails, was simulated on the same list (${counted(panels, "panel", "panels")}). Its smallest chance would be about ${percent(lowest)}, its largest about ${percent(highest)}. Here nobody has less than ${percent(own)}.`,
  chanceWhy:
    "The differences are no favour: where there are many volunteers for few seats, each has a smaller chance; where they are rare, a larger one.",
  limitsOnChances:
    "The seats set the chances. In a frequent group the most seats cap the average chance; in a rare one the fewest raise it. These are the published groups where that weighs most:",
  limitsOnChancesCaption: "What the seats impose on the chances",
  averageChanceColumn: "Average chance in the group",
  atMost: (chance) => `${percent(chance)} at most`,
  atLeast: (chance) => `${percent(chance)} at least`,
  limitingQuotasNotNamed:
    "The exact rules that hold each level of chance stand in the confidential annex: published beside the codes they would tell people’s answers.",
  chanceZero: (count) =>
    `${counted(count, "volunteer", "volunteers")} could be on no panel within the rules: the chance is nil. The rules of composition are the cause.`,
  chancesUnpublished: "In this draw the chances stand on each volunteer’s receipt and are not published.",
  chanceCaption: "How many volunteers have which chance",
  chanceColumn: "Chance of being drawn",
  chance: percent,
  chanceBetween: (low, high) => `${percent(low)} to ${percent(high)}`,
  sameAnswers: (memberTypes) =>
    `Two volunteers with the same answers, as far as the draw uses them, and the same household situation have exactly the same chance in the lottery computed. ${counted(memberTypes, "different profile was", "different profiles were")} found.`,
  tickets: (ticketCount, panelCount) =>
    `So that it can be drawn in public, the lottery became ${counted(ticketCount, "ticket", "tickets")} of equal chance, which stand for ${counted(panelCount, "panel", "different panels")}.`,
  largestDeviation: (deviation) => `This rounding moves the chance of a volunteer by ${points(deviation)} at most.`,
  deviationReason: (ticketCount) =>
    `That is a ticket or more: no way to share these panels into ${counted(ticketCount, "ticket", "tickets")} was found that is nearer to the exact chances; more tickets allow a finer one.`,
  deviationNone: "This rounding changes nobody’s chance.",
  certificateExact:
    "Proof: it is shown, by exact computation, that no other lottery within the rules does better for the least lucky volunteers, at every level.",
  certificateGap: (gap) =>
    `Proof: it is shown that no other lottery within the rules can do better, at any level, by more than ${points(gap)}.`,
  certificateKind: (kind) => ["Form of the proof: ", code(kind), "."],

  drawTitle: "The draw",
  drawIntroduction:
    "The seed is a text. A public function (SHA-256) turns it into a ticket number; the ticket stands for a panel. Nobody intervenes between the two.",
  instantTerm: "Date of the draw",
  publicValueTerm: "Value announced",
  seedTerm: "Whole seed",
  ticketTerm: "Ticket drawn",
  ticketOf: (ticket, ticketCount) => `${whole(ticket)} of ${whole(ticketCount)}`,
  panelTerm: "Panel it stands for",
  panelOf: (panel, panelCount) => `no. ${whole(panel)} of ${whole(panelCount)}`,
  assuranceTitle: "Level of assurance",
  assuranceReplayable: [
    { kind: "strong", text: "Level 0, replayable. " },
    "This draw can be redone identically. Nothing proves that other seeds were not tried before.",
  ],
  assuranceCommitted: (createdAt) => [
    `A commitment was made before the draw, on ${createdAt}, according to the organiser. What its date and its source are worth is told by `,
    code("pinakion verify"),
    ", which computes the level of assurance from the evidence.",
  ],
  panelCodes: (count) => plural(count, "Code of the person drawn", `Codes of the ${whole(count)} people drawn`),
  panelCodesMeaning:
    "Every volunteer is named by a code, never by name. Only the organiser holds the table that leads from the code to the person.",

  verificationTitle: "How to verify",
  verificationIntroduction: [
    "All that is needed stands in one file, ",
    code("record.json"),
    ", published with this report. Its digest must be exactly this one.",
  ],
  recordDigestTerm: "Digest (SHA-256) of the record",
  freezeDigestTerm: "Digest of the frozen rules",
  membersDigestTerm: "Digest of the coded list",
  panelsDigestTerm: "Digest of the panels",
  scanDigest: "The same digest, to be read with a telephone:",
  inBrowserTitle: "1. In a browser",
  inBrowser: [
    "Open the page ",
    code("verify.html"),
    ", published with this report, and drop the file ",
    code("record.json"),
    " on it. Nothing is sent: the page works without a connection.",
  ],
  withProgramTitle: "2. With a program",
  withProgram:
    "Without a connection, in one command. It redoes every check that is possible and says which are not, and for want of what.",
  secondProgram: "A second program, written apart in Python with nothing to install, makes the same public checks:",
  byHandTitle: "3. By hand",
  byHandDigest: "The file’s digest, to be compared digit by digit with the one printed above:",
  byHandTicket: (ticket) => `The ticket number, computed again from the seed; the answer must be ${ticket}:`,
  byHandPanel: "The panel of that ticket, by numbers of the coded list:",
  byHandMore: ["All the steps, for each system, are in ", code("docs/verify-by-hand.md"), "."],
  againTitle: "4. By doing everything again",
  again: [
    "Whoever holds the whole dossier (the organiser, an accredited auditor) runs the computation again from the list of volunteers with ",
    code("pinakion reproduce"),
    " and must obtain the same files, byte for byte.",
  ],

  limitsTitle: "What this draw does not guarantee",
  limitVolunteers:
    "The chances are those of the volunteers among themselves, not of all inhabitants: whoever did not register could not be drawn.",
  limitPairs: "The proof is about each person’s chance. It does not say how often two given people serve together.",
  limitCrossed:
    "The panel follows the population one criterion at a time. Combinations of criteria without a rule of their own (say young and manager) may depart from it.",
  limitAnnex:
    "With the public files alone nobody can count again the answers of the people behind the codes: that takes the confidential annex, open to an accredited auditor.",
  limitList:
    "The program cannot know whether a registration is true. A list published before the draw, and volunteers who look for themselves in it, are the only protection.",
  limitNoSecret:
    "This draw was made without a secret: whoever knows the whole list of volunteers can find out to whom each code belongs.",
  limitDropOuts: "Withdrawals after the draw change the panel; this report does not know of them.",

  dataTitle: "Personal data",
  dataPseudonyms: [
    "This report and the file ",
    code("record.json"),
    " hold no name, no contact, no date of birth and nobody’s answers: only codes, digests and counts.",
  ],
  dataOpen: [
    "This report holds codes and counts only. The file ",
    code("record.json"),
    " also gives for each code the answers that the draw uses, without name or contact: this is the “open” choice of publication.",
  ],
  dataController: (organiser) => [
    "Controller: ",
    verbatim(organiser),
    ". The rights of access, rectification and objection are exercised with this body.",
  ],

  sourcesTitle: "Sources of the figures",
  sourcesNone: "No statistical source is declared in this dossier.",
  sourceLicence: (licence) => `licence: ${licence}`,
  sourceDigest: "digest of the file",
};

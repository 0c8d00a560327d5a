// Draws that differ in what a report must say: each makes some sentence appear that the plain sample does not need.
import type { ReportFacts } from "../../src/model/facts.ts";
import type { CommitmentArtefact, PublishedRecord } from "../../src/model/record.ts";
import { type Sample, sampleHex, sampleReport } from "./sample-report.ts";

export interface ReportVariant {
  readonly name: string;
  readonly record: PublishedRecord;
  readonly facts: ReportFacts;
}

/** A commitment with the given sampler. */
function sampleCommitment(sampler: CommitmentArtefact["sampler"]): CommitmentArtefact {
  return {
    format: "pinakion-commitment",
    version: 1,
    drawId: "dunkerque-2027",
    purpose: "panel",
    freezeDigest: sampleHex(8),
    membersDigest: sampleHex(2),
    lotteryDigest: sampleHex(11),
    ticketCount: 1000,
    sampler,
    randomness: [{ source: "dice-d10" }],
    announcedFor: "2027-01-04T20:00:00Z",
    place: null,
    onFailure: "new commitment",
    previousRecordDigest: null,
    createdAt: "2027-01-01T09:00:00Z",
    logHead: sampleHex(12),
    logLength: 3,
  };
}

function withChances(sample: Sample, chance: (index: number) => number): PublishedRecord {
  const chances = sample.record.lottery.chances.map((line, index) => ({ ...line, targetPpb: chance(index) }));
  return { ...sample.record, lottery: { ...sample.record.lottery, chances } };
}

function withFreeze(sample: Sample, freeze: Partial<PublishedRecord["freeze"]>): PublishedRecord {
  return { ...sample.record, freeze: { ...sample.record.freeze, ...freeze } };
}

function withValues(
  facts: ReportFacts,
  change: (value: ReportFacts["features"][number]["values"][number], index: number) => object,
): ReportFacts {
  const features = facts.features.map((feature) => ({
    ...feature,
    values: feature.values.map((value, index) => ({ ...value, ...change(value, index) })),
  }));
  return { ...facts, features };
}

/** The plain sample first, then one draw for each thing that a report may have to say besides. */
export function reportVariants(): readonly ReportVariant[] {
  const sample = sampleReport();
  const { record, facts } = sample;
  const exact = facts.certificate;
  const variant = (name: string, changedRecord: PublishedRecord, changedFacts = facts): ReportVariant => ({
    name,
    record: changedRecord,
    facts: changedFacts,
  });
  const sensitive = record.freeze.features.map((feature) => ({ ...feature, sensitive: feature.id === "age" }));
  const edited = record.freeze.quotas.map((quota, index) => ({ ...quota, editedByHand: index === 1 }));
  const noPopulation = () => ({ population: null, populationShare: null, target: null, source: "" });
  return [
    variant("plain", record),
    variant("open, without secret", withFreeze(sample, { disclosure: "open", secret: "none" })),
    variant("sealed", { ...record, lottery: { ...record.lottery, panels: null, tickets: [], chances: [] } }),
    variant("sensitive", withFreeze(sample, { disclosure: "sealed", features: sensitive })),
    variant("nothing declared", withFreeze(sample, { provenance: [], constraints: [], exclusions: [] }), {
      ...withValues(facts, noPopulation),
      nearTies: [],
    }),
    variant("edited by hand", withFreeze(sample, { quotas: edited })),
    variant("committed", { ...record, commitment: sampleCommitment("rivest-2011") }),
    variant("dice", { ...record, commitment: sampleCommitment("digits-10") }),
    variant(
      "equal chances",
      withChances(sample, () => 83_333_333),
    ),
    variant(
      "some without a chance",
      withChances(sample, (index) => (index < 2 ? 0 : 90_000_000)),
    ),
    variant("another objective, exact tickets", {
      ...record,
      lottery: {
        ...record.lottery,
        method: { ...record.lottery.method, objective: "tour-de-role" },
        largestDeviationPpb: 0,
      },
    }),
    variant("tickets a whole one off", {
      ...record,
      lottery: { ...record.lottery, largestDeviationPpb: Math.ceil(1_088_000_000 / record.lottery.ticketCount) },
    }),
    variant("proof with a gap", record, { ...facts, certificate: { ...exact, exact: false, gapPpb: 12_345_678 } }),
    variant(
      "quota missed",
      record,
      withValues(facts, (value, index) => (index === 1 ? { panel: value.max + 1 } : {})),
    ),
    variant(
      "sources differ",
      record,
      withValues(facts, (_value, index) => (index === 1 ? { source: "" } : {})),
    ),
    variant(
      "volunteers like the population",
      record,
      withValues(facts, () => ({ volunteers: 45, populationShare: "3/80", min: 0, max: 100 })),
    ),
    variant(
      "a group without volunteers",
      record,
      withValues(facts, (_value, index) => (index === 0 ? { volunteers: 0, min: 0 } : {})),
    ),
    variant(
      "replacement",
      withFreeze(sample, { purpose: "replacement-2", exclusions: [{ reason: "seated", count: 93 }] }),
      {
        ...withValues(facts, () => ({ ...noPopulation(), volunteers: "hidden" })),
        nearTies: [],
      },
    ),
    variant("replacement of one", withFreeze(sample, { purpose: "replacement-1", panelSize: 1 }), {
      ...facts,
      features: [],
      nearTies: [],
    }),
    variant("nothing to tell", withFreeze(sample, { poolCount: 0, panelSize: 0 }), {
      ...facts,
      features: [],
      nearTies: [],
    }),
    variant("seats moved by floors and priorities", record, {
      ...facts,
      departures: [
        {
          feature: "age",
          added: [
            { value: "A", proportional: 0, seats: 1, reason: null },
            { value: "B", proportional: 3, seats: 5, reason: "ils s'inscrivent peu" },
          ],
          taken: [{ value: "C", proportional: 9, seats: 6 }],
        },
        { feature: "inconnu", added: [{ value: "D", proportional: 1, seats: 2, reason: null }], taken: [] },
      ],
    }),
    variant("exact tie", record, {
      ...facts,
      nearTies: [
        { feature: "age", winner: "A", loser: "B", people: 0 },
        { feature: "inconnu", winner: "C", loser: "D", people: 1 },
      ],
    }),
  ];
}

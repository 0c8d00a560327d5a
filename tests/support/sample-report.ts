// A made-up draw for the report's tests: Dunkerque's published figures, fictional volunteers, digests that prove nothing.
// Figures: INSEE, RP2019 (sex, age 15+) and RP2016 (CSP 15+), CU de Dunkerque, Licence Ouverte 2.0.

import { multiply, rational, toText } from "../../src/math/rational.ts";
import type { ReportFacts } from "../../src/model/facts.ts";
import type { Pool, PoolMember } from "../../src/model/pool.ts";
import type { DerivedQuota } from "../../src/model/quota.ts";
import type { PublishedRecord } from "../../src/model/record.ts";
import { buildFacts, type FactsInput } from "../../src/report/build-facts.ts";

interface SampleFeature {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly assumption: string | null;
  /** Value, population, weight among the volunteers. */
  readonly values: readonly (readonly [string, number, number])[];
}

const sampleFeatures: readonly SampleFeature[] = [
  {
    id: "sexe",
    label: "Sexe",
    source: "Insee, RP2019, population de 15 ans ou plus",
    assumption: null,
    values: [
      ["Femme", 83_084, 55],
      ["Homme", 76_173, 45],
    ],
  },
  {
    id: "age",
    label: "Âge",
    source: "Insee, RP2019, population de 15 ans ou plus",
    assumption: "Les 16-24 ans sont estimés par les quatre cinquièmes des 15-19 ans et la totalité des 20-24 ans.",
    values: [
      ["16-24 ans", 23_848, 5],
      ["25-39 ans", 34_272, 14],
      ["40-54 ans", 37_424, 21],
      ["55-64 ans", 25_761, 25],
      ["65-79 ans", 27_605, 32],
      ["80 ans et plus", 10_347, 3],
    ],
  },
  {
    id: "csp",
    label: "Catégorie socioprofessionnelle",
    source: "Insee, RP2016, exploitation complémentaire, 15 ans ou plus",
    assumption: null,
    values: [
      ["Agriculteurs exploitants", 123, 0],
      ["Artisans, commerçants, chefs d’entreprise", 2_859, 3],
      ["Cadres et professions intellectuelles supérieures", 7_074, 20],
      ["Professions intermédiaires", 19_552, 15],
      ["Employés", 24_951, 13],
      ["Ouvriers", 22_668, 4],
      ["Retraités", 39_831, 36],
      ["Autres personnes sans activité professionnelle", 29_245, 9],
    ],
  },
];

/** What a test may change in the sample. */
export interface SampleOptions {
  readonly poolCount?: number;
  readonly panelSize?: number;
  readonly features?: readonly SampleFeature[];
  readonly freeze?: Partial<PublishedRecord["freeze"]>;
  readonly lottery?: Partial<PublishedRecord["lottery"]>;
  readonly reveal?: Partial<PublishedRecord["reveal"]>;
  readonly commitment?: PublishedRecord["commitment"];
  readonly input?: Partial<FactsInput>;
}

export interface Sample {
  readonly record: PublishedRecord;
  readonly facts: ReportFacts;
  readonly input: FactsInput;
}

/** Hex digits that look like a digest and depend on `seed` only. */
export function sampleHex(seed: number, length = 64): string {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  let hex = "";
  while (hex.length < length) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    hex += Math.floor(state / 65_536)
      .toString(16)
      .padStart(4, "0");
  }
  return hex.slice(0, length);
}

/** Spreads `count` people over the weights, the remainder on the first values. */
function spread(count: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((count * weight) / total));
  let left = count - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => {
    if (left === 0 || weights[index] === 0) return share;
    left -= 1;
    return share + 1;
  });
}

function valuesInTurn(feature: SampleFeature, weights: readonly number[], count: number): readonly string[] {
  return spread(count, weights).flatMap((share, index) =>
    Array.from({ length: share }, () => feature.values[index]?.[0] ?? ""),
  );
}

function derivedQuotas(features: readonly SampleFeature[], panelSize: number): readonly DerivedQuota[] {
  return features.flatMap((feature) => {
    const total = feature.values.reduce((sum, [, population]) => sum + population, 0);
    const seats = spread(
      panelSize,
      feature.values.map(([, population]) => population),
    );
    return feature.values.map(([value, population], index): DerivedQuota => {
      const share = rational(population, total);
      const whole = seats[index] ?? 0;
      return {
        feature: feature.id,
        value,
        min: Math.max(0, whole - 1),
        max: whole + 1,
        population: `${population}`,
        populationShare: toText(share),
        target: toText(multiply(share, rational(panelSize))),
        seats: whole,
        source: feature.source,
      };
    });
  });
}

/** A whole sample; the panel is the first `panelSize` members, composed like the population. */
export function sampleReport(options: SampleOptions = {}): Sample {
  const { poolCount = 1200, panelSize = 100, features = sampleFeatures } = options;
  const quotas = derivedQuotas(features, panelSize);
  const panelColumns = features.map((feature) =>
    valuesInTurn(
      feature,
      feature.values.map(([, population]) => population),
      panelSize,
    ),
  );
  const otherColumns = features.map((feature) =>
    valuesInTurn(
      feature,
      feature.values.map(([, , weight]) => weight),
      poolCount - panelSize,
    ),
  );
  const members = Array.from({ length: poolCount }, (_, index): PoolMember => {
    const column = (f: number): string =>
      (index < panelSize ? panelColumns[f]?.[index] : otherColumns[f]?.[index - panelSize]) ?? "";
    return {
      id: `V${index + 1}`,
      values: features.map((_feature, f) => column(f)),
      household: index % 40 === 7 ? "12 rue Imaginaire" : null,
      identityText: `DURAND Zoé ${index} 1958-01-03`,
      row: index + 2,
    };
  });
  const modelFeatures = features.map(({ id, label, values }) => ({
    id,
    label,
    sensitive: false,
    values: values.map(([value]) => value),
  }));
  const exclusions = [
    { reason: "outside-territory", count: 31 },
    { reason: "under-age", count: 1 },
    { reason: "habite-la-mairie", count: 9 },
  ];
  const pool: Pool = { features: modelFeatures, members, registered: poolCount + 41, exclusions, aliasedCount: 3 };
  const record = sampleRecord(options, pool, quotas, panelSize);
  const input: FactsInput = {
    record,
    recordDigest: sampleHex(1),
    pool,
    panelPositions: Array.from({ length: panelSize }, (_, index) => index),
    quotas,
    nearTies: [{ feature: "age", winner: "40-54 ans", loser: "80 ans et plus", people: 2.2 }],
    assumptions: Object.fromEntries(features.map(({ id, assumption }) => [id, assumption])),
    certificate: { kind: "level-bounds-1", exact: true, gap: 0 },
    memberTypes: 61,
    ...options.input,
  };
  return { record, facts: buildFacts(input), input };
}

function sampleRecord(
  options: SampleOptions,
  pool: Pool,
  quotas: readonly DerivedQuota[],
  panelSize: number,
): PublishedRecord {
  const drawId = "dunkerque-2027";
  const poolCount = pool.members.length;
  const codes = Array.from({ length: poolCount }, (_, index) => sampleHex(index + 100, 12));
  const panelsDigest = sampleHex(4);
  const freeze: PublishedRecord["freeze"] = {
    format: "pinakion-freeze",
    version: 1,
    drawId,
    purpose: "panel",
    title: "Assemblée citoyenne du littoral",
    organiser: "Communauté urbaine de Dunkerque (dossier fictif)",
    createdAt: "2027-01-04T19:00:00Z",
    panelSize,
    features: pool.features,
    quotas: quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max, editedByHand: false })),
    constraints: [{ kind: "household", atMost: 1, columns: ["Adresse", "Code postal"] }],
    registered: pool.registered,
    exclusions: pool.exclusions,
    poolCount,
    membersDigest: sampleHex(2),
    sourceMac: sampleHex(3),
    secretCommitment: sampleHex(5),
    provenance: [
      {
        name: "Population de 15 ans ou plus par sexe et âge",
        publisher: "Insee",
        url: "https://www.insee.fr/fr/statistiques",
        edition: "RP2019",
        sha256: sampleHex(6),
        licence: "Licence Ouverte 2.0",
      },
      {
        name: "Table tapée",
        publisher: "Service études",
        url: "archives, boîte 12",
        edition: "",
        sha256: null,
        licence: "",
      },
    ],
    disclosure: "codes",
    software: {
      name: "pinakion",
      version: "0.1.0",
      sourceRevision: null,
      solver: "highs",
      solverVersion: "1.15.3",
      runtime: "node",
    },
    settingsDigest: null,
    logHead: sampleHex(7),
    logLength: 2,
    ...options.freeze,
  };
  const lottery: PublishedRecord["lottery"] = {
    format: "pinakion-lottery",
    version: 1,
    drawId,
    purpose: "panel",
    freezeDigest: sampleHex(8),
    method: { objective: "leximin", rounding: "least-largest-deviation", options: [] },
    ticketCount: 1000,
    panels: Array.from({ length: 988 }, (_, panel) =>
      Array.from({ length: panelSize }, (_n, n) => n + 1 + (panel % 7)),
    ),
    ticketsPerPanel: Array.from({ length: 988 }, (_, panel) => (panel < 12 ? 2 : 1)),
    panelsDigest,
    ticketOrder: "sha256-sort-1",
    tickets: Array.from({ length: 1000 }, (_, ticket) => ((ticket * 619) % 988) + 1),
    chances: codes.map((_, index) => {
      const targetPpb = 54_321_987 + (index % 61) * (index % 5) * 1_900_001;
      return { number: index + 1, targetPpb, tickets: Math.floor(targetPpb / 1_000_000) };
    }),
    largestDeviationPpb: 978_123,
    panelSeals: null,
    certificateDigest: sampleHex(9),
    ...options.lottery,
  };
  return {
    format: "pinakion-record",
    version: 1,
    freeze,
    members: {
      format: "pinakion-members",
      version: 1,
      drawId,
      members: codes.map((code, index) => ({
        number: index + 1,
        code,
        identityCommitment: sampleHex(index + 100),
        featuresCommitment: sampleHex(index + 5000),
        sensitiveCommitment: null,
        type: null,
      })),
    },
    lottery,
    commitment: options.commitment ?? null,
    reveal: {
      format: "pinakion-reveal",
      version: 1,
      commitmentDigest: sampleHex(10),
      values: [{ source: "typed", text: "typed:17 04 42 08 25" }],
      seed: `pinakion/1|${drawId}|panel|${panelsDigest}|typed:17 04 42 08 25`,
      ticket: 587,
      panel: codes.slice(0, panelSize),
      observedAt: "2027-01-04T20:00:00Z",
      ...options.reveal,
    },
    log: [],
    evidence: [],
  };
}

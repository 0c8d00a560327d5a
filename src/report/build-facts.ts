// The figures of one draw, ready to be published: counts of population, volunteers and panel, feature by feature.
// The only place of the report that sees the pool; what leaves it is counts, with small cells hidden and sensitive features left out.
import type { DepartureFacts, FeatureFacts, ReportFacts, ValueFacts } from "../model/facts.ts";
import { hasFewSeats } from "../model/few-seats.ts";
import type { LotteryCertificate } from "../model/lottery.ts";
import type { Pool } from "../model/pool.ts";
import { replacementNumberOf } from "../model/purpose.ts";
import type { Departure, DerivedQuota, NearTie, Quota } from "../model/quota.ts";
import type { PublishedRecord } from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { mayBeCounted } from "./crossed-cells.ts";
import { hideSmallCells } from "./small-cells.ts";

/** What the facts are made from. `panelPositions` are positions in `pool.members`; `assumptions` go by feature id. */
export interface FactsInput {
  readonly record: PublishedRecord;
  /** SHA-256 of the record's bytes, lower-case hex. */
  readonly recordDigest: string;
  readonly pool: Pool;
  readonly panelPositions: readonly number[];
  readonly quotas: readonly (Quota | DerivedQuota)[];
  readonly nearTies: readonly NearTie[];
  readonly departures?: readonly Departure[];
  readonly assumptions: Readonly<Record<string, string | null>>;
  readonly certificate: LotteryCertificate;
  readonly memberTypes: number;
}

function isDerived(quota: Quota | DerivedQuota): quota is DerivedQuota {
  return "source" in quota;
}

function countValues(pool: Pool, featureId: string, positions: readonly number[] | null): ReadonlyMap<string, number> {
  const column = pool.features.findIndex((feature) => feature.id === featureId);
  invariant(column >= 0, `the pool has no feature "${featureId}"`);
  const counts = new Map<string, number>();
  const members = positions === null ? pool.members : positions.map((position) => pool.members[position]);
  for (const member of members) {
    const value = member?.values[column];
    invariant(value !== undefined, `a member has no value of "${featureId}"`);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function derivationOf(
  quota: Quota | DerivedQuota | undefined,
): Pick<ValueFacts, "population" | "populationShare" | "target" | "source"> {
  if (quota === undefined || !isDerived(quota))
    return { population: null, populationShare: null, target: null, source: "" };
  const { population, populationShare, target, source } = quota;
  return { population, populationShare, target, source };
}

function buildFeature(input: FactsInput, feature: PublishedRecord["freeze"]["features"][number]): FeatureFacts {
  const volunteers = countValues(input.pool, feature.id, null);
  const panel = countValues(input.pool, feature.id, input.panelPositions);
  const cells = feature.values.map((value) => ({
    volunteers: volunteers.get(value) ?? 0,
    panel: panel.get(value) ?? 0,
  }));
  const own = input.pool.features.find(({ id }) => id === feature.id);
  // Beside the counts of the first draw, those of the volunteers who are left would give back what was hidden there.
  const isFirst = replacementNumberOf(input.record.freeze.purpose) === null;
  const published = isFirst && mayBeCounted(input.pool, own) ? hideSmallCells(cells) : [];
  const values = feature.values.map((value, index): ValueFacts => {
    const isThis = (quota: Quota): boolean => quota.feature === feature.id && quota.value === value;
    const frozen = input.record.freeze.quotas.find(isThis);
    return {
      value,
      ...derivationOf(input.quotas.find(isThis)),
      // A value without a quota may fill anything from no seat to the whole panel.
      min: frozen?.min ?? 0,
      max: frozen?.max ?? input.record.freeze.panelSize,
      volunteers: published[index] ?? "hidden",
      panel: cells[index]?.panel ?? 0,
    };
  });
  const assumption = Object.hasOwn(input.assumptions, feature.id) ? (input.assumptions[feature.id] ?? null) : null;
  return { id: feature.id, label: feature.label, assumption, values };
}

function departureFacts({ feature, added, taken }: Departure): DepartureFacts {
  const more = added.map(({ value, proportional, seats, reason }) => ({ value, proportional, seats, reason }));
  return { feature, added: more, taken };
}

/**
 * The figures of a draw: integers and exact texts only, so that they can be written as canonical JSON.
 * @throws InvariantError when the pool lacks a feature of the record, or a position of the panel is not in the pool
 */
export function buildFacts(input: FactsInput): ReportFacts {
  const { freeze } = input.record;
  const features = hasFewSeats(freeze) ? [] : freeze.features.filter((feature) => !feature.sensitive);
  const published = new Set(features.map((feature) => feature.id));
  const departures = (input.departures ?? []).filter(({ feature }) => published.has(feature)).map(departureFacts);
  return {
    format: "pinakion-facts",
    version: 1,
    drawId: input.record.freeze.drawId,
    recordDigest: input.recordDigest,
    features: features.map((feature) => buildFeature(input, feature)),
    nearTies: input.nearTies
      .filter((tie) => published.has(tie.feature))
      .map(({ feature, winner, loser, people }) => ({ feature, winner, loser, people: Math.ceil(people) })),
    ...(departures.length === 0 ? {} : { departures }),
    certificate: {
      kind: input.certificate.kind,
      exact: input.certificate.exact,
      gapPpb: Math.max(0, Math.ceil(input.certificate.gap * 1_000_000_000)),
    },
    memberTypes: input.memberTypes,
  };
}

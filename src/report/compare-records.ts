// Two draws, or two sets of quotas, side by side: what differs between them, as data. Says nothing of why, and no wording.
import { exactDecimal } from "../math/decimal-text.ts";
import { fromText } from "../math/rational.ts";
import type { DerivedQuota, Quota } from "../model/quota.ts";
import type { PublishedRecord } from "../model/record.ts";
import { factorSources } from "./factor-sources.ts";

/** What a difference is about; populations, seats and bounds name their feature and value in `of`, exclusions their reason, sources their name, figures their feature. */
export type ChangedItem =
  | "draw-id"
  | "title"
  | "organiser"
  | "panel-size"
  | "registered"
  | "volunteers"
  | "excluded"
  | "figures"
  | "population"
  | "seats"
  | "bounds"
  | "household"
  | "disclosure"
  | "objective"
  | "tickets"
  | "panels"
  | "lowest-chance"
  | "highest-chance"
  | "source"
  | "software"
  | "seed"
  | "ticket"
  | "panel-codes"
  | "freeze-digest"
  | "members-digest"
  | "panels-digest";

/** One difference; null where a side has nothing of the kind. Chances are in parts per 10^9, bounds `min-max`. */
export interface Change {
  readonly item: ChangedItem;
  readonly of: string | null;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

type Side = ReadonlyMap<string, string | number>;

function differences(item: ChangedItem, from: Side, to: Side): readonly Change[] {
  const keys = [...new Set([...from.keys(), ...to.keys()])];
  return keys
    .map((of) => ({ item, of, from: from.get(of) ?? null, to: to.get(of) ?? null }))
    .filter((change) => change.from !== change.to);
}

function boundsOf(quotas: readonly Quota[], label: (feature: string) => string): Side {
  return new Map(quotas.map(({ feature, value, min, max }) => [`${label(feature)} / ${value}`, `${min}-${max}`]));
}

const isDerived = (quota: Quota | DerivedQuota): quota is DerivedQuota => "source" in quota;

/** Sources of each feature as parts: those that all its values share, and all of them. */
function sourceParts(quotas: readonly (Quota | DerivedQuota)[]) {
  const sources = new Map<string, string[]>();
  for (const quota of quotas) {
    if (!isDerived(quota) || quota.population === null) continue;
    sources.set(quota.feature, [...(sources.get(quota.feature) ?? []), quota.source]);
  }
  return new Map(
    [...sources].map(([feature, own]) => {
      const { common, own: rest } = factorSources(own, null);
      return [feature, { common, all: new Set([...common, ...rest.flat()]) }] as const;
    }),
  );
}

/** What changed in where the figures of each feature come from: vintage, file, base, formula, assumption. */
function figureChanges(
  from: readonly (Quota | DerivedQuota)[],
  to: readonly (Quota | DerivedQuota)[],
): readonly Change[] {
  const [before, after] = [sourceParts(from), sourceParts(to)];
  return [...before].flatMap(([feature, old]): Change[] => {
    const now = after.get(feature);
    if (now === undefined) return [];
    const gone = old.common.filter((part) => !now.all.has(part));
    const come = now.common.filter((part) => !old.all.has(part));
    if (gone.length === 0 && come.length === 0) return [];
    const text = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(" ; "));
    return [{ item: "figures", of: feature, from: text(gone), to: text(come) }];
  });
}

/** A number of the values that both sets have; a value of one set only is told by its bounds. */
function moved(
  item: "population" | "seats",
  from: readonly (Quota | DerivedQuota)[],
  to: readonly (Quota | DerivedQuota)[],
): readonly Change[] {
  const side = (quotas: readonly (Quota | DerivedQuota)[]): Map<string, string | number> =>
    new Map(
      quotas.flatMap((quota): (readonly [string, string | number])[] => {
        const number = isDerived(quota) ? quota[item] : null;
        const exact = typeof number === "string" ? fromText(number) : null;
        const shown = exact === null ? number : exactDecimal(exact);
        return shown === null ? [] : [[`${quota.feature} / ${quota.value}`, shown]];
      }),
    );
  const [before, after] = [side(from), side(to)];
  return differences(item, before, after).filter(({ from: old, to: now }) => old !== null && now !== null);
}

/**
 * What differs between two sets of quotas: where the figures come from, the populations and seats of the values that both have, the
 * bounds; each in the order of the first set, then what only the second has.
 */
export function compareQuotas(
  from: readonly (Quota | DerivedQuota)[],
  to: readonly (Quota | DerivedQuota)[],
): readonly Change[] {
  const same = (feature: string): string => feature;
  return [
    ...figureChanges(from, to),
    ...moved("population", from, to),
    ...moved("seats", from, to),
    ...differences("bounds", boundsOf(from, same), boundsOf(to, same)),
  ];
}

function boundsOfRecord({ freeze }: PublishedRecord): Side {
  const labels = new Map(freeze.features.map(({ id, label }) => [id, label]));
  return boundsOf(freeze.quotas, (feature) => labels.get(feature) ?? feature);
}

function extremes(record: PublishedRecord): readonly [number | null, number | null] {
  let [lowest, highest]: [number | null, number | null] = [null, null];
  for (const { targetPpb } of record.lottery.chances) {
    if (lowest === null || targetPpb < lowest) lowest = targetPpb;
    if (highest === null || targetPpb > highest) highest = targetPpb;
  }
  return [lowest, highest];
}

function facts(record: PublishedRecord): readonly (readonly [ChangedItem, string | number | null])[] {
  const { freeze, lottery, reveal } = record;
  const [lowest, highest] = extremes(record);
  return [
    ["draw-id", freeze.drawId],
    ["title", freeze.title],
    ["organiser", freeze.organiser],
    ["panel-size", freeze.panelSize],
    ["registered", freeze.registered],
    ["volunteers", freeze.poolCount],
    ["household", freeze.constraints.map(({ columns }) => columns.join(", ")).join(" ; ") || null],
    ["disclosure", freeze.disclosure],
    ["objective", lottery.method.objective],
    ["tickets", lottery.ticketCount],
    ["panels", lottery.ticketsPerPanel.length],
    ["lowest-chance", lowest],
    ["highest-chance", highest],
    ["software", `${freeze.software.name} ${freeze.software.version}`],
    ["seed", reveal.seed],
    ["ticket", reveal.ticket],
    ["freeze-digest", lottery.freezeDigest],
    ["members-digest", freeze.membersDigest],
    ["panels-digest", lottery.panelsDigest],
  ];
}

/** What differs between two records: rules first, then pool, lottery and draw, then digests. Empty for equal contents. */
export function compareRecords(from: PublishedRecord, to: PublishedRecord): readonly Change[] {
  const after = new Map(facts(to));
  const single = facts(from)
    .map(([item, value]): Change => ({ item, of: null, from: value, to: after.get(item) ?? null }))
    .filter((change) => change.from !== change.to);
  const reasons = ({ freeze }: PublishedRecord): Side =>
    new Map(freeze.exclusions.map(({ reason, count }) => [reason, count]));
  const editions = ({ freeze }: PublishedRecord): Side =>
    new Map(freeze.provenance.map(({ publisher, name, edition }) => [`${publisher}, ${name}`, edition]));
  const isDigest = ({ item }: Change): boolean => item.endsWith("-digest");
  const before = new Set(from.reveal.panel);
  const kept = to.reveal.panel.filter((member) => before.has(member)).length;
  const samePanel = kept === from.reveal.panel.length && kept === to.reveal.panel.length;
  return [
    ...differences("bounds", boundsOfRecord(from), boundsOfRecord(to)),
    ...differences("excluded", reasons(from), reasons(to)),
    ...differences("source", editions(from), editions(to)),
    ...single.filter((change) => !isDigest(change)),
    ...(samePanel
      ? []
      : [
          {
            item: "panel-codes",
            of: null,
            from: from.reveal.panel.length - kept,
            to: to.reveal.panel.length - kept,
          } as const,
        ]),
    ...single.filter(isDigest),
  ];
}

// Two draws, or two sets of quotas, side by side: what differs between them, as data. Says nothing of why, and no wording.
import type { Quota } from "../model/quota.ts";
import type { PublishedRecord } from "../model/record.ts";

/** What a difference is about; bounds name their feature and value in `of`, exclusions their reason, sources their name. */
export type ChangedItem =
  | "draw-id"
  | "title"
  | "organiser"
  | "panel-size"
  | "registered"
  | "volunteers"
  | "excluded"
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

/** The bounds that differ, in the order of the first set, then those that only the second has. */
export function compareQuotas(from: readonly Quota[], to: readonly Quota[]): readonly Change[] {
  const same = (feature: string): string => feature;
  return differences("bounds", boundsOf(from, same), boundsOf(to, same));
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

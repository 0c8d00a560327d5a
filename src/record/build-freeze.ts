// The freeze: the rules, the counts and the digest of the volunteers' list, fixed before the lottery is computed.
import type { Feature } from "../model/feature.ts";
import type { Exclusion } from "../model/pool.ts";
import type { Quota } from "../model/quota.ts";
import type { Digest, FreezeArtefact, LogEntry, ProvenanceEntry } from "../model/record.ts";
import { cleanText } from "./clean-text.ts";
import { logHead } from "./log.ts";
import type { SealedPool } from "./seal-pool.ts";

/** What is frozen. `log` is the log before the freeze's own entry; `sourceMac` comes from sourceMac(sealed.keyHex, bytes). */
export interface FreezeInput {
  readonly title: string;
  readonly organiser: string;
  /** Instant of the freeze, `YYYY-MM-DDThh:mm:ssZ`; the log's freeze entry must carry the same. */
  readonly createdAt: string;
  readonly panelSize: number;
  readonly features: readonly Feature[];
  readonly quotas: readonly (Quota & { readonly editedByHand?: boolean; readonly source?: string })[];
  /** Headers that say who lives with whom; empty when there is no household rule. */
  readonly householdColumns: readonly string[];
  readonly registered: number;
  readonly exclusions: readonly Exclusion[];
  readonly sealed: SealedPool;
  readonly sourceMac: Digest;
  readonly provenance: readonly ProvenanceEntry[];
  readonly software: FreezeArtefact["software"];
  readonly settingsDigest: Digest | null;
  readonly log: readonly LogEntry[];
}

const longestSource = 4000;

/** A list of many communes would not fit a text of the record; quotas.csv holds it whole. */
function shortened(text: string): string {
  return text.length <= longestSource ? text : `${text.slice(0, longestSource - 1).replace(/\p{Surrogate}$/u, "")}…`;
}

/** Builds the freeze. Texts are cleaned as everywhere in the record; quotas and features keep the given order. */
export function buildFreeze(input: FreezeInput): FreezeArtefact {
  const { sealed } = input;
  const { head, length } = logHead(input.log);
  return {
    format: "pinakion-freeze",
    version: 1,
    drawId: sealed.drawId,
    purpose: sealed.purpose,
    title: cleanText(input.title),
    organiser: cleanText(input.organiser),
    createdAt: input.createdAt,
    panelSize: input.panelSize,
    features: input.features.map(({ id, label, sensitive, values }) => ({
      id: cleanText(id),
      label: cleanText(label),
      sensitive,
      values: values.map(cleanText),
    })),
    quotas: input.quotas.map(({ feature, value, min, max, editedByHand, source = "" }) => ({
      feature: cleanText(feature),
      value: cleanText(value),
      min,
      max,
      ...(editedByHand === undefined ? {} : { editedByHand }),
      ...(source === "" ? {} : { source: shortened(cleanText(source)) }),
    })),
    constraints:
      input.householdColumns.length === 0
        ? []
        : [{ kind: "household", atMost: 1, columns: input.householdColumns.map(cleanText) }],
    registered: input.registered,
    exclusions: input.exclusions.map(({ reason, count }) => ({ reason: cleanText(reason), count })),
    poolCount: sealed.members.members.length,
    membersDigest: sealed.membersDigest,
    sourceMac: input.sourceMac,
    ...(sealed.hasSecret ? {} : { secret: "none" as const }),
    secretCommitment: sealed.secretCommitment,
    provenance: input.provenance.map((entry) => ({
      name: cleanText(entry.name),
      publisher: cleanText(entry.publisher),
      url: cleanText(entry.url),
      edition: cleanText(entry.edition),
      sha256: entry.sha256,
      licence: cleanText(entry.licence),
    })),
    disclosure: sealed.disclosure,
    software: input.software,
    settingsDigest: input.settingsDigest,
    logHead: head,
    logLength: length,
  };
}

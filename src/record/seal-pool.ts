// From volunteers to public lines: a code and salted commitments for each, numbered in an order that shows nothing of the
// list (docs/record-format.md, codes and receipts). Also what stays restricted: the annex and the receipts.
import type { Feature } from "../model/feature.ts";
import type { PoolMember } from "../model/pool.ts";
import { type Purpose, panelPurpose } from "../model/purpose.ts";
import type { Digest, MembersArtefact, Receipt, RestrictedAnnex } from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { canonicalJson } from "./canonical-json.ts";
import { cleanText } from "./clean-text.ts";
import { hashTexts, macWith } from "./digest.ts";
import { type Disclosure, effectiveDisclosure } from "./disclosure.ts";
import { poolKey } from "./pool-key.ts";
import { sha256Hex } from "./sha256.ts";

/** The sealed pool. Positions are indices into the given members; numbers count from 1 in the published order. */
export interface SealedPool {
  readonly drawId: string;
  readonly purpose: Purpose;
  /** K in hex. Restricted; destroyed at the retention date. */
  readonly keyHex: string;
  readonly hasSecret: boolean;
  readonly secretCommitment: string;
  /** Member positions by number: order[0] is number 1. */
  readonly order: readonly number[];
  /** Code of each member, by position. */
  readonly codes: readonly string[];
  readonly disclosure: Disclosure;
  readonly members: MembersArtefact;
  /** Its canonical text, which is also that of its file. */
  readonly membersText: string;
  readonly membersDigest: Digest;
  readonly annex: RestrictedAnnex;
  /** Receipts, by number. */
  readonly receipts: readonly Receipt[];
}

/** What is sealed. Values are in the order of `features`; `disclosure` is `codes` when absent. */
export interface SealPoolInput {
  readonly drawId: string;
  readonly secretHex: string | null;
  readonly features: readonly Feature[];
  readonly members: readonly PoolMember[];
  readonly disclosure?: Disclosure;
  /** `panel` when absent. */
  readonly purpose?: Purpose;
  /** Whom the key is bound to; `members` when absent. For a replacement everybody who took part in the first draw: codes stay the same. */
  readonly keyMembers?: readonly PoolMember[];
}

interface Line {
  readonly position: number;
  readonly identityNonce: string;
  readonly identityText: string;
  readonly commitment: string;
}

/** Nonces: first 32 hex digits of HMAC(K, tag, drawId, what, whom): unpredictable without K, the same at every run. */
export function noncesOf(keyHex: string, drawId: string): (what: string, whom: string) => string {
  const mac = macWith(keyHex);
  return (what, whom) => mac("pinakion/nonce/1", drawId, what, whom).slice(0, 32);
}

function householdLabels(members: readonly PoolMember[], order: readonly number[]): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const { household } of members) {
    if (household !== null) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  }
  const labels = new Map<string, string>();
  for (const position of order) {
    const household = (members[position] as PoolMember).household;
    if (household === null || labels.has(household) || (sizes.get(household) as number) < 2) continue;
    labels.set(household, `h${labels.size + 1}`);
  }
  return labels;
}

function pairsOf(
  features: readonly Feature[],
  member: PoolMember,
  sensitive: boolean,
): readonly (readonly [string, string])[] {
  return features.flatMap((feature, index) =>
    feature.sensitive === sensitive
      ? [[cleanText(feature.id), cleanText(member.values[index] as string)] as const]
      : [],
  );
}

/** As sealPool, from the key K itself (64 hex digits): for whoever re-derives published vectors. */
export function sealPoolWithKey(
  keyHex: string,
  hasSecret: boolean,
  input: Omit<SealPoolInput, "secretHex">,
): SealedPool {
  const { drawId, features, members, purpose = panelPurpose } = input;
  const disclosure = effectiveDisclosure(input.disclosure ?? "codes", features);
  const nonceOf = noncesOf(keyHex, drawId);
  const lines = members.map((member, position): Line => {
    const identityNonce = nonceOf("id", cleanText(member.id));
    const identityText = cleanText(member.identityText);
    return {
      position,
      identityNonce,
      identityText,
      commitment: hashTexts("pinakion/id/1", drawId, identityNonce, identityText),
    };
  });
  lines.sort((a, b) => (a.commitment < b.commitment ? -1 : 1));
  const order = lines.map((line) => line.position);
  const codes: string[] = new Array(members.length);
  for (const line of lines) codes[line.position] = line.commitment.slice(0, 12);
  invariant(
    new Set(codes).size === codes.length,
    "two volunteers have the same code: the same id, or a new secret is needed",
  );

  const labels = householdLabels(members, order);
  const hasSensitive = features.some((feature) => feature.sensitive);
  const opened = lines.map((line) => {
    const member = members[line.position] as PoolMember;
    const label = member.household === null ? undefined : labels.get(member.household);
    const pairs = [
      ...pairsOf(features, member, false),
      ...(label === undefined ? [] : [["household", label] as const]),
    ];
    const id = cleanText(member.id);
    return {
      line,
      pairs,
      text: canonicalJson(pairs),
      nonce: nonceOf("features", id),
      sensitiveText: canonicalJson(pairsOf(features, member, true)),
      sensitiveNonce: nonceOf("sensitive", id),
    };
  });
  const artefact: MembersArtefact = {
    format: "pinakion-members",
    version: 1,
    drawId,
    members: opened.map(({ line, pairs, text, nonce, sensitiveText, sensitiveNonce }, index) => ({
      number: index + 1,
      code: line.commitment.slice(0, 12),
      identityCommitment: line.commitment,
      featuresCommitment: hashTexts("pinakion/features/1", drawId, nonce, text),
      sensitiveCommitment: hasSensitive
        ? hashTexts("pinakion/sensitive/1", drawId, sensitiveNonce, sensitiveText)
        : null,
      type: disclosure === "open" ? pairs : null,
    })),
  };
  const membersText = canonicalJson(artefact);
  const membersDigest = sha256Hex(membersText);
  return {
    drawId,
    purpose,
    keyHex,
    hasSecret,
    secretCommitment: hashTexts("pinakion/secret/1", keyHex),
    order,
    codes,
    disclosure,
    members: artefact,
    membersText,
    membersDigest,
    annex: {
      format: "pinakion-restricted",
      version: 1,
      drawId,
      features: opened.map(({ nonce, text }, index) => ({ number: index + 1, nonce, text })),
      ...(hasSensitive
        ? {
            sensitive: opened.map(({ sensitiveNonce, sensitiveText }, index) => ({
              number: index + 1,
              nonce: sensitiveNonce,
              text: sensitiveText,
            })),
          }
        : {}),
    },
    receipts: opened.map(({ line, nonce, text }) => ({
      format: "pinakion-receipt",
      version: 1,
      drawId,
      code: line.commitment.slice(0, 12),
      identityNonce: line.identityNonce,
      identityText: line.identityText,
      featuresNonce: nonce,
      featuresText: text,
      membersDigest,
    })),
  };
}

/**
 * Seals a pool: codes, commitments, numbers, annex, receipts. Does not depend on the order of `members`.
 * @throws InvariantError when two members share an id or the secret is malformed
 */
export function sealPool(input: SealPoolInput): SealedPool {
  const keyHex = poolKey(input.secretHex, input.drawId, input.keyMembers ?? input.members);
  return sealPoolWithKey(keyHex, input.secretHex !== null, input);
}

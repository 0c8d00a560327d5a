// The key K from which codes and nonces follow. Bound to the pool's content and to the dossier's secret, so that the same
// dossier gives the same bytes in any row order, and nobody without the secret can test who is in the list.
import type { PoolMember } from "../model/pool.ts";
import { invariant } from "../problems/invariant.ts";
import { canonicalJson } from "./canonical-json.ts";
import { macTexts } from "./digest.ts";

const secretForm = /^[0-9a-f]{64}$/;

/**
 * K = HMAC-SHA-256(secret, JCS([drawId, rows])), rows sorted by id, each [id, values…, household]; 64 hex digits.
 * With `secretHex` null the key of the HMAC is empty.
 * @throws InvariantError when the secret is not 64 lower-case hex digits
 */
export function poolKey(secretHex: string | null, drawId: string, members: readonly PoolMember[]): string {
  invariant(secretHex === null || secretForm.test(secretHex), '"secretHex" expected 64 lower-case hex digits');
  const rows = members.map((member) => [member.id, ...member.values, member.household]);
  rows.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
  return macTexts(secretHex ?? "", canonicalJson([drawId, rows], "rfc8785"));
}

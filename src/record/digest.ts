// Digests and commitments: SHA-256 over texts of which every byte is prescribed, so that a hand with sha256sum gets the same.
import type { Digest } from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { canonicalJson, type WrittenTexts } from "./canonical-json.ts";
import { isPlain } from "./clean-text.ts";
import { hmacSha256, sha256Hex } from "./sha256.ts";

const brokenPart = /\n|\p{Surrogate}/u;

function joined(parts: readonly string[]): string {
  // Without this rule two lists of parts could share their bytes, and one commitment could be opened in two ways.
  const isWhole = (part: string): boolean => isPlain(part) || !brokenPart.test(part);
  for (const part of parts) invariant(isWhole(part), "a hashed part holds a line feed or half of a character");
  return parts.join("\n");
}

/** H of the format: SHA-256 of the texts joined by one line feed, in lower-case hex. @throws InvariantError on a line feed inside a part */
export function hashTexts(...parts: readonly string[]): Digest {
  return sha256Hex(joined(parts));
}

/** HMAC-SHA-256 of the texts joined by one line feed; the key in hex (empty allowed). */
export function macTexts(keyHex: string, ...parts: readonly string[]): Digest {
  return macWith(keyHex)(...parts);
}

/** As macTexts for many texts under one key. */
export function macWith(keyHex: string): (...parts: readonly string[]) => Digest {
  const mac = hmacSha256(keyHex);
  return (...parts) => mac(joined(parts));
}

/**
 * SHA-256 of the canonical bytes of an artefact: what `sha256sum` prints for its file; `written` as for canonicalJson.
 * @throws InvariantError as canonicalJson
 */
export function digestOf(value: unknown, written?: WrittenTexts): Digest {
  return sha256Hex(canonicalJson(value, "restricted", written));
}

// Digests and commitments: SHA-256 over texts of which every byte is prescribed, so that a hand with sha256sum gets the same.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Digest } from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { canonicalJson, type WrittenTexts } from "./canonical-json.ts";

const brokenPart = /\n|\p{Surrogate}/u;

function joined(parts: readonly string[]): Uint8Array {
  // Without this rule two lists of parts could share their bytes, and one commitment could be opened in two ways.
  for (const part of parts) invariant(!brokenPart.test(part), "a hashed part holds a line feed or half of a character");
  return utf8ToBytes(parts.join("\n"));
}

/** H of the format: SHA-256 of the texts joined by one line feed, in lower-case hex. @throws InvariantError on a line feed inside a part */
export function hashTexts(...parts: readonly string[]): Digest {
  return bytesToHex(sha256(joined(parts)));
}

/** HMAC-SHA-256 of the texts joined by one line feed; the key in hex (empty allowed). */
export function macTexts(keyHex: string, ...parts: readonly string[]): Digest {
  return macWith(keyHex)(...parts);
}

/** As macTexts for many texts under one key: the key is hashed once. */
export function macWith(keyHex: string): (...parts: readonly string[]) => Digest {
  const keyed = hmac.create(sha256, hexToBytes(keyHex));
  return (...parts) => bytesToHex(keyed.clone().update(joined(parts)).digest());
}

/**
 * SHA-256 of the canonical bytes of an artefact: what `sha256sum` prints for its file; `written` as for canonicalJson.
 * @throws InvariantError as canonicalJson
 */
export function digestOf(value: unknown, written?: WrittenTexts): Digest {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value, "restricted", written))));
}

/** SHA-256 of bytes in lower-case hex, as `sha256sum` prints it. */
export function sha256Hex(bytes: Uint8Array): Digest {
  return bytesToHex(sha256(bytes));
}

// The fingerprint of the volunteers' file. Keyed: with a plain digest, who knows all rows but one could test the last.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { Digest } from "../model/record.ts";

/** HMAC-SHA-256 with K (`keyHex`, from sealPool) of the bytes of the volunteers' file. */
export function sourceMac(keyHex: string, fileBytes: Uint8Array): Digest {
  return bytesToHex(hmac(sha256, hexToBytes(keyHex), fileBytes));
}

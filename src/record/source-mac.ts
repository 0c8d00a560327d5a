// The fingerprint of the volunteers' file. Keyed: with a plain digest, who knows all rows but one could test the last.
import type { Digest } from "../model/record.ts";
import { hmacSha256 } from "./sha256.ts";

/** HMAC-SHA-256 with K (`keyHex`, from sealPool) of the bytes of the volunteers' file. */
export function sourceMac(keyHex: string, fileBytes: Uint8Array): Digest {
  return hmacSha256(keyHex)(fileBytes);
}

// The draw stream and its sampler: Rivest's reference implementation (2011), as published vectors hold it.
// A seed is text, never a number: "0" and "0000000000" are two seeds. Knows no domain word.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { invariant } from "../problems/invariant.ts";

/** SHA-256 of the UTF-8 text `seed,index` in lower-case hex; `index` counts from 1. */
export function drawHash(seed: string, index: number): string {
  invariant(Number.isSafeInteger(index) && index >= 1, `"index" expected a whole number from 1, got ${index}`);
  return bytesToHex(sha256(utf8ToBytes(`${seed},${index}`)));
}

/**
 * The index-th whole number from 1 to `total` of a seed: the hash read as one integer, modulo total, plus 1.
 * The bias is below total / 2^256.
 * @throws InvariantError when `total` or `index` is not a whole number from 1
 */
export function uniformInteger(seed: string, index: number, total: number): number {
  invariant(Number.isSafeInteger(total) && total >= 1, `"total" expected a whole number from 1, got ${total}`);
  return Number(BigInt(`0x${drawHash(seed, index)}`) % BigInt(total)) + 1;
}

// The signature of a round of drand's quicknet, verified offline: BLS on BLS12-381, signatures in G1, RFC 9380 hashing.
// The curve arithmetic is loaded only when a record needs it. The network's key is a constant: a record cannot bring its own.
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "@noble/hashes/utils.js";

/** Whether a signature (96 hex digits) is quicknet's for a round. Never throws. */
export type BeaconVerifier = (round: number, signatureHex: string) => boolean;

/** quicknet's public key, chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971. */
const publicKeyHex =
  "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";
const domain = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

/** SHA-256 of the round as 8 bytes, big-endian. */
function messageOf(round: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return sha256(bytes);
}

/** Loads the curve and gives the verifier, for `verifyRecord`'s option `beacon`. */
export async function loadBeaconVerifier(): Promise<BeaconVerifier> {
  const { bls12_381 } = await import("@noble/curves/bls12-381.js");
  const { shortSignatures } = bls12_381;
  const publicKey = hexToBytes(publicKeyHex);
  return (round, signatureHex) => {
    try {
      // A point that is not on the curve, or not in the subgroup, throws: it is no signature.
      const hashed = shortSignatures.hash(messageOf(round), domain);
      return shortSignatures.verify(hexToBytes(signatureHex), hashed, publicKey);
    } catch {
      return false;
    }
  };
}

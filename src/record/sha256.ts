// SHA-256 and its HMAC, of bytes or of the UTF-8 bytes of a text: the engine's own where it answers at once (Node), else
// that of @noble/hashes (browsers, whose own is asynchronous). A test holds the two together (docs/decisions/0022-native-digests.md).
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

export interface Sha256 {
  /** 64 lower-case hex digits. A text must be well-formed Unicode. */
  hex(data: string | Uint8Array): string;
  /** HMAC-SHA-256 under a key in hex (empty allowed): 64 lower-case hex digits. */
  mac(keyHex: string): (data: string | Uint8Array) => string;
}

/** What Node offers of it, and no browser does. */
interface NativeHashing {
  hash(algorithm: "sha256", data: string | Uint8Array, encoding: "hex"): string;
  createHmac(algorithm: "sha256", key: Uint8Array): NativeMac;
}

interface NativeMac {
  update(data: string | Uint8Array): { digest(encoding: "hex"): string };
}

interface Engine {
  readonly process?: { getBuiltinModule?(name: "node:crypto"): Partial<NativeHashing> | undefined };
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? utf8ToBytes(data) : data;
}

/** In JavaScript: everywhere. */
export const portableSha256: Sha256 = {
  hex: (data) => bytesToHex(sha256(bytesOf(data))),
  mac(keyHex) {
    const keyed = hmac.create(sha256, hexToBytes(keyHex));
    return (data) => bytesToHex(keyed.clone().update(bytesOf(data)).digest());
  },
};

/** The engine's own; null where there is none. */
export function nativeSha256(engine: object = globalThis): Sha256 | null {
  const native = (engine as Engine).process?.getBuiltinModule?.("node:crypto");
  const { hash, createHmac } = native ?? {};
  if (hash === undefined || createHmac === undefined) return null;
  return {
    hex: (data) => hash("sha256", data, "hex"),
    mac(keyHex) {
      const key = hexToBytes(keyHex);
      return (data) => createHmac("sha256", key).update(data).digest("hex");
    },
  };
}

const engineSha256 = nativeSha256() ?? portableSha256;

/** SHA-256 of bytes, or of the UTF-8 bytes of a well-formed text, as `sha256sum` prints it. */
export const sha256Hex = engineSha256.hex;

/** HMAC-SHA-256 under the key in hex (empty allowed), in lower-case hex. */
export const hmacSha256 = engineSha256.mac;

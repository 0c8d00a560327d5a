// A signature made by `ssh-keygen -Y sign` (format SSHSIG of OpenSSH's PROTOCOL.sshsig), Ed25519 only. A good one says that the
// holder of a key signed these bytes for this purpose; whose key it is, only its fingerprint compared elsewhere can tell.
// Bounded, throws on no input. The curve arithmetic is loaded only where there is a signature.
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** Larger files are no signature, in bytes: an Ed25519 signature file has about 300. */
export const largestSignatureBytes = 10_000;

/** The signer's fingerprint as `ssh-keygen -l` prints it, or what is wrong: no such file, another purpose, other bytes. */
export type SignatureReading =
  | { readonly status: "good"; readonly signer: string }
  | { readonly status: "unreadable" | "purpose" | "differs" };

/** Reads a signature file over `message` for a namespace such as `pinakion-record`. Never throws. */
export type SignatureVerifier = (file: Uint8Array, message: Uint8Array, namespace: string) => SignatureReading;

interface SshSignature {
  readonly keyBlob: Uint8Array;
  readonly key: Uint8Array;
  readonly namespace: Uint8Array;
  readonly hashName: "sha256" | "sha512";
  readonly signature: Uint8Array;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const armour = /^-----BEGIN SSH SIGNATURE-----\r?\n([A-Za-z0-9+/=\r\n]+?)\r?\n-----END SSH SIGNATURE-----\s*$/;
const magic = "SSHSIG";
const keyType = "ssh-ed25519";

const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** The bytes of base64 text with its padding, or null; stray bits after the last byte are refused. */
function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const character of text.replace(/=+$/, "")) {
    bits = bits * 64 + alphabet.indexOf(character);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const unit = 2 ** count;
    bytes.push(Math.floor(bits / unit));
    bits %= unit;
  }
  return bits === 0 ? Uint8Array.from(bytes) : null;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = [0, 1, 2].reduce((sum, index) => sum * 256 + (bytes[at + index] ?? 0), 0);
    const kept = Math.min(3, bytes.length - at) + 1;
    for (let index = 0; index < kept; index += 1) text += alphabet[Math.floor(three / 64 ** (3 - index)) % 64];
  }
  return text;
}

/** The SSH strings (four bytes of length, then content) that fill `bytes`, or null where they are not exactly `count`. */
function stringsOf(bytes: Uint8Array, count: number): readonly Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const strings: Uint8Array[] = [];
  let at = 0;
  while (strings.length < count) {
    if (at + 4 > bytes.length) return null;
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) return null;
    strings.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return at === bytes.length ? strings : null;
}

function ed25519Part(blob: Uint8Array, length: number): Uint8Array | null {
  const [type, content] = stringsOf(blob, 2) ?? [];
  return type !== undefined && textOf(type) === keyType && content?.length === length ? content : null;
}

function readSignature(file: Uint8Array): SshSignature | null {
  if (file.length > largestSignatureBytes) return null;
  const body = armour.exec(textOf(file))?.[1];
  const blob = body === undefined ? null : fromBase64(body.replace(/[\r\n]/g, ""));
  // Magic, then version 1 as four bytes.
  if (blob === null || textOf(blob.subarray(0, 10)) !== `${magic}\0\0\0\u0001`) return null;
  const strings = stringsOf(blob.subarray(10), 5);
  if (strings === null) return null;
  const [keyBlob, namespace, , hash, signed] = strings as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const [key, signature, hashName] = [ed25519Part(keyBlob, 32), ed25519Part(signed, 64), textOf(hash)];
  if (key === null || signature === null || (hashName !== "sha256" && hashName !== "sha512")) return null;
  return { keyBlob, key, namespace, hashName, signature };
}

function sshString(content: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, content.length);
  return concatBytes(length, content);
}

/** What the key has signed: the message stands in it by its digest; the reserved field is empty. */
function signedBytes({ namespace, hashName }: SshSignature, message: Uint8Array): Uint8Array {
  const digest = hashName === "sha512" ? sha512(message) : sha256(message);
  const fields = [namespace, new Uint8Array(0), utf8ToBytes(hashName), digest];
  return concatBytes(utf8ToBytes(magic), ...fields.map(sshString));
}

/** Loads the curve and gives the verifier, for `verifyRecord`'s option `signature`. */
export async function loadSignatureVerifier(): Promise<SignatureVerifier> {
  const { ed25519 } = await import("@noble/curves/ed25519.js");
  return (file, message, namespace) => {
    const read = readSignature(file);
    if (read === null) return { status: "unreadable" };
    if (textOf(read.namespace) !== namespace) return { status: "purpose" };
    // RFC 8032 as it stands: no second encoding of a point, no key of small order that signs everything.
    const isGood = ed25519.verify(read.signature, signedBytes(read, message), read.key, { zip215: false });
    return isGood ? { status: "good", signer: `SHA256:${toBase64(sha256(read.keyBlob))}` } : { status: "differs" };
  };
}

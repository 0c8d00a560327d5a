// What an RFC 3161 time-stamp reply says: the digest that it covers and its time. The authority's signature is left to
// `openssl ts -verify`, with the authority's own certificate. Bounded, throws on no input.

/** Imprint in lower-case hex and time `YYYY-MM-DDThh:mm:ssZ` (parts of a second left out). */
export interface TimestampReply {
  readonly imprint: string;
  readonly at: string;
}

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The DER elements that follow one another in `bytes`, or null where they do not fit. */
function elementsOf(bytes: Uint8Array): readonly Element[] | null {
  const elements: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] as number;
    const first = bytes[at + 1];
    if (first === undefined) return null;
    let [length, start] = [first, at + 2];
    if (first >= 0x80) {
      const size = first & 0x7f;
      if (size === 0 || size > 4 || start + size > bytes.length) return null;
      length = 0;
      for (const byte of bytes.subarray(start, start + size)) length = length * 256 + byte;
      start += size;
    }
    if (start + length > bytes.length) return null;
    elements.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return elements;
}

/** The content found by following positions from element to element. */
function inside(bytes: Uint8Array, path: readonly (readonly [position: number, tag: number])[]): Uint8Array | null {
  let content = bytes;
  for (const [position, tag] of path) {
    const element = elementsOf(content)?.[position];
    if (element?.tag !== tag) return null;
    content = element.content;
  }
  return content;
}

const sequence = 0x30;
const octets = 0x04;
const integer = 0x02;
const generalizedTime = 0x18;
const explicit = 0xa0;
/** 2.16.840.1.101.3.4.2.1 */
const sha256Oid = "608648016503040201";

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Reads a granted reply over a SHA-256 imprint; null for anything else. */
export function readTimestampReply(bytes: Uint8Array): TimestampReply | null {
  const status = inside(bytes, [
    [0, sequence],
    [0, sequence],
    [0, integer],
  ]);
  if (status === null || status.length !== 1 || (status[0] as number) > 1) return null;
  // TimeStampResp > ContentInfo > [0] > SignedData > EncapsulatedContentInfo > [0] > OCTET STRING > TSTInfo
  const info = inside(bytes, [
    [0, sequence],
    [1, sequence],
    [1, explicit],
    [0, sequence],
    [2, sequence],
    [1, explicit],
    [0, octets],
    [0, sequence],
  ]);
  if (info === null) return null;
  const algorithm = inside(info, [
    [2, sequence],
    [0, sequence],
    [0, 0x06],
  ]);
  const imprint = inside(info, [
    [2, sequence],
    [1, octets],
  ]);
  const time = inside(info, [[4, generalizedTime]]);
  if (algorithm === null || hexOf(algorithm) !== sha256Oid || imprint?.length !== 32 || time === null) return null;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(String.fromCharCode(...time.subarray(0, 40)));
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  return { imprint: hexOf(imprint), at: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
}

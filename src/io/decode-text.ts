// Bytes -> text, for files that come out of spreadsheets: UTF-8 with or without a mark, UTF-16 with its mark, else
// Windows-1252. Never Latin-1: the bytes 80-9F are œ, €, ’ and the like. Knows nothing of tables.
import { errorOf, type Problem } from "../problems/problem.ts";

/** Characters of the bytes 80-9F in Windows-1252; a blank stands for the five bytes that mean nothing. */
const windowsCharacters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The text, or the first byte that means nothing. */
function decodeWindows1252(bytes: Uint8Array): string | number {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const unknown = /[\u0081\u008d\u008f\u0090\u009d]/.exec(latin);
  if (unknown !== null) return unknown[0].charCodeAt(0);
  return latin.replace(/[\u0080-\u009f]/g, (control) => windowsCharacters[control.charCodeAt(0) - 0x80] as string);
}

function utf16Text(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const chunkLength = 8192;
  for (let start = 2; start + 1 < bytes.length; start += chunkLength) {
    const codes: number[] = [];
    const end = Math.min(start + chunkLength, bytes.length - 1);
    for (let at = start; at < end; at += 2) codes.push(view.getUint16(at, littleEndian));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}

/** Whether the bytes begin like a zip, which is what workbooks are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function isOldExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Bytes that are looked at to tell UTF-16 without its mark from what is no text. */
const utf16Sample = 1024;

/** Whether it looks like UTF-16: of most pairs of bytes one is zero, always the same one, as in texts of Latin letters. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, utf16Sample);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  return Math.min(even, odd) === 0 && 4 * Math.max(even, odd) > sample.length;
}

/** The text of a file without its byte order mark, or the problem that makes it no text. */
export function decodeText(bytes: Uint8Array, fileName: string): string | Problem {
  const where = { file: fileName };
  if (isZip(bytes)) return errorOf("file/spreadsheet", { kind: "xlsx" }, where);
  if (isOldExcel(bytes)) return errorOf("file/spreadsheet", { kind: "xls" }, where);
  if (isGzip(bytes)) return errorOf("file/binary", { kind: "gzip" }, where);
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (littleEndian || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const text = utf16Text(bytes, littleEndian);
    return text.includes("\0") ? errorOf("file/binary", { kind: "other" }, where) : text;
  }
  if (bytes.includes(0)) return errorOf("file/binary", { kind: looksLikeUtf16(bytes) ? "utf-16" : "other" }, where);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = decodeWindows1252(bytes);
    if (typeof text === "string") return text;
    return errorOf("file/unknown-encoding", { byte: text.toString(16).toUpperCase() }, where);
  }
}

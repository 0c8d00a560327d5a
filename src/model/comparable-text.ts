// How headers, values and addresses are compared: what people type differs in case, accents, blanks and the kind of
// apostrophe or dash. Punctuation counts in values (65-79, 80+) and does not in addresses.

/** The form under which two headers or values are the same: no accents, lower case, one blank between words. */
export function comparableText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/œ/gu, "oe")
    .replace(/æ/gu, "ae")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The form under which two addresses are the same: comparable text without punctuation. Empty when nothing is left. */
export function comparableAddress(text: string): string {
  return comparableText(text.replace(/[\p{P}\p{S}]/gu, " "));
}

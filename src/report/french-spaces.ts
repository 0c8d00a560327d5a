// The spaces of French typography: no-break before a colon and inside guillemets, narrow no-break before ; ! ? and %.
// For the report's own sentences only: what users typed is shown as they typed it.

/** The sentence with ordinary blanks replaced by the no-break ones that French puts before double punctuation. */
export function frenchSpaces(sentence: string): string {
  return sentence
    .replace(/ ([;!?%])/gu, "\u202f$1")
    .replace(/ ([:»])/gu, "\u00a0$1")
    .replace(/« /gu, "«\u00a0");
}

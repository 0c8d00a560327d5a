// Texts on their way into the record: whatever a spreadsheet holds becomes text that the format allows, in one way only.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the format refuses
const controlRun = /[\u0000-\u001f\u007f]+/g;

/** Nothing but the letters, digits and signs of a keyboard (ASCII): clean as it is, and most texts are. */
const plainText = /^[ -~]*$/;

/** Whether a look at the text suffices to know that no rule of the record touches it. */
export function isPlain(text: string): boolean {
  return plainText.test(text);
}

/** The text in form NFC, each run of control characters (line breaks, tabs) as one blank, halves of characters as U+FFFD. */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, "�")
    .replace(controlRun, " ")
    .normalize("NFC");
}

// Letters of the team to those drawn and those not, as plain texts for a mail merge. Names and addresses are fields that the
// merge fills in from the columns of restricted/panel.csv and restricted/remaining.csv; nothing personal is in them.
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { formatInstant } from "./format-instant.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { englishLetters } from "./letters-text.en.ts";
import { frenchLetters } from "./letters-text.fr.ts";

/** The two letters, ending in one line break each. */
export interface Letters {
  readonly chosen: string;
  readonly notChosen: string;
}

/** The letters about a drawn panel; `headers` are the columns of the volunteers' list, offered as fields `{{column}}`. */
export function buildLetters(
  record: PublishedRecord,
  recordDigest: string,
  headers: readonly string[],
  language: DisplayLanguage,
): Letters {
  const text = language === "fr" ? frenchLetters : englishLetters;
  const { title, organiser, panelSize, poolCount } = record.freeze;
  const instant = formatInstant(record.reveal.observedAt, language);
  const facts = { title, organiser, panelSize, poolCount, instant, recordDigest };
  const spaced = (paragraph: string): string => (language === "fr" ? frenchSpaces(paragraph) : paragraph);
  const columns = headers.map((header) => `{{${header}}}`).join(" ");
  // Fields must stay as the list has them, character for character, or the merge would not find its columns.
  const guidance = (list: string): string => spaced(text.guidance(list, "{{}}")).replace("{{}}", () => columns);
  const letter = (list: string, paragraphs: readonly string[]): string =>
    `${[guidance(list), "-----", ...paragraphs.map(spaced)].join("\n\n")}\n`;
  return {
    chosen: letter("panel.csv", text.chosen(facts)),
    notChosen: letter("remaining.csv", text.notChosen(facts)),
  };
}

// How the published pages look besides their words: the organiser's colour and logo, and the language. Published as
// presentation.json beside the record, so that anyone can make the pages again from public files alone.
import type { DisplayLanguage } from "./settings.ts";

/** The look of one draw's pages. */
export interface Presentation {
  readonly format: "pinakion-presentation";
  readonly version: 1;
  readonly language: DisplayLanguage;
  /** Colour of links, rules and marks on light pages and on paper, `#rrggbb`; null for the pages' own. */
  readonly colour: string | null;
  /** The same on dark pages. */
  readonly colourDark: string | null;
  /** PNG or JPEG as a data address; null for none. */
  readonly logo: string | null;
}

/** The pages' own look. */
export function plainPresentation(language: DisplayLanguage): Presentation {
  return { format: "pinakion-presentation", version: 1, language, colour: null, colourDark: null, logo: null };
}

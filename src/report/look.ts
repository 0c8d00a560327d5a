// The organiser's own colour and logo on a page: a few rules after the style sheet, an image in the header, and the content
// policy that allows exactly these.
import type { Presentation } from "../model/presentation.ts";
import { sha256Hex } from "../record/digest.ts";
import { escapeHtml } from "./html-text.ts";
import { stylesheet } from "./stylesheet.ts";

type Look = Pick<Presentation, "colour" | "colourDark" | "logo">;

function accent(colour: string): string {
  return `:root{--accent:${colour}}`;
}

/** The page's whole style: paper and light pages take one colour, dark pages the other. */
export function styleOf({ colour, colourDark }: Look): string {
  const light = colour === null ? "" : `@media print,(prefers-color-scheme:light){${accent(colour)}}\n`;
  const dark = colourDark === null ? "" : `@media screen and (prefers-color-scheme:dark){${accent(colourDark)}}\n`;
  return `${stylesheet}${light}${dark}`;
}

/** The content policy: this very style, the logo if there is one, and nothing else. */
export function policyOf(style: string, { logo }: Look): string {
  const hex = sha256Hex(new TextEncoder().encode(style));
  const digest = btoa(hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))));
  const image = logo === null ? "" : "; img-src data:";
  return `default-src 'none'; style-src 'sha256-${digest}'${image}; base-uri 'none'; form-action 'none'`;
}

/** The logo, whose words are the organiser's name printed below it. */
export function logoImage({ logo }: Look): string {
  return logo === null ? "" : `<img class="logo" src="${escapeHtml(logo)}" alt="">\n`;
}

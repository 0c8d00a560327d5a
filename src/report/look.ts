// The organiser's own colour and logo on a page: a few rules after the style sheet, an image in the header, and the content
// policy that allows exactly these.
import type { Presentation } from "../model/presentation.ts";
import { sha256Hex } from "../record/sha256.ts";
import { escapeHtml } from "./html-text.ts";
import { stylesheet } from "./stylesheet.ts";

type Look = Pick<Presentation, "colour" | "colourDark" | "logo">;

function accent(colour: string): string {
  return `:root{--accent:${colour}}`;
}

/** The page's whole style, after `base`: paper and light pages take one colour, dark pages the other. */
export function styleOf({ colour, colourDark }: Look, base: string = stylesheet): string {
  const light = colour === null ? "" : `@media print,(prefers-color-scheme:light){${accent(colour)}}\n`;
  const dark = colourDark === null ? "" : `@media screen and (prefers-color-scheme:dark){${accent(colourDark)}}\n`;
  return `${base}${light}${dark}`;
}

/** What a content policy says of the look: this very style, and the logo if there is one. */
export function lookPolicyOf(style: string, { logo }: Look): string {
  const hex = sha256Hex(style);
  const digest = btoa(hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))));
  return `style-src 'sha256-${digest}'${logo === null ? "" : "; img-src data:"}`;
}

/** The content policy of a page without script: its look, and nothing else. */
export function policyOf(style: string, look: Look): string {
  return `default-src 'none'; ${lookPolicyOf(style, look)}; base-uri 'none'; form-action 'none'`;
}

/** The logo, whose words are the organiser's name printed below it. */
export function logoImage({ logo }: Look): string {
  return logo === null ? "" : `<img class="logo" src="${escapeHtml(logo)}" alt="">\n`;
}

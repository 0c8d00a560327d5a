// The seed text: it names the list it draws from and holds no date, so that the same values give the same panel at any hour.
import type { RevealedValue } from "../model/record.ts";

/** `pinakion/1|drawId|purpose|panelsDigest|values`, values in announced order joined by `;`. */
export function seedText(
  drawId: string,
  purpose: string,
  panelsDigest: string,
  values: readonly RevealedValue[],
): string {
  return ["pinakion/1", drawId, purpose, panelsDigest, values.map(({ text }) => text).join(";")].join("|");
}

// What a draw seats: the panel, or places of it that fell vacant. It stands in the record, in the ticket order and in the seed.

/** `panel`, or `replacement-1`, `replacement-2`… for the draws that follow it. */
export type Purpose = string;

/** The first draw. */
export const panelPurpose: Purpose = "panel";

/** Every purpose that there is. */
export const purposeForm: RegExp = /^(?:panel|replacement-[1-9]\d{0,2})$/;

/** The purpose of the replacement draw of that number, from 1. */
export function replacementPurpose(number: number): Purpose {
  return `replacement-${number}`;
}

/** The number of a replacement draw; null for the panel itself. */
export function replacementNumberOf(purpose: Purpose): number | null {
  return purpose === panelPurpose ? null : Number(purpose.slice(replacementPurpose(0).length - 1));
}

/** The purpose of the draw that this one follows; null for the panel itself. */
export function purposeBefore(purpose: Purpose): Purpose | null {
  const number = replacementNumberOf(purpose);
  if (number === null) return null;
  return number === 1 ? panelPurpose : replacementPurpose(number - 1);
}

// Who lives with whom: the columns that together make an address, compared without case, accents or punctuation.
import { comparableAddress } from "../model/comparable-text.ts";

/** Between columns: comparable addresses hold no punctuation. */
const separator = " | ";

/** The household key of one row, or null when every column is empty: such a volunteer is a household of one. */
export function householdKey(cells: readonly string[], positions: readonly number[]): string | null {
  const parts = positions.map((position) => comparableAddress(cells[position] as string));
  return parts.every((part) => part === "") ? null : parts.join(separator);
}

/** The columns that a key was made of. */
export function columnsOfKey(key: string): readonly string[] {
  return key.split(separator);
}

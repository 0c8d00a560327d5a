// Numbers and counted things as the French write them.

/** Whole numbers as the French write them: a thin no-break space every three digits. */
export const shown = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202F");
/** A number with its noun, in the singular or the plural. */
export const counted = (count: number, one: string, many: string): string =>
  `${shown(count)} ${count < 2 ? one : many}`;

// Numbers and counted things as English writes them.

/** Whole numbers with a comma every three digits. */
export const shown = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
/** A number with its noun, in the singular or the plural. */
export const counted = (count: number, one: string, many: string): string =>
  `${shown(count)} ${count === 1 ? one : many}`;

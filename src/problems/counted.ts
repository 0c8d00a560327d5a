// Numbers with their noun, in the singular or the plural, as messages write them.

/** French: the plural begins at two. */
export const countedFr = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** English: all but one is plural. */
export const countedEn = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

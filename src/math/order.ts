// Orders that are the same on every machine: by UTF-16 code units, never by locale.

/** Negative, zero or positive as a comes before, with or after b in code-unit order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lexicographic order of two lists of texts; a prefix comes first. */
export function compareTextLists(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareText(a[index] as string, b[index] as string);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

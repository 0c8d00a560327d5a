// Where two JSON values begin to differ.

type Children = ReadonlyMap<string, unknown>;

function childrenOf(value: unknown): Children | null {
  if (typeof value !== "object" || value === null) return null;
  return new Map(Object.entries(value));
}

/** JSON Pointer of the first difference in the order of `expected`; `/` when the values differ as a whole. */
export function firstDifference(expected: unknown, found: unknown): string {
  const [mine, other] = [childrenOf(expected), childrenOf(found)];
  if (mine === null || other === null || Array.isArray(expected) !== Array.isArray(found)) return "/";
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    if (!mine.has(key) || !other.has(key)) return `/${key}`;
    if (JSON.stringify(mine.get(key)) === JSON.stringify(other.get(key))) continue;
    const deeper = firstDifference(mine.get(key), other.get(key));
    return deeper === "/" ? `/${key}` : `/${key}${deeper}`;
  }
  return "/";
}

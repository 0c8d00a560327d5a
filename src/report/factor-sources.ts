// The sources of one feature's values, said once: what they share goes below the table, what differs stays with its value.
// Sources are lines of parts divided by semicolons; nothing else about them is known.

/** What all sources share, and what remains of each, both as lists of parts. */
export interface FactoredSources {
  readonly common: readonly string[];
  readonly own: readonly (readonly string[])[];
}

/** The source without the part that ends in the assumption, which the report tells apart. */
function withoutAssumption(source: string, assumption: string | null): string {
  const at = assumption === null || assumption === "" ? -1 : source.indexOf(assumption);
  const start = at < 0 ? -1 : source.lastIndexOf(";", at);
  if (assumption === null || start < 0) return source;
  return source.slice(0, start) + source.slice(at + assumption.length);
}

function partsOf(source: string): readonly string[] {
  return source
    .split(/; /u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Divides the sources into shared and own parts; empty sources share nothing and hinder nobody. */
export function factorSources(sources: readonly string[], assumption: string | null): FactoredSources {
  const parts = sources.map((source) => partsOf(withoutAssumption(source, assumption)));
  const told = parts.filter((list) => list.length > 0);
  const common = (told[0] ?? []).filter((part) => told.every((list) => list.includes(part)));
  return { common, own: parts.map((list) => list.filter((part) => !common.includes(part))) };
}

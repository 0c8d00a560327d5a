// What one cell of a feature's column says: a value, a reason to leave the row out, or a fault. Depends on nothing but the
// cell's text and the feature's settings, so that each distinct text is read once.
import { comparableText } from "../model/comparable-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import { ageOn, type Day, readDay } from "./calendar.ts";

export type CellFault =
  | "empty"
  | "unknown"
  | "mangled"
  | "unreadable-date"
  | "unreadable-age"
  | "unreadable-year"
  | "implausible-age"
  | "age-outside-bands";

export type CellReading =
  | { readonly kind: "value"; readonly value: string; readonly isConverted: boolean }
  | { readonly kind: "outside"; readonly reason: string }
  | { readonly kind: "fault"; readonly fault: CellFault; readonly age: number | null };

/** Older than anybody has ever been. */
const highestAge = 122;

interface Band {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Text that was UTF-8, read as Windows-1252 and saved again, or that lost characters for good. */
function looksMangled(text: string): boolean {
  return text.includes("\uFFFD") || /Ã[\u0080-¿‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸƒ€]/u.test(text);
}

function fault(name: CellFault, age: number | null = null): CellReading {
  return { kind: "fault", fault: name, age };
}

/** `42`, `42 ans`, `18-24`, `18 à 24 ans`, `de 18 à 24 ans`, `65 ans et plus`, `65+`: ages from and to, both included. */
function readAges(comparable: string): { from: number; to: number } | null {
  const single = /^(\d{1,3})(?:[.,]0+)?(?: ?ans?| years?(?: old)?)?$/.exec(comparable);
  if (single !== null) return { from: Number(single[1]), to: Number(single[1]) };
  const band = /^(?:de )?(\d{1,3})(?: ?ans?)? ?(?:-|a|to|et) ?(\d{1,3})(?: ?ans?)?$/.exec(comparable);
  if (band !== null) return { from: Number(band[1]), to: Number(band[2]) };
  const open = /^(\d{1,3}) ?(?:ans?)? ?(?:\+|et ?(?:\+|plus)|ou plus|and over)$/.exec(comparable);
  return open === null ? null : { from: Number(open[1]), to: Number.POSITIVE_INFINITY };
}

function bandReading(bands: readonly Band[], from: number, to: number): CellReading {
  if (from > highestAge || from < 0) return fault("implausible-age", from);
  const found = bands.find((band) => band.from <= from && to <= band.to);
  if (found !== undefined) return { kind: "value", value: found.value, isConverted: true };
  if (bands.every((band) => to < band.from)) return { kind: "outside", reason: "under-age" };
  return from === to ? fault("age-outside-bands", from) : fault("unreadable-age");
}

function byAge(
  feature: FeatureSettings,
  cell: string,
  comparable: string,
  bands: readonly Band[],
  on: Day,
): CellReading {
  if (feature.read === "birth-date") {
    const birth = readDay(cell);
    if (birth === null) return fault("unreadable-date");
    const age = ageOn(birth, on);
    return bandReading(bands, age, age);
  }
  if (feature.read === "birth-year") {
    const year = /^(\d{4})(?:[.,]0+)?$/.exec(comparable);
    if (year === null) return fault("unreadable-year");
    const age = on.year - Number(year[1]);
    return bandReading(bands, age, age);
  }
  const ages = readAges(comparable);
  if (ages === null || ages.to < ages.from) return fault("unreadable-age");
  return bandReading(bands, ages.from, ages.to);
}

/**
 * A reader for the cells of one feature. Labels are tried first (the value, its aliases, the entries that mean
 * "outside"), then ages. A birth year counts as the age reached in the year of `ageDay`.
 */
export function cellReader(feature: FeatureSettings, ageDay: Day): (cell: string) => CellReading {
  const labels = new Map<string, CellReading>();
  for (const { value, aliases } of feature.values) {
    for (const text of [value, ...aliases])
      labels.set(comparableText(text), { kind: "value", value, isConverted: true });
  }
  for (const entry of feature.outside?.entries ?? []) {
    labels.set(comparableText(entry), { kind: "outside", reason: feature.outside?.reason as string });
  }
  const exact = new Map<string, CellReading>(
    feature.values.map(({ value }) => [value, { kind: "value", value, isConverted: false }]),
  );
  const bands = feature.values.flatMap(({ value, ages }): Band[] =>
    ages === null ? [] : [{ value, from: ages.from, to: ages.to ?? Number.POSITIVE_INFINITY }],
  );
  const known = new Map<string, CellReading>();
  const read = (cell: string): CellReading => {
    const comparable = comparableText(cell);
    if (comparable === "") return labels.get("") ?? fault("empty");
    const reading = exact.get(cell) ?? labels.get(comparable);
    if (reading !== undefined) return reading;
    if (feature.read !== "label") return byAge(feature, cell, comparable, bands, ageDay);
    return fault(looksMangled(cell) ? "mangled" : "unknown");
  };
  return (cell) => {
    const reading = known.get(cell) ?? read(cell);
    known.set(cell, reading);
    return reading;
  };
}

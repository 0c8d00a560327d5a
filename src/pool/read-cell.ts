// What one cell of a feature's column says: a value, a reason to leave the row out, or a fault. Depends on nothing but the
// cell's text and the feature's settings, so that each distinct text is read once.
import { comparableText } from "../model/comparable-text.ts";
import type { FeatureSettings } from "../model/settings.ts";
import { readBirth } from "./birth-date.ts";
import { ageOn, type Day } from "./calendar.ts";
import { withoutDepartment } from "./department.ts";
import { looseText } from "./loose-text.ts";
import { occupationWords } from "./occupation-words.ts";
import { sexWords } from "./sex-words.ts";

export type CellFault =
  | "empty"
  | "unknown"
  | "ambiguous"
  | "mangled"
  | "unreadable-date"
  | "unreadable-age"
  | "unreadable-year"
  | "implausible-age"
  | "age-outside-bands";

export interface FaultReading {
  readonly kind: "fault";
  readonly fault: CellFault;
  readonly age: number | null;
  /** The values that an ambiguous cell may mean; empty for other faults. */
  readonly candidates: readonly string[];
}

export type CellReading =
  | {
      readonly kind: "value";
      readonly value: string;
      readonly isConverted: boolean;
      /** The value follows from a date whose year has two digits. */
      readonly isShortYear?: boolean;
    }
  | { readonly kind: "outside"; readonly reason: string }
  | FaultReading;

/** The reason code of those below all bands. */
export const underAge = "under-age";

/** Older than anybody has ever been. */
export const highestAge = 122;

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
  return { kind: "fault", fault: name, age, candidates: [] };
}

function ambiguous(candidates: readonly string[]): CellReading {
  return { kind: "fault", fault: "ambiguous", age: null, candidates };
}

/**
 * `42`, `42 ans`, `18-24`, `de 18 à 24 ans`, `entre 18 et 24`, `65 ans et plus`, `65+`, `+65`, `plus de 65 ans`,
 * `moins de 25 ans`: ages from and to, both included; -1 for an open lower end.
 */
function readAges(comparable: string): { from: number; to: number } | null {
  const single = /^(\d{1,3})(?:[.,]0+)?(?: ?ans?| years?(?: old)?)?$/.exec(comparable);
  if (single !== null) return { from: Number(single[1]), to: Number(single[1]) };
  const band = /^(?:de |entre )?(\d{1,3})(?: ?ans?)? ?(?:-|\/|a|to|et) ?(\d{1,3})(?: ?ans?)?$/.exec(comparable);
  if (band !== null) return { from: Number(band[1]), to: Number(band[2]) };
  const open = /^(\d{1,3}) ?(?:ans?)? ?(?:\+|et ?(?:\+|plus)|ou plus|and over)$/.exec(comparable);
  if (open !== null) return { from: Number(open[1]), to: Number.POSITIVE_INFINITY };
  const above = /^(?:\+ ?(?:de )?|plus de |over )(\d{1,3})(?: ?ans?)?$/.exec(comparable);
  // "plus de 65 ans" includes those of 65 in the usage of forms, and names the band that begins there.
  if (above !== null) return { from: Number(above[1]), to: Number.POSITIVE_INFINITY };
  const below = /^(?:- ?(?:de )?|moins de |under |< ?)(\d{1,3})(?: ?ans?)?$/.exec(comparable);
  return below === null ? null : { from: -1, to: Number(below[1]) - 1 };
}

function bandReading(bands: readonly Band[], from: number, to: number): CellReading {
  if (from > highestAge || from < 0) return fault("implausible-age", from);
  const found = bands.find((band) => band.from <= from && to <= band.to);
  if (found !== undefined) return { kind: "value", value: found.value, isConverted: true };
  if (bands.every((band) => to < band.from)) return { kind: "outside", reason: underAge };
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
    const birth = readBirth(cell, on);
    if (birth === null) return fault("unreadable-date");
    const reading = bandReading(bands, ageOn(birth.last, on), ageOn(birth.first, on));
    // A month without its day may lie across two bands.
    if (reading.kind === "fault" && reading.fault === "unreadable-age") return fault("unreadable-date");
    return reading.kind === "value" && birth.isShortYear ? { ...reading, isShortYear: true } : reading;
  }
  if (feature.read === "birth-year") {
    const year = /^(\d{4})(?:[.,]0+)?$/.exec(comparable);
    if (year === null) return fault("unreadable-year");
    const age = on.year - Number(year[1]);
    return bandReading(bands, age, age);
  }
  const ages = readAges(comparable);
  if (ages === null || ages.to < ages.from) return fault("unreadable-age");
  const lowest = bands.reduce((least, band) => Math.min(least, band.from), ages.to);
  return bandReading(bands, ages.from === -1 ? lowest : ages.from, ages.to);
}

/** Readings under the looser form; a form that several values share is ambiguous, and so is a beginning of several. */
function looseReader(
  feature: FeatureSettings,
  labels: ReadonlyMap<string, CellReading>,
  cells: readonly string[],
): (cell: string) => CellReading | null {
  const meanings = new Map<string, Set<CellReading>>();
  for (const [text, reading] of labels) {
    const loose = looseText(text);
    meanings.set(loose, (meanings.get(loose) ?? new Set()).add(reading));
  }
  const words = new Map([...sexWords(feature, cells), ...occupationWords(feature)]);
  const valuesOf = (readings: Iterable<CellReading>): readonly string[] => [
    ...new Set([...readings].flatMap((reading) => (reading.kind === "value" ? [reading.value] : []))),
  ];
  return (cell) => {
    const loose = looseText(cell);
    if (loose === "") return null;
    const found = [...(meanings.get(loose) ?? [])];
    const values = valuesOf(found);
    if (found.length > 0 && (values.length > 1 || found.some(({ kind }) => kind !== found[0]?.kind))) {
      return ambiguous(values);
    }
    if (found[0] !== undefined) return found[0];
    const word = words.get(comparableText(cell)) ?? words.get(loose);
    if (word?.kind === "value") return { kind: "value", value: word.value, isConverted: true };
    if (word !== undefined) return ambiguous(word.candidates);
    const longer = [...meanings]
      .filter(([text]) => text.startsWith(`${loose} `))
      .flatMap(([, readings]) => [...readings]);
    const candidates = valuesOf(longer);
    return candidates.length > 1 ? ambiguous(candidates) : null;
  };
}

/**
 * A reader for the cells of one feature. Labels are tried first (the value, its aliases, the entries that mean
 * "outside"), then ages or looser forms, some of which depend on the column's distinct `cells`. A birth year counts as the
 * age reached in the year of `ageDay`.
 */
export function cellReader(
  feature: FeatureSettings,
  ageDay: Day,
  cells: readonly string[],
): (cell: string) => CellReading {
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
  const loosely = looseReader(feature, labels, cells);
  const placeOf = withoutDepartment(feature);
  const known = new Map<string, CellReading>();
  const read = (cell: string): CellReading => {
    const comparable = comparableText(cell);
    if (comparable === "") return labels.get("") ?? fault("empty");
    const reading = exact.get(cell) ?? labels.get(comparable);
    if (reading !== undefined) return reading;
    if (feature.read !== "label") return byAge(feature, cell, comparable, bands, ageDay);
    const loose = loosely(cell);
    if (loose !== null) return loose;
    const place = placeOf(cell);
    const placed = place === null ? null : (labels.get(comparableText(place)) ?? loosely(place));
    return placed ?? fault(looksMangled(cell) ? "mangled" : "unknown");
  };
  return (cell) => {
    const reading = known.get(cell) ?? read(cell);
    known.set(cell, reading);
    return reading;
  };
}

// Melodi, INSEE's dissemination service: the JSON answer of the API and the CSV of its zip. Long, one row an observation;
// totals are rows (`_T`) among their parts, and one file holds several vintages: neither is ever added to the other.
import { numberOfUnits, unitsOfWhole } from "../math/decimal-units.ts";
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { holds, melodiAge } from "./age-code.ts";
import { chooseVintage } from "./choose-vintage.ts";
import { openFigures } from "./figures.ts";
import { findHeader, type Header, rowsBelow } from "./find-header.ts";
import {
  type AskedVintages,
  bases,
  type Dimension,
  emptyImport,
  type Imported,
  type ImportedCell,
  type KeepPlace,
  type WiderPlaces,
} from "./imported.ts";
import { communeOf } from "./place-code.ts";
import { openSeenCells } from "./seen-cells.ts";

interface Observation {
  readonly row: number;
  /** The code of a dimension; undefined where the answer has no such dimension. */
  readonly code: (dimension: string) => string | undefined;
  readonly value: string;
}

/** Gone through as often as needed: a file of the whole of France has millions, too many to be held as objects. */
interface Observations {
  readonly count: number;
  readonly each: () => Iterable<Observation>;
}

/** `2025-COM-44109` -> level and code, the year left out: read from the right. CSV has them in two columns. */
function placeOf({ code: codeOf }: Observation): { readonly level: string; readonly code: string } {
  const parts = (codeOf("GEO") ?? "").split("-");
  const code = parts.at(-1) as string;
  return { level: codeOf("GEO_OBJECT") ?? parts.at(-2) ?? "COM", code };
}

function fromJson(value: unknown): Observations | null {
  const observations = (value as { observations?: unknown } | null)?.observations;
  if (!Array.isArray(observations) || !("paging" in (value as object))) return null;
  const list = observations.map((entry: { dimensions?: unknown; measures?: unknown }, index): Observation => {
    const measures = entry.measures as { OBS_VALUE_NIVEAU?: { value?: unknown } } | undefined;
    const number = measures?.OBS_VALUE_NIVEAU?.value;
    const dimensions = new Map(Object.entries((entry.dimensions ?? {}) as Readonly<Record<string, string>>));
    const value = typeof number === "number" ? `${number}` : "";
    return { row: index + 1, code: (dimension) => dimensions.get(dimension), value };
  });
  return { count: list.length, each: () => list };
}

function fromSheet(source: SourceFile): Observations | null {
  if (source.kind !== "sheets" || source.sheets[0] === undefined) return null;
  const sheet = source.sheets[0];
  const header = findHeader(
    sheet,
    (line) => line.find("GEO") >= 0 && line.find("TIME_PERIOD") >= 0 && line.find("OBS_VALUE", "OBS_VALUE_NIVEAU") >= 0,
  );
  if (header === null) return null;
  const valueAt = header.find("OBS_VALUE", "OBS_VALUE_NIVEAU");
  const places = new Map(header.titles.map((title, at) => [title, at]));
  function* each(): Generator<Observation> {
    for (const { row, cells } of rowsBelow(sheet, header as Header)) {
      const code = (dimension: string): string | undefined => {
        const at = places.get(dimension);
        return at === undefined ? undefined : (cells[at] ?? "").trim();
      };
      yield { row, code, value: (cells[valueAt] ?? "").trim() };
    }
  }
  let count = 0;
  for (const _ of rowsBelow(sheet, header)) count += 1;
  return { count, each };
}

const groups = new Set(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);

/** Codes of one observation; "total" when a dimension stands for all, a problem when a code is unknown. */
function codesOf(
  texts: readonly string[],
  used: readonly string[],
): readonly string[] | "total" | { text: string; dimension: string } {
  const codes: string[] = [];
  for (const [at, dimension] of used.entries()) {
    const text = texts[at] as string;
    if (text === "_T") return "total";
    if (dimension === "SEX") {
      if (text !== "M" && text !== "F") return { text, dimension };
      codes.push(text === "M" ? "H" : "F");
    } else if (dimension === "AGE") {
      const band = melodiAge(text);
      if (band === null || band === "total") return { text, dimension };
      codes.push(bandText(band));
    } else {
      // The last group is 8 until 2021 and 9 since: the same people.
      if (!groups.has(text)) return { text, dimension };
      codes.push(text === "9" ? "8" : text);
    }
  }
  return codes;
}

/** Bands that other bands of the file fill are totals too: `Y_GE15` beside `Y15T24`, `Y25T54`, `Y_GE55`. */
function totalBands(ages: ReadonlySet<string>): ReadonlySet<string> {
  const bands = new Map<string, AgeBand>();
  for (const age of ages) {
    const band = melodiAge(age);
    if (band !== null && band !== "total") bands.set(bandText(band), band);
  }
  const all = [...bands.values()];
  return new Set([...bands].filter(([, band]) => all.some((other) => holds(band, other))).map(([text]) => text));
}

/** The band of everyone whom the table counts, where it does not count all ages: `Y_GE15`; null when there is none. */
function wholeBand(totals: ReadonlySet<string>): string | null {
  const open = [...totals].flatMap((text) => readBand(text) ?? []).filter(({ to }) => to === null);
  const widest = open.toSorted((a, b) => a.from - b.from)[0];
  return widest === undefined ? null : bandText(widest);
}

/** Whether an observation counts everyone of its place. */
function isWhole(texts: readonly string[], used: readonly string[], eldest: string | null): boolean {
  return used.every((name, at) => {
    const text = texts[at] as string;
    const band = name === "AGE" ? melodiAge(text) : null;
    return text === "_T" || (band !== null && band !== "total" && bandText(band) === eldest);
  });
}

/** What has to be known of the whole answer before its figures are read. */
function survey(observations: Observations) {
  const [vintages, ages, present, divided] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const observation of observations.each()) {
    vintages.add(observation.code("TIME_PERIOD") ?? "");
    ages.add(observation.code("AGE") ?? "");
    for (const name of ["SEX", "AGE", "PCS", "POPREF_MEASURE"]) {
      if (!present.has(name) && observation.code(name) !== undefined) present.add(name);
    }
    // Communes of which the answer holds arrondissements too.
    const { level, code } = placeOf(observation);
    if (level === "ARM") divided.add(communeOf(code));
  }
  return { vintages: [...vintages], ages, present, divided };
}

/** Whether the answer says that more pages follow. */
function hasMore(value: unknown): boolean {
  const next = (value as { paging?: { next?: unknown } }).paging?.next;
  return typeof next === "string" && next !== "";
}

const dimensionOf: Readonly<Record<string, Dimension>> = { SEX: "sexe", AGE: "age", PCS: "csp" };

/** Reads an answer or a data file of Melodi; null when the file is neither. */
export function importMelodi(
  source: SourceFile,
  keep: KeepPlace,
  _wider: WiderPlaces,
  asked: AskedVintages,
): Imported | null {
  const observations = source.kind === "json" ? fromJson(source.value) : fromSheet(source);
  if (observations === null) return null;
  const where = { file: source.file };
  const empty = emptyImport(source.file, "melodi");
  if (observations.count === 0) return { ...empty, problems: [warningOf("census/no-figures", {}, where)] };
  const { vintages, ages, present, divided } = survey(observations);
  const { taken, problems: chosen } = chooseVintage(vintages, asked, { file: source.file, isList: false });
  const isReference = present.has("POPREF_MEASURE");
  const used = ["SEX", "AGE", "PCS"].filter((name) => present.has(name));
  const totals = totalBands(ages);
  const eldest = wholeBand(totals);
  const figures = openFigures(source.file, true);
  const read = isReference ? figures.whole : figures.number;
  const unknown = new Map<string, Problem>();
  const cells: ImportedCell[] = [];
  const sums = new Map<string, bigint>();
  const published = new Map<string, { readonly units: bigint; readonly row: number }>();
  const seen = openSeenCells();
  const numbers = new Map<string, number>();
  let total = 0n;
  for (const observation of observations.each()) {
    const { row, value } = observation;
    if ((observation.code("TIME_PERIOD") ?? "") !== taken) continue;
    const measure = observation.code(isReference ? "POPREF_MEASURE" : "RP_MEASURE");
    if (measure !== undefined && measure !== (isReference ? "PMUN" : "POP")) continue;
    const { level, code } = placeOf(observation);
    if (level !== "COM" && level !== "ARM") continue;
    // Paris, Lyon and Marseille stand there whole and by arrondissement: the whole is a total.
    if (divided.has(code)) {
      figures.total(observation.code("GEO") ?? "", row, "GEO");
      continue;
    }
    const place = figures.place(code, "commune", row, "GEO");
    if (place === null) continue;
    const texts = used.map((name) => observation.code(name) ?? "");
    if (used.length > 0 && isWhole(texts, used, eldest))
      published.set(place, { units: read(value, row, "OBS_VALUE"), row });
    const codes = codesOf(texts, used);
    if (codes === "total") continue;
    if (!Array.isArray(codes)) {
      const facts = codes as { readonly text: string; readonly dimension: string };
      unknown.set(JSON.stringify(facts), errorOf("census/unknown-dimension-code", facts, { ...where, row }));
      continue;
    }
    if (codes.some((text) => totals.has(text))) continue;
    const cell = codes.join(" ");
    const number = numbers.get(cell) ?? numbers.size;
    numbers.set(cell, number);
    const firstRow = seen(place, number, row);
    if (firstRow > 0) figures.twice([place, ...codes].join(" "), firstRow, row);
    const units = read(value, row, "OBS_VALUE");
    total += units;
    sums.set(place, (sums.get(place) ?? 0n) + units);
    if (keep(place) || keep(communeOf(place)))
      cells.push({ codes: [place, ...codes], units, row, column: "OBS_VALUE" });
  }
  const base = isReference ? bases.reference : used.includes("PCS") ? bases.complementary15 : bases.principalAllAges;
  const differing = [...published].find(([place, { units }]) => {
    const sum = sums.get(place) ?? units;
    return (sum > units ? sum - units : units - sum) > unitsOfWhole(1);
  });
  const faults: Problem[] = [];
  if (differing !== undefined) {
    const [place, { units, row }] = differing;
    const facts = { place, total: `${numberOfUnits(units)}`, sum: `${numberOfUnits(sums.get(place) as bigint)}` };
    faults.push(errorOf("census/parts-differ", facts, { ...where, row }));
  }
  if (source.kind === "json" && hasMore(source.value)) {
    faults.push(errorOf("census/partial-answer", { found: observations.count }, where));
  }
  const tables = [
    {
      id: isReference ? `pmun${taken}` : `rp${taken}-melodi${used.includes("PCS") ? "-csp" : ""}`,
      vintage: taken,
      base,
      dimensions: ["commune" as Dimension, ...used.map((name) => dimensionOf[name] as Dimension)],
      cells,
    },
  ];
  return {
    ...empty,
    product: isReference ? "populations-reference" : "melodi",
    vintage: taken,
    base,
    rows: observations.count,
    total,
    tables,
    problems: [...figures.problems(), ...unknown.values(), ...faults, ...chosen],
  };
}

// Melodi, INSEE's dissemination service: the JSON answer of the API and the CSV of its zip. Long, one row an observation;
// totals are rows (`_T`) among their parts, and one file holds several vintages: neither is ever added to the other.
import { numberOfUnits, unitsOfWhole } from "../math/decimal-units.ts";
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { holds, melodiAge } from "./age-code.ts";
import { chooseVintage } from "./choose-vintage.ts";
import { openFigures } from "./figures.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
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

interface Observation {
  readonly row: number;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: string;
}

/** `2025-COM-44109` -> level and code, the year left out: read from the right. CSV has them in two columns. */
function placeOf({ dimensions }: Observation): { readonly level: string; readonly code: string } {
  const parts = (dimensions["GEO"] ?? "").split("-");
  const code = parts.at(-1) as string;
  return { level: dimensions["GEO_OBJECT"] ?? parts.at(-2) ?? "COM", code };
}

function fromJson(value: unknown): readonly Observation[] | null {
  const observations = (value as { observations?: unknown } | null)?.observations;
  if (!Array.isArray(observations) || !("paging" in (value as object))) return null;
  return observations.map((entry: { dimensions?: unknown; measures?: unknown }, index) => {
    const measures = entry.measures as { OBS_VALUE_NIVEAU?: { value?: unknown } } | undefined;
    const number = measures?.OBS_VALUE_NIVEAU?.value;
    return {
      row: index + 1,
      dimensions: (entry.dimensions ?? {}) as Readonly<Record<string, string>>,
      value: typeof number === "number" ? `${number}` : "",
    };
  });
}

function fromSheet(source: SourceFile): readonly Observation[] | null {
  if (source.kind !== "sheets" || source.sheets[0] === undefined) return null;
  const sheet = source.sheets[0];
  const header = findHeader(
    sheet,
    (line) => line.find("GEO") >= 0 && line.find("TIME_PERIOD") >= 0 && line.find("OBS_VALUE", "OBS_VALUE_NIVEAU") >= 0,
  );
  if (header === null) return null;
  const valueAt = header.find("OBS_VALUE", "OBS_VALUE_NIVEAU");
  const observations: Observation[] = [];
  for (const { row, cells } of rowsBelow(sheet, header)) {
    const dimensions = Object.fromEntries(header.titles.map((title, at) => [title, (cells[at] ?? "").trim()]));
    observations.push({ row, dimensions, value: (cells[valueAt] ?? "").trim() });
  }
  return observations;
}

const groups = new Set(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);

/** Codes of one observation; "total" when a dimension stands for all, a problem when a code is unknown. */
function codesOf(
  observation: Observation,
  used: readonly string[],
): readonly string[] | "total" | { text: string; dimension: string } {
  const codes: string[] = [];
  for (const dimension of used) {
    const text = observation.dimensions[dimension] ?? "";
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
function totalBands(observations: readonly Observation[]): ReadonlySet<string> {
  const bands = new Map<string, AgeBand>();
  for (const { dimensions } of observations) {
    const band = melodiAge(dimensions["AGE"] ?? "");
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
function isWhole({ dimensions }: Observation, used: readonly string[], eldest: string | null): boolean {
  return used.every((name) => {
    const text = dimensions[name] ?? "";
    const band = name === "AGE" ? melodiAge(text) : null;
    return text === "_T" || (band !== null && band !== "total" && bandText(band) === eldest);
  });
}

/** Communes of which the answer holds arrondissements too. */
function dividedCommunes(observations: readonly Observation[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const observation of observations) {
    const { level, code } = placeOf(observation);
    if (level === "ARM") found.add(communeOf(code));
  }
  return found;
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
  if (observations.length === 0) return { ...empty, problems: [warningOf("census/no-figures", {}, where)] };
  const vintages = observations.map(({ dimensions }) => dimensions["TIME_PERIOD"] ?? "");
  const { taken, problems: chosen } = chooseVintage(vintages, asked, { file: source.file, isList: false });
  const isReference = observations.some(({ dimensions }) => "POPREF_MEASURE" in dimensions);
  const used = ["SEX", "AGE", "PCS"].filter((name) => observations.some(({ dimensions }) => name in dimensions));
  const totals = totalBands(observations);
  const eldest = wholeBand(totals);
  const figures = openFigures(source.file, true);
  const unknown = new Map<string, Problem>();
  const cells: ImportedCell[] = [];
  const sums = new Map<string, bigint>();
  const published = new Map<string, { readonly units: bigint; readonly row: number }>();
  const divided = dividedCommunes(observations);
  let total = 0n;
  for (const observation of observations) {
    const { dimensions, row, value } = observation;
    if ((dimensions["TIME_PERIOD"] ?? "") !== taken) continue;
    const measure = dimensions[isReference ? "POPREF_MEASURE" : "RP_MEASURE"];
    if (measure !== undefined && measure !== (isReference ? "PMUN" : "POP")) continue;
    const { level, code } = placeOf(observation);
    if (level !== "COM" && level !== "ARM") continue;
    // Paris, Lyon and Marseille stand there whole and by arrondissement: the whole is a total.
    const place = figures.place(divided.has(code) ? `Total ${code}` : code, "commune", row, "GEO");
    if (place === null) continue;
    if (used.length > 0 && isWhole(observation, used, eldest))
      published.set(place, { units: figures.number(value, row, "OBS_VALUE"), row });
    const codes = codesOf(observation, used);
    if (codes === "total") continue;
    if (!Array.isArray(codes)) {
      const facts = codes as { readonly text: string; readonly dimension: string };
      unknown.set(JSON.stringify(facts), errorOf("census/unknown-dimension-code", facts, { ...where, row }));
      continue;
    }
    if (codes.some((text) => totals.has(text))) continue;
    const key = [place, ...codes].join(" ");
    figures.once(key, key, row);
    const units = figures.number(value, row, "OBS_VALUE");
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
    faults.push(errorOf("census/partial-answer", { found: observations.length }, where));
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
    rows: observations.length,
    total,
    tables,
    problems: [...figures.problems(), ...unknown.values(), ...faults, ...chosen],
  };
}

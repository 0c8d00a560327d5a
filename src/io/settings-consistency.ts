// Rules of panel.yaml that bind several keys together: ids told twice, references to nothing, bands of ages that overlap.
// The form of each key alone is settings-schema.ts.
import { comparableText } from "../model/comparable-text.ts";
import { monthLength } from "../model/month-length.ts";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { appearanceProblems } from "./appearance-schema.ts";
import { constraintContradictions } from "./constraints-consistency.ts";
import type { Path } from "./schema-place.ts";
import type { WrittenSettings } from "./settings-schema.ts";
import type { YamlValues } from "./yaml-values.ts";

type WrittenFeature = WrittenSettings["features"][number];
type WrittenValue = WrittenFeature["values"][number];

interface Entry {
  readonly text: string;
  readonly path: Path;
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isCalendarDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return day >= 1 && day <= monthLength(year, month);
}

/** Whether a share such as `4/5` or `0.8` lies above 0 and not above 1. */
export function isShare(text: string): boolean {
  const [numerator, denominator] = text.split("/");
  if (denominator === undefined) return /[1-9]/.test(text);
  return BigInt(numerator as string) > 0n && BigInt(numerator as string) <= BigInt(denominator);
}

/** Whether a factor such as `3/2` or `1.5` is 1 or more. */
function isFactor(text: string): boolean {
  const [numerator, denominator] = text.split("/");
  return denominator === undefined || BigInt(numerator as string) >= BigInt(denominator);
}

/** Keys of a value that need one another, or cannot stand together. */
function valueContradictions(feature: WrittenFeature, yaml: YamlValues, path: Path, file: string): Problem[] {
  return feature.values.flatMap((value, index) => {
    const own = [...path, "values", index];
    const problems: Problem[] = [];
    const rowOf = (key: string) => ({ file, row: yaml.lineOf([...own, key]) });
    const exclude = (first: string, second: string): void => {
      problems.push(errorOf("settings/keys-exclude", { of: value.value, first, second }, rowOf(second)));
    };
    const { priority, figure, census, min } = value;
    if (priority !== undefined && min !== undefined) exclude("min", "priority");
    if (priority !== undefined && priority.seats === undefined && priority.factor === undefined) {
      problems.push(errorOf("settings/missing-key", { key: "priority.seats" }, rowOf("priority")));
    }
    if (priority?.factor !== undefined && !isFactor(priority.factor)) {
      const facts = { key: "priority.factor", found: priority.factor, expected: "factor" } as const;
      problems.push(errorOf("settings/wrong-form", facts, { file, row: yaml.lineOf([...own, "priority", "factor"]) }));
    }
    if (figure !== undefined && census !== undefined) exclude("census", "figure");
    if (figure?.endsWith("/0") === true) {
      const facts = { key: "figure", found: figure, expected: "figure" } as const;
      problems.push(errorOf("settings/wrong-form", facts, rowOf("figure")));
    }
    if (figure !== undefined && feature.survey === undefined) {
      problems.push(errorOf("settings/missing-key", { key: "survey.source" }, rowOf("figure")));
    }
    return problems;
  });
}

/** A sensitive feature forces the profile that shows nothing of anybody; a survey takes the place of a census. */
function featureContradictions(
  settings: WrittenSettings,
  feature: WrittenFeature,
  yaml: YamlValues,
  path: Path,
  file: string,
): Problem[] {
  const problems = valueContradictions(feature, yaml, path, file);
  if (feature.sensitive === true && settings.disclosure !== "sealed") {
    const where = { file, row: yaml.lineOf([...path, "sensitive"]) };
    problems.push(errorOf("settings/sensitive-needs-sealed", { feature: feature.id }, where));
  }
  const { survey } = feature;
  if (survey === undefined) return problems;
  if (feature.census !== undefined) {
    const facts = { of: feature.id, first: "census", second: "survey" };
    problems.push(errorOf("settings/keys-exclude", facts, { file, row: yaml.lineOf([...path, "survey"]) }));
  }
  if (!isCalendarDay(survey.date)) {
    const facts = { key: "survey.date", found: survey.date, expected: "date" } as const;
    const where = { file, row: yaml.lineOf([...path, "survey", "date"]) };
    problems.push(errorOf("settings/wrong-form", facts, where));
  }
  return problems;
}

function repeated(key: string, entries: readonly Entry[], yaml: YamlValues, file: string): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { text, path } of entries) {
    const comparable = comparableText(text);
    if (seen.has(comparable)) {
      problems.push(errorOf("settings/repeated-entry", { key, entry: text }, { file, row: yaml.lineOf(path) }));
    }
    seen.add(comparable);
  }
  return problems;
}

/** Every way to write a value of the feature, or to be outside: no two may mean different things. */
function writtenForms(feature: WrittenFeature, path: Path): Entry[] {
  const entries: Entry[] = [];
  for (const [index, value] of feature.values.entries()) {
    const valuePath = [...path, "values", index];
    entries.push({ text: value.value, path: [...valuePath, "value"] });
    for (const [at, alias] of (value.aliases ?? []).entries()) {
      // An alias that repeats its own value is idle, not ambiguous.
      if (comparableText(alias) === comparableText(value.value)) continue;
      entries.push({ text: alias, path: [...valuePath, "aliases", at] });
    }
  }
  for (const [at, entry] of (feature.outside?.entries ?? []).entries()) {
    entries.push({ text: entry, path: [...path, "outside", "entries", at] });
  }
  return entries;
}

function valueProblems(value: WrittenValue, path: Path, yaml: YamlValues, file: string): Problem[] {
  const problems: Problem[] = [];
  const { min, max } = value;
  if (min !== undefined && max !== undefined && min > max) {
    const where = { file, row: yaml.lineOf([...path, "min"]) };
    problems.push(errorOf("settings/min-above-max", { value: value.value, min, max }, where));
  }
  for (const [at, part] of (value.census ?? []).entries()) {
    if (typeof part === "string" || part.share === undefined || isShare(part.share)) continue;
    const facts = { key: "share", found: part.share, expected: "share" } as const;
    problems.push(errorOf("settings/wrong-form", facts, { file, row: yaml.lineOf([...path, "census", at, "share"]) }));
  }
  const [from, to] = value.ages ?? [];
  if (from !== undefined && to !== undefined && from > to) {
    const facts = { key: "ages", found: `[${from}, ${to}]`, expected: "ages" } as const;
    problems.push(errorOf("settings/wrong-form", facts, { file, row: yaml.lineOf([...path, "ages"]) }));
  }
  return problems;
}

function ageProblems(feature: WrittenFeature, path: Path, yaml: YamlValues, file: string): Problem[] {
  const readsAges = (feature.read ?? "label") !== "label";
  const problems: Problem[] = [];
  const bands: { name: string; from: number; to: number }[] = [];
  for (const [index, { value, ages }] of feature.values.entries()) {
    const where = { file, row: yaml.lineOf([...path, "values", index]) };
    if (readsAges && ages === undefined)
      problems.push(errorOf("settings/ages-missing", { feature: feature.id, value }, where));
    if (!readsAges && ages !== undefined)
      problems.push(errorOf("settings/ages-unused", { feature: feature.id, value }, where));
    if (ages === undefined) continue;
    const band = { name: value, from: ages[0] as number, to: ages[1] ?? Number.POSITIVE_INFINITY };
    const other = bands.find(({ from, to }) => from <= band.to && band.from <= to);
    if (other !== undefined) {
      const facts = { feature: feature.id, first: other.name, second: value };
      problems.push(errorOf("settings/ages-overlap", facts, where));
    }
    bands.push(band);
  }
  return problems;
}

function sourceProblems(settings: WrittenSettings, yaml: YamlValues, file: string): Problem[] {
  const ids = (settings.sources ?? []).map(({ id }) => id);
  const problems: Problem[] = [];
  for (const [index, feature] of settings.features.entries()) {
    for (const key of ["census", "survey"] as const) {
      const found = feature[key]?.source;
      if (found === undefined || ids.includes(found)) continue;
      const facts = {
        key: `features[${index + 1}].${key}.source`,
        found,
        allowed: ids,
        nearest: nearestText(found, ids),
      };
      const where = { file, row: yaml.lineOf(["features", index, key, "source"]) };
      problems.push(errorOf("settings/unknown-choice", facts, where));
    }
  }
  const needsTable = settings.features.some(({ census }) => census !== undefined);
  if (needsTable && settings.census === undefined) {
    problems.push(errorOf("settings/missing-key", { key: "census.file" }, { file, row: yaml.lineOf(["census"]) }));
  }
  return problems;
}

function postcodeProblems({ volunteers, features }: WrittenSettings, yaml: YamlValues, file: string): Problem[] {
  const ids = features.map(({ id }) => id);
  const { postcode } = volunteers;
  if (postcode === undefined || ids.includes(postcode.feature)) return [];
  const { feature: found } = postcode;
  const facts = { key: "volunteers.postcode.feature", found, allowed: ids, nearest: nearestText(found, ids) };
  const where = { file, row: yaml.lineOf(["volunteers", "postcode", "feature"]) };
  return [errorOf("settings/unknown-choice", facts, where)];
}

/** Every contradiction between keys, in the order of the lines. */
export function settingsContradictions(settings: WrittenSettings, yaml: YamlValues, file: string): readonly Problem[] {
  const entriesOf = (name: "features" | "sources"): Entry[] =>
    (settings[name] ?? []).map(({ id }, index) => ({ text: id, path: [name, index, "id"] }));
  const problems = [
    ...repeated("features.id", entriesOf("features"), yaml, file),
    ...repeated("sources.id", entriesOf("sources"), yaml, file),
    ...sourceProblems(settings, yaml, file),
    ...postcodeProblems(settings, yaml, file),
  ];
  if (!isCalendarDay(settings.draw.age_date)) {
    const facts = { key: "draw.age_date", found: settings.draw.age_date, expected: "date" } as const;
    problems.push(errorOf("settings/wrong-form", facts, { file, row: yaml.lineOf(["draw", "age_date"]) }));
  }
  for (const [index, feature] of settings.features.entries()) {
    const path = ["features", index];
    problems.push(...repeated(feature.id, writtenForms(feature, path), yaml, file));
    problems.push(...ageProblems(feature, path, yaml, file));
    problems.push(...featureContradictions(settings, feature, yaml, path, file));
    for (const [at, value] of feature.values.entries()) {
      problems.push(...valueProblems(value, [...path, "values", at], yaml, file));
    }
  }
  problems.push(...appearanceProblems(settings.appearance, yaml, file));
  problems.push(...constraintContradictions(settings, yaml, file));
  return problems.sort((a, b) => (a.where?.row ?? 0) - (b.where?.row ?? 0));
}

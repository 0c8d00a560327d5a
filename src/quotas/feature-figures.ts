// The figures that the seats of one feature are shared by, and whom they count: of the census, of a survey, or none at all.
import type { Rational } from "../math/rational.ts";
import type { CensusSource } from "../model/census-source.ts";
import type { FeatureSettings, PanelSettings } from "../model/settings.ts";
import { type Result, success } from "../problems/result.ts";
import type { Census } from "./read-census.ts";
import { surveyFigures } from "./survey-figures.ts";
import { valuePopulations } from "./value-populations.ts";

/** Rows of census-sources.csv by table. */
export type Origins = ReadonlyMap<string, CensusSource>;

/** Where the feature's table comes from; null when census-sources.csv does not say. */
export function originOf(feature: FeatureSettings, origins: Origins): CensusSource | null {
  return feature.census === null ? null : (origins.get(feature.census.table) ?? null);
}

/** Who is counted: as the published table says where that is known, else as panel.yaml declares it; empty when neither does. */
export function baseOf(settings: PanelSettings, feature: FeatureSettings, origin: CensusSource | null): string {
  if (origin !== null && origin.base !== "") return origin.base;
  const id = feature.census?.source ?? feature.survey?.source;
  return settings.sources.find((source) => source.id === id)?.base ?? "";
}

const assumptionMark = /^hypothèse : /;

/** What was done to a published table, where that is an assumption; at most one, without its mark. */
export function formulaAssumption(origin: CensusSource | null): readonly string[] {
  return origin !== null && assumptionMark.test(origin.formula) ? [origin.formula.replace(assumptionMark, "")] : [];
}

/**
 * What is assumed in counting the feature, in words: as panel.yaml says; what was done to the published table, where that is an
 * assumption; the parts of cells that nobody explained.
 */
export function assumptionsOf(
  settings: PanelSettings,
  feature: FeatureSettings,
  origin: CensusSource | null,
): readonly string[] {
  const told = feature.assumption === null ? [] : [feature.assumption];
  const shared = feature.assumption === null ? feature.values.flatMap(({ census }) => census) : [];
  const parts = shared.filter(({ share }) => share !== "1").map(({ share, code }) => partText(settings, share, code));
  return [...told, ...formulaAssumption(origin), ...parts];
}

/** A part of a published cell in words: an assumption, since only the whole cell was counted. */
export function partText(settings: PanelSettings, share: string, code: string): string {
  return settings.language === "fr" ? `${share} de la case « ${code} »` : `${share} of the cell "${code}"`;
}

/** One figure a value, in the order of the values; null for values bounded by hand only. */
export function figuresOf(feature: FeatureSettings, census: Census | null): Result<readonly (Rational | null)[]> {
  if (feature.survey !== undefined) return surveyFigures(feature, feature.survey);
  if (feature.census === null || census === null) return success(feature.values.map(() => null));
  return valuePopulations(feature, feature.census, census);
}

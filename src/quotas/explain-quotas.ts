// One quota, or all of a feature, explained step by step: which published cells, which share, which rule. Says nothing that
// `computeQuotas` does not do: seats and bounds come from the same functions.
import { exactDecimal } from "../math/decimal-text.ts";
import { add, fromText, multiply, type Rational, toText, zero } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { QuotaTable } from "../model/quota.ts";
import type { ExplainedPart, QuotaExplanation } from "../model/quota-explanation.ts";
import type { FeatureSettings, PanelSettings, ValueSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { apportionFeature } from "./apportion-feature.ts";
import { computeQuotas } from "./compute-quotas.ts";
import { askedConstraint, explainConstraint } from "./explain-constraint.ts";
import { baseOf, figuresOf, type Origins, originOf } from "./feature-figures.ts";
import { type Census, readCensus } from "./read-census.ts";
import { readCensusSources } from "./read-census-sources.ts";
import { spellOutBands } from "./spell-out-bands.ts";

interface Asked {
  readonly feature: FeatureSettings;
  readonly values: readonly ValueSettings[];
}

/** `CSP=ouvriers` or `CSP`: feature by id or label, value as in quotas.csv, without case, accents or blanks around. */
function findAsked(settings: PanelSettings, asked: string): Result<Asked> {
  const [name = "", ...rest] = asked.split("=");
  const wanted = comparableText(name.trim());
  const feature = settings.features.find(
    ({ id, label }) => comparableText(id) === wanted || comparableText(label) === wanted,
  );
  if (feature === undefined) {
    const names = settings.features.flatMap(({ id, label }) => (id === label ? [id] : [id, label]));
    return failure([errorOf("quotas/nothing-to-explain", { asked, nearest: nearestText(name.trim(), names) })]);
  }
  if (rest.length === 0) return success({ feature, values: feature.values });
  const value = rest.join("=").trim();
  const found = feature.values.find((own) => comparableText(own.value) === comparableText(value));
  if (found !== undefined) return success({ feature, values: [found] });
  const near = nearestText(
    value,
    feature.values.map((own) => own.value),
  );
  const nearest = near === null ? null : `${feature.id}=${near}`;
  return failure([errorOf("quotas/nothing-to-explain", { asked, nearest })]);
}

function partsOf(feature: FeatureSettings, value: ValueSettings, census: Census | null): readonly ExplainedPart[] {
  if (feature.census === null || census === null) return [];
  const { table, dimension } = feature.census;
  const index = census.dimensions.findIndex((found) => comparableText(found) === comparableText(dimension));
  const cells = census.tables.get(table) ?? [];
  return value.census.map(({ code, share }) => {
    const own = cells.filter((cell) => cell.codes[index] === code);
    const inhabitants = own.reduce((sum, { population }) => add(sum, population), zero);
    const counted = multiply(inhabitants, fromText(share.replace(/^\./, "0.")) as Rational);
    const exact = { inhabitants: exactDecimal(inhabitants), counted: exactDecimal(counted) };
    return { code, share, ...exact, rows: own.map(({ row }) => row) };
  });
}

function explain(
  settings: PanelSettings,
  { feature, values }: Asked,
  census: Census | null,
  origins: Origins,
  table: QuotaTable,
): Result<readonly QuotaExplanation[]> {
  const figures = figuresOf(feature, census);
  if (!figures.ok) return figures;
  const apportioned = apportionFeature(settings, feature, figures.value);
  if (!apportioned.ok) return apportioned;
  const total = figures.value.reduce<Rational>((sum, figure) => add(sum, figure ?? zero), zero);
  const file = originOf(feature, origins);
  const sourceId = feature.census?.source ?? feature.survey?.source;
  const nearTie = table.nearTies.find((tie) => tie.feature === feature.id) ?? null;
  const explanations = values.map((value): QuotaExplanation => {
    const own = apportioned.value.values[feature.values.indexOf(value)] ?? null;
    const quota = table.quotas.find((found) => found.feature === feature.id && found.value === value.value);
    const counted = feature.census !== null && value.census.length > 0;
    const isPartOfTie = nearTie !== null && (nearTie.winner === value.value || nearTie.loser === value.value);
    return {
      feature: feature.id,
      label: feature.label,
      value: value.value,
      panelSize: settings.panelSize,
      census: counted
        ? {
            table: feature.census.table,
            dimension: feature.census.dimension,
            parts: partsOf(feature, value, census),
          }
        : null,
      survey:
        feature.survey === undefined || value.figure === undefined ? null : { ...feature.survey, figure: value.figure },
      source: own === null ? null : (settings.sources.find(({ id }) => id === sourceId) ?? null),
      file: counted ? file : null,
      base: own === null ? "" : baseOf(settings, feature, file),
      assumption: own === null ? null : feature.assumption,
      population: own === null ? null : exactDecimal(own.population),
      total: own === null ? null : exactDecimal(total),
      populationShare: quota?.populationShare ?? null,
      target: own === null ? null : toText(own.target),
      variation: quota?.variation ?? null,
      method: settings.apportionment ?? "largest-remainder",
      proportionalSeats: own?.proportional ?? null,
      promised: own?.promised ?? null,
      seats: own?.seats ?? null,
      nearTie: isPartOfTie ? { winner: nearTie.winner, loser: nearTie.loser, people: nearTie.people } : null,
      tolerance: feature.tolerance,
      typedMin: value.min,
      typedMax: value.max,
      min: quota?.min ?? 0,
      max: quota?.max ?? 0,
    };
  });
  return success(explanations);
}

/**
 * The derivation of the quotas that `asked` names (`CSP=ouvriers`, or `CSP` for all values of a feature), in the order of the
 * settings. Problems: those of computing the quotas, and a name that panel.yaml does not have, with the nearest one.
 * Figures that are too uncertain are explained all the same.
 */
export function explainQuotas(request: {
  readonly settings: PanelSettings;
  readonly census: Table | null;
  readonly sources?: Table | null;
  readonly asked: string;
}): Result<readonly QuotaExplanation[]> {
  const { census, sources = null } = request;
  const cells = census === null ? null : readCensus(census);
  const settings = spellOutBands(request.settings, cells?.ok === true ? cells.value : null);
  const constraint = askedConstraint(settings, request.asked);
  const asked = constraint === null ? findAsked(settings, request.asked) : success(null);
  if (!asked.ok) return asked;
  const computed = computeQuotas({ settings, census, sources, acceptImprecise: true });
  if (!computed.ok) return computed;
  if (cells !== null && !cells.ok) return cells;
  const origins: Result<Origins> = sources === null ? success(new Map()) : readCensusSources(sources);
  if (!origins.ok) return origins;
  if (asked.value === null) {
    return explainConstraint(
      settings,
      request.asked,
      { census, cells: cells?.value ?? null, origins: origins.value, sources },
      computed.value,
    );
  }
  return explain(settings, asked.value, cells?.value ?? null, origins.value, computed.value);
}

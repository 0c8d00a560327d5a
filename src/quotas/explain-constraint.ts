// The quotas of one constraint explained step by step: for a crossed cell the published cells that it sums, the fit and the
// rounding; for others that they were written by hand. Seats and bounds come from the functions that compute them.
import { exactDecimal } from "../math/decimal-text.ts";
import { add, fromText, multiply, type Rational, toText, zero } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { ConstraintSettings, CrossSettings } from "../model/constraint.ts";
import { cellName, countedValues } from "../model/derived-feature.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { DerivedQuota, QuotaTable } from "../model/quota.ts";
import type { ExplainedPart, QuotaExplanation } from "../model/quota-explanation.ts";
import type { FeatureSettings, PanelSettings, ValueSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { addConstraintQuotas, crossedFeatures } from "./constraint-quotas.ts";
import { type CrossedTable, crossedTable } from "./cross-quotas.ts";
import { crossAssumptions } from "./cross-source.ts";
import type { Origins } from "./feature-figures.ts";
import type { Census } from "./read-census.ts";

/** The census as a table and as read, with what is known of its published files. */
export interface ExplainedCensus {
  readonly census: Table | null;
  readonly cells: Census | null;
  readonly origins: Origins;
  /** census-sources.csv as read from its file. */
  readonly sources: Table | null;
}

/** The constraint that `asked` names by id or label, as in `secteur-sexe` or `secteur-sexe=Bourbourg × Femme`; null for none. */
export function askedConstraint({ constraints = [] }: PanelSettings, asked: string): ConstraintSettings | null {
  const wanted = comparableText((asked.split("=")[0] ?? "").trim());
  const names = ({ id, label }: ConstraintSettings) => [comparableText(id), comparableText(label)];
  return constraints.find((constraint) => names(constraint).includes(wanted)) ?? null;
}

/** What one crossed cell sums: for each pair of codes the published cells of it together, with the part that is counted. */
function jointParts(
  { census: { table } }: CrossSettings,
  features: readonly [FeatureSettings, FeatureSettings],
  [first, second]: readonly [ValueSettings, ValueSettings],
  census: Census,
): readonly ExplainedPart[] {
  const positions = features.map((feature) => {
    const dimension = comparableText(feature.census?.dimension ?? "");
    return census.dimensions.findIndex((found) => comparableText(found) === dimension);
  });
  const share = (text: string): Rational => fromText(text.replace(/^\./, "0.")) as Rational;
  const sums = new Map<string, { part: Rational; population: Rational; rows: number[] }>();
  for (const { codes, population, row } of census.tables.get(table) ?? []) {
    const a = first.census.find(({ code }) => code === codes[positions[0] as number]);
    const b = second.census.find(({ code }) => code === codes[positions[1] as number]);
    if (a === undefined || b === undefined) continue;
    const code = cellName([a.code, b.code]);
    const own = sums.get(code) ?? { part: multiply(share(a.share), share(b.share)), population: zero, rows: [] };
    sums.set(code, { ...own, population: add(own.population, population), rows: [...own.rows, row] });
  }
  return [...sums].map(([code, { part, population, rows }]) => {
    const counted = exactDecimal(multiply(population, part));
    return { code, share: toText(part), inhabitants: exactDecimal(population), counted, rows };
  });
}

function explainQuota(
  settings: PanelSettings,
  constraint: ConstraintSettings,
  quota: DerivedQuota,
  crossed: Pick<QuotaExplanation, "census" | "source" | "file" | "base" | "total" | "fitted"> | null,
): QuotaExplanation {
  const { value, population, populationShare, target, seats, min, max } = quota;
  const isTyped = crossed === null;
  const assumed =
    constraint.kind === "cross"
      ? crossAssumptions(settings, constraint, crossedFeatures(constraint, settings.features), null)
      : [];
  return {
    feature: constraint.id,
    label: constraint.label,
    value,
    panelSize: settings.panelSize,
    census: null,
    survey: null,
    source: null,
    file: null,
    base: "",
    assumption: assumed.length === 0 ? null : assumed.join(" ; "),
    total: null,
    population,
    populationShare,
    target,
    variation: quota.variation ?? null,
    method: settings.apportionment ?? "largest-remainder",
    proportionalSeats: null,
    promised: null,
    seats,
    nearTie: null,
    tolerance: constraint.kind === "cross" ? constraint.tolerance : 0,
    typedMin: isTyped ? min : null,
    typedMax: isTyped ? max : null,
    min,
    max,
    ...crossed,
  };
}

function crossedOf(
  settings: PanelSettings,
  cross: CrossSettings,
  { cells, origins }: ExplainedCensus & { readonly cells: Census },
  { targets, total }: CrossedTable,
  value: string,
) {
  const features = crossedFeatures(cross, settings.features);
  const source = settings.sources.find(({ id }) => id === cross.census.source) ?? null;
  const file = origins.get(cross.census.table) ?? null;
  const base = file !== null && file.base !== "" ? file.base : (source?.base ?? "");
  const dimension = features.map((feature) => feature.census?.dimension ?? "").join(" × ");
  for (const [i, first] of countedValues(features[0]).entries()) {
    for (const [j, second] of countedValues(features[1]).entries()) {
      if (cellName([first.value, second.value]) !== value) continue;
      const parts = jointParts(cross, features, [first, second], cells);
      const fitted = { seats: targets[i]?.[j] as number, features: [features[0].label, features[1].label] as const };
      const census = { table: cross.census.table, dimension, parts };
      return { census, source, file, base, total: exactDecimal(total), fitted };
    }
  }
  return null;
}

/** The derivation of the quotas of the constraint that `asked` names, all or the one named after `=`. */
export function explainConstraint(
  settings: PanelSettings,
  asked: string,
  known: ExplainedCensus,
  computed: QuotaTable,
): Result<readonly QuotaExplanation[]> {
  const constraint = askedConstraint(settings, asked);
  const table = addConstraintQuotas(settings, known.census, computed, {
    sources: known.sources,
    acceptImprecise: true,
  });
  if (!table.ok) return table;
  const own = table.value.quotas.filter(({ feature }) => feature === constraint?.id);
  const [, ...rest] = asked.split("=");
  const wanted = rest.join("=").trim();
  const found = wanted === "" ? own : own.filter(({ value }) => comparableText(value) === comparableText(wanted));
  if (constraint === null || found.length === 0) {
    const near = nearestText(
      wanted,
      own.map(({ value }) => value),
    );
    const nearest = near === null ? null : `${constraint?.id}=${near}`;
    return failure([errorOf("quotas/nothing-to-explain", { asked, nearest })]);
  }
  const { cells } = known;
  if (constraint.kind !== "cross" || cells === null) {
    return success(found.map((quota) => explainQuota(settings, constraint, quota, null)));
  }
  const crossed = crossedTable(constraint, crossedFeatures(constraint, settings.features), cells, computed.quotas);
  if (!crossed.ok) return crossed;
  return success(
    found.map((quota) =>
      explainQuota(
        settings,
        constraint,
        quota,
        crossedOf(settings, constraint, { ...known, cells }, crossed.value, quota.value),
      ),
    ),
  );
}

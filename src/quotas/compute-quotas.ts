// From the census and the panel size to the quotas of every feature, each number with its derivation. The entry of the
// stage: reads the population table, apportions, checks. Knows nothing of volunteers.
import type { Departure, DerivedQuota, NearTie, QuotaTable } from "../model/quota.ts";
import type { PanelSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { capProblems } from "./cap-problems.ts";
import { checkQuotaSums } from "./check-quota-sums.ts";
import { assumptionsOf, baseOf, figuresOf, type Origins, originOf } from "./feature-figures.ts";
import { featureQuotas } from "./feature-quotas.ts";
import { readCensus } from "./read-census.ts";
import { readCensusSources } from "./read-census-sources.ts";
import { spellOutBands } from "./spell-out-bands.ts";

/** Codes, shares and bounds are corrected there, whatever they were compared with. */
const settingsFile = "panel.yaml";

/** Warns when features count different populations (all ages, 15 or more) and one of them says nothing about it. */
function differingBases(settings: PanelSettings, origins: Origins): readonly Problem[] {
  const bases = settings.features.flatMap((feature) => {
    const id = feature.census?.source ?? feature.survey?.source;
    const declared = settings.sources.find((source) => source.id === id);
    if (declared === undefined) return [];
    const base = baseOf(settings, feature, originOf(feature, origins));
    return [{ feature: feature.id, base, told: feature.assumption !== null }];
  });
  if (new Set(bases.map(({ base }) => base)).size < 2 || bases.every(({ told }) => told)) return [];
  return [warningOf("quotas/bases-differ", { bases: bases.map(({ feature, base }) => ({ feature, base })) })];
}

/**
 * The quotas of a panel: for each value its exact population, target, apportioned seats, bounds and source.
 * All problems at once: of the population table, its codes, the bounds and their sums, figures too uncertain to stand alone.
 * `sources` is census-sources.csv, when there is one; `acceptImprecise` turns the refusal of uncertain figures into a warning.
 * @throws RangeError when `panelSize` is no whole number above 0, a census share is no part of 1, or a feature takes its
 * populations from the census and there is none
 */
export function computeQuotas(request: {
  readonly settings: PanelSettings;
  readonly census: Table | null;
  readonly sources?: Table | null;
  readonly acceptImprecise?: boolean;
}): Result<QuotaTable> {
  const { panelSize } = request.settings;
  if (!Number.isSafeInteger(panelSize) || panelSize < 1) {
    throw new RangeError(`"panelSize" expected integer >= 1, got ${panelSize}`);
  }
  if (request.census === null && request.settings.features.some((feature) => feature.census !== null)) {
    throw new RangeError('"census" expected a table, as features take their populations from it');
  }
  const census = request.census === null ? null : readCensus(request.census);
  if (census !== null && !census.ok) return failure(capProblems(census.problems));
  const settings = spellOutBands(request.settings, census?.value ?? null);
  const origins: Result<Origins> =
    (request.sources ?? null) === null ? success(new Map()) : readCensusSources(request.sources as Table);
  if (!origins.ok) return origins;

  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const quotas: DerivedQuota[] = [];
  const nearTies: NearTie[] = [];
  const departures: Departure[] = [];
  const sort = (problems: readonly Problem[]) => {
    for (const problem of problems) {
      (problem.severity === "error" ? errors : warnings).push({ ...problem, where: { file: settingsFile } });
    }
  };

  sort(differingBases(settings, origins.value));
  for (const feature of settings.features) {
    const populations = figuresOf(feature, census?.value ?? null);
    sort(populations.ok ? populations.warnings : populations.problems);
    if (!populations.ok) continue;
    const source = originOf(feature, origins.value);
    const acceptImprecise = request.acceptImprecise === true;
    const result = featureQuotas(settings, feature, populations.value, { source, acceptImprecise });
    sort(result.ok ? result.warnings : result.problems);
    if (!result.ok) continue;
    quotas.push(...result.value.quotas);
    if (result.value.nearTie !== null) nearTies.push(result.value.nearTie);
    if (result.value.departure !== null) departures.push(result.value.departure);
    sort(checkQuotaSums(result.value.quotas, panelSize));
  }
  if (errors.length > 0) return failure(capProblems([...errors, ...warnings]));
  const assumptions = settings.features.flatMap((feature) =>
    assumptionsOf(settings, feature, originOf(feature, origins.value)).map((assumption) => ({
      feature: feature.id,
      assumption,
    })),
  );
  return success({ panelSize, quotas, nearTies, departures, assumptions }, capProblems(warnings));
}

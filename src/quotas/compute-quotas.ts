// From the census and the panel size to the quotas of every feature, each number with its derivation. The entry of the
// stage: reads the population table, apportions, checks. Knows nothing of volunteers.
import type { DerivedQuota, NearTie, QuotaTable } from "../model/quota.ts";
import type { PanelSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { capProblems } from "./cap-problems.ts";
import { checkQuotaSums } from "./check-quota-sums.ts";
import { featureQuotas } from "./feature-quotas.ts";
import { readCensus } from "./read-census.ts";
import { valuePopulations } from "./value-populations.ts";

/** Codes, shares and bounds are corrected there, whatever they were compared with. */
const settingsFile = "panel.yaml";

/** Warns when features count different populations (all ages, 15 or more) and one of them says nothing about it. */
function differingBases(settings: PanelSettings): readonly Problem[] {
  const bases = settings.features.flatMap((feature) => {
    const source = settings.sources.find(({ id }) => id === feature.census?.source);
    return source === undefined ? [] : [{ feature: feature.id, base: source.base, told: feature.assumption !== null }];
  });
  if (new Set(bases.map(({ base }) => base)).size < 2 || bases.every(({ told }) => told)) return [];
  return [warningOf("quotas/bases-differ", { bases: bases.map(({ feature, base }) => ({ feature, base })) })];
}

/**
 * The quotas of a panel: for each value its exact population, target, apportioned seats, bounds and source.
 * All problems at once: of the population table, its codes, the bounds and their sums.
 * @throws RangeError when `panelSize` is no whole number above 0, a census share is no part of 1, or a feature takes its
 * populations from the census and there is none
 */
export function computeQuotas(request: {
  readonly settings: PanelSettings;
  readonly census: Table | null;
}): Result<QuotaTable> {
  const { settings } = request;
  const { panelSize } = settings;
  if (!Number.isSafeInteger(panelSize) || panelSize < 1) {
    throw new RangeError(`"panelSize" expected integer >= 1, got ${panelSize}`);
  }
  if (request.census === null && settings.features.some((feature) => feature.census !== null)) {
    throw new RangeError('"census" expected a table, as features take their populations from it');
  }
  const census = request.census === null ? null : readCensus(request.census);
  if (census !== null && !census.ok) return failure(capProblems(census.problems));

  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const quotas: DerivedQuota[] = [];
  const nearTies: NearTie[] = [];
  const sort = (problems: readonly Problem[]) => {
    for (const problem of problems) {
      (problem.severity === "error" ? errors : warnings).push({ ...problem, where: { file: settingsFile } });
    }
  };

  sort(differingBases(settings));
  for (const feature of settings.features) {
    const populations =
      feature.census === null || census === null
        ? success(feature.values.map(() => null))
        : valuePopulations(feature, feature.census, census.value);
    sort(populations.ok ? populations.warnings : populations.problems);
    if (!populations.ok) continue;
    const result = featureQuotas(settings, feature, populations.value);
    sort(result.ok ? result.warnings : result.problems);
    if (!result.ok) continue;
    quotas.push(...result.value.quotas);
    if (result.value.nearTie !== null) nearTies.push(result.value.nearTie);
    sort(checkQuotaSums(result.value.quotas, panelSize));
  }
  if (errors.length > 0) return failure(capProblems([...errors, ...warnings]));
  return success({ panelSize, quotas, nearTies }, capProblems(warnings));
}

// The quotas of the dossier's further constraints that need no volunteers: crossings from the census, combinations and lists with
// bounds typed by hand. What must be counted in the volunteers' list (who must sit, groups) is added once that list is read.
import type { CrossSettings, ListedSettings } from "../model/constraint.ts";
import { combinationsOf, coverEverybody, plainFeatures } from "../model/derived-feature.ts";
import type { DerivedQuota, QuotaTable } from "../model/quota.ts";
import type { FeatureSettings, PanelSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { invariant } from "../problems/invariant.ts";
import type { Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { capProblems } from "./cap-problems.ts";
import { checkQuotaSums } from "./check-quota-sums.ts";
import { crossedTable, crossQuotas } from "./cross-quotas.ts";
import { crossAssumptions } from "./cross-source.ts";
import type { Origins } from "./feature-figures.ts";
import { precisionProblems } from "./precision-problems.ts";
import { readCensus } from "./read-census.ts";
import { readCensusSources } from "./read-census-sources.ts";
import { spellOutBands } from "./spell-out-bands.ts";

const byHand = { fr: "bornes données à la main", en: "bounds given by hand" } as const;

/** A quota without a population. */
export function plainQuota(
  feature: string,
  { value, min, max }: { readonly value: string; readonly min: number; readonly max: number },
  source: string,
): DerivedQuota {
  return { feature, value, min, max, population: null, populationShare: null, target: null, seats: null, source };
}

/** The two features of a crossing; reading the settings has refused any other. */
export function crossedFeatures(
  { features: ids }: CrossSettings,
  features: readonly FeatureSettings[],
): readonly [FeatureSettings, FeatureSettings] {
  const [first, second] = ids.map((id) => features.find((feature) => feature.id === id));
  invariant(first !== undefined && second !== undefined, "a crossing was accepted without its features");
  return [first, second];
}

function listedQuotas({ id, value, rest, min, max }: ListedSettings, panelSize: number, source: string) {
  return [plainQuota(id, { value, min, max }, source), plainQuota(id, { value: rest, min: 0, max: panelSize }, source)];
}

/**
 * The table with the quotas of `settings.constraints` after those of the features, in the order of the settings. People whom a
 * constraint does not bind stand in a row of their own, free from 0 to all seats.
 * `known` is what census-sources.csv tells, and whether figures too uncertain for a target are accepted.
 * Problems: what a joint table lacks, crossings without room, impossible sums, cells that rest on too few people.
 */
export function addConstraintQuotas(
  given: PanelSettings,
  census: Table | null,
  computed: QuotaTable,
  known: { readonly sources?: Table | null; readonly acceptImprecise?: boolean } = {},
): Result<QuotaTable> {
  const { constraints = [], panelSize } = given;
  if (constraints.length === 0) return success(computed);
  const read = census === null ? null : readCensus(census);
  if (read !== null && !read.ok) return failure(capProblems(read.problems));
  const origins: Result<Origins> =
    (known.sources ?? null) === null ? success(new Map()) : readCensusSources(known.sources as Table);
  if (!origins.ok) return origins;
  const settings = spellOutBands(given, read?.value ?? null);
  const { features } = settings;
  const source = byHand[settings.language];
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const quotas: DerivedQuota[] = [];
  for (const constraint of constraints) {
    const own: DerivedQuota[] = [];
    if (constraint.kind === "cross") {
      invariant(read !== null, "a crossing was accepted without a census");
      const crossed = crossedFeatures(constraint, features);
      const result = crossedTable(constraint, crossed, read.value, computed.quotas);
      if (!result.ok) {
        errors.push(...result.problems);
        continue;
      }
      const origin = origins.value.get(constraint.census.table) ?? null;
      own.push(...crossQuotas(settings, constraint, crossed, result.value, origin));
    } else if (constraint.kind === "combination") {
      own.push(...constraint.values.map((value) => plainQuota(constraint.id, value, source)));
    } else if (constraint.kind === "listed") {
      own.push(...listedQuotas(constraint, panelSize, source));
    }
    const isCells = constraint.kind === "cross" || constraint.kind === "combination";
    if (isCells && !coverEverybody(combinationsOf(constraint, features), plainFeatures(features))) {
      own.push(plainQuota(constraint.id, { value: constraint.rest, min: 0, max: panelSize }, source));
    }
    quotas.push(...own);
    const uncertain = own.flatMap((quota) => precisionProblems(quota, known.acceptImprecise === true));
    for (const problem of [...uncertain, ...checkQuotaSums(own, panelSize)]) {
      (problem.severity === "error" ? errors : warnings).push(problem);
    }
  }
  const placed = (problems: readonly Problem[]) =>
    capProblems(problems.map((problem) => ({ ...problem, where: { file: "panel.yaml" } })));
  if (errors.length > 0) return failure(placed([...errors, ...warnings]));
  const assumptions = constraints.flatMap((constraint) =>
    constraint.kind === "cross"
      ? crossAssumptions(
          settings,
          constraint,
          crossedFeatures(constraint, features),
          origins.value.get(constraint.census.table) ?? null,
        ).map((assumption) => ({ feature: constraint.id, assumption }))
      : [],
  );
  return success(
    { ...computed, quotas: [...computed.quotas, ...quotas], assumptions: [...computed.assumptions, ...assumptions] },
    placed(warnings),
  );
}

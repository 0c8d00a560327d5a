// Joins the constraints with the volunteers: the pool with one more feature for each, and the quotas that only the list can tell.
import { resolve } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { ConstraintSettings } from "../../model/constraint.ts";
import type { Pool } from "../../model/pool.ts";
import type { DerivedQuota } from "../../model/quota.ts";
import type { FeatureSettings } from "../../model/settings.ts";
import type { Table } from "../../model/table.ts";
import { deriveFeatures } from "../../pool/derive-features.ts";
import { smallCellWarnings } from "../../pool/small-cells.ts";
import type { Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { plainQuota } from "../../quotas/constraint-quotas.ts";
import type { LoadedQuotas } from "./load-quotas.ts";

/** The volunteers with the features of the constraints, and the quotas that come from the list. */
export interface ConstrainedPool {
  readonly table: Table;
  readonly pool: Pool;
  readonly listQuotas: readonly DerivedQuota[];
}

/** What the constraints are, and what they look at. */
export interface Constraining {
  readonly root: string;
  readonly features: readonly FeatureSettings[];
  readonly constraints: readonly ConstraintSettings[];
  readonly panelSize: number;
  readonly disclosure: "open" | "codes" | "sealed";
}

async function readLists(
  root: string,
  constraints: readonly ConstraintSettings[],
): Promise<Result<Map<string, Table>>> {
  const lists = new Map<string, Table>();
  const problems: Problem[] = [];
  for (const constraint of constraints) {
    if (constraint.kind !== "listed" && constraint.kind !== "must-sit") continue;
    if (constraint.people.kind === "column" || lists.has(constraint.people.file)) continue;
    const { file } = constraint.people;
    const table = await readTable(resolve(root, file), file);
    if (table.ok) lists.set(file, table.value);
    else problems.push(...table.problems);
  }
  return problems.length > 0 ? failure(problems) : success(lists);
}

/** Applies the constraints to the volunteers read from `table`. */
export async function constrainPool(table: Table, pool: Pool, request: Constraining): Promise<Result<ConstrainedPool>> {
  const { root, features, constraints, panelSize } = request;
  const lists = await readLists(root, constraints);
  if (!lists.ok) return lists;
  const derived = deriveFeatures(pool, table, { features, constraints, lists: lists.value, panelSize });
  if (!derived.ok) return derived;
  const isSealed = request.disclosure === "sealed" || derived.value.pool.features.some(({ sensitive }) => sensitive);
  const small = isSealed ? [] : smallCellWarnings(derived.value.pool, constraints);
  const listQuotas = derived.value.quotas.map((quota) => plainQuota(quota.feature, quota, ""));
  return success({ table, pool: derived.value.pool, listQuotas }, [...derived.warnings, ...small]);
}

/** The quotas with those that come from the list; these are rules, and never proposed for a change. */
export function withListQuotas(quotas: LoadedQuotas, { pool, listQuotas }: ConstrainedPool): LoadedQuotas {
  const priorities = listQuotas.map(({ feature, value, min, max }) => ({
    feature,
    value,
    weight: 1,
    lowestMin: min,
    highestMax: max,
  }));
  const { editedByHand } = quotas;
  return {
    ...quotas,
    features: pool.features,
    quotas: [...quotas.quotas, ...listQuotas],
    editedByHand: editedByHand === null ? null : [...editedByHand, ...listQuotas.map(() => false)],
    priorities: [...quotas.priorities, ...priorities],
  };
}

// The pool with one more feature for each constraint, and the quotas that only the list of volunteers can tell: who must sit, and
// groups of which at most so many may sit. Knows nothing of the census or of the lottery.
import type { AtMostSettings, ConstraintSettings, ListedSettings, MustSitSettings } from "../model/constraint.ts";
import { combinationReader, combinationsOf, derivedFeature, plainFeatures } from "../model/derived-feature.ts";
import type { Feature } from "../model/feature.ts";
import type { Pool, PoolMember } from "../model/pool.ts";
import type { Quota } from "../model/quota.ts";
import type { FeatureSettings } from "../model/settings.ts";
import type { Table } from "../model/table.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { namedRowCount } from "../problems/row-list.ts";
import { boundedGroups } from "./bounded-groups.ts";
import { type PeopleMeant, peopleMeant } from "./people-of-list.ts";

/** The pool with the derived features after its own, and quotas in the order of the constraints that make them. */
export interface DerivedPool {
  readonly pool: Pool;
  readonly quotas: readonly Quota[];
}

/** What to derive. `lists` are the files that constraints name, read, by file. */
export interface DerivationRequest {
  readonly features: readonly FeatureSettings[];
  readonly constraints: readonly ConstraintSettings[];
  readonly lists: ReadonlyMap<string, Table>;
  readonly panelSize: number;
}

interface Derivation {
  readonly feature: Feature;
  readonly readValue: (member: PoolMember, position: number) => string;
  readonly quotas: readonly Quota[];
  readonly warnings: readonly Problem[];
}

function rowFacts(rows: readonly number[]) {
  return { rows: rows.slice(0, namedRowCount), count: rows.length };
}

/** People who must sit and cannot: not among the volunteers, too many, two of one household. */
function seatProblems(
  constraint: MustSitSettings,
  { positions, missing }: PeopleMeant,
  members: readonly PoolMember[],
  panelSize: number,
  file: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const { id } = constraint;
  if (missing.rows.length > 0) {
    const where = { file: missing.file, row: missing.rows[0] as number };
    problems.push(errorOf("constraints/people-missing", { constraint: id, ...rowFacts(missing.rows) }, where));
  } else if (positions.size === 0) {
    problems.push(errorOf("constraints/nobody-listed", { constraint: id }, { file: "panel.yaml" }));
  }
  if (positions.size > panelSize) {
    const facts = { constraint: id, count: positions.size, panelSize };
    problems.push(errorOf("constraints/more-than-seats", facts, { file: "panel.yaml" }));
  }
  const homes = new Map<string, number[]>();
  for (const position of positions) {
    const { household, row } = members[position] as PoolMember;
    if (household !== null) homes.set(household, [...(homes.get(household) ?? []), row]);
  }
  for (const rows of homes.values()) {
    if (rows.length < 2) continue;
    const facts = { constraint: id, ...rowFacts(rows) };
    problems.push(errorOf("constraints/same-household", facts, { file, row: rows[0] as number }));
  }
  return problems;
}

function derivePeople(
  constraint: ListedSettings | MustSitSettings,
  table: Table,
  members: readonly PoolMember[],
  { lists, features, panelSize }: DerivationRequest,
): Result<Derivation> {
  const { people, id, value, rest } = constraint;
  const meant = peopleMeant(people, table, members, people.kind === "list" ? (lists.get(people.file) ?? null) : null);
  if (!meant.ok) return meant;
  const { positions } = meant.value;
  const isMust = constraint.kind === "must-sit";
  const problems = isMust ? seatProblems(constraint, meant.value, members, panelSize, table.file) : [];
  if (problems.length > 0) return failure(problems);
  const isEmpty = !isMust && positions.size === 0;
  return success({
    feature: derivedFeature(constraint, features),
    readValue: (_, position) => (positions.has(position) ? value : rest),
    quotas: isMust
      ? [
          { feature: id, value, min: positions.size, max: positions.size },
          { feature: id, value: rest, min: 0, max: panelSize },
        ]
      : [],
    warnings: isEmpty ? [warningOf("constraints/nobody-listed", { constraint: id }, { file: "panel.yaml" })] : [],
  });
}

function deriveGroups(
  constraint: AtMostSettings,
  table: Table,
  members: readonly PoolMember[],
  { features, panelSize }: DerivationRequest,
): Result<Derivation> {
  const { id, columns, seats, groupName, rest } = constraint;
  const found = boundedGroups(table, members, columns, seats);
  if (!found.ok) return found;
  const names = Array.from({ length: found.value.count }, (_, index) => `${groupName} ${index + 1}`);
  return success({
    feature: derivedFeature(constraint, features, names),
    readValue: (_, position) => {
      const group = found.value.groupOf[position] ?? null;
      return group === null ? rest : (names[group] as string);
    },
    quotas: [
      ...names.map((value) => ({ feature: id, value, min: 0, max: seats })),
      { feature: id, value: rest, min: 0, max: panelSize },
    ],
    warnings: [],
  });
}

function derive(
  constraint: ConstraintSettings,
  table: Table,
  members: readonly PoolMember[],
  request: DerivationRequest,
): Result<Derivation> {
  const { features } = request;
  switch (constraint.kind) {
    case "cross":
    case "combination": {
      const feature = derivedFeature(constraint, features);
      const read = combinationReader(combinationsOf(constraint, features), plainFeatures(features), constraint.rest);
      return success({ feature, readValue: ({ values }) => read(values), quotas: [], warnings: [] });
    }
    case "listed":
    case "must-sit":
      return derivePeople(constraint, table, members, request);
    case "at-most":
      return deriveGroups(constraint, table, members, request);
  }
}

/**
 * Adds the features of the constraints to the pool that was read from `table`. Members keep their order.
 * Problems: columns that are missing, people who must sit and cannot; a list that concerns nobody is a warning.
 */
export function deriveFeatures(pool: Pool, table: Table, request: DerivationRequest): Result<DerivedPool> {
  if (request.constraints.length === 0) return success({ pool, quotas: [] });
  const results = request.constraints.map((constraint) => derive(constraint, table, pool.members, request));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return failure(problems);
  const derived = results.flatMap((result) => (result.ok ? [result.value] : []));
  const members = pool.members.map((member, position) => ({
    ...member,
    values: [...member.values, ...derived.map(({ readValue }) => readValue(member, position))],
  }));
  const features = [...pool.features, ...derived.map(({ feature }) => feature)];
  return success(
    { pool: { ...pool, features, members }, quotas: derived.flatMap(({ quotas }) => quotas) },
    derived.flatMap(({ warnings }) => warnings),
  );
}

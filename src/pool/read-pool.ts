// The volunteers' list + the mapping -> the pool: members, counts of those left out, and all problems at once, each distinct
// cell told once. Knows nothing of quotas or of the lottery.
import { compareText } from "../math/order.ts";
import type { Exclusion, Pool, PoolMember } from "../model/pool.ts";
import type { Table } from "../model/table.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { byCause } from "./by-cause.ts";
import { faultCollector } from "./cell-faults.ts";
import { idProblems } from "./check-ids.ts";
import { postcodeWarnings } from "./check-postcodes.ts";
import { centuryWarnings } from "./doubtful-centuries.ts";
import { joinHouseholds } from "./join-households.ts";
import { confirmedIdProblems, duplicateWarnings, householdWarnings } from "./member-warnings.ts";
import { underAge } from "./read-cell.ts";
import { type PoolRequest, readRows } from "./read-rows.ts";
import { toldWarnings } from "./told-warnings.ts";

/**
 * Reads the pool. Members stand in the order of the rows; `registered` = rows = members + exclusions.
 * @throws InvariantError when `ageDate` is no day
 */
export function readPool(table: Table, request: PoolRequest): Result<Pool> {
  const rows = readRows(table, request);
  if (!rows.ok) return rows;
  const { outcomes, idPosition, postcode } = rows.value;
  const collectors = rows.value.features.map(({ feature, position }) =>
    faultCollector(feature, table.file, table.headers[position] as string),
  );
  const read: PoolMember[] = [];
  const exclusionCounts = new Map<string, number>();
  let [aliasedCount, shortYearCount] = [0, 0];
  // Those whom a rule or another row leaves out raise no question; those whom their age leaves out do.
  const looked = new Set(
    outcomes.flatMap((outcome) => (outcome.kind === "excluded" && outcome.reason !== underAge ? [] : [outcome.row])),
  );
  for (const outcome of outcomes) {
    if (outcome.kind === "excluded") {
      exclusionCounts.set(outcome.reason, (exclusionCounts.get(outcome.reason) ?? 0) + 1);
    } else if (outcome.kind === "member") {
      read.push(outcome.member);
      aliasedCount += outcome.aliasedCount;
      shortYearCount += outcome.shortYearCount;
    } else {
      for (const { feature, cell, reading } of outcome.faults) {
        collectors[rows.value.features.findIndex((own) => own.feature === feature)]?.add(cell, reading, outcome.row);
      }
    }
  }

  const { members, warnings: nearAddresses } = joinHouseholds(read, table.file);
  const warnings = [
    ...toldWarnings(rows.value.disagreements, table.file),
    ...duplicateWarnings(members, rows.value, table.file, request.pool),
    ...householdWarnings(members, table.file),
    ...nearAddresses,
    ...rows.value.features.flatMap((column) =>
      centuryWarnings(table, column, rows.value.ageDay, (row) => looked.has(row)),
    ),
    ...(postcode === null ? [] : postcodeWarnings(members, table, postcode.position, postcode.feature, postcode.known)),
  ];
  const ids = new Set(outcomes.map(({ id }) => id));
  const problems = [
    ...idProblems(table, idPosition),
    ...confirmedIdProblems(request.pool, ids, table.file),
    ...collectors.flatMap((faults) => faults.problems()),
  ];
  const registered = table.rows.length;
  if (problems.length === 0 && members.length === 0) {
    problems.push(errorOf("pool/nobody-left", { registered }, { file: table.file }));
  }
  if (problems.length > 0) return failure(byCause([...problems, ...warnings]));
  const exclusions: Exclusion[] = [...exclusionCounts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => compareText(a.reason, b.reason));
  const features = request.features.map(({ id, label, sensitive, values }) => ({
    id,
    label,
    sensitive,
    values: values.map(({ value }) => value),
  }));
  return success({ features, members, registered, exclusions, aliasedCount, shortYearCount }, warnings);
}

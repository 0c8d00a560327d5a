// The volunteers' list + the mapping -> the pool: members, counts of those left out, and all problems at once, each distinct
// cell told once. Knows nothing of quotas or of the lottery.
import type { Pool } from "../model/pool.ts";
import type { Table } from "../model/table.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { byCause } from "./by-cause.ts";
import { faultCollector } from "./cell-faults.ts";
import { idProblems } from "./check-ids.ts";
import { postcodeWarnings } from "./check-postcodes.ts";
import { ageWarnings } from "./doubtful-ages.ts";
import { centuryWarnings } from "./doubtful-centuries.ts";
import { confirmedIdProblems, duplicateWarnings, householdWarnings } from "./member-warnings.ts";
import { poolOfOutcomes } from "./pool-of-outcomes.ts";
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
  // Those whom a rule or another row leaves out raise no question; those whom their age leaves out do.
  const looked = new Set(
    outcomes.flatMap((outcome) => (outcome.kind === "excluded" && outcome.reason !== underAge ? [] : [outcome.row])),
  );
  for (const outcome of outcomes) {
    for (const { feature, cell, reading } of outcome.kind === "faulty" ? outcome.faults : []) {
      collectors[rows.value.features.findIndex((own) => own.feature === feature)]?.add(cell, reading, outcome.row);
    }
  }

  const { pool, warnings: nearAddresses } = poolOfOutcomes(outcomes, request, table.file);
  const { members, registered } = pool;
  const warnings = [
    ...toldWarnings(rows.value.disagreements, table.file),
    ...duplicateWarnings(members, rows.value, table.file, request.pool),
    ...householdWarnings(members, table.file),
    ...nearAddresses,
    ...rows.value.features.flatMap((column) =>
      centuryWarnings(table, column, rows.value.ageDay, (row) => looked.has(row)),
    ),
    ...rows.value.features.flatMap((column) => ageWarnings(table, column, rows.value.ageDay, (row) => looked.has(row))),
    ...(postcode === null ? [] : postcodeWarnings(members, table, postcode.position, postcode.feature, postcode.known)),
  ];
  const ids = new Set(outcomes.map(({ id }) => id));
  const problems = [
    ...idProblems(table, idPosition),
    ...confirmedIdProblems(request.pool, ids, table.file),
    ...collectors.flatMap((faults) => faults.problems()),
  ];
  if (problems.length === 0 && members.length === 0) {
    problems.push(errorOf("pool/nobody-left", { registered }, { file: table.file }));
  }
  if (problems.length > 0) return failure(byCause([...problems, ...warnings]));
  return success(pool, warnings);
}

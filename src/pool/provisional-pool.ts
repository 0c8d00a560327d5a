// The pool as far as it can be read, for the follow-up of the week: rows with something to correct are left out and counted as such.
// No lottery is made from it.
import type { Pool } from "../model/pool.ts";
import type { Table } from "../model/table.ts";
import { type Result, success } from "../problems/result.ts";
import { faultyIdRows } from "./check-ids.ts";
import { poolOfOutcomes } from "./pool-of-outcomes.ts";
import { type PoolRequest, readRows } from "./read-rows.ts";
import type { RowOutcome } from "./row-outcome.ts";

/** The reason code of rows that cannot be read yet. */
export const toCorrect = "to-correct";

/** Problems: columns that are missing. In `outcomes` every row is a member or left out. */
export function provisionalPool(
  table: Table,
  request: PoolRequest,
): Result<{ readonly pool: Pool; readonly outcomes: readonly RowOutcome[] }> {
  const rows = readRows(table, request);
  if (!rows.ok) return rows;
  const faultyIds = faultyIdRows(table, rows.value.idPosition);
  const outcomes = rows.value.outcomes.map((outcome): RowOutcome => {
    const { kind, row, id } = outcome;
    const isOpen = kind === "faulty" || (kind === "member" && faultyIds.has(row));
    return isOpen ? { kind: "excluded", row, id, reason: toCorrect } : outcome;
  });
  return success({ pool: poolOfOutcomes(outcomes, request, table.file).pool, outcomes });
}

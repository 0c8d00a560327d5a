// How one row of the volunteers' list ends by what its own cells say: a member, left out, or with cells to correct.
import type { PoolMember } from "../model/pool.ts";
import type { FeatureSettings } from "../model/settings.ts";
import type { TableRow } from "../model/table.ts";
import { householdKey } from "./household-key.ts";
import type { CellReading, FaultReading } from "./read-cell.ts";

/** A feature's column and how its cells are read. */
export interface FeatureColumn {
  readonly position: number;
  readonly feature: FeatureSettings;
  readonly read: (cell: string) => CellReading;
}

/** The columns that a member is made of. */
export interface MemberColumns {
  readonly features: readonly FeatureColumn[];
  readonly identity: readonly number[];
  readonly household: readonly number[];
}

/** A cell of a feature that says nothing readable. */
export interface FaultyCell {
  readonly position: number;
  readonly feature: FeatureSettings;
  readonly cell: string;
  readonly reading: FaultReading;
}

/** How a row ends: a member of the pool, left out for a reason, or with cells to correct. Every row ends in one way. */
export type RowOutcome =
  | {
      readonly kind: "member";
      readonly row: number;
      readonly id: string;
      readonly member: PoolMember;
      readonly aliasedCount: number;
      readonly shortYearCount: number;
    }
  | { readonly kind: "excluded"; readonly row: number; readonly id: string; readonly reason: string }
  | { readonly kind: "faulty"; readonly row: number; readonly id: string; readonly faults: readonly FaultyCell[] };

/** Line breaks and repeated blanks become one blank: the receipt's text holds no line break. */
function identityText(cells: readonly string[], positions: readonly number[], id: string): string {
  const text = positions.map((position) => cells[position] as string).join(" ");
  const oneLine = text.replace(/\s+/g, " ").trim();
  return oneLine === "" ? id : oneLine;
}

/** The outcome of a row that no rule and no list leaves out. */
export function outcomeOf({ row, cells }: TableRow, id: string, columns: MemberColumns): RowOutcome {
  const readings = columns.features.map(({ position, read }) => read(cells[position] as string));
  for (const reading of readings) {
    if (reading.kind === "outside") return { kind: "excluded", row, id, reason: reading.reason };
  }
  const values: string[] = [];
  const found: FaultyCell[] = [];
  let [aliasedCount, shortYearCount] = [0, 0];
  for (const [index, reading] of readings.entries()) {
    if (reading.kind === "value") {
      values.push(reading.value);
      if (reading.isConverted) aliasedCount += 1;
      if (reading.isShortYear === true) shortYearCount += 1;
    } else if (reading.kind === "fault") {
      const { position, feature } = columns.features[index] as FeatureColumn;
      found.push({ position, feature, cell: cells[position] as string, reading });
    }
  }
  if (values.length < readings.length) return { kind: "faulty", row, id, faults: found };
  const household = householdKey(cells, columns.household);
  const member = { id, values, household, identityText: identityText(cells, columns.identity, id), row };
  return { kind: "member", row, id, member, aliasedCount, shortYearCount };
}

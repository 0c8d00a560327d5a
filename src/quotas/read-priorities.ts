// What may be changed about each quota, and at what price: from `weight` and `protected` of the settings, and from the
// columns `min_flex` and `max_flex` that a quotas file may have (the lowest minimum and the highest maximum accepted).
import { comparableText } from "../model/comparable-text.ts";
import type { QuotaPriority } from "../model/feasibility.ts";
import type { Quota } from "../model/quota.ts";
import type { FeatureSettings } from "../model/settings.ts";
import type { Table, TableRow } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

type Priced = Pick<FeatureSettings, "id" | "weight" | "protected">;

/** A maximum that nobody limits. */
const unlimited = Number.MAX_SAFE_INTEGER;

function keyOf(feature: string, value: string): string {
  return JSON.stringify([comparableText(feature), comparableText(value)]);
}

interface FlexColumns {
  readonly rows: ReadonlyMap<string, TableRow>;
  readonly lowest: number;
  readonly highest: number;
}

function flexColumns({ headers, rows }: Table): FlexColumns {
  const names = headers.map(comparableText);
  const feature = names.includes("category") ? names.indexOf("category") : names.indexOf("feature");
  const value = ["name", "value", "feature"].map((name) => names.indexOf(name)).find((at) => at >= 0 && at !== feature);
  return {
    rows: new Map(rows.map((row) => [keyOf(row.cells[feature] ?? "", row.cells[value ?? -1] ?? ""), row])),
    lowest: names.indexOf("min_flex"),
    highest: names.indexOf("max_flex"),
  };
}

/**
 * The priority of every quota, in the order of `quotas`. An empty flex cell sets no limit.
 * Problems: a flex cell that is no whole number, or that lies inside the bounds.
 */
export function readPriorities(
  table: Table,
  quotas: readonly Quota[],
  features: readonly Priced[],
): Result<readonly QuotaPriority[]> {
  const { rows, lowest, highest } = flexColumns(table);
  const problems: Problem[] = [];
  const priorities = quotas.map(({ feature, value, min, max }): QuotaPriority => {
    const settings = features.find(({ id }) => id === feature);
    const row = rows.get(keyOf(feature, value));
    const read = (column: number, otherwise: number, fits: (flex: number) => boolean): number => {
      const text = (row?.cells[column] ?? "").trim();
      if (text === "" || row === undefined) return otherwise;
      const where = { file: table.file, row: row.row, column: table.headers[column] as string };
      if (!/^\d{1,7}$/.test(text)) problems.push(errorOf("quotas/not-a-whole-number", { text }, where));
      else if (!fits(Number(text))) {
        problems.push(errorOf("quotas/flex-inside-bounds", { feature, value, min, max, flex: Number(text) }, where));
      }
      return Number(text);
    };
    const lowestMin = read(lowest, 0, (flex) => flex <= min);
    const highestMax = read(highest, unlimited, (flex) => flex >= max);
    const isProtected = settings?.protected === true;
    return {
      feature,
      value,
      weight: settings?.weight ?? 1,
      lowestMin: isProtected ? min : lowestMin,
      highestMax: isProtected ? max : highestMax,
    };
  });
  return problems.length > 0 ? failure(problems) : success(priorities);
}

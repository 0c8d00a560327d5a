// The quotas as rows of quotas.csv, each number beside its source. Decimals with a point; populations are exact.
import { fixedDecimal } from "../math/decimal-text.ts";
import { fromText } from "../math/rational.ts";
import { comparableText } from "../model/comparable-text.ts";
import type { Quota, QuotaTable } from "../model/quota.ts";

const decimals = 6;

function decimalOf(text: string | null): string {
  const value = text === null ? null : fromText(text);
  return value === null ? "" : fixedDecimal(value, decimals);
}

/** Headers and rows of quotas.csv: bounds, seats, target and share to 6 decimals, population exactly, source in words. */
export function quotaRows(table: QuotaTable): { readonly headers: string[]; readonly rows: string[][] } {
  return {
    headers: ["feature", "value", "min", "max", "seats", "target", "population", "population_share", "source"],
    rows: table.quotas.map(({ feature, value, min, max, seats, target, population, populationShare, source }) => [
      feature,
      value,
      `${min}`,
      `${max}`,
      seats === null ? "" : `${seats}`,
      decimalOf(target),
      population ?? "",
      decimalOf(populationShare),
      source,
    ]),
  };
}

function keyOf({ feature, value }: Quota): string {
  return JSON.stringify([comparableText(feature), comparableText(value)]);
}

/** For each quota read from a file, whether its bounds differ from the computed ones (or have no counterpart). */
export function editedQuotas(read: readonly Quota[], computed: readonly Quota[]): readonly boolean[] {
  const byKey = new Map(computed.map((quota) => [keyOf(quota), quota]));
  return read.map((quota) => {
    const own = byKey.get(keyOf(quota));
    return own === undefined || own.min !== quota.min || own.max !== quota.max;
  });
}

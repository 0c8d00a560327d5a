// The mapping for a run without panel.yaml: the list has one column a feature, titled like it, with the values as they are.
import type { Feature } from "../model/feature.ts";
import type { PoolRequest } from "./read-rows.ts";

/** A request for `readPool` from the features of a quota table, the id column and the household columns (may be empty). */
export function plainPoolRequest(
  features: readonly Feature[],
  options: { readonly id: string; readonly household: readonly string[] },
): PoolRequest {
  return {
    features: features.map(({ id, label, sensitive, values }) => ({
      id,
      label,
      sensitive,
      column: id,
      read: "label",
      census: null,
      assumption: null,
      floor: 0,
      tolerance: 0,
      outside: null,
      values: values.map((value) => ({ value, census: [], aliases: [], ages: null, min: null, max: null })),
    })),
    pool: { file: "", id: options.id, identity: [], household: options.household, exclusions: [] },
    ageDate: "1900-01-01",
  };
}

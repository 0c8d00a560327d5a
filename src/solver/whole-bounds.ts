// Fractional bounds of whole columns, drawn in to whole numbers. Both solvers were seen to give a fractional bound back as
// the value of a column that must be whole.
import type { LinearModel } from "./model.ts";

/** The same programme with whole bounds on its whole columns. */
export function withWholeBounds(model: LinearModel): LinearModel {
  const { integer } = model;
  if (integer === undefined) return model;
  return {
    ...model,
    lower: model.lower.map((lower, column) => (integer[column] === true ? Math.ceil(lower) : lower)),
    upper: model.upper.map((upper, column) => (integer[column] === true ? Math.floor(upper) : upper)),
  };
}

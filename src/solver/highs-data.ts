// A programme in the form in which HiGHS takes it: rows packed one after another.
import type { HighsConstants, ModelData } from "highs";
import type { LinearModel } from "./model.ts";

/** The programme for HiGHS. */
export function highsData(constants: HighsConstants, model: LinearModel): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of model.rows) {
    indices.push(...row.columns);
    values.push(...row.coefficients);
    starts.push(indices.length);
  }
  const { continuous, integer } = constants.variableType;
  const { maximize, minimize } = constants.objectiveSense;
  return {
    numCols: model.costs.length,
    numRows: model.rows.length,
    sense: model.sense === "maximise" ? maximize : minimize,
    colCost: Float64Array.from(model.costs),
    colLower: Float64Array.from(model.lower),
    colUpper: Float64Array.from(model.upper),
    rowLower: Float64Array.from(model.rows, (row) => row.lower),
    rowUpper: Float64Array.from(model.rows, (row) => row.upper),
    matrix: {
      format: "csr",
      numRows: model.rows.length,
      numCols: model.costs.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    ...(model.integer === undefined
      ? {}
      : { integrality: Int32Array.from(model.integer, (whole) => (whole ? integer : continuous)) }),
  };
}

// Linear equations with a symmetric matrix that is positive semidefinite up to rounding, by Cholesky's method.

/** A pivot smaller than this part of what stood there before elimination is rounding: the equation repeats others. */
const dependent = 1e-12;

/**
 * Solves matrix x = constants; an unknown whose equation depends on those before it is set to 0. `matrix` (n rows of n, of
 * which the lower triangle is read) is overwritten.
 */
export function solvePositive(matrix: Float64Array[], constants: readonly number[]): Float64Array {
  const n = matrix.length;
  const x = Float64Array.from(constants);
  const isUsed = new Array<boolean>(n).fill(true);
  for (let i = 0; i < n; i += 1) {
    const row = matrix[i] as Float64Array;
    const before = row[i] as number;
    for (let j = 0; j <= i; j += 1) {
      const other = matrix[j] as Float64Array;
      let sum = row[j] as number;
      for (let k = 0; k < j; k += 1) sum -= (row[k] as number) * (other[k] as number);
      if (j < i) row[j] = isUsed[j] === true ? sum / (other[j] as number) : 0;
      else if (sum > dependent * before) row[i] = Math.sqrt(sum);
      else isUsed[i] = false;
    }
    if (isUsed[i] !== true) {
      x[i] = 0;
      row.fill(0);
      continue;
    }
    let sum = x[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (row[k] as number) * (x[k] as number);
    x[i] = sum / (row[i] as number);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    if (isUsed[i] !== true) continue;
    let sum = x[i] as number;
    for (let k = i + 1; k < n; k += 1) sum -= ((matrix[k] as Float64Array)[i] as number) * (x[k] as number);
    x[i] = sum / ((matrix[i] as Float64Array)[i] as number);
  }
  return x;
}

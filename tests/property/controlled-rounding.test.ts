// Controlled rounding against all tables: the sums are kept, cells are floors or ceilings whenever some table of them exists,
// and no such table is nearer to the targets.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlledRounding } from "../../src/math/controlled-rounding.ts";
import { rake } from "../../src/math/raking.ts";

type Matrix = readonly (readonly number[])[];

const sumsOf = (cells: Matrix) => ({
  rowSums: cells.map((row) => row.reduce((sum, cell) => sum + cell, 0)),
  columnSums: (cells[0] ?? []).map((_, j) => cells.reduce((sum, row) => sum + (row[j] as number), 0)),
});

/** Every whole table with these sums whose zero targets stay 0. */
function allTables(targets: Matrix, rowSums: readonly number[], columnSums: readonly number[]): number[][][] {
  const width = columnSums.length;
  const found: number[][][] = [];
  const cells = targets.map((row) => row.map(() => 0));
  const visit = (index: number, rows: number[], columns: number[]): void => {
    if (index === targets.length * width) {
      if ([...rows, ...columns].every((left) => left === 0)) found.push(cells.map((row) => [...row]));
      return;
    }
    const [i, j] = [Math.floor(index / width), index % width];
    if (j === 0 && i > 0 && rows[i - 1] !== 0) return;
    const most = targets[i]?.[j] === 0 ? 0 : Math.min(rows[i] as number, columns[j] as number);
    for (let count = 0; count <= most; count += 1) {
      (cells[i] as number[])[j] = count;
      visit(index + 1, rows.with(i, (rows[i] as number) - count), columns.with(j, (columns[j] as number) - count));
    }
    (cells[i] as number[])[j] = 0;
  };
  visit(0, [...rowSums], [...columnSums]);
  return found;
}

const distance = (cells: Matrix, targets: Matrix): number =>
  cells.flat().reduce((sum, cell, index) => sum + Math.abs(cell - (targets.flat()[index] as number)), 0);
const isWithin = (cells: Matrix, targets: Matrix): boolean =>
  cells.flat().every((cell, index) => Math.abs(cell - (targets.flat()[index] as number)) < 1 - 1e-9);

const shape = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
const seatsAndWeights = shape.chain(([rows, columns]) =>
  fc.tuple(
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    fc.array(fc.array(fc.constantFrom<number>(0, 1, 2, 5, 13), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  ),
);

describe("controlled rounding of random tables", () => {
  it("keeps the sums and is nearest among the tables of floors and ceilings, by listing every table", () => {
    let [withFloors, impossible] = [0, 0];
    fc.assert(
      fc.property(seatsAndWeights, ([seats, weights]) => {
        const { rowSums, columnSums } = sumsOf(seats);
        const total = rowSums.reduce((sum, value) => sum + value, 0);
        const mass = weights.flat().reduce((sum, value) => sum + value, 0);
        const targets = weights.map((row) => row.map((weight) => (mass === 0 ? 0 : (weight * total) / mass)));
        const tables = allTables(targets, rowSums, columnSums);
        const result = controlledRounding({ targets, rowSums, columnSums });
        expect(result.status === "impossible").toBe(tables.length === 0);
        if (result.status === "impossible") {
          impossible += 1;
          const supply = result.rows.reduce((sum, row) => sum + (rowSums[row] as number), 0);
          const room = result.columns.reduce((sum, column) => sum + (columnSums[column] as number), 0);
          expect(supply).toBeGreaterThan(room);
          for (const i of result.rows) {
            for (const j of columnSums.keys()) expect(targets[i]?.[j] === 0 || result.columns.includes(j)).toBe(true);
          }
          return;
        }
        expect(sumsOf(result.cells)).toEqual({ rowSums, columnSums });
        const near = tables.filter((cells) => isWithin(cells, targets));
        if (near.length === 0) return;
        withFloors += 1;
        expect(isWithin(result.cells, targets)).toBe(true);
        const least = Math.min(...near.map((cells) => distance(cells, targets)));
        expect(distance(result.cells, targets)).toBeLessThan(least + 1e-8);
        const equal = near.filter((cells) => distance(cells, targets) < least + 1e-8);
        const firstUp = equal.sort((a, b) => {
          const at = a.flat().findIndex((cell, index) => cell !== b.flat()[index]);
          return (b.flat()[at] ?? 0) - (a.flat()[at] ?? 0);
        });
        expect(result.cells).toEqual(firstUp[0]);
      }),
      { seed: 20270115, numRuns: 700 },
    );
    expect(Math.min(withFloors, impossible)).toBeGreaterThan(30);
  });

  it("always finds floors and ceilings when the targets were fitted to the sums", () => {
    let fittedCount = 0;
    const cell = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 }), {
          minLength: 4,
          maxLength: 4,
        }),
        (seats, weights) => {
          const { rowSums, columnSums } = sumsOf(seats);
          const index = (i: number, j: number) => i * 5 + j;
          const fitted = rake({
            seed: weights.flat(),
            margins: [
              {
                name: "rows",
                groups: rowSums.map((target, i) => ({
                  name: `${i}`,
                  target,
                  cells: columnSums.map((_, j) => index(i, j)),
                })),
              },
              {
                name: "columns",
                groups: columnSums.map((target, j) => ({
                  name: `${j}`,
                  target,
                  cells: rowSums.map((_, i) => index(i, j)),
                })),
              },
            ],
            tolerance: 1e-9,
            mostSweeps: 10_000,
          });
          if (fitted.status !== "fitted") return;
          fittedCount += 1;
          const targets = rowSums.map((_, i) => columnSums.map((__, j) => fitted.cells[index(i, j)] as number));
          const result = controlledRounding({ targets, rowSums, columnSums });
          expect(result.status).toBe("rounded");
          if (result.status !== "rounded") return;
          expect(sumsOf(result.cells)).toEqual({ rowSums, columnSums });
          expect(isWithin(result.cells, targets)).toBe(true);
        },
      ),
      { seed: 20270116, numRuns: 150 },
    );
    expect(fittedCount).toBeGreaterThan(120);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideSmallCells } from "../../src/report/small-cells.ts";

function publish(counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return `${total}|${hideSmallCells(counts.map((volunteers) => ({ volunteers, panel: 0 }))).join(",")}`;
}

/** Every table of `cells` counts up to `most`, grouped by what would be published of it. */
function tablesByPublication(cells: number, most: number): ReadonlyMap<string, readonly (readonly number[])[]> {
  const tables = new Map<string, (readonly number[])[]>();
  const extend = (counts: readonly number[]): void => {
    if (counts.length < cells) {
      for (let count = 0; count <= most; count += 1) extend([...counts, count]);
      return;
    }
    if (counts.reduce((sum, count) => sum + count, 0) > most) return;
    const key = publish(counts);
    tables.set(key, [...(tables.get(key) ?? []), counts]);
  };
  extend([]);
  return tables;
}

describe("small cells against a reader who replays the rule", () => {
  // Two or three groups of exactly four: everyone is hidden, and only that table has this total and no printed cell.
  const unavoidable = new Set(["8|hidden,hidden", "12|hidden,hidden,hidden"]);

  it.each([
    [2, 24],
    [3, 24],
  ])("no table of %i cells up to %i people gives back a count of 1 to 4", (cells, most) => {
    let smallCells = 0;
    for (const [publication, tables] of tablesByPublication(cells, most)) {
      if (unavoidable.has(publication)) continue;
      for (let cell = 0; cell < cells; cell += 1) {
        const possible = new Set(tables.map((counts) => counts[cell] ?? 0));
        if (![...possible].some((count) => count >= 1 && count <= 4)) continue;
        smallCells += 1;
        expect(possible.size, `${publication}, cell ${cell + 1}`).toBeGreaterThan(1);
      }
    }
    expect(smallCells).toBeGreaterThan(50);
  });

  it("never prints a count of 1 to 4, nor hides exactly one cell", () => {
    const cell = fc.record({ volunteers: fc.integer({ min: 0, max: 30 }), panel: fc.integer({ min: 0, max: 4 }) });
    const cells = fc.array(
      cell.map(({ volunteers, panel }) => ({ volunteers, panel: Math.min(panel, volunteers) })),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(cells, (table) => {
        const published = hideSmallCells(table);
        const kept = published.filter((count) => typeof count === "number");
        expect(kept.every((count) => count === 0 || count > 4)).toBe(true);
        expect(published.length - kept.length).not.toBe(1);
        published.forEach((count, index) => {
          if (typeof count === "number") expect(count).toBe(table[index]?.volunteers);
          if (count === "<5") expect(table[index]?.volunteers).toBeLessThan(5);
        });
      }),
      { seed: 20270104, numRuns: 2000 },
    );
  });
});

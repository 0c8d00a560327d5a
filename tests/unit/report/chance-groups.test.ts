import { describe, expect, it } from "vitest";
import { groupChances } from "../../../src/report/chance-groups.ts";

describe("groupChances", () => {
  it("gives one group to each chance when there are few", () => {
    expect(groupChances([300, 100, 300, 200])).toEqual([
      { low: 100, high: 100, count: 1 },
      { low: 200, high: 200, count: 1 },
      { low: 300, high: 300, count: 2 },
    ]);
  });

  it("groups many chances in at most 12 steps of a round width, losing nobody", () => {
    const chances = Array.from({ length: 1200 }, (_, index) => 50_000_000 + index * 313_131);
    const groups = groupChances(chances);
    expect(groups.length).toBeGreaterThan(4);
    expect(groups.length).toBeLessThanOrEqual(12);
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(1200);
    expect(groups[0]?.low).toBe(50_000_000);
    expect(groups.at(-1)?.high).toBe(Math.max(...chances));
    // The width is 1, 2 or 5 times a power of ten: here 50 million, five per cent.
    for (const { low, high } of groups) expect(Math.floor(low / 50_000_000)).toBe(Math.floor(high / 50_000_000));
  });

  it("has no empty group and keeps 0 and 1", () => {
    const chances = [0, ...Array.from({ length: 20 }, (_, index) => 1_000_000 + index), 1_000_000_000];
    const groups = groupChances(chances);
    expect(groups.map((group) => group.count)).toEqual([21, 1]);
    expect(groups[0]?.low).toBe(0);
    expect(groups.at(-1)).toEqual({ low: 1_000_000_000, high: 1_000_000_000, count: 1 });
  });

  it("does not depend on the order of the volunteers, and has no group for nobody", () => {
    const chances = Array.from({ length: 50 }, (_, index) => (index * 7_919) % 10_007);
    expect(groupChances([...chances].reverse())).toEqual(groupChances(chances));
    expect(groupChances([])).toEqual([]);
  });
});

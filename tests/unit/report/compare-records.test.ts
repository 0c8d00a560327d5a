import { describe, expect, it } from "vitest";
import { compareQuotas, compareRecords } from "../../../src/report/compare-records.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record } = sampleReport();

describe("compareRecords", () => {
  it("finds nothing between a record and itself", () => {
    expect(compareRecords(record, structuredClone(record))).toEqual([]);
  });

  it("tells bounds by label and value, exclusions by reason, single facts, then digests", () => {
    const [first, ...others] = record.freeze.quotas;
    const changed = {
      ...record,
      freeze: {
        ...record.freeze,
        quotas: [{ ...first!, max: first!.max + 1 }, ...others, { feature: "new", value: "x", min: 0, max: 1 }],
        exclusions: [{ reason: "elected", count: 3 }],
        title: "Autre titre",
        constraints: [],
      },
      lottery: { ...record.lottery, freezeDigest: "00", chances: [] },
    };
    const changes = compareRecords(record, changed);
    expect(changes.slice(0, 2)).toEqual([
      {
        item: "bounds",
        of: "Sexe / Femme",
        from: `${first!.min}-${first!.max}`,
        to: `${first!.min}-${first!.max + 1}`,
      },
      { item: "bounds", of: "new / x", from: null, to: "0-1" },
    ]);
    expect(changes).toContainEqual({ item: "excluded", of: "elected", from: null, to: 3 });
    expect(changes).toContainEqual({ item: "title", of: null, from: record.freeze.title, to: "Autre titre" });
    expect(changes.find(({ item }) => item === "household")?.to).toBeNull();
    expect(changes.find(({ item }) => item === "lowest-chance")).toMatchObject({ from: 54_321_987, to: null });
    expect(changes.at(-1)?.item).toBe("freeze-digest");
  });

  it("counts the codes that leave and join the panel", () => {
    const panel = ["ffff", ...record.reveal.panel.slice(2)];
    const changes = compareRecords(record, { ...record, reveal: { ...record.reveal, panel } });
    expect(changes).toEqual([{ item: "panel-codes", of: null, from: 2, to: 1 }]);
  });
});

describe("compareQuotas", () => {
  const quota = (value: string, min: number, max: number) => ({ feature: "age", value, min, max });
  it("tells what differs whatever the order of the rows", () => {
    const a = [quota("16-24", 1, 2), quota("25-39", 3, 3)];
    expect(compareQuotas(a, [quota("25-39", 3, 3), quota("16-24", 1, 2)])).toEqual([]);
    expect(compareQuotas(a, [quota("16-24", 1, 3)])).toEqual([
      { item: "bounds", of: "age / 16-24", from: "1-2", to: "1-3" },
      { item: "bounds", of: "age / 25-39", from: "3-3", to: null },
    ]);
  });
});

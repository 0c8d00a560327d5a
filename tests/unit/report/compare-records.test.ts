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

  it("tells a change of vintage: where the figures come from, then whom it counts, then which seats moved", () => {
    const derived = (vintage: string, value: string, population: string, seats: number) => ({
      ...quota(value, seats, seats),
      population,
      populationShare: null,
      target: null,
      seats,
      source: `Insee, RP ; millésime ${vintage} ; table t, age : ${value}`,
    });
    const old = [derived("2018", "16-24", "173731/2", 44), derived("2018", "25-39", "22777", 12)];
    const now = [derived("2023", "16-24", "86263", 45), derived("2023", "25-39", "22777", 11)];
    expect(compareQuotas(old, now)).toEqual([
      { item: "figures", of: "age", from: "millésime 2018", to: "millésime 2023" },
      { item: "population", of: "age / 16-24", from: "86865.5", to: "86263" },
      { item: "seats", of: "age / 16-24", from: 44, to: 45 },
      { item: "seats", of: "age / 25-39", from: 12, to: 11 },
      { item: "bounds", of: "age / 16-24", from: "44-44", to: "45-45" },
      { item: "bounds", of: "age / 25-39", from: "12-12", to: "11-11" },
    ]);
    expect(compareQuotas(old, structuredClone(old))).toEqual([]);
    expect(compareQuotas(old, now.slice(1)).map(({ item, of }) => [item, of])).toEqual([
      ["figures", "age"],
      ["seats", "age / 25-39"],
      ["bounds", "age / 16-24"],
      ["bounds", "age / 25-39"],
    ]);
  });
});

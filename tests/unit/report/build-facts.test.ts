import { describe, expect, it } from "vitest";
import { InvariantError } from "../../../src/problems/invariant.ts";
import { buildFacts } from "../../../src/report/build-facts.ts";
import { sampleReport } from "../../support/sample-report.ts";

describe("buildFacts", () => {
  const { input, facts } = sampleReport();

  it("counts volunteers and panel by value, in the order of the freeze", () => {
    const age = facts.features.find((feature) => feature.id === "age");
    expect(age?.label).toBe("Âge");
    expect(age?.values.map((value) => value.value)).toEqual(input.record.freeze.features[1]?.values);
    for (const [index, value] of (age?.values ?? []).entries()) {
      const among = input.pool.members.filter((member) => member.values[1] === value.value);
      expect(value.volunteers).toBe(among.length);
      expect(value.panel).toBe(
        among.filter((member) => input.panelPositions.includes(input.pool.members.indexOf(member))).length,
      );
      expect([value.min, value.max]).toEqual([input.quotas[2 + index]?.min, input.quotas[2 + index]?.max]);
    }
    expect(age?.values.reduce((sum, value) => sum + value.panel, 0)).toBe(100);
  });

  it("carries the derivation word for word", () => {
    expect(facts.features[0]?.values[0]).toMatchObject({
      value: "Femme",
      population: "83084",
      populationShare: "83084/159257",
      target: "8308400/159257",
      source: "Insee, RP2019, population de 15 ans ou plus",
    });
    expect(facts.features[1]?.assumption).toContain("quatre cinquièmes");
    expect(facts.features[0]?.assumption).toBeNull();
  });

  it("hides the farmer who volunteered, and the cell that a subtraction would use", () => {
    expect(facts.features[2]?.values.slice(0, 3).map((value) => value.volunteers)).toEqual(["<5", "hidden", 225]);
    expect(facts.features[2]?.values[0]?.panel).toBe(1);
  });

  it("of a replacement counts the seats and hides every count of volunteers; of fewer than five seats it counts nothing", () => {
    const of = (purpose: string, panelSize: number) =>
      buildFacts({ ...input, record: { ...input.record, freeze: { ...input.record.freeze, purpose, panelSize } } });
    const values = of("replacement-1", 5).features.flatMap((feature) => feature.values);
    expect(values.map(({ panel }) => panel)).toEqual(
      facts.features.flatMap((own) => own.values.map(({ panel }) => panel)),
    );
    expect(new Set(values.map(({ volunteers }) => volunteers))).toEqual(new Set(["hidden"]));
    expect(of("replacement-1", 4).features).toEqual([]);
    expect(of("panel", 4).features).toHaveLength(facts.features.length);
  });

  it("does not depend on the order of the pool's rows", () => {
    const order = input.pool.members.map((_, index) => (index * 7) % input.pool.members.length);
    const position = new Map(order.map((from, to) => [from, to]));
    const shuffled = buildFacts({
      ...input,
      pool: { ...input.pool, members: order.map((from) => input.pool.members[from] ?? input.pool.members[0]!) },
      panelPositions: input.panelPositions.map((from) => position.get(from) ?? -1).reverse(),
    });
    expect(shuffled).toEqual(facts);
  });

  it("says nothing of sensitive features, near-ties and assumptions included", () => {
    const features = input.record.freeze.features.map((feature) => ({ ...feature, sensitive: feature.id === "age" }));
    const record = { ...input.record, freeze: { ...input.record.freeze, features } };
    const text = JSON.stringify(buildFacts({ ...input, record }));
    expect(text).not.toContain("40-54");
    expect(text).not.toContain("quatre cinquièmes");
    expect(text).toContain("Femme");
  });

  it("takes quotas without derivation, values without quota and features without assumption", () => {
    const record = { ...input.record, freeze: { ...input.record.freeze, quotas: [] } };
    const plain = input.quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max }));
    const bare = buildFacts({ ...input, record, quotas: plain.slice(1), assumptions: {} });
    for (const value of bare.features.flatMap((feature) => feature.values))
      expect(value).toMatchObject({
        population: null,
        populationShare: null,
        target: null,
        source: "",
        min: 0,
        max: 100,
      });
    expect(bare.features.map((feature) => feature.assumption)).toEqual([null, null, null]);
  });

  it("tells the seats that floors and priorities moved, of the features it publishes, and nothing when none were", () => {
    expect(buildFacts(input)).not.toHaveProperty("departures");
    const [shown] = input.record.freeze.features.filter(({ sensitive }) => !sensitive);
    const departure = (feature: string) => ({
      feature,
      added: [{ value: "a", proportional: 1, seats: 3, promised: 3, reason: "peu inscrits" }],
      taken: [{ value: "b", proportional: 5, seats: 3 }],
    });
    const sensitive = { ...input.record.freeze.features[1], id: "avis", sensitive: true } as typeof shown & object;
    const record = {
      ...input.record,
      freeze: { ...input.record.freeze, features: [shown as typeof sensitive, sensitive] },
    };
    const departures = [departure(shown?.id as string), departure("avis")];
    expect(buildFacts({ ...input, record, departures }).departures).toEqual([
      {
        feature: shown?.id,
        added: [{ value: "a", proportional: 1, seats: 3, reason: "peu inscrits" }],
        taken: [{ value: "b", proportional: 5, seats: 3 }],
      },
    ]);
  });

  it("counts nobody for a value that nobody has", () => {
    const features = input.record.freeze.features.map((feature) => ({
      ...feature,
      values: [...feature.values, "Autre"],
    }));
    const record = { ...input.record, freeze: { ...input.record.freeze, features } };
    expect(buildFacts({ ...input, record }).features[0]?.values[2]).toMatchObject({ volunteers: 0, panel: 0 });
  });

  it("holds whole numbers only, gaps and near-ties rounded up", () => {
    const certificate = { kind: "level-bounds-1", exact: false, gap: 1.2e-9 } as const;
    const rounded = buildFacts({ ...input, certificate });
    expect(rounded.certificate).toEqual({ kind: "level-bounds-1", exact: false, gapPpb: 2 });
    expect(rounded.nearTies[0]?.people).toBe(3);
    expect(buildFacts({ ...input, certificate: { ...certificate, gap: -1e-12 } }).certificate.gapPpb).toBe(0);
    const numbers: number[] = [];
    JSON.stringify(rounded, (_key, value: unknown) => {
      if (typeof value === "number") numbers.push(value);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.every((value) => Number.isSafeInteger(value) && !Object.is(value, -0))).toBe(true);
  });

  it("holds no id, identity, address or row of anyone", () => {
    const text = JSON.stringify(facts);
    for (const secret of ["DURAND", "1958", "rue Imaginaire", '"V1"', "row"]) expect(text).not.toContain(secret);
  });

  it("throws for a pool that is not the record's", () => {
    const { pool } = input;
    expect(() => buildFacts({ ...input, pool: { ...pool, features: pool.features.slice(1) } })).toThrow(InvariantError);
    expect(() => buildFacts({ ...input, panelPositions: [pool.members.length] })).toThrow(InvariantError);
  });
});

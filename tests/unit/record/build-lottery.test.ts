import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CertificateArtefact } from "../../../src/model/certificate.ts";
import { buildCertificate } from "../../../src/record/build-certificate.ts";
import { buildFreeze } from "../../../src/record/build-freeze.ts";
import { buildLottery, canonicalPanels } from "../../../src/record/build-lottery.ts";
import { buildRecord } from "../../../src/record/build-record.ts";
import { buildReveal } from "../../../src/record/build-reveal.ts";
import { exactPpb, largestDeviationPpb, nearestPpb } from "../../../src/record/parts-per-billion.ts";
import { orderTickets } from "../../../src/record/ticket-order.ts";
import { toyFeatures, toyRecord } from "../../support/toy-record.ts";

describe("canonicalPanels", () => {
  it("names members by number, sorts, and counts equal panels once, whatever the order of tickets and seats", () => {
    const tickets = [
      [2, 0],
      [0, 2],
      [1, 2],
      [0, 1],
    ];
    const expected = {
      panels: [
        [1, 2],
        [1, 3],
        [2, 3],
      ],
      ticketsPerPanel: [1, 2, 1],
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(tickets, { minLength: 4 }), (shuffled) => {
        expect(canonicalPanels(shuffled, [2, 1, 0])).toEqual(expected);
      }),
      { seed: 6, numRuns: 24 },
    );
  });

  it("sorts panels by number, not by text", () => {
    const order = Array.from({ length: 12 }, (_, index) => index);
    expect(
      canonicalPanels(
        [
          [1, 11],
          [1, 2],
          [9, 10],
          [0, 1],
        ],
        order,
      ).panels,
    ).toEqual([
      [1, 2],
      [2, 3],
      [2, 12],
      [10, 11],
    ]);
  });
});

describe("chances in parts per billion", () => {
  it("rounds exact chances half up", () => {
    expect(["2/7", "11/28", "3/7", "1", "0", "1/2000000000", "1/2000000001"].map(exactPpb)).toEqual([
      285714286, 392857143, 428571429, 1_000_000_000, 0, 1, 0,
    ]);
    expect(nearestPpb(2 / 7)).toBe(285714286);
    for (const text of ["", "-1/2", "1/0", "0.5"]) expect(() => exactPpb(text)).toThrow(/chance/);
  });

  it("rounds the largest deviation up, so that it is never understated", () => {
    expect(largestDeviationPpb(10, [{ targetPpb: 285714286, tickets: 2 }])).toBe(85714286);
    expect(largestDeviationPpb(3, [{ targetPpb: 333333333, tickets: 1 }])).toBe(1);
    expect(largestDeviationPpb(3, [])).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(1_000_000_000),
        fc.nat(10_000),
        (M, targetPpb, tickets) => {
          const exact = Math.abs((tickets / M) * 1e9 - targetPpb);
          const stated = largestDeviationPpb(M, [{ targetPpb, tickets }]);
          expect(stated).toBeGreaterThanOrEqual(exact - 1e-3);
          expect(stated).toBeLessThan(exact + 1.001);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("the order of tickets", () => {
  it("holds each panel as often as stated, and moves with any of its inputs", () => {
    const args = ["essai", "panel", "a".repeat(64), [3, 1, 2, 5, 5, 5]] as const;
    const order = orderTickets(...args);
    expect(order.toSorted()).toEqual([1, 1, 1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6]);
    expect(orderTickets("autre", "panel", "a".repeat(64), args[3])).not.toEqual(order);
    expect(orderTickets("essai", "tables", "a".repeat(64), args[3])).not.toEqual(order);
    expect(orderTickets("essai", "panel", "b".repeat(64), args[3])).not.toEqual(order);
  });
});

describe("the parts around the lottery", () => {
  const { record, sealed } = toyRecord();

  it("states the chances of each type to each member of it", () => {
    const level = (exactProbability: string, typeIndices: number[]) => ({
      probability: 0.25,
      exactProbability,
      bound: "1/4",
      typeIndices,
    });
    const lottery = {
      objective: "leximin" as const,
      typeOfMember: [0, 1, 1, 2, 3, 3],
      typeProbabilities: [0, 0.375, 0, 0.375],
      levels: [level("1/4", [0, 2]), level("3/8", [1, 3])],
    };
    const tickets = { ticketCount: 1, tickets: [[0, 4]] };
    const { chances } = buildLottery({ freeze: record.freeze, sealed, lottery, tickets });
    const targets = chances.map(({ number, targetPpb }) => [sealed.order[number - 1], targetPpb]);
    expect(Object.fromEntries(targets)).toEqual({ 0: 25e7, 1: 375e6, 2: 375e6, 3: 25e7, 4: 375e6, 5: 375e6 });
  });

  it("writes no household rule and no certificate where there is none", () => {
    const features = toyFeatures;
    const freeze = buildFreeze({ ...record.freeze, features, householdColumns: [], sealed, log: [] });
    expect(freeze).toMatchObject({ constraints: [], logHead: "0".repeat(64), logLength: 0 });
    const lottery = {
      objective: "leximin",
      typeOfMember: [0, 0, 0, 0, 0, 0],
      typeProbabilities: [1 / 3],
      levels: [],
    } as const;
    const built = buildLottery({ freeze, sealed, lottery, tickets: { ticketCount: 1, tickets: [[0, 1]] } });
    expect(built).toMatchObject({ certificateDigest: null, ticketsPerPanel: [1], tickets: [1] });
    expect(built.chances.every(({ targetPpb }) => targetPpb === 333333333)).toBe(true);
  });

  it("says in the freeze that there was no secret", () => {
    expect(toyRecord({ secretHex: null }).record.freeze.secret).toBe("none");
    expect("secret" in record.freeze).toBe(false);
  });

  it("writes the proof by member number, every rule by what it is", () => {
    const { annex, sealed } = toyRecord();
    const number = (position: number): number => sealed.order.indexOf(position) + 1;
    const both = [number(1), number(2)].sort((x, y) => x - y);
    expect(annex.certificate).toMatchObject({
      kind: "level-proofs-1",
      levels: [{ probability: "1/3", types: [1, 2, 3, 4] }],
      steps: [
        {
          level: 1,
          multipliers: [
            { rule: "quota", index: 1, multiplier: "1/6" },
            { rule: "quota", index: 2 },
          ],
        },
      ],
    });
    expect((annex.certificate as CertificateArtefact).types.slice(0, 2)).toEqual([[number(0)], both]);
  });

  it("writes no proof of a measure whose proof is not of this form", () => {
    const lottery = { objective: "nash" as const, types: [], typeOfMember: [], levels: [], cuts: [], proofs: [] };
    expect(
      buildCertificate({ panelSize: 1, features: [], quotas: [], members: [] }, lottery, { order: [] }),
    ).toBeNull();
  });

  it("refuses a panel member that does not exist", () => {
    const { lottery, members, reveal } = record;
    expect(() => buildReveal({ ...reveal, lottery, members, commitment: null, panel: [7] })).toThrow(/1 to 6/);
  });

  it("refuses a log that does not end with this reveal", () => {
    expect(() => buildRecord({ ...record, log: record.log.slice(0, -1) })).toThrow(/log/);
    expect(() => buildRecord({ ...record, log: [] })).toThrow(/log/);
  });
});

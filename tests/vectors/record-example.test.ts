// Rebuilds the example record, made by an independent script, from its twelve people.
import { describe, expect, it } from "vitest";
import { drawPanel } from "../../src/draw/draw-panel.ts";
import type { PoolMember } from "../../src/model/pool.ts";
import type { PublishedRecord, Receipt, RestrictedAnnex } from "../../src/model/record.ts";
import { drawHash } from "../../src/random/uniform-integer.ts";
import { buildFreeze } from "../../src/record/build-freeze.ts";
import { buildLottery } from "../../src/record/build-lottery.ts";
import { buildRecord } from "../../src/record/build-record.ts";
import { buildReveal } from "../../src/record/build-reveal.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { appendLog } from "../../src/record/log.ts";
import { sealPoolWithKey } from "../../src/record/seal-pool.ts";
import { vectorJson, vectorsNote, vectorsPresent, vectorText } from "../support/shared-vectors.ts";

interface Expected {
  readonly secretHex: string;
  readonly digests: Readonly<Record<"members" | "freeze" | "panels" | "lottery" | "record" | "logHead", string>>;
  readonly seed: string;
  readonly sha256OfSeedComma1: string;
  readonly ticket: number;
  readonly panelNumber: number;
  readonly members: readonly {
    readonly registryId: string;
    readonly identityText: string;
    readonly number: number;
    readonly code: string;
    readonly identityNonce: string;
    readonly featuresNonce: string;
    readonly tickets: number;
  }[];
}

describe.skipIf(!vectorsPresent)(`the example record${vectorsNote}`, () => {
  const load = () => {
    const expected = vectorJson<Expected>("record-example/expected.json");
    const record = vectorJson<PublishedRecord>("record-example/record.json");
    const annex = vectorJson<RestrictedAnnex>("record-example/restricted.json");
    const people = expected.members
      .map((member): PoolMember => {
        const pairs = JSON.parse(annex.features[member.number - 1]!.text) as [string, string][];
        return {
          id: member.registryId,
          values: pairs.map(([, value]) => value),
          household: null,
          identityText: member.identityText,
          row: 2,
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const sealed = sealPoolWithKey(expected.secretHex, true, {
      drawId: "exemple-2027",
      features: record.freeze.features,
      members: people,
    });
    return { expected, record, annex, people, sealed };
  };

  it("gives every member the published code, nonces and commitments", () => {
    const { expected, record, annex, sealed } = load();
    expect(sealed.members).toEqual(record.members);
    expect(digestOf(sealed.members)).toBe(expected.digests.members);
    expect({ ...sealed.annex, certificate: annex.certificate }).toEqual(annex);
    expect(sealed.secretCommitment).toBe(record.freeze.secretCommitment);
    expect(sealed.receipts[0]).toEqual(vectorJson<Receipt>("record-example/receipts/one-member.json"));
    expect(sealed.receipts.map((receipt) => receipt.identityNonce)).toEqual(
      expected.members.map((member) => member.identityNonce),
    );
  });

  it("gives the published freeze, lottery, reveal and record, byte for byte", () => {
    const { expected, record, annex, sealed } = load();
    const log0 = appendLog([], { ...record.log[0]! });
    const freeze = buildFreeze({
      title: record.freeze.title,
      organiser: record.freeze.organiser,
      createdAt: record.freeze.createdAt,
      panelSize: 4,
      features: record.freeze.features,
      quotas: record.freeze.quotas,
      householdColumns: [],
      registered: 15,
      exclusions: record.freeze.exclusions,
      sealed,
      sourceMac: record.freeze.sourceMac,
      provenance: [],
      software: record.freeze.software,
      settingsDigest: null,
      log: log0,
    });
    expect(canonicalJson(freeze)).toBe(vectorText("record-example/freeze.json"));
    expect(digestOf(freeze)).toBe(expected.digests.freeze);

    const tickets = record.lottery.tickets.map((panel) =>
      record.lottery.panels![panel - 1]!.map((number) => sealed.order[number - 1]!),
    );
    const exact = ["2/7", "11/28", "3/7"];
    const typeOfNumber = (number: number) =>
      exact.findIndex((p) => {
        const [a, b] = p.split("/").map(Number) as [number, number];
        return Math.round((a / b) * 1e9) === record.lottery.chances[number - 1]!.targetPpb;
      });
    const typeOfMember: number[] = [];
    sealed.order.forEach((position, index) => {
      typeOfMember[position] = typeOfNumber(index + 1);
    });
    const lottery = buildLottery({
      freeze,
      sealed,
      lottery: {
        objective: "leximin",
        typeOfMember,
        typeProbabilities: [0, 0, 0],
        levels: exact.map((p, index) => ({
          probability: 0,
          exactProbability: p,
          bound: p,
          typeIndices: [index],
        })),
      },
      tickets: { ticketCount: 10, tickets: tickets.toReversed() },
      certificate: annex.certificate,
      rounding: "least-largest-deviation",
    });
    expect(lottery.panelsDigest).toBe(expected.digests.panels);
    expect(canonicalJson(lottery)).toBe(vectorText("record-example/lottery.json"));

    const drawn = drawPanel({
      drawId: freeze.drawId,
      purpose: "panel",
      panelsDigest: lottery.panelsDigest,
      ticketCount: 10,
      tickets: lottery.tickets,
      panels: lottery.panels!,
      values: record.reveal.values,
    });
    if (!drawn.ok) throw new Error("expected a panel");
    expect(drawn.value).toEqual({
      seed: expected.seed,
      ticket: expected.ticket,
      panelNumber: expected.panelNumber,
      panel: [1, 3, 11, 12],
    });
    expect(drawHash(expected.seed, 1)).toBe(expected.sha256OfSeedComma1);

    const reveal = buildReveal({
      ...drawn.value,
      lottery,
      commitment: record.commitment,
      members: sealed.members,
      values: record.reveal.values,
      observedAt: record.reveal.observedAt,
    });
    expect(canonicalJson(reveal)).toBe(vectorText("record-example/reveal.json"));
    let log = appendLog(log0, { at: freeze.createdAt, kind: "freeze", subject: digestOf(freeze), note: "" });
    log = appendLog(log, { at: "2026-09-16T09:00:00Z", kind: "lottery", subject: digestOf(lottery), note: "" });
    log = appendLog(log, {
      at: record.commitment!.createdAt,
      kind: "commit",
      subject: digestOf(record.commitment),
      note: "",
    });
    log = appendLog(log, { at: reveal.observedAt, kind: "reveal", subject: digestOf(reveal), note: "" });
    const rebuilt = buildRecord({
      freeze,
      members: sealed.members,
      lottery,
      commitment: record.commitment,
      reveal,
      log,
    });
    expect(canonicalJson(rebuilt)).toBe(vectorText("record-example/record.json"));
    expect(digestOf(rebuilt)).toBe(expected.digests.record);
    expect(digestOf(log.at(-1))).toBe(expected.digests.logHead);
  });
});

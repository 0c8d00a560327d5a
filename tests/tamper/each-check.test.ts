// For each of the thirty checks a record that breaks it and no other: no check stands idle behind another.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { sha256Hex } from "../../src/record/sha256.ts";
import { type VerifyOptions, verifyRecord } from "../../src/verify/verify-record.ts";
import { type Draft, relogged, resealed, type ToyOptions, toyRecord } from "../support/toy-record.ts";

// biome-ignore lint/suspicious/noExplicitAny: a forger minds no types
type Loose = { -readonly [Key in keyof Draft]: any };
type Broken = { readonly text: string; readonly options?: VerifyOptions };

const zeros = "0".repeat(64);
const dice: ToyOptions = { dice: { digits: "12345678901234567890", sampler: "rivest-2011" } };
const plain = toyRecord();
const open = toyRecord({ disclosure: "open" }).record;
const committed = toyRecord(dice).record;

const forged = (record: PublishedRecord, change: (draft: Loose) => void): Broken => ({
  text: canonicalJson(resealed(record, change as (draft: Draft) => void)),
});
const pointed = (record: PublishedRecord, change: (draft: Loose) => void): Broken => ({
  text: canonicalJson(relogged(record, change as (draft: Draft) => void)),
});

/** A number whose line is not drawn, from the end of the list. */
const undrawn = plain.record.members.members.findLast(({ code }) => !plain.record.reveal.panel.includes(code))!.number;

/** The stated deviation made to fit the stated chances. */
function refitted({ lottery }: Loose): void {
  const off = lottery.chances.map(({ tickets, targetPpb }: { tickets: number; targetPpb: number }) =>
    Math.ceil(Math.abs(tickets * 1e9 - targetPpb * lottery.ticketCount) / lottery.ticketCount),
  );
  lottery.largestDeviationPpb = Math.max(...off);
}

/** Ticket and panel made to follow from the seed as it stands, or from the ticket alone. */
function redrawn(draft: Loose, ticket?: number): void {
  const { lottery, reveal, members } = draft;
  const number = BigInt(`0x${createHash("sha256").update(`${reveal.seed},1`).digest("hex")}`);
  reveal.ticket = ticket ?? Number(number % BigInt(lottery.ticketCount)) + 1;
  const panel: number[] = lottery.panels[lottery.tickets[reveal.ticket - 1] - 1];
  reveal.panel = panel.map((one) => members.members[one - 1].code);
}

function reportOf(record: PublishedRecord, women: number): unknown {
  const bounds = { min: 1, max: 1 };
  const values = (first: string, count: number, second: string, rest: number, over: object) => [
    { value: first, panel: count, ...over },
    { value: second, panel: rest, ...over },
  ];
  return {
    format: "pinakion-facts",
    drawId: "essai",
    recordDigest: digestOf(record),
    features: [
      { id: "sexe", values: values("Femme", women, "Homme", 2 - women, bounds) },
      { id: "avis", values: values("pour", 2, "contre", 0, { min: 0, max: 2 }) },
    ],
  };
}

const cases: Readonly<Record<number, () => Broken>> = {
  1: () => ({ text: canonicalJson({ ...plain.record, note: "x" }) }),
  2: () => ({ text: `${canonicalJson(plain.record)}\n` }),
  3: () => forged(plain.record, (d) => (d.log[0].note = "appeler le 06 12 34 56 78")),
  4: () => pointed(plain.record, (d) => (d.members.members[0].featuresCommitment = zeros)),
  5: () => pointed(plain.record, (d) => (d.lottery.freezeDigest = zeros)),
  6: () => pointed(committed, (d) => (d.commitment.lotteryDigest = zeros)),
  7: () => pointed(committed, (d) => (d.reveal.commitmentDigest = zeros)),
  8: () => ({
    text: canonicalJson({
      ...plain.record,
      log: plain.record.log.toSpliced(0, 1, { ...plain.record.log[0]!, note: "x" }),
    }),
  }),
  9: () => forged(plain.record, (d) => (d.freeze.registered += 1)),
  10: () => forged(plain.record, (d) => (d.members.members[undrawn - 1].code = "0".repeat(12))),
  11: () => forged(toyRecord({ hasSensitive: true }).record, (d) => d.lottery.panelSeals.push(zeros)),
  12: () => forged(open, (d) => Object.assign(d.freeze.quotas[0], { min: 2, max: 2 })),
  13: () =>
    forged(open, (d) => {
      const [first, second] = d.lottery.panels[0] as [number, number];
      for (const number of [first, second]) {
        const { type } = d.members.members[number - 1];
        d.members.members[number - 1].type = [...type.slice(0, 2), ["household", "h9"]];
      }
    }),
  14: () =>
    forged(plain.record, (d) => {
      const { tickets } = d.lottery;
      const drawn = d.reveal.ticket - 1;
      const first = drawn === 0 ? 1 : 0;
      const second = tickets.findIndex((panel: number, at: number) => at !== drawn && panel !== tickets[first]);
      [tickets[first], tickets[second]] = [tickets[second], tickets[first]];
    }),
  15: () =>
    forged(plain.record, (d) => {
      d.lottery.chances[0].tickets += 1;
      d.lottery.chances[1].tickets -= 1;
      refitted(d);
    }),
  16: () => forged(plain.record, (d) => (d.lottery.largestDeviationPpb = 1)),
  17: () => forged(committed, (d) => (d.commitment.randomness[0].count = 19)),
  18: () => ({ text: canonicalJson(toyRecord({ dice: { digits: "123", sampler: "rivest-2011" } }).record) }),
  19: () => forged(committed, (d) => (d.commitment.announcedFor = d.commitment.createdAt)),
  20: () =>
    forged(plain.record, (d) => {
      d.reveal.seed += "x";
      redrawn(d);
    }),
  21: () => forged(plain.record, (d) => redrawn(d, (d.reveal.ticket % 9) + 1)),
  22: () => forged(plain.record, (d) => d.reveal.panel.reverse()),
  23: () => ({ text: canonicalJson(plain.record), options: { facts: reportOf(plain.record, 2) } }),
  24: () => ({
    ...forged(committed, (d) => (d.commitment.previousRecordDigest = zeros)),
    options: { previous: plain.record },
  }),
  25: () => {
    const act = new TextEncoder().encode("acte publié");
    const evidence = [{ kind: "document", file: "acte.txt", sha256: sha256Hex(act), note: "" }];
    const options = { evidence: new Map([["acte.txt", act.slice(1)]]) };
    return { text: canonicalJson(toyRecord({ ...dice, evidence }).record), options };
  },
  26: () =>
    forged(open, (d) => {
      // Two of one type: people who live with no other volunteer.
      const alone = d.members.members.findIndex(({ type }: { type: unknown[] }) => type.length === 2);
      d.lottery.chances[alone].targetPpb += 2;
      refitted(d);
    }),
  27: () => {
    const certificate = { ...(plain.annex.certificate as object), cuts: [{ types: [900], coefficients: [1], max: 1 }] };
    const broken = forged(plain.record, (d) => (d.lottery.certificateDigest = digestOf(certificate)));
    return { ...broken, options: { annex: { ...plain.annex, certificate } } };
  },
  28: () => {
    const features = plain.annex.features.map((line, at) => (at === 0 ? { ...line, nonce: "0".repeat(32) } : line));
    return { text: canonicalJson(plain.record), options: { annex: { ...plain.annex, features } } };
  },
  29: () => ({
    text: canonicalJson(plain.record),
    options: { receipt: { ...plain.sealed.receipts[0], identityText: "Personne 9" } },
  }),
};

describe("a record that breaks one check and no other", () => {
  it("exists for every check that a verifier makes; the thirtieth is answered by `reproduce`", () => {
    expect(Object.keys(cases).map(Number)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
    expect(verifyRecord(plain.record, { annex: plain.annex }).findings[29]).toMatchObject({ status: "not-checked" });
    const facts = reportOf(plain.record, 1);
    const { ok } = verifyRecord(plain.record, { annex: plain.annex, facts, receipt: plain.sealed.receipts[0] });
    expect(ok).toBe(true);
  });

  it.each(Object.keys(cases).map(Number))("check %i", (check) => {
    const { text, options } = (cases[check] as () => Broken)();
    const { findings } = verifyRecord(text, options);
    const failed = findings.filter(({ status }) => status === "failed");
    expect(failed.map((finding) => finding.check)).toEqual([check]);
  });
});

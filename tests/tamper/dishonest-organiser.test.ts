// An organiser who may rewrite every file and recompute every digest wants a record that passes for a draw that was not honest.
// Each attack fails a named check, or passes and stands in docs/attacks.md with whoever can see it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { panelsDigestOf } from "../../src/record/ticket-order.ts";
import { type VerifyOptions, verifyRecord } from "../../src/verify/verify-record.ts";
import { repository } from "../support/dossier.ts";
import { toyEvidence } from "../support/tampered-cases.ts";
import { type Draft, resealed, type ToyOptions, toyRecord } from "../support/toy-record.ts";

// biome-ignore lint/suspicious/noExplicitAny: a forger minds no types
type Loose = { -readonly [Key in keyof Draft]: any };

const dice: ToyOptions = { dice: { digits: "12345678901234567890", sampler: "rivest-2011" } };
const plain = toyRecord();
const attacks = readFileSync(join(repository, "docs/attacks.md"), "utf8");

const forged = (record: PublishedRecord, change: (draft: Loose) => void): PublishedRecord =>
  resealed(record, change as (draft: Draft) => void);

function failing(record: PublishedRecord, options: VerifyOptions = {}): readonly number[] {
  const { findings } = verifyRecord(canonicalJson(record), options);
  return findings.filter(({ status }) => status === "failed").map(({ check }) => check);
}

function ticketOf(seed: string, ticketCount: number): number {
  return Number(BigInt(`0x${createHash("sha256").update(`${seed},1`).digest("hex")}`) % BigInt(ticketCount)) + 1;
}

/** Seed, ticket and panel made to follow from the values and the lottery as they stand. */
function redraw({ lottery, members, reveal }: Loose): void {
  const values = reveal.values.map(({ text }: { text: string }) => text).join(";");
  reveal.seed = ["pinakion/1", lottery.drawId, lottery.purpose, lottery.panelsDigest, values].join("|");
  reveal.ticket = ticketOf(reveal.seed, lottery.ticketCount);
  const panel: number[] = lottery.panels[lottery.tickets[reveal.ticket - 1] - 1];
  reveal.panel = panel.map((number) => members.members[number - 1].code);
}

/** A lottery of one panel, that of the organiser's friends, on its only ticket: everything that follows is made to fit. */
function onlyFriends(draft: Loose, objective: string): void {
  const friends: readonly number[] = draft.lottery.panels[0];
  Object.assign(draft.lottery, {
    method: { ...draft.lottery.method, objective },
    ticketCount: 1,
    panels: [friends],
    ticketsPerPanel: [1],
    panelsDigest: panelsDigestOf([friends], [1]),
    tickets: [1],
    largestDeviationPpb: 0,
    chances: draft.lottery.chances.map(({ number }: { number: number }) => ({
      number,
      targetPpb: friends.includes(number) ? 1_000_000_000 : 0,
      tickets: friends.includes(number) ? 1 : 0,
    })),
  });
  if (objective !== "leximin") draft.lottery.certificateDigest = null;
  redraw(draft);
}

/** What the document says of an attack, by the words of its row. */
function row(words: string): string {
  const found = attacks.split("\n").filter((line) => line.startsWith("|") && line.includes(words));
  expect([words, found.length]).toEqual([words, 1]);
  return found[0] as string;
}

describe("a dishonest organiser", () => {
  it("publishes a lottery of friends alone: its chances are public, and the annex shows that it treats people unequally", () => {
    for (const objective of ["leximin", "nash"]) {
      const record = forged(plain.record, (draft) => onlyFriends(draft, objective));
      expect(failing(record)).toEqual([]);
      expect(failing(record, { annex: plain.annex })).toContain(26);
      const unseated = record.lottery.chances.find(({ tickets }) => tickets === 0)!;
      const code = record.members.members[unseated.number - 1]!.code;
      const own = plain.sealed.receipts.find((receipt) => receipt.code === code)!;
      const receipt = { ...own, membersDigest: digestOf(record.members) };
      const facts = { tickets: 0, ticketCount: 1, isDrawn: false };
      expect(verifyRecord(record, { receipt }).findings[28]).toMatchObject({ status: "ok", detail: { facts } });
    }
    expect(row("a lottery of friends")).toMatch(/26.*27/);
  });

  it("states the fairest chances and deals other tickets: the distance is no rounding", () => {
    const record = forged(plain.record, (draft) => {
      const stated = draft.lottery.chances.map(({ targetPpb }: { targetPpb: number }) => targetPpb);
      onlyFriends(draft, "leximin");
      const { lottery } = draft;
      for (const [index, chance] of lottery.chances.entries()) chance.targetPpb = stated[index];
      const off = lottery.chances.map(({ targetPpb, tickets }: { targetPpb: number; tickets: number }) =>
        Math.abs(tickets * 1e9 - targetPpb),
      );
      lottery.largestDeviationPpb = Math.max(...off);
      redraw(draft);
    });
    expect(failing(record)).toEqual([16]);
    expect(failing(record, { annex: plain.annex })).toContain(16);
    expect(row("an honest proof beside")).toContain("16");
  });

  it("gives the friends' panel more tickets: the same", () => {
    const record = forged(plain.record, (draft) => {
      const { lottery } = draft;
      const [ticketCount, friends] = [lottery.ticketCount + 1, lottery.panels[0]];
      lottery.ticketsPerPanel[0] += 1;
      lottery.panelsDigest = panelsDigestOf(lottery.panels, lottery.ticketsPerPanel);
      const keyed: (readonly [string, number])[] = lottery.ticketsPerPanel.flatMap((copies: number, at: number) =>
        Array.from({ length: copies }, (_, copy) => {
          const parts = ["pinakion/ticket-order/1", "essai", "panel", lottery.panelsDigest, at + 1, copy + 1];
          return [createHash("sha256").update(parts.join("\n")).digest("hex"), at + 1] as const;
        }),
      );
      lottery.tickets = keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, panel]) => panel);
      lottery.ticketCount = ticketCount;
      for (const chance of lottery.chances) {
        if (friends.includes(chance.number)) chance.tickets += 1;
        chance.targetPpb = Math.round((chance.tickets * 1e9) / ticketCount);
      }
      // Ten tickets: every chance is a whole number of parts per billion.
      lottery.largestDeviationPpb = 0;
      redraw(draft);
    });
    expect(failing(record)).toEqual([]);
    expect(failing(record, { annex: plain.annex })).toEqual(expect.arrayContaining([26, 27]));
  });

  it("draws again until the seed pleases, in simple mode: level 0, and no way beyond", () => {
    const pleasing = forged(plain.record, (draft) => {
      for (let tried = 0; draft.reveal.ticket !== 1 || tried === 0; tried += 1) {
        draft.reveal.values = [{ source: "typed", text: `typed:${tried}` }];
        redraw(draft);
      }
    });
    expect(verifyRecord(pleasing)).toMatchObject({ ok: true, level: 0 });
    expect(row("| T1 |")).toContain("level 0");
  });

  it("throws the dice again after the commitment: two records, of which each passes and level 2 is given to neither", () => {
    const [first, second] = ["12345678901234567890", "09876543210987654321"].map(
      (digits) => toyRecord({ dice: { digits, sampler: "rivest-2011" } }).record,
    ) as [PublishedRecord, PublishedRecord];
    expect(first.reveal.commitmentDigest).toBe(second.reveal.commitmentDigest);
    expect(digestOf(first.reveal)).not.toBe(digestOf(second.reveal));
    for (const record of [first, second]) expect(verifyRecord(record)).toMatchObject({ ok: true, level: 1 });
    expect(row("dice thrown again")).toContain("witnesses");
  });

  it("throws the dice after the other source has spoken: reaches any ticket, and no check can tell the order", () => {
    const { record } = toyRecord(dice);
    const other = { source: "euromillions", text: "euromillions:2027-01-05:05-12-23-34-45+03-11" };
    for (let wanted = 1; wanted <= record.lottery.ticketCount; wanted += 1) {
      const chosen = forged(record, (draft) => {
        draft.commitment.randomness = [{ source: "dice-d10", count: 20 }, { source: "euromillions" }];
        for (let thrown = 0; thrown === 0 || draft.reveal.ticket !== wanted; thrown += 1) {
          const text = `dice-d10:${String(thrown).padStart(20, "7")}`;
          draft.reveal.values = [{ source: "dice-d10", text }, other];
          redraw(draft);
        }
      });
      expect(failing(chosen)).toEqual([]);
      expect(chosen.reveal.ticket).toBe(wanted);
    }
    expect(row("dice thrown after")).toContain("before the announced instant");
  });

  it("swaps the announced source after the fact: a piece of evidence over the first commitment gives it away", () => {
    const swap = (draft: Loose): void => {
      draft.commitment.randomness = [{ source: "euromillions" }];
      draft.reveal.values = [{ source: "euromillions", text: "euromillions:2027-01-05:05-12-23-34-45+03-11" }];
      redraw(draft);
    };
    expect(failing(forged(toyRecord({ ...dice, evidence: toyEvidence }).record, swap))).toEqual([25]);
    // Without evidence nothing dates the commitment: the record passes, at level 1.
    const undated = forged(toyRecord(dice).record, swap);
    expect(verifyRecord(undated)).toMatchObject({ ok: true, level: 1 });
    expect(row("| T7 |")).toContain("level 1");
  });

  it("loosens a quota after the draw: the same", () => {
    const loosen = (draft: Loose): void => void Object.assign(draft.freeze.quotas[0], { min: 0, max: 2 });
    expect(failing(forged(toyRecord({ ...dice, evidence: toyEvidence }).record, loosen))).toEqual([25]);
    expect(verifyRecord(forged(toyRecord(dice).record, loosen))).toMatchObject({ ok: true, level: 1 });
    expect(row("a quota, tightened or loosened")).toContain("only outside evidence");
  });

  it("adds a ghost, or a second line for one person: the annex of before does not open it", () => {
    const record = forged(plain.record, (draft) => {
      const line = { ...draft.members.members[0], number: 7, code: "f".repeat(12), identityCommitment: "f".repeat(64) };
      draft.members.members.push(line);
      draft.freeze.poolCount += 1;
      draft.freeze.registered += 1;
      draft.lottery.chances.push({ number: 7, targetPpb: 0, tickets: 0 });
    });
    expect(failing(record)).toEqual([]);
    expect(failing(record, { annex: plain.annex })).toContain(28);
    expect(row("| T4 |")).toContain("ghosts");
  });

  it("drops people and makes the whole list anew: a receipt handed out before opens nothing", () => {
    const other = toyRecord({ secretHex: "e".repeat(64) }).record;
    const [receipt] = plain.sealed.receipts;
    expect(failing(other)).toEqual([]);
    expect(failing(other, { receipt })).toEqual([29]);
    // Nor does a receipt whose digest was made to fit the new list.
    expect(failing(other, { receipt: { ...receipt, membersDigest: digestOf(other.members) } })).toEqual([29]);
  });

  it("leaves a void out of the log and seals it again: only who kept an earlier log or commitment can tell", () => {
    const voided = forged(toyRecord(dice).record, (draft) => {
      const { at } = draft.log[2];
      draft.log.splice(3, 0, { ...draft.log[3] }, { ...draft.log[0], at, kind: "void", note: "panne" });
      Object.assign(draft.log[3], { kind: "commit" });
    });
    expect(verifyRecord(voided).findings[7]).toMatchObject({ status: "ok", detail: { facts: { voids: 1 } } });
    const silent = forged(voided, (draft) => draft.log.splice(3, 2));
    expect(failing(silent)).toEqual([]);
    expect(digestOf(silent.commitment)).not.toBe(digestOf(voided.commitment));
    expect(row("a void or a repetition left out")).toContain("commitment");
  });
});

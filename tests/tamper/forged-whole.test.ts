// A forger who makes every digest and the log fit again after the change: the checks that recompute must notice.
import { describe, expect, it } from "vitest";
import type { EvidenceEntry } from "../../src/model/record.ts";
import { digestOf, hashTexts } from "../../src/record/digest.ts";
import { appendLog } from "../../src/record/log.ts";
import { panelsDigestOf } from "../../src/record/ticket-order.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { type Draft, resealed, type ToyOptions, toyRecord } from "../support/toy-record.ts";

// biome-ignore lint/suspicious/noExplicitAny: a forger minds no types
type Loose = { -readonly [Key in keyof Draft]: any };

type Row = readonly [title: string, check: number, change: (draft: Loose) => void, options?: ToyOptions];

function cases(rows: readonly Row[]) {
  return rows.map(([title, check, change, options = {}]) => ({ title, check, change, options }));
}

/** Numbers of the failed checks after the change. */
function failedAfter(change: (draft: Loose) => void, options: ToyOptions = {}, withAnnex = false): readonly number[] {
  const { record, annex } = toyRecord(options);
  const forged = resealed(record, change as (draft: Draft) => void);
  const verification = verifyRecord(forged, withAnnex ? { annex } : {});
  expect(verification.ok).toBe(verification.counts.failed === 0);
  return verification.findings.filter(({ status }) => status === "failed").map(({ check }) => check);
}

const dice: ToyOptions = { dice: { digits: "12345678901234567890", sampler: "rivest-2011" } };
const digits: ToyOptions = { dice: { digits: "4", sampler: "digits-10" } };
const sealed: ToyOptions = { hasSensitive: true };

describe("a record forged and sealed again", () => {
  it("passes when nothing was changed, so that the failures below come from the change", () => {
    for (const options of [{}, dice, digits, sealed, { disclosure: "open" }] as const) {
      expect(failedAfter(() => {}, options, true)).toEqual([]);
    }
  });

  it.each(
    cases([
      ["the parts name two draws", 1, (d) => (d.members.drawId = "autre")],
      ["an e-mail stands in a quota", 3, (d) => (d.freeze.quotas[0].value = "zoe@exemple.invalid")],
      ["a telephone number stands in a note", 3, (d) => (d.log[0].note = "appeler le 06 12 34 56 78")],
      [
        "a birth date stands among the answers",
        3,
        (d) => (d.members.members[0].type[1][1] = "1958-01-03"),
        { disclosure: "open" },
      ],
      ["an answer is published under `codes`", 3, (d) => (d.members.members[0].type = [["sexe", "Femme"]])],
      ["a sensitive feature is declared without the sealed profile", 3, (d) => (d.freeze.features[0].sensitive = true)],
      ["panels are hidden under `codes`", 3, (d) => (d.lottery.panels = null)],
      ["seals stand beside open panels", 3, (d) => (d.lottery.panelSeals = [])],
      [
        "chances are published under `sealed`",
        3,
        (d) => (d.lottery.chances = [{ number: 1, targetPpb: 1, tickets: 1 }]),
        sealed,
      ],
      ["a sensitive commitment is missing", 3, (d) => (d.members.members[0].sensitiveCommitment = null), sealed],
      ["the opening of the drawn panel is missing", 3, (d) => delete d.reveal.panelNonce, sealed],
      ["the ticket count is not the committed one", 6, (d) => (d.commitment.ticketCount = 8), dice],
      ["somebody disappears from the count", 9, (d) => (d.freeze.registered = 9)],
      ["a line is missing", 9, (d) => (d.freeze.poolCount = 7)],
      ["two lines change places", 10, (d) => d.members.members.reverse()],
      ["a code is not its commitment's", 10, (d) => (d.members.members[2].code = "0".repeat(12))],
      ["a number is skipped", 10, (d) => (d.members.members[5].number = 7)],
      ["a panel is too large", 11, (d) => d.lottery.panels[0].push(6)],
      ["a panel names somebody unknown", 11, (d) => (d.lottery.panels[0][1] = 99)],
      ["a member sits twice", 11, (d) => (d.lottery.panels[0][1] = d.lottery.panels[0][0])],
      ["a panel stands twice", 11, (d) => (d.lottery.panels[1] = [...d.lottery.panels[0]])],
      ["panels change places", 11, (d) => d.lottery.panels.reverse()],
      ["a ticket count is missing", 11, (d) => d.lottery.ticketsPerPanel.pop()],
      ["a seal is missing", 11, (d) => d.lottery.panelSeals.pop(), sealed],
      ["the panels are not those of the digest", 14, (d) => (d.lottery.panelsDigest = "c".repeat(64))],
      ["two tickets change places", 14, (d) => d.lottery.tickets.reverse()],
      ["a ticket is missing", 14, (d) => d.lottery.tickets.pop()],
      ["a panel has one copy more", 14, (d) => (d.lottery.ticketsPerPanel[0] += 1)],
      ["a copy is hidden under `sealed`", 14, (d) => (d.lottery.ticketsPerPanel[0] += 1), sealed],
      ["a chance is overstated", 15, (d) => (d.lottery.chances[0].tickets += 1)],
      ["a line of chances is missing", 15, (d) => d.lottery.chances.pop()],
      ["the panels seat too few", 15, (d) => (d.freeze.panelSize = 3)],
      ["the rounding deviation is understated", 16, (d) => (d.lottery.largestDeviationPpb = 1)],
      ["an exact chance is understated", 16, (d) => (d.lottery.chances[0].targetPpb -= 40)],
      ["another source is revealed", 17, (d) => (d.commitment.randomness[0].source = "dice-d6"), dice],
      ["a second source was announced", 17, (d) => d.commitment.randomness.push({ source: "dice-d6" }), dice],
      ["a die shows a letter", 18, (d) => (d.reveal.values[0].text = "dice-d10:12a"), dice],
      ["too few dice were thrown", 18, (d) => (d.reveal.values[0].text = "dice-d10:123"), dice],
      [
        "a typed seed stands in a committed draw",
        18,
        (d) => (d.reveal.values = [{ source: "typed", text: "typed:a" }]),
        dice,
      ],
      ["the commitment comes before the freeze", 19, (d) => (d.commitment.createdAt = "2027-01-03T00:00:00Z"), dice],
      ["the commitment comes after the event", 19, (d) => (d.commitment.announcedFor = d.commitment.createdAt), dice],
      ["the result comes before the event", 19, (d) => (d.reveal.observedAt = "2027-01-05T19:00:00Z"), dice],
      ["the seed is another text", 20, (d) => (d.reveal.seed += "x")],
      ["the value has a separator", 20, (d) => (d.reveal.values[0].text = "typed:a|b")],
      ["the value ends with a blank", 20, (d) => (d.reveal.values[0].text = "typed:a ")],
      ["the value holds an invisible character", 20, (d) => (d.reveal.values[0].text = "typed:a\u200bb")],
      ["the value names another source", 20, (d) => (d.reveal.values[0].source = "dice-d10")],
      [
        "dice stand in a draw without a commitment",
        20,
        (d) => (d.reveal.values = [{ source: "dice-d10", text: "dice-d10:1" }]),
      ],
      ["two values stand in simple mode", 20, (d) => d.reveal.values.push({ source: "typed", text: "typed:b" })],
      ["a typed value carries a round", 20, (d) => (d.reveal.values[0].round = 3)],
      ["the ticket is another", 21, (d) => (d.reveal.ticket = (d.reveal.ticket % 9) + 1)],
      ["the digits give another ticket", 21, (d) => (d.reveal.ticket = 5), digits],
      ["the digits do not fit the tickets", 21, (d) => (d.reveal.values[0].text = "dice-d10:44"), digits],
      ["a panel member is replaced", 22, (d) => (d.reveal.panel[0] = "0".repeat(12))],
      ["the panel is empty", 22, (d) => (d.reveal.panel = [])],
      ["the ticket does not exist", 22, (d) => (d.reveal.ticket = 4000)],
      ["a sealed panel member is replaced", 22, (d) => (d.reveal.panel[0] = d.members.members[5].code), sealed],
      ["the opening of the seal is another", 22, (d) => (d.reveal.panelNonce = "0".repeat(32)), sealed],
    ]),
  )("fails when $title: check $check", ({ check, change, options }) => {
    expect(failedAfter(change, options)).toContain(check);
  });

  it.each(
    cases([
      ["a quota is tightened", 12, (d) => Object.assign(d.freeze.quotas[0], { min: 2, max: 2 })],
      ["a quota names an unknown value", 12, (d) => (d.freeze.quotas[0].value = "Autre")],
      [
        "a panel seats two of one household",
        13,
        (d) => {
          const codes = toyRecord().sealed.codes;
          const numbers = [0, 3].map(
            (position) => d.members.members.findIndex((m: { code: string }) => m.code === codes[position]) + 1,
          );
          d.lottery.panels[0] = numbers.sort((a, b) => a - b);
        },
      ],
      [
        "two volunteers alike have different chances",
        26,
        (d) => {
          const codes = toyRecord().sealed.codes;
          const numberOf = (position: number) =>
            d.members.members.findIndex((m: { code: string }) => m.code === codes[position]);
          d.lottery.chances[numberOf(1)].targetPpb += 10;
          d.lottery.chances[numberOf(2)].targetPpb -= 10;
        },
      ],
      ["the certificate is another", 27, (d) => (d.lottery.certificateDigest = "d".repeat(64))],
      ["a panel is opened that the sealed profile hides", 3, (d) => (d.lottery.panels = [[1, 2]]), sealed],
      ["no certificate was published", 27, (d) => (d.lottery.certificateDigest = null)],
      ["an answer was changed after the freeze", 28, (d) => (d.members.members[0].featuresCommitment = "e".repeat(64))],
      [
        "a published answer is not the committed one",
        28,
        (d) => (d.members.members[0].type[1][1] = "contre"),
        { disclosure: "open" },
      ],
      [
        "a sensitive answer was changed",
        28,
        (d) => (d.members.members[0].sensitiveCommitment = "e".repeat(64)),
        sealed,
      ],
      ["a member is added", 28, (d) => d.members.members.push({ ...d.members.members[5], number: 7 })],
    ]),
  )("fails with the annex when $title: check $check", ({ check, change, options }) => {
    expect(failedAfter(change, options, true)).toContain(check);
  });

  it("fails when the panels are re-rolled and their own digest is made to fit: ticket order, chances and seed move", () => {
    const failed = failedAfter((d) => {
      d.lottery.panels[0][1] = d.lottery.panels[0][1] === 6 ? 5 : 6;
      d.lottery.panelsDigest = panelsDigestOf(d.lottery.panels, d.lottery.ticketsPerPanel);
    });
    expect(failed).toEqual(expect.arrayContaining([14, 15, 20]));
  });
});

describe("an annex that opens the commitments to something that is no answer", () => {
  it("fails check 28", () => {
    const { record, annex } = toyRecord();
    const features = annex.features.map((line) => ({ ...line, text: "1" }));
    const forged = resealed(record, (draft) => {
      draft.members = {
        ...draft.members,
        members: draft.members.members.map((line, index) => ({
          ...line,
          featuresCommitment: hashTexts("pinakion/features/1", "essai", features[index]!.nonce, "1"),
        })),
      };
    });
    const finding = verifyRecord(forged, { annex: { ...annex, features } }).findings[27]!;
    expect(finding).toMatchObject({ status: "failed", detail: { code: "annex-unreadable" } });
    expect(verifyRecord(forged).ok).toBe(true);
  });
});

describe("a forged log", () => {
  const entry = (kind: string, over: object = {}) => ({
    at: "2027-01-04T08:30:00Z",
    kind,
    subject: null,
    note: "",
    ...over,
  });
  it.each(
    cases([
      ["the lottery was made twice without a word", 8, (d) => d.log.splice(3, 0, { ...d.log[2] })],
      ["the freeze was made twice without a word", 8, (d) => d.log.splice(2, 0, { ...d.log[1] })],
      ["the lottery comes before the freeze", 8, (d) => ([d.log[1], d.log[2]] = [d.log[2], d.log[1]])],
      ["the lottery is missing", 8, (d) => d.log.splice(2, 1)],
      ["something follows the reveal", 8, (d) => d.log.push(entry("withdraw"))],
      ["the freeze stands at another instant", 8, (d) => (d.log[1].at = "2027-01-04T08:00:01Z")],
      ["the reveal stands at another instant", 8, (d) => (d.log[3].at = "2027-01-05T20:00:01Z")],
      ["the reveal has a note", 8, (d) => (d.log[3].note = "x")],
      ["a commitment was made and left out of the record", 8, (d) => d.log.splice(3, 0, entry("commit"))],
      ["the commitment stands at another instant", 8, (d) => (d.log[3].at = "2027-01-04T10:00:01Z"), dice],
      ["the commitment comes before the lottery", 8, (d) => ([d.log[2], d.log[3]] = [d.log[3], d.log[2]]), dice],
    ]),
  )("fails when $title", ({ check, change, options }) => {
    expect(failedAfter(change, options)).toContain(check);
  });

  it("passes, and counts it, when a repeated step says why", () => {
    const { record } = toyRecord();
    const forced = resealed(record, (draft) => {
      draft.log.splice(3, 0, { ...draft.log[1]!, kind: "force", note: "erreur de saisie" }, { ...draft.log[2]! });
      draft.log.splice(3, 0, { ...draft.log[1]!, kind: "void", note: "panne" });
    });
    const finding = verifyRecord(forced).findings[7]!;
    expect(finding).toMatchObject({ check: 8, status: "ok", detail: { facts: { voids: 1, forced: 1 } } });
  });

  it("fails when the published head or length is not on it", () => {
    const { record } = toyRecord({ dice: dice.dice! });
    for (const part of ["freeze", "commitment"] as const) {
      for (const change of [{ logHead: "0".repeat(64) }, { logLength: 0 }, { logLength: 90 }]) {
        const forged = { ...record, [part]: { ...record[part], ...change } };
        const finding = verifyRecord(forged).findings[7]!;
        expect(finding.status).toBe("failed");
      }
    }
  });
});

describe("evidence of date", () => {
  const piece = { kind: "rfc3161", file: "commitment.tsr", sha256: "f".repeat(64), note: "" };
  it("has no place in a draw without a commitment", () => {
    const { record } = toyRecord();
    const finding = verifyRecord({ ...record, evidence: [{ ...piece, over: digestOf(record.lottery) }] }).findings[24]!;
    expect(finding).toMatchObject({ status: "failed", detail: { code: "evidence-without-commitment" } });
  });

  it("must be about a part of this draw, and is never taken as proven without its file", () => {
    const { record } = toyRecord({ ...dice, evidence: null });
    const about = (over: string) => verifyRecord({ ...record, evidence: [{ ...piece, over }] });
    expect(about("0".repeat(64)).findings[24]).toMatchObject({ status: "failed" });
    expect(about(digestOf(record.commitment)).findings[24]).toMatchObject({ status: "not-checked" });
    expect(about(digestOf(record.commitment)).level).toBe(1);
  });

  it("is a list that the result holds: nothing is added, taken away or changed", () => {
    const held = { ...piece, kind: "document" };
    const { record } = toyRecord({ ...dice, evidence: [held, { ...held, file: "acte.pdf" }] });
    const [first, second] = record.evidence as readonly [EvidenceEntry, EvidenceEntry];
    const lists = [[], [first], [second, first], [first, second, second], [first, { ...second, note: "autre" }]];
    expect(verifyRecord(record).ok).toBe(true);
    for (const evidence of lists) {
      const { ok, findings } = verifyRecord({ ...record, evidence });
      expect(ok).toBe(false);
      expect(findings[6]).toMatchObject({ status: "failed", detail: { code: "evidence-differs" } });
    }
  });

  it("is held by nothing in the first records, whose result names no digest of it", () => {
    const { record } = toyRecord({ ...dice, evidence: null });
    const evidence = [{ ...piece, over: digestOf(record.commitment) }];
    expect(verifyRecord({ ...record, evidence }).findings[6]).toMatchObject({ status: "ok" });
  });
});

describe("the log's own writer", () => {
  it("chains entries by digest", () => {
    const log = appendLog(appendLog([], { at: "2027-01-01T00:00:00Z", kind: "open", subject: null, note: "a\nb" }), {
      at: "2027-01-01T00:00:00Z",
      kind: "void",
      subject: null,
      note: "",
    });
    expect(log.map(({ sequence, note }) => [sequence, note])).toEqual([
      [1, "a b"],
      [2, ""],
    ]);
    expect(log[1]!.previous).toBe(digestOf(log[0]));
  });
});

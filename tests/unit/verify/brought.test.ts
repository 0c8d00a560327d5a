// Checks 23, 24, 25 and 29: what is brought besides the record, right and wrong.
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../../src/model/record.ts";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { digestOf } from "../../../src/record/digest.ts";
import { sha256Hex } from "../../../src/record/sha256.ts";
import { readTimestampReply } from "../../../src/verify/timestamp-reply.ts";
import { type VerifyOptions, verifyRecord } from "../../../src/verify/verify-record.ts";
import { resealed, toyRecord } from "../../support/toy-record.ts";

const { record, annex, sealed } = toyRecord();
const dice = { dice: { digits: "12345678901234567890", sampler: "rivest-2011" } } as const;
const answer = (check: number, options: VerifyOptions, of: PublishedRecord = record) =>
  verifyRecord(of, options).findings[check - 1]!;

describe("check 29, a receipt", () => {
  it("opens the line of each volunteer, with the chance and the outcome, as text or parsed", () => {
    for (const [index, receipt] of sealed.receipts.entries()) {
      const finding = answer(29, { receipt: index % 2 === 0 ? receipt : canonicalJson(receipt) });
      const { code } = receipt;
      const { tickets } = record.lottery.chances[index]!;
      const isDrawn = record.reveal.panel.includes(code);
      expect(finding).toMatchObject({ status: "ok", detail: { facts: { number: index + 1, code, tickets, isDrawn } } });
    }
  });

  const receipt = sealed.receipts[0]!;
  it.each<[string, unknown, string]>([
    ["is no receipt", { ...receipt, format: "x" }, "receipt-unreadable"],
    ["is no JSON", "{", "receipt-unreadable"],
    ["has a key too many", { ...receipt, extra: 1 }, "receipt-unreadable"],
    ["is of another draw", { ...receipt, drawId: "autre" }, "receipt-of-other-draw"],
    ["is of another list", { ...receipt, membersDigest: "0".repeat(64) }, "receipt-of-other-list"],
    ["names somebody else", { ...receipt, identityText: "Personne 9" }, "receipt-opens-nothing"],
    ["claims another's code", { ...receipt, code: sealed.receipts[1]!.code }, "receipt-opens-nothing"],
    ["has other answers", { ...receipt, featuresText: "[]" }, "receipt-other-answers"],
    ["has another nonce", { ...receipt, featuresNonce: "0".repeat(32) }, "receipt-other-answers"],
  ])("fails when it %s", (_, given, code) => {
    expect(answer(29, { receipt: given })).toMatchObject({ status: "failed", detail: { code } });
  });

  it("under `sealed`, must agree with the drawn ticket", () => {
    const closed = toyRecord({ hasSensitive: true });
    const { ticket, panel } = closed.record.reveal;
    const drawn = closed.sealed.receipts.find(({ code }) => panel.includes(code))!;
    const check = (tickets: readonly number[]) => answer(29, { receipt: { ...drawn, tickets } }, closed.record);
    expect(check([ticket])).toMatchObject({ status: "ok", detail: { facts: { tickets: 1, isDrawn: true } } });
    expect(check([])).toMatchObject({ status: "failed", detail: { code: "receipt-other-outcome" } });
    expect(answer(29, { receipt: drawn }, closed.record)).toMatchObject({ detail: { facts: { tickets: null } } });
  });
});

describe("checks 4 to 7, the files of the parts beside the record", () => {
  const { record: committed } = toyRecord(dice);
  const parts = ["members", "freeze", "lottery", "commitment", "reveal"] as const;
  const textOf = (part: (typeof parts)[number]): string => canonicalJson(committed[part]);
  const withFile = (part: string, text: string) => verifyRecord(committed, { parts: new Map([[part, text]]) });

  it("pass when they are the record's own, and count for nothing when they are not given", () => {
    const own = new Map(parts.map((part) => [part, textOf(part)]));
    expect(verifyRecord(committed, { parts: own })).toEqual(verifyRecord(committed));
  });

  it.each([
    ["members", 4],
    ["freeze", 5],
    ["lottery", 6],
    ["commitment", 7],
    ["reveal", 7],
  ] as const)("%s.json of another draw, or changed by one digit or a line end, fails check %i alone", (part, check) => {
    const text = textOf(part);
    const other = canonicalJson(toyRecord({ ...dice, secretHex: "f".repeat(64) }).record[part]);
    for (const changed of [other, text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)), `${text}\n`, ""]) {
      const { ok, findings } = withFile(part, changed);
      const failed = findings.filter(({ status }) => status === "failed");
      expect(ok).toBe(false);
      expect(failed).toMatchObject([{ check, detail: { code: "file-differs", facts: { file: `${part}.json` } } }]);
    }
  });

  it("fail for a commitment beside a draw that has none", () => {
    const { findings } = verifyRecord(record, { parts: new Map([["commitment", textOf("commitment")]]) });
    expect(findings[6]).toMatchObject({ status: "failed", detail: { code: "file-differs" } });
  });
});

describe("check 23, the report's figures", () => {
  const bounds = { min: 1, max: 1 };
  const facts = {
    format: "pinakion-facts",
    drawId: "essai",
    recordDigest: digestOf(record),
    features: [
      {
        id: "sexe",
        values: [
          { value: "Femme", panel: 1, ...bounds },
          { value: "Homme", panel: 1, ...bounds },
        ],
      },
      {
        id: "avis",
        values: [
          { value: "pour", panel: 2, min: 0, max: 2 },
          { value: "contre", panel: 0, min: 0, max: 2 },
        ],
      },
    ],
  };
  const withCounts = (feature: number, ...panel: readonly number[]) => ({
    ...facts,
    features: facts.features.map((entry, index) =>
      index === feature
        ? { ...entry, values: entry.values.map((value, place) => ({ ...value, panel: panel[place]! })) }
        : entry,
    ),
  });

  it("are those of the record, and of the opened answers", () => {
    expect(answer(23, { facts }).status).toBe("ok");
    expect(answer(23, { facts, annex }).status).toBe("ok");
  });

  it.each<[string, unknown, string]>([
    ["are no facts", [], "report-of-other"],
    ["are of another draw", { ...facts, drawId: "x" }, "report-of-other"],
    ["are of another record", { ...facts, recordDigest: "0".repeat(64) }, "report-of-other"],
    ["leave a feature out", { ...facts, features: facts.features.slice(1) }, "counts-missing"],
    ["do not fill the seats", withCounts(0, 1, 0), "counts-sum"],
    ["break a quota", withCounts(0, 2, 0), "counts-outside"],
  ])("fail when they %s", (_, given, code) => {
    expect(answer(23, { facts: given })).toMatchObject({ status: "failed", detail: { code } });
  });

  it("fail with the annex when an answer was moved within its quota", () => {
    const moved = withCounts(1, 1, 1);
    expect(answer(23, { facts: moved }).status).toBe("ok");
    expect(answer(23, { facts: moved, annex })).toMatchObject({ detail: { code: "counts-differ" } });
  });
});

describe("check 24, an earlier record", () => {
  const first = toyRecord(dice).record;
  const chained = (digits = "09876543210987654321") =>
    resealed(toyRecord({ dice: { digits, sampler: "rivest-2011" } }).record, (draft) => {
      draft.commitment = { ...draft.commitment!, previousRecordDigest: digestOf(first) };
    });

  it("is the one named, right itself, and drew from other randomness", () => {
    expect(answer(24, { previous: canonicalJson(first) }, chained()).status).toBe("ok");
    expect(answer(24, {}, chained()).status).toBe("not-checked");
  });

  it("fails when somebody of its panel is drawn again, and says what is missing where codes cannot be compared", () => {
    const again = chained("22222222222222222222");
    expect(again.reveal.panel.filter((code) => first.reveal.panel.includes(code))).toHaveLength(1);
    const finding = answer(24, { previous: first }, again);
    expect(finding).toMatchObject({ status: "failed", detail: { code: "drawn-again", facts: { drawId: "essai" } } });
    const other = resealed(toyRecord({ ...dice, secretHex: "ab".repeat(32) }).record, (draft) => {
      draft.commitment = { ...draft.commitment!, previousRecordDigest: digestOf(first) };
      draft.reveal = { ...draft.reveal, values: [{ source: "dice-d10", text: "dice-d10:09876543210987654321" }] };
    });
    const unknown = answer(24, { previous: first }, other);
    expect(unknown).toMatchObject({ status: "not-checked", detail: { facts: { what: "same-codes" } } });
  });

  it("fails when it is another, broken, unreadable, or its randomness is used again", () => {
    const code = (previous: unknown, of = chained()) => answer(24, { previous }, of).detail.code;
    expect(code(record)).toBe("earlier-differs");
    expect(code("{")).toBe("earlier-differs");
    expect(code(first, chained(dice.dice.digits))).toBe("randomness-again");
    const broken = { ...first, reveal: { ...first.reveal, ticket: first.reveal.ticket === 1 ? 2 : 1 } };
    const named = resealed(first, (draft) => {
      draft.commitment = { ...draft.commitment!, previousRecordDigest: digestOf(broken) };
    });
    expect(code(broken, named)).toBe("earlier-broken");
  });
});

describe("check 25, evidence without a time-stamp", () => {
  const base = toyRecord({ ...dice, evidence: null }).record;
  const bytes = new TextEncoder().encode("acte publié");
  const entry = {
    kind: "document",
    file: "acte.pdf",
    sha256: sha256Hex(bytes),
    over: digestOf(base.commitment),
    note: "",
  };

  it("is the named file, but dates nothing by itself", () => {
    const evidence = new Map([["acte.pdf", bytes]]);
    const withActe = { ...base, evidence: [entry] };
    expect(answer(25, { evidence }, withActe)).toMatchObject({ status: "ok", detail: { code: "evidence-undated" } });
    expect(verifyRecord(withActe, { evidence }).level).toBe(1);
    expect(answer(25, {}, withActe).status).toBe("not-checked");
    const other = new Map([["acte.pdf", bytes.slice(1)]]);
    expect(answer(25, { evidence: other }, withActe)).toMatchObject({ detail: { code: "evidence-file" } });
  });

  it("names a file that is missing, and still finds the fault of a later one", () => {
    const second = { ...entry, file: "avis.pdf" };
    const both = { ...base, evidence: [entry, second] };
    const avis = new Map([["avis.pdf", bytes]]);
    const missing = { status: "not-checked", detail: { code: "evidence-missing", facts: { file: "acte.pdf" } } };
    expect(answer(25, { evidence: avis }, both)).toMatchObject(missing);
    expect(answer(25, { evidence: new Map([["avis.pdf", bytes.slice(1)]]) }, both)).toMatchObject({
      detail: { code: "evidence-file" },
    });
  });

  it("takes no other file for a time-stamp, however short or long", () => {
    const asStamp = { ...base, evidence: [{ ...entry, kind: "rfc3161" }] };
    const evidence = new Map([["acte.pdf", bytes]]);
    expect(answer(25, { evidence }, asStamp)).toMatchObject({ detail: { code: "evidence-imprint" } });
    for (const size of [0, 1, 2, 5, 300]) {
      for (const first of [0x30, 0x30_80 & 0xff, 0xff]) {
        expect(readTimestampReply(new Uint8Array(size).fill(first))).toBeNull();
      }
    }
    expect(readTimestampReply(new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 1]))).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { contextOf } from "../../../src/verify/context.ts";
import { describeCheck, describeFinding, describeLevel } from "../../../src/verify/describe-finding.ts";
import { maximumLength } from "../../../src/verify/read-record.ts";
import { runCheck } from "../../../src/verify/run-checks.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { type ToyOptions, toyRecord } from "../../support/toy-record.ts";

const { record, annex } = toyRecord();
const text = canonicalJson(record);

function statusOf(input: unknown, check: number, options: { annex?: unknown } = {}): string {
  return verifyRecord(input, options).findings[check - 1]!.status;
}

function failedChecks(input: unknown): readonly number[] {
  const { ok, findings } = verifyRecord(input);
  const numbers = findings.filter(({ status }) => status === "failed").map(({ check }) => check);
  expect(ok).toBe(numbers.length === 0);
  return numbers;
}

describe("verifyRecord on a right record", () => {
  it("answers thirty findings in order, and never ok where it did not look", () => {
    const { ok, level, findings, counts } = verifyRecord(text);
    expect(ok).toBe(true);
    expect(level).toBe(0);
    expect(findings.map(({ check }) => check)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(Object.fromEntries(findings.map(({ check, status }) => [check, status]))).toMatchObject({
      12: "not-checked",
      13: "not-checked",
      17: "not-applicable",
      18: "not-applicable",
      19: "not-applicable",
      23: "not-checked",
      24: "not-applicable",
      25: "not-applicable",
      26: "not-checked",
      27: "not-checked",
      28: "not-checked",
      29: "not-checked",
      30: "not-checked",
    });
    expect(counts).toEqual({ ok: 17, failed: 0, notChecked: 8, notApplicable: 5 });
    expect(findings.filter(({ status }) => status === "ok").length).toBe(counts.ok);
  });

  it("checks quotas, households, equal treatment and openings when the annex is given, as text or parsed", () => {
    for (const given of [annex, canonicalJson(annex)]) {
      for (const check of [12, 13, 26, 27, 28]) expect(statusOf(text, check, { annex: given })).toBe("ok");
    }
  });

  it("needs no annex for the quotas in profile `open`", () => {
    const open = toyRecord({ disclosure: "open" });
    for (const check of [12, 13, 26]) expect(statusOf(open.record, check)).toBe("ok");
    expect(statusOf(open.record, 28)).toBe("not-checked");
    expect(statusOf(open.record, 28, { annex: open.annex })).toBe("ok");
  });

  it("leaves to the annex what a sealed record hides, and still checks seed, ticket and panel", () => {
    const sealed = toyRecord({ hasSensitive: true });
    for (const check of [11, 12, 13, 15, 16]) expect(statusOf(sealed.record, check)).toBe("not-checked");
    for (const check of [14, 20, 21, 22]) expect(statusOf(sealed.record, check)).toBe("ok");
    expect(statusOf(sealed.record, 28, { annex: sealed.annex })).toBe("ok");
    const { sensitive: _, ...withoutSensitive } = sealed.annex;
    expect(statusOf(sealed.record, 28, { annex: withoutSensitive })).toBe("not-checked");
    expect(statusOf(sealed.record, 12, { annex: withoutSensitive })).toBe("not-checked");
    expect(statusOf(sealed.record, 26, { annex: sealed.annex })).toBe("not-checked");
  });

  it("gives level 1 to a committed draw, whose dice it checks, and level 0 once a link is broken", () => {
    const options: ToyOptions = { dice: { digits: "12345678901234567890", sampler: "rivest-2011" } };
    const committed = toyRecord(options).record;
    expect(verifyRecord(committed).level).toBe(1);
    for (const check of [17, 18, 19]) expect(statusOf(committed, check)).toBe("ok");
    const broken = { ...committed, commitment: { ...committed.commitment!, place: "ailleurs" } };
    expect(verifyRecord(broken)).toMatchObject({ ok: false, level: 0 });
    const chained = { ...committed.commitment!, previousRecordDigest: "a".repeat(64) };
    expect(statusOf({ ...committed, commitment: chained }, 24)).toBe("not-checked");
  });

  it("reads digits as the ticket where the commitment says so, all zeros being the last", () => {
    for (const digits of ["4", "0"]) {
      const { record: drawn } = toyRecord({ dice: { digits, sampler: "digits-10" } });
      expect(drawn.reveal.ticket).toBe(digits === "0" ? 10 : 4);
      expect(failedChecks(drawn)).toEqual([]);
    }
  });

  it("fails a value of another day or of an unknown source", () => {
    const { record: drawn } = toyRecord({ dice: { digits: "1".repeat(20), sampler: "rivest-2011" } });
    const withValue = (source: string, text: string) => ({
      ...drawn,
      reveal: { ...drawn.reveal, values: [{ source, text: `${source}:${text}` }] },
    });
    expect(statusOf(withValue("fdj-loto", "2027-01-16:01-02-03-04-05+06"), 18)).toBe("failed");
    expect(statusOf(withValue("oracle", "42"), 18)).toBe("failed");
    expect(statusOf(withValue("dice-d6", "6".repeat(24)), 18)).toBe("ok");
  });

  it("says that the bytes were not checked when it was given data", () => {
    expect(verifyRecord(record)).toMatchObject({ ok: true });
    expect(statusOf(record, 2)).toBe("not-checked");
  });
});

describe("verifyRecord on a text that is not canonical", () => {
  it.each([
    ["indented", JSON.stringify(record, null, 2)],
    ["with a final newline", `${text}\n`],
    ["with keys in another order", JSON.stringify(Object.fromEntries(Object.entries(record).toReversed()))],
    ["with a key twice", text.replace('"drawId":"essai"', '"drawId":"essai","drawId":"essai"')],
    ["with an unknown key hidden by a second one", text.replace('"version":1', '"version":2,"version":1')],
    ["with a fraction of nothing", text.replace('"panelSize":2', '"panelSize":2.0')],
    ["with an exponent", text.replace('"panelSize":2', '"panelSize":2e0')],
    ["with an escaped letter", text.replace('"essai"', '"\\u0065ssai"')],
  ])("fails check 2 when %s", (_, changed) => {
    expect(changed).not.toBe(text);
    expect(failedChecks(changed)).toContain(2);
  });

  it.each([
    ["half of a character", text.replace("Panel d'essai", "Panel \\ud800")],
    ["a control character", text.replace("Panel d'essai", "Panel \\u0007")],
    ["text that is not NFC", text.replace("Panel d'essai", "Pane\\u0301l")],
  ])("fails check 2 and computes no digest over %s", (_, changed) => {
    expect(changed).not.toBe(text);
    expect(failedChecks(changed)).toEqual([2]);
    expect(statusOf(changed, 4)).toBe("not-checked");
  });

  it.each([
    ["a key named __proto__", `{"__proto__":{"format":"pinakion-record"},${text.slice(1)}`],
    ["a huge number", text.replace('"panelSize":2', '"panelSize":1e400')],
    ["a number beyond 2^53", text.replace('"panelSize":2', '"panelSize":9007199254740993')],
    ["a negative zero", text.replace('"logLength":1', '"logLength":-0')],
    ["another version", text.replace(/"version":1}$/, '"version":2}')],
    ["a key of strange letters", `{"é\\u0000":1,${text.slice(1)}`],
  ])("fails on %s", (_, changed) => {
    expect(changed).not.toBe(text);
    expect(failedChecks(changed).some((check) => check <= 2)).toBe(true);
  });
});

describe("verifyRecord on anything else", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  const trap = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error("trap");
      },
    },
  );
  const hostile = {
    get format(): string {
      throw new Error("getter");
    },
  };
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a number", 3],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a big integer", 10n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a cycle", cyclic],
    ["a proxy that throws", trap],
    ["a getter that throws", hostile],
    ["an empty text", ""],
    ["a byte order mark", `\ufeff${text}`],
    ["half a record", text.slice(0, 500)],
    ["two records", text + text],
    ["HTML", "<!doctype html>"],
    ["an empty object", "{}"],
    ["a list", "[]"],
    ["ten million brackets", "[".repeat(10_000_000)],
    ["deep but balanced lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["text of escapes", `["\\"${"\\\\".repeat(1000)}[[[[`],
  ])("fails check 1 without throwing: %s", (_, input) => {
    const verification = verifyRecord(input);
    expect(verification).toMatchObject({ ok: false, level: 0 });
    expect(verification.findings[0]!.status).toBe("failed");
    expect(verification.findings.slice(2).every(({ status }) => status === "not-checked")).toBe(true);
  });

  it("does not read a text beyond the limit", () => {
    const { findings } = verifyRecord(" ".repeat(maximumLength + 1));
    expect(findings[0]!.detail).toEqual({ code: "unreadable", facts: { reason: "size" } });
  });

  it("never throws on random data and random damage", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (input) => {
        expect(verifyRecord(input).ok).toBe(false);
      }),
      { seed: 1, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3, unit: "binary" }), (position, patch) => {
        const damaged = text.slice(0, position) + patch + text.slice(position + 1);
        expect(verifyRecord(damaged).ok).toBe(damaged === text);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each([
    ["damaged text", "{"],
    ["another form", { ...annex, extra: 1 }],
    ["another draw", { ...annex, drawId: "autre" }],
    ["lines missing", { ...annex, features: annex.features.slice(1) }],
    ["lines too many", { ...annex, features: [...annex.features, { ...annex.features[0]!, number: 7 }] }],
    ["openings that are no answers", { ...annex, features: annex.features.map((line) => ({ ...line, text: "1" })) }],
    ["openings that are no JSON", { ...annex, features: annex.features.map((line) => ({ ...line, text: "{" })) }],
    [
      "answers unknown to the freeze",
      { ...annex, features: annex.features.map((l) => ({ ...l, text: '[["a","b"]]' })) },
    ],
    ["sensitive openings that belong to none", { ...annex, sensitive: annex.features }],
  ])("fails check 28 on an annex with %s, and checks no quota with it", (_, given) => {
    expect(statusOf(text, 28, { annex: given })).toBe("failed");
    expect(verifyRecord(text, { annex: given }).ok).toBe(false);
  });
});

describe("checks that need more than they are given", () => {
  it("does not call quotas met on sensitive answers that nobody opened", () => {
    const sealed = toyRecord({ hasSensitive: true });
    const { sensitive: _, ...plain } = sealed.annex;
    const opened = { ...sealed.record, lottery: { ...sealed.record.lottery, ...record.lottery } };
    expect(statusOf(opened, 12, { annex: plain })).toBe("not-checked");
    expect(statusOf(opened, 26, { annex: plain })).toBe("not-checked");
  });

  it("groups by answers alone where no household rule was frozen", () => {
    // The two who live together have other chances than the rest, for a reason that these rules do not know.
    const together = (number: number): boolean => annex.features[number - 1]?.text.includes("household") === true;
    const chances = record.lottery.chances.map((line) => (together(line.number) ? { ...line, targetPpb: 1 } : line));
    const apart = { ...record, lottery: { ...record.lottery, chances } };
    expect(statusOf(apart, 26, { annex })).toBe("ok");
    const free = { ...apart, freeze: { ...record.freeze, constraints: [] } };
    expect(statusOf(free, 26, { annex })).toBe("failed");
    expect(statusOf(free, 13, { annex })).toBe("not-applicable");
  });

  it("says when there is no certificate to look at", () => {
    const { certificate: _, ...bare } = annex;
    const without = { ...record, lottery: { ...record.lottery, certificateDigest: null } };
    const finding = verifyRecord(without, { annex: bare }).findings[26]!;
    expect(finding).toMatchObject({ status: "not-checked", detail: { facts: { what: "certificate" } } });
    expect(statusOf(record, 27, { annex: bare })).toBe("failed");
  });

  it("takes an unknown last pair for no household", () => {
    const features = annex.features.map((line) => ({ ...line, text: line.text.replace('"household"', '"foyer"') }));
    expect(statusOf(record, 28, { annex: { ...annex, features } })).toBe("failed");
    expect(statusOf(record, 13, { annex: { ...annex, features } })).toBe("not-checked");
    const swapped = annex.features.toReversed();
    expect(statusOf(record, 13, { annex: { ...annex, features: swapped } })).toBe("not-checked");
  });

  it("turns a check that breaks down into a failure, never into an exception", () => {
    const context = contextOf(record, { status: "absent" }, { beacon: null, cuts: null }, { evidence: new Map() });
    expect(runCheck(99, context)).toMatchObject({ status: "failed", detail: { code: "check-crashed" } });
  });
});

describe("findings in words", () => {
  it("says in French and in English what is proven, and what failed", () => {
    const { findings } = verifyRecord(text);
    expect(describeFinding(findings[3]!, "fr")).toBe("la liste est celle qui a été figée");
    expect(describeFinding(findings[3]!, "en")).toBe("the list is the frozen one");
    expect(describeFinding(findings[16]!, "fr")).toBe("mode simple, sans engagement (niveau 0).");
    const wrong = verifyRecord({ ...record, freeze: { ...record.freeze, registered: 9 } }).findings[8]!;
    expect(describeFinding(wrong, "fr")).toBe("9 inscrits ≠ 6 volontaires + 2 exclus.");
    expect(wrong).toMatchObject({ expected: 9, found: 8 });
  });

  it("names each check and each level, and an unknown check by its number", () => {
    expect(describeCheck(21, "fr")).toBe("ticket recalculé depuis la graine");
    expect(describeCheck(99, "fr")).toBe("99");
    expect(
      new Set(([0, 1, 2, 3] as const).flatMap((level) => [describeLevel(level, "fr"), describeLevel(level, "en")]))
        .size,
    ).toBe(8);
  });
});

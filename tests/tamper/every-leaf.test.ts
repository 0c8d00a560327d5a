// Every value of a valid record is changed: no change may pass, and the checks that hold the changed part must say so.
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { damagedTexts } from "../support/damaged-texts.ts";
import { vectorJson, vectorsNote, vectorsPresent } from "../support/shared-vectors.ts";
import { tamper, tamperAnnex } from "../support/tamper.ts";
import { recordWithAnnex, tamperedAnnexes, toyEvidence } from "../support/tampered-cases.ts";
import { type ToyOptions, toyRecord } from "../support/toy-record.ts";

const dated: ToyOptions = {
  dice: { digits: "12345678901234567890", sampler: "rivest-2011" },
  evidence: toyEvidence,
};

describe("a record with any one value changed", () => {
  it.each([
    ["codes", toyRecord()],
    ["sealed with a sensitive feature", toyRecord({ hasSensitive: true })],
    ["codes, with evidence of date", toyRecord(dated)],
  ])("fails, profile %s", (_, { record }) => {
    const { tried, survivors } = tamper(record);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  });

  it.skipIf(!vectorsPresent)(`fails, the published example${vectorsNote}`, () => {
    const { tried, survivors } = tamper(vectorJson<PublishedRecord>("record-example/record.json"));
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(2000);
  });
});

describe("a text with a key twice, half of a character or a number that nobody can hold, at any place", () => {
  it.each<[string, ToyOptions]>([
    ["codes", {}],
    ["codes, with evidence of date", dated],
  ])("is no record: check 1 or 2 says so, profile %s", (_, options) => {
    const { record } = toyRecord(options);
    const cases = [...damagedTexts(record)];
    expect(cases.length).toBeGreaterThan(1000);
    const survivors = cases.filter(({ text }) => {
      const { ok, findings } = verifyRecord(text);
      return ok || (findings[0]?.status !== "failed" && findings[1]?.status !== "failed");
    });
    expect(survivors).toEqual([]);
  });

  it.each<[string, ToyOptions]>([
    ["codes", {}],
    ["sealed", { hasSensitive: true }],
  ])("is no annex: check 28 says so, profile %s", (_, options) => {
    const { record, annex } = recordWithAnnex(options);
    const cases = [...damagedTexts(annex)];
    expect(cases.length).toBeGreaterThan(300);
    const survivors = cases.filter(
      ({ text }) => verifyRecord(record, { annex: text }).findings[27]?.status !== "failed",
    );
    expect(survivors).toEqual([]);
  });
});

describe("an annex with any one value changed", () => {
  it.each([
    ["codes", {}, []],
    // Without its panels an annex still opens the list; without its sensitive answers check 28 is not done.
    ["sealed", { hasSensitive: true }, ["sensitive", "panels"]],
  ] as const)("fails check 28, its certificate check 27, profile %s", (_, options, optional) => {
    const { record, annex } = recordWithAnnex(options);
    const { tried, survivors } = tamperAnnex(record, annex);
    expect(survivors).toEqual(optional.map((part) => `without ${part}: `));
    expect(tried).toBeGreaterThan(500);
  });

  it.each([
    ["codes", {}],
    ["sealed", { hasSensitive: true }],
  ])(
    "is never called proven when the record was made to fit it, but for what is as true as before, profile %s",
    (title, options) => {
      const cases = tamperedAnnexes(title, options, 1).filter((one) => one.title.endsWith("made to fit"));
      expect(cases.length).toBeGreaterThan(400);
      const proven = cases.filter(({ text, annex }) => {
        const { ok, findings } = verifyRecord(text, { annex });
        return ok && [11, 12, 13, 15, 16, 26, 27, 28].every((check) => findings[check - 1]?.status === "ok");
      });
      // A key made anew with its commitment, which only receipts can tell; the same proof in another order.
      const isAsTrue =
        /annex: (?:(?:features|sensitive|panels)\.\d+\.nonce|certificate\.(?:types|levels\.\d+\.types|steps\.\d+\.(?:weights|multipliers))) -> /;
      expect(proven.map((one) => one.title).filter((place) => !isAsTrue.test(place))).toEqual([]);
    },
  );
});

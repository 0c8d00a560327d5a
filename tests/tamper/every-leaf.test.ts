// Every value of a valid record is changed: no change may pass, and the checks that hold the changed part must say so.
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { vectorJson, vectorsNote, vectorsPresent } from "../support/shared-vectors.ts";
import { tamper, tamperAnnex } from "../support/tamper.ts";
import { toyEvidence } from "../support/tampered-cases.ts";
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

describe("an annex with any one value changed", () => {
  it("fails check 28, its certificate check 27", () => {
    const { record, annex } = toyRecord();
    const { tried, survivors } = tamperAnnex(record, annex);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });
});

// Every value of a valid record is changed: no change may pass, and the checks that hold the changed part must say so.
import { describe, expect, it } from "vitest";
import { tamper } from "../support/tamper.ts";
import { toyRecord } from "../support/toy-record.ts";

describe("a record of any profile with any one value changed", () => {
  it.each([
    ["codes, without a secret", toyRecord({ secretHex: null })],
    ["open", toyRecord({ disclosure: "open" })],
    ["committed dice", toyRecord({ dice: { digits: "12345678901234567890", sampler: "rivest-2011" } })],
    ["committed digits", toyRecord({ dice: { digits: "0", sampler: "digits-10" } })],
  ])("fails, profile %s", (_, { record }) => {
    const { tried, survivors } = tamper(record);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  });
});

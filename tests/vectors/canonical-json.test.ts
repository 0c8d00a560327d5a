// The canonical writer against the RFC's own cases and an implementation made elsewhere.
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { vectorJson, vectorsNote, vectorsPresent, vectorText } from "../support/shared-vectors.ts";

function fromBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe.skipIf(!vectorsPresent)(`RFC 8785 vectors${vectorsNote}`, () => {
  it.each(["arrays", "french", "structures", "unicode", "values", "weird"])("writes %s as published", (name) => {
    const input = vectorJson<unknown>(`jcs/input/${name}.json`);
    const text = canonicalJson(input, "rfc8785");
    expect(text).toBe(vectorText(`jcs/output/${name}.json`));
    const hex = vectorText(`jcs/outhex/${name}.txt`).replace(/\s/g, "");
    expect(Buffer.from(text, "utf8").toString("hex")).toBe(hex);
  });

  it("writes the thousand published numbers", () => {
    const lines = vectorText("jcs/es6-numbers-1000.txt").trim().split("\n");
    expect(lines.length).toBe(1000);
    for (const line of lines) {
      const [hex, text] = line.split(",") as [string, string];
      expect(canonicalJson(fromBits(hex), "rfc8785")).toBe(text);
    }
  });

  it("writes the numbers of appendix B and refuses what is no number", () => {
    const { cases } = vectorJson<{ cases: { ieee754Hex: string; json: string }[] }>("jcs/rfc8785-appendix-b.json");
    for (const { ieee754Hex, json } of cases) expect(canonicalJson(fromBits(ieee754Hex), "rfc8785")).toBe(json);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => canonicalJson(value, "rfc8785")).toThrow(/finite/);
    }
  });
});

describe("the canonical writer beside another implementation", () => {
  it("agrees on random JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme", maxDepth: 5 }), (value) => {
        expect(canonicalJson(value, "rfc8785")).toBe(canonicalize(value));
      }),
      { seed: 8785, numRuns: 500 },
    );
  });
});

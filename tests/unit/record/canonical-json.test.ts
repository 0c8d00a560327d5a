import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { digestOf, hashTexts, macTexts } from "../../../src/record/digest.ts";
import { sha256Hex } from "../../../src/record/sha256.ts";

describe("canonicalJson, restricted", () => {
  it("sorts keys by code unit and writes no blank", () => {
    expect(canonicalJson({ b: 1, a: ["é", null, true], A: { z: 0, y: -3 } })).toBe(
      '{"A":{"y":-3,"z":0},"a":["é",null,true],"b":1}',
    );
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  const deep = JSON.parse(`${"[".repeat(40)}${"]".repeat(40)}`);
  it.each<readonly [string, unknown, RegExp]>([
    ["a fraction", { a: [0.5] }, /at a\[0\].*whole/],
    ["a number beyond 2^53", 2 ** 53, /at the top.*whole/],
    ["an infinite number", { a: { b: Number.POSITIVE_INFINITY } }, /at a\.b.*finite/],
    ["a control character", "a\u0007", /control/],
    ["a delete character", "a\u007f", /control/],
    ["text that is not NFC", "e\u0301", /NFC/],
    ["half of a character", "\udc00", /half/],
    ["a user's text as a key", { prénom: 1 }, /letters and digits/],
    ["a key named __proto__", JSON.parse('{"__proto__":1}'), /letters and digits/],
    ["undefined", { a: undefined }, /undefined/],
    ["a hole in a list", new Array(1), /undefined/],
    ["a function", () => 1, /function/],
    ["a date", new Date(0), /plain data/],
    ["a value nested too deep", deep, /levels/],
  ])("refuses %s, naming the place", (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it("refuses half of a character under the RFC's rules too, in keys as in values", () => {
    expect(() => canonicalJson("\ud800", "rfc8785")).toThrow(/half/);
    expect(() => canonicalJson({ "\ud800": 1 }, "rfc8785")).toThrow(/half/);
  });
});

describe("digests", () => {
  it("are those of the usual tools", () => {
    const text = "pinakion/id/1\nessai\né";
    expect(hashTexts("pinakion/id/1", "essai", "é")).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    expect(macTexts("0a0b", "a", "b")).toBe(
      createHmac("sha256", Buffer.from("0a0b", "hex")).update("a\nb").digest("hex"),
    );
    expect(macTexts("", "a")).toBe(createHmac("sha256", "").update("a").digest("hex"));
    expect(digestOf({ b: 1, a: 2 })).toBe(createHash("sha256").update('{"a":2,"b":1}').digest("hex"));
    expect(sha256Hex(new Uint8Array([1]))).toBe(
      createHash("sha256")
        .update(Buffer.from([1]))
        .digest("hex"),
    );
  });

  it("refuse a part that holds a line feed, so that one commitment has one opening", () => {
    expect(() => hashTexts("a\nb")).toThrow(/line feed/);
    expect(() => hashTexts("\ud800")).toThrow(/line feed/);
  });
});

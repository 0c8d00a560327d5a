import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolMember } from "../../../src/model/pool.ts";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { cleanText } from "../../../src/record/clean-text.ts";
import { digestOf, hashTexts } from "../../../src/record/digest.ts";
import { sealPool } from "../../../src/record/seal-pool.ts";
import { sourceMac } from "../../../src/record/source-mac.ts";
import { toyFeatures, toyMembers, toySecret } from "../../support/toy-record.ts";

const input = { drawId: "essai", secretHex: toySecret, features: toyFeatures, members: toyMembers };

describe("sealPool", () => {
  it("gives the same bytes in any order of the rows, and each member the same code", () => {
    const sealed = sealPool(input);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (positions) => {
        const again = sealPool({ ...input, members: positions.map((position) => toyMembers[position]!) });
        expect(canonicalJson(again.members)).toBe(canonicalJson(sealed.members));
        expect(again.annex).toEqual(sealed.annex);
        expect(again.keyHex).toBe(sealed.keyHex);
        expect(again.codes).toEqual(positions.map((position) => sealed.codes[position]));
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  it("does not depend on the row numbers, which are no part of the pool", () => {
    const moved = toyMembers.map((member) => ({ ...member, row: member.row + 100 }));
    expect(sealPool({ ...input, members: moved }).members).toEqual(sealPool(input).members);
  });

  it("gives other codes with another secret, another draw or another answer of anybody", () => {
    const codes = (change: Partial<Parameters<typeof sealPool>[0]>) => sealPool({ ...input, ...change }).codes;
    const changed = toyMembers.map((m, index): PoolMember => (index === 0 ? { ...m, values: ["Femme", "contre"] } : m));
    const all = [
      codes({}),
      codes({ secretHex: "f".repeat(64) }),
      codes({ secretHex: null }),
      codes({ drawId: "autre" }),
      codes({ members: changed }),
    ];
    expect(new Set(all.flat()).size).toBe(30);
  });

  it("writes the household last, by a label that tells nothing, and only for those who share one", () => {
    const { annex, order } = sealPool({
      ...input,
      members: toyMembers.map((m) => (m.id === "r2" ? { ...m, household: "seule à son adresse" } : m)),
    });
    const texts = annex.features.map(({ text }) => JSON.parse(text) as [string, string][]);
    const labelled = order.filter((_, index) => texts[index]!.at(-1)![0] === "household");
    expect(labelled.toSorted()).toEqual([0, 3]);
    expect(canonicalJson(annex)).not.toContain("adresse");
    expect(texts.find((pairs) => pairs.length === 3)!.at(-1)).toEqual(["household", "h1"]);
  });

  it("numbers households by first appearance among the numbers", () => {
    const members = toyMembers.map((m, index) => ({ ...m, household: `foyer ${index % 3}` }));
    const labels = sealPool({ ...input, members }).annex.features.map(({ text }) => JSON.parse(text).at(-1)[1]);
    const firsts = labels.filter((label, index) => labels.indexOf(label) === index);
    expect(firsts).toEqual(["h1", "h2", "h3"]);
  });

  it("opens by the receipt: identity, answers, list", () => {
    const sealed = sealPool(input);
    sealed.receipts.forEach((receipt, index) => {
      const line = sealed.members.members[index]!;
      expect(receipt.code).toBe(line.code);
      expect(hashTexts("pinakion/id/1", "essai", receipt.identityNonce, receipt.identityText)).toBe(
        line.identityCommitment,
      );
      expect(hashTexts("pinakion/features/1", "essai", receipt.featuresNonce, receipt.featuresText)).toBe(
        line.featuresCommitment,
      );
      expect(receipt.membersDigest).toBe(digestOf(sealed.members));
    });
  });

  it("puts sensitive answers into a commitment of their own and forces the sealed profile", () => {
    const features = toyFeatures.map((feature) => ({ ...feature, sensitive: feature.id === "avis" }));
    const sealed = sealPool({ ...input, features, disclosure: "open" });
    expect(sealed.disclosure).toBe("sealed");
    expect(canonicalJson(sealed.annex.features)).not.toContain("avis");
    expect(canonicalJson(sealed.annex.sensitive)).toContain("avis");
    expect(canonicalJson(sealed.receipts)).not.toContain("avis");
    sealed.annex.sensitive!.forEach(({ nonce, text }, index) => {
      expect(hashTexts("pinakion/sensitive/1", "essai", nonce, text)).toBe(
        sealed.members.members[index]!.sensitiveCommitment,
      );
    });
  });

  it("takes whatever a spreadsheet holds: line breaks, accents apart, halves of characters", () => {
    const members = toyMembers.map((m) => ({ ...m, id: `${m.id}\n`, identityText: `Zoe\u0301\r\n\ud800${m.id}` }));
    const sealed = sealPool({ ...input, members });
    expect(sealed.receipts[0]!.identityText).toMatch(/^Zoé \ufffdr\d$/);
    expect(() => canonicalJson(sealed.receipts)).not.toThrow();
  });

  it("refuses two members of one id, and a malformed secret", () => {
    expect(() => sealPool({ ...input, members: [toyMembers[0]!, toyMembers[0]!] })).toThrow(/same code/);
    expect(() => sealPool({ ...input, secretHex: "ABC" })).toThrow(/secretHex/);
  });
});

describe("sourceMac", () => {
  it("changes with the key and with the bytes", () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const all = [
      sourceMac(toySecret, bytes),
      sourceMac("00".repeat(32), bytes),
      sourceMac(toySecret, new Uint8Array([1])),
    ];
    expect(new Set(all).size).toBe(3);
  });
});

describe("cleanText", () => {
  it("leaves clean text alone, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(() => canonicalJson(clean)).not.toThrow();
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

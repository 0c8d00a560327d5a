import { describe, expect, it } from "vitest";
import type { Receipt } from "../../../src/model/record.ts";
import { digestOf, hashTexts } from "../../../src/record/digest.ts";
import { findMyLine, isReceiptOf } from "../../../src/web/my-line.ts";
import { type ToyOptions, toyRecord } from "../../support/toy-record.ts";

const toy = toyRecord();

function find(change: object, options: ToyOptions = {}, position = 0) {
  const { record, sealed } = toyRecord(options);
  return findMyLine(record, JSON.stringify({ ...(sealed.receipts[position] as Receipt), ...change }));
}

describe("a volunteer's line", () => {
  it("is opened by each receipt, with answers, chance, household and outcome", () => {
    const lines = toy.sealed.receipts.map((receipt) => findMyLine(toy.record, `\n${JSON.stringify(receipt)} `));
    expect(lines.map((line) => typeof line === "object" && line.number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const line of lines) {
      if (typeof line === "string") throw new Error(line);
      expect(line.answers.map(([label]) => label)).toEqual(["Sexe", "Avis"]);
      expect(line.chance?.tickets).toBe(toy.record.lottery.chances[line.number - 1]?.tickets);
      expect(line.isDrawn).toBe(toy.record.reveal.panel.includes(line.code));
    }
    expect(lines.filter((line) => typeof line === "object" && line.sharesHousehold).length).toBe(2);
    expect(lines.filter((line) => typeof line === "object" && line.isDrawn).length).toBe(2);
  });

  it("has the chance that the receipt's own tickets give in a sealed draw, when they agree with the outcome", () => {
    const { record, sealed } = toyRecord({ hasSensitive: true });
    const { ticket, panel } = record.reveal;
    const isDrawn = (receipt: Receipt): boolean => panel.includes(receipt.code);
    const [mine, other] = [sealed.receipts.find(isDrawn), sealed.receipts.find((receipt) => !isDrawn(receipt))];
    const opened = (receipt: Receipt | undefined, tickets: unknown) =>
      findMyLine(record, JSON.stringify({ ...receipt, tickets }));
    expect(opened(mine, [ticket])).toMatchObject({ chance: { tickets: 1, targetPpb: null }, isDrawn: true });
    expect(opened(mine, [])).toBe("other-outcome");
    expect(opened(other, [ticket])).toBe("other-outcome");
    expect(opened(other, "1")).toBe("not-receipt");
  });

  it("may speak against a record only when it is a receipt of its draw", () => {
    const text = JSON.stringify(toy.record);
    const receipt = toy.sealed.receipts[0] as Receipt;
    expect(isReceiptOf(` ${JSON.stringify(receipt)}\n`, text)).toBe(true);
    expect(isReceiptOf(JSON.stringify({ ...receipt, drawId: "autre" }), text)).toBe(false);
    expect(isReceiptOf("{", text)).toBe(false);
  });

  it("has no published chance, and no sensitive answer, in a sealed draw", () => {
    expect(find({}, { hasSensitive: true })).toMatchObject({ chance: null, answers: [["Sexe", expect.any(String)]] });
  });

  it.each([
    [{ format: "pinakion-record" }, "not-receipt"],
    [{ version: 2 }, "not-receipt"],
    [{ identityText: 5 }, "not-receipt"],
    [{ identityText: "a\nb" }, "not-receipt"],
    [{ featuresNonce: undefined }, "not-receipt"],
    [{ drawId: "autre" }, "other-draw"],
    [{ membersDigest: "0".repeat(64) }, "other-list"],
    [{ identityText: "Personne 7" }, "no-line"],
    [{ identityNonce: "0".repeat(32) }, "no-line"],
    [{ code: "0".repeat(12) }, "no-line"],
    [{ featuresText: '[["sexe","Autre"]]' }, "other-answers"],
    [{ featuresNonce: "0".repeat(32) }, "other-answers"],
  ])("is not opened with %j: %s", (change, fault) => {
    expect(find(change)).toBe(fault);
  });

  it("is not opened by a text that is no receipt", () => {
    expect(findMyLine(toy.record, "")).toBe("not-json");
    expect(findMyLine(toy.record, "null")).toBe("not-receipt");
    expect(findMyLine(toy.record, "[]")).toBe("not-receipt");
  });

  it("is not opened when the commitment holds something that is no list of answers", () => {
    const { record, sealed } = toy;
    const receipt = { ...(sealed.receipts[0] as Receipt), featuresText: "texte" };
    const featuresCommitment = hashTexts("pinakion/features/1", "essai", receipt.featuresNonce, "texte");
    const members = {
      ...record.members,
      members: record.members.members.map((line, index) => (index === 0 ? { ...line, featuresCommitment } : line)),
    };
    const given = JSON.stringify({ ...receipt, membersDigest: digestOf(members) });
    expect(findMyLine({ ...record, members }, given)).toBe("other-answers");
  });
});

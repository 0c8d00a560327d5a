import { describe, expect, it } from "vitest";
import { bodyOf, falseRound, firstForeignPart, outcomeOf, revealOf } from "../../../../src/web/ceremony/outcome.ts";
import { toyCeremony, toyDice } from "../../../support/toy-ceremony.ts";

describe("the outcome that the ceremony shows", () => {
  it.each([
    ["a seed", { dice: toyDice }],
    ["digits that are the ticket", { dice: { digits: "4", sampler: "digits-10" } }],
    ["digits that are the last ticket", { dice: { digits: "0", sampler: "digits-10" } }],
  ] as const)("is the record's own reveal, from %s", (_name, options) => {
    const { data, record } = toyCeremony(options);
    const outcome = outcomeOf(data, [options.dice.digits]);
    if (!outcome.ok) throw new Error("refused");
    const { ticket, numbers, steps } = outcome.value;
    const { reveal } = record;
    expect(ticket).toBe(reveal.ticket);
    expect(steps?.ticket ?? ticket).toBe(ticket);
    const opened = { numbers: numbers ?? [], nonce: null };
    expect(revealOf(data, outcome.value, opened, reveal.observedAt)).toEqual(reveal);
  });

  it("hides the panel of a sealed lottery, in the file too, until its seal is opened", () => {
    const { data, record, annex } = toyCeremony({ disclosure: "sealed" });
    const outcome = outcomeOf(data, [toyDice.digits]);
    if (!outcome.ok) throw new Error("refused");
    const { reveal } = record;
    expect(outcome.value.numbers).toBeNull();
    const hidden = revealOf(data, outcome.value, null, reveal.observedAt);
    expect(hidden).not.toHaveProperty("panel");
    expect(hidden).toMatchObject({ seed: reveal.seed, ticket: reveal.ticket });
    const panel = annex.panels?.[outcome.value.panelNumber - 1];
    const opened = { numbers: panel?.numbers ?? [], nonce: panel?.nonce ?? null };
    expect(revealOf(data, outcome.value, opened, reveal.observedAt)).toEqual(reveal);
  });

  it("refuses a digit too few, as the command line does", () => {
    const { data } = toyCeremony();
    expect(outcomeOf(data, [toyDice.digits.slice(1)])).toMatchObject({ ok: false });
  });

  it("names the embedded file that is not the committed one", () => {
    const { data } = toyCeremony();
    const other = toyCeremony({ secretHex: "00".repeat(32) }).data;
    expect(firstForeignPart(data)).toBeNull();
    expect(firstForeignPart({ ...data, members: other.members })).toBe("members.json");
    expect(firstForeignPart({ ...data, freeze: other.freeze })).toBe("freeze.json");
    expect(firstForeignPart({ ...data, lottery: other.lottery })).toBe("lottery.json");
  });

  it("adds what the commitment already says, once, whatever was pasted", () => {
    const { commitment } = toyCeremony().data;
    const loto = { source: "fdj-loto" };
    for (const typed of ["03-11+07", " 2027-01-05:03-11+07 ", "fdj-loto:2027-01-05:03-11+07"])
      expect(bodyOf(loto, commitment, typed)).toBe("2027-01-05:03-11+07");
    expect(bodyOf({ source: "drand-quicknet", round: 7 }, commitment, "ab")).toBe("7:ab");
    expect(bodyOf(loto, commitment, " ")).toBe("");
    expect(bodyOf({ source: "dice-d10", count: 2 }, commitment, "4 2")).toBe("4 2");
  });

  it("asks of a beacon whether its signature is the network's", () => {
    const value = { source: "drand-quicknet", text: "x", round: 7, signature: "ab" };
    expect(falseRound([value], () => false)).toBe(7);
    expect(falseRound([value], () => true)).toBeNull();
    expect(falseRound([{ source: "dice-d10", text: "dice-d10:1" }], () => false)).toBeNull();
  });
});

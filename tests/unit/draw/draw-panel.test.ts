import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { drawPanel } from "../../../src/draw/draw-panel.ts";
import { uniformInteger } from "../../../src/random/uniform-integer.ts";

const input = {
  drawId: "essai",
  purpose: "panel",
  panelsDigest: "a".repeat(64),
  ticketCount: 4,
  tickets: [2, 1, 2, 3],
  panels: [
    [1, 2],
    [1, 3],
    [2, 3],
  ],
  values: [
    { source: "dice-d10", text: "dice-d10:12" },
    { source: "dice-d6", text: "dice-d6:34" },
  ],
} as const;

describe("drawPanel", () => {
  it("joins the values in announced order and reads the ticket off the seed's hash", () => {
    const drawn = drawPanel(input);
    const seed = `pinakion/1|essai|panel|${"a".repeat(64)}|dice-d10:12;dice-d6:34`;
    const ticket = Number(BigInt(`0x${createHash("sha256").update(`${seed},1`).digest("hex")}`) % 4n) + 1;
    const panelNumber = input.tickets[ticket - 1]!;
    expect(drawn).toEqual({
      ok: true,
      value: { seed, ticket, panelNumber, panel: input.panels[panelNumber - 1] },
      warnings: [],
    });
  });

  it("refuses to draw from no value", () => {
    expect(drawPanel({ ...input, values: [] })).toMatchObject({ ok: false, problems: [{ code: "draw/seed-empty" }] });
  });

  it("throws on tickets that are not those announced", () => {
    expect(() => drawPanel({ ...input, tickets: [1] })).toThrow(/tickets/);
    expect(() => drawPanel({ ...input, panels: [] })).toThrow(/panels/);
  });

  it("gives every ticket about equally often (chi-square, false alarm 1 in 10,000, fixed seeds)", () => {
    const counts = new Array(20).fill(0);
    for (let index = 0; index < 20_000; index += 1) counts[uniformInteger(`seed ${index}`, 1, 20) - 1] += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(50.8);
  });
});

describe("uniformInteger", () => {
  it("names the argument that is wrong", () => {
    expect(() => uniformInteger("s", 0, 10)).toThrow(/"index"/);
    expect(() => uniformInteger("s", 1, 0)).toThrow(/"total"/);
    expect(() => uniformInteger("s", 1.5, 10)).toThrow(/"index"/);
  });
});

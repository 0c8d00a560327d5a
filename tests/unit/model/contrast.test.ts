import { describe, expect, it } from "vitest";
import { contrast, grounds, leastContrast, worstGround } from "../../../src/model/contrast.ts";
import { stylesheet } from "../../../src/report/stylesheet.ts";

describe("the contrast of two colours", () => {
  it("is that of WCAG 2.2: its ends, and the greys that its documents name", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#0B5D3B", "#0b5d3b")).toBe(1);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#ff0000", "#ffffff")).toBeCloseTo(4.0, 2);
  });

  it("is judged on the ground where a colour is hardest to read", () => {
    expect(worstGround("#767676", "light")).toEqual({ ground: "#f4f5f7", contrast: contrast("#767676", "#f4f5f7") });
    expect(worstGround("#767676", "light").contrast).toBeLessThan(leastContrast);
    expect(worstGround("#7fd1a0", "dark").ground).toBe("#1f2228");
  });

  it("is measured on the grounds that the pages have, where their own colours pass it", () => {
    const [light = "", dark = ""] = stylesheet.split("prefers-color-scheme:dark");
    const shown = (css: string, name: string): string => {
      const [, colour = ""] = new RegExp(`--${name}:(#[0-9a-f]+)`).exec(css) ?? [];
      return colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
    };
    expect([shown(light, "paper"), shown(light, "wash")]).toEqual([...grounds.light]);
    expect([shown(dark, "paper"), shown(dark, "wash")]).toEqual([...grounds.dark]);
    expect(worstGround(shown(light, "accent"), "light").contrast).toBeGreaterThanOrEqual(leastContrast);
    expect(worstGround(shown(dark, "accent"), "dark").contrast).toBeGreaterThanOrEqual(leastContrast);
  });
});

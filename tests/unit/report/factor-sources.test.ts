import { describe, expect, it } from "vitest";
import { factorSources } from "../../../src/report/factor-sources.ts";

describe("factorSources", () => {
  it("says once what all share and leaves each what is its own", () => {
    const sources = [
      "Insee, RP2019 ; base : 15 ans ou plus ; table t, age : 15-24",
      "Insee, RP2019 ; base : 15 ans ou plus ; table t, age : 25-39",
    ];
    expect(factorSources(sources, null)).toEqual({
      common: ["Insee, RP2019", "base : 15 ans ou plus"],
      own: [["table t, age : 15-24"], ["table t, age : 25-39"]],
    });
  });

  it("leaves out the assumption, semicolons in it included, but not what follows it", () => {
    const assumption = "16 ans ou plus ; deux sexes";
    const sources = [`A ; hypothèse : ${assumption} ; saisi à la main`, `A ; hypothèse : ${assumption}`];
    expect(factorSources(sources, assumption)).toEqual({ common: ["A"], own: [["saisi à la main"], []] });
    expect(factorSources([`B; assumption: ${assumption}`], assumption)).toEqual({ common: ["B"], own: [[]] });
  });

  it("keeps a source that is nothing but the assumption, or does not hold it", () => {
    expect(factorSources(["x", "x"], "x")).toEqual({ common: ["x"], own: [[], []] });
    expect(factorSources(["a", "b"], "")).toEqual({ common: [], own: [["a"], ["b"]] });
  });

  it("is not hindered by empty sources, nor by none", () => {
    expect(factorSources(["", "A ; b", "A"], null)).toEqual({ common: ["A"], own: [[], ["b"], []] });
    expect(factorSources([""], null)).toEqual({ common: [], own: [[]] });
    expect(factorSources([], null)).toEqual({ common: [], own: [] });
  });
});

import { describe, expect, it } from "vitest";
import type { DetailFacts } from "../../../src/verify/detail-facts.ts";
import { detailTexts } from "../../../src/verify/detail-texts.ts";

/** Facts that every text can be made of, whatever it uses. */
const anyFacts = new Proxy(
  {},
  { get: (_, key) => (key === "what" ? "annex" : key === "reason" ? "json" : String(key)) },
);

describe("the sentences of findings", () => {
  it.each(Object.entries(detailTexts).filter(([code]) => code !== "ok"))("%s: two full sentences", (_, { fr, en }) => {
    const say = (text: unknown) => (text as (facts: unknown) => string)(anyFacts);
    for (const text of [say(fr), say(en)]) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(say(fr)).not.toBe(say(en));
  });

  it("tells where a digest was found to differ", () => {
    const { "freeze-differs": freeze, "lottery-differs": lottery, "log-head-differs": head } = detailTexts;
    const both = <Facts>(text: (facts: Facts) => string, a: Facts, b: Facts) => expect(text(a)).not.toBe(text(b));
    for (const language of ["fr", "en"] as const) {
      both(freeze[language], { artefact: "lottery" }, { artefact: "commitment" });
      both(head[language], { artefact: "freeze" }, { artefact: "commitment" });
      both(lottery[language], { where: "log" } as DetailFacts["lottery-differs"], { where: "commitment" });
    }
  });
});

import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/report/html-text.ts";

describe("escapeHtml", () => {
  it("leaves no character that could open markup or close an attribute", () => {
    expect(escapeHtml(`<b a="1" b='2'>&amp;`)).toBe("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;");
  });

  it("shows control characters, direction overrides and lone surrogates as replaced", () => {
    expect(escapeHtml("a\u0000b\u001bc\u202ed\ud800e\u0085f")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf");
  });

  it("leaves letters of every script, line breaks and emoji", () => {
    expect(escapeHtml("Œuvre\n\t日本 👩‍🌾")).toBe("Œuvre\n\t日本 👩‍🌾");
  });
});

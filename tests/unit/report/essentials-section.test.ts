// The report's opening keeps the rules of easy reading (European standards, « Information for all »): short sentences, one a line,
// everyday words; and it says nothing that the record does not hold.
import { describe, expect, it } from "vitest";
import { buildDocument, textOf } from "../../../src/report/build-document.ts";
import { essentialsSection } from "../../../src/report/essentials-section.ts";
import { renderHtml } from "../../../src/report/render-html.ts";
import { renderMarkdown } from "../../../src/report/render-markdown.ts";
import { reportVariants } from "../../support/report-variants.ts";
import { sampleReport } from "../../support/sample-report.ts";

const mostWords = 15;
const jargon =
  /leximin|maximin|quota|digest|empreinte|sha|pseudonym|graine|seed|ticket|loterie|lottery|panel|probabilit|certificat|optimal|algorithm|pour cent|per cent|%/iu;

function sentences(variant: ReturnType<typeof reportVariants>[number], language: "fr" | "en"): readonly string[] {
  return essentialsSection(variant.record, variant.facts, language).blocks.flatMap((block) =>
    block.kind === "heading"
      ? [block.text]
      : block.kind === "list"
        ? block.items.map(String)
        : [`not easy: ${block.kind}`],
  );
}

const variantNamed = (name: string) => reportVariants().find((variant) => variant.name === name) as never;

describe("the opening for everyone", () => {
  it.each(["fr", "en"] as const)(
    "has short sentences of one idea, without jargon, for every kind of draw, %s",
    (language) => {
      for (const variant of reportVariants())
        for (const sentence of sentences(variant, language)) {
          const words = sentence.split(/[\s\u00a0]+/u).filter((word) => /[\p{L}\d]/u.test(word));
          expect(words.length, sentence).toBeLessThanOrEqual(mostWords);
          expect(sentence.match(/[.!?](?=\s|$)/gu), sentence).toHaveLength(1);
          expect(sentence, variant.name).not.toMatch(jargon);
          expect(sentence).not.toMatch(/[;()—]|not easy/u);
        }
    },
  );

  it("can be read aloud in two minutes, at 130 words a minute", () => {
    for (const language of ["fr", "en"] as const)
      for (const variant of reportVariants())
        expect(sentences(variant, language).join(" ").split(/\s+/u).length).toBeLessThan(260);
  });

  it("rounds the lowest chance down, and says so of a thousand where it is small", () => {
    const lowest = (ppb: number): readonly string[] => {
      const { record, facts } = sampleReport();
      const chances = record.lottery.chances.map((line, at) => ({ ...line, targetPpb: ppb + at }));
      return sentences({ name: "", record: { ...record, lottery: { ...record.lottery, chances } }, facts }, "en");
    };
    expect(lowest(49_999_999)).toContain("Every volunteer had at least 4 chances in 100.");
    expect(lowest(10_000_000)).toContain("Every volunteer had at least 1 chance in 100.");
    expect(lowest(9_999_999)).toContain("Every volunteer had at least 9 chances in 1,000.");
    expect(lowest(999_999).join()).not.toContain("at least");
  });

  it("never says more than the record holds", () => {
    expect(sentences(variantNamed("sealed"), "fr").join()).not.toContain("chance");
    expect(sentences(variantNamed("equal chances"), "fr")).toContain("Oui : chaque volontaire avait la même chance.");
    expect(sentences(variantNamed("quota missed"), "fr")).toContain("Attention : des règles ne sont pas respectées.");
    expect(sentences(variantNamed("quota missed"), "fr").join()).not.toContain("Toutes les règles");
    expect(sentences(variantNamed("some without a chance"), "fr").join()).not.toContain("au moins");
    expect(sentences(variantNamed("nothing declared"), "fr").join()).not.toContain("ressembler");
    expect(sentences(variantNamed("another objective, exact tickets"), "fr").join()).not.toContain("aide d’abord");
    expect(sentences(variantNamed("plain"), "fr").join()).toContain("rien ne prouve");
    expect(sentences(variantNamed("committed"), "fr").join()).toContain("L’organisateur dit avoir publié");
  });

  it("comes before the contents and every other part, in HTML and Markdown", () => {
    const { record, facts } = sampleReport();
    const html = renderHtml(record, facts, "fr");
    expect(html.indexOf('<section id="essentiel"')).toBeGreaterThan(0);
    expect(html.indexOf('<section id="essentiel"')).toBeLessThan(html.indexOf("<nav "));
    const markdown = renderMarkdown(record, facts, "fr");
    expect(markdown.indexOf("## L’essentiel")).toBeLessThan(markdown.indexOf("## La population"));
    expect(buildDocument(record, facts, textOf("fr")).sections[0]?.id).toBe("composition");
  });
});

import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/report/build-document.ts";
import { buildSummary, renderSummary } from "../../../src/report/build-summary.ts";
import { renderHtml } from "../../../src/report/render-html.ts";
import { reportVariants } from "../../support/report-variants.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record, facts } = sampleReport();

describe("renderSummary", () => {
  it("says nothing that the whole report does not say", () => {
    const cells = (html: string): readonly string[] =>
      [...html.matchAll(/<(?:p|dd|dt|li|td|th)\b[^>]*>([^<]+)</gu)].map(([, text]) => text as string);
    for (const language of ["fr", "en"] as const) {
      const whole = new Set([...cells(renderHtml(record, facts, language)), textOf(language).summaryKicker]);
      const said = cells(renderSummary(record, facts, language));
      expect(said.length).toBeGreaterThan(80);
      expect(said.filter((text) => !whole.has(text))).toEqual([]);
    }
  });

  it("keeps the figures, the curve, the seed, the ticket, every digest and the limits; leaves out the codes", () => {
    const html = renderSummary(record, facts, "fr");
    for (const part of [
      'class="curve"',
      record.reveal.seed,
      "587 sur 1\u202f000",
      'class="qr"',
      "verify.html",
      "Ce que ce tirage ne garantit pas",
    ])
      expect(html).toContain(part);
    expect(html.match(/class="digest"/gu)).toHaveLength(4);
    expect(html).not.toContain('class="codes"');
    expect(html).not.toContain('class="bars"');
  });

  it("has the same five sections for every kind of draw", () => {
    for (const { name, record: each, facts: itsFacts } of reportVariants()) {
      const { sections, contents } = buildSummary(each, itsFacts, textOf("fr"));
      expect(
        sections.map(({ id }) => id),
        name,
      ).toEqual(["composition", "chances", "tirage", "verifier", "limites"]);
      expect(contents).toBeNull();
    }
  });
});

// Every kind of published page is valid HTML, by a validator that is not ours.
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../../src/model/record.ts";
import { renderMinutes } from "../../../src/report/build-minutes.ts";
import { renderSummary } from "../../../src/report/build-summary.ts";
import { renderHtml } from "../../../src/report/render-html.ts";
import { reportVariants } from "../../support/report-variants.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // A matter of taste, not of validity; the roles keep tables readable where a narrow screen lays them out as blocks.
    "long-title": "off",
    "no-redundant-role": "off",
    "no-trailing-whitespace": "off",
    "no-raw-characters": "off",
  },
});

async function faults(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

describe("the published pages", () => {
  it("are valid HTML for every kind of draw", async () => {
    // Small panels: codes are many and all alike, and the validator is slow.
    const small = (record: PublishedRecord): PublishedRecord => ({
      ...record,
      reveal: { ...record.reveal, panel: record.reveal.panel.slice(0, 3) },
      lottery: { ...record.lottery, chances: record.lottery.chances.slice(0, 60) },
    });
    for (const [index, { name, record, facts }] of reportVariants().entries())
      expect(await faults(renderHtml(small(record), facts, index % 2 === 0 ? "fr" : "en")), name).toEqual([]);
    for (const { name, record, facts } of reportVariants().filter(
      ({ name }) => name === "plain" || name === "committed",
    )) {
      expect(await faults(renderSummary(small(record), facts, "en")), name).toEqual([]);
      expect(await faults(renderMinutes({ ...small(record), recordDigest: facts.recordDigest }, "fr")), name).toEqual(
        [],
      );
      expect(await faults(renderMinutes({ ...record, reveal: null, recordDigest: null }, "en")), name).toEqual([]);
    }
  });

  it("would not be called valid with a fault in them", async () => {
    const { record, facts } = reportVariants()[0]!;
    const broken = renderHtml(record, facts, "fr").replace("</h1>", "").replace("<main>", '<main><p id="chances"></p>');
    expect((await faults(broken)).length).toBeGreaterThan(0);
  });
});

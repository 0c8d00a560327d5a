import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/render-html.ts";
import { renderMarkdown } from "../../../src/report/render-markdown.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record, facts } = sampleReport();
const usual = { lowestPpb: 1_234_567, highestPpb: 900_000_000, panels: 2000 };
const told = /Pour comparer.*?tirage usuel[^<]*/u;
const page = (given: typeof usual | null): string => renderHtml(record, facts, "fr", undefined, given);

describe("what the usual draw would have given", () => {
  it("is told beside the chances, with this lottery's own lowest chance", () => {
    const lowest = Math.min(...record.lottery.chances.map(({ targetPpb }) => targetPpb)) / 10_000_000;
    const words = told.exec(page(usual))?.[0] ?? "";
    expect(words).toContain("(2\u202f000 panels)");
    expect(words).toContain("d’environ 0,12\u202f%");
    expect(words).toContain("d’environ 90,00\u202f%");
    expect(words).toContain(`personne n’a moins de ${lowest.toFixed(2).replace(".", ",")}\u202f%`);
    expect(renderMarkdown(record, facts, "en", usual)).toContain("Its smallest chance would be about 0.12%");
  });

  it("is left out where it was not simulated, gave no panel, or chances are not published", () => {
    expect(page(null)).not.toMatch(told);
    expect(page({ ...usual, panels: 0 })).not.toMatch(told);
    const sealed = { ...record, lottery: { ...record.lottery, panels: null, chances: [] } };
    expect(renderHtml(sealed, facts, "fr", undefined, usual)).not.toMatch(told);
  });
});

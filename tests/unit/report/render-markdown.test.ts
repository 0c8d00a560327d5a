import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/report/render-markdown.ts";
import { reportVariants } from "../../support/report-variants.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record, facts } = sampleReport();
const french = renderMarkdown(record, facts, "fr");

/** Cells of a table line: pipes that are not escaped, minus the two at its ends. */
function columnCount(line: string): number {
  return line.replace(/\\./gu, "").split("|").length - 2;
}

describe("renderMarkdown", () => {
  it("says the same things as the page", () => {
    for (const part of [
      "# Assemblée citoyenne du littoral\n",
      "**100 personnes ont été tirées au sort parmi 1\u202f200 volontaires**, le 4 janvier 2027",
      "| Homme | 47,8\u202f% | 542 (45,2\u202f%) | 47 (47,0\u202f%) | 46 à 48 |".replace(
        /[()]/gu,
        (bracket) => bracket,
      ),
      "| Agriculteurs exploitants | 0,1\u202f% | moins de 5 | 1 (1,0\u202f%) | 0 à 2 |",
      "`pinakion/1|dunkerque-2027|panel|",
      "```sh\npinakion verify record.json\n```",
      "> **Niveau 0, rejouable.** Ce tirage peut être refait à l’identique.",
      "<https://www.insee.fr/fr/statistiques>",
    ])
      expect(french).toContain(part);
    expect(french.match(/\b[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\b/gu)).toHaveLength(100);
  });

  it("ends in one line break and is a function of record and facts alone", () => {
    expect(french).toMatch(/[^\n]\n$/u);
    const again = JSON.parse(JSON.stringify({ record, facts })) as { record: typeof record; facts: typeof facts };
    expect(renderMarkdown(again.record, again.facts, "fr")).toBe(french);
  });

  it("speaks English", () => {
    const english = renderMarkdown(record, facts, "en");
    expect(english).toContain("- Ticket drawn: 587 of 1,000\n");
    expect(english).toContain("## What this draw does not guarantee");
  });

  it("lets no text of the user become markup", () => {
    const evil = "# [x](javascript:1) <b>|*_`~![i](u)&amp;\n\n- 1. \\";
    const sample = sampleReport({
      features: [
        {
          id: "x",
          label: evil,
          source: evil,
          assumption: evil,
          values: [
            [evil, 3, 1],
            ["- b", 2, 1],
            ["1. c", 2, 1],
          ],
        },
      ],
      freeze: { title: evil, organiser: evil },
      input: { nearTies: [{ feature: "x", winner: evil, loser: "b", people: 4 }] },
    });
    const markdown = renderMarkdown(sample.record, sample.facts, "fr");
    const escaped = "\\# \\[x\\]\\(javascript:1\\) \\<b\\>\\|\\*\\_\\`\\~\\!\\[i\\]\\(u\\)\\&amp; - 1. \\\\";
    expect(markdown.startsWith(`# ${escaped}\n`)).toBe(true);
    expect(markdown).toContain(`| ${escaped} | `);
    expect(markdown).toContain("| \\- b | ");
    expect(markdown).toContain("| 1\\. c | ");
    expect(markdown).not.toMatch(/(^|[^\\])<b>/u);
  });

  it("fences code that holds backticks, and cuts line breaks out of it", () => {
    const sample = sampleReport({ reveal: { seed: "a``b\nc" } });
    expect(renderMarkdown(sample.record, sample.facts, "fr")).toContain("``` a``b c ```");
  });

  it("keeps every row of a table as wide as its head, in all reports and both languages", () => {
    for (const { name, record: each, facts: itsFacts } of reportVariants()) {
      for (const language of ["fr", "en"] as const) {
        const blocks = renderMarkdown(each, itsFacts, language)
          .split("\n\n")
          .filter((block) => block.startsWith("|"));
        expect(blocks.length, name).toBeGreaterThan(["nothing to tell", "replacement of one"].includes(name) ? 1 : 3);
        for (const block of blocks)
          for (const line of block.split("\n"))
            expect(columnCount(line), `${name}: ${line}`).toBe(columnCount(block.split("\n")[1] ?? ""));
      }
    }
  });

  it("holds no name, address, birth date or id of anyone", () => {
    for (const secret of ["DURAND", "1958", "rue Imaginaire", "V1"]) expect(french).not.toContain(secret);
  });
});

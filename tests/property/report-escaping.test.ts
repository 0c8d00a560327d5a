import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/render-html.ts";
import { renderMarkdown } from "../../src/report/render-markdown.ts";
import { type Sample, sampleReport } from "../support/sample-report.ts";

/** A small report whose every user text is `text`. */
function reportOf(text: string): Sample {
  return sampleReport({
    poolCount: 30,
    panelSize: 5,
    features: [
      {
        id: "f",
        label: text,
        source: `Insee ${text}`,
        assumption: text,
        values: [
          [`1${text}`, 3, 1],
          [`2${text}`, 2, 1],
        ],
      },
    ],
    freeze: {
      title: text,
      organiser: text,
      exclusions: [{ reason: text, count: 2 }],
      constraints: [{ kind: "household", atMost: 1, columns: [text, text] }],
      provenance: [{ name: text, publisher: text, url: `x${text}`, edition: "e", sha256: null, licence: "l" }],
    },
    reveal: { seed: text, values: [{ source: "typed", text }], observedAt: `x${text}` },
    input: { nearTies: [{ feature: "f", winner: text, loser: text, people: 4 }] },
  });
}

const markup = fc.constantFrom(
  "<",
  ">",
  '"',
  "'",
  "&",
  "</style>",
  "<!--",
  "`",
  "|",
  "#",
  "\n",
  "\u202e",
  "\\",
  "]]>",
  "é",
  " ",
);
const texts = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.array(markup, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")),
);

describe("user texts in the report", () => {
  it("never change the tags of the page", () => {
    const tags = (sample: Sample): readonly string[] =>
      renderHtml(sample.record, sample.facts, "fr").match(/<[^>]*>/gu) ?? [];
    const expected = tags(reportOf("x"));
    expect(expected.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(texts, (text) => {
        expect(tags(reportOf(text))).toEqual(expected);
      }),
      { seed: 20270104, numRuns: 150 },
    );
  });

  it("never change the headings and tables of the Markdown", () => {
    const skeleton = (sample: Sample): readonly string[] =>
      renderMarkdown(sample.record, sample.facts, "fr")
        .split("\n")
        .map((line) =>
          line.startsWith("|")
            ? line.replace(/\\./gu, "").replace(/[^|]/gu, "")
            : (/^(#+ |- |> |```|---)?/u.exec(line)?.[0] ?? ""),
        );
    const expected = skeleton(reportOf("x"));
    fc.assert(
      fc.property(texts, (text) => {
        // The shell commands show the seed as it is; a record's seed holds no line break.
        expect(skeleton(reportOf(text.replace(/[\p{Cc}\u2028\u2029]/gu, " ")))).toEqual(expected);
      }),
      { seed: 20270104, numRuns: 150 },
    );
  });
});

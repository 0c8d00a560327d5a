// The published pages before axe-core, in real Chromium: on a telephone, on a screen, on paper; and how many sheets they take.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderMinutes } from "../../src/report/build-minutes.ts";
import { renderSummary } from "../../src/report/build-summary.ts";
import { renderHtml } from "../../src/report/render-html.ts";
import { violations } from "../support/axe.ts";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { sampleReport } from "../support/sample-report.ts";

const { record, facts } = sampleReport();
const pages = {
  report: renderHtml(record, facts, "fr"),
  summary: renderSummary(record, facts, "en"),
  minutes: renderMinutes({ ...record, recordDigest: facts.recordDigest }, "fr"),
  "blank minutes": renderMinutes({ ...record, reveal: null, recordDigest: null }, "en"),
};
const everyWidth = [
  [360, "screen", "dark"],
  [1280, "screen", "light"],
] as const;
/** The other pages are made of the same parts: one look, as they are used, is enough. */
const paper = [[720, "print", "light"]] as const;
/** The page policy allows no script, so the checker runs on the page without it; a test of its own holds the policy. */
const withoutPolicy = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/u, "");

describe.skipIf(!hasChromium)("the published pages before axe-core (skipped when /usr/bin/chromium is absent)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  it.each(Object.entries(pages))(
    "has no finding and no overflow: %s",
    async (_name, html) => {
      for (const [width, media, colorScheme] of html === pages.report ? [...everyWidth, ...paper] : paper) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        await page.emulateMedia({ media, colorScheme });
        await page.setContent(withoutPolicy(html));
        expect(await violations(page), `${width} ${media}`).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth"), `${width} ${media}`).toBe(width);
        await page.close();
      }
    },
    60_000,
  );

  it.each([
    ["fr", 2],
    ["en", 2],
  ] as const)(
    "prints the summary of a draw of usual size on two A4 pages, %s",
    async (language, sheets) => {
      const page = await browser.newPage();
      await page.setContent(renderSummary(record, facts, language));
      const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(sheets);
      await page.close();
    },
    60_000,
  );
});

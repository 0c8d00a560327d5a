// The HTML report in real Chromium: nothing is fetched or blocked, nothing overflows on a phone, every text can be read.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../src/report/render-html.ts";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { sampleReport } from "../support/sample-report.ts";

/** Lowest contrast (WCAG 2.2) between a text of the page and what stands behind it, with the text. */
const lowestContrast = `(() => {
  const luminance = ([r, g, b]) => [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const colour = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = colour(getComputedStyle(at).backgroundColor);
      if (alpha > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  let lowest = { ratio: 99, text: "", checked: 0 };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent.trim() === "") continue;
    const [a, b] = [luminance(colour(getComputedStyle(node.parentElement).color)), luminance(behind(node.parentElement))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    lowest = ratio < lowest.ratio ? { ratio, text: node.textContent, checked: lowest.checked + 1 } : { ...lowest, checked: lowest.checked + 1 };
  }
  return lowest;
})()`;

describe.skipIf(!hasChromium)("the report in Chromium (skipped when /usr/bin/chromium is absent)", () => {
  const folder = mkdtempSync(join(tmpdir(), "pinakion-report-"));
  const file = join(folder, "report.html");
  let browser: Browser;

  beforeAll(async () => {
    const long = "Arrière-grand-père-de-la-communauté-urbaine-de-Téteghem-Coudekerque-Village".repeat(2);
    const sample = sampleReport({
      poolCount: 3000,
      panelSize: 500,
      freeze: { title: long, organiser: `${long} ${long}` },
      reveal: { seed: `pinakion/1|${"f".repeat(400)}` },
    });
    const features = sample.facts.features.map((feature) => ({
      ...feature,
      values: feature.values.map((value, index) => (index === 0 ? { ...value, value: long, source: long } : value)),
    }));
    const [first] = features;
    const forty = { id: "forty", label: long, values: Array.from({ length: 40 }, (_, index) => `${index}. ${long}`) };
    if (first === undefined) throw new Error("the sample has features");
    const template = first.values[0] as (typeof first.values)[number];
    features.push({ ...first, ...forty, values: forty.values.map((value) => ({ ...template, value })) });
    writeFileSync(file, renderHtml(sample.record, { ...sample.facts, features }, "fr"));
    browser = await openChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(width: number, colorScheme: "light" | "dark"): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }

  it.each([
    [320, "light"],
    [360, "dark"],
    [1280, "light"],
  ] as const)(
    "fits %i pixels in %s, 500 seats, 40 values and long words included, and asks for nothing",
    async (width, scheme) => {
      const { page, complaints } = await open(width, scheme);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(["light", "dark"] as const)(
    "has its style sheet and a contrast of 4.5 or more for every text, %s",
    async (scheme) => {
      const { page } = await open(1280, scheme);
      const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(background).toBe(scheme === "light" ? "rgb(255, 255, 255)" : "rgb(21, 23, 27)");
      const lowest = (await page.evaluate(lowestContrast)) as { ratio: number; text: string; checked: number };
      expect(lowest.checked).toBeGreaterThan(700);
      expect(lowest.ratio, lowest.text).toBeGreaterThanOrEqual(4.5);
      await page.close();
    },
  );

  it("remains a table for screen readers on a phone", async () => {
    const { page } = await open(360, "light");
    const [table] = await page.getByRole("table", { name: "Âge", exact: true }).all();
    expect(await table?.getByRole("row").count()).toBe(7);
    expect(await table?.getByRole("columnheader").count()).toBe(5);
    expect(await table?.getByRole("rowheader").count()).toBe(6);
    await page.close();
  });
});

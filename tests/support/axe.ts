// What axe-core finds wrong with an open page, and texts as they are compared: with plain blanks.
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Each violation with the elements it concerns; fails when hardly any rule was applied. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as axe.AxeResults;
  expect(found.passes.length + found.incomplete.length).toBeGreaterThan(10);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** No-break blanks as blanks. */
export const plain = (words: string | null): string => (words ?? "").replace(/[\u00a0\u202f]/g, " ");

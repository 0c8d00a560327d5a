// Every screen of ceremonie.html in real Chromium: accessible on a projector and on a telephone; rehearsals, sealed draws,
// digits that are the ticket, motion.
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupHex } from "../../src/report/format-instant.ts";
import { plain, violations } from "../support/axe.ts";
import { afterToyInstant, ceremonyFile, forward, openCeremony, organiserLook } from "../support/ceremony-page.ts";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { toyCeremony, toyDice } from "../support/toy-ceremony.ts";
import { jsonFile } from "../support/verify-page.ts";

describe.skipIf(!hasChromium)("the page of the ceremony (skipped when /usr/bin/chromium is absent)", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  it("is valid HTML, by a validator that is not ours", async () => {
    const html = readFileSync(await ceremonyFile(toyCeremony().data, organiserLook), "utf8");
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:a11y"],
      rules: { "no-raw-characters": "off", "no-trailing-whitespace": "off" },
    });
    const { results } = await validator.validateString(html.replace(/<script>[\s\S]*<\/script>/u, "<script></script>"));
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  it("is accessible and fits on every screen of the evening, on a projector and on a telephone, in the organiser's look", async () => {
    const file = await ceremonyFile(toyCeremony({ disclosure: "open" }, "en").data, organiserLook);
    for (const [width, scheme] of [
      [1280, "dark"],
      [360, "light"],
    ] as const) {
      const { page, complaints } = await openCeremony(browser, file, { width, scheme });
      const seen: string[] = [];
      for (;;) {
        seen.push((await page.locator(".scene").getAttribute("id")) ?? "");
        expect(await page.evaluate("document.documentElement.scrollWidth"), seen.at(-1)).toBe(width);
        expect(await violations(page), seen.at(-1)).toEqual([]);
        if (seen.at(-1) === "keep") break;
        if (seen.at(-1) === "value-1") await page.keyboard.type(toyDice.digits);
        await forward(page);
      }
      expect(seen).toEqual(["prepare", "committed", "value-1", "seed", "ticket", "panel", "composition", "keep"]);
      expect(await page.evaluate("document.documentElement.lang")).toBe("en");
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it("says that it is a rehearsal before the announced instant, and saves nothing then", async () => {
    const { page } = await openCeremony(browser, await ceremonyFile(toyCeremony().data), {
      now: "2027-01-05T19:00:00Z",
    });
    expect(plain(await page.locator("#rehearsal").textContent())).toContain("5 janvier 2027 à 20 h 30 (heure de Paris");
    await forward(page);
    await forward(page);
    await page.keyboard.type(toyDice.digits);
    for (let screen = 0; screen < 5; screen += 1) await forward(page);
    expect(await page.locator("#save").count()).toBe(0);
    expect(plain(await page.locator(".lead").textContent())).toContain("rien n’est enregistré");
    for (let screen = 0; screen < 7; screen += 1) await page.keyboard.press("PageUp");
    await page.locator("#erase").click();
    await page.clock.setFixedTime(afterToyInstant);
    await page.reload();
    expect(await page.locator("#rehearsal").isVisible()).toBe(false);
    for (let screen = 0; screen < 2; screen += 1) await forward(page);
    expect(await page.locator("#value").inputValue()).toBe("");
    await page.close();
  });

  it("opens a sealed panel by the annex only, and refuses an annex of another draw", async () => {
    const sealed = toyCeremony({ hasSensitive: true });
    const { page } = await openCeremony(browser, await ceremonyFile(sealed.data));
    const foreign = toyCeremony({ hasSensitive: true, secretHex: "00".repeat(32) }).annex;
    await page.setInputFiles("#annex", jsonFile("annex.json", JSON.stringify(foreign)));
    await page.getByText("n’est pas l’annexe de ce tirage").waitFor();
    for (let screen = 0; screen < 2; screen += 1) await forward(page);
    await page.keyboard.type(toyDice.digits);
    for (let screen = 0; screen < 3; screen += 1) await forward(page);
    expect(await page.locator("#codes").count()).toBe(0);
    await forward(page);
    await page.setInputFiles("#annex", jsonFile("annex.json", JSON.stringify(sealed.annex)));
    await page.locator(".features").waitFor();
    expect(await page.locator(".features h2").allTextContents()).toEqual(["Sexe"]);
    await page.keyboard.press("PageUp");
    const codes = await page.locator("#codes code").allTextContents();
    expect(codes).toEqual(sealed.record.reveal.panel.map((code) => groupHex(code, "-")));
    await page.close();
  });

  it("lets the counts grow where motion is wanted, all at one pace", async () => {
    const { page } = await openCeremony(browser, await ceremonyFile(toyCeremony({ disclosure: "open" }).data), {
      motion: "no-preference",
    });
    for (let screen = 0; screen < 2; screen += 1) await forward(page);
    await page.keyboard.type(toyDice.digits);
    for (let screen = 0; screen < 4; screen += 1) await forward(page);
    const width = 'Number.parseFloat(document.querySelector(".bar").style.width)';
    expect(await page.evaluate(width)).toBeLessThan(100);
    await expect.poll(() => page.evaluate(width), { timeout: 30_000 }).toBe(100);
    expect(await page.locator(".count").allTextContents()).toEqual(["1", "1", "2", "0"]);
    await page.close();
  });

  it("takes the ticket from dice where that was committed", async () => {
    const digits = toyCeremony({ dice: { digits: "0", sampler: "digits-10" } }).data;
    const { page } = await openCeremony(browser, await ceremonyFile(digits));
    for (let screen = 0; screen < 2; screen += 1) await forward(page);
    await page.keyboard.type("0");
    for (let screen = 0; screen < 2; screen += 1) await forward(page);
    expect(await page.locator("#ticket-number").textContent()).toBe("10");
    await page.close();
  });
});

// verify.html in real Chromium, the rest of what it promises: evidence, levels, folders, other languages, keyboard, phone, paper.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { plain, violations } from "../support/axe.ts";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { newFolder, repository } from "../support/dossier.ts";
import { toyRecord } from "../support/toy-record.ts";
import { giveRecord, openVerifyPage, withOtherTicket } from "../support/verify-page.ts";

const { record } = toyRecord();
const text = canonicalJson(record);
const dice = toyRecord({ dice: { digits: "4", sampler: "digits-10" } }).record;

const changed = withOtherTicket(record);

describe.skipIf(!hasChromium)("the verification page (skipped when /usr/bin/chromium is absent)", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  it("shows what another seed would give, and goes back", async () => {
    const { page } = await openVerifyPage(browser);
    await giveRecord(page, text);
    const published = await page.locator("#seed .digest").textContent();
    await page.locator("#seed-field").press("End");
    await page.locator("#seed-field").pressSequentially("6");
    expect(await page.locator("#seed .digest").textContent()).not.toBe(published);
    expect(await page.evaluate("document.activeElement.id")).toBe("seed-field");
    await page.getByRole("button", { name: "Revenir à la graine publiée" }).click();
    expect(await page.locator("#seed .digest").textContent()).toBe(published);
    await page.close();
  });

  it("gives level 3 to who names the key of the auditor, and to nobody else", async () => {
    const folder = join(newFolder(), "public");
    cpSync(join(repository, "tests/golden/record-v1"), folder, { recursive: true });
    for (const name of ["findings.json", "findings.json.sig"]) {
      cpSync(join(repository, "tests/vectors/ssh-signature", name), join(folder, name));
    }
    for (const name of ["annex.json", "receipt.json"]) rmSync(join(folder, name));
    const { page } = await openVerifyPage(browser, { width: 360 });
    await page.setInputFiles("#record-folder", folder);
    await page.waitForSelector("#verdict");
    const said = async (): Promise<string> => plain(await page.locator("#verdict").textContent());
    expect(await said()).toContain("Niveau d’assurance 2 sur 3");
    const signer = /SHA256:[A-Za-z0-9+/]{43}/.exec(await said())![0];
    expect(await violations(page)).toEqual([]);
    for (const [key, level] of [
      [`${signer.slice(0, -1)}x`, 2],
      [signer, 3],
    ] as const) {
      await page.fill("#auditor", key);
      await page.press("#auditor", "Enter");
      expect(await said()).toContain(`Niveau d’assurance ${level} sur 3`);
      expect(await page.evaluate("document.activeElement.id")).toBe("verdict-title");
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.close();
  });

  it("takes a whole folder, and says which of its files are not the record's", async () => {
    const folder = join(newFolder(), "public");
    mkdirSync(folder);
    writeFileSync(join(folder, "record.json"), text);
    writeFileSync(join(folder, "members.json"), canonicalJson(record.members));
    writeFileSync(join(folder, "lottery.json"), `${canonicalJson(record.lottery)}\n`);
    writeFileSync(join(folder, "report.json"), "{}");
    const { page } = await openVerifyPage(browser);
    await page.setInputFiles("#record-folder", folder);
    await page.waitForSelector("#verdict");
    const verdict = plain(await page.locator("#verdict").textContent());
    expect(verdict).toContain("identiques aux parties du procès-verbal : members.json.");
    expect(verdict).toContain("ne sont pas ceux du procès-verbal : lottery.json.");
    expect(await page.locator('ul[aria-labelledby="group-failed"] .number').allTextContents()).toEqual(["6", "23"]);
    await page.close();
  });

  it("finds evidence, annex, figures and receipt in the golden folder, and no failure", async () => {
    const { page, complaints } = await openVerifyPage(browser);
    await page.setInputFiles("#record-folder", join(repository, "tests/golden/record-v1"));
    await page.waitForSelector("#verdict");
    expect(await page.locator("#verdict h2").textContent()).toContain("Aucun contrôle n’échoue");
    const passed = await page.locator(".finding.ok .number").allTextContents();
    expect(passed).toEqual(expect.arrayContaining(["12", "23", "25", "28", "29"]));
    expect(await page.locator("#receipt-result dl").count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("takes a dropped file, in English when asked", async () => {
    const { page } = await openVerifyPage(browser, { locale: "en-GB" });
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(text)}], "record.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }`);
    await page.waitForSelector("#verdict");
    expect(await page.locator("#verdict h2").textContent()).toContain("No check fails");
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    await page.getByRole("button", { name: "Français" }).click();
    expect(await page.locator("#verdict h2").textContent()).toContain("Aucun contrôle n’échoue");
    expect(await page.evaluate("document.activeElement.id")).toBe("language");
    await page.close();
  });

  it("fails what is no record, runs nothing of it, and stays usable", async () => {
    const { page, complaints } = await openVerifyPage(browser);
    const given = [
      "bonjour",
      "[".repeat(100_000),
      '{"a":1}',
      text.replace("Panel d'essai", "<img src=x onerror=alert(1)>"),
      `\ufeff${text}`,
      text.replace("Panel d'essai", "Panel\\u0007d\\ud800essai"),
    ];
    for (const refused of given) {
      await giveRecord(page, refused);
      expect(await page.locator("#verdict h2").textContent()).toMatch(/échoue/);
      expect(await page.locator("#group-failed").count()).toBe(1);
      expect(await page.locator("main img").count()).toBe(0);
    }
    await giveRecord(page, text);
    expect(await page.locator("#verdict h2").textContent()).toContain("Aucun contrôle n’échoue");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows digits that are the ticket itself, and a sealed draw", async () => {
    const { page } = await openVerifyPage(browser);
    await giveRecord(page, canonicalJson(dice));
    expect(plain(await page.locator("#seed").textContent())).toContain(
      "Les chiffres tirés, 4, se lisent directement : ticket 4.",
    );
    await giveRecord(page, canonicalJson(toyRecord({ hasSensitive: true }).record));
    expect(await page.locator("#seed").textContent()).toContain("sont scellés");
    await page.close();
  });

  it.each([
    [320, "light"],
    [360, "dark"],
  ] as const)("fits %i pixels, %s, before and after", async (width, scheme) => {
    const { page } = await openVerifyPage(browser, { width, scheme });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await giveRecord(page, changed);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("can be used from the keyboard alone, in the order of the page", async () => {
    const { page } = await openVerifyPage(browser);
    await giveRecord(page, text);
    await page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
    await page.locator("#language").focus();
    const order = ["language"];
    for (let index = 0; index < 6; index += 1) {
      await page.keyboard.press("Tab");
      order.push((await page.evaluate("document.activeElement.id || document.activeElement.textContent")) as string);
    }
    expect(order.slice(0, 7)).toEqual([
      "language",
      "record-file",
      "record-folder",
      "seed-field",
      "receipt-file",
      "receipt-field",
      "Ouvrir ma ligne",
    ]);
    await page.close();
  });

  it("prints without what only a screen needs", async () => {
    const { page } = await openVerifyPage(browser);
    await giveRecord(page, text);
    await page.emulateMedia({ media: "print" });
    for (const hidden of ["#choose", "#language", "#receipt"])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    expect(await page.locator("#checks").isVisible()).toBe(true);
    await page.close();
  });

  it("verifies a thousand tickets of 150 in a time that it prints", async () => {
    const { page } = await openVerifyPage(browser);
    const large = largeRecord(record);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const processSeconds = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "ProcessTime")?.value ?? 0;
    };
    const before = await processSeconds();
    const started = performance.now();
    await giveRecord(page, canonicalJson(large));
    const elapsed = Math.round(performance.now() - started);
    const used = Math.round(((await processSeconds()) - before) * 1000);
    console.log(`verify.html, 1,000 tickets of 150: ${elapsed} ms to the verdict, ${used} ms of processor in the page`);
    expect(await page.locator(".finding").count()).toBe(30);
    await page.close();
  });
});

/** A record of the size of a real draw; its digests do not fit, its work is the same. */
function largeRecord(toy: PublishedRecord): PublishedRecord {
  const line = toy.members.members[0];
  if (line === undefined) throw new Error("the toy has members");
  const members = Array.from({ length: 1500 }, (_, index) => {
    const commitment = `${index + 1}`.padStart(64, "0");
    return { ...line, number: index + 1, identityCommitment: commitment, code: commitment.slice(0, 12) };
  });
  const panels = Array.from({ length: 1000 }, (_, panel) =>
    Array.from({ length: 150 }, (_, seat) => panel + 1 + seat * 3),
  );
  return {
    ...toy,
    members: { ...toy.members, members },
    lottery: {
      ...toy.lottery,
      panels,
      ticketCount: 1000,
      ticketsPerPanel: panels.map(() => 1),
      tickets: panels.map((_, index) => index + 1),
      chances: members.map(({ number }) => ({ number, tickets: 100, targetPpb: 100_000_000 })),
    },
  };
}

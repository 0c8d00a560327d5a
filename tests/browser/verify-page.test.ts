import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromText, type Rational, rational, subtract, toText } from "../../src/math/rational.ts";
import type { CertificateArtefact } from "../../src/model/certificate.ts";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { plain, violations } from "../support/axe.ts";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { resealed, toyRecord } from "../support/toy-record.ts";
import { giveRecord, jsonFile, openVerifyPage, withOtherTicket } from "../support/verify-page.ts";

const { record } = toyRecord();
const text = canonicalJson(record);

const changed = withOtherTicket(record);

describe.skipIf(!hasChromium)("the verification page (skipped when /usr/bin/chromium is absent)", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  it("finds no failure in a valid record, makes the draw again, and asks for nothing", async () => {
    const { page, complaints } = await openVerifyPage(browser);
    await giveRecord(page, text);
    expect(await page.locator("#verdict h2").textContent()).toContain("Aucun contrôle n’échoue");
    expect(await page.locator("#group-failed").count()).toBe(0);
    expect(await page.locator(".finding").count()).toBe(30);
    const seed = plain(await page.locator("#seed").textContent());
    expect(seed).toContain(`C’est le ticket publié : ${record.reveal.ticket}.`);
    expect(seed).toContain("Ce sont exactement les codes publiés.");
    expect(await page.locator("#status").textContent()).toContain("Aucun contrôle n’échoue");
    expect(await page.evaluate("document.activeElement.id")).toBe("verdict-title");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("allows no network even to a script that tries", async () => {
    const { page } = await openVerifyPage(browser);
    const outcome = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
      fetch("https://example.invalid/").catch(() => {});
    })`);
    expect(outcome).toBe("connect-src");
    await page.close();
  });

  it("names the check that one changed digit breaks, before the others", async () => {
    const { page, complaints } = await openVerifyPage(browser, { scheme: "dark" });
    await giveRecord(page, changed);
    expect(await page.locator("#verdict h2").textContent()).toMatch(/contrôles échouent/);
    const failed = await page.locator('ul[aria-labelledby="group-failed"] .number').allTextContents();
    expect(failed).toContain("21");
    expect(await page.locator("#checks h3").first().textContent()).toBe("En échec");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("makes the proof of the lottery again from the annex, and refuses one made worse by one millionth", async () => {
    const { annex } = toyRecord();
    const { page } = await openVerifyPage(browser);
    const proof = async (record: PublishedRecord, certificate: CertificateArtefact): Promise<string> => {
      await page.evaluate("document.querySelector('#results').replaceChildren()");
      const files = { "record.json": record, "annex.json": { ...annex, certificate } };
      const given = Object.entries(files).map(([name, content]) => jsonFile(name, canonicalJson(content)));
      await page.setInputFiles("#record-file", given);
      await page.waitForSelector("#results > *");
      return (await page.locator(".finding", { hasText: "Contrôle 27 :" }).textContent()) ?? "";
    };
    const certificate = annex.certificate as CertificateArtefact;
    expect(await proof(record, certificate)).toContain("Réussi");
    // The lowest chances and all that is said to bound them, a millionth lower; every digest fits.
    const worse = (chance: string): string => toText(subtract(fromText(chance) as Rational, rational(1n, 1_000_000n)));
    const lowest = certificate.levels[0]?.types.flatMap((type) => certificate.types[type - 1] ?? []);
    const forged: CertificateArtefact = {
      ...certificate,
      levels: certificate.levels.map((level, index) =>
        index === 0 ? { ...level, probability: worse(level.probability) } : level,
      ),
      steps: certificate.steps.map((step) => (step.level === 1 ? { ...step, bound: worse(step.bound) } : step)),
    };
    const lowered = resealed(record, (draft) => {
      const chances = draft.lottery.chances.map((line) =>
        lowest?.includes(line.number) ? { ...line, targetPpb: line.targetPpb - 1000 } : line,
      );
      draft.lottery = { ...draft.lottery, chances, certificateDigest: digestOf(forged) };
    });
    expect(await proof(lowered, forged)).toContain("Échec");
    await page.close();
  });

  it("opens a volunteer's line from a pasted receipt, and says why another does not open one", async () => {
    const toy = toyRecord();
    const { page } = await openVerifyPage(browser);
    await giveRecord(page, text);
    const open = async (receipt: string): Promise<string> => {
      await page.fill("#receipt-field", receipt);
      await page.getByRole("button", { name: "Ouvrir ma ligne" }).click();
      return plain(await page.locator("#receipt-result").textContent());
    };
    const check = async (number: number): Promise<string> =>
      (await page.locator(".finding", { hasText: `Contrôle ${number} :` }).textContent()) ?? "";
    expect(await check(29)).toContain("Non fait");
    const isDrawn = ({ code }: { code: string }): boolean => record.reveal.panel.includes(code);
    const mine = toy.sealed.receipts.find(isDrawn);
    const other = toy.sealed.receipts.find((receipt) => !isDrawn(receipt));
    const chance =
      record.lottery.chances[(record.members.members.find(({ code }) => code === mine?.code)?.number ?? 0) - 1];
    const opened = await open(JSON.stringify(mine, null, 2));
    expect(opened).toContain("Vous êtes parmi les personnes tirées au sort.");
    expect(opened).toContain(`${chance?.tickets} tickets sur 9`);
    expect(opened).toContain("Sexe : ");
    expect(await check(29)).toContain("Réussi");
    expect(await open(JSON.stringify(other))).toContain("Vous n’êtes pas parmi");
    expect(await open(JSON.stringify({ ...mine, identityText: "Personne 9" }))).toContain("n’ouvre aucune ligne");
    expect(await open(JSON.stringify({ ...mine, featuresText: '[["sexe","Autre"]]' }))).toContain(
      "les réponses du reçu",
    );
    expect(await open(JSON.stringify({ ...mine, drawId: "autre" }))).toContain("un autre tirage");
    expect(await open(JSON.stringify({ ...mine, membersDigest: "0".repeat(64) }))).toContain("une autre liste");
    expect(await open("{")).toContain("n’est pas un reçu");
    expect(await page.locator("#verdict h2").textContent()).toContain("Aucun contrôle n’échoue");
    expect(await open(text)).toContain("n’est pas un reçu de volontaire");
    await page.setInputFiles("#receipt-file", jsonFile("recu.json", JSON.stringify(mine)));
    await page.getByText("Vous êtes parmi les personnes tirées au sort.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

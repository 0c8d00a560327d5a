// ceremonie.html in real Chromium, from file://: the whole evening by keyboard, through reloads, with the command line's result;
// nothing that a dossier says is run, nothing is asked of the network. Every screen, on every size: tests/long.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { groupHex } from "../../src/report/format-instant.ts";
import { plain } from "../support/axe.ts";
import { ceremonyFile, forward, openCeremony, organiserLook } from "../support/ceremony-page.ts";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { toyCeremony } from "../support/toy-ceremony.ts";

const signature = "81dbce51d584d90d618547f4b50391d53ace6f6b9aeb8fb67e1879427af9d0310ac0ec6f519271d9a313ee84b378d416";

describe.skipIf(!hasChromium)("the page of the ceremony (skipped when /usr/bin/chromium is absent)", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  it("leads by keyboard alone, through a reload, to the panel that the command line draws, whose file it exports", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "pool.csv"), "id,zone\n1,Ville\n2,Ville\n3,Littoral\n4,Littoral\n5,Ville\n");
    writeFileSync(join(folder, "quotas.csv"), "feature,value,min,max\nzone,Ville,1,1\nzone,Littoral,1,1\n");
    const pool = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "2", "--id", "id", "--out", "."];
    const announced = ["--announce", "dice-d10:20,drand-quicknet", "--for", "2026-09-17T15:23:38Z"];
    expect((await runCli(folder, ["lottery", ...pool, "--tickets", "10", "--at", "2026-09-16T08:00:00Z"])).code).toBe(
      0,
    );
    const committed = await runCli(folder, ["commit", ...announced, "--at", "2026-09-16T10:00:00Z"]);
    expect(committed.out).toContain("public/ceremonie.html");
    const digest = /[0-9a-f]{64}/.exec(committed.out)?.[0] ?? "";

    const { page, complaints } = await openCeremony(browser, join(folder, "public/ceremonie.html"), {
      now: "2026-09-17T16:00:00Z",
    });
    await page.setInputFiles("#annex", join(folder, "restricted/annex.json"));
    await page.getByText("L’annexe ouvre chaque ligne").waitFor();
    await forward(page);
    expect((await page.locator("#commitment").textContent())?.replaceAll(" ", "")).toBe(digest);
    await page.keyboard.press("Enter");
    await page.locator("#value").waitFor();
    await page.keyboard.type("4938271605");
    expect(await page.locator(".cell.given").allTextContents()).toEqual([..."4938271605"]);
    await page.keyboard.press("Enter");
    await page.getByText("Il manque 10 chiffres.").waitFor();
    await page.reload();
    expect(await page.locator(".cell.given").count()).toBe(10);
    await page.keyboard.press("End");
    await page.keyboard.type("4938271605");
    await page.keyboard.press("Enter");
    await page.locator("#value-2").waitFor();
    await page.keyboard.type(`${signature.slice(0, -1)}5`);
    await page.keyboard.press("Enter");
    await page.getByText("n'est pas celle du réseau").waitFor();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
    await page.locator("#seed-text").waitFor();
    const seed = await page.locator("#seed-text").textContent();
    await page.keyboard.press("Enter");
    const ticket = Number(await page.locator("#ticket-number").textContent());
    await page.keyboard.press("Enter");
    const codes = await page.locator("#codes code").allTextContents();
    // The reload has forgotten the annex, as it must; it is given again for the composition, which then outlives reloads.
    await forward(page);
    await page.setInputFiles("#annex", join(folder, "restricted/annex.json"));
    const counts = ["Ville", "1", "Littoral", "1"];
    await page.locator(".features").waitFor();
    await page.reload();
    expect(await page.locator(".features .group, .features .count").allTextContents()).toEqual(counts);
    await forward(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").press("Enter")]);
    const exported = join(folder, "reveal.json");
    await download.saveAs(exported);
    expect(download.suggestedFilename()).toBe("reveal.json");
    expect(complaints).toEqual([]);
    await page.close();

    const drawn = await runCli(folder, ["draw", "--reveal", "reveal.json", "--at", "2026-09-17T16:00:00Z", "--json"]);
    expect(JSON.parse(drawn.out)).toMatchObject({ ticket, tickets: 10 });
    const record = JSON.parse(readFileSync(join(folder, "public/record.json"), "utf8")) as PublishedRecord;
    expect(record.reveal).toMatchObject({ seed, ticket });
    expect(record.reveal.panel.map((code) => groupHex(code, "-"))).toEqual(codes);
    // The command line adds the digest of the evidence, which only it has before it; all else is the same, byte for byte.
    const published = readFileSync(join(folder, "public/reveal.json"), "utf8");
    expect(readFileSync(exported, "utf8")).toBe(published.replace(/"evidenceDigest":"[0-9a-f]{64}",/, ""));
  });

  it("runs nothing that a dossier says, allows no network, and tells a page whose files are not the committed ones", async () => {
    const { data } = toyCeremony();
    const freeze = { ...data.freeze, title: '</script><img src="x" onerror="alert(1)"><!--$&' };
    const { page, complaints } = await openCeremony(browser, await ceremonyFile({ ...data, freeze }));
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toContain("</script><img");
    expect(plain(await page.locator(".wrong").first().textContent())).toContain("freeze.json");
    expect(complaints).toEqual([]);
    await page.keyboard.press("PageDown");
    await page.locator("#complaint", { hasText: "freeze.json" }).waitFor();
    expect(await page.locator("#scene-title").textContent()).toBe("Préparation");
    const blocked = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
      fetch("https://example.invalid/").catch(() => {});
    })`);
    expect(blocked).toBe("connect-src");
    await page.close();
  });

  it.each([
    ["light", "rgb(11, 93, 59)"],
    ["dark", "rgb(127, 209, 160)"],
  ] as const)("shows the organiser's logo and colour, %s, and its policy allows them", async (scheme, colour) => {
    const file = await ceremonyFile(toyCeremony().data, organiserLook);
    const { page, complaints } = await openCeremony(browser, file, { scheme });
    await page.locator(".scene").waitFor();
    const logo = "document.querySelector('header > img.logo')";
    expect(await page.evaluate(`${logo}.decode().then(() => ${logo}.naturalWidth)`)).toBe(1);
    expect(await page.evaluate("getComputedStyle(document.querySelector('#next')).backgroundColor")).toBe(colour);
    expect(await page.evaluate("getComputedStyle(document.querySelector('header')).borderTopColor")).toBe(colour);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

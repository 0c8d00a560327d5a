// An auditor with nothing but the published folder of the Dunkerque dossier: the four ways of verifying agree that it is right,
// and agree that it is wrong once one digit is changed.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { copyOfFixture, newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { hasPython, toolEnvironment } from "../support/two-verifiers.ts";

/** The blocks of docs/verify-by-hand.md that need the record alone. */
const blocks = [
  ...readFileSync(join(repository, "docs/verify-by-hand.md"), "utf8").matchAll(/^```bash\n([\s\S]*?)^```$/gm),
]
  .map((match) => match[1] as string)
  .filter((block) => !block.includes("recu.json"));

/** Whether what each block computes is what it finds published: the two halves of what it prints. */
function byHand(folder: string): readonly boolean[] {
  return blocks.map((block) => {
    const run = spawnSync("bash", ["-euo", "pipefail", "-c", block], {
      cwd: folder,
      encoding: "utf8",
      env: toolEnvironment,
    });
    const lines = run.stdout
      .trim()
      .split("\n")
      .map((line) => line.replace(/ {2}\S+$/, ""));
    const half = lines.length / 2;
    return run.status === 0 && lines.slice(0, half).join("\n") === lines.slice(half).join("\n");
  });
}

describe.skipIf(!(hasChromium && hasPython))("an auditor (skipped without chromium and python3)", () => {
  const folder = newFolder();
  const file = join(folder, "record.json");
  let browser: Browser;

  beforeAll(async () => {
    const dossier = copyOfFixture("dunkerque");
    expect((await runCli(dossier, ["run", "--seed", "17 04 42 08 25", "--at", "2027-01-16T20:00:00Z"])).code).toBe(0);
    cpSync(join(dossier, "public"), folder, { recursive: true });
    browser = await openChromium();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
  });

  async function inBrowser(): Promise<string> {
    const page = await browser.newPage({ locale: "fr-FR" });
    await page.goto(pathToFileURL(join(folder, "verify.html")).href);
    await page.setInputFiles("#record-folder", folder);
    await page.waitForSelector("#verdict");
    const verdict = await page.locator("#verdict h2").textContent();
    await page.close();
    return verdict ?? "";
  }

  it("verifies the folder in four ways", async () => {
    expect((await runCli(folder, ["verify", "."])).code).toBe(0);
    expect(spawnSync("python3", ["verify.py", "record.json"], { cwd: folder, env: toolEnvironment }).status).toBe(0);
    expect(await inBrowser()).toContain("Aucun contrôle n’échoue");
    expect(blocks.length).toBeGreaterThan(8);
    expect(byHand(folder)).toEqual(blocks.map(() => true));
  });

  it("is told of a file beside the record that is not its part, where the folder is given", async () => {
    const lottery = join(folder, "lottery.json");
    const text = readFileSync(lottery, "utf8");
    writeFileSync(lottery, text.replace('"ticketCount":1000', '"ticketCount":1001'));
    const verified = await runCli(folder, ["verify", "."]);
    expect(verified.code).toBe(1);
    expect(verified.out).toMatch(/^ 6 {2}ÉCHEC .*lottery\.json/m);
    expect(await inBrowser()).toMatch(/échoue/);
    expect(byHand(folder)[0]).toBe(false);
    writeFileSync(lottery, text);
    expect((await runCli(folder, ["verify", "."])).code).toBe(0);
  });

  it("is told of one changed digit in four ways", async () => {
    const text = readFileSync(file, "utf8");
    const ticket = Number(/"ticket":(\d+)/.exec(text)?.[1]);
    writeFileSync(file, text.replace(`"ticket":${ticket}`, `"ticket":${ticket % 10 === 9 ? ticket - 1 : ticket + 1}`));
    const verified = await runCli(folder, ["verify", "."]);
    expect(verified.code).toBe(1);
    expect(verified.out).toMatch(/^21 {2}ÉCHEC/m);
    const python = spawnSync("python3", ["verify.py", "record.json"], {
      cwd: folder,
      encoding: "utf8",
      env: toolEnvironment,
    });
    expect(python.status).toBe(1);
    expect(python.stdout).toMatch(/^21 {2}ÉCHEC/m);
    expect(await inBrowser()).toMatch(/échouent/);
    expect(byHand(folder)).toContain(false);
  });
});

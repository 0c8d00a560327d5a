// The built verification page in real Chromium, opened as by a double click, with everything it asks for written down.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { repository } from "./dossier.ts";

const file = join(repository, "dist/web/verify.html");

export interface OpenedPage {
  readonly page: Page;
  /** Requests besides the page itself, console messages (so also what the content policy blocks), errors. */
  readonly complaints: readonly string[];
}

export interface PageSettings {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly locale?: string;
}

/** Opens the page from its file. */
export async function openVerifyPage(browser: Browser, settings: PageSettings = {}): Promise<OpenedPage> {
  const page = await browser.newPage({
    viewport: { width: settings.width ?? 1100, height: 900 },
    colorScheme: settings.scheme ?? "light",
    locale: settings.locale ?? "fr-FR",
    acceptDownloads: false,
  });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

/** Gives the page a file by its text, through its file field, and waits for what it says of it; what it said before is taken away first. */
export async function giveRecord(page: Page, text: string, name = "record.json"): Promise<void> {
  await page.evaluate("document.querySelector('#results').replaceChildren()");
  await page.setInputFiles("#record-file", jsonFile(name, text));
  await page.waitForSelector("#results > *");
}

/** A file that exists for the browser only. */
export function jsonFile(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "application/json", buffer: Buffer.from(text, "utf8") };
}

/** A record's text with one digit of the ticket changed. */
export function withOtherTicket(record: PublishedRecord): string {
  const { ticket } = record.reveal;
  return canonicalJson(record).replace(`"ticket":${ticket}`, `"ticket":${ticket === 9 ? 8 : ticket + 1}`);
}

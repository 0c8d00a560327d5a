// The page of the ceremony in real Chromium, opened as by a double click, and led from screen to screen.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { ceremonyFiles } from "../../src/cli/stages/ceremony-page.ts";
import type { CeremonyData } from "../../src/model/ceremony.ts";
import { type Presentation, plainPresentation } from "../../src/model/presentation.ts";
import { newFolder } from "./dossier.ts";
import type { OpenedPage } from "./verify-page.ts";

/** An instant after the one that the toy draw announces. */
export const afterToyInstant = "2027-01-05T20:00:00Z";

/** An organiser's look: both colours, and a logo of one pixel. */
export const organiserLook: Presentation = {
  ...plainPresentation("fr"),
  colour: "#0b5d3b",
  colourDark: "#7fd1a0",
  logo: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
};

export interface CeremonySettings {
  readonly now?: string;
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly motion?: "reduce" | "no-preference";
}

/** The page of some data in a file of its own. */
export async function ceremonyFile(data: CeremonyData, look?: Presentation): Promise<string> {
  const [made] = await ceremonyFiles(newFolder(), data, look);
  if (made === undefined) throw new Error("dist/web/ceremonie.html is not built");
  const file = join(newFolder(), "ceremonie.html");
  writeFileSync(file, made.content);
  return file;
}

/** One screen on, by the key of a remote control; a screen that is too long is scrolled first. */
export async function forward(page: Page): Promise<void> {
  await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
  const before = await page.locator(".scene").getAttribute("id");
  await page.keyboard.press("PageDown");
  await page.locator(`.scene:not(#${before})`).waitFor();
}

/** Opens the page; its clock stands still. */
export async function openCeremony(
  browser: Browser,
  file: string,
  settings: CeremonySettings = {},
): Promise<OpenedPage> {
  const page = await browser.newPage({
    viewport: { width: settings.width ?? 1920, height: settings.width === 360 ? 740 : 1080 },
    colorScheme: settings.scheme ?? "light",
    reducedMotion: settings.motion ?? "reduce",
    acceptDownloads: true,
  });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(pathToFileURL(file).href) && !request.url().startsWith("blob:"))
      complaints.push(`request: ${request.url()}`);
  });
  await page.clock.setFixedTime(settings.now ?? afterToyInstant);
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

// Real Chromium for tests, as Debian ships it; tests skip with a message where it is absent.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executable = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export const hasChromium: boolean = existsSync(executable);

export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

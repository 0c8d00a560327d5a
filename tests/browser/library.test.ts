// The library in real Chromium, unchanged: the same lottery and the same record, byte for byte, as in Node.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, openChromium } from "../support/chromium.ts";
import { repository } from "../support/dossier.ts";
import { lotteryText } from "../support/lottery-text.ts";
import { wholeDraw } from "../support/whole-draw.ts";

describe.skipIf(!hasChromium)("the library in Chromium (skipped when /usr/bin/chromium is absent)", () => {
  let browser: Browser;
  let server: Server;
  let address = "";

  beforeAll(async () => {
    const script = await build({
      stdin: {
        contents: 'export * from "./whole-draw.ts"; export * from "./lottery-text.ts";',
        resolveDir: join(repository, "tests/support"),
      },
      bundle: true,
      write: false,
      format: "iife",
      globalName: "draw",
      platform: "browser",
      external: ["node:*"],
      loader: { ".ts": "ts" },
    });
    const wasm = readFileSync(join(repository, "node_modules/highs/build/highs.wasm"));
    server = createServer((request, response) => {
      if (request.url === "/highs.wasm") response.setHeader("content-type", "application/wasm").end(wasm);
      else if (request.url === "/draw.js")
        response.setHeader("content-type", "text/javascript").end(script.outputFiles[0]?.text);
      else
        response
          .setHeader("content-type", "text/html")
          .end('<!doctype html><meta charset="utf-8"><title>draw</title><script src="/draw.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("gives the record that Node gives", async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const inChromium = await page.evaluate(`draw.wholeDraw({ wasmUrl: ${JSON.stringify(`${address}/highs.wasm`)} })`);
    expect(inChromium).toBe(await wholeDraw({}));
  });

  it("gives Node's tickets, levels and proofs for 400 people in other rows", async () => {
    const inNode = await lotteryText({ isShuffled: false });
    expect(JSON.parse(inNode).panels.length).toBe(1000);
    const page = await browser.newPage();
    await page.goto(address);
    const source = JSON.stringify({ wasmUrl: `${address}/highs.wasm`, isShuffled: true });
    expect((await page.evaluate(`draw.lotteryText(${source})`)) === inNode).toBe(true);
  });
});

// What the README claims in figures is true: the number of test files, and the length that it promises to keep.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { repository } from "../support/dossier.ts";

const readme = readFileSync(join(repository, "README.md"), "utf8");

it("shows the closing lines of the test run as it ends", () => {
  const files = readdirSync(join(repository, "tests"), { recursive: true, encoding: "utf8" });
  const short = files.filter((name) => name.endsWith(".test.ts") && !name.startsWith("long/"));
  expect(readme).toContain(`Test Files  ${short.length} passed (${short.length})`);
});

it("stays under 150 lines", () => {
  expect(readme.split("\n").length).toBeLessThan(150);
});

it("has a library example that prints what its comment says", async () => {
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] as string;
  const expected = /\/\/ (1\/3 1)\n/.exec(code)?.[1];
  const bundle = await build({
    stdin: { contents: code, resolveDir: repository, loader: "ts" },
    alias: { pinakion: join(repository, "src/index.ts") },
    external: ["highs"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const file = join(repository, "node_modules", `.readme-example-${process.pid}.mjs`);
  writeFileSync(file, bundle.outputFiles[0]?.text as string);
  try {
    expect(execFileSync(process.execPath, [file], { encoding: "utf8" }).trim()).toBe(expected);
  } finally {
    rmSync(file);
  }
});

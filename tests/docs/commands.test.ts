// Every command block of README and docs is run. A `sh` block followed by a `text` block must print exactly that text.
// The commands of one page run one after another in one new folder, with `pinakion` on the PATH.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, repository } from "../support/dossier.ts";

interface Block {
  readonly page: string;
  readonly line: number;
  readonly commands: string;
  readonly output: string | null;
}

const pages = [
  "README.md",
  ...readdirSync(join(repository, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].sort();

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(join(repository, page), "utf8");
  const found = text.matchAll(/^```sh\n([\s\S]*?)^```\n(?:\n*^```text\n([\s\S]*?)^```)?/gm);
  return [...found].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length,
    commands: match[1] as string,
    output: match[2] ?? null,
  }));
}

/** The setting up that CI has done already is left out; the demo writes into the test's folder. */
function runnable(commands: string, folder: string): string | null {
  if (/^npm ci && npm test$/m.test(commands)) return null;
  return commands
    .replaceAll("npm ci && npm run demo", `node ${join(repository, "scripts/demo.mjs")} ${folder}`)
    .replaceAll(/^npm (ci|install|run)\b.*$/gm, "true");
}

function shimFolder(): string {
  const folder = join(newFolder(), "bin");
  mkdirSync(folder);
  writeFileSync(
    join(folder, "pinakion"),
    `#!/bin/sh\nexec "${process.execPath}" "${join(repository, "bin/pinakion.js")}" "$@"\n`,
  );
  chmodSync(join(folder, "pinakion"), 0o755);
  return folder;
}

const withoutFolder = (text: string, folder: string): string => text.replaceAll(folder, "/tmp/pinakion");

describe("the commands in the docs", () => {
  it("are found", () => {
    expect(blocksOf("README.md").length).toBeGreaterThan(2);
    expect(existsSync(join(repository, "dist/program/main.js"))).toBe(true);
  });

  it.each(pages.filter((page) => blocksOf(page).length > 0))(
    "of %s do what the page says",
    { timeout: 120_000 },
    (page) => {
      const [folder, shim] = [newFolder(), shimFolder()];
      const environment = { ...process.env, PATH: `${shim}${delimiter}${process.env["PATH"]}`, LANG: "fr_FR.UTF-8" };
      for (const block of blocksOf(page)) {
        const commands = runnable(block.commands, folder);
        if (commands === null) continue;
        const run = spawnSync("bash", ["-euo", "pipefail", "-c", commands], {
          cwd: folder,
          env: environment,
          encoding: "utf8",
        });
        const place = `${page}:${block.line}`;
        expect(`${place} ${run.status} ${run.status === 0 ? "" : run.stdout + run.stderr}`).toBe(`${place} 0 `);
        if (block.output !== null) expect(withoutFolder(run.stdout, folder).trimEnd()).toBe(block.output.trimEnd());
      }
    },
  );
});

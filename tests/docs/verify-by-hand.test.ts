// Runs every bash block of docs/verify-by-hand.md on a folder as published. Each block prints what was computed, then what
// is published: the two halves must be equal on a right record, and some block must show a change.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { toyRecord } from "../support/toy-record.ts";

const text = readFileSync(new URL("../../docs/verify-by-hand.md", import.meta.url), "utf8");
const blocks = [...text.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
const folders: string[] = [];
/** The system's own tools first: version managers' shims cost more than the commands. */
const env = { ...process.env, PATH: `/usr/bin:/bin:${process.env["PATH"]}` };

function runs(command: string): boolean {
  return spawnSync("bash", ["-c", command], { encoding: "utf8" }).status === 0;
}

const tools = { jq: runs("jq --version"), python3: runs("python3 --version"), sha256sum: runs("sha256sum --version") };

function missingTool(block: string): string | undefined {
  return (Object.keys(tools) as (keyof typeof tools)[]).find((tool) => block.includes(tool) && !tools[tool]);
}

function publicFolder(record: PublishedRecord, receipt: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "pinakion-by-hand-"));
  folders.push(folder);
  for (const part of ["members", "freeze", "lottery", "reveal"] as const) {
    writeFileSync(join(folder, `${part}.json`), canonicalJson(record[part]));
  }
  writeFileSync(join(folder, "record.json"), canonicalJson(record));
  writeFileSync(join(folder, "recu.json"), canonicalJson(receipt));
  return folder;
}

/** What the block computed and what it found published: the first words of the first and of the second half of its lines. */
function halves(block: string, folder: string): readonly [readonly string[], readonly string[]] {
  const { stdout, stderr, status } = spawnSync("bash", ["-euo", "pipefail", "-c", block], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => line.replace(/ {2}\S+$/, ""));
  expect(lines.length % 2).toBe(0);
  expect(lines.length).toBeGreaterThan(0);
  return [lines.slice(0, lines.length / 2), lines.slice(lines.length / 2)];
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("docs/verify-by-hand.md", () => {
  const { record, sealed } = toyRecord({ seed: "l'été 17 04 ☃" });
  const right = publicFolder(record, sealed.receipts[2]);
  const wrong = publicFolder(
    {
      ...record,
      freeze: { ...record.freeze, registered: 9 },
      members: { ...record.members, members: record.members.members.toReversed() },
      lottery: {
        ...record.lottery,
        panels: record.lottery.panels!.toReversed(),
        tickets: record.lottery.tickets.toReversed(),
        ticketCount: 100_003,
      },
      log: record.log.map((entry) => ({ ...entry, note: "x" })),
    },
    { ...sealed.receipts[2], identityText: "Personne d'autre", featuresText: "[]" },
  );

  it("has its eleven blocks", () => {
    expect(blocks.length).toBe(11);
  });

  it.each(blocks.map((block, index) => [index + 1, block] as const))("block %i", (_, block) => {
    const missing = missingTool(block);
    if (missing !== undefined) {
      console.warn(`not run: ${missing} is not installed`);
      return;
    }
    const [computed, published] = halves(block, right);
    expect(computed).toEqual(published);
    const [computedWrong, publishedWrong] = halves(block, wrong);
    expect(computedWrong).not.toEqual(publishedWrong);
  });
});

// Lists as they really come out of forms, spreadsheets and mail tools, each brought to a valid pool by following what
// the program says. The steps stand in transcript.txt: `$` a command with all that it prints, `~` an edit of a file.
// To record them again: RECORD_TRANSCRIPTS=1 npx vitest run tests/cli/exports.test.ts
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfFixture, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const root = join(repository, "fixtures/exports");
const names = readdirSync(root).filter((name) => name !== "SOURCE.md");

/** The words of a command line, those in quotation marks whole. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? (match[2] as string));
}

function edit(folder: string, line: string): void {
  const [, file, before, after] = /^~ (\S+): (.+) => (.*)$/.exec(line) as unknown as [string, string, string, string];
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text.split(before).length, line).toBe(2);
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
}

/** The transcript with what the commands print now. */
async function replay(
  name: string,
): Promise<{ readonly wanted: string; readonly found: string; readonly last: number }> {
  const folder = copyOfFixture(`exports/${name}`);
  const wanted = readFileSync(join(folder, "transcript.txt"), "utf8");
  const steps = wanted.split("\n").filter((line) => /^[$~] /.test(line));
  let [found, last] = ["", -1];
  for (const step of steps) {
    found += `${step}\n`;
    if (step.startsWith("~")) edit(folder, step);
    else {
      const run = await runCli(folder, wordsOf(step).slice(2));
      last = run.code;
      found += `${run.error}${run.out}`;
    }
  }
  return { wanted, found, last };
}

describe("fixtures/exports", () => {
  it("has eight lists or more", () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  it.each(names)("%s becomes a valid pool by the steps of its transcript", async (name) => {
    const { wanted, found, last } = await replay(name);
    if (process.env["RECORD_TRANSCRIPTS"] === "1") writeFileSync(join(root, name, "transcript.txt"), found);
    else expect(found).toBe(wanted);
    expect(last).toBe(0);
    expect(found).toContain("8 volontaires retenus");
  });
});

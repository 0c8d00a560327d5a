// A whole run killed at any moment: every file is absent or whole, and the work can be taken up again.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { copyOfFixture, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const kills = 25;

async function killedAfter(dossier: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [join(repository, "bin/pinakion.js"), "run", "--seed", "essai", "--quiet"], {
    cwd: dossier,
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(timer);
}

/** Published and restricted files that are not whole. */
function halfWritten(dossier: string): readonly string[] {
  return ["public", "restricted"].flatMap((folder) => {
    const names = existsSync(join(dossier, folder)) ? readdirSync(join(dossier, folder)) : [];
    return names.filter((name) => {
      if (name.endsWith(".tmp")) return false;
      const text = readFileSync(join(dossier, folder, name), "utf8");
      if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".md")) return !text.endsWith("\n");
      if (name.endsWith(".html")) return !text.trimEnd().endsWith("</html>");
      if (!name.endsWith(".json")) return false;
      try {
        const value: unknown = JSON.parse(text);
        // Artefacts are canonical; the schema of the CSV is written for people.
        return folder === "public" && !name.endsWith(".schema.json") && canonicalJson(value) !== text;
      } catch {
        return true;
      }
    });
  });
}

it("leaves every file whole, and can be done again, whenever it is killed", async () => {
  const found: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const dossier = copyOfFixture("tutoriel");
    await killedAfter(dossier, 300 + kill * 60);
    found.push(...halfWritten(dossier).map((name) => `${name} after ${300 + kill * 60} ms`));
    const again = await runCli(dossier, ["run", "--seed", "essai", "--force", "--json"]);
    expect(again.code).toBe(0);
    expect((await runCli(dossier, ["verify", "public", "--json"])).code).toBe(0);
  }
  expect(found).toEqual([]);
});

// A whole run ended at any moment: every file is absent or whole, those that belong together are all old or all new, and
// the work can be taken up again.
import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { copyOfFixture, newFolder, repository } from "../support/dossier.ts";
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

function copyOfFolder(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Files that belong together, by the step that writes them; the log, which several steps write, is left out. */
const sets: Readonly<Record<string, readonly string[]>> = {
  lottery: ["public/freeze.json", "public/lottery.json", "restricted/annex.json", "restricted/lottery-summary.json"],
  draw: ["public/reveal.json", "public/record.json", "restricted/panel.csv", "restricted/remaining.csv"],
  report: ["public/report.html", "public/report.md", "public/resume.html", "public/report.json"],
};

const second = ["run", "--seed", "autre", "--at", "2027-03-01T10:00:00Z", "--tickets", "500", "--force", "--quiet"];

/** Runs the second draw and ends it when so many temporary files were seen, and a little later; how the process ended. */
async function endedAtFile(dossier: string, signal: NodeJS.Signals, count: number, later: number): Promise<string> {
  const child = spawn(process.execPath, [join(repository, "bin/pinakion.js"), ...second], { cwd: dossier });
  let seen = 0;
  const watchers = ["public", "restricted"].map((folder) =>
    watch(join(dossier, folder), (_, name) => {
      if (name?.endsWith(".tmp") === true) seen += 1;
      if (seen >= count) setTimeout(() => child.kill(signal), later);
    }),
  );
  const ending = await new Promise<string>((resolve) => child.once("close", (code, by) => resolve(String(by ?? code))));
  for (const watcher of watchers) watcher.close();
  return ending;
}

function contents(dossier: string): ReadonlyMap<string, string> {
  const names = Object.values(sets).flat();
  return new Map(names.map((name) => [name, readFileSync(join(dossier, name), "utf8")]));
}

it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "a second draw ended by %s while it replaces files leaves each set old or new",
  async (signal) => {
    const first = copyOfFixture("tutoriel");
    expect((await runCli(first, ["run", "--seed", "essai", "--at", "2027-02-01T10:00:00Z"])).code).toBe(0);
    const drawnAgain = copyOfFolder(first);
    expect((await runCli(drawnAgain, second)).code).toBe(0);
    const [before, after] = [contents(first), contents(drawnAgain)];
    const endings = new Set<string>();
    const reached = new Set<string>();
    for (let end = 0; end < 16; end += 1) {
      const dossier = copyOfFolder(first);
      endings.add(await endedAtFile(dossier, signal, 1 + 4 * end, end % 4));
      expect(halfWritten(dossier)).toEqual([]);
      if (signal === "SIGKILL") {
        // The next command, whatever it is, finishes what had begun.
        const next = await runCli(dossier, ["explain", "--json"]);
        expect(next.code).toBe(0);
      } else {
        const left = ["public", "restricted"].flatMap((folder) => readdirSync(join(dossier, folder)));
        expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
      }
      const now = contents(dossier);
      for (const [step, all] of Object.entries(sets)) {
        const names = all.filter((name) => before.get(name) !== after.get(name));
        expect(names.length).toBeGreaterThan(1);
        const states = names.map((name) => {
          if (now.get(name) === before.get(name)) return "old";
          return now.get(name) === after.get(name) ? "new" : "other";
        });
        expect([end, step, ...new Set(states)]).toHaveLength(3);
        expect(["old", "new"]).toContain(states[0]);
        reached.add(`${step} ${states[0]}`);
      }
    }
    expect(reached.size).toBeGreaterThan(3);
    expect(endings).toContain(signal);
  },
);

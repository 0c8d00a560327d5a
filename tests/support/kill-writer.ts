// Ends a process that replaces a set of files without pause, many times, and tells whether any file was ever left
// half-written, or the set part old, part new.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { finishSets } from "../../src/io/unfinished-set.ts";
import { writeFiles } from "../../src/io/write-files.ts";

const fileNames = ["un.txt", "deux.txt", "sous/trois.txt"] as const;
const contentLength = 400_000;

const script = `
import { join } from "node:path";
import { writeFiles } from "./write-files.mjs";
const folder = process.argv[2];
for (let version = 0; ; version += 1) {
  const content = String.fromCharCode(97 + (version % 26)).repeat(${contentLength});
  const files = ${JSON.stringify(fileNames)}.map((name) => ({ path: join(folder, name), content }));
  const result = await writeFiles(files, { overwrite: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  if (version === 0) process.stdout.write("ready");
}
`;

export interface KillOutcome {
  readonly kills: number;
  /** Files seen whole after a kill. */
  readonly wholeCount: number;
  readonly halfWritten: readonly string[];
  /** Sets that were mixed: as the signal left them, and once the next command has looked. */
  readonly mixedAtFirst: number;
  readonly mixed: readonly string[];
  /** How the process ended. */
  readonly endings: ReadonlySet<string>;
  /** Temporary files that the kills left, and those still there after one more run. */
  readonly leftoverCount: number;
  readonly remainingLeftovers: readonly string[];
}

async function started(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", () => reject(new Error("the writer ended by itself")));
  });
}

async function killAfter(child: ChildProcess, milliseconds: number, signal: NodeJS.Signals): Promise<string> {
  await started(child);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const ended = new Promise<string>((resolve) => child.once("close", (code, by) => resolve(String(by ?? code))));
  child.kill(signal);
  // A signal in the microseconds in which a handler goes away is lost (docs/limits.md); whoever presses Ctrl-C presses again.
  const again = setInterval(() => child.kill(signal), 1000);
  return ended.finally(() => clearInterval(again));
}

/** The version of each file by its first letter, and those that are not whole. */
async function lookAt(results: string): Promise<{ readonly versions: string[]; readonly half: string[] }> {
  const [versions, half]: [string[], string[]] = [[], []];
  for (const name of fileNames) {
    const content = await readFile(join(results, name), "utf8").catch(() => null);
    if (content === null) continue;
    const isWhole = content.length === contentLength && content === (content[0] as string).repeat(contentLength);
    if (isWhole) versions.push(content[0] as string);
    else half.push(name);
  }
  return { versions, half };
}

async function temporaryFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"));
}

/** Ends the writer `kills` times, each time a little later than before, and looks at the files after every time. */
export async function killWriter(kills: number, signal: NodeJS.Signals = "SIGKILL"): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "pinakion-kill-"));
  const results = join(folder, "results");
  await build({
    entryPoints: ["src/io/write-files.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: join(folder, "write-files.mjs"),
    logLevel: "error",
  });
  await writeFile(join(folder, "writer.mjs"), script);
  const halfWritten: string[] = [];
  const mixed: string[] = [];
  const endings = new Set<string>();
  let [wholeCount, leftoverCount, mixedAtFirst] = [0, 0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [join(folder, "writer.mjs"), results], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    endings.add(await killAfter(child, (kill * 7) % 40, signal));
    const found = await lookAt(results);
    wholeCount += found.versions.length;
    halfWritten.push(...found.half.map((name) => `${name} after kill ${kill + 1}`));
    if (new Set(found.versions).size > 1) mixedAtFirst += 1;
    leftoverCount += (await temporaryFiles(results).catch(() => [])).length;
    await finishSets(results);
    const { versions } = await lookAt(results);
    if (new Set(versions).size > 1) mixed.push(`${versions.join(" ")} after kill ${kill + 1}`);
  }
  const files = fileNames.map((name) => ({ path: join(results, name), content: "fin" }));
  const last = await writeFiles(files, { overwrite: true });
  if (!last.ok) throw new Error(JSON.stringify(last.problems));
  const remainingLeftovers = await temporaryFiles(results);
  await rm(folder, { recursive: true });
  return { kills, wholeCount, halfWritten, mixedAtFirst, mixed, endings, leftoverCount, remainingLeftovers };
}

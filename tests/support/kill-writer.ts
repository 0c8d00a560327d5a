// Kills a process that replaces files without pause, many times, and tells whether any file was ever left half-written.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
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

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  await started(child);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await ended;
}

async function temporaryFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"));
}

/** Kills the writer `kills` times, each time a little later than before, and looks at the files after every kill. */
export async function killWriter(kills: number): Promise<KillOutcome> {
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
  let wholeCount = 0;
  let leftoverCount = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [join(folder, "writer.mjs"), results], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await killAfter(child, (kill * 7) % 40);
    for (const name of fileNames) {
      const content = await readFile(join(results, name), "utf8").catch(() => null);
      if (content === null) continue;
      if (content.length === contentLength && content === (content[0] as string).repeat(contentLength)) wholeCount += 1;
      else halfWritten.push(`${name} after kill ${kill + 1}`);
    }
    leftoverCount += (await temporaryFiles(results).catch(() => [])).length;
  }
  const files = fileNames.map((name) => ({ path: join(results, name), content: "fin" }));
  const last = await writeFiles(files, { overwrite: true });
  if (!last.ok) throw new Error(JSON.stringify(last.problems));
  const remainingLeftovers = await temporaryFiles(results);
  await rm(folder, { recursive: true });
  return { kills, wholeCount, halfWritten, leftoverCount, remainingLeftovers };
}

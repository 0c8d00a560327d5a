// What both benchmarks share: the seeded pools, and one command as a whole process with its time and peak memory.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const program = fileURLToPath(new URL("../bin/pinakion.js", import.meta.url));
const tellMemory = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

/** The pools are TypeScript of the tests; Node 20 reads only JavaScript. */
export async function loadPools(folder) {
  const file = join(folder, "bench-pools.mjs");
  const entryPoints = [fileURLToPath(new URL("../tests/support/bench-pools.ts", import.meta.url))];
  await build({
    entryPoints,
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    external: ["crypto"],
  });
  return import(file);
}

function run(nodeArgs, args, cwd) {
  const started = process.hrtime.bigint();
  const stdio = ["ignore", "pipe", "pipe", "pipe"];
  const ended = spawnSync(process.execPath, [...nodeArgs, program, ...args], { cwd, encoding: "utf8", stdio });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (ended.status !== 0) throw new Error(`${args.join(" ")}: ${ended.stderr}`);
  return { milliseconds, printed: ended.stdout, told: ended.output[3] };
}

/** Milliseconds of one command, from start to files written. */
export function timed(args, cwd) {
  return run([], args, cwd).milliseconds;
}

/** Milliseconds of one lottery, and of the search for it alone: levels, proof and panels by profile. */
export function timedSearch(args, cwd) {
  const { milliseconds, printed } = run([], [...args, "--json"], cwd);
  return { milliseconds, search: JSON.parse(printed).timings.solveMs };
}

/** Peak megabytes of one command, which tells them itself at its end; that takes a twentieth of a second, so it is not timed. */
export function peakMegabytes(args, cwd) {
  return Number(run(["--import", tellMemory], args, cwd).told) / 1024;
}

/** The lottery of a pool, with flags only, in a folder of its own and new at each run: `measure` is one of the above. */
export function measuredLottery({ pool, quotas }, recipe, folder, measure) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pool.csv"), pool);
  writeFileSync(join(folder, "quotas.csv"), quotas);
  const files = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--id", "id", "--out", "out"];
  const sizes = ["--size", String(recipe.panelSize), "--tickets", String(recipe.tickets)];
  return measure(["lottery", ...files, ...sizes], folder);
}

/** The middle value; of an even number, the upper one of the two. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The machine and the version of Node, in one line. */
export function machine() {
  return `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`;
}

// `npm run bench`: the time of each stage on the Dunkerque dossier, each as a whole process from start to files written.
// Prints minimum and median over several runs; asserts nothing.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const runs = Number(process.argv[2] ?? 5);
const program = fileURLToPath(new URL("../bin/pinakion.js", import.meta.url));
const fixture = fileURLToPath(new URL("../fixtures/dunkerque", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pinakion-bench-"));

/** Milliseconds of one command; its dossier is prepared beforehand. */
function timed(args, cwd) {
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, [program, ...args], { cwd, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${args.join(" ")}: ${run.stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function fresh() {
  const dossier = mkdtempSync(join(folder, "d-"));
  cpSync(fixture, dossier, { recursive: true });
  return dossier;
}

const seed = ["--seed", "17 04 42 08 25"];
const stages = [
  ["quotas"],
  ["pool"],
  ["check"],
  ["lottery"],
  ["draw", ...seed],
  ["verify", "."],
  ["report"],
  ["reproduce", "."],
];
const times = new Map([
  ...stages.map(([name]) => [name, []]),
  ["run (all in one)", []],
  ["--version (start only)", []],
]);
for (let run = 0; run < runs; run += 1) {
  const dossier = fresh();
  for (const stage of stages) times.get(stage[0]).push(timed(stage, dossier));
  times.get("run (all in one)").push(timed(["run", ...seed], fresh()));
  times.get("--version (start only)").push(timed(["--version"], folder));
}
rmSync(folder, { recursive: true, force: true });

console.log(
  `Dunkerque: 1,200 volunteers, 100 seats, 1,000 tickets. Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, ${runs} runs.`,
);
console.log(`${"stage".padEnd(24)}${"min ms".padStart(8)}${"median ms".padStart(11)}`);
for (const [name, values] of times) {
  values.sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)];
  console.log(`${name.padEnd(24)}${values[0].toFixed(0).padStart(8)}${median.toFixed(0).padStart(11)}`);
}

// `npm run bench`: the time of each stage on the Dunkerque dossier, and of the lottery on seeded pools of seven sizes, each as
// a whole process from start to files written. Prints minimum and median over several runs; asserts nothing.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPools, machine, measuredLottery, median, peakMegabytes, timed } from "./bench-process.mjs";

const runs = Number(process.argv[2] ?? 5);
const fixture = fileURLToPath(new URL("../fixtures/dunkerque", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pinakion-bench-"));

function fresh() {
  const dossier = mkdtempSync(join(folder, "d-"));
  cpSync(fixture, dossier, { recursive: true });
  return dossier;
}

function row(name, values, further = "") {
  const [least, middle] = [Math.min(...values), median(values)].map((value) => value.toFixed(0).padStart(10));
  console.log(`${name.padEnd(26)}${least}${middle}${further}`);
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
console.log(`${machine()}, ${runs} runs.\n`);
console.log("Dunkerque: 1,200 volunteers, 100 seats, 1,000 tickets.");
console.log(`${"stage".padEnd(26)}${"min ms".padStart(10)}${"median ms".padStart(10)}`);
for (const [name, values] of times) row(name, values);

const { benchFiles, benchPools } = await loadPools(folder);
console.log("\n`pinakion lottery`, leximin, proof and 1,000 tickets, on generated pools.");
console.log(
  `${"people / seats / features".padEnd(26)}${"min ms".padStart(10)}${"median ms".padStart(10)}  profiles  peak MB`,
);
for (const [index, recipe] of benchPools.entries()) {
  const files = benchFiles(recipe);
  // The largest takes minutes: once is enough to know its order of magnitude.
  const count = recipe.poolCount > 10_000 ? 1 : runs;
  const own = join(folder, `p${index}`);
  const times = Array.from({ length: count }, () => measuredLottery(files, recipe, own, timed));
  const peak = measuredLottery(files, recipe, own, peakMegabytes);
  row(recipe.name, times, `${String(files.profiles).padStart(10)}${peak.toFixed(0).padStart(9)}`);
}
rmSync(folder, { recursive: true, force: true });

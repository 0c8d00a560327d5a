// `npm run bench:persons`: a detail file of 4,000,000 persons in INDCVI's layout (88 columns; layout of the 2016 dictionary, Insee),
// generated as Parquet and as CSV, read by `pinakion census` and by DuckDB alone, each as a whole process, in turn.
// Prints times and peak memory; asserts nothing. Needs about 2 GB of disk.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

const [rows, runs] = [Number(process.argv[2] ?? 4_000_000), Number(process.argv[3] ?? 7)];
const program = fileURLToPath(new URL("../bin/pinakion.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pinakion-persons-"));

/** Columns that are read; the 80 others are codes of one or two characters. */
const told = {
  CANTVILLE: "printf('%02d%02d', 1 + h % 95, 1 + (h >> 7) % 40)",
  NUMMI: "printf('%06d', i // 2 % 1000000)",
  DEPT: "printf('%02d', 1 + h % 95)",
  IRIS: "CASE WHEN h % 3 = 0 THEN printf('%02d%03d0101', 1 + h % 95, 1 + (h >> 9) % 300) ELSE 'ZZZZZZZZZ' END",
  SEXE: "CAST(1 + (h >> 3) % 2 AS VARCHAR)",
  AGEREV: "printf('%03d', (h >> 11) % 100)",
  CS1: "CAST(1 + (h >> 5) % 8 AS VARCHAR)",
  IPONDI: "CAST((1 + (h % 4000000) / 1000000.0) AS DECIMAL(17, 15))",
};
const others = Array.from(
  { length: 80 },
  (_, index) => `CAST((h >> ${index % 40}) % ${index % 4 === 0 ? 60 : 9} AS VARCHAR) AS C${index}`,
);
const select = `SELECT ${Object.entries(told)
  .map(([name, text]) => `${text} AS ${name}`)
  .join(", ")}, ${others.join(", ")} FROM (SELECT i, hash(i) >> 8 AS h FROM range(${rows}) AS t(i))`;

const [parquet, csv] = [join(folder, "indcvi.parquet"), join(folder, "FD_INDCVI.csv")];
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(`COPY (${select}) TO '${parquet}' (FORMAT parquet)`);
await connection.run(`COPY (${select}) TO '${csv}' (FORMAT csv, DELIMITER ';', HEADER)`);
connection.closeSync();
// Else the results would wait for the gigabyte just made to reach the disk.
spawnSync("sync");

/** DuckDB alone: the groups that a whole département needs (no place inside it is told apart), and the whole file's counts. */
const alone = (table) => `
import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve("@duckdb/node-api"))};
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const asked = (column) => "CASE WHEN DEPT = '59' THEN " + column + " END AS " + column;
await connection.runAndReadAll("SELECT " + ["DEPT", "SEXE", "AGEREV", "CS1"].map(asked).join(", ") +
  ", count(*), sum(CAST(IPONDI AS DECIMAL(18, 15))) FROM ${table} GROUP BY ALL");`;

/** Milliseconds and peak memory of one process; the peak is its own last word. */
function timed(args) {
  const peak =
    "data:text/javascript,process.on('exit',()=>process.stderr.write('\\nPEAK '+process.resourceUsage().maxRSS))";
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, ["--import", peak, ...args], { cwd: folder, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return { ms: Number(process.hrtime.bigint() - started) / 1e6, mb: Number(/PEAK (\d+)/.exec(run.stderr)[1]) / 1024 };
}

const files = [
  ["Parquet", parquet, `read_parquet('${parquet}')`],
  ["CSV", csv, `read_csv('${csv}', delim = ';', header = true, all_varchar = true)`],
];
console.log(
  `${rows} persons, 88 columns. Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, ${runs} runs in turn.`,
);
for (const [name, path, table] of files) {
  const own = [];
  const duckdb = [];
  for (let run = 0; run < runs; run += 1) {
    const census = [program, "census", path, "--territory", "dep:59", "--out", join(folder, `${name}${run}`)];
    own.push(timed([...census, "--quiet"]));
    duckdb.push(timed(["--input-type=module", "--eval", alone(table)]));
  }
  const median = (list, of) => list.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const [a, b] = [median(own, "ms"), median(duckdb, "ms")];
  console.log(
    `${name} (${(statSync(path).size / 1e6).toFixed(0)} MB): pinakion ${a.toFixed(0)} ms, ${median(own, "mb").toFixed(0)} MB; DuckDB alone ${b.toFixed(0)} ms, ${median(duckdb, "mb").toFixed(0)} MB; ratio ${(a / b).toFixed(2)}`,
  );
}
rmSync(folder, { recursive: true, force: true });

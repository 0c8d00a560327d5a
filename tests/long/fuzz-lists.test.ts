// A hundred thousand broken lists: bytes of real exports, cut, flipped, doubled, spliced. None may throw, and each must end
// as a pool in which nobody is lost, or as problems in words.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import seedrandom from "seedrandom";
import { expect, it } from "vitest";
import { readSettings } from "../../src/io/read-settings.ts";
import { parseTable } from "../../src/io/read-table.ts";
import { readPool } from "../../src/pool/read-pool.ts";
import { describeProblem } from "../../src/problems/describe.ts";

const root = "fixtures/exports";
const lists = readdirSync(root)
  .filter((name) => name !== "SOURCE.md")
  .flatMap((name) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
  .filter((file) => file.endsWith(".csv"))
  .map((file) => readFileSync(file));
const nasty = [..."\0\"';,\t\r\n=+-@\ufeff\ud800é€"].map((text) => Buffer.from(text)).concat(Buffer.from("__proto__"));

it("end as a whole pool or as problems, never as an exception", async () => {
  const settings = await readSettings("fixtures/exports/outil-de-courriel/panel.yaml");
  if (!settings.ok) throw new Error("the settings have problems");
  const { features, pool, ageDate } = settings.value;
  const random = seedrandom("lists");
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const counts = { pools: 0, refusals: 0 };
  for (let run = 0; run < 100_000; run += 1) {
    let bytes = Buffer.from(lists[upTo(lists.length)] as Buffer);
    for (let change = upTo(4); change >= 0; change -= 1) {
      const at = upTo(bytes.length);
      const kind = upTo(4);
      if (kind === 0) bytes = bytes.subarray(0, at + 1);
      else if (kind === 1) bytes[at] = upTo(256);
      else {
        const inserted = kind === 2 ? (nasty[upTo(nasty.length)] as Buffer) : bytes.subarray(at, at + upTo(60));
        bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
      }
    }
    const table = parseTable(bytes, "liste.csv");
    const headers = table.ok ? table.value.headers : [];
    const own = features.map((feature, index) => ({ ...feature, column: headers[index + 1] ?? feature.column }));
    const read = table.ok
      ? readPool(table.value, { features: own, pool: { ...pool, id: headers[0] ?? pool.id }, ageDate })
      : table;
    if (read.ok) {
      counts.pools += 1;
      const left = read.value.exclusions.reduce((sum, { count }) => sum + count, read.value.members.length);
      if (left !== read.value.registered) expect(left).toBe(read.value.registered);
    } else {
      counts.refusals += 1;
      if (read.problems.length === 0) expect(read.problems).not.toEqual([]);
      for (const problem of read.problems.slice(0, 2)) describeProblem(problem, "fr");
    }
  }
  expect(counts.refusals).toBeGreaterThan(1000);
  expect(counts.pools + counts.refusals).toBe(100_000);
}, 300_000);

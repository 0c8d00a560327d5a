// A cell of one gigabyte, as a CSV and packed into a workbook of a megabyte: refused without being read.
import { statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createDeflateRaw } from "node:zlib";
import { expect, it } from "vitest";
import { readTable } from "../../src/io/read-table.ts";
import { newFolder } from "../support/dossier.ts";
import { problemsOf } from "../support/problem-codes.ts";
import { zipOf } from "../support/zip.ts";

const gigabyte = 1_000_000_000;

async function packedGigabyte(): Promise<Buffer> {
  const chunk = Buffer.alloc(1_000_000, "x");
  const parts: Buffer[] = [];
  const packing = createDeflateRaw();
  packing.on("data", (part: Buffer) => parts.push(part));
  await pipeline(async function* () {
    for (let written = 0; written < gigabyte; written += chunk.length) yield chunk;
  }, packing);
  return Buffer.concat(parts);
}

it("is refused in a workbook, whether it says its size or lies, and in a CSV", async () => {
  const folder = newFolder();
  const packed = await packedGigabyte();
  expect(packed.length).toBeLessThan(3_000_000);
  for (const [unpacked, code] of [
    [gigabyte, "file/beyond-limit"],
    [100_000, "file/damaged-workbook"],
  ] as const) {
    const path = join(folder, "liste.xlsx");
    writeFileSync(path, zipOf([{ name: "xl/workbook.xml", packed, unpacked }]));
    expect(problemsOf(await readTable(path)).map((problem) => problem.code)).toEqual([code]);
  }
  const csv = join(folder, "liste.csv");
  const handle = await open(csv, "w");
  await handle.write("id;s\n1;");
  // A hole reads as NUL characters and costs no disk.
  await handle.truncate(gigabyte);
  await handle.close();
  expect(statSync(csv).size).toBe(gigabyte);
  const before = process.memoryUsage().rss;
  expect(problemsOf(await readTable(csv)).map(({ code }) => code)).toEqual(["file/beyond-limit"]);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

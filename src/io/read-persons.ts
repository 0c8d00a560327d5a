// A detail file of millions of persons (INDCVI: Parquet or CSV, or a zip of either as downloaded), filtered and put together in one pass by DuckDB,
// within a fixed memory. DuckDB is asked for when such a file comes; everything else does without it. Sums are decimal, thus exact
// and the same whatever the number of threads.
import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { areIndividuals } from "../model/individual-columns.ts";
import type { PersonGroup, PersonPlaces, SourceFile } from "../model/source-file.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { type DuckDB, openDuckDB } from "./duckdb.ts";
import { type CountFields, type GroupFields, quoted, statements, titlesStatement } from "./persons-statements.ts";
import { headOf, isBeyondLimits, type PackedFile, packedFiles, unpackLimits, withUnpacked } from "./zip-file.ts";

/** CSV files above this size are read by DuckDB; below, the plain reader does. */
const largeBytes = 10_000_000;

/** What DuckDB may use; a file larger than it is streamed. */
const memoryLimit = "600MB";

/** Bytes that hold the line of titles of any such file. */
const headBytes = 65_536;

type Format = "parquet" | { readonly separator: string };

/** A file of persons: by itself, or in a zip. */
interface Found {
  readonly format: Format;
  readonly packed: PackedFile | null;
}

function formatOf(start: Buffer, size: number): Format | null {
  const head = start.subarray(0, headBytes).toString("latin1");
  if (head.startsWith("PAR1")) return "parquet";
  const line = head.split(/\r?\n/)[0] as string;
  const separator = line.includes(";") ? ";" : ",";
  const titles = line.split(separator).map((title) => title.replace(/^\W+|\W+$/g, "").toUpperCase());
  return areIndividuals(titles) && size > largeBytes ? { separator } : null;
}

/** The only file of persons of a zip; its other files (lists of codes) are left alone. */
async function foundInZip(path: string): Promise<Found | null> {
  const found: Found[] = [];
  for (const packed of (await packedFiles(path)) ?? []) {
    if (!/\.(?:csv|txt|parquet)$/i.test(packed.name)) continue;
    const format = formatOf(await headOf(path, packed, headBytes), packed.unpacked);
    if (format !== null) found.push({ format, packed });
  }
  return found.length === 1 ? (found[0] as Found) : null;
}

async function foundIn(path: string): Promise<Found | null> {
  const handle = await open(path, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 2).toString("latin1") === "PK") return await foundInZip(path);
    const format = formatOf(head, (await handle.stat()).size);
    return format === null ? null : { format, packed: null };
  } finally {
    await handle.close();
  }
}

/** The file as a table. A path may hold the signs of a pattern, which then stand for themselves. */
function tableText(path: string, format: Format): string {
  const file = quoted(resolve(path).replace(/[*?[]/g, "[$&]"));
  if (format === "parquet") return `read_parquet(${file})`;
  return `read_csv(${file}, delim = ${quoted(format.separator)}, header = true, all_varchar = true)`;
}

/** Decimals of DuckDB's sums of weights. */
const decimals = 15;

function decimalSum(texts: readonly string[]): string {
  const sum = texts.reduce((total, text) => {
    const [whole, rest = ""] = text.split(".");
    return total + BigInt(`${whole}${rest.padEnd(decimals, "0")}`);
  }, 0n);
  const digits = String(sum).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function groupOf(fields: GroupFields): PersonGroup {
  const [department, canton, commune, sex, age, group, persons, weight, , squares] = fields;
  return {
    department: department ?? "",
    canton,
    commune,
    sex,
    age,
    group,
    persons,
    weight: weight ?? "",
    weightSquares: Number(squares ?? "0"),
  };
}

async function queried(
  duckdb: DuckDB,
  file: { readonly path: string; readonly name: string; readonly format: Format },
  places: PersonPlaces,
): Promise<SourceFile> {
  const { path, name, format } = file;
  const table = tableText(path, format);
  // The list of the parts of a Parquet file is long, and is read once for all statements.
  if (format === "parquet") await duckdb.run("SET parquet_metadata_cache = true");
  const columns = JSON.parse(await duckdb.text(titlesStatement(table))) as readonly string[];
  const titles = columns.map((column) => column.toUpperCase());
  const asked = statements(table, format === "parquet", columns, places);
  const found = JSON.parse(await duckdb.text(asked.groups)) as readonly GroupFields[];
  const counts: readonly CountFields[] =
    asked.whole === null
      ? found.map(([, , , , , , persons, weight, bad]) => [persons, weight, bad])
      : [JSON.parse(await duckdb.text(asked.whole)) as CountFields];
  const hasWeights = titles.includes("IPONDI");
  return {
    file: name,
    kind: "persons",
    persons: {
      columns: titles,
      rows: counts.reduce((sum, [persons]) => sum + persons, 0),
      total: hasWeights ? decimalSum(counts.map(([, weight]) => weight ?? "0")) : null,
      badWeights: hasWeights ? counts.reduce((sum, [, , bad]) => sum + bad, 0) : 0,
      groups: found.filter(([department]) => department !== null).map(groupOf),
    },
  };
}

/** Whether the file is one of persons that must be read as such: Parquet, or a CSV too large for the plain reader. */
export async function isPersonsFile(path: string): Promise<boolean> {
  try {
    return (await foundIn(path)) !== null;
  } catch {
    return false;
  }
}

/** Reads a file of persons; groups of the people of the places asked for, counts for the whole file. */
export async function readPersons(path: string, places: PersonPlaces): Promise<Result<SourceFile>> {
  const where = { file: basename(path) };
  const duckdb = await openDuckDB(memoryLimit);
  if (duckdb === null) return failure([errorOf("file/reader-missing", {}, where)]);
  try {
    const { format, packed } = (await foundIn(path)) as Found;
    if (packed === null) return success(await queried(duckdb, { path, name: where.file, format }, places));
    if (isBeyondLimits(packed)) {
      const limit = Math.min(unpackLimits.bytes, packed.packed * unpackLimits.times);
      return failure([errorOf("file/beyond-limit", { what: "bytes", found: packed.unpacked, limit }, where)]);
    }
    const name = `${where.file}/${packed.name}`;
    const read = (copy: string) => queried(duckdb, { path: copy, name, format }, places);
    return success(await withUnpacked(path, packed, read));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] as string;
    return failure([errorOf("file/unreadable", { reason }, where)]);
  } finally {
    duckdb.close();
  }
}

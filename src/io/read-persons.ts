// A detail file of millions of persons (INDCVI: Parquet or CSV, or a zip of either as downloaded), filtered and put together in one pass by DuckDB,
// within a fixed memory. DuckDB is asked for when such a file comes; everything else does without it. Sums are decimal, thus exact
// and the same whatever the number of threads.
import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { areIndividuals } from "../model/individual-columns.ts";
import type { PersonGroup, PersonPlaces, SourceFile } from "../model/source-file.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { type DuckDB, loadDuckDB } from "./load-duckdb.ts";
import { type GroupFields, quoted, statements } from "./persons-statements.ts";
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

type DuckDBConnection = import("@duckdb/node-api").DuckDBConnection;
type Columns = Readonly<Record<string, readonly unknown[]>>;

/** An answer by column. */
async function columnsOf(connection: DuckDBConnection, statement: string): Promise<Columns> {
  return (await connection.runAndReadAll(statement)).getColumnsObject() as Columns;
}

function groupOf([department, canton, commune, sex, age, group, persons, weight, , squares]: GroupFields): PersonGroup {
  const codes = { department: department ?? "", canton, commune, sex, age, group };
  return { ...codes, persons, weight: weight ?? "", weightSquares: Number(squares ?? "0") };
}

async function queried(
  { DuckDBInstance }: DuckDB,
  file: { readonly path: string; readonly name: string; readonly format: Format },
  places: PersonPlaces,
): Promise<SourceFile> {
  const { path, name, format } = file;
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: memoryLimit });
  const connection = await instance.connect();
  try {
    const table = tableText(path, format);
    const described = await columnsOf(connection, `DESCRIBE SELECT * FROM ${table}`);
    // The list of the parts of a Parquet file is long, and is read once for all statements.
    if (format === "parquet") await connection.run("SET parquet_metadata_cache = true");
    const columns = (described["column_name"] ?? []).map(String);
    const titles = columns.map((column) => column.toUpperCase());
    const asked = statements(table, format === "parquet", columns, places);
    const { fields = [] } = await columnsOf(connection, asked.groups);
    const found = fields.map((text) => JSON.parse(String(text)) as GroupFields);
    const whole = asked.whole === null ? null : await columnsOf(connection, asked.whole);
    const persons = whole?.["persons"] ?? found.map((own) => own[6]);
    const weights = whole?.["weight"] ?? found.map((own) => own[7]);
    const bad = whole?.["bad"] ?? found.map((own) => own[8]);
    const sum = (values: readonly unknown[]): number =>
      values.reduce<number>((total, value) => total + Number(value), 0);
    const hasWeights = titles.includes("IPONDI");
    return {
      file: name,
      kind: "persons",
      persons: {
        columns: titles,
        rows: sum(persons),
        total: hasWeights ? decimalSum(weights.map((value) => String(value ?? "0"))) : null,
        badWeights: hasWeights ? sum(bad) : 0,
        groups: found.filter(([department]) => department !== null).map(groupOf),
      },
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
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
  const duckdb = loadDuckDB();
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
  }
}

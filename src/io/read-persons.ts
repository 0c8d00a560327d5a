// A detail file of millions of persons (INDCVI: Parquet or CSV, or a zip of either as downloaded), filtered and put together in one pass by DuckDB,
// within a fixed memory. DuckDB is asked for when such a file comes; everything else does without it. Sums are decimal, thus exact
// and the same whatever the number of threads.
import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { areIndividuals, type IndividualColumn, individualColumns } from "../model/individual-columns.ts";
import type { PersonGroup, SourceFile } from "../model/source-file.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
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

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const named = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** The file as a table. A path may hold the signs of a pattern, which then stand for themselves. */
function tableText(path: string, format: Format): string {
  const file = quoted(resolve(path).replace(/[*?[]/g, "[$&]"));
  if (format === "parquet") return `read_parquet(${file})`;
  return `read_csv(${file}, delim = ${quoted(format.separator)}, header = true, all_varchar = true)`;
}

interface Statements {
  readonly groups: string;
  /** Counts of the whole file; null where `groups` has them, all that was not asked for being together in a row without codes. */
  readonly whole: string | null;
}

/**
 * One statement where the whole file has to be gone through anyway (CSV). Parquet holds columns: one statement for the départements
 * asked for, of which the parts of the file without them are left out, and one for all the weights, a single column of 88.
 */
function statements(
  table: string,
  format: Format,
  columns: readonly string[],
  departments: readonly string[],
): Statements {
  const titles = new Map(columns.map((column) => [column.toUpperCase(), column]));
  const column = (name: IndividualColumn): string | null => {
    const title = individualColumns[name].find((wanted) => titles.has(wanted));
    return title === undefined ? null : named(titles.get(title) as string);
  };
  const [department, weight, iris] = [column("department"), column("weight"), column("iris")];
  const list = departments.map(quoted).join(", ");
  const isAsked = department === null || departments.length === 0 ? "false" : `${department} IN (${list})`;
  // What is not asked for is not even read as text: of all France, one département is a fiftieth.
  const asked = (name: string, value: string): string => `CASE WHEN ${isAsked} THEN ${value} END AS ${name}`;
  const text = (name: IndividualColumn): string => `trim(CAST(${column(name) ?? "''"} AS VARCHAR))`;
  const isCode = `regexp_full_match(${iris}, '[0-9AB]{9}')`;
  const codes = [
    asked("department", text("department")),
    asked("canton", text("canton")),
    asked("commune", iris === null ? "NULL" : `CASE WHEN ${isCode} THEN substr(${iris}, 1, 5) END`),
    asked("sex", text("sex")),
    asked("age", text("age")),
    asked("grp", text("group")),
  ];
  const decimal = weight === null ? "CAST(NULL AS DECIMAL(18, 15))" : `TRY_CAST(${weight} AS DECIMAL(18, 15))`;
  const square = `CASE WHEN ${isAsked} THEN CAST(CAST(weight AS DOUBLE) * CAST(weight AS DOUBLE) AS DECIMAL(24, 9)) END`;
  const counts =
    "CAST(count(*) AS DOUBLE) AS persons, CAST(sum(weight) AS VARCHAR) AS weight, CAST(count(*) - count(weight) AS DOUBLE) AS bad";
  const people = `FROM (SELECT *, ${decimal} AS weight FROM ${table})`;
  const groups = (where: string): string =>
    `SELECT ${codes.join(", ")}, ${counts}, CAST(sum(${square}) AS DOUBLE) AS squares ${people} ${where} GROUP BY ALL ORDER BY ALL`;
  if (format !== "parquet") return { groups: groups(""), whole: null };
  return { groups: groups(`WHERE ${isAsked}`), whole: `SELECT ${counts} ${people}` };
}

/** Decimals of DuckDB's sums of weights. */
const places = 15;

function decimalSum(texts: readonly string[]): string {
  const sum = texts.reduce((total, text) => {
    const [whole, decimals = ""] = text.split(".");
    return total + BigInt(`${whole}${decimals.padEnd(places, "0")}`);
  }, 0n);
  const digits = String(sum).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

type DuckDB = typeof import("@duckdb/node-api");
type DuckDBConnection = import("@duckdb/node-api").DuckDBConnection;

/** The package, or null where it is not installed or has no binary for this machine. */
async function loadDuckDB(): Promise<DuckDB | null> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    return null;
  }
}

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** An answer by column: an object for each of its tens of thousands of rows would cost as much as the reading. */
async function columnsOf(connection: DuckDBConnection, statement: string): Promise<Columns> {
  return (await connection.runAndReadAll(statement)).getColumnsObject() as Columns;
}

async function queried(
  { DuckDBInstance }: DuckDB,
  file: { readonly path: string; readonly name: string; readonly format: Format },
  departments: readonly string[],
): Promise<SourceFile> {
  const { path, name, format } = file;
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: memoryLimit });
  const connection = await instance.connect();
  try {
    const table = tableText(path, format);
    const described = await columnsOf(connection, `DESCRIBE SELECT * FROM ${table}`);
    const columns = (described["column_name"] ?? []).map(String);
    const titles = columns.map((column) => column.toUpperCase());
    const { groups: grouped, whole } = statements(table, format, columns, departments);
    const found = await columnsOf(connection, grouped);
    const counted = whole === null ? found : await columnsOf(connection, whole);
    const text = (name: string, at: number): string => String(found[name]?.[at] ?? "");
    const groups: PersonGroup[] = [];
    for (const [at, department] of (found["department"] ?? []).entries()) {
      if (department === null) continue;
      groups.push({
        department: text("department", at),
        canton: text("canton", at),
        commune: found["commune"]?.[at] === null ? null : text("commune", at),
        sex: text("sex", at),
        age: text("age", at),
        group: text("grp", at),
        persons: Number(found["persons"]?.[at]),
        weight: text("weight", at),
        weightSquares: Number(found["squares"]?.[at]),
      });
    }
    const count = (name: string): number =>
      (counted[name] ?? []).reduce<number>((sum, value) => sum + Number(value), 0);
    const hasWeights = titles.includes("IPONDI");
    const persons = {
      columns: titles,
      rows: count("persons"),
      total: hasWeights ? decimalSum((counted["weight"] ?? []).map((value) => String(value ?? "0"))) : null,
      badWeights: hasWeights ? count("bad") : 0,
      groups,
    };
    return { file: name, kind: "persons", persons };
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

/** Reads a file of persons; groups for the départements asked for, counts for the whole file. */
export async function readPersons(path: string, departments: readonly string[]): Promise<Result<SourceFile>> {
  const where = { file: basename(path) };
  const duckdb = await loadDuckDB();
  if (duckdb === null) return failure([errorOf("file/reader-missing", {}, where)]);
  try {
    const { format, packed } = (await foundIn(path)) as Found;
    if (packed === null) return success(await queried(duckdb, { path, name: where.file, format }, departments));
    if (isBeyondLimits(packed)) {
      const limit = Math.min(unpackLimits.bytes, packed.packed * unpackLimits.times);
      return failure([errorOf("file/beyond-limit", { what: "bytes", found: packed.unpacked, limit }, where)]);
    }
    const name = `${where.file}/${packed.name}`;
    const read = (copy: string) => queried(duckdb, { path: copy, name, format }, departments);
    return success(await withUnpacked(path, packed, read));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] as string;
    return failure([errorOf("file/unreadable", { reason }, where)]);
  }
}

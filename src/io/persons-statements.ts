// What DuckDB is asked of a file of persons: groups of those who share their codes, as far as the territory needs them told apart, and
// counts of the whole file.
import { type IndividualColumn, individualColumns } from "../model/individual-columns.ts";
import type { PersonPlaces } from "../model/source-file.ts";

/** Places of the codes and figures in the text of a group. */
export type GroupFields = readonly [
  department: string | null,
  canton: string,
  commune: string | null,
  sex: string,
  age: string,
  group: string,
  persons: number,
  weight: string | null,
  bad: number,
  squares: string | null,
];

/** Counts of persons, their weight, and how many have none that is a number. */
export type CountFields = readonly [persons: number, weight: string | null, bad: number];

/** Statements that answer with one text of JSON. */
export interface Statements {
  /** A list of GroupFields. */
  readonly groups: string;
  /** CountFields of the whole file; null where `groups` has them, all others being in a group without codes. */
  readonly whole: string | null;
}

/** A text in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const named = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** A statement for the titles of a table, as a list in JSON. */
export function titlesStatement(table: string): string {
  return `SELECT CAST(json_group_array(column_name) AS VARCHAR) FROM (DESCRIBE SELECT * FROM ${table})`;
}

function isAmong(value: string, texts: readonly string[]): string {
  return texts.length === 0 ? "false" : `${value} IN (${texts.map(quoted).join(", ")})`;
}

/**
 * One statement where the whole file has to be gone through anyway (CSV). Parquet holds columns: one statement for the départements
 * asked for, of which the parts of the file without them are left out, and one for all the weights, a single column of 88.
 */
export function statements(
  table: string,
  isParquet: boolean,
  columns: readonly string[],
  places: PersonPlaces,
): Statements {
  const titles = new Map(columns.map((column) => [column.toUpperCase(), column]));
  const column = (name: IndividualColumn): string | null => {
    const title = individualColumns[name].find((wanted) => titles.has(wanted));
    return title === undefined ? null : named(titles.get(title) as string);
  };
  const [department, weight, iris] = [column("department"), column("weight"), column("iris")];
  const isAsked = department === null ? "false" : isAmong(department, places.departments);
  // What is not asked for is not even read as text: of all France, one département is a fiftieth.
  const asked = (name: string, value: string): string => `CASE WHEN ${isAsked} THEN ${value} END AS ${name}`;
  const text = (name: IndividualColumn): string => `trim(CAST(${column(name) ?? "''"} AS VARCHAR))`;
  const isCode = iris === null ? "false" : `regexp_full_match(${text("iris")}, '[0-9AB]{9}')`;
  const commune = `substr(${text("iris")}, 1, 5)`;
  // Places that are nobody's business are one: thousands of groups less to hand over.
  const isCanton = isAmong(`ltrim(${text("canton")}, '0')`, places.cantons);
  const codes = [
    asked("department", text("department")),
    asked("canton", `CASE WHEN NOT ${isCode} AND ${isCanton} THEN ${text("canton")} ELSE '' END`),
    asked(
      "commune",
      `CASE WHEN ${isCode} THEN CASE WHEN ${isAmong(commune, places.communes)} THEN ${commune} ELSE '' END END`,
    ),
    asked("sex", text("sex")),
    asked("age", text("age")),
    asked("grp", text("group")),
  ];
  const decimal = weight === null ? "CAST(NULL AS DECIMAL(18, 15))" : `TRY_CAST(${weight} AS DECIMAL(18, 15))`;
  const square = `CASE WHEN ${isAsked} THEN CAST(CAST(weight AS DOUBLE) * CAST(weight AS DOUBLE) AS DECIMAL(24, 9)) END`;
  const counts =
    "CAST(count(*) AS DOUBLE) AS persons, CAST(sum(weight) AS VARCHAR) AS weight, CAST(count(*) - count(weight) AS DOUBLE) AS bad";
  const people = `FROM (SELECT *, ${decimal} AS weight FROM ${table})`;
  const fields = "department, canton, commune, sex, age, grp, persons, weight, bad, squares";
  const groups = (where: string): string =>
    `SELECT '[' || coalesce(string_agg(fields, ',' ORDER BY fields), '') || ']' FROM (SELECT CAST(json_array(${fields}) AS VARCHAR) AS fields FROM (SELECT ${codes.join(", ")}, ${counts}, CAST(sum(${square}) AS VARCHAR) AS squares ${people} ${where} GROUP BY ALL))`;
  if (!isParquet) return { groups: groups(""), whole: null };
  const whole = `SELECT CAST(json_array(persons, weight, bad) AS VARCHAR) FROM (SELECT ${counts} ${people})`;
  return { groups: groups(`WHERE ${isAsked}`), whole };
}

// Text -> records of a CSV file, with the separator found by trying: the one that cuts the first records into the same
// number of cells as the titles. Blank lines stay, as empty records, so that positions are a spreadsheet's rows.
import { CsvError, type Options, parse } from "csv-parse/sync";

/** Longest record, in characters, before a quotation mark must be taken for one that nobody closed. */
const longestRecord = 1_000_000;
const sampleLength = 65_536;
const sampleRecords = 30;
/** Share of the sampled records that must have as many cells as the titles. */
const sufficientAgreement = 0.8;
/** In order of preference when several fit equally well. */
export const separators = [";", "\t", ","] as const;

export type Separator = (typeof separators)[number];

function optionsFor(separator: Separator): Options {
  return {
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  };
}

/** Whether a record is a blank line of the spreadsheet: no cell holds anything. */
export function isBlankRecord(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === "");
}

function sampleOf(text: string, separator: Separator): readonly string[][] {
  const records = csvRecords(text.slice(0, sampleLength), separator, sampleRecords);
  return typeof records === "number" ? [] : records;
}

/** The separator of a CSV text, or null when the titles form a single column whatever the separator. */
export function findSeparator(text: string): Separator | null {
  let best: { separator: Separator; agreement: number; columns: number } | null = null;
  for (const separator of separators) {
    const records = sampleOf(text, separator).filter((record) => !isBlankRecord(record));
    const columns = records[0]?.length ?? headerColumns(text, separator);
    if (columns < 2) continue;
    const agreeing = records.filter((record) => record.length === columns).length;
    const share = records.length === 0 ? 0 : agreeing / records.length;
    // A few broken rows must not make a separator that occurs in addresses look better than the true one.
    const agreement = share >= sufficientAgreement ? 1 : share;
    const better =
      best === null || agreement > best.agreement || (agreement === best.agreement && columns > best.columns);
    if (better) best = { separator, agreement, columns };
  }
  return best?.separator ?? null;
}

/** Columns of the first line, for a text whose quotation marks prevent a sample. */
function headerColumns(text: string, separator: Separator): number {
  return (text.split(/\r\n|\n|\r/, 1)[0] as string).split(separator).length;
}

/** Records of a text, or how many were whole before the quotation mark that nobody closed. */
function parsedRecords(text: string, separator: Separator): readonly string[][] | number {
  let complete = 0;
  try {
    const options: Options = {
      ...optionsFor(separator),
      on_record: (record) => {
        complete += 1;
        return record;
      },
    };
    return parse(text, options) as string[][];
  } catch (error) {
    if (error instanceof CsvError) return complete;
    throw error;
  }
}

/** Further lines with a mark among which the end of a quoted cell is looked for, before all the rest is parsed at once. */
const quotedLines = 40;

/**
 * All records of a CSV text (or the first of them, `most` and a few), or the position (from 1) of the record whose quotation mark is never closed. Most lines hold
 * no mark and are cut at the separators; only from a line with a mark to the end of its record the parser is needed, which
 * takes ten times as long.
 */
export function csvRecords(
  text: string,
  separator: Separator,
  most = Number.POSITIVE_INFINITY,
): readonly string[][] | number {
  const records: string[][] = [];
  const lineEnd = /\r\n|\n|\r|$/g;
  /** Where the line that begins at `from` ends, and the next begins. */
  const lineFrom = (from: number): { readonly end: number; readonly next: number } => {
    lineEnd.lastIndex = from;
    const { index, 0: mark } = lineEnd.exec(text) as RegExpExecArray;
    return { end: index, next: index + mark.length };
  };
  let markAt = text.indexOf('"');
  for (let start = 0; start < text.length && records.length < most; ) {
    let { end, next } = lineFrom(start);
    if (markAt < 0 || markAt >= end) {
      if (end - start > longestRecord) return records.length + 1;
      records.push(text.slice(start, end).split(separator));
      start = next;
      continue;
    }
    let parsed = parsedRecords(text.slice(start, end), separator);
    for (let tried = 1; typeof parsed === "number" && end < text.length; tried += 1) {
      const further = tried > quotedLines ? -1 : text.indexOf('"', end);
      ({ end, next } = further < 0 ? { end: text.length, next: text.length } : lineFrom(further));
      parsed = parsedRecords(text.slice(start, end), separator);
    }
    if (typeof parsed === "number") return records.length + parsed + 1;
    for (const record of parsed) records.push(record);
    markAt = text.indexOf('"', end);
    start = next;
  }
  return records;
}

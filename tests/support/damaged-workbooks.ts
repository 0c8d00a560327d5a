// Workbooks broken at random: bytes of the zip flipped, cut, doubled; parts left out, doubled, renamed; XML with addresses, numbers,
// types and references that no spreadsheet writes. Each is read to the end: a pool in which nobody is lost, or problems in words.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import seedrandom from "seedrandom";
import { expect } from "vitest";
import { readSettings } from "../../src/io/read-settings.ts";
import { readTable } from "../../src/io/read-table.ts";
import { zipEntries } from "../../src/io/zip-entries.ts";
import type { FeatureSettings } from "../../src/model/settings.ts";
import { readPool } from "../../src/pool/read-pool.ts";
import { describeProblem } from "../../src/problems/describe.ts";
import { newFolder } from "./dossier.ts";
import { zipOf } from "./zip.ts";

interface Part {
  readonly name: string;
  readonly text: string;
}

type Random = (limit: number) => number;

const folder = "fixtures/exports/classeur-excel";
const whole = readFileSync(join(folder, "inscrits.xlsx"));
const parts = (zipEntries(whole, () => true, 10_000_000) ?? []).map(
  ({ name, bytes }): Part => ({ name, text: new TextDecoder().decode(bytes) }),
);

const addresses = "XFD1 XFD1048576 A1048576 ZZZ9 AAAA1 ZZZZZZZ3 A0 A99999999999 a1 1 A -1 R1C1 é1 AMJ4 ALL4".split(" ");
const numbers =
  "1e308 -1 NaN Infinity 2958466 -657435 0 60 0.1 1e-320 999999999999999999999 abc 0x10 1,5 __proto__".split(" ");
const types = ["s", "b", "e", "d", "n", "str", "inlineStr", "zz", ""];
const words = [
  "<",
  "]]>",
  "<!--",
  "<![CDATA[<c r='ZZZZ1'>]]>",
  "<!DOCTYPE a>",
  "<!ENTITY x 'y'>",
  "&x;",
  "&#0;",
  "&#x110000;",
  "&amp;",
  "\0",
  "\ud800",
  "</row>",
  "<row>",
  '<dimension ref="A1:XFD1048576"/>',
  "<mergeCell ref='A1:XFD9'/>",
  '<c r="ZZZZZZZ1"><v>1</v></c>',
  '<c x=">" r="ZZZZZZZ1"><v>1</v></c>',
  "<c r = 'ZZZZZZZ1'><v>1</v></c>",
  '<c r="&#90;ZZZZZZ1"><v>1</v></c>',
  '<x:c r="ZZZZZZZ1"><v>1</v></x:c>',
  '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
  `<c ${"a='b' ".repeat(500)} r="ZZZZZZZ1"/>`,
  "_x0000_",
];

/** The text with the occurrence number `pick` of the pattern replaced. */
function replaceOne(text: string, pattern: RegExp, pick: Random, replace: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[pick(Math.max(1, found.length))];
  if (match === undefined) return text;
  return text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length);
}

function damagedText(text: string, pick: Random): string {
  const oneOf = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  switch (pick(10)) {
    case 0:
      return replaceOne(text, /\br="[^"]*"/g, pick, () => `r="${oneOf(addresses)}"`);
    case 1:
      return replaceOne(text, /<v>[^<]*<\/v>/g, pick, () => `<v>${oneOf(numbers)}</v>`);
    case 2:
      return replaceOne(text, /\b(?:t|s)="[^"]*"/g, pick, (own) => `${own[0]}="${oneOf([...types, ...numbers])}"`);
    case 3:
      return replaceOne(text, /\b(?:Target|r:id|Id|sheetId|name|numFmtId|formatCode|date1904)="[^"]*"/g, pick, (own) =>
        own.replace(/"[^"]*"/, `"${oneOf(["../../etc/passwd", "rId99", "", "__proto__", "yyyy", "1", "&#0;"])}"`),
      );
    case 4:
      return replaceOne(text, /<[^>]*>/g, pick, () => "");
    case 5:
      return replaceOne(text, /<[^>]*>/g, pick, (own) => own + own);
    case 6: {
      const at = pick(text.length);
      return text.slice(0, at) + oneOf(words) + text.slice(at);
    }
    case 7:
      return replaceOne(
        text,
        /<sheetData>|<\/sheetData>|<\/row>|<si>|<\/workbook>/g,
        pick,
        (own) => oneOf(words) + own,
      );
    case 8:
      return text.slice(0, pick(text.length));
    default:
      return replaceOne(text, /<row [^>]*>/g, pick, () => `<row r="${oneOf([...numbers, ...addresses, "1048576"])}">`);
  }
}

function damagedParts(pick: Random): readonly Part[] {
  const own = parts.map((part) => ({ ...part }));
  for (let change = pick(3); change >= 0; change -= 1) {
    const at = pick(own.length);
    const part = own[at] as Part;
    const kind = pick(12);
    if (kind === 0) own.splice(at, 1);
    else if (kind === 1) own.push({ name: part.name, text: damagedText(part.text, pick) });
    else if (kind === 2) own[at] = { ...part, name: (own[pick(own.length)] as Part).name };
    else if (kind === 3) own[at] = { ...part, text: "" };
    else {
      // Most changes are to the sheets: that is where the cells are.
      const sheet = own.findIndex(({ name }) => name.endsWith("sheet1.xml"));
      const where = kind > 6 && sheet >= 0 ? sheet : at;
      const found = own[where] as Part;
      own[where] = { ...found, text: damagedText(found.text, pick) };
    }
    if (own.length === 0) break;
  }
  return own;
}

function damagedBytes(bytes: Buffer, pick: Random): Buffer {
  const at = pick(bytes.length);
  switch (pick(3)) {
    case 0:
      return bytes.subarray(0, at);
    case 1: {
      const flipped = Buffer.from(bytes);
      for (let count = pick(8); count >= 0; count -= 1) flipped[pick(bytes.length)] = pick(256);
      return flipped;
    }
    default:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(pick(at + 1), at), bytes.subarray(at)]);
  }
}

function damagedWorkbook(pick: Random): Buffer {
  if (pick(4) === 0) return damagedBytes(Buffer.from(whole), pick);
  const packed = damagedParts(pick).map(({ name, text }) => {
    const body = Buffer.from(text);
    return { name, packed: deflateRawSync(body), unpacked: body.length };
  });
  return zipOf(packed);
}

/** Longest that one of these small files may take, on a machine busy with other work. */
const mostMilliseconds = 20_000;

/** Reads `count` broken workbooks; the counts of pools and refusals, and how the refusals are called. */
export async function readDamagedWorkbooks(
  seed: string,
  count: number,
): Promise<{ readonly pools: number; readonly refusals: ReadonlyMap<string, number> }> {
  const settings = await readSettings(join(folder, "panel.yaml"));
  if (!settings.ok) throw new Error("the settings have problems");
  const { pool, ageDate } = settings.value;
  // The whole workbook is a valid pool under these.
  const features = settings.value.features.map(
    (feature): FeatureSettings => ({
      ...feature,
      ...(feature.id === "age" ? { read: "birth-date" } : {}),
      values: feature.values.map((value) =>
        value.value === "Dunkerque" ? { ...value, aliases: [...value.aliases, "Mardyck"] } : value,
      ),
    }),
  );
  const random = seedrandom(seed);
  const pick: Random = (limit) => Math.floor(random() * limit);
  const path = join(newFolder(), "liste.xlsx");
  const refusals = new Map<string, number>();
  let pools = 0;
  for (let run = 0; run < count; run += 1) {
    writeFileSync(path, damagedWorkbook(pick));
    const started = performance.now();
    const table = await readTable(path);
    const headers = table.ok ? table.value.headers : [];
    const own = features.map((feature, index) => ({ ...feature, column: headers[index + 1] ?? feature.column }));
    const request = { features: own, pool: { ...pool, id: headers[0] ?? pool.id }, ageDate };
    const read = table.ok ? readPool(table.value, request) : table;
    expect([run, performance.now() - started < mostMilliseconds]).toEqual([run, true]);
    if (read.ok) {
      pools += 1;
      const left = read.value.exclusions.reduce((sum, exclusion) => sum + exclusion.count, read.value.members.length);
      expect([run, left]).toEqual([run, read.value.registered]);
    } else {
      expect([run, read.problems.length > 0]).toEqual([run, true]);
      for (const problem of read.problems) {
        refusals.set(problem.code, (refusals.get(problem.code) ?? 0) + 1);
        for (const language of ["fr", "en"] as const) expect(describeProblem(problem, language)).not.toBe("");
      }
    }
  }
  return { pools, refusals };
}

// The part of a table that is old enough to be drawn. Exact where the bands let it be; else a band is shared evenly by year, which
// is an assumption and is said. The young are taken for pupils: they leave group 8 of the CSP, or the students, first; that is said too.
import { type AgeBand, bandText, readBand } from "../model/age-band.ts";
import { type EligibleRequest, type EligibleTable, eligibleAges, tableFrom, whose } from "./eligible-ages.ts";
import type { ImportedCell, ImportedTable } from "./imported.ts";
import { type YoungPeople, youngPeople } from "./young-people.ts";

/** What pupils are, in each dimension that says what people do: they leave these codes first. */
const pupils: Readonly<Record<string, readonly string[]>> = { csp: ["8"], activite: ["22", "etudiant"] };

/** Where a table says what people do, and the codes that pupils have there. */
interface Doing {
  readonly at: number;
  readonly pupilCodes: readonly string[];
}

function doingOf(table: ImportedTable): Doing | null {
  const at = table.dimensions.findIndex((dimension) => Object.hasOwn(pupils, dimension));
  return at < 0 ? null : { at, pupilCodes: pupils[table.dimensions[at] as string] as readonly string[] };
}

/** Takes `young` people out of the groups: of the pupils', then of the others by their size; `over` where that was needed. */
function withoutYoung(cells: readonly ImportedCell[], doing: Doing, young: bigint) {
  const isPupil = ({ codes }: ImportedCell): boolean => doing.pupilCodes.includes(codes[doing.at] as string);
  const sum = (list: readonly ImportedCell[]): bigint => list.reduce((total, { units }) => total + units, 0n);
  const own = sum(cells.filter(isPupil));
  const rest = sum(cells) - own;
  const left = young > own ? young - own : 0n;
  const [ownKept, restKept] = [young > own ? 0n : own - young, left > rest ? 0n : rest - left];
  const part = (units: bigint, kept: bigint, whole: bigint): bigint => (whole === 0n ? 0n : (units * kept) / whole);
  const kept = cells.map((cell): ImportedCell => {
    const units = isPupil(cell) ? part(cell.units, ownKept, own) : part(cell.units, restKept, rest);
    return { ...cell, units };
  });
  return { cells: kept, over: left > 0n && rest > 0n };
}

/** What was assumed of the young; the places where pupils are fewer than they are counted. */
function formulaOf(table: ImportedTable, fromAge: number, how: string, overCount: number): string {
  const who = table.dimensions.includes("csp") ? "le groupe 8" : "les élèves et étudiants";
  const over = overCount === 0 ? "" : `, puis les autres en proportion dans ${overCount} cas où cela ne suffit pas`;
  return `hypothèse : les moins de ${fromAge} ans (${how}) quittent d'abord ${who}${over}`;
}

/** Cells that differ by what people do only, so that the young can leave one of them. */
function byOtherCodes(cells: readonly ImportedCell[], at: number): readonly (readonly ImportedCell[])[] {
  const found = new Map<string, ImportedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.codes.filter((_, index) => index !== at));
    const own = found.get(key) ?? [];
    own.push(cell);
    found.set(key, own);
  }
  return [...found.values()];
}

/** How many of a band's people are too young, and how that is known. */
function youngOfBand(
  band: AgeBand,
  people: bigint,
  fromAge: number,
  young: YoungPeople | null,
  [place, sex]: readonly [string, string | null],
) {
  if (young !== null && (band.from === 15 || band.to === null)) {
    const [some, all] = [young.of(place, sex), young.ofBand(band, place, sex)];
    if (all === null) return { leaving: some, how: young.how };
    if (all > 0n) return { leaving: (people * some) / all, how: young.how };
  }
  if (band.to === null) return { leaving: 0n, how: `non comptés, la tranche ${bandText(band)} reste entière` };
  const [gone, width] = [fromAge - band.from, band.to - band.from + 1];
  const how = `${gone}/${width} des ${bandText(band)} ans, à parts égales par année d'âge`;
  return { leaving: (people * BigInt(gone)) / BigInt(width), how };
}

/** Ages crossed with what people do: in the band that the age cuts, pupils leave first. */
function eligibleCross({ table, own: ownFile, others, fromAge }: EligibleRequest, doing: Doing) {
  const ageAt = table.dimensions.indexOf("age");
  const young = youngPeople(table, ownFile, others, fromAge);
  const ways = new Set<string>();
  let over = 0;
  const cells = byOtherCodes(table.cells, doing.at).flatMap((own): readonly ImportedCell[] => {
    const { codes } = own[0] as ImportedCell;
    const band = readBand(codes[ageAt] as string);
    if (band === null || band.from >= fromAge) return own;
    if (band.to !== null && band.to < fromAge) return [];
    const people = own.reduce((sum, { units }) => sum + units, 0n);
    const { leaving, how } = youngOfBand(band, people, fromAge, young, whose(table, codes));
    ways.add(how);
    const left = withoutYoung(own, doing, leaving);
    if (left.over) over += 1;
    const named = bandText({ from: fromAge, to: band.to });
    return left.cells.map((cell) => ({ ...cell, codes: cell.codes.map((code, at) => (at === ageAt ? named : code)) }));
  });
  if (ways.size === 0) return tableFrom(table, fromAge, cells, `${fromAge} ans ou plus, exactement`);
  const formula = formulaOf(table, fromAge, [...ways].join(", "), over);
  return tableFrom(table, fromAge, cells, formula, young?.others);
}

/** What people do without their ages: other tables say how many are too young. */
function eligibleGroups({ table, own: ownFile, others, fromAge }: EligibleRequest, doing: Doing) {
  const young = fromAge <= 15 ? null : youngPeople(table, ownFile, others, fromAge);
  if (young === null) return null;
  let over = 0;
  const cells = byOtherCodes(table.cells, doing.at).flatMap((own) => {
    const { codes } = own[0] as ImportedCell;
    const left = withoutYoung(own, doing, young.of(...whose(table, codes)));
    if (left.over) over += 1;
    return left.cells;
  });
  return tableFrom(table, fromAge, cells, formulaOf(table, fromAge, young.how, over), young.others);
}

/**
 * The cells of a table brought to `fromAge` or more; `own` are the tables of its file, `others` the other files at hand, for the ages
 * that it does not tell. Null when the table has neither ages nor what people do, nobody below the age, or nothing tells how many
 * are too young.
 */
export function eligibleTable(request: EligibleRequest): EligibleTable | null {
  const { table, fromAge } = request;
  const doing = doingOf(table);
  const at = table.dimensions.indexOf("age");
  if (at < 0) return doing === null ? null : eligibleGroups(request, doing);
  const hasYoung = table.cells.some(({ codes }) => (readBand(codes[at] as string)?.from ?? fromAge) < fromAge);
  if (!hasYoung) return null;
  return doing === null ? eligibleAges(request) : eligibleCross(request, doing);
}

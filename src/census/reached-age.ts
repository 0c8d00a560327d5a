// How many people have reached an age that bands may cut: exact where a band begins at it, else what lies between the nearest two
// cuts is shared, by the single years of another file or evenly. Who is counted without sex is shared between the sexes.
import { type FileCuts, peopleKey } from "./age-cuts.ts";

/** A file that tells single years where the counting one does not. */
export interface YearsFile {
  readonly file: string;
  readonly cuts: FileCuts;
}

/** People of the age or more, by place and sex (null: everybody), and how they were counted. */
export interface ReachedAge {
  readonly of: (place: string, sex: string | null) => bigint;
  /** How those below the age were counted, in words. */
  readonly how: string;
  readonly isExact: boolean;
  /** The ages between which people were shared evenly, of each sex as of everybody; null where more is known than that. */
  readonly evenly: readonly [number, number] | null;
  /** The file that told the single years, where it was needed. */
  readonly years: YearsFile | null;
}

/** The nearest ages at which a band begins, around `age` (both `age` itself where one does); null where there are none. */
function around(ages: readonly number[], age: number): readonly [number, number] | null {
  if (ages.includes(age)) return [age, age];
  const [below, above] = [ages.findLast((own) => own < age), ages.find((own) => own > age)];
  return below === undefined || above === undefined ? null : [below, above];
}

const differenceOf = (more: bigint, less: bigint): bigint => (more > less ? more - less : 0n);

/** The part of the people between two cuts that has reached the age. */
type Part = (cut: readonly [number, number], place: string, sex: string | null) => readonly [bigint, bigint];

function partBy(years: YearsFile | null, age: number): Part {
  return ([below, above], place, sex) => {
    const cuts = sex === null ? years?.cuts.all : years?.cuts.bySex;
    const key = peopleKey(place, sex);
    const least = (own: number): bigint => cuts?.atLeast(own, key) ?? 0n;
    const everyone = differenceOf(least(below), least(above));
    if (everyone > 0n) return [differenceOf(least(age), least(above)), everyone];
    return [BigInt(above - age), BigInt(above - below)];
  };
}

/** Whether a file of single years can share what lies between the cuts. */
function tells(years: YearsFile, ages: readonly number[], bySex: boolean): boolean {
  const cuts = bySex ? years.cuts.bySex : years.cuts.all;
  return cuts !== null && ages.every((age) => cuts.ages.includes(age));
}

/**
 * Counts those of `age` or more, sex by sex where `bySex`. Null where the bands do not reach around the age, or the sexes are not told.
 */
export function reachedAge(request: {
  readonly cuts: FileCuts;
  readonly age: number;
  readonly bySex: boolean;
  readonly helpers: readonly YearsFile[];
  /** The counting file, where it has to be named. */
  readonly file: string | null;
}): ReachedAge | null {
  const { cuts, age, bySex, helpers } = request;
  const whole = around(cuts.all.ages, age);
  const sexed = cuts.bySex === null ? null : around(cuts.bySex.ages, age);
  if (whole === null || (bySex && sexed === null)) return null;
  const isCounted = whole[0] === age;
  const isSplit = bySex && sexed?.[0] !== age;
  const asked = [age, ...(isCounted ? [] : whole), ...(isSplit ? (sexed as readonly number[]) : [])];
  const isNeeded = !isCounted || isSplit;
  const years = isNeeded
    ? (helpers.find((helper) => tells(helper, asked, false) && (!bySex || tells(helper, asked, true))) ?? null)
    : null;
  const partOf = partBy(years, age);
  const everybody = (place: string): bigint => {
    const [below, above] = [cuts.all.atLeast(whole[0], place), cuts.all.atLeast(whole[1], place)];
    if (isCounted) return below;
    const [part, full] = partOf(whole, place, null);
    return above + (differenceOf(below, above) * part) / full;
  };
  const isPlain = years === null && (!bySex || (whole[0] === sexed?.[0] && whole[1] === sexed[1]));
  const ofSex = (place: string, sex: string): bigint => {
    const [own, cut] = [cuts.bySex as NonNullable<FileCuts["bySex"]>, sexed as readonly [number, number]];
    const least = (at: 0 | 1, of: string): bigint => own.atLeast(cut[at], peopleKey(place, of));
    if (!isSplit) return least(0, sex);
    const weightOf = (of: string): bigint => {
      const [part, full] = partOf(cut, place, of);
      return (differenceOf(least(0, of), least(1, of)) * part) / full;
    };
    if (isPlain) return least(1, sex) + weightOf(sex);
    const [weights, older] = [cuts.sexes.map(weightOf), cuts.sexes.map((of) => least(1, of))];
    const sum = (list: readonly bigint[]): bigint => list.reduce((total, units) => total + units, 0n);
    const all = sum(weights);
    const kept = differenceOf(everybody(place), sum(older));
    return least(1, sex) + (all === 0n ? 0n : (kept * weightOf(sex)) / all);
  };
  return {
    of: (place, sex) => (bySex && sex !== null ? ofSex(place, sex) : everybody(place)),
    how: howOf({ ...request, whole, split: isSplit && !isPlain ? sexed : null, years }),
    isExact: isCounted && !isSplit,
    evenly: isPlain && !isCounted ? whole : null,
    years,
  };
}

/** How those below the age were counted, in words; names the files that are not the table's own. */
function howOf(told: {
  readonly cuts: FileCuts;
  readonly age: number;
  readonly file: string | null;
  readonly whole: readonly [number, number];
  readonly split: readonly [number, number] | null;
  readonly years: YearsFile | null;
}): string {
  const { cuts, age, file, whole, split, years } = told;
  const [below, above] = whole;
  const own = file === null ? "" : ` de ${file}`;
  const byYears = `selon les années d'âge de ${years?.file ?? ""}`;
  const between = `des ${below}-${above - 1} ans${own}`;
  const counted =
    below === age
      ? `comptés ${cuts.all.inOneTable(15, age) ? "dans la table par année d'âge" : "entre deux découpages d'âges"}${own}`
      : years === null
        ? `${age - below}/${above - below} ${between}, à parts égales par année d'âge`
        : `une part ${between}, ${byYears}`;
  if (split === null) return counted;
  return `${counted}, répartis entre les sexes ${years === null ? `comme les ${split[0]}-${split[1] - 1} ans` : byYears}`;
}

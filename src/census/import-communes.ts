// Files with one row a commune that say where it belongs or how many live there: populations de référence, composition of
// the EPCIs (DGCL), table d'appartenance géographique, découpage administratif (Etalab), reference of the IRIS.
import { unitsOf } from "../math/decimal-units.ts";
import type { SourceFile } from "../model/source-file.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { chooseVintage } from "./choose-vintage.ts";
import { openFigures } from "./figures.ts";
import { findHeader, type Header, rowsBelow } from "./find-header.ts";
import {
  type AskedVintages,
  bases,
  emptyImport,
  type FormerCommune,
  type Imported,
  type ImportedCell,
  type ImportedTable,
  type KeepPlace,
  type Membership,
  type Product,
  type WiderPlaces,
} from "./imported.ts";
import { cantonOf, communeOf } from "./place-code.ts";

interface CommuneFile {
  readonly product: Product;
  readonly placeAt: number;
  readonly nameAt: number;
  readonly epciAt: number;
  readonly cantonAt?: number;
  readonly level: "commune" | "iris";
  readonly populations: readonly { readonly at: number; readonly vintage: string }[];
  /** Where the code of the commune is in two columns: that of its département. */
  readonly departmentAt?: number;
}

/** Vintage of a file that tells none. */
const untold = "";

/** `01` and `009` -> `01009`; `971` and `101`, or `01` -> `97101`. Any other lengths are no code: zeros have been lost. */
function joinedCode(department: string, commune: string): string {
  const [own, rest] = [department.trim(), commune.trim()];
  if (rest.length === 3) return `${own.slice(0, 2)}${rest}`;
  return own.length === 3 && rest.length === 2 ? `${own}${rest}` : `${own} ${rest}`;
}

/** Populations in force in year N are those of 1 January N-3. */
const referenceLag = 3;

function layoutOf(header: Header): CommuneFile | null {
  const { find, titles } = header;
  const numbered = (form: RegExp, year: (text: string) => number) =>
    titles.flatMap((title, at) => {
      const found = form.exec(title);
      return found === null ? [] : [{ at, vintage: `${year(found[1] as string)}` }];
    });
  const columns = { placeAt: find("CODGEO", "COM", "insee"), nameAt: find("LIBGEO", "nom_membre"), epciAt: -1 };
  if (find("CODE_IRIS") >= 0 && find("LIB_IRIS") >= 0) {
    return {
      product: "reference-iris",
      placeAt: find("CODE_IRIS"),
      nameAt: find("LIB_IRIS"),
      epciAt: -1,
      level: "iris",
      populations: [],
    };
  }
  if (find("siren") >= 0 && find("insee") >= 0 && find("nom_membre") >= 0) {
    const populations = numbered(/^pmun_(\d{4})$/i, (year) => Number(year) - referenceLag);
    return { product: "epci-composition", ...columns, epciAt: find("siren"), level: "commune", populations };
  }
  if (find("CODGEO") >= 0 && find("EPCI") >= 0 && find("DEP") >= 0) {
    const groups = { epciAt: find("EPCI"), cantonAt: find("CV") };
    return { product: "table-appartenance", ...columns, ...groups, level: "commune", populations: [] };
  }
  if (find("CODDEP") >= 0 && find("CODCOM") >= 0 && find("PMUN") >= 0) {
    const code = { placeAt: find("CODCOM"), departmentAt: find("CODDEP"), nameAt: find("COM"), epciAt: -1 };
    const populations = [{ at: find("PMUN"), vintage: untold }];
    return { product: "populations-reference", ...code, level: "commune", populations };
  }
  const reference = numbered(/^PMUN(\d{2}|\d{4})$/i, (year) => (year.length === 2 ? 2000 : 0) + Number(year));
  if (columns.placeAt >= 0 && reference.length > 0) {
    return { product: "populations-reference", ...columns, level: "commune", populations: reference };
  }
  return null;
}

/** Reads such a file; null when the sheet is none. */
export function importCommunes(
  source: SourceFile,
  keep: KeepPlace,
  _wider: WiderPlaces,
  asked: AskedVintages,
): Imported | null {
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const header = findHeader(sheet, (line) => layoutOf(line) !== null);
    if (header === null) continue;
    const layout = layoutOf(header) as CommuneFile;
    const figures = openFigures(source.file, source.decimalComma);
    const cells = layout.populations.map((): ImportedCell[] => []);
    const sums = layout.populations.map(() => 0n);
    const members: Membership[] = [];
    let rows = 0;
    for (const { row, cells: texts } of rowsBelow(sheet, header)) {
      const own = texts[layout.placeAt] ?? "";
      const place = figures.place(
        layout.departmentAt === undefined ? own : joinedCode(texts[layout.departmentAt] ?? "", own),
        layout.level,
        row,
        header.titles[layout.placeAt] as string,
      );
      if (place === null) continue;
      rows += 1;
      figures.once(place, place, row);
      const epci = layout.epciAt < 0 ? null : (texts[layout.epciAt] ?? "").trim();
      const name = layout.nameAt < 0 ? null : (texts[layout.nameAt] ?? "").trim();
      const { cantonAt = -1 } = layout;
      const canton = cantonAt < 0 ? {} : { canton: cantonOf(texts[cantonAt] ?? "") };
      members.push({ commune: place, epci, name, ...canton });
      layout.populations.forEach(({ at }, index) => {
        const column = header.titles[at] as string;
        const units = figures.whole(texts[at] ?? "", row, column);
        sums[index] = (sums[index] as bigint) + units;
        if (keep(place)) cells[index]?.push({ codes: [place], units, row, column });
      });
    }
    const vintages = layout.populations.map(({ vintage }) => vintage);
    const isList = layout.epciAt >= 0;
    const isTold = !vintages.includes(untold);
    const chosen =
      vintages.length === 0 || !isTold ? null : chooseVintage(vintages, asked, { file: source.file, isList });
    const taken = chosen?.taken ?? vintages[0] ?? null;
    const takenAt = taken === null ? -1 : vintages.indexOf(taken);
    const problems: Problem[] = [...figures.problems(), ...(chosen?.problems ?? [])];
    if (!isTold) problems.push(warningOf("census/vintage-unknown", {}, { file: source.file }));
    const codes = new Set(members.map(({ commune }) => commune));
    const part = [...codes].find((code) => communeOf(code) !== code && codes.has(communeOf(code)));
    if (part !== undefined && taken !== null) {
      problems.push(errorOf("census/arm-and-commune", { commune: communeOf(part), arm: part }, { file: source.file }));
    }
    const base = taken === null ? null : bases.reference;
    const tables: readonly ImportedTable[] =
      taken === null || chosen?.isThere === false
        ? []
        : [
            {
              id: `pmun${taken}`,
              vintage: isTold ? taken : null,
              base: bases.reference,
              dimensions: ["commune"],
              cells: cells[takenAt] as ImportedCell[],
            },
          ];
    return {
      ...emptyImport(source.file, layout.product),
      vintage: isTold ? taken : null,
      base,
      rows,
      total: taken === null ? null : (sums[takenAt] as bigint),
      totals: !isTold
        ? []
        : layout.populations.map(({ vintage }, index) => ({ vintage, total: sums[index] as bigint })),
      tables,
      members,
      problems,
    };
  }
  return null;
}

interface Place {
  readonly code?: unknown;
  readonly nom?: unknown;
  readonly type?: unknown;
  readonly population?: unknown;
  readonly membres?: unknown;
  readonly chefLieu?: unknown;
  readonly anciensCodes?: unknown;
}

/** Communes of the past: those that today's bear the codes of, and those that became associated or delegated communes. */
function formerOf(entries: readonly Place[]): readonly FormerCommune[] {
  const former = new Map<string, FormerCommune>();
  const isToday = ({ type }: Place): boolean => type === "commune-actuelle";
  for (const { code, anciensCodes } of entries.filter(isToday)) {
    const codes: readonly unknown[] = Array.isArray(anciensCodes) ? anciensCodes : [];
    for (const old of codes) former.set(`${old}`, { code: `${old}`, current: `${code}`, isCounted: true });
  }
  for (const { code, type, chefLieu } of entries.filter((entry) => !isToday(entry))) {
    // A commune déléguée often bears the code of its commune nouvelle.
    if (code === chefLieu) continue;
    former.set(`${code}`, { code: `${code}`, current: `${chefLieu}`, isCounted: type !== "commune-associee" });
  }
  return [...former.values()];
}

function peopleOf(value: unknown): bigint {
  return typeof value === "number" ? (unitsOf(`${value}`) ?? 0n) : 0n;
}

/** Reads the JSON lists of the package `@etalab/decoupage-administratif`: communes, or EPCIs with their members. */
export function importDivision(source: SourceFile, keep: KeepPlace): Imported | null {
  if (source.kind !== "json" || !Array.isArray(source.value)) return null;
  const entries = source.value as readonly Place[];
  const first = entries[0];
  if (first === undefined || typeof first.code !== "string" || typeof first.nom !== "string") return null;
  const isEpci = Array.isArray(first.membres);
  if (!isEpci && typeof first.type !== "string") return null;
  // Codes are not unique: a commune nouvelle and its déléguée bear the same. Only today's communes count.
  const communes = isEpci
    ? entries.flatMap((epci) =>
        ((epci.membres ?? []) as readonly (Place & { readonly populationMunicipale?: unknown })[]).map((member) => ({
          ...member,
          epci: `${epci.code}`,
          people: member.populationMunicipale,
        })),
      )
    : entries
        .filter(({ type }) => type === "commune-actuelle")
        .map((entry) => ({ ...entry, epci: null, people: entry.population }));
  const units = communes.map(({ people }) => peopleOf(people));
  const cells = communes.flatMap(({ code }, index): ImportedCell[] =>
    keep(`${code}`)
      ? [{ codes: [`${code}`], units: units[index] as bigint, row: index + 1, column: "population" }]
      : [],
  );
  const missing = communes.filter(({ people }) => typeof people !== "number").length;
  const broken = communes
    .map(({ people }) => people)
    .filter((people) => typeof people === "number" && people % 1 !== 0);
  return {
    ...emptyImport(source.file, "decoupage-administratif"),
    base: bases.reference,
    rows: entries.length,
    total: units.reduce((sum, value) => sum + value, 0n),
    tables: [{ id: "decoupage-administratif", vintage: null, base: bases.reference, dimensions: ["commune"], cells }],
    ...(isEpci ? {} : { former: formerOf(entries) }),
    members: communes.map(({ code, nom, epci }) => ({ commune: `${code}`, epci, name: `${nom}` })),
    problems: [
      warningOf("census/vintage-unknown", {}, { file: source.file }),
      ...(missing > 0 ? [errorOf("census/cell-empty", { count: missing }, { file: source.file })] : []),
      ...broken.slice(0, 1).map((people) => {
        const facts = { text: `${people}`, count: broken.length, isWhole: true };
        return errorOf("census/thousands", facts, { file: source.file });
      }),
    ],
  };
}

// The files given to `pinakion census`: each read, recognised and, for a territory, cut. Each file is told, refused or not;
// a refused one gives nothing to the population table.
import { basename, resolve } from "node:path";
import { cutTerritory, type TerritoryTables } from "../../census/cut-territory.ts";
import { formerTerritory } from "../../census/former-territory.ts";
import type { AskedVintages, FormerCommune, Imported, WiderPlaces } from "../../census/imported.ts";
import { cutToIris } from "../../census/iris-territory.ts";
import { arrondissementsOf } from "../../census/place-code.ts";
import { readDistricts } from "../../census/read-districts.ts";
import { recogniseFile } from "../../census/recognise.ts";
import { currentCommune, placesOf, readTerritory, widerPlacesOf } from "../../census/territory.ts";
import { isPersonsFile, readPersons } from "../../io/read-persons.ts";
import { readSourceFile } from "../../io/read-source-file.ts";
import { readTable } from "../../io/read-table.ts";
import { compareText } from "../../math/order.ts";
import type { PersonPlaces, SourceFile } from "../../model/source-file.ts";
import { type Problem, warningOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { digestBeside } from "./digest-beside.ts";
import { distinctFiles } from "./distinct-files.ts";

/** A file read: what it is, or the problems for which it is nothing. */
export interface CensusFile {
  readonly file: string;
  readonly path: string;
  readonly source: SourceFile | null;
  readonly imported: Imported | null;
  readonly problems: readonly Problem[];
  /** SHA-256 of the file on the disk, a zip as a whole, where it was worked out while the file was read; else null. */
  readonly digest: string | null;
}

/** Whether a file gives no figures to anybody. */
export function isRefused({ imported, problems }: CensusFile): boolean {
  return imported === null || problems.some(({ severity }) => severity === "error");
}

function recognised(path: string, source: SourceFile, asked: AskedVintages, digest: string | null): CensusFile {
  const found = recogniseFile(source, () => false, undefined, asked);
  const imported = found.ok ? found.value : null;
  const problems = found.ok ? found.value.problems : found.problems;
  return { file: source.file, path, source, imported, problems, digest };
}

/** The source under a name that no other file given has: two folders may hold files of one name, and each has its own digest. */
function named(source: SourceFile, path: string, paths: readonly string[]): SourceFile {
  const name = basename(path);
  const isAlone = paths.every((other) => other === path || basename(other) !== name);
  return isAlone ? source : { ...source, file: `${path}${source.file.slice(name.length)}` };
}

function unread(path: string, problems: readonly Problem[]): CensusFile {
  return { file: path, path, source: null, imported: null, problems, digest: null };
}

interface Area {
  readonly communes: ReadonlySet<string> | null;
  /** Of a territory of IRIS, these; else null. */
  readonly iris: ReadonlySet<string> | null;
  readonly keep: (code: string) => boolean;
  readonly wider: WiderPlaces;
  readonly former: readonly FormerCommune[];
}

const nowhere: PersonPlaces = { departments: [], communes: [], cantons: [] };

/** Codes by which a file of persons may tell who is of the territory; of a whole département, the département alone. */
function personPlaces({ communes, keep, wider, former }: Area): PersonPlaces {
  const own = [...(communes ?? [])];
  const codes = communes === null ? [] : [...own, ...own.flatMap(arrondissementsOf), ...former.map(({ code }) => code)];
  return {
    departments: [...wider.departments].sort(compareText),
    communes: [...new Set(codes)].filter(keep).sort(compareText),
    cantons: [...wider.cantons].sort(compareText),
  };
}

function goodImports(files: readonly CensusFile[]): readonly Imported[] {
  return files.flatMap((file) => (isRefused(file) || file.imported === null ? [] : [file.imported]));
}

function areaOf(territoryText: string, files: readonly CensusFile[]): Result<Area> {
  const territory = readTerritory(territoryText);
  if (!territory.ok) return territory;
  const good = goodImports(files);
  const members = good.flatMap((file) => file.members);
  const former = good.flatMap((file) => file.former ?? []);
  const places = placesOf(territory.value, members);
  if (!places.ok) return places;
  const currentOf = currentCommune(former);
  const keep = (code: string): boolean => places.value.keep(code) || places.value.keep(currentOf(code));
  const wider = widerPlacesOf(territory.value, members, places.value);
  const iris = territory.value.kind === "iris" ? new Set(territory.value.codes) : null;
  return success({ communes: places.value.communes, iris, keep, wider, former });
}

/** The files of one path, with a warning where they were given several times. */
function taken(files: readonly CensusFile[], path: string, again: readonly string[]): readonly CensusFile[] {
  const warnings = again.length === 0 ? [] : [warningOf("census/same-file", { again }, { file: path })];
  return files.map((file, index) => (index > 0 ? file : { ...file, problems: [...file.problems, ...warnings] }));
}

/**
 * Reads and recognises each file once; totals are whole, cells are left out. A file of persons is read last and once: by then
 * the other files have told the départements of the territory.
 */
export async function recogniseFiles(
  cwd: string,
  given: readonly string[],
  territory: string | null,
  asked: AskedVintages,
): Promise<readonly CensusFile[]> {
  const distinct = await distinctFiles(cwd, given);
  const paths = distinct.map(({ path }) => path);
  const found = new Map<string, readonly CensusFile[]>();
  const persons: string[] = [];
  for (const path of paths) {
    const full = resolve(cwd, path);
    if (await isPersonsFile(full)) {
      persons.push(path);
      continue;
    }
    const read = await readSourceFile(full);
    found.set(
      path,
      read.ok
        ? read.value.map((source) => recognised(path, named(source, path, paths), asked, null))
        : [unread(path, read.problems)],
    );
  }
  const area = territory === null || persons.length === 0 ? null : areaOf(territory, [...found.values()].flat());
  const places = area?.ok === true ? personPlaces(area.value) : nowhere;
  for (const path of persons) {
    const full = resolve(cwd, path);
    // Side by side: the digest of hundreds of megabytes takes half as long as the reading.
    const digesting = area === null ? null : digestBeside(full);
    const [read, digest] = [await readPersons(full, places), await digesting];
    found.set(path, [
      read.ok ? recognised(path, named(read.value, path, paths), asked, digest) : unread(path, read.problems),
    ]);
  }
  return distinct.flatMap(({ path, again }) => taken(found.get(path) ?? [], path, again));
}

/** The population table of a territory from the files that were not refused. */
export async function cutFiles(
  cwd: string,
  files: readonly CensusFile[],
  request: {
    readonly territory: string;
    readonly districts: string | null;
    readonly fromAge: number | null;
    readonly joint: boolean;
    readonly vintages: AskedVintages;
  },
): Promise<Result<TerritoryTables>> {
  const area = areaOf(request.territory, files);
  if (!area.ok) return area;
  const good = files.filter((file) => !isRefused(file));
  let districts = null;
  if (request.districts !== null) {
    const table = await readTable(resolve(cwd, request.districts));
    if (!table.ok) return table;
    const rows = readDistricts(table.value);
    if (!rows.ok) return rows;
    districts = { file: table.value.file, rows: rows.value };
  }
  const imported = good.flatMap(({ source }) => {
    const again = recogniseFile(source as SourceFile, area.value.keep, area.value.wider, request.vintages);
    return again.ok ? [again.value] : [];
  });
  const { iris } = area.value;
  const own = iris === null ? { files: imported, warnings: [] } : cutToIris(imported, iris);
  const cut = cutTerritory({
    files: own.files,
    // Nobody expects all the people of the communes of some IRIS.
    communes: iris === null ? area.value.communes : null,
    territory: request.territory,
    former: area.value.former,
    districts,
    fromAge: request.fromAge,
    joint: request.joint,
  });
  const { communes, former } = area.value;
  const told = [...own.warnings, ...formerTerritory(communes ?? new Set(), imported, former)];
  return cut.ok ? success(cut.value, [...told, ...cut.warnings]) : failure([...cut.problems, ...told]);
}

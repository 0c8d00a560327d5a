// Places of the past and districts: everybody of the territory counted once, in one district.
import { describe, expect, test } from "vitest";
import { cutTerritory } from "../../../src/census/cut-territory.ts";
import type { Imported } from "../../../src/census/imported.ts";
import { readDistricts } from "../../../src/census/read-districts.ts";
import { recogniseFile } from "../../../src/census/recognise.ts";
import { currentCommune } from "../../../src/census/territory.ts";
import type { SourceFile } from "../../../src/model/source-file.ts";

function imported(text: string): Imported {
  const lines = text.trim().split("\n");
  const sheet = { name: "COM", rowCount: lines.length, row: (index: number) => (lines[index] as string).split(";") };
  const source: SourceFile = { file: "a.csv", kind: "sheets", sheets: [sheet], decimalComma: true };
  const result = recogniseFile(source, () => true);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const passage = imported(
  `Table de passage annuelle;;
;;
CODGEO_INI;CODGEO_2003;CODGEO_2024;LIBGEO_2024
59260;59260;59260;Ghyvelde
59404;59404;59260;Ghyvelde
59154;59154;59588;Téteghem-Coudekerque-Village
76601;76601;76108;Une commune divisée
76601;76601;76095;Une commune divisée`,
);

const bands = ["POP", "POP0014", "POP1529", "POP3044", "POP4559", "POP6074", "POP75P"].map((name) => `P13_${name}`);
const irisHeader = `IRIS;COM;TYP_IRIS;LAB_IRIS;${bands.join(";")}`;
const iris = (code: string, people: number) =>
  `${code};${code.slice(0, 5)};H;1;${people};${[1, 2, 3, 4, 5].map(() => people / 10).join(";")};${people / 2}`;

function cut(
  files: readonly Imported[],
  communes: readonly string[],
  districts: Readonly<Record<string, string>> | null,
) {
  const rows = Object.entries(districts ?? {}).map(([place, district], index) => ({ place, district, row: index + 2 }));
  return cutTerritory({
    files,
    communes: new Set(communes),
    territory: "com:",
    former: files.flatMap(({ former = [] }) => former),
    districts: districts === null ? null : { file: "secteurs.csv", rows },
    fromAge: null,
    joint: false,
  });
}

function peopleOf(result: ReturnType<typeof cut>, table: string, header: string): Readonly<Record<string, number>> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const at = result.value.headers.indexOf(header);
  const found: Record<string, number> = {};
  for (const row of result.value.rows) {
    if (row[0] !== table) continue;
    const name = row[at] as string;
    found[name] = (found[name] ?? 0) + Number(row.at(-1));
  }
  return found;
}

describe("communes of the past", () => {
  test("the table de passage tells the code of today; a commune divided since tells nothing", () => {
    expect([passage.product, passage.vintage, passage.rows]).toEqual(["table-passage", "2024", 5]);
    const current = currentCommune(passage.former ?? []);
    expect(["59404", "59154", "59260", "76601"].map(current)).toEqual(["59260", "59588", "59260", "76601"]);
  });

  test("their inhabitants, in an older file, are those of the commune of today, and it is told", () => {
    const old = imported(`${irisHeader}\n${iris("592600000", 3000)}\n${iris("594040000", 1000)}`);
    const result = cut([old, passage], ["59260"], null);
    expect(peopleOf(result, "rp2013-iris-pop", "commune")).toEqual({ "59260": 4000 });
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(["census/former-codes"]);
  });

  test("an associated commune keeps no people of its own: the list says so, and whose part it is", () => {
    const value = [
      { code: "59183", nom: "Dunkerque", type: "commune-actuelle", anciensCodes: ["59540"], population: 86263 },
      { code: "59540", nom: "Saint-Pol-sur-Mer", type: "commune-associee", chefLieu: "59183" },
      { code: "59588", nom: "Téteghem", type: "commune-deleguee", chefLieu: "59588" },
    ];
    const list = recogniseFile({ file: "communes.json", kind: "json", value }, () => true);
    if (!list.ok) throw new Error("not recognised");
    expect(list.value.former).toEqual([{ code: "59540", current: "59183", isCounted: false }]);
    expect(currentCommune(list.value.former ?? [])("59540")).toBe("59540");
    const result = cut([list.value], ["59183"], { "59183": "Dunkerque", "59540": "Saint-Pol-sur-Mer" });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: "census/district-place-unknown", facts: { place: "59540", current: "59183", isEmpty: true } }],
    });
  });
});

describe("districts", () => {
  const town = imported(
    `${irisHeader}\n${iris("591830101", 3000)}\n${iris("591830102", 2000)}\n${iris("592710000", 2500)}`,
  );
  const reference = imported("CODGEO;LIBGEO;PMUN23\n59183;Dunkerque;5000\n59271;Grande-Synthe;2500");
  const split = { "591830101": "Centre", "591830102": "Plage", "59271": "Grande-Synthe" };

  test("a commune split by IRIS and another whole: everyone in one district, the table by commune left without", () => {
    const result = cut([town, reference], ["59183", "59271"], split);
    expect(peopleOf(result, "rp2013-iris-pop", "secteur")).toEqual({
      Centre: 3000,
      Plage: 2000,
      "Grande-Synthe": 2500,
    });
    expect(peopleOf(result, "pmun2023", "secteur")).toEqual({ "": 7500 });
  });

  test("an IRIS left out is refused with its people, one that is nowhere is told, a small district is warned of", () => {
    const missing = cut([town], ["59183", "59271"], { "591830101": "Centre", "59271": "Grande-Synthe" });
    expect(missing).toMatchObject({
      ok: false,
      problems: [{ code: "census/district-missing", facts: { people: 2000 } }],
    });
    const typo = cut([town], ["59183", "59271"], { ...split, "591830199": "Centre" });
    expect(typo.ok && typo.warnings.map(({ code }) => code)).toEqual(["census/district-place-unknown"]);
    const empty = cut([town], ["59183", "59271"], { ...split, "591830199": "Port" });
    expect(empty).toMatchObject({ ok: false, problems: [{ code: "census/district-place-unknown" }] });
    const small = cut([town], ["59183", "59271"], { ...split, "591830101": "Plage" });
    expect(small.ok && small.warnings).toEqual([]);
    const tiny = imported(`${irisHeader}\n${iris("591830101", 1999)}`);
    const told = cut([tiny], ["59183"], { "591830101": "Centre" });
    expect(told.ok && told.warnings.map(({ code }) => code)).toEqual(["census/district-small"]);
    // Without the column of everyone, the bands tell the people.
    const lines = `${irisHeader}\n${iris("591830101", 1999)}`.split("\n").map((line) => line.split(";"));
    const cutFile = imported(lines.map((cells) => [...cells.slice(0, 4), ...cells.slice(5)].join(";")).join("\n"));
    const fromBands = cut([cutFile], ["59183"], { "591830101": "Centre" });
    expect(fromBands.ok && fromBands.warnings).toMatchObject([
      { code: "census/district-small", facts: { district: "Centre", people: 1999 } },
    ]);
  });

  test("a commune beside all its IRIS leaves nobody to its district, which is told; beside some of them it has the others", () => {
    const result = cut([town], ["59183", "59271"], { ...split, "59183": "Reste" });
    expect(result.ok && result.warnings).toMatchObject([
      {
        code: "census/district-empty",
        facts: { place: "59183", district: "Reste" },
        where: { file: "secteurs.csv" },
      },
    ]);
    const rest = cut([town], ["59183", "59271"], { "591830101": "Centre", "59183": "Reste", "59271": "Grande-Synthe" });
    expect(rest.ok && rest.warnings).toEqual([]);
    expect(peopleOf(rest, "rp2013-iris-pop", "secteur")).toEqual({
      Centre: 3000,
      Reste: 2000,
      "Grande-Synthe": 2500,
    });
    // A second row of the same district that has people is enough.
    const both = cut([town], ["59183", "59271"], { ...split, "59183": "Plage" });
    expect(both.ok && both.warnings).toEqual([]);
  });

  test("a district left blank is none: the people of its places are told as missing", () => {
    const cells = [
      ["591830101", "Centre"],
      ["591830102", " "],
      ["59271", "Grande-Synthe"],
    ];
    const rows = cells.map((row, index) => ({ row: index + 2, cells: row }));
    const read = readDistricts({ file: "secteurs.csv", headers: ["iris", "secteur"], rows });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const given = Object.fromEntries(read.value.map(({ place, district }) => [place, district]));
    expect(cut([town], ["59183", "59271"], given)).toMatchObject({
      ok: false,
      problems: [{ code: "census/district-missing", facts: { places: ["591830102"], people: 2000 } }],
    });
  });

  test("a table of districts wider than the territory is no fault", () => {
    const result = cut([town], ["59183", "59271"], { ...split, "62193": "Calais" });
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(["census/district-place-unknown"]);
  });
});

// The part of a table that is old enough: exact by single years, shared where bands cut, pupils out of the CSP first.
import { describe, expect, test } from "vitest";
import { activityGroups } from "../../../src/census/activity-groups.ts";
import { eligibleTable } from "../../../src/census/eligible.ts";
import type { Dimension, ImportedTable } from "../../../src/census/imported.ts";
import { numberOfUnits, unitsOf } from "../../../src/math/decimal-units.ts";

type Row = readonly [...codes: string[], people: number];

function table(
  id: string,
  dimensions: readonly Dimension[],
  rows: readonly Row[],
  vintage: string | null = null,
): ImportedTable {
  const cells = rows.map((row, index) => ({
    codes: row.slice(0, -1) as string[],
    units: unitsOf(`${row.at(-1)}`, false) as bigint,
    row: index + 2,
    column: "NB",
  }));
  return { id, vintage, base: "essai", dimensions, cells };
}

const peopleIn = ({ cells }: ImportedTable) =>
  Object.fromEntries(cells.map(({ codes, units }) => [codes.join(" "), Number(numberOfUnits(units).toFixed(6))]));

/** `kin` are tables of the same file, `others` each of a file of its own that is named after it. */
function eligibleOf(
  fromAge: number,
  table: ImportedTable,
  others: readonly ImportedTable[],
  kin: readonly ImportedTable[],
) {
  const files = others.map((other) => ({ file: `${other.id}.csv`, tables: [other] }));
  return eligibleTable({ table, own: { file: "own.csv", tables: [table, ...kin] }, others: files, fromAge });
}

function from(
  fromAge: number,
  own: ImportedTable,
  others: readonly ImportedTable[] = [],
  kin: readonly ImportedTable[] = [],
) {
  const result = eligibleOf(fromAge, own, others, kin);
  if (result === null) throw new Error("expected an eligible table");
  return { ...result, people: peopleIn(result.table) };
}

/** Communauté urbaine de Dunkerque: Insee, RP2019, POP T4 (15 or more); CSP: Insee, RP2016, C16_POP15P_CS1-8 of 10 communes. */
const territory = "245900428";
const ages = table(
  "ages",
  ["epci", "age"],
  [
    [territory, "15-19", 12885],
    [territory, "20-24", 10963],
    [territory, "25-39", 34272],
    [territory, "40+", 101137],
  ],
);
const groups = table(
  "csp",
  ["epci", "csp"],
  [123, 2859, 7074, 19552, 24951, 22668, 39831, 29245].map((people, index): Row => [territory, `${index + 1}`, people]),
);

describe("CSP of those of 18 or more", () => {
  test("3/5 of the 15-19 of Dunkerque leave group 8: it falls from 20 % to about 16 %, nobody leaves another group", () => {
    const { people, formula } = from(18, groups, [ages]);
    const before = 29245 / 146303;
    const sum = Object.values(people).reduce((total, count) => total + count, 0);
    expect(before).toBeCloseTo(0.2, 3);
    expect(people[`${territory} 8`]).toBe(29245 - 7731);
    expect(sum).toBe(146303 - 7731);
    expect((people[`${territory} 8`] as number) / sum).toBeCloseTo(0.155, 3);
    for (const group of [1, 2, 3, 4, 5, 6, 7]) {
      expect(people[`${territory} ${group}`]).toBe(numberOfUnits(groups.cells[group - 1]?.units as bigint));
    }
    expect(formula).toBe(
      "hypothèse : les moins de 18 ans (3/5 des 15-19 ans de ages.csv, à parts égales par année d'âge) quittent d'abord le groupe 8",
    );
  });

  test("counted by single years where a table has them, whatever bands others have", () => {
    const single = table(
      "td-pop1b",
      ["epci", "age"],
      [...["14", "15", "16", "17", "18", "19"].map((age): Row => [territory, age, 2600]), [territory, "20+", 9]],
    );
    const { people, formula } = from(18, groups, [ages, single]);
    expect(people[`${territory} 8`]).toBe(29245 - 3 * 2600);
    expect(formula).toMatch(/comptés dans la table par année d'âge de td-pop1b\.csv\)/);
  });

  test("from the infra-communal base: what lies between two families of bands; a third of it for 16", () => {
    const iris = (family: string, rows: readonly Row[], dimensions: readonly Dimension[] = ["iris", "age"]) =>
      table(`rp2022-iris-${family}`, dimensions, rows, "2022");
    const kin = [
      iris("pop", [["591830101", 1000]], ["iris"]),
      iris("age6", [
        ["591830101", "0-14", 200],
        ["591830101", "15-29", 300],
        ["591830101", "30+", 500],
      ]),
      iris("age10", [
        ["591830101", "11-17", 90],
        ["591830101", "18-24", 170],
        ["591830101", "25+", 600],
      ]),
    ];
    const csp = iris(
      "csp",
      [
        ["591830101", "6", 400],
        ["591830101", "8", 100],
      ],
      ["iris", "csp"],
    );
    expect(from(18, csp, [], kin).people).toEqual({ "591830101 6": 400, "591830101 8": 70 });
    const sixteen = from(16, csp, [], kin);
    expect(sixteen.people["591830101 8"]).toBe(90);
    expect(sixteen.formula).toMatch(/1\/3 des 15-17 ans/);
    const older = csp.cells.map((cell) => ({ ...cell, units: cell.units / 10n }));
    const poor = from(18, { ...csp, cells: older }, [], kin);
    // 30 young, 10 in group 8: the other 20 leave the 40 workers, and that is told.
    expect(poor.people).toEqual({ "591830101 6": 20, "591830101 8": 0 });
    expect(poor.formula).toMatch(/puis les autres en proportion dans 1 cas/);
  });

  test("nothing is brought to an age when no table of the same place and vintage tells who is too young", () => {
    expect(eligibleOf(18, groups, [], [])).toBeNull();
    const other = { ...ages, vintage: "2021" };
    expect(eligibleOf(18, { ...groups, vintage: "2022" }, [other], [])).toBeNull();
  });
});

describe("sex x age x CSP (POP6)", () => {
  const pop6 = table(
    "td-pop6",
    ["commune", "sexe", "age", "csp"],
    [
      ["59183", "H", "15-19", "6", 20],
      ["59183", "H", "15-19", "8", 80],
      ["59183", "H", "20-24", "6", 70],
      ["59183", "F", "15-19", "8", 50],
    ],
  );

  test("in the band that the age cuts, pupils leave first; other bands stand as published", () => {
    const { people, formula } = from(18, pop6);
    expect(people).toEqual({
      "59183 H 18-19 6": 20,
      "59183 H 18-19 8": 20,
      "59183 H 20-24 6": 70,
      "59183 F 18-19 8": 20,
    });
    expect(formula).toMatch(/^hypothèse : les moins de 18 ans \(3\/5 des 15-19 ans/);
  });

  test("by single years of the same commune and sex, as a part of the band", () => {
    const years = (sex: string, counts: readonly number[]): readonly Row[] =>
      counts.map((count, index): Row => ["59183", sex, `${15 + index}`, count]);
    const pop1b = table(
      "td-pop1b",
      ["commune", "sexe", "age"],
      [...years("H", [10, 10, 10, 10, 10]), ...years("F", [30, 30, 20, 10, 10])],
    );
    expect(from(18, pop6, [pop1b]).people).toMatchObject({ "59183 H 18-19 8": 20, "59183 F 18-19 8": 10 });
    expect(from(18, pop6, [pop1b]).formula).toMatch(/comptés dans la table par année d'âge/);
    expect(from(16, pop6, [pop1b]).people).toMatchObject({ "59183 H 16-19 8": 60, "59183 F 16-19 8": 35 });
  });
});

describe("a base whose families of bands cut at different ages", () => {
  type Codes = readonly [...codes: string[], people: number];
  const of = (family: string, dimensions: readonly Dimension[], rows: readonly Codes[]) =>
    table(
      `rp2022-commune-${family}`,
      ["commune", ...dimensions],
      rows.map((row): Row => ["59183", ...row]),
      "2022",
    );
  const age6 = of(
    "age6",
    ["age"],
    [
      ["0-14", 200],
      ["15-29", 300],
      ["30+", 500],
    ],
  );
  const age10 = of(
    "age10",
    ["age"],
    [
      ["0-10", 130],
      ["11-17", 160],
      ["18-24", 170],
      ["25+", 540],
    ],
  );
  const age3 = of(
    "age3",
    ["age"],
    [
      ["0-19", 350],
      ["20-64", 500],
      ["65+", 150],
    ],
  );
  const men = [
    ["H", "0-14", 100],
    ["H", "15-29", 160],
    ["H", "30+", 240],
  ] as const;
  const sexAge6 = of(
    "sexe-age6",
    ["sexe", "age"],
    [...men, ["F", "0-14", 100], ["F", "15-29", 140], ["F", "30+", 260]],
  );
  const boys = [
    ["H", "0-19", 200],
    ["H", "20-64", 230],
    ["H", "65+", 70],
  ] as const;
  const sexAge3 = of(
    "sexe-age3",
    ["sexe", "age"],
    [...boys, ["F", "0-19", 150], ["F", "20-64", 270], ["F", "65+", 80]],
  );
  const sexCsp = of(
    "sexe-csp",
    ["sexe", "csp"],
    [
      ["H", "6", 300],
      ["H", "8", 100],
      ["F", "5", 330],
      ["F", "8", 70],
    ],
  );
  const ageCsp = of(
    "age-csp",
    ["age", "csp"],
    [
      ["15-24", "6", 50],
      ["15-24", "8", 200],
      ["25+", "6", 540],
    ],
  );
  const base = [age6, age10, age3, sexAge6, sexAge3, sexCsp, ageCsp];
  const total = ({ people }: { people: Readonly<Record<string, number>> }) =>
    Object.values(people).reduce((sum, count) => sum + count, 0);
  const years = (sex: string, counts: readonly number[]): readonly Row[] =>
    counts.map((count, index): Row => ["59183", sex, index === 5 ? "20+" : `${15 + index}`, count]);
  const pop1b = table(
    "td-pop1b",
    ["commune", "sexe", "age"],
    [...years("H", [12, 6, 6, 8, 8, 400]), ...years("F", [18, 12, 6, 2, 2, 400])],
  );

  test("whatever its bands, every table of ages loses the same 90 of 15-17 at 18, a third of them at 16", () => {
    for (const [age, young] of [
      [16, 30],
      [17, 60],
      [18, 90],
    ] as const) {
      for (const own of [age6, age10, age3, sexAge6, sexAge3, sexCsp]) {
        expect(total(from(age, own, [], base)), `${own.id} ${age}`).toBeCloseTo(800 - young, 6);
      }
    }
    expect(from(18, age6, [], base).people).toEqual({ "59183 18-29": 210, "59183 30+": 500 });
    expect(from(16, age10, [], base).people).toMatchObject({ "59183 16-17": 60 });
    expect(from(18, age3, [], base).people).toMatchObject({ "59183 18-19": 60 });
    expect(from(18, age6, [], base).formula).toMatch(/^18 ans ou plus, exactement : .* sont ôtés des 15-29 ans$/);
    expect(from(16, age10, [], base).formula).toMatch(/^hypothèse : .*1\/3 des 15-17 ans.* sont ôtés des 11-17 ans$/);
  });

  test("the sexes share the young as they share the narrowest band told by sex, 15-19 (100 and 50), in every table", () => {
    const [wide, narrow, groups8] = [sexAge6, sexAge3, sexCsp].map((own) => from(18, own, [], base));
    expect(wide?.people).toMatchObject({ "59183 H 18-29": 100, "59183 F 18-29": 110 });
    expect(narrow?.people).toMatchObject({ "59183 H 18-19": 40, "59183 F 18-19": 20 });
    expect(groups8?.people).toMatchObject({ "59183 H 8": 40, "59183 F 8": 40, "59183 H 6": 300 });
    for (const found of [wide, narrow, groups8]) {
      expect(found?.formula).toMatch(/^hypothèse : .*répartis entre les sexes comme les 15-19 ans/);
    }
    // Without the third family, the 15-29 are the narrowest.
    const poor = from(18, sexAge6, [], [age6, age10]);
    expect(poor.people).toMatchObject({ "59183 H 18-29": 112, "59183 F 18-29": 98 });
    expect(poor.formula).toMatch(/comme les 15-29 ans/);
  });

  test("ages crossed with groups: the young are their part of everybody of the band, 90 of 260", () => {
    expect(from(18, ageCsp, [], base).people).toMatchObject({ "59183 18-24 6": 50 });
    expect(from(18, ageCsp, [], base).people["59183 18-24 8"]).toBeCloseTo(200 - (250 * 90) / 260, 6);
  });

  test("single years of another file share the 15-17 where the base does not cut; the file is named", () => {
    // Half of the 15-17 are 15; 28 of 40 men and 22 of 40 women of 15-19 are 16 or more.
    const [men16, women16] = [(100 * 28) / 40, (50 * 22) / 40];
    const found = from(16, sexAge6, [pop1b], base);
    expect(from(16, age6, [pop1b], base).people).toMatchObject({ "59183 16-29": 255 });
    expect(total(found)).toBeCloseTo(755, 6);
    expect(found.people["59183 H 16-29"]).toBeCloseTo(60 + (105 * men16) / (men16 + women16), 6);
    expect(found.formula).toContain("selon les années d'âge de td-pop1b.csv");
    expect(found.others).toEqual([{ file: "td-pop1b.csv", table: pop1b }]);
    expect(total(from(16, sexCsp, [pop1b], base))).toBeCloseTo(755, 6);
    // What the base itself counts stands, whatever the other file says.
    expect(from(18, age6, [pop1b], base)).toMatchObject({ people: { "59183 18-29": 210 }, others: [] });
  });

  test("a family that has lost its last band tells nothing of the others", () => {
    const cut = of(
      "age10",
      ["age"],
      [
        ["11-17", 160],
        ["18-24", 170],
        ["25-39", 200],
      ],
    );
    expect(from(18, age6, [], [cut]).people).toMatchObject({ "59183 18-29": 240 });
    expect(from(18, age6, [], [cut]).formula).toBe("hypothèse : 12/15 des 15-29 ans, à parts égales par année d'âge");
  });
});

describe("ages alone", () => {
  test("by single years the eligible are exact, and said so", () => {
    const single = table(
      "td-pop1b",
      ["commune", "age"],
      [
        ["59183", "17", 5],
        ["59183", "18", 6],
        ["59183", "19+", 7],
      ],
    );
    const { people, formula } = from(18, single);
    expect(people).toEqual({ "59183 18": 6, "59183 19+": 7 });
    expect(formula).toBe("18 ans ou plus, exactement");
  });

  test("a band that the age cuts is shared evenly, and that is an assumption", () => {
    const { people, formula } = from(16, ages);
    expect(people[`${territory} 16-19`]).toBe(10308);
    expect(formula).toBe("hypothèse : 4/5 des 15-19 ans, à parts égales par année d'âge");
  });
});

describe("what people do, from activity (POP5) and CSP (POP6)", () => {
  const dimensions = ["commune", "sexe", "age"] as const;
  const pop5 = table(
    "td-pop5",
    [...dimensions, "activite"],
    [
      ["59183", "H", "25-39", "11", 90],
      ["59183", "H", "25-39", "12", 20],
      ["59183", "H", "25-39", "24", 1],
      ["59183", "F", "15-19", "22", 40],
      ["59183", "F", "15-19", "11", 6],
      ["59183", "F", "65+", "21", 30],
      ["59183", "F", "65+", "26", 2],
    ],
  );
  const pop6 = table(
    "td-pop6",
    [...dimensions, "csp"],
    [
      ["59183", "H", "25-39", "6", 80],
      ["59183", "H", "25-39", "3", 20],
      ["59183", "H", "25-39", "8", 11],
      ["59183", "F", "15-19", "8", 46],
      ["59183", "F", "65+", "7", 32],
    ],
  );

  test("people at work take the groups of their own cell, of everyone where it has none; the others stand as counted", () => {
    const found = activityGroups(pop5, pop6);
    const people = peopleIn(found as ImportedTable);
    expect(people).toMatchObject({
      "59183 H 25-39 emploi-6": 72,
      "59183 H 25-39 emploi-3": 18,
      "59183 H 25-39 chomeur": 20,
      "59183 H 25-39 foyer": 1,
      "59183 F 15-19 etudiant": 40,
      "59183 F 65+ retraite": 30,
      "59183 F 65+ autre-inactif": 2,
    });
    expect(people["59183 F 15-19 emploi-6"]).toBeCloseTo(4.8, 6);
    const sum = (own: ImportedTable) => own.cells.reduce((total, { units }) => total + units, 0n);
    expect(sum(found as ImportedTable)).toBe(sum(pop5));
  });

  test("under-age students leave the students first", () => {
    const found = activityGroups(pop5, pop6) as ImportedTable;
    const { people } = from(18, found);
    // 46 of 15-19: 27.6 are under 18.
    expect(people["59183 F 18-19 etudiant"]).toBeCloseTo(12.4, 6);
    expect(people["59183 F 18-19 emploi-6"]).toBeCloseTo(4.8, 6);
  });

  test("tables that do not match give nothing", () => {
    expect(activityGroups(pop5, table("csp", ["commune", "csp"], [["59183", "6", 1]]))).toBeNull();
    expect(activityGroups(pop6, pop5)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { FeatureSettings, PoolSettings, ValueSettings } from "../../../src/model/settings.ts";
import type { Table } from "../../../src/model/table.ts";
import { plainPoolRequest } from "../../../src/pool/plain-request.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";

const ageDate = "2027-01-15";

function valueSettings(value: string, rest: Partial<ValueSettings> = {}): ValueSettings {
  return { value, census: [], aliases: [], ages: null, min: null, max: null, ...rest };
}

function featureSettings(rest: Partial<FeatureSettings> & Pick<FeatureSettings, "id" | "values">): FeatureSettings {
  return {
    label: rest.id,
    sensitive: false,
    column: rest.id,
    read: "label",
    census: null,
    assumption: null,
    floor: 0,
    tolerance: 0,
    outside: null,
    ...rest,
  };
}

const sex = featureSettings({
  id: "sexe",
  column: "Sexe",
  values: [valueSettings("F", { aliases: ["Femme", "Mme"] }), valueSettings("H")],
});
const bands = [
  valueSettings("16-24", { ages: { from: 16, to: 24 } }),
  valueSettings("25-64", { ages: { from: 25, to: 64 }, aliases: ["actif"] }),
  valueSettings("65+", { ages: { from: 65, to: null } }),
];
const age = (read: FeatureSettings["read"], values = bands): FeatureSettings =>
  featureSettings({ id: "age", column: "Âge", read, values });
const mapping: PoolSettings = { file: "v.csv", id: "N°", identity: [], household: [], exclusions: [] };

/** A table from lines of cells separated by semicolons; the first line holds the titles. */
function tableOf(...lines: string[]): Table {
  const [headers, ...rows] = lines.map((line) => line.split(";")) as [string[], ...string[][]];
  return { file: "v.csv", separator: ";", headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

function read(table: Table, features: readonly FeatureSettings[], pool: Partial<PoolSettings> = {}) {
  return readPool(table, { features, pool: { ...mapping, ...pool }, ageDate });
}

const told = (table: Table, features: readonly FeatureSettings[], pool: Partial<PoolSettings> = {}) =>
  problemsOf(read(table, features, pool)).map(({ code, where, facts }) => [code, where?.row, where?.column, facts]);

/** What each cell of an age column is read as: the value, or the exclusion's reason. */
function ageOf(cell: string, feature: FeatureSettings): string {
  const pool = successOf(read(tableOf("N°;Âge", `1;${cell}`, "2;actif"), [feature]));
  return pool.members.find(({ id }) => id === "1")?.values[0] ?? (pool.exclusions[0]?.reason as string);
}

describe("labels", () => {
  it("reads values and aliases whatever their case, accents and blanks, and counts those not word for word", () => {
    const pool = successOf(read(tableOf("n°; SEXE ;autre", "1;F;x", "2; f ;x", "3;FEMME;x", "4;H;x"), [sex]));
    expect(pool.members.map(({ values }) => values)).toEqual([["F"], ["F"], ["F"], ["H"]]);
    expect(pool.aliasedCount).toBe(2 + 0);
    expect(pool.features).toEqual([{ id: "sexe", label: "sexe", sensitive: false, values: ["F", "H"] }]);
    expect(pool.members[1]).toEqual({ id: "2", values: ["F"], household: null, identityText: "2", row: 3 });
  });

  it("tells an unknown value once, with its rows, the nearest value and all possible ones", () => {
    const lines = ["N°;Sexe", "0;H", ...Array.from({ length: 8 }, (_, index) => `${index + 1};Feme`)];
    const feature = { ...sex, values: [valueSettings("Femme"), valueSettings("Homme"), valueSettings("H")] };
    expect(told(tableOf(...lines), [feature])).toEqual([
      [
        "pool/unknown-value",
        3,
        "Sexe",
        { value: "Feme", nearest: ["Femme"], allowed: ["Femme", "Homme", "H"], rows: [3, 4, 5, 6, 7], count: 8 },
      ],
    ]);
  });

  it("shortens a long cell", () => {
    const [problem] = told(tableOf("N°;Sexe", `1;${"x".repeat(200)}`), [sex]);
    expect(problem?.[3]).toMatchObject({ value: `${"x".repeat(80)}…` });
  });

  it("tells empty cells together, and lets an empty alias give them a value", () => {
    expect(told(tableOf("N°;Sexe", "1;", "2;  ", "3;F"), [sex])).toEqual([
      ["pool/empty-cell", 2, "Sexe", { rows: [2, 3], count: 2 }],
    ]);
    const tolerant = { ...sex, values: [...sex.values, valueSettings("Autre", { aliases: [""] })] };
    expect(successOf(read(tableOf("N°;Sexe", "1;"), [tolerant])).members[0]?.values).toEqual(["Autre"]);
  });

  it("recognises damaged accents", () => {
    expect(told(tableOf("N°;Sexe", "1;FÃ©minin", "2;F\uFFFDminin"), [sex]).map(([code]) => code)).toEqual([
      "pool/mangled-value",
      "pool/mangled-value",
    ]);
    expect(told(tableOf("N°;Sexe", "1;Ã"), [sex]).map(([code]) => code)).toEqual(["pool/unknown-value"]);
  });

  it("tells twenty faulty values of a column and counts the rest", () => {
    const lines = Array.from({ length: 23 }, (_, index) => `${index};x${index}`);
    const problems = told(tableOf("N°;Sexe", ...lines, "99;x22"), [sex]);
    expect(problems.length).toBe(21);
    expect(problems[20]).toEqual(["pool/more-values", undefined, "Sexe", { values: 3, count: 3 }]);
  });
});

describe("ages", () => {
  it.each([
    ["16", "16-24"],
    ["24 ans", "16-24"],
    ["24.0", "16-24"],
    ["25", "25-64"],
    ["64 years old", "25-64"],
    ["90", "65+"],
    ["122", "65+"],
    ["18-24", "16-24"],
    ["de 18 à 24 ans", "16-24"],
    ["30 ans et 40 ans", "25-64"],
    ["30–40", "25-64"],
    ["65 ans et plus", "65+"],
    ["70+", "65+"],
    ["65 et +", "65+"],
    ["65 ans ou plus", "65+"],
    ["Actif", "25-64"],
    ["15", "under-age"],
    ["0", "under-age"],
    ["11-15", "under-age"],
  ])("reads the age %j as %s", (cell, expected) => {
    expect(ageOf(cell, age("age"))).toBe(expected);
  });

  it.each([
    ["15/01/2011", "16-24"],
    ["16/01/2011", "under-age"],
    ["15/01/2002", "25-64"],
    ["16/01/2002", "16-24"],
    ["1962-01-15", "65+"],
    ["29587", "25-64"],
  ])("reads the birth date %j as %s", (cell, expected) => {
    expect(ageOf(cell, age("birth-date"))).toBe(expected);
  });

  it.each([
    ["2011", "16-24"],
    ["2012", "under-age"],
    ["1962", "65+"],
    ["1962.0", "65+"],
  ])("reads the birth year %j as %s", (cell, expected) => {
    expect(ageOf(cell, age("birth-year"))).toBe(expected);
  });

  it.each([
    ["age", "vieux", "pool/unreadable-age"],
    ["age", "20-30", "pool/unreadable-age"],
    ["age", "30-20", "pool/unreadable-age"],
    ["age", "20+", "pool/unreadable-age"],
    ["age", "moins de 30 ans", "pool/unreadable-age"],
    ["age", "123", "pool/implausible-age"],
    ["birth-date", "31/02/1980", "pool/unreadable-date"],
    ["birth-date", "1980", "pool/unreadable-date"],
    ["birth-date", "16/01/2027", "pool/implausible-age"],
    ["birth-date", "01/01/1890", "pool/implausible-age"],
    ["birth-year", "80", "pool/unreadable-year"],
    ["birth-year", "2028", "pool/implausible-age"],
  ] as const)("as %s, %j is %s", (kind, cell, code) => {
    expect(told(tableOf("N°;Âge", `1;${cell}`), [age(kind)]).map((problem) => problem[0])).toEqual([code]);
  });

  it("tells ages between or above the bands", () => {
    const holes = [bands[0] as ValueSettings, valueSettings("30-64", { ages: { from: 30, to: 64 } })];
    expect(told(tableOf("N°;Âge", "1;27", "2;80", "3;40"), [age("age", holes)])).toEqual([
      ["pool/age-outside-bands", 2, "Âge", { age: 27, allowed: ["16-24", "30-64"], rows: [2], count: 1 }],
      ["pool/age-outside-bands", 3, "Âge", { age: 80, allowed: ["16-24", "30-64"], rows: [3], count: 1 }],
    ]);
  });

  it("tells the age that an implausible birth would give", () => {
    expect(told(tableOf("N°;Âge", "1;01/01/1890"), [age("birth-date")])[0]?.[3]).toEqual({
      value: "01/01/1890",
      age: 137,
      rows: [2],
      count: 1,
    });
  });
});

describe("an age that hardly anybody reaches", () => {
  const questions = (kind: FeatureSettings["read"], ...cells: string[]) => {
    const result = read(tableOf("N°;Âge", ...cells.map((cell, index) => `${index};${cell}`)), [age(kind)]);
    return result.ok ? result.warnings.map(({ code, where, facts }) => [code, where?.row, facts]) : null;
  };

  it("is read and asked, with the year that a spreadsheet turned into a day of 1905", () => {
    // Row 2 is 1980 as a serial: 2 June 1905. Age is counted on 15 January 2027.
    expect(questions("birth-date", "02/06/1905", "1980-06-02", "1905-06-02", "02/06/1905", "10/04/1906")).toEqual([
      ["pool/doubtful-age", 2, { value: "02/06/1905", age: 121, typedYear: 1980, rows: [2, 5], count: 2 }],
      ["pool/doubtful-age", 4, { value: "1905-06-02", age: 121, typedYear: 1980, rows: [4], count: 1 }],
      ["pool/doubtful-age", 6, { value: "10/04/1906", age: 120, typedYear: null, rows: [6], count: 1 }],
    ]);
  });

  it("begins at 106 years, in ages and years too", () => {
    expect(questions("birth-date", "15/01/1921", "16/01/1921")).toMatchObject([["pool/doubtful-age", 2, { age: 106 }]]);
    expect(questions("birth-year", "1921", "1922")).toMatchObject([["pool/doubtful-age", 2, { age: 106 }]]);
    expect(questions("age", "106", "105", "106 ans")).toMatchObject([
      ["pool/doubtful-age", 2, { value: "106" }],
      ["pool/doubtful-age", 4, { value: "106 ans" }],
    ]);
  });
});

describe("who is left out", () => {
  const exclusions = [{ column: "Accord", keep: ["Oui", "J’accepte"], reason: "no-consent" }];
  const district = featureSettings({
    id: "ville",
    values: [valueSettings("Bergues")],
    outside: { reason: "outside-territory", entries: ["Lille"] },
  });

  it("counts each row once, by the first reason that applies, rules before cells", () => {
    const table = tableOf(
      "N°;Accord;ville;Âge",
      "1;oui;Bergues;30",
      "2;non;Lille;10",
      "3;j'accepte;LILLE;10",
      "4;OUI;Bergues;10",
      "5;;Bergues;30",
    );
    const pool = successOf(read(table, [district, age("age")], { exclusions }));
    expect(pool.members.map(({ id }) => id)).toEqual(["1"]);
    expect(pool.exclusions).toEqual([
      { reason: "no-consent", count: 2 },
      { reason: "outside-territory", count: 1 },
      { reason: "under-age", count: 1 },
    ]);
    expect(pool.registered).toBe(5);
  });

  it("does not ask for readable cells in a row that is left out", () => {
    const pool = successOf(read(tableOf("N°;Accord;ville", "1;non;???", "2;oui;Bergues"), [district], { exclusions }));
    expect(pool.members.length).toBe(1);
    const outside = successOf(read(tableOf("N°;ville;Âge", "1;Lille;???", "2;Bergues;30"), [district, age("age")]));
    expect(outside.exclusions).toEqual([{ reason: "outside-territory", count: 1 }]);
  });

  it("refuses a list of which nobody is left", () => {
    expect(told(tableOf("N°;ville", "1;Lille", "2;Lille"), [district])).toEqual([
      ["pool/nobody-left", undefined, undefined, { registered: 2 }],
    ]);
  });
});

describe("ids", () => {
  it("tells empty, double and blank ids at once, in excluded rows too", () => {
    const exclusions = [{ column: "Sexe", keep: ["F"], reason: "no-consent" }];
    expect(told(tableOf("N°;Sexe", "1;F", " 1 ;H", ";F", "A 2;F", " ;F"), [sex], { exclusions })).toEqual([
      ["pool/empty-id", 4, "N°", { rows: [4, 6], count: 2 }],
      ["pool/duplicate-id", 2, "N°", { id: "1", rows: [2, 3], count: 2 }],
      ["pool/id-with-blank", 5, "N°", { id: "A 2", rows: [5], count: 1 }],
    ]);
  });

  it("tells at most twenty ids of a kind", () => {
    const lines = Array.from({ length: 30 }, (_, index) => [`${index};F`, `${index};F`]).flat();
    const problems = told(tableOf("N°;Sexe", ...lines), [sex]);
    expect(problems.filter(([code]) => code === "pool/duplicate-id")).toHaveLength(20);
    expect(problems.slice(20)).toEqual([["pool/more-questions", undefined, "N°", { count: 10 }]]);
  });

  it("refuses ids that a spreadsheet would run, but not signs inside", () => {
    expect(told(tableOf("N°;Sexe", "=1+1;F", "-2;F", "+3;F", "@4;F", "A-5=@+;F"), [sex])).toEqual(
      ["=1+1", "-2", "+3", "@4"].map((id, at) => [
        "pool/id-like-formula",
        at + 2,
        "N°",
        { id, rows: [at + 2], count: 1 },
      ]),
    );
  });
});

describe("columns", () => {
  it("tells all missing columns at once, each once, with the nearest title", () => {
    const titles = ["Numéro", "Sex", "Nom"];
    const pool: Partial<PoolSettings> = {
      household: ["Adresse"],
      identity: ["Nom", "adresse"],
      exclusions: [{ column: "Accord", keep: ["oui"], reason: "x" }],
    };
    expect(
      told(tableOf("Numéro;Sex;Nom", "1;F;x"), [sex], pool).map(([code, row, , facts]) => [code, row, facts]),
    ).toEqual([
      ["pool/missing-column", 1, { header: "N°", nearest: null, titles }],
      ["pool/missing-column", 1, { header: "Sexe", nearest: "Sex", titles: [] }],
      ["pool/missing-column", 1, { header: "Accord", nearest: null, titles: [] }],
      ["pool/missing-column", 1, { header: "adresse", nearest: null, titles: [] }],
    ]);
  });

  it("tells the row of the titles, and the question that holds the words of the missing title", () => {
    const table = {
      ...tableOf("N°;Quelle est votre date de naissance ?;Date;Nom de famille", "1;x;x;x"),
      headerRow: 5,
    };
    const exclusions = [{ column: "Date de naissance", keep: ["x"], reason: "x" }];
    expect(told(table, [], { exclusions, household: ["Nom"] }).map(([, row, , facts]) => [row, facts])).toMatchObject([
      [5, { header: "Date de naissance", nearest: "Quelle est votre date de naissance ?" }],
      [5, { header: "Nom", nearest: "Nom de famille" }],
    ]);
  });

  it("joins identity columns by one blank, without line breaks, and falls back on the id", () => {
    const table = tableOf("N°;Sexe;Nom;Prénom", "1;F; CARLIER ;Inès\nMarie", "2;F;;  ");
    const pool = successOf(read(table, [sex], { identity: ["Nom", "Prénom"] }));
    expect(pool.members.map(({ identityText }) => identityText)).toEqual(["CARLIER Inès Marie", "2"]);
  });
});

describe("households", () => {
  const household = ["Adresse", "Ville"];

  it("puts those together whose addresses differ in case, accents, blanks or punctuation only", () => {
    const table = tableOf(
      "N°;Sexe;Adresse;Ville",
      "1;F;12, rue de l'Église;Bergues",
      "2;F;12 RUE DE L EGLISE; bergues",
      "3;F;12 rue de l'Église;Dunkerque",
      "4;F;;",
      "5;F;-;.",
    );
    const keys = successOf(read(table, [sex], { household })).members.map((member) => member.household);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys.slice(3)).toEqual([null, null]);
  });

  it("does not run the parts of an address into one another", () => {
    const table = tableOf("N°;Sexe;Adresse;Ville", "1;F;1 rue A;B", "2;F;1 rue;A B");
    const keys = successOf(read(table, [sex], { household })).members.map((member) => member.household);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it("warns of ten people at one address, by rows only", () => {
    const lines = Array.from({ length: 10 }, (_, index) => `${index};F;;Bergues`);
    const result = read(tableOf("N°;Sexe;Adresse;Ville", ...lines), [sex], { household });
    expect(result.ok && result.warnings).toEqual([
      {
        code: "pool/large-household",
        severity: "warning",
        facts: { rows: [2, 3, 4, 5, 6], count: 10 },
        where: { file: "v.csv", row: 2 },
      },
    ]);
    const fewer = read(tableOf("N°;Sexe;Adresse;Ville", ...lines.slice(1)), [sex], { household });
    expect(fewer.ok && fewer.warnings).toEqual([]);
  });
});

describe("the same person twice", () => {
  const table = tableOf("N°;Sexe;Nom", "1;F;Zoé Ä", "2;H;x", "3;F;ZOE A");

  it("is a warning that names no one", () => {
    const result = read(table, [sex], { identity: ["Nom"] });
    expect(result.ok && result.warnings).toEqual([
      {
        code: "pool/same-identity",
        severity: "warning",
        facts: { ids: ["1", "3"], rows: [2, 4], count: 2 },
        where: { file: "v.csv", row: 2 },
      },
    ]);
  });

  it("is not looked for without identity columns", () => {
    const result = read(table, [sex]);
    expect(result.ok && result.warnings).toEqual([]);
  });

  it("is told beside the errors too", () => {
    const problems = problemsOf(read(tableOf("N°;Sexe;Nom", "1;F;a", "2;F;a", "3;;b"), [sex], { identity: ["Nom"] }));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["pool/empty-cell", "error"],
      ["pool/same-identity", "warning"],
    ]);
  });
});

describe("plainPoolRequest", () => {
  it("reads one column a feature, titled like it, ignoring the others", () => {
    const features = [{ id: "gender", label: "gender", sensitive: false, values: ["female", "male"] }];
    const request = plainPoolRequest(features, { id: "id", household: ["address"] });
    const pool = successOf(readPool(tableOf("Gender;ID;address;name", "female;a;1 High St;x", "MALE;b;;y"), request));
    expect(pool.members).toEqual([
      { id: "a", values: ["female"], household: "1 high st", identityText: "a", row: 2 },
      { id: "b", values: ["male"], household: null, identityText: "b", row: 3 },
    ]);
    expect(pool.features).toEqual(features);
  });

  it("is refused by a bug only, never by the user's data, when the day is none", () => {
    expect(() => readPool(tableOf("a", "1"), { features: [], pool: mapping, ageDate: "hier" })).toThrow(/ageDate/);
  });
});

describe("one home in two writings", () => {
  /** The households of people at these addresses (`address;postcode`), and the codes that are told. */
  function homesOf(...addresses: string[]) {
    const rows = addresses.map(
      (address, index) => `${index};F;${address.includes(";") ? address : `${address};59140`}`,
    );
    const result = read(tableOf("N°;Sexe;Adresse;CP", ...rows), [sex], { household: ["Adresse", "CP"] });
    const told = result.ok ? result.warnings.map(({ code, facts }) => [code, "rows" in facts ? facts.rows : []]) : null;
    return { keys: successOf(result).members.map(({ household }) => household), told };
  }

  it.each([
    ["12 avenue Foch", "12 av. Foch"],
    ["12 avenue Foch", "12, Ave Foch"],
    ["4 boulevard Sainte-Barbe", "4 bd Ste Barbe"],
    ["4 BLD Sainte Barbe", "4, Bvd. Ste-Barbe"],
    ["1 place Saint-Éloi", "1 pl. St Eloi"],
    ["3 bis rue Hugo", "3bis rue Hugo"],
    ["3 ter, rue Hugo", "3TER rue Hugo"],
    ["3 B rue Hugo", "3b rue Hugo"],
    ["n°12 rue Hugo", "12 rue Hugo"],
    ["N° 12, rue Hugo", "12 r. Hugo"],
    ["№ 12 rue Hugo", "no 12 rue Hugo"],
    ["7 rue du Général de Gaulle", "7 rue du Gal de Gaulle"],
    ["7 rue du Docteur Calmette", "7 r du Dr. Calmette"],
    ["7 avenue du Maréchal Foch", "7 av du Mal Foch"],
    ["7 rue du Commandant Cousteau", "7 rue du Cdt Cousteau"],
    ["7 allée des Tilleuls", "7 all. des Tilleuls"],
    ["7 impasse du Puits", "7 imp du Puits"],
    ["7 route de Bergues", "7, rte de Bergues"],
    ["7 chemin du Moulin", "7 ch. du Moulin"],
    ["7 square Jean Bart", "7 sq. Jean Bart"],
    ["Résidence les Dunes 8", "Rés. les Dunes, 8"],
    ["7 rue du Faubourg Saint-Martin", "7 rue du fg St Martin"],
    ["7 quai des Hollandais", "7 qu. des Hollandais"],
    ["12 rue Hugo, appt 3", "appartement 3, 12 rue Hugo"],
    ["12 rue Hugo apt n°3 bât. B", "12 rue Hugo, bâtiment B, appart. 3"],
    ["12 rue Hugo 59140 Dunkerque;59140", "12 rue Hugo;59140"],
    ["9 rue Notre-Dame des Dunes", "9 rue ND des Dunes"],
    ["5 rue Neuve;Saint-Pol-sur-Mer", "5 rue Neuve;St Pol s/ Mer"],
  ])("%j and %j are one household", (a, b) => {
    for (const addresses of [
      [a, b],
      [b, a],
    ] as const) {
      const { keys, told } = homesOf(...addresses);
      expect(keys[0]).toBe(keys[1]);
      expect(told).toEqual([]);
    }
  });

  it.each([
    // Two homes without a question …
    ["12 rue Hugo, appt 3", "12 rue Hugo, appt 4", false],
    ["12 rue Hugo bât A", "12 rue Hugo bât B", false],
    ["12 rue Hugo", "14 rue Hugo", false],
    ["12 rue de la Gare", "12 place de la Gare", false],
    ["12 rue Hugo;59140", "12 rue Hugo;59240", false],
    ["12 rue Robert Schuman", "12 rue R. Pasteur", false],
    ["12 rue de la Porte d'Eau", "12 rue de la Porte d'Or", false],
    ["Résidence les Dunes", "Rés. des Mouettes", false],
    ["1 rue du 12 Mai", "12 rue du 1 Mai", false],
    // … and two that may be one.
    ["12 rue Hugo, appt 3", "12 rue Hugo", true],
    ["12 rue Hugo", "12 rue Victor Hugo", true],
    ["12 rue Hugo", "12 Hugo", true],
    ["3 b rue Hugo", "3 bis rue Hugo", true],
    ["12 rue Robert Schuman", "12 rue R. Schuman", true],
    ["12 rue de la Porte d'Eau", "12 rue Porte d'Eau", true],
    ["12 rue de la Digue", "12 rue la Digue", true],
  ] as const)("%j and %j are two; asked: %s", (a, b, isAsked) => {
    const { keys, told } = homesOf(a, b);
    expect(keys[0]).not.toBe(keys[1]);
    expect(told).toEqual(isAsked ? [["pool/near-address", [2, 3]]] : []);
  });

  it("bears the name of its first writing in alphabetical order, so that an address without a variant keeps its own", () => {
    expect(homesOf("12 avenue Foch", "12 av Foch", "9 bd Foch").keys).toEqual([
      "12 av foch | 59140",
      "12 av foch | 59140",
      "9 bd foch | 59140",
    ]);
  });

  it("names only the rows that may be one, among many flats of a building", () => {
    const { told } = homesOf("12 rue Hugo appt 1", "3 rue Hugo", "12 rue Hugo appt 2", "12 av Hugo");
    expect(told).toEqual([]);
    expect(homesOf("12 rue Hugo appt 1", "12 rue Hugo appt 2", "12 rue Hugo", "12 av Hugo").told).toEqual([
      ["pool/near-address", [2, 3, 4]],
    ]);
  });
});

// Each product of INSEE's in the layout in which it is downloaded, cut to a few rows: recognised, read, summed. Figures invented.
import { describe, expect, test } from "vitest";
import type { Imported } from "../../../src/census/imported.ts";
import { recogniseFile } from "../../../src/census/recognise.ts";
import { numberOfUnits } from "../../../src/math/decimal-units.ts";
import type { SourceFile } from "../../../src/model/source-file.ts";

function fromText(text: string, asked: readonly string[] = []): Imported {
  const lines = text.trim().split("\n");
  const sheet = { name: "", rowCount: lines.length, row: (index: number) => (lines[index] as string).split(";") };
  return recognised({ file: "a.csv", kind: "sheets", sheets: [sheet], decimalComma: true }, asked);
}

function recognised(source: SourceFile, asked: readonly string[] = []): Imported {
  const result = recogniseFile(source, () => true, undefined, asked);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const codesOf = ({ problems }: Imported) => problems.map(({ code }) => code);
const errorsOf = ({ problems }: Imported) =>
  problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
const totalOf = ({ total }: Imported) => (total === null ? null : numberOfUnits(total));
const cellsOf = ({ tables }: Imported, id?: string) =>
  tables
    .filter((table) => id === undefined || table.id === id)
    .flatMap(({ cells }) => cells.map(({ codes, units }) => [...codes, numberOfUnits(units)]));

describe("detailed tables", () => {
  test("POP1A: the ten classes of AGEPYR10 are known, whichever of them a file has", () => {
    const found = fromText(
      "NIVGEO;CODGEO;LIBGEO;SEXE;AGEPYR10;NB\nCOM;01001;L'Abergement;1;03;20,5\nCOM;01001;L'Abergement;1;18;21\nCOM;01001;L'Abergement;2;80;1",
    );
    expect([found.product, totalOf(found), errorsOf(found)]).toEqual(["td-pop1a", 42.5, []]);
    expect(cellsOf(found).map((cell) => cell[2])).toEqual(["3-5", "18-24", "80+"]);
    expect(errorsOf(fromText("CODGEO;SEXE;AGEPYR10;NB\n01001;1;20;3"))).toEqual(["census/unknown-dimension-code"]);
  });

  test("POP5: activity by sex and age of those of 15 or more; another code is refused", () => {
    const text = "CODGEO;LIBGEO;SEXE;AGEQ65;TACTR;NB\n59183;Dunkerque;1;15;12;300.25\n59183;Dunkerque;2;65;21;700";
    const found = fromText(text);
    expect([found.product, found.base, totalOf(found)]).toEqual(["td-pop5", "principale, 15 ans ou plus", 1000.25]);
    expect(cellsOf(found)).toEqual([
      ["59183", "H", "15-64", "12", 300.25],
      ["59183", "F", "65+", "21", 700],
    ]);
    expect(errorsOf(fromText(`${text}\n59183;Dunkerque;2;15;99;1`))).toEqual(["census/unknown-dimension-code"]);
  });

  test("BTX, wide, in a workbook with titles above the header", () => {
    const rows = [
      ["Population de 15 ans ou plus par sexe, âge et catégorie socioprofessionnelle"],
      [""],
      ["CODGEO", "LIBGEO", "SEXE1_AGEQ65015_CS1_86", "SEXE1_AGEQ65065_CS1_87", "SEXE2_AGEQ65015_CS1_85"],
      ["2A004", "Ajaccio", "12.5", "30", "40"],
    ];
    const sheet = { name: "COM_2007", rowCount: rows.length, row: (index: number) => rows[index] as string[] };
    const found = recognised({ file: "BTX_TD_POP6_2007.xlsx", kind: "sheets", sheets: [sheet], decimalComma: true });
    expect([found.product, totalOf(found)]).toEqual(["td-pop6", 82.5]);
    expect(cellsOf(found)[0]).toEqual(["2A004", "H", "15-64", "6", 12.5]);
  });

  test("a row of all sexes or all ages among the parts is refused, not added", () => {
    const header = "CODGEO;SEXE;AGEQ65;CS1_8;NB\n59183;1;15;6;4";
    expect(errorsOf(fromText(`${header}\n59183;Ensemble;15;6;4`))).toEqual(["census/unknown-dimension-code"]);
    expect(errorsOf(fromText(`${header}\n59183;1;Ensemble;6;4`))).toEqual(["census/unknown-dimension-code"]);
    expect(errorsOf(fromText(`${header}\n59183;1;15;TT;4`))).toEqual(["census/unknown-dimension-code"]);
  });
});

describe("headers as published, by the public notes and programs that read these files", () => {
  const shapeOf = (text: string) => {
    const found = fromText(text);
    return [found.product, found.tables[0]?.dimensions.slice(1), cellsOf(found), errorsOf(found)];
  };

  test("BTT_TD_POP1B_2010.txt: prefix C_, names cut to eight signs, decimal comma, arrondissements (a notebook on Alsace)", () => {
    const text =
      "NIVEAU;CODGEO;REG;DEP;C_AGED10;C_SEXE;NB\nARM;13201;93;13;000;1;306,366992\nARM;13201;93;13;000;2;254,458782\nARM;13201;93;13;001;1;312,109492";
    expect(shapeOf(text)).toEqual([
      "td-pop1b",
      ["sexe", "age"],
      [
        ["13201", "H", "0", 306.366992],
        ["13201", "F", "0", 254.458782],
        ["13201", "H", "1", 312.109492],
      ],
      [],
    ]);
  });

  test("populations légales (donnees_communes.csv): the code in two columns, overseas too; the total population beside it is not taken", () => {
    const text =
      "CODREG;REG;CODDEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT\n84;Auvergne-Rhône-Alpes;01;1;04;009;Andert-et-Condon;326;9;335\n84;Auvergne-Rhône-Alpes;01;1;10;010;Anglefort;1105;17;1122\n01;Guadeloupe;971;2;01;101;Les Abymes;53000;500;53500\n94;Corse;2A;1;01;004;Ajaccio;75000;900;75900";
    const found = fromText(text);
    expect([found.product, found.vintage, totalOf(found), codesOf(found)]).toEqual([
      "populations-reference",
      null,
      326 + 1105 + 53000 + 75000,
      ["census/vintage-unknown"],
    ]);
    expect(cellsOf(found, "pmun").map(([code]) => code)).toEqual(["01009", "01010", "97101", "2A004"]);
    expect(found.members[0]).toMatchObject({ commune: "01009", name: "Andert-et-Condon" });
    // Zeros that a spreadsheet has taken off leave a code that is none.
    for (const code of ["1;9", "59;94", "971;9"])
      expect(errorsOf(fromText(`CODDEP;CODCOM;COM;PMUN\n${code};Andert-et-Condon;326`))).toEqual([
        "census/unknown-place",
      ]);
    expect(cellsOf(fromText("CODDEP;CODCOM;COM;PMUN\n1;123;Arandas;150"), "pmun")).toEqual([["01123", 150]]);
  });

  test("POP1A: RP2009 with its EPCI, RP2010 cut to C_AGEPYR, RP2014 on, and wide (BTX_TD_POP1A_2019)", () => {
    const wanted = ["td-pop1a", ["sexe", "age"], [["59183", "F", "25-39", 7.5]], []];
    expect(shapeOf("NIVEAU;CODGEO;REG;DEP;EPCI;C_AGEPYR10;C_SEXE;NB\nCOM;59183;31;59;245900428;25;2;7,5")).toEqual(
      wanted,
    );
    expect(shapeOf("NIVEAU;CODGEO;REG;DEP;C_AGEPYR;C_SEXE;NB\nCOM;59183;31;59;25;2;7,5")).toEqual(wanted);
    expect(shapeOf("NIVGEO;CODGEO;LIBGEO;SEXE;AGEPYR10;NB\nCOM;59183;Dunkerque;2;25;7.5")).toEqual(wanted);
    expect(shapeOf("CODGEO;LIBGEO;SEXE2_AGEPYR1025\n59183;Dunkerque;7.5")).toEqual(wanted);
  });

  test("POP5: RP2008 to RP2022, and wide; POP6 with the CSP before the age and the sex", () => {
    const pop5 = ["td-pop5", ["sexe", "age", "activite"], [["59183", "H", "65+", "12", 3]], []];
    expect(shapeOf("NIVEAU;CODGEO;C_SEXE;C_AGEQ65;C_TACTR;NB\nCOM;59183;1;065;12;3")).toEqual(pop5);
    expect(shapeOf("NIVGEO;CODGEO;LIBGEO;SEXE;AGEQ65;TACTR;NB\nCOM;59183;Dunkerque;1;65;12;3")).toEqual(pop5);
    expect(shapeOf("CODGEO;SEXE1_AGEQ65065_TACTR12\n59183;3")).toEqual(pop5);
    const pop6 = ["td-pop6", ["sexe", "age", "csp"], [["59183", "H", "65+", "7", 3]], []];
    expect(shapeOf("NIVGEO;CODGEO;CS1_8;AGEQ65;SEXE;NB\nCOM;59183;7;065;1;3")).toEqual(pop6);
  });

  test("POP2 and other tables of persons are crossed by more, totals among their rows: refused by the column's name", () => {
    const pop2 =
      "NIVGEO;CODGEO;LIBGEO;AGEQ100;CATPR;SEXE;NB\nCOM;59183;Dunkerque;015;1;1;20\nCOM;59183;Dunkerque;015;2;1;3";
    const found = fromText(pop2);
    expect(found.problems.find(({ severity }) => severity === "error")).toMatchObject({
      code: "census/other-table",
      facts: { columns: ["CATPR"] },
    });
    // A column that only tells where is none of these.
    expect(errorsOf(fromText("CODGEO;ZE2020;SEXE;AGEPYR10;NB\n59183;3220;1;25;3\n59183;3220;2;25;3"))).toEqual([]);
  });

  test("Melodi by its service and by its zip: other orders of the same columns", () => {
    const wanted = ["melodi", ["sexe", "age"], [["13071", "F", "80+", 1204.5]], []];
    const rows = [
      '"GEO";"GEO_OBJECT";"SEX";"AGE";"RP_MEASURE";"OBS_STATUS";TIME_PERIOD;OBS_VALUE\n13071;COM;F;Y_GE80;POP;;2022;1204.5',
      '"AGE";"GEO";"GEO_OBJECT";"RP_MEASURE";"SEX";"TIME_PERIOD";"OBS_VALUE"\nY_GE80;13071;COM;POP;F;2022;1204.5',
    ];
    for (const text of rows) expect(shapeOf(text.replaceAll('"', ""))).toEqual(wanted);
  });

  test("a cell that is there twice is told with both rows, in a file of more cells than are kept at once", () => {
    const lines = ["NIVGEO;CODGEO;LIBGEO;SEXE;AGED100;NB"];
    for (const sex of [1, 2]) for (let age = 0; age <= 100; age += 1) lines.push(`COM;59183;Dunkerque;${sex};${age};1`);
    const found = fromText(lines.join("\n"));
    expect([totalOf(found), errorsOf(found)]).toEqual([202, []]);
    const twice = fromText(`${lines.join("\n")}\nCOM;59183;Dunkerque;2;100;1\nCOM;59183;Dunkerque;1;0;1`);
    expect(twice.problems[0]).toMatchObject({
      code: "census/duplicate-place",
      facts: { place: "59183 F 100", firstRow: 203, count: 2 },
      where: { row: 204 },
    });
  });
});

describe("bases by IRIS and by commune", () => {
  const bands = (year: string) =>
    ["POP", "POP0014", "POP1529", "POP3044", "POP4559", "POP6074", "POP75P"].map((n) => `P${year}_${n}`);
  const figures = "60;10;10;10;10;10;10";

  test("base-cc holds several vintages: the newest alone, chosen by the columns, told", () => {
    const found = fromText(
      `CODGEO;LIBGEO;${bands("16").join(";")};${bands("22").join(";")}\n97101;Les Abymes;${figures};120;20;20;20;20;20;20`,
    );
    expect([found.product, found.vintage, totalOf(found)]).toEqual(["base-cc-evol-struct-pop", "2022", 120]);
    expect(codesOf(found)).toEqual(["census/several-vintages"]);
    expect(found.tables.every(({ vintage }) => vintage === "2022")).toBe(true);
  });

  test("base-cc of 2022 cuts the last band in two, and crosses age by CSP", () => {
    const header = `CODGEO;${bands("22").slice(0, 6).join(";")};P22_POP7589;P22_POP90P;C22_POP1524_STAT_GSEC16_26;C22_POP55P_STAT_GSEC32`;
    const found = fromText(`${header}\n59183;60;10;10;10;10;10;8;2;3;9`);
    expect(errorsOf(found)).toEqual([]);
    expect(cellsOf(found, "rp2022-commune-age6").slice(-2)).toEqual([
      ["59183", "75-89", 8],
      ["59183", "90+", 2],
    ]);
    expect(cellsOf(found, "rp2022-commune-age-csp")).toEqual([
      ["59183", "15-24", "6", 3],
      ["59183", "55+", "7", 9],
    ]);
  });

  test("base-ic of Corsica and overseas keep their codes; a number of a spreadsheet is refused", () => {
    const header = `IRIS;COM;TYP_IRIS;LAB_IRIS;${bands("22").join(";")}`;
    const found = fromText(`${header}\n2A0040101;2A004;H;1;${figures}\n971010101;97101;H;1;${figures}`);
    expect([totalOf(found), errorsOf(found)]).toEqual([120, []]);
    expect(errorsOf(fromText(`${header}\n1.01001E+07;1001;Z;5;${figures}`))).toEqual(["census/ruined-code"]);
    const restored = fromText(`${header}\n10010000;1001;Z;5;${figures}`);
    expect([cellsOf(restored)[0]?.[0], codesOf(restored)]).toEqual(["010010000", ["census/zeros-lost"]]);
  });

  test("families of bands stand in tables of their own", () => {
    const ten = ["0002", "0305", "0610", "1117", "1824", "2539", "4054", "5564", "6579", "80P"].map(
      (n) => `P22_POP${n}`,
    );
    const found = fromText(
      `IRIS;TYP_IRIS;${bands("22").join(";")};${ten.join(";")}\n591830101;H;${figures};${ten.map(() => 6).join(";")}`,
    );
    expect(found.tables.map(({ id }) => id)).toEqual(["rp2022-iris-pop", "rp2022-iris-age6", "rp2022-iris-age10"]);
    expect(cellsOf(found, "rp2022-iris-age6").length).toBe(6);
  });

  test("households are refused, in a base and in a table", () => {
    const base = fromText("IRIS;COM;TYP_IRIS;P22_MEN;P22_MENPSEUL;P22_FAM\n591830101;59183;H;900;400;600");
    expect([base.product, errorsOf(base), base.total]).toEqual(["households", ["census/households"], null]);
    const table = fromText("CODGEO;LIBGEO;SEXE;AGEMEN8;CS1_8;NB\n59183;Dunkerque;1;20;6;812.4");
    expect(errorsOf(table)).toEqual(["census/households"]);
  });
});

describe("geography", () => {
  test("reference of the IRIS and table d'appartenance, five title rows above the header", () => {
    const titles = "Titre;;\n;;\nMise en ligne;;\n;;\nCode;Libellé;\n";
    const iris = fromText(`${titles}CODE_IRIS;LIB_IRIS;TYP_IRIS;GRD_QUART;DEPCOM\n591830101;Malo;H;5918301;59183`);
    expect([iris.product, iris.rows]).toEqual(["reference-iris", 1]);
    const communes = fromText(`${titles}CODGEO;LIBGEO;DEP;REG;EPCI;CV\n59183;Dunkerque;59;32;245900428;5996`);
    expect(communes.product).toBe("table-appartenance");
    expect(communes.members[0]).toMatchObject({ commune: "59183", epci: "245900428" });
  });

  test("populations de référence: municipal, never totale; the EPCI's row is no commune", () => {
    const found = fromText(
      "CODGEO;LIBGEO;PMUN23;PCAP23;PTOT23\n59183;Dunkerque;86263;900;87163\n245900428;CUD;191478;2000;193478",
    );
    expect([totalOf(found), codesOf(found)]).toEqual([86263, ["census/total-row-left-out"]]);
    expect(errorsOf(fromText("CODGEO;LIBGEO;PTOT23\n59183;Dunkerque;87163"))).toEqual(["census/population-totale"]);
  });

  test("Paris by arrondissement and whole counts everyone twice, in any file of populations", () => {
    const both = "CODGEO;LIBGEO;PMUN23\n75056;Paris;30\n75101;Paris 1er Arrondissement;10\n75102;Paris 2e;20";
    expect(errorsOf(fromText(both))).toEqual(["census/arm-and-commune"]);
    expect(errorsOf(fromText(both.replace("75056;Paris;30\n", "")))).toEqual([]);
    const tables = "CODGEO;SEXE;AGEQ65;CS1_8;NB\n69123;1;15;6;4\n69381;1;15;6;4";
    expect(errorsOf(fromText(tables))).toEqual(["census/arm-and-commune"]);
  });

  test("a name is no code, however close: Coudekerque, Cappelle, Grande-Synthe", () => {
    for (const name of ["Coudekerque", "Cappelle-Brouck", "Petite-Synthe"]) {
      expect(errorsOf(fromText(`CODGEO;LIBGEO;PMUN23\n${name};${name};100`))).toEqual(["census/unknown-place"]);
    }
  });
});

describe("Melodi", () => {
  test("the list of codes that comes in the zip is a dictionary", () => {
    const found = fromText("COD_VAR;LIB_VAR;COD_MOD;LIB_MOD\nSEX;Sexe;F;Femmes\nSEX;Sexe;M;Hommes");
    expect([found.product, found.rows, codesOf(found)]).toEqual(["dictionary", 2, []]);
  });

  const observation = (dimensions: Readonly<Record<string, string>>, value: number | undefined) => ({
    dimensions: { RP_MEASURE: "POP", TIME_PERIOD: "2022", ...dimensions },
    measures: { OBS_VALUE_NIVEAU: value === undefined ? {} : { value } },
  });
  const answer = (observations: readonly unknown[], paging: object = { first: "https://api.insee.fr/" }) =>
    recognised({ file: "a.json", kind: "json", value: { identifier: "DS_RP_POPULATION_PRINC", observations, paging } });
  const leaves = (geo: string, people: number) => [
    observation({ GEO: geo, SEX: "M", AGE: "Y_LT15" }, people / 2),
    observation({ GEO: geo, SEX: "F", AGE: "Y_GE15" }, people / 2),
  ];

  test("JSON: leaves held against the total of their place, within a person", () => {
    const total = (value: number) => observation({ GEO: "2025-COM-59183", SEX: "_T", AGE: "_T" }, value);
    expect(errorsOf(answer([...leaves("2025-COM-59183", 100), total(100.6)]))).toEqual([]);
    expect(errorsOf(answer([...leaves("2025-COM-59183", 100), total(130)]))).toEqual(["census/parts-differ"]);
  });

  test("JSON: Y_GE15 is the whole of a table that begins at 15", () => {
    const bands = ["Y15T24", "Y25T54", "Y_GE55"].map((AGE) =>
      observation({ GEO: "COM-59183", SEX: "M", AGE, PCS: "6" }, 10),
    );
    const whole = observation({ GEO: "COM-59183", SEX: "_T", AGE: "Y_GE15", PCS: "_T" }, 60);
    const found = answer([...bands, whole]);
    expect([totalOf(found), errorsOf(found)]).toEqual([30, ["census/parts-differ"]]);
  });

  test("a commune with arrondissements is their total, and left aside", () => {
    const found = answer([
      ...leaves("2025-ARM-75101", 100),
      ...leaves("2025-ARM-75102", 50),
      ...leaves("2025-COM-75056", 150),
      ...leaves("2025-COM-59183", 30),
    ]);
    expect([totalOf(found), codesOf(found)]).toEqual([180, ["census/total-row-left-out"]]);
    // In the words of the answer, where they stand: the first observation of Paris.
    expect(found.problems[0]).toMatchObject({
      facts: { text: "2025-COM-75056", count: 2 },
      where: { row: 1 + 2 * leaves("", 1).length, column: "GEO" },
    });
  });

  test("a page that announces another is refused, an absent value is not 0", () => {
    const page = answer(leaves("2025-COM-59183", 100), { first: "u", next: "https://api.insee.fr/?page=2" });
    expect(errorsOf(page)).toEqual(["census/partial-answer"]);
    const absent = observation({ GEO: "2025-COM-59183", SEX: "M", AGE: "Y_LT15" }, undefined);
    expect(errorsOf(answer([absent]))).toEqual(["census/cell-empty"]);
  });
});

describe("the vintage asked for", () => {
  const melodi = ["AGE;GEO;GEO_OBJECT;RP_MEASURE;SEX;TIME_PERIOD;OBS_VALUE"];
  for (const [year, people] of [
    ["2011", 3],
    ["2016", 5],
    ["2022", 7],
  ] as const) {
    for (const sex of ["M", "F"]) melodi.push(`Y_LT15;59183;COM;POP;${sex};${year};${people}`);
  }
  const reference = "CODGEO;LIBGEO;PMUN20;PMUN21;PMUN23\n59183;Dunkerque;30;31;33";
  const typed = [
    "vintage;exploitation;table;geo;sexe;age;valeur",
    "2020;P;T0;EPCI 245900428;_T;0-14;4",
    "2020;P;T0;EPCI 245900428;_T;15+;6",
    "2019;P;T4;EPCI 245900428;_T;0-14;8",
    "2019;P;T4;EPCI 245900428;_T;15+;1",
  ].join("\n");
  const taken = (text: string, ...asked: readonly string[]) => {
    const found = fromText(text, asked);
    return [found.vintage, totalOf(found), found.tables.map(({ id }) => id), codesOf(found)];
  };

  test("is the only one of the file that gives figures; nothing is told of the others", () => {
    expect(taken(melodi.join("\n"), "2016")).toEqual(["2016", 10, ["rp2016-melodi"], []]);
    expect(taken(reference, "2021")).toEqual(["2021", 31, ["pmun2021"], []]);
    expect(taken(typed, "2019")).toEqual(["2019", 9, ["rp2019-age"], []]);
  });

  test("may be several, the preferred one first: each file gives the first that it has", () => {
    expect(taken(melodi.join("\n"), "2023", "2022", "2016").slice(0, 2)).toEqual(["2022", 14]);
    expect(taken(reference, "2022", "2020", "2023").slice(0, 2)).toEqual(["2020", 30]);
    expect(taken(typed, "2019", "2020")[2]).toEqual(["rp2020-age", "rp2019-age"]);
  });

  test("refuses a file that has others only, even one; a list of communes still serves, without its figures", () => {
    for (const text of [melodi.join("\n"), reference, typed, "CODGEO;LIBGEO;PMUN23\n59183;Dunkerque;33"]) {
      expect(errorsOf(fromText(text, ["2018"]))).toEqual(["census/vintage-absent"]);
    }
    const list = fromText("siren;insee;nom_membre;pmun_2026\n245900428;59183;Dunkerque;33", ["2018"]);
    expect([list.members.length, list.tables, errorsOf(list), codesOf(list)]).toEqual([
      1,
      [],
      [],
      ["census/vintage-absent"],
    ]);
  });
});

// The traps of INSEE's files, one by one, each through the command line on a file that holds it: refused or warned of, and where people
// could be lost or counted twice, the sum that is left. The fixtures of the refusals stand in fixtures/refused/census--*.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyOfFixture, newFolder, repository } from "../../support/dossier.ts";
import { runCli } from "../../support/run-cli.ts";

interface Answer {
  readonly files: readonly { readonly file: string; readonly vintage: string | null; readonly total: number | null }[];
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
}

/** Runs `census` on files of these contents; the sum of a table is over the rows that hold all of the codes. */
async function census(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const cwd = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), `${text}\n`);
  const run = await runCli(cwd, ["census", ...Object.keys(files), ...options, "--json"]);
  const answer = JSON.parse(run.out) as Answer;
  const lines = (name: string) => readFileSync(join(cwd, name), "utf8").trim().split("\n");
  return {
    exit: run.code,
    codes: answer.problems.map(({ code }) => code.replace("census/", "")),
    messages: answer.problems.map(({ message }) => message).join("\n"),
    files: answer.files,
    sources: () => lines("census-sources.csv"),
    people: (table: string, ...codes: readonly string[]) =>
      lines("census.csv")
        .map((line) => line.split(","))
        .filter((cells) => cells[0] === table && codes.every((code) => cells.includes(code)))
        .reduce((sum, cells) => sum + Number(cells.at(-1)), 0),
  };
}

/** What a fixture of fixtures/refused says. */
async function refused(name: string) {
  const cwd = copyOfFixture(`refused/${name}`);
  const { args } = JSON.parse(readFileSync(join(cwd, "case.json"), "utf8")) as { readonly args: readonly string[] };
  const run = await runCli(cwd, [...args, "--json"]);
  return { exit: run.code, codes: (JSON.parse(run.out) as Answer).problems.map(({ code }) => code) };
}

const years = (code: string, from: number, to: number, people: number) =>
  [1, 2].flatMap((sex) =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => `${code};${sex};${`${from + index}`.padStart(3, "0")};${people}`,
    ),
  );

describe("1. bases differ", () => {
  test("each table says whom it counts, and quotas on unlike bases are told", async () => {
    const pop6 = "CODGEO;SEXE;AGEQ65;CS1_8;NB\n59183;1;15;8;40\n59183;2;20;6;60";
    const found = await census(
      { "pmun.csv": "CODGEO;PMUN22\n59183;150", "pop6.csv": pop6 },
      "--territory",
      "com:59183",
    );
    expect(found.sources().join("\n")).toMatch(/^pmun2022,.*"population municipale, tous âges"/m);
    expect(found.sources().join("\n")).toMatch(/^td-pop6,.*"complémentaire, 15 ans ou plus"/m);
    expect([found.people("pmun2022"), found.people("td-pop6")]).toEqual([150, 100]);
    expect((await refused("quotas--bases-differ")).codes).toContain("quotas/bases-differ");
  });
});

describe("2. eligible from 16 or 18", () => {
  const pop1b = ["CODGEO;SEXE;AGED100;NB", ...years("59183", 10, 29, 10)].join("\n");

  test("by single years exactly", async () => {
    const found = await census({ "a.csv": pop1b }, "--territory", "com:59183", "--from-age", "18");
    expect(found.people("td-pop1b-18plus")).toBe(2 * 12 * 10);
    expect(found.sources().at(-1)).toContain("18 ans ou plus, exactement");
  });

  test("else a band shared by year, said as an assumption; pupils leave group 8 and no other", async () => {
    const pop6 = "CODGEO;SEXE;AGEQ65;CS1_8;NB\n59183;1;15;8;40\n59183;1;15;6;10\n59183;1;20;6;50";
    const found = await census({ "a.csv": pop6 }, "--territory", "com:59183", "--from-age", "18");
    // 3/5 of the 50 of 15-19 are too young: 30, all of group 8.
    expect([found.people("td-pop6-18plus", "8"), found.people("td-pop6-18plus", "6")]).toEqual([10, 60]);
    expect(found.sources().at(-1)).toContain("hypothèse : les moins de 18 ans (3/5 des 15-19 ans");
    const both = await census({ "a.csv": pop6, "b.csv": pop1b }, "--territory", "com:59183", "--from-age", "16");
    // By single years a fifth of the men of 15-19 is 15: 10 of 50.
    expect(both.people("td-pop6-16plus", "8")).toBe(30);
  });
});

describe("3. a vintage is never known by a total", () => {
  test("two years of the same 192,635 people keep their names, the mix is told, and each source says its own", async () => {
    const files = {
      "a.csv": "CODGEO;PMUN20\n59183;87000\n59271;105635",
      "b.csv": "CODGEO;PMUN22\n59183;86000\n59271;106635",
    };
    const found = await census(files, "--territory", "com:59183,59271");
    expect(found.files.map(({ vintage, total }) => [vintage, total])).toEqual([
      ["2020", 192635],
      ["2022", 192635],
    ]);
    expect(found.codes).toEqual(["vintages-differ"]);
    expect(
      found
        .sources()
        .slice(1)
        .map((line) => line.split(",")[4]),
    ).toEqual(["2020", "2022"]);
  });

  test("several in one file: the newest, or the one asked for; never their sum", async () => {
    const file = { "a.csv": "CODGEO;PMUN20;PMUN22\n59183;87000;86000" };
    expect((await census(file, "--territory", "com:59183")).people("pmun2022")).toBe(86000);
    const asked = await census(file, "--territory", "com:59183", "--vintage", "2020");
    expect([asked.people("pmun2020"), asked.people("pmun2022")]).toEqual([87000, 0]);
    expect(await refused("census--vintage-absent")).toMatchObject({ exit: 2, codes: ["census/vintage-absent"] });
  });

  test("figures made from two files name both, with digests; untold vintages are told, one declared is noted as such", async () => {
    const pop6 = "CODGEO;SEXE;AGEQ65;CS1_8;NB\n59183;1;15;8;40\n59183;1;15;6;10\n59183;1;20;6;50";
    const files = {
      "pop6.csv": pop6,
      "pop1b.csv": ["CODGEO;SEXE;AGED100;NB", ...years("59183", 10, 29, 10)].join("\n"),
    };
    const digest = (text: string): string => createHash("sha256").update(`${text}\n`).digest("hex");
    const asked = ["--territory", "com:59183", "--from-age", "18"];
    const rowsOf = (lines: readonly string[]) =>
      lines.map((line) => line.split(",")).filter(([table]) => table === "td-pop6-18plus");
    const untold = await census(files, ...asked);
    expect(rowsOf(untold.sources()).map((row) => row.slice(1, 5))).toEqual([
      ["pop6.csv", digest(files["pop6.csv"]), "td-pop6", ""],
      ["pop1b.csv", digest(files["pop1b.csv"]), "td-pop1b", ""],
    ]);
    expect(rowsOf(untold.sources())[0]?.at(-1)).toContain("comptés dans la table par année d'âge de pop1b.csv");
    expect(untold.codes.filter((code) => code === "combined-vintages")).toHaveLength(1);
    expect(untold.messages).toContain("pop6.csv (millésime non indiqué), pop1b.csv (millésime non indiqué)");
    const declared = await census(files, ...asked, "--vintage", "2021");
    expect(rowsOf(declared.sources()).map((row) => row[4])).toEqual(["2021 (déclaré)", "2021 (déclaré)"]);
    expect(declared.files.map(({ vintage }) => vintage)).toEqual(["2021", "2021"]);
    expect(declared.codes).toEqual(["vintage-declared", "vintage-declared"]);
    // Of two years none can be meant for a file that tells neither.
    expect((await census(files, ...asked, "--vintage", "2022,2021")).codes).toContain("combined-vintages");
  });
});

describe("4. codes are texts", () => {
  test("a lost zero is put back and told; two lost are refused", async () => {
    const found = await census({ "a.csv": "CODGEO;PMUN23\n1001;806" }, "--territory", "com:01001");
    expect([found.codes, found.people("pmun2023", "01001")]).toEqual([["zeros-lost"], 806]);
    expect(await census({ "a.csv": "CODGEO;PMUN23\n101;806" })).toMatchObject({ exit: 2, codes: ["unknown-place"] });
  });

  test("5.9183E+04, 1.01001E+07 and 59183.0 are ruins, and refused", async () => {
    for (const code of ["5.9183E+04", "5,9183E+04", "59183.0"])
      expect(await census({ "a.csv": `CODGEO;PMUN23\n"${code}";5` })).toMatchObject({
        exit: 2,
        codes: ["ruined-code"],
      });
    const iris = "IRIS;P22_POP;P22_H0014;P22_F0014\n1.01001E+07;5;2;3";
    expect((await census({ "a.csv": iris })).codes).toEqual(["ruined-code"]);
  });

  const islands = [
    "CODGEO;LIBGEO;PMUN23",
    "2A004;Ajaccio;75000",
    "2B033;Bastia;48000",
    "97101;Les Abymes;53000",
    "97209;Fort-de-France;74000",
    "97611;Mamoudzou;71000",
  ].join("\n");

  test("Corsica by its letters, overseas by three digits: a département holds its own communes only", async () => {
    for (const [territory, people] of [
      ["dep:2A", 75000],
      ["dep:2b", 48000],
      ["dep:971", 53000],
      ["dep:976", 71000],
      ["com:2B033,97209", 122000],
    ] as const) {
      const found = await census({ "a.csv": islands }, "--territory", territory);
      expect([territory, found.people("pmun2023")]).toEqual([territory, people]);
    }
    expect((await census({ "a.csv": islands }, "--territory", "dep:2C")).codes).toEqual(["territory-form"]);
  });

  test("Corsica by the numbers of before 1976, a postcode and a code of nowhere are no communes", async () => {
    for (const code of ["20004", "59000", "97000", "97100", "00000", "96001"])
      expect([code, await census({ "a.csv": `CODGEO;PMUN23\n${code};5` })]).toMatchObject([
        code,
        { exit: 2, codes: ["unknown-place"] },
      ]);
  });
});

describe("5. totals among the rows", () => {
  const paris = "CODGEO;LIBGEO;PMUN23\n75101;Paris 1er;10\n75102;Paris 2e;20\n93001;Aubervilliers;7";

  test("Paris by arrondissement is Paris; with the commune besides it is refused", async () => {
    expect((await census({ "a.csv": paris }, "--territory", "com:75056")).people("pmun2023")).toBe(30);
    expect((await census({ "a.csv": paris }, "--territory", "dep:75")).people("pmun2023")).toBe(30);
    const both = await census({ "a.csv": `${paris}\n75056;Paris;30` });
    expect([both.exit, both.codes]).toEqual([2, ["arm-and-commune"]]);
    for (const [commune, arrondissement] of [
      ["13055", "13216"],
      ["69123", "69389"],
    ])
      expect((await census({ "a.csv": `CODGEO;PMUN23\n${commune};5\n${arrondissement};5` })).codes).toEqual([
        "arm-and-commune",
      ]);
  });

  test("rows of an EPCI, of France, of all are left out and told", async () => {
    const rows = ["245900428;CUD;191478", "FR;France;68000000", "Total;;1", "Ensemble;;1", "_T;;1"];
    for (const row of rows) {
      const found = await census({ "a.csv": `CODGEO;LIBGEO;PMUN23\n59183;Dunkerque;86263\n${row}` });
      expect([found.codes, found.files[0]?.total]).toEqual([["total-row-left-out"], 86263]);
    }
  });

  test("of all sexes, ages or groups they are refused; in Melodi they are known, left out, and held against the parts", async () => {
    const pop6 = "CODGEO;SEXE;AGEQ65;CS1_8;NB\n59183;1;15;8;40";
    for (const row of ["59183;3;15;8;80", "59183;1;TOT;8;80", "59183;1;15;9;80"])
      expect((await census({ "a.csv": `${pop6}\n${row}` })).codes).toContain("unknown-dimension-code");
    const melodi = (total: number) =>
      `AGE;GEO;GEO_OBJECT;RP_MEASURE;SEX;TIME_PERIOD;OBS_VALUE\nY_LT15;59183;COM;POP;M;2022;30\nY_GE15;59183;COM;POP;F;2022;70\n_T;59183;COM;POP;_T;2022;${total}\n_T;245900428;EPCI;POP;_T;2022;999`;
    const right = await census({ "a.csv": melodi(100) });
    expect([right.codes, right.files[0]?.total]).toEqual([[], 100]);
    expect((await census({ "a.csv": melodi(130) })).codes).toEqual(["parts-differ"]);
  });
});

describe("6. one row a postcode or a delegated commune", () => {
  test("is refused, with the place and both rows", async () => {
    const found = await census({
      "a.csv": "CODGEO;LIBGEO;PMUN23\n59260;Ghyvelde;4133\n59260;Ghyvelde (déléguée);4133",
    });
    expect([found.exit, found.codes]).toEqual([2, ["duplicate-place"]]);
    expect(found.messages).toContain("« 59260 » est déjà à la ligne 2");
  });
});

describe("7. fusions", () => {
  const iris = (code: string, people: number) => `${code};${code.slice(0, 5)};H;${people};${people / 2};${people / 2}`;
  const header = "IRIS;COM;TYP_IRIS;P13_POP;P13_H0014;P13_F0014";

  test("Les Moëres are found in Ghyvelde, Coudekerque-Village in Téteghem, and it is told", async () => {
    const passage =
      "CODGEO_INI;CODGEO_2015;CODGEO_2016;LIBGEO_2016\n59404;59404;59260;Ghyvelde\n59154;59154;59588;Téteghem-Coudekerque-Village";
    const rows = [iris("592600000", 3000), iris("594040000", 900), iris("595880101", 6000), iris("591540000", 1300)];
    const files = { "a.csv": [header, ...rows].join("\n"), "passage.csv": passage };
    const found = await census(files, "--territory", "com:59260,59588");
    expect(found.codes).toEqual(["former-codes"]);
    expect([found.people("rp2013-iris-pop", "59260"), found.people("rp2013-iris-pop", "59588")]).toEqual([3900, 7300]);
  });

  test("Saint-Pol-sur-Mer, associated, has no row: a district made of it alone is refused, of its IRIS it is not", async () => {
    const communes = [
      { code: "59183", nom: "Dunkerque", type: "commune-actuelle", anciensCodes: ["59540"], population: 4000 },
      { code: "59540", nom: "Saint-Pol-sur-Mer", type: "commune-associee", chefLieu: "59183" },
    ];
    const data = {
      "a.csv": [header, iris("591830101", 2500), iris("591830801", 2100)].join("\n"),
      "communes.json": JSON.stringify(communes),
    };
    const cut = (districts: string) => {
      const table = join(newFolder(), "secteurs.csv");
      writeFileSync(table, districts);
      return census(data, "--territory", "com:59183", "--districts", table);
    };
    const alone = await cut("commune,secteur\n59183,Dunkerque\n59540,Saint-Pol-sur-Mer\n");
    expect([alone.exit, alone.codes.includes("district-place-unknown")]).toEqual([2, true]);
    const found = await cut("iris,secteur\n591830101,Dunkerque\n591830801,Saint-Pol-sur-Mer\n");
    expect([found.exit, found.people("rp2013-iris-pop", "Saint-Pol-sur-Mer")]).toEqual([0, 2100]);
  });
});

describe("8. look-alikes", () => {
  test("a name is never read as a code, and the neighbour's code is another place", async () => {
    for (const name of ["Coudekerque", "Cappelle-Brouck", "Petite-Synthe", "Grand-Fort-Philippe"])
      expect((await census({ "a.csv": `CODGEO;PMUN23\n${name};100` })).codes).toEqual(["unknown-place"]);
    const capelles =
      "CODGEO;LIBGEO;PMUN23\n59129;Cappelle-en-Pévèle;1\n59130;Cappelle-Brouck;2\n59131;Cappelle-la-Grande;4";
    expect((await census({ "a.csv": capelles }, "--territory", "com:59131")).people("pmun2023")).toBe(4);
  });
});

describe("9. columns that count something else", () => {
  test("population totale, by INSEE's name or another's, and households are refused", async () => {
    expect((await census({ "a.csv": "CODGEO;PTOT23\n59183;87500" })).codes).toEqual(["population-totale"]);
    expect((await census({ "a.csv": "code;pop21\n59183;87500" })).codes).toEqual(["derived-table"]);
    expect(
      (await census({ "a.csv": "IRIS;COM;TYP_IRIS;P22_MEN;P22_MENPSEUL;P22_FAM\n591830101;59183;H;9;4;6" })).codes,
    ).toEqual(["households"]);
    for (const name of ["population-totale", "derived-table", "households"])
      expect((await refused(`census--${name}`)).codes).toContain(`census/${name}`);
  });

  test("empty is not zero: neither blank, nor NA, nor ND", async () => {
    for (const text of ["", "NA", "ND"])
      expect(await census({ "a.csv": `CODGEO;LIBGEO;PMUN23\n59183;D;${text}` })).toMatchObject({
        exit: 2,
        codes: ["cell-empty"],
      });
  });
});

describe("10. the census is some years old", () => {
  test("targets are shares: seven times as many people of each kind are the same seats; the guide says why", async () => {
    const dossier = copyOfFixture("tutoriel");
    const seats = async () => {
      expect((await runCli(dossier, ["quotas", "--force"])).code).toBe(0);
      const lines = readFileSync(join(dossier, "quotas.csv"), "utf8").split("\n");
      return lines.map((line) => line.split(",").slice(0, 4));
    };
    const before = await seats();
    const table = readFileSync(join(dossier, "census.csv"), "utf8");
    writeFileSync(
      join(dossier, "census.csv"),
      table.replace(/\d+$/gm, (people) => `${Number(people) * 7}`),
    );
    expect(await seats()).toEqual(before);
    const guide = readFileSync(join(repository, "docs/guide/recensement.md"), "utf8");
    expect(guide).toContain("1er janvier du millésime");
  });
});

describe("11. whom INSEE counts", () => {
  test("boarders, homes and prisons are in, second homes are not: the guide says so", () => {
    const guide = readFileSync(join(repository, "docs/guide/recensement.md"), "utf8");
    for (const words of ["internats", "maisons de retraite", "prisons", "résidences secondaires"])
      expect(guide).toContain(words);
  });
});

// The same person twice: recognised, asked for, and settled where the rows do not say the same.
import { describe, expect, it } from "vitest";
import type { Pool } from "../../../src/model/pool.ts";
import type { FeatureSettings, PoolSettings } from "../../../src/model/settings.ts";
import type { Table } from "../../../src/model/table.ts";
import type { DuplicateSettings } from "../../../src/model/volunteer-checks.ts";
import { areNearNames, nameWords } from "../../../src/pool/near-names.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import type { Result } from "../../../src/problems/result.ts";
import { successOf } from "../../support/problem-codes.ts";

const questionsOf = (result: Result<Pool>): readonly Problem[] => (result.ok ? result.warnings : result.problems);

const value = (text: string) => ({ value: text, census: [], aliases: [], ages: null, min: null, max: null });
const sex: FeatureSettings = {
  id: "sexe",
  label: "sexe",
  sensitive: false,
  column: "Sexe",
  read: "label",
  census: null,
  assumption: null,
  floor: 0,
  tolerance: 0,
  outside: null,
  values: [value("F"), value("H")],
};
const mapping: PoolSettings = {
  file: "v.csv",
  id: "N°",
  identity: ["Nom", "Prénom"],
  household: [],
  exclusions: [{ column: "Accord", keep: ["oui"], reason: "no-consent" }],
};
const plain: DuplicateSettings = { name: [], birth: "Naissance", mail: "Courriel", samePerson: [], distinct: [] };

/** Rows `nom;prénom;naissance;courriel`, or with `;non` behind them for no consent; ids A1, A2… */
function tableOf(...lines: string[]): Table {
  const rows = lines.map((line, index) => {
    const cells = line.split(";");
    return { row: index + 2, cells: [`A${index + 1}`, "F", ...cells.slice(0, 4), cells[4] ?? "oui"] };
  });
  return { file: "v.csv", headers: ["N°", "Sexe", "Nom", "Prénom", "Naissance", "Courriel", "Accord"], rows };
}

function read(table: Table, duplicates: Partial<DuplicateSettings> = {}) {
  return readPool(table, {
    features: [sex],
    pool: { ...mapping, duplicates: { ...plain, ...duplicates } },
    ageDate: "2027-01-15",
  });
}

const told = (table: Table, duplicates: Partial<DuplicateSettings> = {}) =>
  questionsOf(read(table, duplicates)).map(({ code, facts }) => [code, "ids" in facts ? facts.ids : facts]);

describe("names", () => {
  const near = (a: string, b: string): boolean => areNearNames(nameWords(a), nameWords(b));

  it.each([
    ["Dupont Marie", "MARIE DUPOND"],
    ["Lefèbvre Jean-Luc", "Lefebre Jean Luc"],
    ["Vanderstraeten Zoé", "Zoé Vandertsraetten"],
    ["Dupont J.", "Dupont Jean"],
    ["Dupont Marie Claire", "Claire Dupont"],
    ["Dupont Claire", "Dupont-Martin Claire"],
  ])("%s and %s may be one person's", (a, b) => {
    expect([near(a, b), near(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["Dupont Marie", "Dupont Marie"],
    ["Dupont Marie", "Dupont Jean"],
    ["Dupont Marie", "Durand Marion"],
    ["Dupont", "Dupond"],
    ["Dupont J.", "Dupont Marie"],
    ["", "Dupont"],
  ])("%s and %s are the same, or two people's", (a, b) => {
    expect([near(a, b), near(b, a)]).toEqual([false, false]);
  });
});

describe("the same person twice", () => {
  const typed = tableOf(
    "Dupont;Marie;03/04/1980;m@exemple.invalid",
    "Caron;Luc;12/05/1990;l@exemple.invalid",
    "Dupond;Marie;1980-04-03;autre@exemple.invalid",
    "Marie;Dupont;29314;",
    "Roy;Zoé;01/01/1970;L@exemple.invalid",
  );

  it("is asked for near names under the same birth, for swapped names, and for a shared mail, without a name", () => {
    expect(told(typed)).toEqual([
      ["pool/same-identity", ["A1", "A4"]],
      ["pool/near-identity", ["A1", "A3"]],
      ["pool/near-identity", ["A3", "A4"]],
      ["pool/shared-mail", ["A2", "A5"]],
    ]);
    expect(JSON.stringify(questionsOf(read(typed)))).not.toMatch(/Dupon|Marie|1980|exemple/);
  });

  it("is settled by the team: the first stays, the others are left out and counted, or none is", () => {
    const settled = { samePerson: [["A3", "A1", "A4"]], distinct: [["A5", "A2"]] };
    expect(told(typed, settled)).toEqual([]);
    const pool = successOf(read(typed, settled));
    expect(pool.members.map(({ id }) => id)).toEqual(["A2", "A3", "A5"]);
    expect(pool.exclusions).toEqual([{ reason: "duplicate", count: 2 }]);
  });

  it("keeps one row of a person confirmed in several lists, whatever their order", () => {
    for (const samePerson of [
      [
        ["A1", "A3"],
        ["A3", "A4"],
      ],
      [
        ["A3", "A4"],
        ["A1", "A3"],
      ],
      [
        ["A1", "A3"],
        ["A4", "A1"],
        ["A3", "A4"],
      ],
    ]) {
      const kept = successOf(read(typed, { samePerson })).members.map(({ id }) => id);
      expect(kept.filter((id) => ["A1", "A3", "A4"].includes(id))).toHaveLength(1);
    }
  });

  it("leaves a row out by itself only when name, birth and mail all agree, the first row staying", () => {
    const table = tableOf(
      "Roy;Zoé;01/01/1970;z@exemple.invalid;non",
      "Roy;Zoé;01/01/1970;z@exemple.invalid",
      "ROY;ZOE;1970-01-01;Z@exemple.invalid",
      "Roy;Zoé;01/01/1970;",
    );
    const pool = successOf(read(table));
    expect(pool.members.map(({ id }) => id)).toEqual(["A2", "A4"]);
    expect(pool.exclusions).toEqual([
      { reason: "duplicate", count: 1 },
      { reason: "no-consent", count: 1 },
    ]);
    expect(told(table)).toEqual([
      [
        "pool/rows-disagree",
        { columns: ["Accord"], rows: [2, 3, 4], count: 3, kept: 3, reason: null, lastCounts: true },
      ],
      ["pool/same-identity", ["A2", "A4"]],
    ]);
    expect(successOf(read(table, { mail: null })).members).toHaveLength(3);
  });

  it("is kept apart where the team says that the rows are several people, even when all three agree", () => {
    const table = tableOf(...["Roy;Zoé", "Roy;Zoé", "ROY;Zoe"].map((name) => `${name};01/01/1970;z@exemple.invalid`));
    const idsOf = (distinct: string[][]) => successOf(read(table, { distinct })).members.map(({ id }) => id);
    expect(idsOf([])).toEqual(["A1"]);
    expect(idsOf([["A1", "A3"]])).toEqual(["A1", "A3"]);
    expect(idsOf([["A3", "A2", "A1"]])).toEqual(["A1", "A2", "A3"]);
  });

  it("refuses confirmed ids that the list does not have", () => {
    expect(told(typed, { samePerson: [["A1", "B1"]], distinct: [["B2", "A2"]] }).slice(0, 2)).toEqual([
      ["pool/unknown-id", { key: "same_person", id: "B1" }],
      ["pool/unknown-id", { key: "distinct", id: "B2" }],
    ]);
  });

  it("is looked for among tens of thousands, each pair of neighbours by birth and word once, and told up to twenty times", () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const person = index % 500 === 1 ? index - 1 : index;
      const name = `Nom${person % 1009}${index % 500 === 1 ? "x" : ""}`;
      return `${name};Prénom${person % 97};${(person % 28) + 1}/01/${1930 + (person % 75)};commun@exemple.invalid`;
    });
    const problems = questionsOf(read(tableOf(...lines)));
    const codes = problems.map(({ code }) => code);
    expect(codes.filter((code) => code === "pool/near-identity")).toHaveLength(20);
    expect(problems.find(({ code }) => code === "pool/more-questions")?.facts).toEqual({ count: 20 });
    expect(codes.filter((code) => code === "pool/shared-mail")).toHaveLength(1);
  });
});

describe("rows of one person that do not say the same", () => {
  const town: FeatureSettings = {
    ...sex,
    id: "commune",
    column: "Commune",
    outside: { reason: "outside-territory", entries: ["Bergues"] },
    values: [value("Dunkerque"), value("Gravelines")],
  };
  const headers = ["N°", "Commune", "Accord", "Nom", "Naissance", "Courriel"];
  const me = ["Dupont Marie", "12/03/1980", "m@exemple.invalid"];
  const others = ["12;Dunkerque;oui;Caron Luc;01/02/1970;l@exemple.invalid".split(";")];
  /** Rows `commune;accord` of one person, numbered 1, 2…, and somebody else at the end. */
  const tableOfOne = (...lines: string[]): Table => ({
    file: "v.csv",
    headers,
    rows: [...lines.map((line, index) => [`${index + 1}`, ...line.split(";"), ...me]), ...others].map((cells, at) => ({
      row: at + 2,
      cells,
    })),
  });
  const readOne = (
    table: Table,
    duplicates: Partial<DuplicateSettings> = {},
    pool: Partial<PoolSettings> = {},
    lists: Table[] = [],
  ) =>
    readPool(table, {
      features: [town],
      pool: { ...mapping, identity: ["Nom"], duplicates: { ...plain, ...duplicates }, ...pool },
      ageDate: "2027-01-15",
      excludedTables: lists,
    });
  const endOf = (result: Result<Pool>) => {
    const pool = successOf(result);
    const left = Object.fromEntries(pool.exclusions.map(({ reason, count }) => [reason, count]));
    expect(pool.registered).toBe(pool.members.length + pool.exclusions.reduce((sum, { count }) => sum + count, 0));
    const facts = questionsOf(result).map(({ code, facts: own }) => {
      expect(code).toBe("pool/rows-disagree");
      return "columns" in own && "kept" in own ? [own.columns, own.kept, own.reason] : null;
    });
    return { kept: pool.members.map(({ id }) => id).filter((id) => id !== "12"), left, told: facts };
  };
  const one = (...lines: string[]) => endOf(readOne(tableOfOne(...lines)));

  it.each([
    // What the rows say, who stays, who is left out and why, what is told: columns, the row kept, the reason.
    [["Bergues;oui", "Dunkerque;oui"], ["2"], { duplicate: 1 }, [[["Commune"], 3, null]]],
    [["Dunkerque;oui", "Bergues;oui"], ["1"], { duplicate: 1 }, [[["Commune"], 2, null]]],
    [["Dunkerque;oui", "Gravelines;oui"], ["1"], { duplicate: 1 }, [[["Commune"], 2, null]]],
    [["Dunkerque;oui", "DUNKERQUE;Oui"], ["1"], { duplicate: 1 }, []],
    [["Dunkerque;non", "Dunkerque;oui"], ["2"], { "no-consent": 1 }, [[["Accord"], 3, null]]],
    [["Dunkerque;oui", "Dunkerque;non"], [], { duplicate: 1, "no-consent": 1 }, [[["Accord"], null, "no-consent"]]],
    [["Dunkerque;oui", "Dunkerque;"], ["1"], { "no-consent": 1 }, []],
    [["Dunkerque;", "Dunkerque;oui"], ["2"], { "no-consent": 1 }, []],
    [["Dunkerque;non", "Dunkerque;"], [], { "no-consent": 2 }, []],
    [["Dunkerque;non", "Bergues;non"], [], { "no-consent": 2 }, []],
    [["Bergues;oui", "Bergues;oui"], [], { duplicate: 1, "outside-territory": 1 }, []],
    [
      ["Dunkerque;oui", "Bergues;non", "Dunkerque;oui"],
      ["1"],
      { duplicate: 1, "no-consent": 1 },
      [[["Accord", "Commune"], 2, null]],
    ],
    [
      ["Dunkerque;oui", "Gravelines;oui", "Dunkerque;non"],
      [],
      { duplicate: 2, "no-consent": 1 },
      [[["Accord", "Commune"], null, "no-consent"]],
    ],
    [["Dunkrq;oui", "Dunkerque;oui"], ["2"], { duplicate: 1 }, []],
  ] as const)("%j: %j stays, left out %j", (lines, kept, left, asked) => {
    expect(one(...lines)).toEqual({ kept, left, told: asked });
    // The same rows, confirmed by the team instead of recognised.
    const samePerson = [lines.map((_, index) => `${index + 1}`)];
    expect(endOf(readOne(tableOfOne(...lines), { birth: null, mail: null, samePerson }))).toEqual({
      kept,
      left,
      told: asked,
    });
  });

  it("asks for the cells of the first row that could still be a member, and of no other", () => {
    const questions = questionsOf(readOne(tableOfOne("Bergues;oui", "Dunkrq;oui", "Dunquerque;oui")));
    expect(questions.map(({ code, where }) => [code, where?.row])).toEqual([["pool/unknown-value", 3]]);
  });

  it("keeps the row that the team names first, unless that row is left out", () => {
    const samePerson = [["3", "2", "1"]];
    const keptOf = (...lines: string[]) => endOf(readOne(tableOfOne(...lines), { samePerson })).kept;
    expect(keptOf("Dunkerque;oui", "Dunkerque;oui", "Dunkerque;oui")).toEqual(["3"]);
    expect(keptOf("Dunkerque;oui", "Dunkerque;oui", "Bergues;oui")).toEqual(["2"]);
    expect(keptOf("Dunkerque;oui", "Bergues;oui", "Bergues;oui")).toEqual(["1"]);
  });

  it("leaves the person out whom a list names by one of the rows, in either order", () => {
    const excludedLists = [{ file: "elus.csv", columns: ["N°"], reason: "elected" }];
    for (const id of ["1", "2"]) {
      const list: Table = { file: "elus.csv", headers: ["N°"], rows: [{ row: 2, cells: [id] }] };
      const end = endOf(readOne(tableOfOne("Dunkerque;oui", "Dunkerque;oui"), {}, { excludedLists }, [list]));
      expect(end).toEqual({ kept: [], left: { duplicate: 1, elected: 1 }, told: [] });
    }
  });

  it("tells of a person of whom no single row passes every rule, though the last answers do", () => {
    const staff = { column: "Agent", keep: ["non"], reason: "staff" };
    const table = tableOfOne("Dunkerque;oui", "Dunkerque;");
    const agents = ["oui", "non", "non"];
    const wide: Table = {
      ...table,
      headers: [...headers, "Agent"],
      rows: table.rows.map(({ row, cells }, index) => ({ row, cells: [...cells, agents[index] as string] })),
    };
    expect(endOf(readOne(wide, {}, { exclusions: [...mapping.exclusions, staff] }))).toEqual({
      kept: [],
      left: { "no-consent": 1, staff: 1 },
      told: [[["Agent"], null, "no-consent"]],
    });
  });

  it("asks whether the no of somebody with nearly the same name is a member's, and not for two who share a mail only", () => {
    const rows = [
      ["1", "Dunkerque", "oui", "Dupont Marie", "12/03/1980", "m@exemple.invalid"],
      ["2", "Dunkerque", "non", "Dupond Marie", "12/03/1980", ""],
      ["3", "Dunkerque", "non", "Caron Luc", "05/06/1979", "m@exemple.invalid"],
      ["4", "Dunkerque", "non", "Roy Zoé", "05/06/1979", ""],
      ["5", "Dunkerque", "non", "Roy Zoe", "05/06/1979", ""],
    ].map((cells, index) => ({ row: index + 2, cells }));
    const asked = (distinct: string[][]) =>
      questionsOf(readOne({ file: "v.csv", headers, rows }, { distinct })).map(({ code, facts }) => [
        code,
        "ids" in facts ? facts.ids : facts,
      ]);
    expect(asked([])).toEqual([["pool/near-identity", ["1", "2"]]]);
    expect(asked([["1", "2"]])).toEqual([]);
  });
});

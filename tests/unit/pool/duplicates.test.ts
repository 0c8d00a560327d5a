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
    expect(told(table)).toEqual([["pool/same-identity", ["A2", "A4"]]]);
    expect(successOf(read(table, { mail: null })).members).toHaveLength(3);
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

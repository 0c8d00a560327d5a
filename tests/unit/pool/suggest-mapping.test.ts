import { describe, expect, it } from "vitest";
import type { PoolRequest } from "../../../src/pool/read-rows.ts";
import { suggestMapping } from "../../../src/pool/suggest-mapping.ts";
import { featureOf, tableOf, typedValue } from "../../support/settings.ts";

function request(...features: PoolRequest["features"]): PoolRequest {
  return {
    features,
    pool: { file: "l", id: "Identifiant", identity: [], household: [], exclusions: [] },
    ageDate: "2027-01-15",
  };
}

const sex = featureOf("sexe", [typedValue("Femme"), typedValue("Homme")]);
const age = featureOf("age", [
  typedValue("16-39", { ages: { from: 16, to: 39 } }),
  typedValue("40+", { ages: { from: 40, to: null } }),
]);

describe("suggestMapping", () => {
  it("proposes nothing for columns that the list has", () => {
    const table = tableOf("l", ["identifiant", "SEXE"], [["1", "Femme"]]);
    expect(suggestMapping(table, request(sex))).toEqual([]);
  });

  it("judges by the cells, and does not take ids or dates of registration for ages", () => {
    const table = tableOf(
      "l",
      ["N°", "Inscrit le", "Q1", "Q2"],
      [
        ["21", "01/11/2026", "Mme", "01/02/1980"],
        ["42", "02/11/2026", "M.", "03/04/2000"],
        ["63", "03/11/2026", "Mme", "05/06/1950"],
      ],
    );
    expect(
      suggestMapping(table, request(sex, age)).map(({ feature, suggestion }) => [
        feature,
        suggestion?.column,
        suggestion?.read,
      ]),
    ).toEqual([
      [null, "N°", "label"],
      ["sexe", "Q1", "label"],
      ["age", "Q2", "birth-date"],
    ]);
  });

  it("takes a smaller part of readable cells where the title agrees", () => {
    const rows = [
      ["1", "Femme"],
      ["2", "?"],
      ["3", "??"],
    ];
    expect(suggestMapping(tableOf("l", ["id", "Votre sexe"], rows), request(sex))[1]?.suggestion).toMatchObject({
      column: "Votre sexe",
      titleAgrees: true,
    });
  });

  it("gives no column where fewer than six cells in ten are readable, nor one twice", () => {
    const table = tableOf(
      "l",
      ["id", "Q1"],
      [
        ["1", "Femme"],
        ["2", "?"],
        ["3", "?"],
      ],
    );
    expect(suggestMapping(table, request(sex))).toMatchObject([
      { feature: null },
      { feature: "sexe", suggestion: null },
    ]);
    const one = tableOf(
      "l",
      ["id", "Q1"],
      [
        ["1", "Femme"],
        ["2", "Homme"],
      ],
    );
    const twin = { ...sex, id: "genre", column: "genre" };
    expect(suggestMapping(one, request(sex, twin)).map(({ suggestion }) => suggestion?.column)).toEqual([
      "id",
      "Q1",
      undefined,
    ]);
  });
});

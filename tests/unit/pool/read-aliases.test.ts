import { describe, expect, it } from "vitest";
import { withAliases } from "../../../src/pool/read-aliases.ts";
import { readPool } from "../../../src/pool/read-pool.ts";
import { problemsOf, successOf } from "../../support/problem-codes.ts";
import { featureOf, tableOf, typedValue } from "../../support/settings.ts";

const sex = featureOf("sexe", [typedValue("Femme", { aliases: ["Dame"] }), typedValue("Homme")], {
  label: "Sexe déclaré",
  column: "Vous êtes :",
});
const town = featureOf("commune", [typedValue("Dunkerque"), typedValue("Bergues")], {
  outside: { reason: "outside-territory", entries: ["Lille"] },
});
const titles = ["critere", "ecrit", "valeur"];
const read = (...rows: string[][]) => withAliases([sex, town], tableOf("e.csv", titles, rows));
const told = (...rows: string[][]) =>
  problemsOf(read(...rows)).map(({ code, where, facts }) => [code, where?.file, where?.row, facts]);

describe("withAliases", () => {
  it("adds writings to the values, whatever names the feature, and leaves the others as they are", () => {
    const features = successOf(
      read(["sexe", "Mme", "femme"], ["SEXE DECLARE", "Gars", "Homme"], ["vous êtes :", "Monsieur", " Homme "]),
    );
    expect(features[0]?.values.map(({ aliases }) => aliases)).toEqual([
      ["Dame", "Mme"],
      ["Gars", "Monsieur"],
    ]);
    expect(features[1]).toBe(town);
  });

  it("reads the titles in English too, in any order, and tells those that are missing", () => {
    const english = tableOf("e.csv", ["value", "Feature", "written"], [["Homme", "sexe", "Gars"]]);
    expect(successOf(withAliases([sex], english))[0]?.values[1]?.aliases).toEqual(["Gars"]);
    const without = tableOf("e.csv", ["critère", "alias"], [["sexe", "Gars"]]);
    expect(
      problemsOf(withAliases([sex], without)).map(({ code, facts }) => [code, "header" in facts && facts.header]),
    ).toEqual([
      ["pool/missing-column", "ecrit"],
      ["pool/missing-column", "valeur"],
    ]);
  });

  it("counts cells read through it as those read through panel.yaml", () => {
    const list = tableOf(
      "l",
      ["N°", "Vous êtes :"],
      [
        ["1", "Dame"],
        ["2", "GARS"],
        ["3", "Femme"],
        ["4", "gars"],
      ],
    );
    const pool = { file: "l", id: "N°", identity: [], household: [], exclusions: [] };
    const request = { features: successOf(read(["sexe", "Gars", "Homme"])).slice(0, 1), pool, ageDate: "2027-01-15" };
    const found = successOf(readPool(list, request));
    expect(found.members.map(({ values }) => values[0])).toEqual(["Femme", "Homme", "Femme", "Homme"]);
    expect(found.aliasedCount).toBe(3);
  });

  it("tells everything at once: the unknown, the contradictory, the repeated, the incomplete", () => {
    expect(
      told(
        ["genre", "Gars", "Homme"],
        ["sexe", "Gars", "Hommes"],
        ["sexe", "Gars", "Homme"],
        ["sexe", "GARS", "Femme"],
        ["sexe", "gars", "Homme"],
        ["sexe", "dame", "Homme"],
        ["sexe", "Dame", "Femme"],
        ["sexe", "homme", "Femme"],
        ["commune", "Lille", "Bergues"],
        ["commune", "", "Bergues"],
        ["commune", "Gars", ""],
        ["", "Gars", "Bergues"],
      ),
    ).toEqual([
      ["pool/alias-unknown", "e.csv", 2, { found: "genre", of: null, allowed: ["sexe", "commune"], nearest: null }],
      [
        "pool/alias-unknown",
        "e.csv",
        3,
        { found: "Hommes", of: "sexe", allowed: ["Femme", "Homme"], nearest: "Homme" },
      ],
      [
        "pool/alias-contradicts",
        "e.csv",
        5,
        { feature: "sexe", written: "GARS", value: "Femme", other: "Homme", otherRow: 4 },
      ],
      [
        "pool/alias-repeated",
        "e.csv",
        6,
        { feature: "sexe", written: "gars", value: "Homme", other: "Homme", otherRow: 4 },
      ],
      [
        "pool/alias-contradicts",
        "e.csv",
        7,
        { feature: "sexe", written: "dame", value: "Homme", other: "Femme", otherRow: null },
      ],
      [
        "pool/alias-repeated",
        "e.csv",
        8,
        { feature: "sexe", written: "Dame", value: "Femme", other: "Femme", otherRow: null },
      ],
      [
        "pool/alias-contradicts",
        "e.csv",
        9,
        { feature: "sexe", written: "homme", value: "Femme", other: "Homme", otherRow: null },
      ],
      [
        "pool/alias-contradicts",
        "e.csv",
        10,
        { feature: "commune", written: "Lille", value: "Bergues", other: "outside-territory", otherRow: null },
      ],
      ["pool/alias-incomplete", "e.csv", 11, { rows: [11, 12, 13], count: 3 }],
    ]);
  });

  it("lets one writing mean something else for another feature", () => {
    expect(read(["sexe", "B", "Homme"], ["commune", "B", "Bergues"]).ok).toBe(true);
  });
});

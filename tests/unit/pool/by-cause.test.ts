import { expect, it } from "vitest";
import type { FeatureSettings } from "../../../src/model/settings.ts";
import { byCause } from "../../../src/pool/by-cause.ts";
import { nearValues } from "../../../src/pool/near-values.ts";
import { errorOf, warningOf } from "../../../src/problems/problem.ts";
import { featureOf, typedValue } from "../../support/settings.ts";

it("puts the problems of one cause together, the cause with the most rows first, warnings behind errors", () => {
  const rows = (count: number) => ({ rows: [2], count });
  const unknown = (value: string, count: number) =>
    errorOf("pool/unknown-value", { value, nearest: [], allowed: ["F"], ...rows(count) }, { column: "Sexe" });
  const problems = [
    errorOf("pool/duplicate-id", { id: "1", ...rows(2) }, { column: "N°" }),
    errorOf("pool/empty-cell", rows(4), { column: "Ville" }),
    unknown("x", 1),
    unknown("y", 5),
    errorOf("pool/more-values", { values: 9, count: 90 }, { column: "Sexe" }),
    errorOf("pool/duplicate-id", { id: "2", ...rows(3) }, { column: "N°" }),
    warningOf("pool/large-household", rows(400)),
  ];
  expect(byCause(problems).map(({ code, facts }) => [code, "count" in facts && facts.count])).toEqual([
    ["pool/unknown-value", 5],
    ["pool/unknown-value", 1],
    ["pool/more-values", 90],
    ["pool/duplicate-id", 3],
    ["pool/duplicate-id", 2],
    ["pool/empty-cell", 4],
    ["pool/large-household", 400],
  ]);
});

it("names the values that an unknown cell may mean, by their aliases too, and none for what is like nothing", () => {
  const towns: FeatureSettings = featureOf("commune", [
    typedValue("Dunkerque", { aliases: ["Rosendaël", "Malo-les-Bains", ""] }),
    typedValue("Saint-Pol-sur-Mer"),
    typedValue("Saint-Pol-de-Léon"),
    typedValue("Grande-Synthe"),
  ]);
  const near = (cell: string): readonly string[] => nearValues(cell, towns);
  expect(near("Dunkerke")).toEqual(["Dunkerque"]);
  expect(near("rosendale")).toEqual(["Dunkerque"]);
  expect(near("St Pol")).toEqual(["Saint-Pol-sur-Mer", "Saint-Pol-de-Léon"]);
  expect(near("Commune de Grande Synthe")).toEqual(["Grande-Synthe"]);
  expect(near("Bordeaux")).toEqual([]);
  expect(near("?")).toEqual([]);
  expect(nearValues("?", featureOf("sexe", [typedValue("F"), typedValue("H")]))).toEqual([]);
});

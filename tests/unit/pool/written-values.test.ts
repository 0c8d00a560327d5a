// What volunteers write, read with the settings of the Dunkerque dossier stripped of their aliases.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSettings } from "../../../src/io/read-settings.ts";
import type { FeatureSettings } from "../../../src/model/settings.ts";
import { cellReader } from "../../../src/pool/read-cell.ts";
import { countedValue, featureOf, typedValue } from "../../support/settings.ts";

const day = { year: 2027, month: 1, day: 15 };
const settings = parseSettings(readFileSync("fixtures/dunkerque/panel.yaml", "utf8"), "panel.yaml");
if (!settings.ok) throw new Error("the Dunkerque dossier has problems");

function bare(id: string): FeatureSettings {
  const feature = settings.ok ? settings.value.features.find((own) => own.id === id) : undefined;
  if (feature === undefined) throw new Error(id);
  return { ...feature, outside: null, values: feature.values.map((value) => ({ ...value, aliases: [] })) };
}

/** What each cell of a column is read as: the value, or the fault with its candidates. */
function readings(feature: FeatureSettings, cells: readonly string[]): Readonly<Record<string, unknown>> {
  const read = cellReader(feature, day, cells);
  return Object.fromEntries(
    cells.map((cell) => {
      const reading = read(cell);
      if (reading.kind === "value") return [cell, reading.value];
      if (reading.kind === "outside") return [cell, reading.reason];
      return [cell, reading.fault === "ambiguous" ? reading.candidates : reading.fault];
    }),
  );
}

describe("communes", () => {
  it("are read with the number of their own department in brackets, and no other's", () => {
    const own = settings.ok ? settings.value.features.find(({ id }) => id === "secteur") : undefined;
    if (own === undefined) throw new Error("secteur");
    expect(
      readings(own, [
        "Dunkerque (59)",
        "dunkerque ( 59 )",
        "Malo-les-Bains (59)",
        "St Pol s/ Mer [59]",
        "Bergues (59)",
        "Coudekerque (59)",
        "Dunkerque (62)",
        "Bergues (2A)",
        "Dunkerque (5)",
        "(59)",
        "Inconnu (59)",
      ]),
    ).toEqual({
      "Dunkerque (59)": "Dunkerque",
      "dunkerque ( 59 )": "Dunkerque",
      "Malo-les-Bains (59)": "Dunkerque",
      "St Pol s/ Mer [59]": "Dunkerque",
      "Bergues (59)": "outside-territory",
      "Coudekerque (59)": ["Coudekerque-Branche", "Téteghem-Coudekerque-Village"],
      "Dunkerque (62)": "unknown",
      "Bergues (2A)": "unknown",
      "Dunkerque (5)": "unknown",
      "(59)": "unknown",
      "Inconnu (59)": "unknown",
    });
  });

  it("keep a number in brackets that no INSEE code of theirs explains: it may be a sector's", () => {
    const sectors = featureOf("secteur", [typedValue("Centre"), typedValue("Centre (12)"), typedValue("Port (13)")]);
    expect(readings(sectors, ["Centre (12)", "centre (13)", "Port"])).toEqual({
      "Centre (12)": "Centre (12)",
      "centre (13)": "unknown",
      Port: "unknown",
    });
    const isles = featureOf("secteur", [countedValue("Ajaccio", "2A004"), countedValue("Saint-Denis", "97411")]);
    expect(readings(isles, ["Ajaccio (2a)", "Saint-Denis (974)", "Saint-Denis (93)"])).toEqual({
      "Ajaccio (2a)": "Ajaccio",
      "Saint-Denis (974)": "Saint-Denis",
      "Saint-Denis (93)": "unknown",
    });
  });

  it("are the same with hyphens, articles, short words, cedex and postcodes", () => {
    const communes = featureOf(
      "commune",
      ["Saint-Pol-sur-Mer", "Cappelle-la-Grande", "Grande-Synthe", "Grand-Fort-Philippe", "Dunkerque"].map((value) =>
        typedValue(value),
      ),
    );
    expect(
      readings(communes, [
        "St Pol s/ Mer",
        "SAINT POL SUR MER",
        "cappelle la grande",
        "Gde-Synthe",
        "Grd Fort Philippe",
        "DUNKERQUE CEDEX 1",
        "59140 Dunkerque",
        "Dunkerque (59240)",
        "Petite-Synthe",
        "59140",
      ]),
    ).toEqual({
      "St Pol s/ Mer": "Saint-Pol-sur-Mer",
      "SAINT POL SUR MER": "Saint-Pol-sur-Mer",
      "cappelle la grande": "Cappelle-la-Grande",
      "Gde-Synthe": "Grande-Synthe",
      "Grd Fort Philippe": "Grand-Fort-Philippe",
      "DUNKERQUE CEDEX 1": "Dunkerque",
      "59140 Dunkerque": "Dunkerque",
      "Dunkerque (59240)": "Dunkerque",
      "Petite-Synthe": "unknown",
      "59140": "unknown",
    });
  });

  it("of Dunkerque are read as the example's aliases say, each as people write it", () => {
    const sector = settings.ok ? settings.value.features.find(({ id }) => id === "secteur") : undefined;
    if (sector === undefined) throw new Error("secteur");
    const written = {
      "Téteghem-Coudekerque-Village": [
        "Téteghem",
        "Teteghem",
        "Tetteghem",
        "Téteghem Coudekerque Village",
        "Coudekerque-Village",
      ],
      "Coudekerque-Branche": ["Coudekerque Bche"],
      "Cappelle-la-Grande": ["Cappelle la Gde"],
      "Grande-Synthe": ["Gde-Synthe"],
      "Grand-Fort-Philippe": ["Grd Fort Philippe", "GFP"],
      Dunkerque: [
        "St-Pol",
        "Saint Pol/Mer",
        "St Pol sur Mer",
        "Saint-Pol-sur-Mer",
        "Fort Mardyck",
        "Mardyck",
        "Rosendaël",
        "rosendael",
        "Malo-les-Bains",
        "Petite-Synthe",
        "Dunkirk",
        "DK",
        "DUNKERQUE CEDEX",
      ],
      Ghyvelde: ["Les Moëres", "Les Moeres", "Moeres"],
      Gravelines: ["Petit-Fort-Philippe", "Petit Fort Philippe"],
      "Bourbourg, Craywick, Saint-Georges-sur-l'Aa": ["St Georges s/ l'Aa", "Saint Georges sur l’Aa"],
      Leffrinckoucke: ["Leffrinckoucke", "Leffrinckouke"],
      "outside-territory": ["De Panne", "Adinkerke"],
    };
    const expected = Object.entries(written).flatMap(([value, cells]) => cells.map((cell) => [cell, value]));
    expect(readings(sector, Object.values(written).flat())).toEqual(Object.fromEntries(expected));
    expect(readings(sector, ["Coudekerque"])).toEqual({
      Coudekerque: ["Coudekerque-Branche", "Téteghem-Coudekerque-Village"],
    });
  });

  it("are never guessed from a beginning that several share, nor from one that only one has", () => {
    const feature = featureOf("commune", [
      typedValue("Coudekerque-Branche"),
      typedValue("Téteghem-Coudekerque-Village", { aliases: ["Coudekerque-Village"] }),
    ]);
    expect(readings(feature, ["Coudekerque", "Téteghem"])).toEqual({
      Coudekerque: ["Coudekerque-Branche", "Téteghem-Coudekerque-Village"],
      Téteghem: "unknown",
    });
  });

  it("are ambiguous when two values differ by punctuation only", () => {
    const feature = featureOf("commune", [typedValue("Saint-Aubin"), typedValue("St Aubin")]);
    expect(readings(feature, ["saint aubin", "Saint-Aubin"])).toEqual({
      "saint aubin": ["Saint-Aubin", "St Aubin"],
      "Saint-Aubin": "Saint-Aubin",
    });
  });

  it("that mean outside are recognised in their loose forms too", () => {
    const feature = { ...bare("secteur"), outside: { reason: "hors", entries: ["Saint-Omer"] } };
    expect(readings(feature, ["St Omer"])).toEqual({ "St Omer": "hors" });
  });
});

describe("sex", () => {
  it("is read from words and titles; M is a man beside F or Mme", () => {
    expect(readings(bare("sexe"), ["F", "M", "Mlle"])).toEqual({ F: "Femme", M: "Homme", Mlle: "Femme" });
    expect(readings(bare("sexe"), ["Mme", "M.", "Monsieur"])).toEqual({
      Mme: "Femme",
      "M.": "Homme",
      Monsieur: "Homme",
    });
  });

  it("does not know what M is beside H, or alone; nor what 1 and 2 are", () => {
    expect(readings(bare("sexe"), ["F", "H", "M"])).toEqual({ F: "Femme", H: "Homme", M: ["Femme", "Homme"] });
    expect(readings(bare("sexe"), ["Mme", "M.", "Homme", "M"])).toMatchObject({ "M.": "Homme", M: ["Femme", "Homme"] });
    expect(readings(bare("sexe"), ["F", "H", "M."])).toMatchObject({ "M.": ["Femme", "Homme"] });
    expect(readings(bare("sexe"), ["M"])).toEqual({ M: ["Femme", "Homme"] });
    expect(readings(bare("sexe"), ["1", "2"])).toEqual({ "1": "unknown", "2": "unknown" });
  });

  it("lends its words to no other feature", () => {
    expect(readings(featureOf("note", [typedValue("A"), typedValue("B")]), ["M", "Mme"])).toEqual({
      M: "unknown",
      Mme: "unknown",
    });
  });
});

describe("occupations", () => {
  it("are read from the labels of the eight groups and their variants", () => {
    expect(
      readings(bare("csp"), [
        "agricultrice",
        "Artisans. commerçants",
        "CADRE SUP",
        "PI",
        "employé(e)",
        "ouvrière",
        "Retraité·e",
        "Mère au foyer",
      ]),
    ).toMatchObject({
      agricultrice: "Agriculteurs exploitants",
      "CADRE SUP": "Cadres et professions intellectuelles supérieures",
      PI: "Professions intermédiaires",
      "employé(e)": "Employés",
      ouvrière: "Ouvriers",
      "Mère au foyer": "Autres personnes sans activité professionnelle",
    });
  });

  it("are never guessed from job titles, and wide words name the groups they may be", () => {
    const read = readings(bare("csp"), ["infirmière", "docker", "chômeur", "CSP+", "fonctionnaire"]);
    expect(read).toMatchObject({ infirmière: "unknown", docker: "unknown" });
    expect(read["chômeur"]).toHaveLength(7);
    expect(read["chômeur"]).not.toContain("Retraités");
    expect(read["CSP+"]).toHaveLength(6);
    expect(read["fonctionnaire"]).toHaveLength(6);
  });
});

describe("ages", () => {
  const ages = { ...bare("age"), read: "age" as const };

  it.each([
    ["18-24", "16-24 ans"],
    ["de 18 à 24 ans", "16-24 ans"],
    ["entre 18 et 24", "16-24 ans"],
    ["18/24 ans", "16-24 ans"],
    ["moins de 25 ans", "16-24 ans"],
    ["-25", "16-24 ans"],
    ["80 ans et +", "80 ans ou plus"],
    ["+80", "80 ans ou plus"],
    ["plus de 80 ans", "80 ans ou plus"],
    ["42 ans", "40-54 ans"],
  ])("%s is %s", (cell, band) => {
    expect(readings(ages, [cell])).toEqual({ [cell]: band });
  });

  it("bands across two of the panel's are refused", () => {
    expect(readings(ages, ["18-30", "65 ans et +", "moins de 30 ans"])).toEqual({
      "18-30": "unreadable-age",
      "65 ans et +": "unreadable-age",
      "moins de 30 ans": "unreadable-age",
    });
  });
});

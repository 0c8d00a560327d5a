import { describe, expect, it } from "vitest";
import { buildLetters } from "../../../src/report/letters.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record, facts } = sampleReport();
const letters = buildLetters(record, facts.recordDigest, ["id", "Prénom", "Une question ?"], "fr");

describe("buildLetters", () => {
  it("offers the columns of the list as fields, each letter for its own file", () => {
    expect(letters.chosen).toContain(
      "fusionner avec restricted/panel.csv. Champs disponibles\u00a0: {{id}} {{Prénom}} {{Une question ?}}.",
    );
    expect(letters.notChosen).toContain("restricted/remaining.csv");
  });

  it("says the result, the figures, the time and how to verify, in the language asked for", () => {
    for (const letter of [letters.chosen, letters.notChosen]) {
      expect(letter).toContain("100 personnes ont été tirées au sort parmi 1\u202f200 volontaires.");
      expect(letter).toContain("le 4 janvier 2027 à 21\u00a0h\u00a000 (heure de Paris, 20\u00a0h\u00a000 UTC)");
      expect(letter).toContain(facts.recordDigest);
      expect(letter.endsWith(`${record.freeze.organiser}\n`)).toBe(true);
    }
    expect(letters.chosen).toContain("une place vous est proposée");
    expect(letters.notChosen).toContain("Vous n’avez pas été tiré au sort.");
    const english = buildLetters(record, facts.recordDigest, [], "en");
    expect(english.chosen).toContain("100 people were drawn from 1,200 volunteers.");
    expect(english.notChosen).toContain("You have not been drawn.");
    expect(english.notChosen).not.toMatch(/[\u00a0\u202f]/u);
  });

  it("speaks of one person in the singular", () => {
    const one = { ...record, freeze: { ...record.freeze, panelSize: 1, poolCount: 1 } };
    expect(buildLetters(one, "00", [], "fr").chosen).toContain("1 personne a été tirée au sort parmi 1 volontaire.");
    expect(buildLetters(one, "00", [], "en").chosen).toContain("1 person was drawn from 1 volunteer.");
  });
});

import { describe, expect, it } from "vitest";
import { rational } from "../../../src/math/rational.ts";
import { textOf } from "../../../src/report/build-document.ts";
import { buildSummary } from "../../../src/report/build-summary.ts";
import type { Prose } from "../../../src/report/report-document.ts";
import type { ReportText } from "../../../src/report/report-text.ts";
import { englishText } from "../../../src/report/text.en.ts";
import { frenchText } from "../../../src/report/text.fr.ts";
import { reportVariants } from "../../support/report-variants.ts";

const keys = Object.keys(frenchText) as (keyof ReportText)[];

function plain(prose: Prose): string {
  return typeof prose === "string"
    ? prose
    : prose.map((inline) => (typeof inline === "string" ? inline : inline.text)).join("");
}

/** Every fixed text of a language, by key. */
function fixedTexts(text: ReportText): readonly (readonly [string, string])[] {
  return [
    ...keys.flatMap((key): [string, string][] => {
      const value = text[key];
      return typeof value === "function" || key === "exclusionReasons" ? [] : [[key, plain(value as Prose)]];
    }),
    ...Object.entries(text.exclusionReasons),
  ];
}

const usual = { lowestPpb: 1_000_000, highestPpb: 900_000_000, panels: 2000 };

describe("the texts of the report", () => {
  it("are all used by some report", () => {
    const used = new Set<string>();
    for (const language of ["fr", "en"] as const) {
      const watched = new Proxy(textOf(language), {
        get: (target, key: string) => {
          used.add(key);
          return target[key as keyof ReportText];
        },
      });
      for (const { record, facts } of reportVariants()) buildSummary(record, facts, watched, usual);
    }
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it("are translated: English differs from French but for words that are the same in both", () => {
    const same = new Set(["population", "panel"]);
    const french = new Map(fixedTexts(frenchText));
    for (const [key, english] of fixedTexts(englishText)) {
      expect(english, key).not.toBe("");
      if (!same.has(key)) expect(english, key).not.toBe(french.get(key));
    }
    expect(french.size).toBeGreaterThan(70);
  });

  it("have the same keys in both languages", () => {
    expect(Object.keys(englishText).sort()).toEqual([...keys].sort());
    expect(Object.keys(englishText.exclusionReasons)).toEqual(Object.keys(frenchText.exclusionReasons));
  });

  it("have typographic apostrophes", () => {
    for (const text of [frenchText, englishText])
      for (const [key, sentence] of fixedTexts(text)) expect(sentence, key).not.toMatch(/\p{L}'\p{L}/u);
  });

  it("state the assurance of the simple mode word for word", () => {
    expect(plain(frenchText.assuranceReplayable)).toBe(
      "Niveau 0, rejouable. Ce tirage peut être refait à l’identique. Rien ne prouve que d’autres graines n’ont pas été essayées avant.",
    );
  });

  it("choose singular and plural: French below two, English at one", () => {
    expect(plain(frenchText.lead(1, 2, "1er mai"))).toBe(
      "1 personne a été tirée au sort parmi 2 volontaires, le 1er mai.",
    );
    expect(plain(englishText.lead(1, 2, "1 May"))).toBe("1 person was drawn by lot from 2 volunteers, on 1 May.");
    expect(plain(englishText.poolIntroduction(0, 0))).toContain("0 registrations");
    expect(plain(frenchText.poolIntroduction(0, 0))).toBe("Sur 0 inscription, 0 a participé à la loterie.");
    expect(frenchText.figurePanels(1)).toBe("panel dans la loterie, conforme");
    expect(frenchText.panelCodes(1)).toBe("Code de la personne tirée au sort");
    expect(englishText.panelCodes(1)).toBe("Code of the person drawn");
    expect(plain(frenchText.chanceZero(1))).toContain(
      "1 volontaire ne pouvait figurer dans aucun panel conforme : sa chance est nulle",
    );
    expect(plain(frenchText.chanceZero(2))).toContain("leur chance est nulle");
    expect(plain(frenchText.sensitiveLeftOut(2))).toContain("2 critères sensibles ont servi");
    expect(plain(englishText.sensitiveLeftOut(2))).toContain("2 sensitive criteria were used");
    expect(plain(frenchText.quotasMet(1))).toContain("La règle de composition publiée ici est respectée");
    expect(plain(englishText.quotasMet(1))).toContain("The rule of composition published here is met");
    expect(plain(englishText.nearTie("f", "a", "b", 0))).toBe(
      "f: the last seat went to “a” and not to “b”, on an exact tie: the tie-breaking rule decided.",
    );
    expect(plain(englishText.nearTie("f", "a", "b", 1))).toContain("1 inhabitant more or fewer");
    expect(plain(frenchText.tickets(1, 1))).toContain("1 ticket de même chance");
  });

  it("say rounding in points: singular below two", () => {
    expect(plain(frenchText.largestDeviation(rational(19, 1000)))).toContain("1,90 point de pourcentage");
    expect(plain(frenchText.largestDeviation(rational(2, 100)))).toContain("2,00 points de pourcentage");
    expect(plain(englishText.certificateGap(rational(1, 100)))).toContain("1.00 percentage points");
    expect(plain(englishText.certificateGap(rational(1, 1_000_000_000)))).toContain("less than 0.01 percentage points");
    expect(plain(englishText.largestDeviation(rational(0)))).toContain("0.00 percentage points");
    expect(plain(frenchText.largestDeviation(rational(1, 1_000_000_000)))).toContain("moins de 0,01 point");
  });
});

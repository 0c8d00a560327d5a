import { describe, expect, it } from "vitest";
import { en } from "../../../../src/web/ceremony/text.en.ts";
import { fr } from "../../../../src/web/ceremony/text.fr.ts";

const keys = Object.keys(fr) as (keyof typeof fr)[];

describe("the texts of the ceremony", () => {
  it("are translated, with typographic apostrophes", () => {
    for (const key of keys) {
      const [french, english] = [fr[key], en[key]];
      if (typeof french !== "string" || typeof english !== "string") continue;
      expect(english, key).not.toBe(french);
      for (const words of [french, english]) expect(words, key).not.toMatch(/\p{L}'\p{L}/u);
    }
  });

  it("choose singular and plural", () => {
    expect(fr.committedLead(1, 2)).toBe("1 personne va être tirée au sort parmi 2 volontaires.");
    expect(fr.committedLead(100, 1171)).toBe("100 personnes vont être tirées au sort parmi 1\u202f171 volontaires.");
    expect(en.committedLead(1, 2)).toBe("1 person will be drawn by lot from 2 volunteers.");
    expect([fr.diceCount(0, 20), fr.diceCount(1, 20), fr.diceCount(2, 20)]).toEqual([
      "0 chiffre sur 20",
      "1 chiffre sur 20",
      "2 chiffres sur 20",
    ]);
    expect([fr.diceMissing(1), fr.diceMissing(2)]).toEqual(["Il manque 1 chiffre.", "Il manque 2 chiffres."]);
    expect([en.diceMissing(1), en.diceMissing(2)]).toEqual(["1 digit is missing.", "2 digits are missing."]);
    expect([fr.seats(1, 1), fr.seats(2, 2), fr.seats(0, 1)]).toEqual([
      "1 place prévue",
      "2 places prévues",
      "0 à 1 place prévue",
    ]);
    expect([fr.panelTitle(1), fr.panelTitle(2)]).toEqual(["La personne désignée", "Les 2 personnes désignées"]);
    expect([en.panelTitle(1), en.ticketOf(1)]).toEqual(["The person drawn", "of 1 ticket of equal chance"]);
    expect(fr.digitsAreTicket("00")).toContain("le dernier");
    expect(fr.digitsAreTicket("40")).not.toContain("le dernier");
  });
});

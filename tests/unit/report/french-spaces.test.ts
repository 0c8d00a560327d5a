import { describe, expect, it } from "vitest";
import { frenchSpaces } from "../../../src/report/french-spaces.ts";

describe("frenchSpaces", () => {
  it("keeps double punctuation and guillemets with their words", () => {
    expect(frenchSpaces("Source : « Insee » ; vrai ? oui ! 5 %")).toBe(
      "Source\u00a0: «\u00a0Insee\u00a0»\u202f; vrai\u202f? oui\u202f! 5\u202f%",
    );
  });

  it("leaves other blanks alone", () => {
    expect(frenchSpaces("à 20:00, c’est-à-dire ce soir")).toBe("à 20:00, c’est-à-dire ce soir");
  });
});

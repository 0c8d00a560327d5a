// The form of a stage's texts: for each code a French and an English sentence built from the facts.
// Wording: what is wrong, with the value in quotes; what was expected; what to do next. No blame, no jargon.

export type Language = "fr" | "en";

export type Catalogue<Facts> = {
  readonly [Code in keyof Facts]: {
    readonly fr: (facts: Facts[Code]) => string;
    readonly en: (facts: Facts[Code]) => string;
  };
};

// Every sentence of the letters, as one interface: a language that lacks one does not compile.

/** What the sentences of a letter need. */
export interface LetterFacts {
  readonly title: string;
  readonly organiser: string;
  readonly panelSize: number;
  readonly poolCount: number;
  readonly instant: string;
  /** SHA-256 of record.json, lower-case hex. */
  readonly recordDigest: string;
}

/** The wording of the letters in one language: paragraphs, and what tells the team how to use them. */
export interface LettersText {
  /** `columns` are the fields that the list offers, already marked as such. */
  readonly guidance: (list: string, columns: string) => string;
  readonly chosen: (facts: LetterFacts) => readonly string[];
  readonly notChosen: (facts: LetterFacts) => readonly string[];
}

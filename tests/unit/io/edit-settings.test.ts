import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editSettings } from "../../../src/io/edit-settings.ts";

const text = `# tête
features:
  - id: sexe      # un commentaire
    label: "Sexe"
  - { id: age, read: age }   # en ligne
volunteers:
  file: l.csv
  id: 'N°'        # à garder
`;

describe("editSettings", () => {
  it("replaces values and adds keys, and leaves every other character alone", () => {
    const edited = editSettings(text, [
      { path: ["volunteers"], key: "id", value: "Numéro" },
      { path: ["features", 0], key: "column", value: 'Vous êtes "…" :' },
      { path: ["features", 1], key: "column", value: "Âge" },
      { path: ["features", 1], key: "read", value: "birth-year" },
    ]);
    expect(edited).toBe(`# tête
features:
  - id: sexe      # un commentaire
    column: "Vous êtes \\"…\\" :"
    label: "Sexe"
  - { id: age, column: "Âge", read: "birth-year" }   # en ligne
volunteers:
  file: l.csv
  id: "Numéro"        # à garder
`);
  });

  it("keeps two keys added at one place in their order, and line ends of Windows", () => {
    const edits = ["column", "read"].map((key) => ({ path: ["volunteers"], key, value: "x" }));
    expect(editSettings("volunteers:\r\n  id: a\r\n", edits)).toBe(
      'volunteers:\r\n  id: a\r\n  column: "x"\r\n  read: "x"\r\n',
    );
  });

  it("says no when there is no map to stand in, or the text is no YAML", () => {
    expect(editSettings(text, [{ path: ["features", 5], key: "column", value: "x" }])).toBeNull();
    expect(editSettings("a: {}", [{ path: ["a"], key: "column", value: "x" }])).toBeNull();
    expect(editSettings("a: [", [{ path: ["a"], key: "column", value: "x" }])).toBeNull();
  });

  it("holds any text that a title may be", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const edited = editSettings(text, [{ path: ["volunteers"], key: "id", value }]);
        expect(parse(edited as string)).toMatchObject({ volunteers: { id: value, file: "l.csv" } });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

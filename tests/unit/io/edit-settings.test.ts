import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editSettings, hasSetting } from "../../../src/io/edit-settings.ts";

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

  it("writes lists and maps on one line, in the place of those written over several, whose comments stay", () => {
    const written = `volunteers:
  identity:   # sur le reçu
  - "Nom"     # un
  - Prénom
  household:
    - Rue
  id: x
`;
    const edits = [
      { path: ["volunteers"], key: "identity", value: ["NOM", "N # 2"] },
      { path: ["volunteers"], key: "household", value: [] },
      { path: ["volunteers"], key: "duplicates", value: { name: ["NOM"], mail: "Courriel" } },
    ];
    const edited = editSettings(written, edits) as string;
    expect(parse(edited)).toEqual({
      volunteers: {
        identity: ["NOM", "N # 2"],
        household: [],
        duplicates: { name: ["NOM"], mail: "Courriel" },
        id: "x",
      },
    });
    expect(edited).toContain("# sur le reçu");
    expect(edited).toContain("# un");
  });

  it("adds a key before a first list that is written over several lines", () => {
    const edits = [
      { path: ["volunteers"], key: "mail", value: "M" },
      { path: ["volunteers"], key: "identity", value: ["N"] },
    ];
    for (const list of ["  identity:\n    - A\n    - B\n", "  identity:\n  - A # b\n"]) {
      expect(parse(editSettings(`volunteers:\n${list}`, edits) as string)).toEqual({
        volunteers: { mail: "M", identity: ["N"] },
      });
    }
  });

  it("knows which keys are written, even as empty ones", () => {
    const written = "volunteers: { identity: [], id: x }";
    expect(["identity", "id", "household"].map((key) => hasSetting(written, ["volunteers"], key))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasSetting(written, ["features", 0], "id")).toBe(false);
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

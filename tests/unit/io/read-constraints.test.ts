import { describe, expect, it } from "vitest";
import { seatsOfBound } from "../../../src/io/read-constraints.ts";
import { parseSettings } from "../../../src/io/read-settings.ts";

const head = `draw: { id: essai, title: Essai, organiser: Essai, age_date: 2027-01-15 }
panel_size: 30
disclosure: sealed
sources:
  - { id: s, publisher: E, title: E, edition: "2026", url: u, licence: l, base: b }
census: { file: census.csv }
features:
  - id: sexe
    census: { table: t, dimension: sexe, source: s }
    values: [{ value: F, census: [F] }, { value: H, census: [H] }]
  - id: age
    sensitive: true
    values: [{ value: "18", min: 0, max: 9 }, { value: 19+, min: 0, max: 30 }]
volunteers: { file: v.csv, id: id }
`;

function read(constraints: string) {
  const parsed = parseSettings(`${head}constraints:\n${constraints}`, "panel.yaml");
  return parsed.ok
    ? parsed.value.constraints
    : parsed.problems.map(({ code, facts, where }) => [code, where?.row, facts]);
}

/** Lines of the file before the first constraint. */
const before = head.split("\n").length;

describe("constraints of panel.yaml", () => {
  it("are read with their defaults, each kind", () => {
    const text = `  - { id: croix, label: Croix, cross: [sexe, sexe2], census: { table: t, source: s } }
  - id: jeunes
    values: [{ value: jeunes femmes, of: { sexe: F, age: 18 }, min: 2 }]
  - { id: anciens, listed: { file: a.csv, columns: [Nom] }, max: 20 %, value: anciens, rest: nouveaux }
  - { id: droit, label: Membres de droit, must_sit: { column: Statut, entries: [élu] }, weight: 3 }
  - { id: clubs, at_most: { seats: 2, columns: [Club] }, sensitive: false }
`.replace("sexe2", "sexe3");
    const withThird = head.replace(
      "  - id: age\n",
      "  - id: sexe3\n    census: { table: t, dimension: s3, source: s }\n    values: [{ value: x, census: [x] }]\n  - id: age\n",
    );
    const parsed = parseSettings(`${withThird}constraints:\n${text}`, "panel.yaml");
    expect(parsed.ok ? parsed.value.constraints : parsed.problems).toEqual([
      {
        kind: "cross",
        id: "croix",
        label: "Croix",
        sensitive: false,
        weight: 1,
        protected: false,
        rest: "autres",
        features: ["sexe", "sexe3"],
        census: { table: "t", source: "s" },
        tolerance: 0,
        assumption: null,
      },
      {
        kind: "combination",
        id: "jeunes",
        label: "jeunes",
        sensitive: true,
        weight: 1,
        protected: false,
        rest: "autres",
        values: [
          {
            value: "jeunes femmes",
            of: [
              { feature: "sexe", values: ["F"] },
              { feature: "age", values: ["18"] },
            ],
            min: 2,
            max: 30,
          },
        ],
      },
      {
        kind: "listed",
        id: "anciens",
        label: "anciens",
        sensitive: false,
        weight: 1,
        protected: false,
        rest: "nouveaux",
        value: "anciens",
        people: { kind: "list", file: "a.csv", columns: ["Nom"] },
        min: 0,
        max: 6,
      },
      {
        kind: "must-sit",
        id: "droit",
        label: "Membres de droit",
        sensitive: true,
        weight: 3,
        protected: false,
        rest: "autres",
        value: "Membres de droit",
        people: { kind: "column", column: "Statut", entries: ["élu"] },
      },
      {
        kind: "at-most",
        id: "clubs",
        label: "clubs",
        sensitive: false,
        weight: 1,
        protected: false,
        rest: "autres",
        seats: 2,
        columns: ["Club"],
        groupName: "groupe",
      },
    ]);
  });

  it("turn a part of the panel into seats that keep it", () => {
    expect(seatsOfBound("12", 30, "min")).toBe(12);
    expect(["80 %", "80%", "33,3 %", "0.5%"].map((text) => seatsOfBound(text, 31, "min"))).toEqual([25, 25, 11, 1]);
    expect(["80 %", "20%", "33,3 %", "0.5%"].map((text) => seatsOfBound(text, 31, "max"))).toEqual([24, 6, 10, 0]);
    // 7 % of 100 seats is 7, though 0.07 x 100 is not in floats.
    expect([seatsOfBound("7%", 100, "min"), seatsOfBound("7%", 100, "max")]).toEqual([7, 7]);
  });

  it("of people who must sit, and of groups, ask for the sealed profile, unless they are declared public", () => {
    const text = (sensitive: string) => `  - { id: a, must_sit: { column: c, entries: [x] }${sensitive} }
  - { id: b, at_most: { seats: 1, columns: [c] }${sensitive} }
  - { id: c, listed: { column: c, entries: [x] }, max: 1${sensitive} }
`;
    const open = (constraints: string) => {
      const parsed = parseSettings(
        `${head.replace("disclosure: sealed", "disclosure: codes").replace("    sensitive: true\n", "")}constraints:\n${constraints}`,
        "panel.yaml",
      );
      return parsed.ok ? [] : parsed.problems.map(({ code, facts }) => [code, facts]);
    };
    expect(open(text(""))).toEqual([
      ["settings/sensitive-needs-sealed", { feature: "a" }],
      ["settings/sensitive-needs-sealed", { feature: "b" }],
    ]);
    expect(open(text(", sensitive: true"))).toHaveLength(3);
    expect(open(text(", sensitive: false"))).toEqual([]);
  });

  it("say one kind each", () => {
    expect(read("  - { id: a }\n  - { id: b, at_most: { seats: 1, columns: [c] }, cross: [sexe, age] }\n")).toEqual([
      ["constraints/kind-unclear", before + 1, { constraint: "a", kinds: [] }],
      ["constraints/kind-unclear", before + 2, { constraint: "b", kinds: ["cross", "at_most"] }],
    ]);
  });

  it("name features and values that exist, ids of their own, and bounds that can be met", () => {
    const text = `  - { id: sexe, values: [{ value: v, of: { sexe: Femme }, min: 1 }] }
  - { id: a, values: [{ value: v, of: { sex: F }, min: 1 }, { value: w, of: { age: 18 } }] }
  - { id: b, values: [{ value: autres, of: { age: 18 }, min: 50 %, max: 2 }] }
  - { id: c, values: [{ value: v, of: {}, min: 1 }] }
  - { id: d, values: [{ value: v, of: { sexe: F }, min: 1 }, { value: w, of: { sexe: [H, F] }, max: 1 }] }
`;
    expect(read(text)).toEqual([
      ["settings/repeated-entry", before + 1, { key: "constraints.id", entry: "sexe" }],
      [
        "settings/unknown-choice",
        before + 1,
        { key: "constraints[1].values[1].of.sexe", found: "Femme", allowed: ["F", "H"], nearest: null },
      ],
      [
        "settings/unknown-choice",
        before + 2,
        { key: "constraints[2].values[1].of", found: "sex", allowed: ["sexe", "age"], nearest: "sexe" },
      ],
      ["settings/missing-key", before + 2, { key: "constraints[2].values[2].max" }],
      ["settings/min-above-max", before + 3, { value: "autres", min: 15, max: 2 }],
      ["settings/repeated-entry", before + 3, { key: "constraints[3]", entry: "autres" }],
      ["settings/missing-key", before + 4, { key: "constraints[4].values[1].of" }],
      ["constraints/cells-overlap", before + 5, { constraint: "d", first: "v", second: "w" }],
    ]);
  });

  it("cross features that take their inhabitants from the census", () => {
    const text = `  - { id: a, cross: [sexe, age], census: { table: t, source: x } }
  - { id: b, cross: [sexe, sexe], census: { table: t, source: s } }
  - { id: c, cross: [sexe, zone] }
`;
    expect(read(text)).toEqual([
      ["constraints/cross-without-census", before + 1, { constraint: "a", feature: "age" }],
      [
        "settings/unknown-choice",
        before + 1,
        { key: "constraints[1].census.source", found: "x", allowed: ["s"], nearest: "s" },
      ],
      ["settings/repeated-entry", before + 2, { key: "constraints[2].cross", entry: "sexe" }],
      [
        "settings/unknown-choice",
        before + 3,
        { key: "constraints[3].cross[2]", found: "zone", allowed: ["sexe", "age"], nearest: null },
      ],
      ["settings/missing-key", before + 3, { key: "constraints[3].census" }],
    ]);
  });

  it("say by what people are known, and how many", () => {
    const text = `  - { id: a, listed: { column: c }, max: 1 }
  - { id: b, must_sit: { file: f.csv } }
  - { id: c, must_sit: { columns: [x] } }
  - { id: d, must_sit: { column: c, entries: [x], file: f.csv, columns: [x] } }
  - { id: e, listed: { entries: [x] } }
`;
    expect(read(text)).toEqual([
      ["settings/missing-key", before + 1, { key: "constraints[1].listed.entries" }],
      ["settings/missing-key", before + 2, { key: "constraints[2].must_sit.columns" }],
      ["settings/missing-key", before + 3, { key: "constraints[3].must_sit.file" }],
      ["constraints/kind-unclear", before + 4, { constraint: "d", kinds: ["column", "file"] }],
      ["settings/missing-key", before + 5, { key: "constraints[5].listed.column" }],
      ["settings/missing-key", before + 5, { key: "constraints[5].max" }],
    ]);
  });

  it("tell a bound that is neither seats nor a part", () => {
    expect(read("  - { id: a, listed: { column: c, entries: [x] }, max: beaucoup }\n")).toEqual([
      ["settings/wrong-form", before + 1, { key: "constraints[1].max", found: "beaucoup", expected: "bound" }],
    ]);
    expect(read("  - { id: a, values: [{ value: v, of: 3, min: 1 }] }\n")).toEqual([
      ["settings/wrong-form", before + 1, { key: "constraints[1].values[1].of", found: "3", expected: "keys" }],
    ]);
  });
});

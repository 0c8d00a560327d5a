import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/record/digest.ts";
import { buildMinutes, type MinutesInput, renderMinutes } from "../../../src/report/build-minutes.ts";
import { englishMinutes } from "../../../src/report/minutes-text.en.ts";
import { frenchMinutes } from "../../../src/report/minutes-text.fr.ts";
import type { MinutesText } from "../../../src/report/minutes-text.ts";
import { reportVariants } from "../../support/report-variants.ts";

const records = new Map(reportVariants().map(({ name, record }) => [name, record]));
const simple = records.get("plain")!;
const committed = records.get("committed")!;
const filledOf = (record: typeof simple): MinutesInput => ({ ...record, recordDigest: digestOf(record) });
const blankOf = (record: typeof simple): MinutesInput => ({ ...record, reveal: null, recordDigest: null });
const place = {
  ...committed.commitment!,
  place: "Salle <Jean Bart>",
  randomness: [
    { source: "dice-d10", count: 20 },
    { source: "dice-d10", count: 1 },
    { source: "dice-d10" },
    { source: "drand-quicknet", round: 32_285_085 },
    { source: "drand-quicknet" },
    { source: "fdj-loto" },
    { source: "other" },
  ],
};
const grouped = (hex: string): string => (hex.match(/.{4}/gu) ?? []).join(" ");
const shown = (input: MinutesInput, language: "fr" | "en" = "fr"): string =>
  renderMinutes(input, language)
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/<[^>]*>/gu, "");

describe("renderMinutes", () => {
  it("before the draw leaves value, seed, ticket and codes to be filled in, and prints the digests", () => {
    const html = renderMinutes(blankOf(committed), "fr");
    expect(html).toContain("<dt>Graine complète</dt><dd></dd>");
    expect(html).toContain("<dt>Ticket tiré</dt><dd></dd>");
    expect(html).toContain("Version à remplir en séance.");
    expect(html).not.toContain(committed.reveal.seed);
    for (const hex of [
      committed.lottery.freezeDigest,
      committed.freeze.membersDigest,
      digestOf(committed.lottery),
      digestOf(committed.commitment),
    ])
      expect(html).toContain(`<code class="digest">${grouped(hex)}</code>`);
  });

  it("after the draw prints values, seed, ticket, every code and the record's digest", () => {
    const input = filledOf(simple);
    const html = renderMinutes(input, "fr");
    expect(html).toContain(`<dd><code>${simple.reveal.seed}</code></dd>`);
    expect(html).toContain("587 sur 1\u202f000");
    expect(html.match(/<li><code>/gu)).toHaveLength(100);
    expect(html).toContain(grouped(input.recordDigest!));
    expect(html).not.toContain("Version à remplir");
    expect(shown(input)).toContain("Aucun engagement n’a été publié avant ce tirage");
    expect(shown(filledOf(committed))).not.toContain("Aucun engagement n’a été publié");
  });

  it("names the announced sources in order, with the place and time announced", () => {
    const text = shown({ ...blankOf(committed), commitment: place });
    const order = [
      "20 dés à dix faces",
      "1 dé à dix faces",
      "Dés à dix faces",
      "quicknet), tour 32285085",
      "quicknet), tour",
      "Loto (FDJ)",
      "other",
    ];
    const positions = order.map((part) => text.indexOf(part));
    expect(Math.min(...positions)).toBeGreaterThan(0);
    expect(text).toContain("Salle &lt;Jean Bart&gt;");
    expect(text).toContain("annoncées\u00a0: 4 janvier 2027 à 21\u00a0h\u00a000");
    const english = shown({ ...blankOf(committed), commitment: place }, "en");
    for (const part of ["20 ten-sided dice", "1 ten-sided die", "announced: 4 January 2027", "of the French Loto"])
      expect(english).toContain(part);
  });

  it("speaks of one person in the singular", () => {
    const one = {
      ...simple,
      freeze: { ...simple.freeze, panelSize: 1, poolCount: 1 },
      reveal: { ...simple.reveal, panel: ["00112233"] },
    };
    expect(shown(filledOf(one))).toContain("Tirage au sort de 1 personne parmi 1 volontaire,");
    expect(shown(filledOf(one))).toContain("La personne désignée, par son code\u202f;");
    expect(shown(filledOf(one), "en")).toContain("Draw of 1 person from 1 volunteer,");
    expect(shown(filledOf(one), "en")).toContain("The person drawn, by code;");
  });

  it("uses every text of the language, and English differs from French", () => {
    const keys = Object.keys(frenchMinutes) as (keyof MinutesText)[];
    const used = new Set<string>();
    const watched = new Proxy(frenchMinutes, {
      get: (target, key: string) => {
        used.add(key);
        return target[key as keyof MinutesText];
      },
    });
    for (const record of [simple, committed])
      for (const input of [blankOf(record), filledOf(record), { ...blankOf(record), commitment: place }])
        buildMinutes(input, watched);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
    for (const key of keys)
      if (typeof frenchMinutes[key] !== "function" && !["observationsTitle", "signaturesTitle"].includes(key))
        expect(englishMinutes[key], key).not.toEqual(frenchMinutes[key]);
    expect(Object.keys(englishMinutes)).toEqual(keys);
  });
});

describe("the minutes of a replacement", () => {
  it("say which one it is and how many places it fills, in both languages", () => {
    const record = records.get("replacement of one")!;
    expect(shown(blankOf(record))).toContain(
      "Procès-verbal de tirage de remplacement (n°\u00a01)".replace("\u00a0", " "),
    );
    expect(shown(filledOf(record))).toContain("Tirage de remplacement 1");
    expect(shown(filledOf(record), "en")).toContain("Replacement draw 1: 1 seat, left vacant");
    expect(shown(filledOf(simple))).not.toContain("remplacement");
  });
});

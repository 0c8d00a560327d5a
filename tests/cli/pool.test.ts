// The list of volunteers as the team works with it: given back with its problems, corrected, followed while it fills.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readTable } from "../../src/io/read-table.ts";
import { xlsxBytes } from "../../src/io/xlsx-bytes.ts";
import { zipEntries } from "../../src/io/zip-entries.ts";
import { copyOfFixture } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

function edit(path: string, ...changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(path, "utf8");
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  writeFileSync(path, text);
}

/** The background of a cell of the only sheet, such as `FFD9D9`, read from the workbook's XML; null when it has none. */
function coloursOf(bytes: Uint8Array): (cell: string) => string | null {
  const parts = zipEntries(bytes, (name) => name.endsWith(".xml"), 10_000_000) ?? [];
  const xml = (name: string): string => new TextDecoder().decode(parts.find((part) => part.name === name)?.bytes);
  const [styles, sheet] = [xml("xl/styles.xml"), xml("xl/worksheets/sheet1.xml")];
  const fills = [...(/<fills.*?<\/fills>/s.exec(styles)?.[0] ?? "").matchAll(/<fill>(.*?)<\/fill>/gs)].map(
    ([, fill]) => /fgColor rgb="(?:FF)?([0-9A-F]{6})"/i.exec(fill as string)?.[1] ?? null,
  );
  const formats = [
    ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*fillId="(\d+)"|<xf /g),
  ].map(([, fill]) => fills[Number(fill ?? 0)] ?? null);
  return (cell) => {
    const format = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1];
    return formats[Number(format ?? 0)] ?? null;
  };
}

describe("pinakion pool --corrections", () => {
  it("gives the list back with problems beside the rows, and reads it again once corrected", async () => {
    const dossier = copyOfFixture("tutoriel");
    edit(join(dossier, "volunteers.csv"), ["5;Étoile;Nina;31", "5;=SOMME(1);Nina;trente"], ["9;Iris", "8;Iris"]);
    const refused = await runCli(dossier, ["pool"]);
    expect(refused.code).toBe(2);
    expect(refused.out).toContain("pinakion pool --corrections");
    const given = await runCli(dossier, ["pool", "--corrections"]);
    expect(given.code).toBe(2);
    expect(given.out).toContain("3 lignes à corriger, signalées dans restricted/volunteers-a-corriger.xlsx");

    const path = join(dossier, "restricted/volunteers-a-corriger.xlsx");
    const [sheet] = await readWorkbook(readFileSync(path));
    const rows = (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? "")));
    expect(rows[0]).toEqual(["N°", "Nom", "Prénom", "Âge", "Quartier", "Adresse", "Problème"]);
    expect(rows[5]?.[1]).toBe("=SOMME(1)");
    expect(rows.flatMap((row, index) => (index > 0 && (row[6] ?? "") !== "" ? [index + 1] : []))).toEqual([6, 9, 10]);
    expect(rows[5]?.[6]).toContain("Âge : « trente » n'est ni un âge");
    expect(rows[5]?.[6]).toContain("ligne 6");
    expect(rows.map((row) => row[6]).join(" ")).not.toContain("Nina");
    const colours = coloursOf(readFileSync(path));
    expect([colours("D6"), colours("A9"), colours("A10")]).toEqual(["FFD9D9", "FFD9D9", "FFD9D9"]);
    expect([colours("B6"), colours("G6"), colours("B9"), colours("B5"), colours("D5")]).toEqual([
      "FFF3C4",
      "FFF3C4",
      "FFF3C4",
      null,
      null,
    ]);

    const corrected = rows.map((row, index) =>
      row.map((text, at) => {
        if (index === 5 && at === 3) return { text: "31" };
        return { text: index === 9 && at === 0 ? "9" : text };
      }),
    );
    writeFileSync(path, await xlsxBytes("Feuil1", rows[0] as string[], corrected.slice(1)));
    edit(join(dossier, "panel.yaml"), ["file: volunteers.csv", "file: restricted/volunteers-a-corriger.xlsx"]);
    const again = await runCli(dossier, ["run", "--seed", "5"]);
    expect(again.error).not.toContain("Erreur");
    expect(again.code).toBe(0);
    expect(existsSync(join(dossier, "public/record.json"))).toBe(true);
  });
});

describe("a workbook with titles above its columns", () => {
  it("comes back without them, and its problems name the rows that it has then", async () => {
    const dossier = copyOfFixture("tutoriel");
    const list = readFileSync(join(dossier, "volunteers.csv"), "utf8").trimEnd().split("\n");
    const [titles = [], ...rows] = list.map((line) => line.split(";"));
    const age = titles.indexOf("Âge");
    (rows[4] as string[])[age] = "trente";
    const cells = [["Inscriptions"], [], ["Export du 14 janvier"], titles, ...rows].map((row) =>
      row.map((text) => ({ text })),
    );
    writeFileSync(join(dossier, "liste.xlsx"), await xlsxBytes("Feuil1", ["Panel"], cells));
    edit(join(dossier, "panel.yaml"), ["file: volunteers.csv", "file: liste.xlsx"]);
    const run = await runCli(dossier, ["pool", "--corrections"]);
    expect(run.error).toContain("liste.xlsx, ligne 10");
    // What was written is told behind the errors, where it is read.
    expect(run.out.trimEnd().split("\n").at(-1)).toContain(
      "1 ligne à corriger, signalée dans restricted/volunteers-a-corriger.xlsx",
    );
    const [sheet] = await readWorkbook(readFileSync(join(dossier, "restricted/volunteers-a-corriger.xlsx")));
    expect(sheet?.data[0]?.slice(0, 3)).toEqual(titles.slice(0, 3));
    expect(String(sheet?.data[5]?.at(-1))).toContain("(ligne 6)");
  });
});

describe("pinakion pool with quotas", () => {
  it("tells who is still missing, and writes the follow-up", async () => {
    const dossier = copyOfFixture("tutoriel");
    expect((await runCli(dossier, ["quotas"])).code).toBe(0);
    edit(
      join(dossier, "volunteers.csv"),
      ["2;Bruyère;Paul;58;Le Port", "2;Bruyère;Paul;58;Le Bourg"],
      ["3;Cormoran;Zoé;71;Le Port", "3;Cormoran;Zoé;71;Le Bourg"],
    );
    const run = await runCli(dossier, ["pool", "--follow"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain("Pour avoir 2 volontaires par place, il faut encore :\n- 1 × « Le Port » (Quartier)\n");
    const csv = readFileSync(join(dossier, "restricted/suivi.csv"), "utf8");
    expect(csv).toContain("Quartier;Le Port;1;1;1;1,0;1");
    expect(csv).toContain("Quartier;Le Bourg;11;10;3;3,3;");
    const html = readFileSync(join(dossier, "restricted/suivi.html"), "utf8");
    expect(html).toContain('<tr class="low"><td>Quartier</td><td>Le Port</td>');
    expect(html).not.toContain("Lila");
    expect(html).toMatch(/<p>État du \d+(?:er)? \p{L}+ \d{4} à .* UTC\)\.<br>\nPage de travail, à ne pas publier/u);
    expect(html).toContain("<p>12 inscriptions lues, 12 volontaires retenus.");
    expect(html).toContain("il faut encore :<br>\n- 1 × « Le Port » (Quartier)</p>");
    const data = JSON.parse((await runCli(dossier, ["pool", "--json"])).out) as {
      readonly progress: readonly { readonly value: string; readonly wanted: number }[];
    };
    expect(data.progress.find(({ value }) => value === "Le Port")).toMatchObject({ wanted: 1, missing: 0, ratio: 1 });
  });
});

describe("a list that fills, with rows to correct", () => {
  it("is followed by the rows that can be read, marked provisional, and refused by the lottery", async () => {
    const dossier = copyOfFixture("tutoriel");
    expect((await runCli(dossier, ["quotas"])).code).toBe(0);
    const list = join(dossier, "volunteers.csv");
    edit(list, ["3;Cormoran;Zoé;71;", "3;Cormoran;Zoé;soixante et onze;"], ["9;Iris", "8;Iris"]);
    const run = await runCli(dossier, ["pool", "--follow"]);
    expect(run.code).toBe(2);
    expect(run.error).toContain("pool/unreadable-age");
    expect(run.out).toContain("provisoire : 3 lignes à corriger\n12 inscriptions lues, 9 volontaires retenus.\n");
    expect(run.out).toContain("  écartées, à corriger (to-correct) : 3\n");
    expect(run.out).toContain("restricted/suivi.csv");
    const csv = readFileSync(join(dossier, "restricted/suivi.csv"), "utf8").trimEnd().split("\n");
    expect(csv.at(-1)).toBe("provisoire : 3 lignes à corriger;;;;;;");
    // Two of three at Le Port are left: the row that cannot be read counts nowhere.
    expect(csv.find((line) => line.startsWith("Quartier;Le Port;"))).toBe("Quartier;Le Port;2;2;1;2,0;");
    const html = readFileSync(join(dossier, "restricted/suivi.html"), "utf8");
    expect(html).toContain("<br>\nprovisoire : 3 lignes à corriger</p>");
    expect(html).not.toMatch(/soixante|Zoé|Cormoran/);
    const excluded = readFileSync(join(dossier, "restricted/excluded.csv"), "utf8");
    expect(excluded).toBe("id,reason\n3,to-correct\n8,to-correct\n8,to-correct\n");

    const json = await runCli(dossier, ["pool", "--json"]);
    expect(json.code).toBe(2);
    const data = JSON.parse(json.out) as { problems: { code: string }[] };
    expect(data).toMatchObject({
      rows: 12,
      kept: 9,
      excluded: [{ reason: "to-correct", count: 3 }],
      aliased: 9,
      toCorrect: 3,
    });
    expect(data.problems.map(({ code }) => code).sort()).toEqual(["pool/duplicate-id", "pool/unreadable-age"]);
    expect((await runCli(dossier, ["lottery"])).code).toBe(2);
    expect(existsSync(join(dossier, "restricted/lottery.json"))).toBe(false);
    expect(existsSync(join(dossier, "public/freeze.json"))).toBe(false);

    edit(list, ["soixante et onze", "71"], ["8;Iris", "9;Iris"]);
    expect((await runCli(dossier, ["pool", "--follow"])).code).toBe(0);
    expect(readFileSync(join(dossier, "restricted/suivi.csv"), "utf8")).not.toContain("provisoire");
    expect(readFileSync(join(dossier, "restricted/suivi.html"), "utf8")).not.toContain("provisoire");
  });

  it("has no counts where a column is missing", async () => {
    const dossier = copyOfFixture("tutoriel");
    edit(join(dossier, "volunteers.csv"), ["Quartier", "Secteur"]);
    const data = JSON.parse((await runCli(dossier, ["pool", "--json", "--follow"])).out) as object;
    expect(Object.keys(data)).toEqual(["problems"]);
    expect(existsSync(join(dossier, "restricted/suivi.csv"))).toBe(false);
  });
});

describe("lists of people to leave out", () => {
  const rule = `volunteers:
  excluded_lists:
    - { file: anciens.csv, columns: ["Nom", "Prénom"], reason: past-participant }`;

  it("leave out whoever is named in them, counted and listed by id", async () => {
    const dossier = copyOfFixture("tutoriel");
    edit(join(dossier, "panel.yaml"), ["volunteers:", rule]);
    writeFileSync(join(dossier, "anciens.csv"), "Prénom;Nom;Panel\nLILA;Ancre;2024\nPersonne;Autre;2024\n");
    const run = await runCli(dossier, ["pool", "--json", "--follow"]);
    expect(JSON.parse(run.out)).toMatchObject({
      rows: 12,
      kept: 11,
      excluded: [{ reason: "past-participant", count: 1 }],
    });
    expect(readFileSync(join(dossier, "restricted/excluded.csv"), "utf8")).toBe("id,reason\n1,past-participant\n");
  });

  it("are refused when absent or without the columns, by name", async () => {
    const dossier = copyOfFixture("tutoriel");
    edit(join(dossier, "panel.yaml"), ["volunteers:", rule]);
    expect((await runCli(dossier, ["pool"])).error).toContain("anciens.csv : Ce fichier");
    writeFileSync(join(dossier, "anciens.csv"), "Nom;Panel\nAncre;2024\n");
    expect((await runCli(dossier, ["pool"])).error).toContain("anciens.csv, ligne 1 : La colonne « Prénom » manque");
  });
});

describe("the table of writings", () => {
  const changes = [
    ["4;Dune;Malik;19;Le Bourg", "4;Dune;Malik;19;Bourgg"],
    ["2;Bruyère;Paul;58;Le Port", "2;Bruyère;Paul;58;Bassin"],
  ] as const;

  it("is proposed with its lines, read as soon as it is named, and held by the record", async () => {
    const dossier = copyOfFixture("tutoriel");
    edit(join(dossier, "volunteers.csv"), ...changes);
    const refused = await runCli(dossier, ["pool"]);
    expect(refused.code).toBe(2);
    expect(refused.out).toContain(":\n  critere;ecrit;valeur\n  quartier;Bassin;\n  quartier;Bourgg;Le Bourg\n");
    const english = await runCli(dossier, ["pool", "--lang", "en"]);
    expect(english.out).toContain(":\n  feature;written;value\n  quartier;Bassin;\n  quartier;Bourgg;Le Bourg\n");
    const table = join(dossier, "ecritures.csv");
    writeFileSync(table, "critere;ecrit;valeur\nquartier;Bourgg;Le Bourg\n");
    edit(join(dossier, "panel.yaml"), ["volunteers:", "volunteers:\n  aliases: ecritures.csv"]);
    const half = await runCli(dossier, ["pool"]);
    expect(half.out).toContain(
      "Lignes à copier dans ecritures.csv, la valeur voulue au bout de chacune :\n  quartier;Bassin;\n",
    );
    expect(half.out).not.toContain("Bourgg");
    for (const titles of ["feature;written;value", "critere;ecrit;valeur"]) {
      writeFileSync(table, `${titles}\nquartier;Bourgg;Le Bourg\nquartier;Bassin;Le Port\n`);
      expect(JSON.parse((await runCli(dossier, ["pool", "--json"])).out)).toMatchObject({ kept: 12, aliased: 2 + 12 });
    }

    expect((await runCli(dossier, ["run", "--seed", "5", "--at", "2027-01-16T20:00:00Z"])).code).toBe(0);
    expect((await runCli(dossier, ["reproduce", "."])).code).toBe(0);
    // Rows in another order say the same; one more writing, even one that nobody uses, does not.
    writeFileSync(table, "critere;ecrit;valeur\nquartier;Bassin;Le Port\nquartier;Bourgg;Le Bourg\n");
    expect((await runCli(dossier, ["reproduce", "."])).code).toBe(0);
    writeFileSync(table, `${readFileSync(table, "utf8")}quartier;Quais;Le Port\n`);
    const changed = await runCli(dossier, ["reproduce", ".", "--json"]);
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({
      files: [
        { file: "public/members.json", outcome: "same" },
        { file: "public/freeze.json", outcome: "different", difference: "/settingsDigest" },
        {},
        {},
        {},
      ],
    });
  });

  it("has the digest that the format says", async () => {
    const dossier = copyOfFixture("tutoriel");
    writeFileSync(
      join(dossier, "ecritures.csv"),
      "critere;ecrit;valeur\nquartier;Quais;Le Port\nquartier;Bassin;Le Port\n",
    );
    edit(join(dossier, "panel.yaml"), ["volunteers:", "volunteers:\n  aliases: ecritures.csv"]);
    expect((await runCli(dossier, ["run", "--seed", "5", "--at", "2027-01-16T20:00:00Z"])).code).toBe(0);
    const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");
    const rows = [
      ["critere", "ecrit", "valeur"],
      ["quartier", "Bassin", "Le Port"],
      ["quartier", "Quais", "Le Port"],
    ];
    const own = sha256(readFileSync(join(dossier, "panel.yaml")));
    const read = sha256(rows.map((row) => JSON.stringify(row)).join("\n"));
    const freeze = JSON.parse(readFileSync(join(dossier, "public/freeze.json"), "utf8")) as { settingsDigest: string };
    expect(freeze.settingsDigest).toBe(sha256(`pinakion/settings/1\n${own}\n${read}`));
  });
});

describe("pinakion pool --suggest on a dossier that says nothing of people", () => {
  it("proposes what the Dunkerque dossier says, tells no name, and gives the same pool", async () => {
    const [whole, bare] = [copyOfFixture("dunkerque"), copyOfFixture("dunkerque")];
    const path = join(bare, "panel.yaml");
    const own = parse(readFileSync(path, "utf8")) as { volunteers: Record<string, unknown> };
    const { identity, household, duplicates, exclusions, file, id, postcode } = own.volunteers;
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      `${text.slice(0, text.indexOf("volunteers:"))}volunteers:   # la liste\n  file: ${file}\n  id: "${id}"   # numéro\n`,
    );
    const run = await runCli(bare, ["pool", "--suggest"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      "- exclusions (qui n'a pas dit oui est écarté, et compté) : « J’accepte d’être tiré(e) au sort »",
    );
    const list = await readTable(join(bare, file as string));
    if (!list.ok) throw new Error("unreadable");
    const personal = list.value.rows.flatMap(({ cells }) => [2, 3, 4, 6, 10, 11].map((at) => cells[at] as string));
    expect(personal.filter((cell) => cell.length > 4 && run.out.includes(cell))).toEqual([]);
    const edited = readFileSync(path, "utf8");
    expect(parse(edited)).toEqual({ ...own, volunteers: { file, id, identity, household, duplicates, exclusions } });
    expect(edited).toContain('id: "N°"   # numéro');
    const answers = await Promise.all([whole, bare].map((folder) => runCli(folder, ["pool", "--json"])));
    const [expected, found] = answers.map(({ out }) => JSON.parse(out) as Record<string, unknown>);
    expect(postcode).toBeDefined();
    expect({ ...found, problems: [] }).toEqual({ ...expected, problems: [] });
    const again = await runCli(bare, ["pool", "--suggest"]);
    expect(again.out).toContain("rien à proposer");
  });

  it("finds the postcodes under another title, so that the next reading goes through", async () => {
    const dossier = copyOfFixture("dunkerque");
    const path = join(dossier, "panel.yaml");
    edit(path, ['postcode: { column: "Code postal"', 'postcode: { column: "CP du domicile"']);
    const refused = await runCli(dossier, ["pool"]);
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining("« CP du domicile » manque")]);
    expect(refused.out).toContain("pinakion pool --suggest");
    const run = await runCli(dossier, ["pool", "--suggest"]);
    expect(run.out).toContain("- postcode.column (vérifie la commune) : « Code postal »");
    expect(readFileSync(path, "utf8")).toContain(
      'postcode: { column: "Code postal", feature: secteur, file: codes-postaux.csv }   # vérifie',
    );
    expect((await runCli(dossier, ["pool"])).code).toBe(0);
  });
});

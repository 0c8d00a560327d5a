import { describe, expect, it } from "vitest";
import type { PoolSettings } from "../../../src/model/settings.ts";
import { distinctColumn } from "../../../src/pool/distinct-column.ts";
import { suggestPeople } from "../../../src/pool/suggest-people.ts";
import { featureOf, tableOf, typedValue } from "../../support/settings.ts";

const all = new Set(["identity", "household", "duplicates", "exclusions"] as const);
const sex = featureOf("sexe", [typedValue("Femme"), typedValue("Homme")]);

function suggested(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  asked: ReadonlySet<"identity" | "household" | "duplicates" | "exclusions"> = all,
  pool: Partial<PoolSettings> = {},
): Readonly<Record<string, unknown>> {
  const settings = { file: "l", id: "id", identity: [], household: [], exclusions: [], ...pool };
  const request = { features: [sex], pool: settings, ageDate: "2027-01-15" };
  const found = suggestPeople(tableOf("l", headers, rows), request, asked, []);
  return Object.fromEntries(found.map(({ key, value }) => [key, value]));
}

const titles = [
  "id",
  "sexe",
  "Quel est votre nom ?",
  "Prénom :",
  "Né(e) le",
  "Votre e-mail",
  "Tél.",
  "Adresse postale",
  "CP",
  "Ville",
];
const rows = [
  ["1", "Femme", "Ancre", "Lila", "12/03/87", "lila@exemple.invalid", "06 39 98 00 01", "1 rue du Port", "59140", "DK"],
  [
    "2",
    "Homme",
    "Brise",
    "Paul",
    "12 mars 1968",
    "paul@exemple.invalid",
    "",
    "Résidence des Dunes",
    "59140",
    "Dunkerque",
  ],
  ["3", "Homme", "D'Estran", "Jean-Luc", "?", "", "+33 6 39 98 00 02", "3bis quai Nord", "59240", "Dunkerque"],
];

describe("suggestPeople", () => {
  it("knows names, birth, mail and address by their titles and the form of their cells", () => {
    expect(suggested(titles, rows)).toEqual({
      identity: ["Quel est votre nom ?", "Prénom :", "Né(e) le"],
      household: ["Adresse postale", "CP"],
      duplicates: { name: ["Quel est votre nom ?", "Prénom :"], birth: "Né(e) le", mail: "Votre e-mail" },
    });
  });

  it("takes the town where there is no postcode, and no household without an address", () => {
    const without = (position: number) => [titles, ...rows].map((row) => row.filter((_, at) => at !== position));
    const [noPostcode, ...rest] = without(8) as [string[], ...string[][]];
    expect(suggested(noPostcode, rest)["household"]).toEqual(["Adresse postale", "Ville"]);
    const [noAddress, ...others] = without(7) as [string[], ...string[][]];
    expect(suggested(noAddress, others)["household"]).toBeUndefined();
  });

  it("gives a share for each column, and never a cell of it", () => {
    const request = {
      features: [sex],
      pool: { file: "l", id: "id", identity: [], household: [], exclusions: [] },
      ageDate: "2027-01-15",
    };
    const found = suggestPeople(tableOf("l", titles, rows), request, all, []);
    expect(
      found[0]?.columns.map(({ kind, share, titleAgrees }) => [kind, Math.round(share * 100), titleAgrees]),
    ).toEqual([
      ["last-name", 100, true],
      ["first-name", 100, true],
      ["birth", 67, true],
    ]);
    const text = JSON.stringify(found);
    for (const cell of rows.flatMap((row) => row.slice(2)).filter((own) => own.length > 1))
      expect(text).not.toContain(cell);
  });

  it("knows mails and telephones without a title, names never; of people without a name the mail is their identity", () => {
    const list = rows.map((row) => [row[0], row[1], row[2], row[5], row[6]] as string[]);
    expect(suggested(["id", "sexe", "A", "B", "C"], list)).toEqual({ identity: ["B"] });
    const phones = rows.map((row) => [row[0], row[1], row[6]] as string[]);
    expect(suggested(["id", "sexe", "C"], phones)).toEqual({ identity: ["C"] });
  });

  it("is not taken in by titles that say something else", () => {
    const odd = [
      "id",
      "sexe",
      "Nom de la commune",
      "Nom de votre association",
      "Lieu de naissance",
      "Adresse IP",
      "Prénom du conjoint",
    ];
    const cells = ["Dunkerque", "Les Dunes", "Lille", "203.0.113.7", "Zoé"];
    expect(
      suggested(odd, [
        ["1", "Femme", ...cells],
        ["2", "Homme", ...cells],
      ]),
    ).toEqual({});
    expect(suggested(["id", "sexe", "Adresse mail"], [["1", "Femme", "a@b.invalid"]])).toEqual({
      identity: ["Adresse mail"],
    });
  });

  it("knows both parts of a name in one column, and that of exports in English", () => {
    expect(suggested(["id", "sexe", "Nom et prénom"], [["1", "Femme", "Ancre Lila"]])).toEqual({
      identity: ["Nom et prénom"],
    });
    expect(
      suggested(
        ["id", "sexe", "first_name", "last_name", "primary_address1", "primary_zip", "email"],
        [["1", "Femme", "Lila", "Ancre", "1 rue du Four", "59140", "a@b.invalid"]],
      ),
    ).toMatchObject({ identity: ["last_name", "first_name"], household: ["primary_address1", "primary_zip"] });
  });

  it("leaves alone what is written and found, and proposes anew what names a column that the list lacks", () => {
    expect(suggested(titles, rows, new Set(), { identity: ["Prénom :"], household: [] })).toEqual({});
    expect(suggested(titles, rows, new Set(), { identity: ["Nom"], household: ["Adresse"] })).toMatchObject({
      identity: ["Quel est votre nom ?", "Prénom :", "Né(e) le"],
      household: ["Adresse postale", "CP"],
    });
    const duplicates = { name: ["Nom"], birth: null, mail: null, samePerson: [], distinct: [] };
    expect(Object.keys(suggested(titles, rows, new Set(), { duplicates }))).toEqual(["duplicates"]);
  });
});

describe("the column of consent", () => {
  const consent = (title: string, answers: readonly string[], pool: Partial<PoolSettings> = {}, asked = all) =>
    suggested(
      ["id", "sexe", title],
      answers.map((answer, at) => [`${at}`, "Femme", answer]),
      asked,
      pool,
    )["exclusions"];

  it("is one whose title asks for it and whose cells are all yes or no; the rule keeps every way of saying yes", () => {
    expect(consent("J’accepte d’être tiré(e) au sort", ["oui", "non", "OUI", "", "Oui, j'accepte"])).toEqual({
      column: "J’accepte d’être tiré(e) au sort",
      keep: ["OUI", "Oui, j'accepte"],
      reason: "no-consent",
    });
    expect(consent("Consentement RGPD", ["x", "", "X"])).toMatchObject({ keep: ["X"] });
  });

  it("is none where an answer is neither, where nobody says yes, or where people agree to something else", () => {
    expect(consent("J'accepte de participer au tirage", ["oui", "peut-être"])).toBeUndefined();
    expect(consent("J'accepte de participer au tirage", ["non", ""])).toBeUndefined();
    expect(consent("J'accepte de recevoir la lettre d'information", ["oui", "non"])).toBeUndefined();
    expect(consent("J'autorise l'utilisation de mon image", ["oui", "non"])).toBeUndefined();
    expect(consent("Remarque", ["oui", "non"])).toBeUndefined();
  });

  it("takes the place of the rule of consent whose column is missing, and of no other rule", () => {
    const rule = (reason: string) => ({ column: "Agent de la mairie ?", keep: ["non"], reason });
    const title = "J'accepte de participer";
    const none: typeof all = new Set();
    expect(consent(title, ["oui"], { exclusions: [rule("staff"), rule("no-consent")] }, none)).toBeDefined();
    expect(consent(title, ["oui"], { exclusions: [rule("staff")] }, none)).toBeUndefined();
  });
});

describe("suggestPeople, of a column of postcodes", () => {
  const postcode = (column: string) => ({ postcode: { column, feature: "sexe", file: "codes.csv" } });

  it("proposes the one of the list where the settings name another, and nothing where it is there or not asked for", () => {
    expect(suggested(titles, rows, new Set(), postcode("Code postal"))).toEqual({ postcode: "CP" });
    expect(suggested(titles, rows, new Set(), postcode("cp"))).toEqual({});
    expect(suggested(titles, rows, new Set())).toEqual({});
    const without = [titles, ...rows].map((row) => row.filter((_, at) => at !== titles.indexOf("CP")));
    const [headers = [], ...others] = without;
    expect(suggested(headers, others, new Set(), postcode("Code postal"))).toEqual({});
  });
});

describe("distinctColumn", () => {
  const table = (headers: readonly string[], ...lines: string[]) =>
    tableOf(
      "l",
      headers,
      lines.map((line) => line.split(";")),
    );
  const none = (): boolean => false;

  it("is an e-mail address or a code, different in every row, never a first name, a date with its time, or another's", () => {
    const list = table(
      ["Horodateur", "Prénom", "Âge", "Courriel"],
      "1/2 10:00;Lila;31;a@b.fr",
      "1/2 10:01;Paul;32;c@b.fr",
    );
    expect(distinctColumn(list, (title) => title === "Âge")).toBe("Courriel");
    expect(distinctColumn(table(["A"], "T-1", "T-2"), none)).toBe("A");
  });

  it.each([
    ["twice the same", ["a@b.fr", "a@b.fr"]],
    ["an empty cell", ["a@b.fr", ""]],
    ["a blank inside", ["A 1", "A 2"]],
    ["what a spreadsheet would run", ["-1", "+33612345678"]],
    ["no digit", ["Lila", "Paul"]],
  ])("is not a column with %s", (_, cells) => {
    expect(distinctColumn(table(["A"], ...cells), none)).toBeNull();
  });
});

// `quotas` through the command line: explanations in words, fragile figures refused and accepted, the published file behind a number
// as far as the frozen rules, a change of vintage side by side.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

describe("quotas --explain", () => {
  it("tells each step of a quota of the Dunkerque example, from the published cell to min and max", async () => {
    const dossier = copyOfFixture("dunkerque");
    const run = await runCli(dossier, ["quotas", "--explain", "CSP = ouvriers"]);
    expect(run.code).toBe(0);
    expect(
      run.out
        .replaceAll("\u202f", " ")
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    ).toEqual([
      "Catégorie socioprofessionnelle : Ouvriers — de 15 à 17 places sur 100",
      "Case « 6 » : 22 668,407",
      "Table « rp2016-iris-csp », dimension « csp », lignes 7, 15, 23, 31, 39, 47, … (80 en tout) de census.csv",
      expect.stringMatching(/^Source : Insee, Recensement .*, millésime 2016, /),
      expect.stringMatching(/^Fichier : base-ic-evol-struct-pop-2016_cud.csv, SHA-256 [0-9a-f]{64}, millésime 2016$/),
      "Qui est compté : complémentaire, 15 ans ou plus",
      "Précision : coefficient de variation d'environ 2 % (table de l'Insee, prolongée)",
      expect.stringMatching(/^Hypothèse : 10 des 17 communes/),
      "Part : 22 668,407 / 146 302,933 = 15,49 %",
      "Cible : 15,49 % × 100 = 15,494",
      "Plus forts restes : 15, et une place pour le reste (0,494) : 16",
      "Tolérance de 1 : min 15, max 17",
    ]);
    const near = await runCli(dossier, ["quotas", "--explain", "csp=ouvrier", "--lang", "en"]);
    expect(near.error).toContain('The nearest is "csp=Ouvriers".');
    const tie = await runCli(dossier, ["quotas", "--explain", "age", "--lang", "en"]);
    expect(tie.out).toContain('Cell "15-19": 4/5 of 12,885, that is 10,308');
    expect(tie.out.match(/the last seat goes to/g)).toHaveLength(2);
  });
});

describe("a value of many codes", () => {
  it.each([
    [13, 13, null],
    [20, 12, "et 8 autres cases, ensemble : 132"],
  ])("of %i shows %i of them one by one, the others by their sum", async (count, shown, rest) => {
    const dossier = newFolder();
    const codes = Array.from({ length: count }, (_, index) => `c${index + 1}`);
    const lines = codes.map((code, index) => `t,${code},${index + 1}`);
    writeFileSync(join(dossier, "census.csv"), ["table,place,population", ...lines, "t,autre,90", ""].join("\n"));
    const values = `[{ value: "Là", census: [${codes.join(", ")}] }, { value: "Ailleurs", census: [autre] }]`;
    const settings = [
      'draw: { id: essai-1, title: "Essai", organiser: "Ville", age_date: 2027-01-15 }',
      "panel_size: 10",
      "sources:",
      '  - { id: rp, publisher: Insee, title: "RP", edition: "2022", url: "https://exemple.invalid/", licence: "LO", base: "tous" }',
      "census: { file: census.csv }",
      "volunteers: { file: v.csv, id: id }",
      "features:",
      `  - { id: lieu, label: Lieu, column: L, census: { table: t, dimension: place, source: rp }, values: ${values} }`,
    ];
    writeFileSync(join(dossier, "panel.yaml"), `${settings.join("\n")}\n`);
    const run = await runCli(dossier, ["quotas", "--explain", "lieu=Là"]);
    expect([run.code, run.out.match(/Case « /g)?.length]).toEqual([0, shown]);
    // The 13th to the 20th have 13 + 14 + ... + 20 people.
    expect(/et \d+ autres cases.*/.exec(run.out)?.[0] ?? null).toBe(rest);
  });
});

describe("figures beyond 25 % of variation", () => {
  it("are refused, taken with --accept, and noted as fragile", async () => {
    const dossier = copyOfFixture("refused/quotas--precision-too-low");
    expect((await runCli(dossier, ["quotas"])).code).toBe(2);
    const accepted = await runCli(dossier, ["quotas", "--accept"]);
    expect(accepted.code).toBe(0);
    expect(accepted.error).toContain("est accepté (--accept)");
    expect(readFileSync(join(dossier, "quotas.csv"), "utf8")).toMatch(
      /Ouvriers,.*coefficient de variation d'environ 35 %/,
    );
  });
});

describe("the published file behind a number", () => {
  const digest = "5a".repeat(32);

  it("stands in quotas.csv, in the frozen rules with the assumption, and among the sources", async () => {
    const dossier = copyOfFixture("tutoriel");
    const table = readFileSync(join(dossier, "census.csv"), "utf8").split("\n")[1]?.split(",")[0];
    writeFileSync(
      join(dossier, "census-sources.csv"),
      `table,file,sha256,product,vintage,base,people,formula\n${table},TD_POP1A.csv,${digest},td-pop1a,2022,"principale, 16 ans ou plus",1,"hypothèse : 4/5 des 15-19 ans, à parts égales par année d'âge"\n`,
    );
    const quotas = await runCli(dossier, ["quotas"]);
    expect(quotas.out).toContain("hypothèse : 4/5 des 15-19 ans");
    expect(readFileSync(join(dossier, "quotas.csv"), "utf8")).toContain(`fichier TD_POP1A.csv (SHA-256 ${digest})`);
    expect((await runCli(dossier, ["lottery"])).code).toBe(0);
    const freeze = JSON.parse(readFileSync(join(dossier, "public/freeze.json"), "utf8")) as {
      readonly quotas: readonly { readonly source?: string }[];
      readonly provenance: readonly { readonly name: string; readonly sha256: string | null }[];
    };
    const told = freeze.quotas.filter(({ source }) => source?.includes(digest) === true);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ source }) => /millésime 2022.*hypothèse : 4\/5 des 15-19 ans/.test(source ?? ""))).toBe(true);
    expect(freeze.provenance.find(({ name }) => name.includes("TD_POP1A.csv"))?.sha256).toBe(digest);
    expect(freeze.provenance.some(({ sha256 }) => sha256 !== digest && sha256 !== null)).toBe(true);
  });

  it("and a change of it shows what moved", async () => {
    const dossier = copyOfFixture("tutoriel");
    await runCli(dossier, ["quotas"]);
    const old = readFileSync(join(dossier, "quotas.csv"), "utf8");
    writeFileSync(join(dossier, "anciens.csv"), old);
    const census = readFileSync(join(dossier, "census.csv"), "utf8");
    const [first = ""] = census.match(/^.*,\d+$/m) ?? [];
    writeFileSync(
      join(dossier, "census.csv"),
      census.replace(
        first,
        first.replace(/\d+$/, (people) => `${Number(people) * 3}`),
      ),
    );
    const settings = readFileSync(join(dossier, "panel.yaml"), "utf8");
    writeFileSync(join(dossier, "panel.yaml"), settings.replace(/edition: ".*"/, 'edition: "millésime 2031"'));
    expect((await runCli(dossier, ["quotas", "--force"])).code).toBe(0);
    const run = await runCli(dossier, ["diff", "anciens.csv", "quotas.csv"]);
    expect(run.out).toMatch(/^chiffres \(\S+\) : .* → .*millésime 2031/m);
    expect(run.out).toMatch(/^population \(.+ \/ .+\) : \d+ → \d+$/m);
  });
});

describe("census --vintage", () => {
  const bands = ["", "0014", "1529", "3044", "4559", "6074", "75P"];
  const titles = ["16", "22"].flatMap((year) => bands.map((band) => `P${year}_POP${band}`));
  const people = (count: number) => [count, ...[1, 1, 1, 1, 1, 5].map((part) => (count * part) / 10)];
  /** Le Bourg and Le Port have 3,000 and 1,000 people in 2016, 2,000 each in 2022: 3 seats and 1, then 2 each. */
  const file = [
    `CODGEO;LIBGEO;${titles.join(";")}`,
    `99001;Le Bourg;${[...people(3000), ...people(2000)].join(";")}`,
    `99002;Le Port;${[...people(1000), ...people(2000)].join(";")}`,
  ].join("\n");

  async function dossierOf(...options: readonly string[]) {
    const dossier = copyOfFixture("tutoriel");
    writeFileSync(join(dossier, "base-cc.csv"), file);
    const settings = readFileSync(join(dossier, "panel.yaml"), "utf8");
    const vintage = options.includes("2016") ? "2016" : "2022";
    const [before, after] = settings.split(/ {2}- id: age[\s\S]*(?=volunteers:)/) as [string, string];
    writeFileSync(
      join(dossier, "panel.yaml"),
      `${before}${after}`
        .replace("table: quartiers, dimension: quartier", `table: rp${vintage}-commune-pop, dimension: commune`)
        .replace('["bourg"]', '["99001"]')
        .replace('["port"]', '["99002"]'),
    );
    const territory = ["--territory", "com:99001,99002", "--force"];
    return { dossier, run: await runCli(dossier, ["census", "base-cc.csv", ...territory, ...options]) };
  }

  const seats = (dossier: string) =>
    readFileSync(join(dossier, "quotas.csv"), "utf8")
      .split("\n")
      .slice(1, 3)
      .map((line) => line.split(",").slice(1, 4).join(" "));

  it("takes that vintage and no other, and is named from the table to the record", async () => {
    const { dossier, run } = await dossierOf("--vintage", "2016");
    expect([run.code, run.error]).toEqual([0, ""]);
    expect(readFileSync(join(dossier, "census.csv"), "utf8")).not.toContain("2022");
    expect(readFileSync(join(dossier, "census-sources.csv"), "utf8")).toMatch(
      /^rp2016-commune-pop,base-cc.csv,.*,2016,/m,
    );
    expect((await runCli(dossier, ["run", "--seed", "essai", "--force"])).code).toBe(0);
    expect(seats(dossier)).toEqual(["Le Bourg 3 3", "Le Port 1 1"]);
    const record = JSON.parse(readFileSync(join(dossier, "public/record.json"), "utf8")) as {
      readonly freeze: { readonly quotas: readonly { readonly source: string }[] };
    };
    const told = [
      readFileSync(join(dossier, "quotas.csv"), "utf8"),
      ...record.freeze.quotas.map(({ source }) => source),
    ];
    for (const text of told) expect(text).toMatch(/fichier base-cc\.csv \(SHA-256 [0-9a-f]{64}\).*millésime 2016/);
  });

  it("is told of where none is chosen: the newest is taken", async () => {
    const { dossier, run } = await dossierOf();
    expect([run.code, run.error]).toEqual([0, expect.stringContaining("Pour en prendre un autre : --vintage 2016.")]);
    expect((await runCli(dossier, ["quotas"])).code).toBe(0);
    expect(seats(dossier)).toEqual(["Le Bourg 2 2", "Le Port 2 2"]);
  });

  it("that is in no file is refused with those that are; a form that is no year is none", async () => {
    const { run } = await dossierOf("--vintage", "2021");
    expect([run.code, run.error]).toEqual([2, expect.stringContaining("(--vintage 2021) ; il contient 2016, 2022.")]);
    expect((await dossierOf("--vintage", "RP2016")).run.error).toContain("une année, comme 2021");
  });
});

describe("census says how panel.yaml has to name what it wrote", () => {
  it("each table with its dimensions and codes, bands from the youngest; a name that is none gets the list", async () => {
    const dossier = copyOfFixture("criteres");
    const files = ["TD_POP1B_invente.csv", "TD_POP6_invente.csv"].map((file) => join("census", file));
    const run = await runCli(dossier, ["census", ...files, "--territory", "com:99001,99002", "--force"]);
    expect(run.code).toBe(0);
    const lines = run.out.replaceAll("\u202f", " ").split("\n");
    const at = lines.findIndex((line) => line.startsWith("table "));
    expect(lines.slice(at, at + 3).map((line) => line.split(/ {2,}/))).toEqual([
      ["table de census.csv", "dimension : codes", "qui est compté", "population"],
      ["td-pop1b", "2 communes ; sexe : F, H ; age : 0, 1, 2, …, 100+", "principale, tous âges", expect.any(String)],
      [
        "td-pop6",
        "2 communes ; sexe : F, H ; age : 15-19, 20-24, 25-39, 40-54, 55-64, 65+ ; csp : 1, 2, 3, 4, 5, 6, 7, 8",
        "complémentaire, 15 ans ou plus",
        expect.any(String),
      ],
    ]);
    // The figures of the last column are the sums of the file, worked out here.
    const sum = (table: string) =>
      readFileSync(join(dossier, "census.csv"), "utf8")
        .split("\n")
        .filter((line) => line.startsWith(`${table},`))
        .reduce((people, line) => people + Number(line.split(",").at(-1)), 0);
    for (const [index, table] of ["td-pop1b", "td-pop6"].entries()) {
      const line = lines[at + 1 + index] as string;
      const shown = Number((line.split(/ {2,}/).at(-1) as string).replaceAll(" ", ""));
      expect(Math.abs(shown - sum(table))).toBeLessThanOrEqual(0.5);
    }
    const wrong = await runCli(dossier, ["quotas"]);
    expect(wrong.error).toMatch(/absente du recensement, qui contient : « td-pop1b », « td-pop6 »/);
  });
});

describe("files of one name in two folders", () => {
  it("keep their own digests in the sources", async () => {
    const folder = newFolder();
    const contents = { "2022": "CODGEO;PMUN22\n59183;87013\n", "2023": "CODGEO;PMUN23\n59183;86263\n" };
    for (const [year, content] of Object.entries(contents)) {
      mkdirSync(join(folder, year));
      writeFileSync(join(folder, year, "pmun.csv"), content);
    }
    const run = await runCli(folder, ["census", "2022/pmun.csv", "2023/pmun.csv", "--territory", "com:59183"]);
    expect(run.code).toBe(0);
    const lines = readFileSync(join(folder, "census-sources.csv"), "utf8").split("\n");
    for (const [year, content] of Object.entries(contents)) {
      const digest = createHash("sha256").update(content).digest("hex");
      expect(lines.find((line) => line.startsWith(`pmun${year},`))).toContain(`${year}/pmun.csv,${digest},`);
    }
  });
});

// Lists that cannot meet their quotas, and how `check` leads to quotas that they can meet, and to a verified draw.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Feasibility, Relaxation } from "../../src/model/feasibility.ts";
import type { PublishedRecord } from "../../src/model/record.ts";
import { expectChangesTold } from "../support/changed-quotas.ts";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const reason = "quatre ouvriers inscrits seulement, décision du comité du 12 janvier";
const at = "2027-01-14T09:00:00Z";

/** The relaxation that `check --json` proposes as number `number`. */
async function proposed(folder: string, number: number, ...argv: readonly string[]): Promise<Relaxation> {
  const { relaxations } = JSON.parse((await runCli(folder, ["check", ...argv, "--json"])).out) as Feasibility;
  return relaxations[number - 1] as Relaxation;
}

async function succeed(folder: string, ...argv: readonly string[]): Promise<string> {
  const run = await runCli(folder, argv);
  expect(run.error).not.toContain("Erreur");
  expect(run.code).toBe(0);
  return run.out;
}

/** A run from flags with two features, from short rows. */
function plainFolder(pool: readonly string[], quotas: readonly string[]): string {
  const folder = newFolder();
  writeFileSync(join(folder, "volontaires.csv"), ["id,quartier,age,adresse", ...pool, ""].join("\n"));
  writeFileSync(join(folder, "quotas-voulus.csv"), ["feature,value,min,max", ...quotas, ""].join("\n"));
  return folder;
}

const boundsOf = (lines: readonly string[]) =>
  lines.map((line) => {
    const [feature = "", value = "", min, max] = line.split(",");
    return { feature, value, min: Number(min), max: Number(max) };
  });

const flags = (size: number, quotas = "quotas-voulus.csv"): string[] => [
  ..."--pool volontaires.csv --id id --household adresse --out resultat --size".split(" "),
  `${size}`,
  "--quotas",
  quotas,
];

describe("four workers for fifteen seats, in Dunkerque", () => {
  it("is said in words, with truly different changes, of which one is written with its reason", async () => {
    const dossier = copyOfFixture("dunkerque");
    const path = join(dossier, "volunteers.csv");
    let workers = 0;
    const rows = readFileSync(path, "latin1").split("\r\n");
    const kept = rows.filter((row) => !/;Ouvri[^;]*;/.test(row) || (workers++ < 60 && workers % 15 === 1));
    writeFileSync(path, kept.join("\r\n"), "latin1");
    await succeed(dossier, "quotas");

    const refused = await runCli(dossier, ["check"]);
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/places au moins pour « Ouvriers », mais il y a 4 volontaires : il en manque 1\d\./);
    expect(refused.out.match(/^Possibilité \d/gm)?.length).toBeGreaterThanOrEqual(3);

    const noReason = await runCli(dossier, ["check", "--apply", "1"]);
    expect(noReason.code).toBe(2);
    const noSuch = await runCli(dossier, ["check", "--apply", "9", "--reason", reason]);
    expect(noSuch.code).toBe(2);

    await succeed(dossier, "check", "--apply", "1", "--reason", reason, "--at", at);
    expect(await succeed(dossier, "check")).toContain("permettent de respecter tous les quotas");
    expect(readFileSync(join(dossier, "quotas.csv"), "utf8")).toMatch(/^csp,Ouvriers,4,17,/m);
    const log = JSON.parse(readFileSync(join(dossier, "restricted/log.json"), "utf8")) as PublishedRecord["log"];
    expect(log.map(({ kind }) => kind)).toEqual(["open", "force"]);
    expect(log[1]?.note).toContain("csp/Ouvriers min 15 -> 4");
    expect(log[1]?.note).toContain(reason);
  }, 120_000);
});

describe("three workers, two people from Bourbourg and nobody from Zuydcoote, in Dunkerque", () => {
  it("are told as values without volunteers, then what is left of districts and groups for a panel of 100, in one sentence each", async () => {
    const dossier = copyOfFixture("dunkerque");
    const path = join(dossier, "volunteers.csv");
    const seen = { workers: 0, bourbourg: 0 };
    const rows = readFileSync(path, "latin1").split("\r\n");
    const kept = rows.filter((row) => {
      const district = row.split(";")[8] ?? "";
      if (/;Ouvri[^;]*;/.test(row) && seen.workers++ >= 3) return false;
      if (/Bourbourg|Craywick|Georges/.test(district) && seen.bourbourg++ >= 2) return false;
      return !district.includes("Zuydcoote");
    });
    writeFileSync(path, kept.join("\r\n"), "latin1");
    await succeed(dossier, "quotas");

    const said = await runCli(dossier, ["check"]);
    expect(said.code).toBe(1);
    // Districts: 100 seats but the 4 of Bourbourg and the 1 of Zuydcoote. Groups: 3 + 21 + 6 + 18 + 14 + 28 seats at most, then 2
    // workers (the third does not consent) and 3 farmers on the list.
    expect(said.out.split("\n").slice(0, 6)).toEqual([
      "Ces volontaires ne permettent pas de respecter tous les quotas.",
      "- Catégorie socioprofessionnelle : 15 places au moins pour « Ouvriers », mais il y a 2 volontaires : il en manque 13.",
      "- Secteur : 4 places au moins pour « Bourbourg, Craywick, Saint-Georges-sur-l'Aa », mais il y a 2 volontaires : il en manque 2.",
      "- Secteur : 1 place au moins pour « Zuydcoote », mais il n'y a aucun volontaire : il en manque 1.",
      "- Au plus 95 places en tout pour les 13 valeurs de « Secteur » autres que « Bourbourg, Craywick, Saint-Georges-sur-l'Aa » et « Zuydcoote » : 97 personnes au plus peuvent alors siéger, dont les 2 volontaires d'une autre valeur, or le panel compte 100 places.",
      "- Au plus 90 places en tout pour les 6 valeurs de « Catégorie socioprofessionnelle » autres que « Agriculteurs exploitants » et « Ouvriers » : 95 personnes au plus peuvent alors siéger, dont les 5 volontaires d'une autre valeur, or le panel compte 100 places.",
    ]);
    const english = await runCli(dossier, ["check", "--lang", "en", "--json"]);
    const { conflicts } = JSON.parse(english.out) as Feasibility;
    expect(conflicts.map(({ rules }) => rules.length)).toEqual([1, 1, 1, 14, 7]);
  }, 120_000);
});

describe("two minimums that nobody meets together", () => {
  it("are told as a conflict with the size of the panel, then changed and drawn", async () => {
    const quotas = ["quartier,port,2,3", "quartier,bourg,0,3", "age,jeune,0,3", "age,vieux,2,3"];
    const bounds = boundsOf(quotas);
    // A reason may hold anything, what looks like another change as well.
    const why = "essai : « jeunes » & vieux ; age/vieux min 9 -> 1. Fin <b>";
    const folder = plainFolder(
      ["1,port,jeune,a", "2,port,jeune,b", "3,bourg,vieux,c", "4,bourg,vieux,d", "5,bourg,vieux,e"],
      quotas,
    );
    const refused = await runCli(folder, ["check", ...flags(3)]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(
      "- Au moins 2 places pour « vieux » (age) et 2 places pour « port » (quartier) : il faut pour cela au moins 4 personnes, or le panel n'en compte que 3.",
    );
    const english = await runCli(folder, ["check", ...flags(3), "--lang", "en"]);
    expect(english.out).toContain("this takes at least 4 people, but the panel has only 3.");
    const lottery = await runCli(folder, ["lottery", ...flags(3), "--tickets", "10"]);
    expect([lottery.code, lottery.error]).toEqual([1, expect.stringContaining("[lottery/infeasible]")]);
    expect(lottery.out).toContain("il faut pour cela au moins 4 personnes");
    expect(lottery.out).toContain("Possibilité 1 (");
    const change = await proposed(folder, 2, ...flags(3));
    await succeed(folder, "check", ...flags(3), "--apply", "2", "--reason", why);
    await succeed(folder, "lottery", ...flags(3, "resultat/quotas.csv"), "--tickets", "10");
    await succeed(folder, "draw", "--out", "resultat", "--seed", "5");
    await succeed(folder, "verify", "resultat");
    await succeed(folder, "reproduce", "resultat");
    await succeed(folder, "report", "--out", "resultat");
    expectChangesTold(join(folder, "resultat"), change, why, bounds, "unmarked");
  });
});

describe("quotas whose sums no panel can meet, whoever volunteers", () => {
  const pool = [..."abcdefgh"].map((home, index) => `${index + 1},${index < 4 ? "port" : "bourg"},jeune,${home}`);

  it("are told by check as conflicts with the size, changed and drawn; a lottery refuses them", async () => {
    const quotas = ["quartier,port,4,4", "quartier,bourg,4,5", "age,jeune,0,6"];
    const folder = plainFolder(pool, quotas);
    const refused = await runCli(folder, ["lottery", ...flags(6)]);
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining("[quotas/mins-above-size]")]);
    const told = await runCli(folder, ["check", ...flags(6)]);
    expect([told.code, told.error]).toEqual([1, ""]);
    expect(told.out).toContain(
      "- Au moins 4 places pour « bourg » et 4 places pour « port » (quartier) : il faut pour cela au moins 8 personnes, or le panel n'en compte que 6.\n",
    );
    // Eight seats asked of six: two to give back, all by one quarter, all by the other.
    const { relaxations, problems } = JSON.parse((await runCli(folder, ["check", ...flags(6), "--json"])).out) as {
      readonly relaxations: readonly Relaxation[];
      readonly problems: readonly { readonly code: string }[];
    };
    expect(relaxations.map(({ cost }) => cost)).toEqual([2, 2]);
    expect(relaxations.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining(["bourg", "port"].map((value) => expect.objectContaining({ value, from: 4, to: 2 }))),
    );
    expect(problems.map(({ code }) => code)).toEqual(["quotas/mins-above-size"]);
    await succeed(folder, "check", ...flags(6), "--apply", "1", "--reason", "faute de frappe");
    await succeed(folder, "lottery", ...flags(6, "resultat/quotas.csv"), "--tickets", "10");
  }, 120_000);

  it("are told where maximums do not fill the panel, and in an edited quotas.csv; a minimum above its maximum is refused", async () => {
    const few = plainFolder(pool, ["quartier,port,0,2", "quartier,bourg,0,2", "age,jeune,0,6"]);
    const told = await runCli(few, ["check", ...flags(6)]);
    expect(told.code).toBe(1);
    expect(told.out).toContain(
      "- Au plus 2 places pour « bourg » et 2 places pour « port » (quartier) : 4 personnes au plus peuvent alors siéger, or le panel compte 6 places.\n",
    );
    const crossed = plainFolder(pool, ["quartier,port,3,2", "quartier,bourg,4,4", "age,jeune,0,6"]);
    expect((await runCli(crossed, ["check", ...flags(6)])).code).toBe(2);

    const dossier = copyOfFixture("tutoriel");
    await succeed(dossier, "quotas");
    const path = join(dossier, "quotas.csv");
    const rows = readFileSync(path, "utf8").split("\n");
    const size = Number(/^panel_size: (\d+)/m.exec(readFileSync(join(dossier, "panel.yaml"), "utf8"))?.[1]);
    const [feature] = (rows[1] as string).split(",");
    const edited = rows.map((row) => {
      const cells = row.split(",");
      return cells[0] === feature ? [...cells.slice(0, 2), size, size, ...cells.slice(4)].join(",") : row;
    });
    writeFileSync(path, edited.join("\n"));
    const answer = await runCli(dossier, ["check", "--json"]);
    expect(answer.code).toBe(1);
    expect((JSON.parse(answer.out) as Feasibility).relaxations.length).toBeGreaterThan(0);
    expect((await runCli(dossier, ["lottery"])).error).toContain("[quotas/mins-above-size]");
  }, 120_000);
});

describe("a list with one possible panel", () => {
  it("is told near the edge without a contradiction, and its chance to hold as 0.9 x 0.9 x 0.9, give or take what is said", async () => {
    const ages = ["bourg,vieux", "bourg,vieux", "bourg,moyen", "port,jeune", "port,moyen", "port,moyen", "port,moyen"];
    const folder = plainFolder(
      ages.map((values, index) => `${index + 1},${values},${index} rue A`),
      ["quartier,port,1,1", "quartier,bourg,2,2", "age,jeune,1,1", "age,moyen,0,0", "age,vieux,2,2"],
    );
    const { out } = await runCli(folder, ["check", ...flags(3)]);
    expect(out).toContain(
      "- quartier, « bourg » : 3 volontaires (un par foyer) pour 2 places au moins ; 2 figurent dans tous les panels possibles.\n",
    );
    expect(out).not.toContain("désistement");
    const found = /une fois sur 10 \(simulation, 1\u202F000 essais, à 4 points près\) : .* complété (\d+) fois/.exec(
      out,
    );
    expect(Math.abs(Number(found?.[1]) / 1000 - 0.9 ** 3)).toBeLessThan(0.04);
    const english = await runCli(folder, ["check", ...flags(3), "--lang", "en"]);
    expect(english.out).toContain(
      '"bourg": 3 volunteers (one a household) for at least 2 seats; 2 in every possible panel.',
    );
    expect(english.out).toContain("(simulation, 1,000 trials, give or take 4 points)");
  }, 120_000);
});

describe("a quarter whose volunteers live in one home", () => {
  it("is told with the rule of households, then changed and drawn", async () => {
    const quotas = ["quartier,port,2,2", "quartier,bourg,1,3", "age,jeune,0,3", "age,vieux,0,3"];
    const folder = plainFolder(
      ["1,port,jeune,1 rue A", "2,port,vieux,1 rue A", "3,bourg,vieux,c", "4,bourg,jeune,d", "5,bourg,vieux,e"],
      quotas,
    );
    const refused = await runCli(folder, ["check", ...flags(3)]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(
      "quartier : 2 places au moins pour « port », mais 1 foyer compte un volontaire : il en manque 1.",
    );
    const english = await runCli(folder, ["check", ...flags(3), "--lang", "en", "--json"]);
    const { conflicts, relaxations } = JSON.parse(english.out) as Feasibility;
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.rules.map(({ kind }) => kind)).toEqual(["quota", "households"]);
    const [change] = relaxations;
    expect(change).toMatchObject({ cost: 1 });
    await succeed(folder, "check", ...flags(3), "--apply", "1", "--reason", "un seul foyer");
    await succeed(folder, "lottery", ...flags(3, "resultat/quotas.csv"), "--tickets", "10");
    await succeed(folder, "draw", "--out", "resultat", "--seed", "5");
    await succeed(folder, "verify", "resultat");
    await succeed(folder, "report", "--out", "resultat");
    expectChangesTold(join(folder, "resultat"), change as Relaxation, "un seul foyer", boundsOf(quotas), "unmarked");
  });
});

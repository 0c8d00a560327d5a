// A dossier whose fairest lottery needs cuts, from the list to the auditor: without a solver the proof is not called done, with
// either solver it is; with a chance made worse by one millionth it fails.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { relaxedLevels } from "../../src/lottery/quota-prices.ts";
import { toText } from "../../src/math/rational.ts";
import type { CertificateArtefact } from "../../src/model/certificate.ts";
import type { PriceList } from "../../src/model/explanation.ts";
import type { LotteryProblem } from "../../src/model/lottery.ts";
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { loadHighsSolver } from "../../src/solver/highs.ts";
import { lowestByListing } from "../support/check-prices.ts";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { allPanels, bruteForceLeximin } from "../support/exact-leximin.ts";
import { runCli } from "../support/run-cli.ts";
import { resealed } from "../support/toy-record.ts";

// Panels of two with one of each value of three features: each volunteer needs the exact opposite, whom only some have.
const profiles = ["000", "111", "011", "101", "110"];

describe("a lottery that needs cuts", () => {
  const folder = newFolder();
  const certificateCheck = async (...more: readonly string[]) => {
    const run = await runCli(folder, ["verify", "public", "--annex", "restricted/annex.json", "--json", ...more]);
    return (JSON.parse(run.out) as { findings: { status: string; detail: string }[] }).findings[26]!;
  };

  beforeAll(async () => {
    const rows = profiles.map((code, index) => [index + 1, ...code].join());
    writeFileSync(join(folder, "pool.csv"), ["id,a,b,c", ...rows, ""].join("\n"));
    const quotas = ["a", "b", "c"].flatMap((feature) => [`${feature},0,1,1`, `${feature},1,1,1`]);
    writeFileSync(join(folder, "quotas.csv"), ["feature,value,min,max", ...quotas, ""].join("\n"));
    const flags = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "2", "--id", "id", "--tickets", "10"];
    expect((await runCli(folder, ["lottery", ...flags, "--out", "."])).code).toBe(0);
    expect((await runCli(folder, ["draw", "--seed", "17 04 42"])).code).toBe(0);
  });

  it("has a certificate whose cuts only a solver proves: either one does", async () => {
    expect(await certificateCheck()).toMatchObject({ status: "not-checked" });
    for (const [solver, name] of [
      ["highs", "highs"],
      ["jslp", "javascript-lp-solver"],
    ] as const) {
      const finding = await certificateCheck("--solver", solver);
      expect(finding).toMatchObject({ status: "ok", detail: expect.stringContaining(`que prouve ${name}`) });
    }
    expect((await runCli(folder, ["verify", "public", "--solver", "x"])).code).toBe(2);
  });

  it("is not made again from flags that are kept no more: what is left of them is refused by name", async () => {
    const path = join(folder, "restricted/run.json");
    const kept = readFileSync(path, "utf8");
    for (const damaged of ["{", '{"format":"pinakion-run"}']) {
      writeFileSync(path, damaged);
      const run = await runCli(folder, ["reproduce", ".", "--json"]);
      expect(run.code).toBe(2);
      expect(run.out).toContain("dossier/damaged-file");
    }
    writeFileSync(path, kept);
    expect((await runCli(folder, ["reproduce", "."])).code).toBe(0);
  });

  it("fails when a cut is tightened, and when a chance is made worse by one millionth", async () => {
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");
    const record = JSON.parse(read("public/record.json")) as PublishedRecord;
    const annex = JSON.parse(read("restricted/annex.json")) as RestrictedAnnex & { certificate: CertificateArtefact };
    const forge = async (certificate: CertificateArtefact, lowered: number) => {
      const forged = resealed(record, (draft) => {
        const chances = draft.lottery.chances.map((line) =>
          line.targetPpb === 0 ? line : { ...line, targetPpb: line.targetPpb - lowered },
        );
        draft.lottery = { ...draft.lottery, chances, certificateDigest: digestOf(certificate) };
      });
      writeFileSync(join(folder, "public/record.json"), canonicalJson(forged));
      writeFileSync(join(folder, "restricted/annex.json"), canonicalJson({ ...annex, certificate }));
      return certificateCheck("--solver", "highs");
    };
    const { certificate } = annex;
    expect(await forge(certificate, 0)).toMatchObject({ status: "ok" });
    const [first, ...others] = certificate.cuts;
    const tightened = { ...certificate, cuts: [{ ...first!, max: first!.max - 1 }, ...others] };
    expect((await forge(tightened, 0)).status).toBe("failed");
    expect((await forge(certificate, 1000)).status).toBe("failed");
    const levels = certificate.levels.map((level) =>
      level.probability === "1" ? { ...level, probability: "999999/1000000" } : level,
    );
    expect((await forge({ ...certificate, levels }, 1000)).status).toBe("failed");
  });
});

describe("the pool of fixtures/coupes", () => {
  const folder = copyOfFixture("coupes");
  const rowsOf = (path: string): string[][] =>
    readFileSync(join(folder, path), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
  const features = ["sexe", "age", "secteur"];
  let certificate: CertificateArtefact;
  let problem: LotteryProblem;

  beforeAll(async () => {
    const flags = [
      "--pool",
      "volunteers.csv",
      "--quotas",
      "quotas.csv",
      "--size",
      "4",
      "--id",
      "id",
      "--tickets",
      "40",
    ];
    expect((await runCli(folder, ["lottery", ...flags, "--out", "."])).code).toBe(0);
    const annex = JSON.parse(readFileSync(join(folder, "restricted/annex.json"), "utf8")) as RestrictedAnnex;
    certificate = annex.certificate as CertificateArtefact;
    const people = rowsOf("volunteers.csv");
    problem = {
      panelSize: 4,
      features: features.map((id, f) => {
        const values = [...new Set(people.map((row) => row[f + 1]!))];
        return { id, label: id, sensitive: false, values };
      }),
      quotas: rowsOf("quotas.csv").map(([feature, value, min, max]) => {
        return { feature: feature!, value: value!, min: Number(min), max: Number(max) };
      }),
      members: people.map(([id, ...values], index) => {
        return { id: id!, values, household: null, identityText: id!, row: index + 2 };
      }),
    };
  });

  it("needs a cut, and gives what listing its 36 panels gives, to the last fraction", () => {
    expect(certificate.cuts.length).toBeGreaterThan(0);
    expect(allPanels(problem).length).toBe(36);
    const idOfNumber = new Map(rowsOf("restricted/codes.csv").map(([id, number]) => [Number(number), id!]));
    const chanceOf = new Map(
      certificate.levels.flatMap(({ probability, types }) =>
        types.flatMap((type) => certificate.types[type - 1]!.map((number) => [idOfNumber.get(number), probability])),
      ) as [string, string][],
    );
    const truth = bruteForceLeximin(problem)!.map(toText);
    expect(problem.members.map(({ id }) => chanceOf.get(id))).toEqual(truth);
    // As reckoned by hand in its SOURCE.md.
    const byHand = { 5: "1/10", 1: "3/20", 9: "7/40", 4: "3/10", 12: "7/20", 15: "13/20" };
    expect(Object.fromEntries(Object.keys(byHand).map((id) => [id, chanceOf.get(id)]))).toEqual(byHand);
  });

  it("would promise 1/9 to everybody without the cut, which no lottery over panels can keep", async () => {
    expect(relaxedLevels(problem, await loadHighsSolver())?.levels[0]?.exactProbability).toBe("1/9");
    expect(certificate.levels[0]?.probability).toBe("1/10");
  });

  it("promises nothing for one loosened quota that whole panels do not allow, before the lottery too", async () => {
    const flags = ["--pool", "volunteers.csv", "--quotas", "quotas.csv", "--size", "4", "--id", "id", "--lang", "en"];
    const answer = JSON.parse((await runCli(folder, ["explain", ...flags, "--json"])).out) as PriceList;
    // One of those that the relaxed rules would give 1/9, listed anew.
    const loosened = problem.quotas.map((quota) => (quota.value === "F" ? { ...quota, max: quota.max + 1 } : quota));
    expect(toText(lowestByListing({ ...problem, quotas: loosened }))).toBe("1/10");
    expect(answer).toMatchObject({ lowestChance: "1/10", exact: true, othersAtMost: "1/10" });
    expect(answer.prices.every(({ rise }) => rise === 0)).toBe(true);
    const said = (await runCli(folder, ["explain", ...flags])).out;
    expect(said).toContain(
      '"sexe: F", maximum 1 → 2: nothing by itself; 11.11%, which is 1.11 points more, if another value of the feature may give the seat',
    );
    expect(said).toContain("Loosening any other quota by one seat would change nothing.");
    const before = (await runCli(folder, ["check", ...flags])).out;
    expect(before).toContain("Loosening any other quota by one seat would change nothing.");
    expect(before).toContain("nothing by itself; 11.11%");
  });

  it("has its cut proven by either solver", async () => {
    expect((await runCli(folder, ["draw", "--seed", "17 04 42"])).code).toBe(0);
    for (const solver of ["highs", "jslp"]) {
      const flags = ["--annex", "restricted/annex.json", "--json", "--solver", solver];
      const { findings } = JSON.parse((await runCli(folder, ["verify", "public", ...flags])).out) as {
        findings: { status: string }[];
      };
      expect(findings[26]).toMatchObject({ status: "ok" });
    }
  });
});

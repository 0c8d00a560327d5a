// A dossier whose fairest lottery needs cuts, from the list to the auditor: without a solver the proof is not called done, with
// either solver it is; with a chance made worse by one millionth it fails.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CertificateArtefact } from "../../src/model/certificate.ts";
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { newFolder } from "../support/dossier.ts";
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

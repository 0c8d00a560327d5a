// Every tampered record and annex of every profile, and the Dunkerque record: both verifiers answer alike.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfFixture } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { tamperedAnnexes, tamperedCases, toyVariants } from "../support/tampered-cases.ts";
import { disagreements, hasPython } from "../support/two-verifiers.ts";

describe.skipIf(!hasPython)("verify.py and the first verifier (skipped without python3)", () => {
  it.each(toyVariants)("agree on every change of every value, profile %s", (title, options) => {
    const cases = tamperedCases(title, options, 1);
    expect(cases.length).toBeGreaterThan(2000);
    expect(disagreements(cases)).toEqual([]);
  });

  it.each(toyVariants.slice(0, 4))(
    "agree on every change of every value of the annex, profile %s",
    (title, options) => {
      const cases = tamperedAnnexes(title, options, 1);
      expect(cases.length).toBeGreaterThan(1000);
      expect(disagreements(cases)).toEqual([]);
    },
  );

  it("agree on the Dunkerque record, with its annex and with one digit changed", async () => {
    const dossier = copyOfFixture("dunkerque");
    expect((await runCli(dossier, ["run", "--seed", "17 04 42 08 25"])).code).toBe(0);
    const text = readFileSync(join(dossier, "public/record.json"), "utf8");
    const annex = readFileSync(join(dossier, "restricted/annex.json"), "utf8");
    const changed = text.replace('"ticket":3', '"ticket":4');
    expect(
      disagreements([
        { title: "valid", text },
        { title: "with annex", text, annex },
        { title: "changed", text: changed, annex },
      ]),
    ).toEqual([]);
  });
});

// verifier/verify.py, the second implementation, and annex.py, which adds what the annex opens: they say yes and no where the
// first one does, check by check, and no input makes them crash or hang.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { panelsDigestOf } from "../../src/record/ticket-order.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { damagedTexts } from "../support/damaged-texts.ts";
import { copyOfFixture, newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { vectorsNote, vectorsPresent, vectorText } from "../support/shared-vectors.ts";
import { tamperedRecords } from "../support/tamper.ts";
import {
  recordWithAnnex,
  tamperedAnnexes,
  tamperedCases,
  toyEvidence,
  toyVariants,
} from "../support/tampered-cases.ts";
import { resealed, type ToyOptions, toyRecord } from "../support/toy-record.ts";
import { disagreements, hasPython, pythonAnswers, toolEnvironment } from "../support/two-verifiers.ts";

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function runScript(name: string, folder: string, ...args: readonly string[]): Run {
  const script = join(repository, "verifier", name);
  const run = spawnSync("python3", ["-B", script, ...args], { cwd: folder, encoding: "utf8", env: toolEnvironment });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

const runPython = (folder: string, ...args: readonly string[]): Run => runScript("verify.py", folder, ...args);
const runAnnex = (folder: string, ...args: readonly string[]): Run => runScript("annex.py", folder, ...args);

describe.skipIf(!hasPython)("verify.py (skipped without python3)", () => {
  it.skipIf(!vectorsPresent)(`passes the example record, with and without its annex${vectorsNote}`, () => {
    const text = vectorText("record-example/record.json");
    const annex = vectorText("record-example/restricted.json");
    expect(
      disagreements([
        { title: "example", text },
        { title: "with annex", text, annex },
      ]),
    ).toEqual([]);
    const [alone, whole] = pythonAnswers([
      { title: "", text },
      { title: "", text, annex },
    ]);
    expect(Object.values(alone ?? {}).filter((status) => status === "ok").length).toBe(16);
    expect(whole?.["12"]).toBe("ok");
    expect(whole?.["28"]).toBe("ok");
  });

  it("passes the golden record of version 1, as every later version must", () => {
    const golden = (name: string): string => readFileSync(join(repository, "tests/golden/record-v1", name), "utf8");
    const [text, annex] = [golden("record.json"), golden("annex.json")];
    expect(disagreements([{ title: "golden", text, annex }])).toEqual([]);
    expect(Object.values(pythonAnswers([{ title: "", text, annex }])[0] ?? {})).not.toContain("failed");
  });

  it("passes the record of `run`, prints a line a check, and fails it with one digit changed", async () => {
    const dossier = copyOfFixture("tutoriel");
    expect((await runCli(dossier, ["run", "--seed", "essai"])).code).toBe(0);
    const folder = join(dossier, "public");
    const valid = runPython(folder, "record.json");
    expect(valid).toMatchObject({ code: 0, error: "" });
    expect(valid.out).toMatch(
      /^21 {2}réussi \/ ok +ticket recalculé depuis la graine \/ ticket recomputed from the seed$/m,
    );
    expect(valid.out).toMatch(/^\d+ réussis, 0 échecs, .* 0 failed, /m);
    const opened = runAnnex(folder, "record.json", "../restricted/annex.json");
    expect(opened).toMatchObject({ code: 0, error: "" });
    for (const check of [12, 13, 28]) expect(opened.out).toMatch(new RegExp(`^${check} {2}réussi / ok`, "m"));

    const text = readFileSync(join(folder, "record.json"), "utf8");
    const ticket = Number(/"ticket":(\d+)/.exec(text)?.[1]);
    writeFileSync(
      join(folder, "record.json"),
      text.replace(`"ticket":${ticket}`, `"ticket":${ticket === 1 ? 2 : ticket - 1}`),
    );
    const changed = runPython(folder, "record.json");
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/^21 {2}ÉCHEC \/ FAILED/m);
  });

  it("answers every check as the first verifier does, whatever value is changed and whether or not it is sealed again", () => {
    const cases = toyVariants.flatMap(([title, options]) => tamperedCases(title, options, 23));
    expect(cases.length).toBeGreaterThan(800);
    const answers = pythonAnswers(cases);
    expect(disagreements(cases, answers)).toEqual([]);
    // Of the changes that were not sealed again it lets none pass by itself.
    const passed = cases.filter((_, index) => !Object.values(answers[index] ?? {}).includes("failed"));
    const unsealed = passed.map(({ title }) => title).filter((title) => !/: valid$|sealed again$/.test(title));
    expect(unsealed).toEqual([]);
  });

  it.each(["codes", "open", "sealed"])(
    "answers as the first verifier does whatever is changed in the annex, %s",
    (title) => {
      const options = toyVariants.find(([name]) => name === title)?.[1] as ToyOptions;
      const cases = tamperedAnnexes(title, options, 7);
      expect(cases.filter(({ title: made }) => made.endsWith("made to fit")).length).toBeGreaterThan(60);
      expect(cases.length).toBeGreaterThan(150);
      expect(disagreements(cases)).toEqual([]);
    },
  );

  it("says no where the first verifier does to what only a text can hold: keys twice, half characters, huge numbers", () => {
    const { record, annex } = recordWithAnnex({ hasSensitive: true });
    const [text, annexText] = [canonicalJson(record), canonicalJson(annex)];
    const cases = [
      ...[...damagedTexts(record)].map((changed) => ({ ...changed, annex: annexText })),
      ...[...damagedTexts(annex)].map((changed) => ({ title: changed.title, text, annex: changed.text })),
    ].filter((_, index) => index % 5 === 0);
    expect(cases.length).toBeGreaterThan(300);
    const answers = pythonAnswers(cases);
    // Which check says so may differ: to one language 1.0 is 1, to the other it is not.
    const passed = cases.filter(({ text: tried, annex: brought }, index) => {
      const { ok, findings } = verifyRecord(tried, { annex: brought });
      const theirs = answers[index] ?? {};
      return ok || !Object.values(theirs).includes("failed") || theirs["2"] !== findings[1]?.status;
    });
    expect(passed).toEqual([]);
  });

  it("is short enough to be read: about 200 lines that fit a screen, and those for the annex", () => {
    const linesOf = (name: string): readonly string[] =>
      readFileSync(join(repository, "verifier", name), "utf8")
        .trimEnd()
        .split("\n");
    expect(linesOf("verify.py").length).toBeLessThanOrEqual(215);
    expect(linesOf("annex.py").length).toBeLessThanOrEqual(100);
    const wide = ["verify.py", "annex.py"].flatMap(linesOf).filter((line) => line.length > 120);
    expect(wide).toEqual([]);
  });

  it("says no to every change of the list of evidence, as the first verifier does", () => {
    const dice = { digits: "12345678901234567890", sampler: "rivest-2011" } as const;
    const cases = [{}, { dice }, { dice, evidence: toyEvidence }].flatMap((options) =>
      [...tamperedRecords(toyRecord(options).record)]
        .filter(({ path }) => path[0] === "evidence")
        .map(({ path, change, text }) => ({ title: `${path.join(".")} -> ${JSON.stringify(change)}`, text })),
    );
    expect(cases.length).toBeGreaterThan(100);
    const answers = pythonAnswers(cases);
    expect(disagreements(cases, answers)).toEqual([]);
    expect(cases.filter((_, index) => !Object.values(answers[index] ?? {}).includes("failed"))).toEqual([]);
    expect(cases.filter(({ text }) => verifyRecord(text).ok)).toEqual([]);
  });

  it("says no to what is no record, without a crash", () => {
    const { record } = toyRecord();
    const text = canonicalJson(record);
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const texts = [
      "",
      "[]",
      "null",
      "NaN",
      '{"format":',
      `\ufeff${text}`,
      `${text}\n`,
      `${text}x`,
      text.replace("{", '{"version":1,'),
      text.replace("{", '{"__proto__":1,'),
      text.replace('"version":1', '"version":1.0'),
      text.replace('"version":1', '"version":1e400'),
      text.replace('"version":1', `"version":${"9".repeat(10_000)}`),
      text.replace('"version":1', `"version":${deep}`),
      text.replace('"version":1', '"version":true'),
      text.replace("Organisateur", "Organisateur\\ud800"),
      text.replace("Organisateur", "Organisateur\\u0000"),
      deep,
      `{"a":`.repeat(50_000),
    ];
    const cases = texts.map((tried, index) => ({ title: `${index}`, text: tried }));
    const refused = pythonAnswers(cases).map((answers) => Object.values(answers).includes("failed"));
    expect(refused).toEqual(texts.map(() => true));
    const annexes = pythonAnswers(cases.map((tried) => ({ ...tried, text, annex: tried.text })));
    expect(annexes.map((answers) => answers["28"])).toEqual(texts.map(() => "failed"));
  });

  it("does not count tickets that a forger made up by the quadrillion, nor powers of ten in a chance", () => {
    const { record, annex, openedPanels } = toyRecord({ hasSensitive: true });
    const open = toyRecord().record;
    const copies = open.lottery.ticketsPerPanel.map(
      (count, index) => count + [2 ** 52, -(2 ** 52), 0][Math.min(index, 2)]!,
    );
    const countless = resealed(open, (draft) => {
      const panelsDigest = panelsDigestOf(draft.lottery.panels ?? [], copies);
      draft.lottery = { ...draft.lottery, ticketsPerPanel: copies, panelsDigest };
    });
    const certificate = structuredClone(annex.certificate) as { levels: { probability: string }[] };
    certificate.levels[0]!.probability = "1e999999999";
    const endless = resealed(record, (draft) => {
      draft.lottery = { ...draft.lottery, certificateDigest: digestOf(certificate) };
    });
    const [tickets, chance] = pythonAnswers([
      { title: "tickets", text: canonicalJson(countless) },
      {
        title: "chance",
        text: canonicalJson(endless),
        annex: canonicalJson({ ...annex, panels: openedPanels, certificate }),
      },
    ]);
    expect(tickets?.["14"]).toBe("failed");
    // Chances that cannot be read are none: what they would show is not shown.
    expect(chance?.["16"]).toBe("not-checked");
  });

  it("exits 1 for an annex that is not this draw's, a missing file, bytes that are no text, and no argument", () => {
    const folder = newFolder();
    const { record } = toyRecord();
    const { annex } = toyRecord({ secretHex: null });
    writeFileSync(join(folder, "record.json"), canonicalJson(record));
    writeFileSync(join(folder, "annex.json"), canonicalJson(annex));
    writeFileSync(join(folder, "latin1.json"), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(runPython(folder, "record.json").code).toBe(0);
    expect(runAnnex(folder, "record.json", "annex.json")).toMatchObject({ code: 1, error: "" });
    expect(runAnnex(folder, "record.json", "record.json")).toMatchObject({ code: 1, error: "" });
    expect(runAnnex(folder, "record.json")).toMatchObject({ code: 1, error: "" });
    expect(runPython(folder, "record.json", "annex.json")).toMatchObject({ code: 1, error: "" });
    expect(runPython(folder, "absent.json")).toMatchObject({ code: 1, error: "" });
    expect(runPython(folder, "latin1.json")).toMatchObject({ code: 1, error: "" });
    expect(runPython(folder)).toMatchObject({ code: 1, error: "" });
  });
});

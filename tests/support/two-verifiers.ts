// The TypeScript verifier and verifier/verify.py side by side: where do their answers to the same records differ?
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { repository } from "./dossier.ts";

export interface VerifierCase {
  readonly title: string;
  readonly text: string;
  readonly annex?: string;
}

type Answers = Readonly<Record<string, string>>;

/** The system's own tools first: version managers' shims cost more than the commands. */
export const toolEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `/usr/bin:/bin:${process.env["PATH"]}`,
};

export const hasPython: boolean = spawnSync("python3", ["--version"], { env: toolEnvironment }).status === 0;

/** The answers of verify.py to each case, of annex.py where there is an annex, from one Python process. */
export function pythonAnswers(cases: readonly VerifierCase[]): readonly Answers[] {
  const folder = mkdtempSync(join(tmpdir(), "pinakion-python-"));
  try {
    const file = join(folder, "cases.jsonl");
    // Halves of characters stay escapes, as JSON.stringify writes them: Python reads them back as they were.
    writeFileSync(file, cases.map(({ text, annex }) => `${JSON.stringify([text, annex ?? null])}\n`).join(""));
    const run = spawnSync("python3", [join(repository, "tests/support/verify-many.py"), file], {
      encoding: "utf8",
      env: toolEnvironment,
      maxBuffer: 1 << 28,
      timeout: 300_000,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Answers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Checks on which the two disagree, one text a case; and cases that one refuses and the other lets pass. verify.py does not
 * judge the form (check 1): of a record that has none, it need only give an answer. Nor does annex.py judge a certificate's
 * form (check 27): of sealed chances it reads the levels alone (check 16).
 */
export function disagreements(
  cases: readonly VerifierCase[],
  python: readonly Answers[] = pythonAnswers(cases),
): readonly string[] {
  return cases.flatMap(({ title, text, annex }, index) => {
    const { findings, ok } = verifyRecord(text, annex === undefined ? {} : { annex });
    const theirs = python[index] as Answers;
    const proof = findings[26]?.detail.facts as { readonly what?: string } | undefined;
    const hasFormOf = (check: number): boolean => check !== 16 || proof?.what !== "proof-check";
    const hasForm = findings[0]?.status === "ok" && findings[3]?.status !== "not-checked";
    const differing = findings
      .filter(({ check }) => (hasForm && hasFormOf(check)) || check === 2)
      .filter(({ check, status }) => theirs[check] !== undefined && theirs[check] !== status)
      .map(({ check, status }) => `${check} ${status}/${theirs[check]}`);
    const onlyOne = findings.some(({ check, status }) => theirs[check] === undefined && status === "failed");
    const verdict = Object.entries(theirs).every(([check, status]) => status !== "failed" || !hasFormOf(Number(check)));
    if (verdict !== ok && !onlyOne) differing.push(`verdict ${ok}/${verdict}`);
    return differing.length === 0 ? [] : [`${title}: ${differing.join(", ")}`];
  });
}

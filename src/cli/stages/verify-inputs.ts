// Everything that `verify` may be given besides the record: annex, receipt, earlier record, and, beside the record in its
// folder, the report's figures and the files of evidence.
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { cutProver } from "../../solver/cut-prover.ts";
import { partNames } from "../../verify/files-beside.ts";
import { loadBeaconVerifier } from "../../verify/quicknet-signature.ts";
import { largestSignatureBytes, loadSignatureVerifier } from "../../verify/ssh-signature.ts";
import type { VerifyOptions } from "../../verify/verify-record.ts";
import type { Options } from "../options.ts";
import { annexBeside, candidateOf, readRecordText } from "./locate-record.ts";
import { fileExists } from "./paths.ts";

/** Larger files are no time-stamp, act or notice. */
const largestEvidenceBytes = 50_000_000;

/** Thirty numbers and words are some thousand bytes. */
const largestFindingsBytes = 100_000;

/** Names of the evidence files that a record states; plain names only, so that nothing outside the folder is read. */
function evidenceNames(recordText: string): readonly string[] {
  try {
    const { evidence } = JSON.parse(recordText) as { readonly evidence?: readonly { readonly file?: unknown }[] };
    const names = (evidence ?? []).map(({ file }) => file);
    return names.filter((name): name is string => typeof name === "string" && name === basename(name)).slice(0, 100);
  } catch {
    return [];
  }
}

async function evidenceFiles(folder: string, recordText: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of evidenceNames(recordText)) {
    const path = join(folder, "evidence", name);
    const size = await stat(path).then(
      (found) => (found.isFile() ? found.size : largestEvidenceBytes + 1),
      () => largestEvidenceBytes + 1,
    );
    if (size <= largestEvidenceBytes) files.set(name, new Uint8Array(await readFile(path)));
  }
  return files;
}

/** The files beside the record that hold its parts, by part; what is beyond the limit of a record is no part of one. */
async function partsBeside(cwd: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const part of partNames) {
    const path = join(folder, `${part}.json`);
    if (!(await fileExists(path))) continue;
    const text = await readRecordText(cwd, path);
    parts.set(part, text.ok ? text.value : "");
  }
  return parts;
}

/** The bytes of a signature file; none where there is no such file, empty of one that is too large or no file: no signature. */
async function signatureBytes(path: string): Promise<Uint8Array | null> {
  if (!(await fileExists(path))) return null;
  const found = await stat(path);
  const isSmall = found.isFile() && found.size <= largestSignatureBytes;
  return new Uint8Array(isSmall ? await readFile(path) : []);
}

/** What is signed beside the record: the record itself, and an auditor's findings. */
async function signedBeside(recordFile: string, auditor: string | undefined): Promise<VerifyOptions> {
  const file = await signatureBytes(`${recordFile}.sig`);
  const path = join(dirname(recordFile), "findings.json");
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : largestFindingsBytes + 1),
    () => null,
  );
  if (file === null && size === null) return {};
  const verifier = await loadSignatureVerifier();
  const findings = size === null || size > largestFindingsBytes ? "" : await readFile(path, "utf8");
  const signature = await signatureBytes(`${path}.sig`);
  return {
    ...(file === null ? {} : { signature: { file, verifier } }),
    ...(size === null
      ? {}
      : { audit: { findings, signature, verifier, ...(auditor === undefined ? {} : { auditor }) } }),
  };
}

/** The solver that the auditor chose; loaded only then. */
async function chosenSolver({ solver }: Options): Promise<Pick<VerifyOptions, "cuts">> {
  if (solver === undefined) return {};
  if (solver === "jslp") return { cuts: cutProver((await import("../../solver/jslp.ts")).createJslpSolver()) };
  return { cuts: cutProver(await (await import("../../solver/highs.ts")).loadHighsSolver()) };
}

/** The record's text, and what comes with it; all unreadable files at once. */
export async function verifyInputs(
  cwd: string,
  path: string,
  options: Options,
): Promise<Result<{ readonly record: string; readonly options: VerifyOptions }>> {
  const record = await readRecordText(cwd, path);
  const annexPath = options.annex ?? (options.certificate ? await annexBeside(cwd, path) : undefined);
  if (annexPath === null) return failure([errorOf("usage/option-needed", { option: "--annex" })]);
  const problems: Problem[] = record.ok ? [] : [...record.problems];
  const given: Record<string, string> = {};
  for (const [name, file] of [
    ["annex", annexPath],
    ["receipt", options.receipt],
    ["previous", options.previous],
  ] as const) {
    if (file === undefined) continue;
    const text = await readRecordText(cwd, file);
    if (text.ok) given[name] = text.value;
    else problems.push(...text.problems);
  }
  if (!record.ok || problems.length > 0) return failure(problems);
  const file = await candidateOf(resolve(cwd, path));
  const folder = dirname(file);
  const facts = join(folder, "report.json");
  const isFolder = file !== resolve(cwd, path);
  return success({
    record: record.value,
    options: {
      ...given,
      evidence: await evidenceFiles(folder, record.value),
      ...(await signedBeside(file, options.auditor)),
      ...(await chosenSolver(options)),
      ...(isFolder ? { parts: await partsBeside(cwd, folder) } : {}),
      ...(isFolder && (await fileExists(facts)) ? { facts: await readFile(facts, "utf8") } : {}),
      ...(record.value.includes("drand-quicknet") ? { beacon: await loadBeaconVerifier() } : {}),
    },
  });
}

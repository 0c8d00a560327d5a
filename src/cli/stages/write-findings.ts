// The auditor's findings of one verification, as a file to sign with the auditor's own key; the tool never holds one.
import { resolve } from "node:path";
import { writeFiles } from "../../io/write-files.ts";
import type { PublishedRecord } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { auditFindings } from "../../verify/audit.ts";
import type { Verification } from "../../verify/finding.ts";
import type { Options } from "../options.ts";
import { packageVersion } from "../version.ts";
import { fileExists } from "./paths.ts";

/** Writes them where `--findings` says; false without it, and for a record that could not be read. */
export async function writeFindings(
  cwd: string,
  { findings: path }: Options,
  recordText: string,
  verification: Verification,
): Promise<Result<boolean>> {
  // Check 4 is made of every record that could be read.
  const isRead = verification.findings.some(({ check, status }) => check === 4 && status !== "not-checked");
  if (path === undefined || !isRead) return success(false);
  const file = resolve(cwd, path);
  if (await fileExists(file)) {
    return failure([errorOf("usage/bad-value", { option: "--findings", value: path, expected: "new-file" })]);
  }
  const record = JSON.parse(recordText) as PublishedRecord;
  const { drawId } = record.freeze;
  const software = { name: "pinakion", version: await packageVersion() };
  const findings = auditFindings(verification, { drawId, recordDigest: digestOf(record), software });
  const written = await writeFiles([{ path: file, content: canonicalJson(findings) }], { overwrite: false });
  return written.ok ? success(true) : written;
}

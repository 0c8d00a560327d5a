// An auditor's findings on the checks that need the annex, signed with the auditor's own key (ssh-keygen -Y sign). They count
// for who recognises that key: whose it is, no file can say. Never a reason to call a record wrong.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { AuditFindings } from "../model/audit-findings.ts";
import type { Digest } from "../model/record.ts";
import { findingsSchema } from "../record/findings-schema.ts";
import type { Verification } from "./finding.ts";
import { readArtefact } from "./read-record.ts";
import type { SignatureVerifier } from "./ssh-signature.ts";

/** Purpose that the auditor's signature must state. */
const findingsNamespace = "pinakion-findings";

/** Findings beside a record, their signature, and the fingerprint of the key that the reader recognises. */
export interface BroughtAudit {
  readonly findings: string;
  readonly signature: Uint8Array | null;
  /** As `ssh-keygen -l` prints it (`SHA256:…`); absent when the reader names none. */
  readonly auditor?: string;
  readonly verifier: SignatureVerifier;
}

/** What the findings come to. `open` numbers the checks that they do not call passed although level 3 asks for them. */
export type AuditReading =
  | { readonly status: "absent" | "unreadable" | "of-other" | "unsigned" | "purpose" | "differs" }
  | {
      readonly status: "signed";
      readonly signer: string;
      readonly isRecognised: boolean;
      readonly open: readonly number[];
    };

/** Checks on panels, chances, answers and proof, some of which only the annex opens. */
const restrictedChecks: readonly number[] = [11, 12, 13, 15, 16, 26, 27, 28];

function openChecks({ findings }: AuditFindings): readonly number[] {
  const passes = (check: number): boolean =>
    findings.some((finding) => finding.check === check && ["ok", "not-applicable"].includes(finding.status));
  const failed = findings.filter(({ status }) => status === "failed").map(({ check }) => check);
  return [...new Set([...restrictedChecks.filter((check) => !passes(check)), ...failed])].sort((a, b) => a - b);
}

/** Reads findings about the record of this digest. */
export function readAudit(brought: BroughtAudit, recordDigest: Digest): AuditReading {
  const reading = readArtefact(brought.findings, findingsSchema);
  if (!reading.ok) return { status: "unreadable" };
  if (reading.value.recordDigest !== recordDigest) return { status: "of-other" };
  if (brought.signature === null) return { status: "unsigned" };
  const signed = brought.verifier(brought.signature, utf8ToBytes(brought.findings), findingsNamespace);
  if (signed.status !== "good") return { status: signed.status === "purpose" ? "purpose" : "differs" };
  const { signer } = signed;
  return { status: "signed", signer, isRecognised: signer === brought.auditor, open: openChecks(reading.value) };
}

/** The findings of a verification as an auditor signs them. */
export function auditFindings(
  verification: Verification,
  of: Pick<AuditFindings, "drawId" | "recordDigest" | "software">,
): AuditFindings {
  const findings = verification.findings.map(({ check, status }) => ({ check, status }));
  const { drawId, recordDigest, software } = of;
  return { format: "pinakion-findings", version: 1, drawId, recordDigest, software, findings };
}

// Public entry "pinakion/verify": all that a third party needs to check a draw, and nothing that solves.
export type { AuditFindings } from "./model/audit-findings.ts";
export type {
  CommitmentArtefact,
  FreezeArtefact,
  LotteryArtefact,
  MembersArtefact,
  PublishedRecord,
  Receipt,
  RestrictedAnnex,
  RevealArtefact,
} from "./model/record.ts";
export type { Language } from "./problems/catalogue.ts";
export { canonicalJson, type JsonRules } from "./record/canonical-json.ts";
export { digestOf, hashTexts } from "./record/digest.ts";
export { type AuditReading, auditFindings, type BroughtAudit } from "./verify/audit.ts";
export { describeAudit } from "./verify/audit-texts.ts";
export { type CheckId, checkList, type ListedCheck } from "./verify/check-list.ts";
export type { CutProver, CutQuestion } from "./verify/cut-proofs.ts";
export { describeCheck, describeFinding, describeLevel } from "./verify/describe-finding.ts";
export type { AssuranceLevel, Finding, FindingDetail, FindingStatus, Verification } from "./verify/finding.ts";
export { type BeaconVerifier, loadBeaconVerifier } from "./verify/quicknet-signature.ts";
export { loadSignatureVerifier, type SignatureReading, type SignatureVerifier } from "./verify/ssh-signature.ts";
export { type VerifyOptions, verifyRecord } from "./verify/verify-record.ts";

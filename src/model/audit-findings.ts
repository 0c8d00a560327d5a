// What an accredited auditor signs: the answer of each check, with the restricted annex at hand, for one record.
import type { Digest } from "./record.ts";

/** `findings.json`, published beside the record with its signature `findings.json.sig`; no words, no names. */
export interface AuditFindings {
  readonly format: "pinakion-findings";
  readonly version: 1;
  readonly drawId: string;
  /** SHA-256 of the record that was checked. */
  readonly recordDigest: Digest;
  readonly software: { readonly name: string; readonly version: string };
  readonly findings: readonly {
    readonly check: number;
    readonly status: "ok" | "failed" | "not-checked" | "not-applicable";
  }[];
}

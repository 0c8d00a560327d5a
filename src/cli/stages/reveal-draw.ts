// From the frozen lottery and the public value to the record. A function of its inputs alone.
import { drawPanel } from "../../draw/draw-panel.ts";
import type {
  CommitmentArtefact,
  EvidenceEntry,
  LogEntry,
  PublishedRecord,
  RevealArtefact,
  RevealedValue,
} from "../../model/record.ts";
import { invariant } from "../../problems/invariant.ts";
import { type Result, success } from "../../problems/result.ts";
import { buildRecord } from "../../record/build-record.ts";
import { buildReveal } from "../../record/build-reveal.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { appendLog } from "../../record/log.ts";
import { verifyRecord } from "../../verify/verify-record.ts";
import type { Published } from "./published.ts";

export interface Revealed {
  readonly reveal: RevealArtefact;
  readonly record: PublishedRecord;
  readonly log: readonly LogEntry[];
  /** Member numbers of the drawn panel. */
  readonly panelNumbers: readonly number[];
}

/** `panels` are those of the lottery, opened; `log` is the log before the reveal's entry. */
export function revealDraw(
  published: Published & { readonly commitment: CommitmentArtefact | null },
  panels: readonly (readonly number[])[],
  settings: {
    readonly values: readonly RevealedValue[];
    readonly observedAt: string;
    readonly log: readonly LogEntry[];
    /** What dates the commitment, with the bytes of the files. */
    readonly evidence?: readonly EvidenceEntry[];
    readonly evidenceFiles?: ReadonlyMap<string, Uint8Array>;
    /** Whether the reveal binds the evidence, as it does since there is a place for its digest. */
    readonly isEvidenceBound: boolean;
    readonly panelNonce?: (panelNumber: number) => string;
  },
): Result<Revealed> {
  const { members, freeze, lottery, commitment } = published;
  const { values, observedAt, log, evidence = [], evidenceFiles = new Map<string, Uint8Array>() } = settings;
  const { drawId, purpose, panelsDigest, ticketCount, tickets } = lottery;
  const sampler = commitment?.sampler ?? "rivest-2011";
  const drawn = drawPanel({ drawId, purpose, panelsDigest, ticketCount, tickets, panels, values, sampler });
  if (!drawn.ok) return drawn;
  const { seed, ticket, panel, panelNumber } = drawn.value;
  const nonce =
    lottery.panels === null && settings.panelNonce !== undefined
      ? { panelNonce: settings.panelNonce(panelNumber) }
      : {};
  const bound = settings.isEvidenceBound ? { evidence } : {};
  const parts = { lottery, commitment, members, values, seed, ticket, panel, observedAt };
  const reveal = buildReveal({ ...parts, ...nonce, ...bound });
  const revealedLog = appendLog(log, { at: observedAt, kind: "reveal", subject: digestOf(reveal), note: "" });
  const record = buildRecord({ freeze, members, lottery, commitment, reveal, log: revealedLog, evidence });
  const verification = verifyRecord(canonicalJson(record), { evidence: evidenceFiles });
  const failed = verification.findings.filter(({ status }) => status === "failed").map(({ check }) => check);
  invariant(verification.ok, `the new record fails its own checks ${failed.join(", ")}`);
  return success({ reveal, record, log: revealedLog, panelNumbers: panel });
}

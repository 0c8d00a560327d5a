// The published record: every artefact in one file, enough to verify the draw.
import type {
  CommitmentArtefact,
  EvidenceEntry,
  FreezeArtefact,
  LogEntry,
  LotteryArtefact,
  MembersArtefact,
  PublishedRecord,
  RevealArtefact,
} from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { digestOf } from "./digest.ts";

/** The parts. `log` ends with the reveal's own entry. */
export interface RecordInput {
  readonly freeze: FreezeArtefact;
  readonly members: MembersArtefact;
  readonly lottery: LotteryArtefact;
  readonly commitment: CommitmentArtefact | null;
  readonly reveal: RevealArtefact;
  readonly log: readonly LogEntry[];
  readonly evidence?: readonly EvidenceEntry[];
}

/** Builds the record. @throws InvariantError when the log does not end with the entry of this reveal */
export function buildRecord(input: RecordInput): PublishedRecord {
  const last = input.log.at(-1);
  invariant(
    last?.kind === "reveal" && last.subject === digestOf(input.reveal) && last.at === input.reveal.observedAt,
    '"log" expected to end with the entry of this reveal, at the same instant',
  );
  return {
    format: "pinakion-record",
    version: 1,
    freeze: input.freeze,
    members: input.members,
    lottery: input.lottery,
    commitment: input.commitment,
    reveal: input.reveal,
    log: input.log,
    evidence: input.evidence ?? [],
  };
}

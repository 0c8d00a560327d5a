// The commitment: what was frozen, and where the randomness will come from, published before anybody can know it.
import type {
  AnnouncedSource,
  CommitmentArtefact,
  Digest,
  FreezeArtefact,
  LogEntry,
  LotteryArtefact,
} from "../model/record.ts";
import { cleanText } from "./clean-text.ts";
import { digestOf } from "./digest.ts";
import { logHead } from "./log.ts";

/** What is committed. `log` is the log before the commitment's own entry, which must carry the same instant. */
export interface CommitmentInput {
  readonly freeze: FreezeArtefact;
  readonly lottery: LotteryArtefact;
  readonly sampler: CommitmentArtefact["sampler"];
  readonly randomness: readonly AnnouncedSource[];
  /** Instant after which every announced value is known, `YYYY-MM-DDThh:mm:ssZ`. */
  readonly announcedFor: string;
  readonly place: string | null;
  readonly onFailure: string;
  readonly previousRecordDigest: Digest | null;
  readonly createdAt: string;
  readonly log: readonly LogEntry[];
}

/** Builds the commitment. */
export function buildCommitment(input: CommitmentInput): CommitmentArtefact {
  const { freeze, lottery } = input;
  const { head, length } = logHead(input.log);
  return {
    format: "pinakion-commitment",
    version: 1,
    drawId: freeze.drawId,
    purpose: freeze.purpose,
    freezeDigest: digestOf(freeze),
    membersDigest: freeze.membersDigest,
    lotteryDigest: digestOf(lottery),
    ticketCount: lottery.ticketCount,
    sampler: input.sampler,
    randomness: input.randomness,
    announcedFor: input.announcedFor,
    place: input.place === null ? null : cleanText(input.place),
    onFailure: cleanText(input.onFailure),
    previousRecordDigest: input.previousRecordDigest,
    createdAt: input.createdAt,
    logHead: head,
    logLength: length,
  };
}

// The reveal: the public value, the seed text made of it, the ticket and the panel's codes.
import type {
  CommitmentArtefact,
  EvidenceEntry,
  LotteryArtefact,
  MembersArtefact,
  RevealArtefact,
  RevealedValue,
} from "../model/record.ts";
import { invariant } from "../problems/invariant.ts";
import { digestOf } from "./digest.ts";

/** What is revealed. `panel` holds member numbers; `commitment` is null in simple mode. */
export interface RevealInput {
  readonly lottery: LotteryArtefact;
  readonly commitment: CommitmentArtefact | null;
  readonly members: MembersArtefact;
  readonly values: readonly RevealedValue[];
  readonly seed: string;
  readonly ticket: number;
  readonly panel: readonly number[];
  /** Instant of the draw, `YYYY-MM-DDThh:mm:ssZ`; the log's reveal entry must carry the same. */
  readonly observedAt: string;
  /** Opens the drawn panel's seal; needed in profile `sealed` only (panelNonceOf). */
  readonly panelNonce?: string;
  /** The record's evidence, which the reveal binds by its digest; left out where there is nothing to bind. */
  readonly evidence?: readonly EvidenceEntry[];
}

/** Builds the reveal. Without a commitment it names the lottery's digest, which binds freeze and members in turn. */
export function buildReveal(input: RevealInput): RevealArtefact {
  const lines = input.members.members;
  return {
    format: "pinakion-reveal",
    version: 1,
    commitmentDigest: digestOf(input.commitment ?? input.lottery),
    values: input.values,
    seed: input.seed,
    ticket: input.ticket,
    panel: input.panel.map((number) => {
      const line = lines[number - 1];
      invariant(line !== undefined, `"panel" expected numbers from 1 to ${lines.length}, got ${number}`);
      return line.code;
    }),
    observedAt: input.observedAt,
    ...(input.panelNonce === undefined ? {} : { panelNonce: input.panelNonce }),
    ...(input.evidence === undefined ? {} : { evidenceDigest: digestOf(input.evidence) }),
  };
}

// Check 18: the value is one that its source could give. For drand's quicknet: the round follows from the announced instant
// and the randomness from the signature; the signature itself needs curve arithmetic that is not here, and the check says so.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { CommitmentArtefact, RevealedValue } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked, passed } from "../finding.ts";
import { unixSeconds } from "../unix-seconds.ts";

const quicknetGenesis = 1_692_803_367;
const quicknetPeriod = 3;

function isQuicknetValue(value: RevealedValue, announcedFor: string): boolean {
  const { round, randomness, signature, text } = value;
  if (round === undefined || randomness === undefined || signature === undefined) return false;
  const expectedRound = Math.ceil((unixSeconds(announcedFor) - quicknetGenesis) / quicknetPeriod) + 1;
  return (
    round === expectedRound &&
    text === `drand-quicknet:${round}:${randomness}` &&
    signature.length === 96 &&
    randomness === bytesToHex(sha256(hexToBytes(signature)))
  );
}

function isDiceValue(value: RevealedValue): boolean {
  const faces = value.source === "dice-d6" ? /^dice-d6:[1-6]+$/ : /^dice-d10:[0-9]+$/;
  return faces.test(value.text) && value.text.length <= 500;
}

/** Outcomes of the dice, or null when a source other than dice is announced. */
function diceOutcomes(values: readonly RevealedValue[]): bigint | null {
  let outcomes = 1n;
  for (const { source, text } of values) {
    const throws = BigInt(text.length - source.length - 1);
    if (source === "dice-d6") outcomes *= 6n ** throws;
    else if (source === "dice-d10") outcomes *= 10n ** throws;
    else return null;
  }
  return outcomes;
}

function checkValues(values: readonly RevealedValue[], commitment: CommitmentArtefact): CheckOutcome {
  let outcome = passed();
  for (const value of values) {
    const impossible = failed("value-impossible", { source: value.source });
    if (value.source === "drand-quicknet") {
      if (!isQuicknetValue(value, commitment.announcedFor)) return impossible;
      outcome = notChecked("beacon-signature");
    } else if (value.source === "dice-d6" || value.source === "dice-d10") {
      if (!isDiceValue(value)) return impossible;
    } else if (value.source === "typed") return impossible;
    else outcome = notChecked("source-rules");
  }
  const outcomes = diceOutcomes(values);
  const tooFew = outcomes !== null && outcomes < BigInt(commitment.ticketCount) * 1024n;
  // Digits read as the ticket itself are exactly uniform: no margin is needed.
  return tooFew && commitment.sampler !== "digits-10" ? failed("too-little-chance", {}) : outcome;
}

/** Runs check 18. */
export function checkSourceValue({ record }: VerifyContext): CheckOutcome {
  return record.commitment === null ? notApplicable("level-0") : checkValues(record.reveal.values, record.commitment);
}

// Check 17: the revealed sources are the announced ones, in the same order, of the same round and with as many dice.
import type { AnnouncedSource, RevealedValue } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, passed } from "../finding.ts";

function isAnnounced(value: RevealedValue, announced: AnnouncedSource | undefined): boolean {
  if (announced === undefined || announced.source !== value.source || announced.round !== value.round) return false;
  const thrown = /^dice-d(?:6|10)$/.test(value.source) ? value.text.length - value.source.length - 1 : undefined;
  return announced.count === thrown;
}

/** Runs check 17. */
export function checkSourceAnnounced({ record }: VerifyContext): CheckOutcome {
  if (record.commitment === null) return notApplicable("level-0");
  const announced = record.commitment.randomness;
  const { values } = record.reveal;
  for (const [index, value] of values.entries()) {
    if (!isAnnounced(value, announced[index])) return failed("source-differs", { source: value.source });
  }
  const missing = announced[values.length];
  return missing === undefined ? passed() : failed("source-differs", { source: missing.source });
}

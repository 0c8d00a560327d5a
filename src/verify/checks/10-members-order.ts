// Check 10: numbers 1 to n by ascending commitment, so that the order shows nothing of the list; codes unique and theirs.
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

/** Runs check 10. */
export function checkMembersOrder({ record }: VerifyContext): CheckOutcome {
  const codes = new Set<string>();
  let before = "";
  for (const [index, line] of record.members.members.entries()) {
    const isRight =
      line.number === index + 1 &&
      line.identityCommitment > before &&
      line.code === line.identityCommitment.slice(0, 12) &&
      !codes.has(line.code);
    if (!isRight) return failed("members-order", { line: index + 1 });
    before = line.identityCommitment;
    codes.add(line.code);
  }
  return passed();
}

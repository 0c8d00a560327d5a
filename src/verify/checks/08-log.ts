// Check 8: the log is whole and chained, the published heads stand on it, and every step repeated says why.
// The steps of this draw stand on it once each, in order, at the instants that the artefacts state; the result closes it.
import type { Digest, LogEntry, LogKind } from "../../model/record.ts";
import { digestOf } from "../../record/digest.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

const beforeTheFirst = "0".repeat(64);
const steps: readonly LogKind[] = ["freeze", "lottery", "commit", "reveal"];

/** Number of the first entry that breaks the chain, or null. */
function brokenEntry(log: readonly LogEntry[]): number | null {
  let previous: Digest = beforeTheFirst;
  for (const [index, entry] of log.entries()) {
    if (entry.sequence !== index + 1 || entry.previous !== previous) return index + 1;
    previous = digestOf(entry);
  }
  return null;
}

/** Number of the first step that repeats or goes back without a void or force entry in between, or null. */
function unexplainedStep(log: readonly LogEntry[]): number | null {
  let reached = -1;
  for (const [index, { kind, note }] of log.entries()) {
    if (kind === "void" || kind === "force") reached = -1;
    const step = steps.indexOf(kind);
    if (step === -1) continue;
    if (step <= reached || note !== "") return index + 1;
    reached = step;
  }
  return null;
}

/** Whether `entry` is the last of its kind and holds exactly this artefact at this instant. */
function isStep(
  log: readonly LogEntry[],
  position: number,
  kind: LogKind,
  subject: Digest,
  at: string | null,
): boolean {
  const entry = log[position];
  return (
    entry?.kind === kind &&
    entry.subject === subject &&
    (at === null || entry.at === at) &&
    log.findLastIndex((other) => other.kind === kind) === position
  );
}

function headStandsAt(log: readonly LogEntry[], length: number, head: Digest): boolean {
  if (length === 0) return head === beforeTheFirst;
  const entry = log[length - 1];
  return entry !== undefined && digestOf(entry) === head;
}

/** Runs check 8. */
export function checkLog({ record, digests }: VerifyContext): CheckOutcome {
  const { log, freeze, commitment, reveal } = record;
  const broken = brokenEntry(log) ?? unexplainedStep(log);
  if (broken !== null) return failed("log-broken", { entry: broken });

  if (!headStandsAt(log, freeze.logLength, freeze.logHead)) {
    return failed("log-head-differs", { artefact: "freeze" }, { expected: freeze.logHead });
  }
  if (!isStep(log, freeze.logLength, "freeze", digests.freeze, freeze.createdAt)) {
    return failed("log-broken", { entry: freeze.logLength + 1 });
  }
  const lotteryPosition = log.findLastIndex((entry) => entry.kind === "lottery");
  if (lotteryPosition < freeze.logLength || !isStep(log, lotteryPosition, "lottery", digests.lottery, null)) {
    return failed("log-broken", { entry: lotteryPosition + 1 });
  }
  const lastVoid = log.findLastIndex((entry) => entry.kind === "void");
  const lastCommit = log.findLastIndex((entry) => entry.kind === "commit");
  if (commitment === null) {
    if (lastCommit > lastVoid) return failed("log-broken", { entry: lastCommit + 1 });
  } else {
    if (!headStandsAt(log, commitment.logLength, commitment.logHead)) {
      return failed("log-head-differs", { artefact: "commitment" }, { expected: commitment.logHead });
    }
    const position = commitment.logLength;
    // A commitment that was voided binds nothing any more.
    const isAfterLottery = position > lotteryPosition && lastVoid < lastCommit;
    if (!isAfterLottery || !isStep(log, position, "commit", digests.commitment as Digest, commitment.createdAt)) {
      return failed("log-broken", { entry: position + 1 });
    }
  }
  if (!isStep(log, log.length - 1, "reveal", digests.reveal, reveal.observedAt)) {
    return failed("log-broken", { entry: log.length });
  }
  const count = (kind: LogKind): number => log.filter((entry) => entry.kind === kind).length;
  const [voids, forced] = [count("void"), count("force")];
  return voids + forced === 0
    ? passed()
    : { status: "ok", detail: { code: "log-with-voids", facts: { voids, forced } } };
}

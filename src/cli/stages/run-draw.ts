// The whole stage `draw`: the frozen lottery must still be that of the inputs; then the seed, the panel, the files.

import { readValues } from "../../draw/read-values.ts";
import { typedSeed } from "../../draw/typed-seed.ts";
import { typedTicket } from "../../draw/typed-ticket.ts";
import { writeFiles } from "../../io/write-files.ts";
import type { Quota } from "../../model/quota.ts";
import type { CommitmentArtefact, FreezeArtefact, RevealedValue } from "../../model/record.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { panelNonceOf } from "../../record/build-lottery.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import type { SealedPool } from "../../record/seal-pool.ts";
import { loadBeaconVerifier } from "../../verify/quicknet-signature.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { loadEvidence } from "./evidence-files.ts";
import { type DrawInputs, loadInputs } from "./load-inputs.ts";
import { logOfAttempt, readLog } from "./log-file.ts";
import { memberRows, memberWorkbook } from "./member-rows.ts";
import { openedPanels } from "./opened-panels.ts";
import { existingFiles, pathsOf } from "./paths.ts";
import { publishVerifiers } from "./publish-verifiers.ts";
import { readCommitment, readPublished } from "./published.ts";
import { type Revealed, revealDraw } from "./reveal-draw.ts";
import { loadReveal, type RevealFile, revealDifferences, textsOfReveal } from "./reveal-file.ts";
import { sealInputs } from "./seal-inputs.ts";
import { seatsNow, wholePanelRows, wholePanelSize } from "./seats-now.ts";
import { loadSecret } from "./secret.ts";
import type { Source } from "./source.ts";
import { existingResult } from "./write-lottery.ts";

export interface DrawRun {
  readonly inputs: DrawInputs;
  readonly revealed: Revealed;
  /** Positions of the chosen people in `inputs.pool.members`. */
  readonly panelPositions: readonly number[];
  /** The size of the whole panel after a replacement; null for a first draw. */
  readonly wholePanel: number | null;
}

/** The ticket read aloud, as the dice that show it: all zeros for the last ticket. */
function digitsOf(ticket: number, commitment: CommitmentArtefact): string {
  const { ticketCount } = commitment;
  const shown = ticket >= ticketCount ? 0 : ticket;
  return `dice-d10:${String(shown).padStart(String(ticketCount).length - 1, "0")}`;
}

async function committedValues(
  options: Options,
  commitment: CommitmentArtefact,
  observedAt: string,
  exported: RevealFile | null,
): Promise<Result<readonly RevealedValue[]>> {
  const { announcedFor, ticketCount } = commitment;
  const isRead = commitment.sampler === "digits-10";
  if (options.seed !== undefined || (options.ticket !== undefined && !isRead)) {
    return failure([errorOf("draw/commitment-stands", { command: "draw" })]);
  }
  if (observedAt < announcedFor)
    return failure([errorOf("draw/too-soon", { step: "draw", announcedFor, at: observedAt })]);
  const announced = commitment.randomness.map(({ source }) => source);
  if (options.source !== undefined && !announced.includes(options.source)) {
    return failure([errorOf("draw/value-not-announced", { source: options.source.slice(0, 60), announced })]);
  }
  if (options.ticket !== undefined && options.ticket > ticketCount) {
    return failure([errorOf("draw/ticket-out-of-range", { ticket: String(options.ticket), ticketCount })]);
  }
  const typed = options.ticket === undefined ? options.values : [digitsOf(options.ticket, commitment)];
  const values = readValues(commitment, exported === null ? typed : [...textsOfReveal(exported), ...typed]);
  if (!values.ok) return values;
  const signed = values.value.find(({ source }) => source === "drand-quicknet");
  if (signed === undefined) return values;
  const [round, signature] = [signed.round as number, signed.signature as string];
  const verifies = await loadBeaconVerifier();
  return verifies(round, signature) ? values : failure([errorOf("draw/beacon-false", { round })]);
}

function typedValues(options: Options, ticketCount: number): Result<readonly RevealedValue[]> {
  if (options.values.length > 0 || options.reveal !== undefined) return failure([errorOf("draw/no-commitment", {})]);
  if (options.ticket !== undefined) {
    const refused = typedTicket(String(options.ticket), ticketCount);
    return refused.ok ? success([refused.value]) : refused;
  }
  if (options.seed === undefined) return failure([errorOf("draw/seed-empty", {})]);
  const value = typedSeed(options.seed);
  return value.ok ? success([value.value]) : value;
}

/** The inputs must be those of the freeze: same members, same size, same quotas. */
export function unchangedInputs(inputs: DrawInputs, sealed: SealedPool, freeze: FreezeArtefact): readonly Problem[] {
  const rules = (quotas: readonly Quota[]): string =>
    JSON.stringify(quotas.map(({ feature, value, min, max }) => [feature, value, min, max]));
  const problems: Problem[] = [];
  if (sealed.membersDigest !== freeze.membersDigest)
    problems.push(errorOf("dossier/inputs-changed", { part: "members" }));
  if (inputs.panelSize !== freeze.panelSize || rules(inputs.quotas) !== rules(freeze.quotas)) {
    problems.push(errorOf("dossier/inputs-changed", { part: "rules" }));
  }
  return problems;
}

interface SealedInputs {
  readonly inputs: DrawInputs;
  readonly sealed: SealedPool;
}

/** The inputs, sealed with the dossier's key. */
async function sealedInputs(context: Context, options: Options, source: Source): Promise<Result<SealedInputs>> {
  const inputs = await loadInputs(source);
  if (!inputs.ok) return inputs;
  const secret = await loadSecret(context, options, source);
  if (!secret.ok) return secret;
  const sealed = sealInputs(inputs.value, secret.value);
  return success({ inputs: inputs.value, sealed }, inputs.warnings);
}

/** Runs the stage; nothing is written when anything is refused. `made`: the inputs, where this call has read them. */
export async function runDraw(
  context: Context,
  options: Options,
  source: Source,
  made: SealedInputs | null = null,
): Promise<Result<DrawRun>> {
  const { root } = source;
  const paths = pathsOf(root);
  const existing = await existingFiles([paths.record]);
  if (existing.length > 0 && !options.force) return failure(existing.map(existingResult(root)));
  const published = await readPublished(root);
  if (!published.ok) return published;
  const commitment = await readCommitment(root);
  if (!commitment.ok) return commitment;
  const { cwd } = context.environment;
  const isExported = options.reveal !== undefined && commitment.value !== null;
  const exported = isExported ? await loadReveal(cwd, options.reveal, commitment.value) : success(null);
  if (!exported.ok) return exported;
  const observedAt = options.at ?? exported.value?.stated.observedAt ?? context.environment.now();
  const evidence = await loadEvidence(cwd, paths.evidence, options.evidence, commitment.value);
  if (!evidence.ok) return evidence;
  const values =
    commitment.value === null
      ? typedValues(options, published.value.lottery.ticketCount)
      : await committedValues(options, commitment.value, observedAt, exported.value);
  if (!values.ok) return values;
  const log = await readLog(root);
  if (!log.ok) return log;
  const read = made === null ? await sealedInputs(context, options, source) : success(made);
  if (!read.ok) return read;
  const { inputs, sealed } = read.value;
  const changed = unchangedInputs(inputs, sealed, published.value.freeze);
  if (changed.length > 0) return failure(changed);
  const panels = await openedPanels(root, published.value.lottery, inputs.pool, sealed);
  if (!panels.ok) return panels;
  const attempt = existing.length > 0 ? logOfAttempt(log.value, observedAt, "draw") : log.value;
  const panelNonce = (panelNumber: number): string => panelNonceOf(sealed, panelNumber);
  const revealed = revealDraw({ ...published.value, commitment: commitment.value }, panels.value, {
    values: values.value,
    observedAt,
    log: attempt,
    evidence: evidence.value.entries,
    isEvidenceBound: commitment.value !== null,
    panelNonce,
  });
  if (!revealed.ok) return revealed;
  const differences = exported.value === null ? [] : revealDifferences(exported.value, revealed.value.reveal);
  if (differences.length > 0) return failure(differences);
  const panelPositions = revealed.value.panelNumbers.map((number) => sealed.order[number - 1] as number);
  const wholePanel = wholePanelSize(inputs, panelPositions);
  const chosen = new Set(panelPositions);
  const remaining = sealed.order.filter((position) => !chosen.has(position));
  const written = await writeFiles(
    [
      { path: paths.reveal, content: canonicalJson(revealed.value.reveal) },
      { path: paths.record, content: canonicalJson(revealed.value.record) },
      ...evidence.value.files,
      { path: paths.panel, content: memberRows(inputs, panelPositions) },
      { path: paths.panelWorkbook, content: await memberWorkbook(inputs, panelPositions, "panel") },
      { path: paths.remaining, content: memberRows(inputs, remaining) },
      ...(inputs.replacement === undefined
        ? []
        : [{ path: paths.wholePanel, content: wholePanelRows(inputs, seatsNow(inputs, panelPositions)) }]),
      { path: paths.log, content: canonicalJson(revealed.value.log), goesOn: true },
    ],
    { overwrite: options.force },
  );
  if (!written.ok) return written;
  const verifiers = await publishVerifiers(root);
  if (!verifiers.ok) return verifiers;
  return success({ inputs, revealed: revealed.value, panelPositions, wholePanel }, read.warnings);
}

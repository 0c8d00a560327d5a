// Makes the lottery and the draw again from the inputs, at the recorded instants, and compares bytes with what was published.
import { readFile } from "node:fs/promises";
import { objectiveNamed } from "../../model/objective-names.ts";
import type { LogEntry } from "../../model/record.ts";
import { type Result, success } from "../../problems/result.ts";
import { panelNonceOf, panelsOf } from "../../record/build-lottery.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { firstDifference } from "./first-difference.ts";
import { freezeLottery } from "./freeze-lottery.ts";
import { loadInputs } from "./load-inputs.ts";
import { readLog } from "./log-file.ts";
import { openSolver } from "./open-solver.ts";
import { fileExists, pathsOf } from "./paths.ts";
import { readPublished, readRecord } from "./published.ts";
import { revealDraw } from "./reveal-draw.ts";
import { loadSecret } from "./secret.ts";
import type { Source } from "./source.ts";

export interface ComparedFile {
  readonly file: string;
  readonly outcome: "same" | "different" | "absent";
  /** Path of the first value that differs, such as `/lottery/tickets/4`. */
  readonly difference?: string;
}

async function compareFile(file: string, path: string, value: unknown): Promise<ComparedFile> {
  if (!(await fileExists(path))) return { file, outcome: "absent" };
  const [expected, found] = [canonicalJson(value), await readFile(path, "utf8")];
  if (expected === found) return { file, outcome: "same" };
  return { file, outcome: "different", difference: firstDifference(JSON.parse(expected), JSON.parse(found)) };
}

const instantOf = (log: readonly LogEntry[], index: number, otherwise: string): string => log[index]?.at ?? otherwise;

/** One line a published file. */
export async function reproduceDraw(
  context: Context,
  options: Options,
  source: Source,
): Promise<Result<readonly ComparedFile[]>> {
  const { root } = source;
  const paths = pathsOf(root);
  const published = await readPublished(root);
  if (!published.ok) return published;
  const record = (await fileExists(paths.record)) ? await readRecord(root) : null;
  if (record !== null && !record.ok) return record;
  const { freeze, lottery } = published.value;
  const inputs = await loadInputs(
    source.mode === "dossier"
      ? { ...source, tickets: lottery.ticketCount, objective: objectiveNamed(lottery.method.objective) }
      : source,
  );
  if (!inputs.ok) return inputs;
  const secret = await loadSecret(context, options, source);
  if (!secret.ok) return secret;
  const logged = record === null ? await readLog(root) : success(record.value.log);
  if (!logged.ok) return logged;
  const frozen = await freezeLottery(inputs.value, {
    secretHex: secret.value,
    frozenAt: freeze.createdAt,
    lotteryAt: instantOf(logged.value, freeze.logLength + 1, freeze.createdAt),
    log: logged.value.slice(0, freeze.logLength),
    solver: await openSolver(context, undefined, freeze.software.solver),
    milliseconds: context.environment.milliseconds,
  });
  if (!frozen.ok) return frozen;
  const { sealed, artefact, tickets, log } = frozen.value;
  const files = [
    await compareFile("public/members.json", paths.members, sealed.members),
    await compareFile("public/freeze.json", paths.freeze, frozen.value.freeze),
    await compareFile("public/lottery.json", paths.lottery, artefact),
  ];
  if (record === null) return success(files);
  const { reveal } = record.value;
  const again = revealDraw(
    { members: sealed.members, freeze: frozen.value.freeze, lottery: artefact, commitment: record.value.commitment },
    panelsOf(sealed, tickets),
    {
      values: reveal.values,
      observedAt: reveal.observedAt,
      evidence: record.value.evidence,
      isEvidenceBound: reveal.evidenceDigest !== undefined,
      log: [...log, ...record.value.log.slice(log.length, -1)],
      panelNonce: (panelNumber) => panelNonceOf(sealed, panelNumber),
    },
  );
  if (!again.ok) return again;
  files.push(await compareFile("public/reveal.json", paths.reveal, again.value.reveal));
  files.push(await compareFile("public/record.json", paths.record, again.value.record));
  return success(files);
}

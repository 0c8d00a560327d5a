// The whole stage `lottery`: inputs, secret, log, computation, files. Used by `lottery` and `run`.
import { refuseUnwritable } from "../../io/writable.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import type { Context } from "../context.ts";
import { collectWasteEarly } from "../engine.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Options } from "../options.ts";
import { describeProgress } from "../render/progress.ts";
import { type FrozenLottery, freezeLottery } from "./freeze-lottery.ts";
import { type DrawInputs, loadInputs } from "./load-inputs.ts";
import { logOfAttempt, readLog } from "./log-file.ts";
import { type LotterySummary, summaryOf } from "./lottery-summary.ts";
import { limitsOf, openSolver } from "./open-solver.ts";
import { existingFiles, fileExists, pathsOf } from "./paths.ts";
import { loadSecret } from "./secret.ts";
import type { Source } from "./source.ts";
import { tellInfeasible } from "./tell-infeasible.ts";
import { existingResult, writeLottery } from "./write-lottery.ts";

/** Volunteers above which memory counts more than a tenth of a second. */
const longList = 20_000;

export type LotteryRun =
  | {
      readonly ok: true;
      readonly inputs: DrawInputs;
      readonly frozen: FrozenLottery;
      readonly summary: LotterySummary;
      readonly timings: Readonly<Record<string, number>>;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly code: ExitCode };

/** Problems that mean "the answer is no" rather than bad input. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  if (problems.some(({ code }) => code === "lottery/stopped")) return exitCode.limit;
  const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  // A panel larger than the pool is a slip of the keyboard rather than an answer about these quotas.
  const isAnswer = codes.every((code) => code.startsWith("lottery/") && code !== "lottery/panel-larger-than-pool");
  return isAnswer ? exitCode.answerIsNo : exitCode.badInput;
}

/** Runs the stage; nothing is written when anything is refused. */
export async function runLottery(context: Context, options: Options, source: Source): Promise<LotteryRun> {
  const { environment } = context;
  const refuse = (problems: readonly Problem[], code: ExitCode = exitCode.badInput): LotteryRun => ({
    ok: false,
    problems,
    code,
  });
  const started = environment.milliseconds();
  const paths = pathsOf(source.root);
  if (await fileExists(paths.commitment)) return refuse([errorOf("draw/commitment-stands", { command: "lottery" })]);
  const existing = await existingFiles([paths.lottery, paths.record]);
  if (existing.length > 0 && !options.force) return refuse(existing.map(existingResult(source.root)));
  // The solver is compiled while the list is read.
  const loading = openSolver(context);
  for (const folder of [paths.published, paths.restricted]) {
    const unwritable = await refuseUnwritable(folder);
    if (unwritable !== null) return refuse([unwritable]);
  }
  const inputs = await loadInputs(source);
  if (!inputs.ok) return refuse(inputs.problems);
  if (inputs.value.pool.members.length > longList) collectWasteEarly();
  const [log, secret] = [await readLog(source.root), await loadSecret(context, options, source)];
  if (!log.ok) return refuse(log.problems);
  if (!secret.ok) return refuse(secret.problems);
  const at = options.at ?? environment.now();
  const solver = await loading;
  const read = environment.milliseconds();
  const frozen = await freezeLottery(inputs.value, {
    secretHex: secret.value,
    frozenAt: at,
    lotteryAt: at,
    log: logOfAttempt(log.value, at, "lottery"),
    solver,
    milliseconds: environment.milliseconds,
    ...limitsOf(options, environment),
    onProgress: (progress) => context.progress.show(describeProgress(progress, context.text)),
  });
  context.progress.clear();
  if (!frozen.ok) {
    const code = exitCodeOf(frozen.problems);
    if (code === exitCode.answerIsNo && !context.json) tellInfeasible(context, inputs.value, solver);
    return refuse(frozen.problems, code);
  }
  const summary = summaryOf(inputs.value, frozen.value);
  // The log may stand already, with changes of quotas made before anything was frozen.
  const overwrite = options.force || log.value.length > 0;
  const written = await writeLottery(source, inputs.value, frozen.value, summary, overwrite);
  if (!written.ok) return refuse(written.problems);
  const timings = {
    readMs: Math.round(read - started),
    solveMs: Math.round(frozen.value.solveMilliseconds),
    ticketsMs: Math.round(frozen.value.ticketsMilliseconds),
    totalMs: Math.round(environment.milliseconds() - started),
  };
  const warnings = [...inputs.warnings, ...frozen.warnings];
  return { ok: true, inputs: inputs.value, frozen: frozen.value, summary, timings, warnings };
}

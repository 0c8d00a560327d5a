// Where a command finds its inputs: a dossier with panel.yaml, flags alone, or the folder that an earlier run from flags left.
import { relative, resolve } from "node:path";
import type { FairnessObjective } from "../../model/lottery.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { finishDossier } from "./finish-dossier.ts";
import { fileExists, pathsOf } from "./paths.ts";

/** A run without a dossier: files are absolute paths here, relative to the results folder when stored. */
export interface FlagSource {
  readonly mode: "flags";
  readonly root: string;
  readonly pool: string;
  readonly quotas: string;
  readonly size: number;
  readonly id: string;
  readonly household: readonly string[];
  readonly objective: FairnessObjective;
  readonly tickets: number;
  readonly drawId: string;
  readonly title: string;
  readonly organiser: string;
}

export interface DossierSource {
  readonly mode: "dossier";
  readonly root: string;
  /** Number of tickets asked for on the command line; the dossier's otherwise. */
  readonly tickets: number | null;
  /** Measure of fairness asked for on the command line; the dossier's otherwise. */
  readonly objective: FairnessObjective | null;
}

export type Source = FlagSource | DossierSource;

/** Tickets when nothing is said. */
const defaultTickets = 1000;
const defaultDrawId = "tirage";

/** What `lottery` from flags leaves in restricted/run.json, so that `draw`, `report` and `reproduce` need no flags. */
export function storedForm(source: FlagSource): unknown {
  const { mode: _mode, root, ...rest } = source;
  const stored = { ...rest, pool: relative(root, source.pool), quotas: relative(root, source.quotas) };
  return { format: "pinakion-run", version: 1, ...stored };
}

function fromFlags(context: Context, options: Options): Result<FlagSource> {
  const missing: Problem[] = [];
  const needed = (value: string | number | undefined, option: string): void => {
    if (value === undefined) missing.push(errorOf("usage/option-needed", { option }));
  };
  needed(options.pool, "--pool");
  needed(options.quotas, "--quotas");
  needed(options.size, "--size");
  needed(options.id, "--id");
  if (missing.length > 0) return failure(missing);
  const { cwd } = context.environment;
  const drawId = options.drawId ?? defaultDrawId;
  return success({
    mode: "flags",
    root: resolve(cwd, options.out ?? "."),
    pool: resolve(cwd, options.pool as string),
    quotas: resolve(cwd, options.quotas as string),
    size: options.size as number,
    id: options.id as string,
    household: options.household,
    objective: options.objective ?? "leximin",
    tickets: options.tickets ?? defaultTickets,
    drawId,
    title: options.title ?? drawId,
    organiser: options.organiser ?? "",
  });
}

async function fromStoredRun(root: string): Promise<Result<FlagSource> | null> {
  const { run } = pathsOf(root);
  if (!(await fileExists(run))) return null;
  // Loaded where there is one: the reader of forms is a good part of the program.
  return (await import("./stored-source.ts")).readStoredSource(root, run);
}

/** Decides where this call takes its inputs from: flags first, then the dossier, then an earlier run from flags. */
export async function locateSource(context: Context, options: Options, folder?: string): Promise<Result<Source>> {
  const root = resolve(context.environment.cwd, folder ?? options.dossier ?? options.out ?? ".");
  const finished = await finishDossier(context, root);
  if (!finished.ok) return finished;
  if (options.pool !== undefined || options.quotas !== undefined) return fromFlags(context, options);
  if (await fileExists(pathsOf(root).settings))
    return success({
      mode: "dossier",
      root,
      tickets: options.tickets ?? null,
      objective: options.objective ?? null,
    });
  const stored = await fromStoredRun(root);
  if (stored !== null) return stored;
  return options.size === undefined && options.id === undefined
    ? failure([errorOf("dossier/no-settings", {})])
    : fromFlags(context, options);
}

/** The folder of a dossier, for commands that make sense only there. */
export async function locateDossier(context: Context, options: Options): Promise<Result<string>> {
  const root = resolve(context.environment.cwd, options.dossier ?? ".");
  const finished = await finishDossier(context, root);
  if (!finished.ok) return finished;
  if (await fileExists(pathsOf(root).settings)) return success(root);
  return failure([errorOf("dossier/no-settings", {})]);
}

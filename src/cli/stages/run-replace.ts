// The stage `replace`: people of a drawn panel withdraw, and a dossier is written in which their places are drawn again.
import { readdir } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { readIdList } from "../../io/read-id-list.ts";
import { readSettings } from "../../io/read-settings.ts";
import { writeFiles } from "../../io/write-files.ts";
import { hasFewSeats } from "../../model/few-seats.ts";
import { replacementPurpose } from "../../model/purpose.ts";
import type { PublishedRecord } from "../../model/record.ts";
import { errorOf, type Problem, warningOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { digestOf } from "../../record/digest.ts";
import type { ReplacementProblem, WholePanel } from "../../replacement/replacement-problem.ts";
import { type KnownPeople, readUnavailable, readWithdrawals } from "../../replacement/withdrawals.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { type DrawInputs, loadInputs } from "./load-inputs.ts";
import { pathsOf } from "./paths.ts";
import { readRecord } from "./published.ts";
import { replacementFiles, replacementFolder } from "./replacement-files.ts";
import { problemOfPlaces, wholePanelOf } from "./replacement-inputs.ts";
import { unchangedInputs } from "./run-draw.ts";
import { sealInputs } from "./seal-inputs.ts";
import { type SeatLine, seatsText } from "./seats-file.ts";
import { seatsNow } from "./seats-now.ts";
import { loadSecret } from "./secret.ts";
import type { DossierSource } from "./source.ts";

export interface Replaced {
  readonly folder: string;
  readonly number: number;
  readonly withdrawn: number;
  readonly whole: WholePanel;
  /** Positions of those who remain, in the pool of the whole. */
  readonly seated: readonly number[];
  readonly problem: ReplacementProblem;
}

/** Who sits after the draw of the dossier, which must be that of its inputs. */
async function drawnSeats(
  context: Context,
  options: Options,
  source: DossierSource,
  inputs: DrawInputs,
  record: PublishedRecord,
): Promise<Result<readonly SeatLine[]>> {
  const secret = await loadSecret(context, options, source);
  if (!secret.ok) return secret;
  const sealed = sealInputs(inputs, secret.value);
  const changed = unchangedInputs(inputs, sealed, record.freeze);
  if (changed.length > 0) return failure(changed);
  const positions = new Map(sealed.codes.map((code, position) => [code, position]));
  return success(
    seatsNow(
      inputs,
      record.reveal.panel.map((code) => positions.get(code) as number),
    ),
  );
}

interface Leaving {
  readonly withdrawn: readonly string[];
  readonly unavailable: readonly string[];
}

/** Who leaves the panel and who can no longer be drawn, from the two files; problems of both at once. */
async function whoLeaves(context: Context, options: Options, known: KnownPeople, id: string): Promise<Result<Leaving>> {
  const { cwd } = context.environment;
  const { withdrawn, unavailable } = options;
  if (withdrawn === undefined) return failure([errorOf("usage/option-needed", { option: "--withdrawn" })]);
  const list = await readIdList(resolve(cwd, withdrawn), basename(withdrawn), id);
  const ids = list.ok ? readWithdrawals(list.value, known, basename(withdrawn)) : list;
  if (unavailable === undefined) return ids.ok ? success({ withdrawn: ids.value, unavailable: [] }) : ids;
  const others = await readIdList(resolve(cwd, unavailable), basename(unavailable), id);
  const otherIds = others.ok ? readUnavailable(others.value, known, basename(unavailable)) : others;
  if (ids.ok && otherIds.ok) return success({ withdrawn: ids.value, unavailable: otherIds.value });
  return failure([ids, otherIds].flatMap((result): readonly Problem[] => (result.ok ? [] : result.problems)));
}

async function isEmptyFolder(path: string): Promise<boolean> {
  return readdir(path).then(
    (names) => names.length === 0,
    () => true,
  );
}

/** Writes the dossier of the next replacement; nothing is written when anything is refused. */
export async function runReplace(context: Context, options: Options, source: DossierSource): Promise<Result<Replaced>> {
  const { root } = source;
  const settings = await readSettings(pathsOf(root).settings);
  if (!settings.ok) return settings;
  const record = await readRecord(root);
  if (!record.ok) return record;
  const inputs = await loadInputs(source);
  if (!inputs.ok) return inputs;
  const sitting = await drawnSeats(context, options, source, inputs.value, record.value);
  if (!sitting.ok) return sitting;
  const { replacement } = inputs.value;
  const whole = replacement?.whole ?? wholePanelOf(inputs.value);
  const positions = new Map(whole.pool.members.map(({ id }, position) => [id, position]));
  const known = { volunteers: new Set(positions.keys()), seated: new Set(sitting.value.map(({ id }) => id)) };
  const leaving = await whoLeaves(context, options, known, settings.value.pool.id);
  if (!leaving.ok) return leaving;
  const { withdrawn, unavailable } = leaving.value;
  const number = (settings.value.replacement?.number ?? 0) + 1;
  const purpose = replacementPurpose(number);
  const remaining = sitting.value.filter(({ id }) => !withdrawn.includes(id));
  const already = (replacement?.lines ?? []).filter(({ state }) => state === "withdrawn");
  const told = new Set(already.map(({ id }) => id));
  const gone = [...withdrawn, ...unavailable.filter((id) => !told.has(id))].map(
    (id): SeatLine => ({ id, state: "withdrawn", draw: purpose }),
  );
  const found = (lines: readonly SeatLine[]): readonly number[] => lines.flatMap(({ id }) => positions.get(id) ?? []);
  const people = { seated: found(remaining), withdrawn: found([...already, ...gone]) };
  const problem = problemOfPlaces(whole, people, settings.value);
  if (!problem.ok) return problem;
  const { cwd } = context.environment;
  const folder = options.out === undefined ? replacementFolder(root, number) : resolve(cwd, options.out);
  if (!(await isEmptyFolder(folder))) return failure([errorOf("replacement/folder-taken", { path: basename(folder) })]);
  const files = await replacementFiles(root, folder, settings.value, {
    previous: digestOf(record.value),
    number,
    seats: seatsText([...remaining, ...already, ...gone]),
  });
  if (!files.ok) return files;
  const written = await writeFiles(files.value, { overwrite: false });
  if (!written.ok) return written;
  const { panelSize } = problem.value;
  const few: readonly Problem[] = hasFewSeats({ purpose, panelSize })
    ? [warningOf("replacement/few-seats", { seats: panelSize })]
    : [];
  return success(
    { folder, number, withdrawn: withdrawn.length, whole, seated: people.seated, problem: problem.value },
    [...inputs.warnings, ...few],
  );
}

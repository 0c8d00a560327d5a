// The inputs of a replacement draw: those of the whole panel, then what is left of them once it is told who sits and who has withdrawn.
import { resolve } from "node:path";
import { replacementPurpose } from "../../model/purpose.ts";
import type { PanelSettings } from "../../model/settings.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { namedRowCount } from "../../problems/row-list.ts";
import {
  type PeopleNow,
  type ReplacementProblem,
  replacementProblem,
  type WholePanel,
} from "../../replacement/replacement-problem.ts";
import { replacementWords } from "../../replacement/replacement-text.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { type ReadSeat, readSeats, type SeatLine } from "./seats-file.ts";

/** What the inputs of a replacement hold besides its own problem. */
export interface ReplacementInputs {
  readonly whole: WholePanel;
  readonly people: PeopleNow;
  /** Who sits and who has withdrawn, in the order of the file. */
  readonly lines: readonly SeatLine[];
  /** Digest of the record that this draw continues. */
  readonly previous: string;
}

/** The whole panel of inputs that hold no replacement yet. */
export function wholePanelOf(inputs: DrawInputs): WholePanel {
  const { panelSize, quotas, priorities, pool, constraints } = inputs;
  const mustSit = constraints.flatMap(({ kind, id }) => (kind === "must-sit" ? [id] : []));
  return { panelSize, quotas, priorities, pool, mustSit };
}

/** Positions of the people of the file in the pool; withdrawn people may have left the list since. */
function peopleOf(lines: readonly ReadSeat[], { pool, panelSize }: WholePanel, file: string): Result<PeopleNow> {
  const positions = new Map(pool.members.map(({ id }, position) => [id, position]));
  const seated = lines.filter(({ state }) => state === "seated");
  const unknown = seated.filter(({ id }) => !positions.has(id));
  const faulty = unknown.length > 0 ? unknown : seated.slice(panelSize - 1);
  if (faulty.length > 0) {
    const rows = faulty.slice(0, namedRowCount).map(({ row }) => row);
    return failure([errorOf("replacement/seats-unknown", { rows, count: faulty.length }, { file })]);
  }
  const found = (own: readonly ReadSeat[]): readonly number[] => own.flatMap(({ id }) => positions.get(id) ?? []);
  return success({ seated: found(seated), withdrawn: found(lines.filter(({ state }) => state === "withdrawn")) });
}

/** What is left to draw, with its bounds in the words of the dossier's language. */
export function problemOfPlaces(
  whole: WholePanel,
  people: PeopleNow,
  { language }: PanelSettings,
): Result<ReplacementProblem> {
  return replacementProblem(whole, people, replacementWords(language));
}

/** The inputs as they are to be drawn from: unchanged unless panel.yaml tells of a replacement. */
export async function replacedInputs(inputs: DrawInputs, settings: PanelSettings): Promise<Result<DrawInputs>> {
  const { replacement } = settings;
  if (replacement === undefined) return success(inputs);
  const lines = await readSeats(resolve(inputs.root, replacement.seats), replacement.seats);
  if (!lines.ok) return lines;
  const whole = wholePanelOf(inputs);
  const people = peopleOf(lines.value, whole, replacement.seats);
  if (!people.ok) return people;
  const replaced = problemOfPlaces(whole, people.value, settings);
  if (!replaced.ok) return replaced;
  const own = { whole, people: people.value, lines: lines.value, previous: replacement.previous };
  const purpose = replacementPurpose(replacement.number);
  // What proportion gave and took, and what was assumed, is told of the whole panel.
  const told = { nearTies: [], departures: [], assumptions: {} };
  const { features } = replaced.value.pool;
  return success({ ...inputs, ...replaced.value, features, ...told, purpose, replacement: own });
}

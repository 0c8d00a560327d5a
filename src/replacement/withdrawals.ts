// Who withdraws, by id: people of the panel, whose seats are drawn again, and volunteers who can no longer be drawn. Each is named
// once. Knows ids only, and tells rows, never ids.
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { namedRowCount } from "../problems/row-list.ts";

/** One id of a list of withdrawals. */
export interface Withdrawal {
  readonly id: string;
  readonly row: number;
}

/** The ids of a draw. */
export interface KnownPeople {
  readonly volunteers: ReadonlySet<string>;
  readonly seated: ReadonlySet<string>;
}

type ListProblem =
  | "replacement/unknown-id"
  | "replacement/not-on-panel"
  | "replacement/on-panel"
  | "replacement/id-twice";

/** The ids of a list, and a problem for each kind of line that cannot stand. */
function readList(lines: readonly Withdrawal[], { volunteers, seated }: KnownPeople, file: string, sit: boolean) {
  const first = new Map<string, Withdrawal>();
  for (const line of lines) if (!first.has(line.id)) first.set(line.id, line);
  const named = [...first.values()];
  const known = named.filter(({ id }) => volunteers.has(id));
  const faults: readonly (readonly [ListProblem, readonly Withdrawal[]])[] = [
    ["replacement/unknown-id", named.filter(({ id }) => !volunteers.has(id))],
    [sit ? "replacement/not-on-panel" : "replacement/on-panel", known.filter(({ id }) => seated.has(id) !== sit)],
    ["replacement/id-twice", lines.filter((line) => first.get(line.id) !== line)],
  ];
  const problems = faults.flatMap(([code, faulty]): readonly Problem[] => {
    const rows = faulty.slice(0, namedRowCount).map(({ row }) => row);
    return rows.length === 0 ? [] : [errorOf(code, { rows, count: faulty.length }, { file, row: rows[0] as number })];
  });
  return { ids: named.map(({ id }) => id), problems };
}

/** The ids that leave the panel, in the order of the list. All problems at once. */
export function readWithdrawals(
  lines: readonly Withdrawal[],
  known: KnownPeople,
  file: string,
): Result<readonly string[]> {
  const { ids, problems } = readList(lines, known, file, true);
  if (problems.length > 0) return failure(problems);
  return ids.length === known.seated.size ? failure([errorOf("replacement/nobody-left", {}, { file })]) : success(ids);
}

/** The ids of volunteers who do not sit and can no longer be drawn. */
export function readUnavailable(
  lines: readonly Withdrawal[],
  known: KnownPeople,
  file: string,
): Result<readonly string[]> {
  const { ids, problems } = readList(lines, known, file, false);
  return problems.length > 0 ? failure(problems) : success(ids);
}

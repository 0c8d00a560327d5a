// The integer programme of the cheapest changes of bounds: seats of a panel, seats by which each bound moves, and what the moves
// have to keep away from so that they differ from others.
import type { LinearModel, LinearRow } from "../solver/model.ts";
import type { ElasticBound, ElasticProgramme } from "./elastic-bounds.ts";
import { panelProgramme, type QuotaModel } from "./quota-model.ts";

/** At most `most` of the bounds may move. */
export interface Limit {
  readonly bounds: readonly number[];
  readonly most: number;
}

/** What the moves keep away from: too many of some bounds, and every set of moves that goes as far as one of `known` everywhere. */
export interface Apart {
  readonly limits: readonly Limit[];
  readonly known: readonly (readonly number[])[];
}

/** Rows and columns added behind those of the bounds; the columns are switches, 0 or 1. */
interface Added {
  readonly switches: number;
  readonly rows: readonly LinearRow[];
}

const atMost = (columns: readonly number[], coefficients: readonly number[], upper: number): LinearRow => ({
  columns,
  coefficients,
  lower: Number.NEGATIVE_INFINITY,
  upper,
});

/** A switch for each limited bound, on where the bound moves; at most so many are on. */
function limitRows(limits: readonly Limit[], { bounds, typeCount }: ElasticProgramme, first: number): Added {
  const limited = [...new Set(limits.flatMap((limit) => limit.bounds))];
  const switchOf = new Map(limited.map((bound, index) => [bound, first + index]));
  const linked = limited.map((bound) =>
    atMost([typeCount + bound, switchOf.get(bound) as number], [1, -(bounds[bound] as ElasticBound).room], 0),
  );
  const limiting = limits.map((limit) =>
    atMost(
      limit.bounds.map((bound) => switchOf.get(bound) as number),
      limit.bounds.map(() => 1),
      limit.most,
    ),
  );
  return { switches: limited.length, rows: [...linked, ...limiting] };
}

/** For each known set of moves, a switch for each of its bounds, on where the new moves stay below; one of them is on. */
function knownRows(known: Apart["known"], { bounds, typeCount }: ElasticProgramme, first: number): Added {
  const rows: LinearRow[] = [];
  let column = first;
  for (const moves of known) {
    const switches: number[] = [];
    for (const [bound, seats] of moves.entries()) {
      if (seats === 0) continue;
      const { room } = bounds[bound] as ElasticBound;
      rows.push(atMost([typeCount + bound, column], [1, room - seats + 1], room));
      switches.push(column);
      column += 1;
    }
    rows.push(
      atMost(
        switches,
        switches.map(() => -1),
        -1,
      ),
    );
  }
  return { switches: column - first, rows };
}

/** The programme of the cheapest moves; the columns of the bounds follow those of the types, those of the switches come last. */
export function movesProgramme(
  programme: ElasticProgramme,
  model: QuotaModel,
  { limits, known }: Apart,
): LinearModel & { readonly integer: readonly boolean[] } {
  const { bounds, rows, typeCount, costs } = programme;
  const base = panelProgramme(model.multiplicities, rows);
  const limited = limitRows(limits, programme, typeCount + bounds.length);
  const apart = knownRows(known, programme, typeCount + bounds.length + limited.switches);
  const switches = Array.from({ length: limited.switches + apart.switches });
  return {
    ...base,
    costs: [...base.costs, ...costs, ...switches.map(() => 0)],
    lower: [...base.lower, ...costs.map(() => 0), ...switches.map(() => 0)],
    upper: [...base.upper, ...bounds.map(({ room }) => room), ...switches.map(() => 1)],
    integer: [...(base.integer ?? []), ...costs.map(() => true), ...switches.map(() => true)],
    rows: [...rows, ...limited.rows, ...apart.rows],
  };
}

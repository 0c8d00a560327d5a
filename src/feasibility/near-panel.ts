// A panel near a point of the linear programme: the whole part of its seats is a panel but for a few, which exchanges of seats
// find in a moment. That none is found proves nothing.
import { fixedStream } from "../math/fixed-stream.ts";
import type { SeatRow } from "../model/seat-rows.ts";
import { exchangeSearch } from "../panels/exchange-search.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import type { LinearRow } from "../solver/model.ts";
import { wholeTolerance } from "../solver/tolerances.ts";

/** Exchanges before the search gives up: it succeeds within a dozen or hardly at all, and steps are then better spent on pivots. */
const mostExchanges = 24;

/** The rows with those over the same list of columns, such as a minimum and a maximum, joined to one. */
function joinedRows(rows: readonly LinearRow[]): readonly SeatRow[] {
  const joined = new Map<readonly number[], SeatRow>();
  for (const { columns, coefficients, lower, upper } of rows) {
    const own = joined.get(columns);
    joined.set(columns, {
      kind: "quota",
      quotaIndex: null,
      typeIndices: columns,
      coefficients,
      min: Math.max(lower, own?.min ?? Number.NEGATIVE_INFINITY),
      max: Math.min(upper, own?.max ?? Number.POSITIVE_INFINITY),
    });
  }
  return [...joined.values()];
}

/** Seats by type that meet the rows, sought from `point`, which may be in fractions; null when the search finds none. */
export function panelNear(
  point: readonly number[],
  multiplicities: readonly number[],
  rows: readonly LinearRow[],
): readonly number[] | null {
  const own = joinedRows(rows);
  const types = multiplicities.map((multiplicity) => ({ multiplicity }));
  const search = exchangeSearch(seatPolytope(types, own), fixedStream("feasibility"));
  const start = multiplicities.map((_, type) => Math.floor((point[type] as number) + wholeTolerance));
  return search(start, {
    bounds: {
      typeLower: multiplicities.map(() => 0),
      typeUpper: multiplicities,
      rowLower: own.map(({ min }) => min),
      rowUpper: own.map(({ max }) => max),
    },
    worth: multiplicities.map(() => 0),
    penalty: 1,
    maxExchanges: mostExchanges,
  });
}

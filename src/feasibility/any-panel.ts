// Is there a panel, at all or from given seats? A search by exchanging seats answers at once where panels abound; that it finds
// none proves nothing, and a solver decides.
import { fixedStream } from "../math/fixed-stream.ts";
import { exchangeSearch } from "../panels/exchange-search.ts";
import { seatPolytope } from "../panels/seat-polytope.ts";
import type { Solver } from "../solver/model.ts";
import { findPanel, type QuotaModel, seatLinearRows } from "./quota-model.ts";

/** Seats added, exchanged or taken off before the search gives up, for each seat of a panel. */
const stepsPerSeat = 4;

/** A panel with at least `least` and at most `most` seats of each type, sought from `start` or else `least`; null when none is found. */
export type SeatSearch = (
  least: readonly number[],
  most: readonly number[],
  start?: readonly number[],
) => readonly number[] | null;

/** Opens a search for panels that meet every rule of the model; the same calls in the same order find the same panels. */
export function openSeatSearch({ types, rows }: QuotaModel): SeatSearch {
  const exchange = exchangeSearch(seatPolytope(types, rows), fixedStream("feasibility"));
  const [rowLower, rowUpper] = [rows.map(({ min }) => min), rows.map(({ max }) => max)];
  const worth = types.map(() => 0);
  const size = rows.find(({ kind }) => kind === "size")?.min ?? 0;
  return (least, most, start = least) =>
    exchange(start, {
      bounds: { typeLower: least, typeUpper: most, rowLower, rowUpper },
      worth,
      penalty: 1,
      maxExchanges: stepsPerSeat * size,
    });
}

/** Seats by type of a panel that meets every rule of the model; null when there is none. */
export function anyPanel(model: QuotaModel, solver: Solver): readonly number[] | null {
  const nobody = model.types.map(() => 0);
  const found = openSeatSearch(model)(nobody, model.multiplicities);
  return found ?? findPanel(model.multiplicities, seatLinearRows(model), solver);
}

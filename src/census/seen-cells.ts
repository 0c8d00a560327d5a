// Which cells of which places have been seen, and in which row: a table of the whole of France has seven million of them, too many for
// a text each.

/** The row in which a cell of a place stood before; 0 when it did not, and `row` is noted. `cell` counts from 0. */
export type SeeCell = (place: string, cell: number, row: number) => number;

/** Nothing seen yet. */
export function openSeenCells(): SeeCell {
  const places = new Map<string, Uint32Array>();
  return (place, cell, row) => {
    let rows = places.get(place);
    if (rows === undefined || rows.length <= cell) {
      const more = new Uint32Array(Math.max(64, 2 ** Math.ceil(Math.log2(cell + 1))));
      if (rows !== undefined) more.set(rows);
      places.set(place, more);
      rows = more;
    }
    const first = rows[cell] as number;
    if (first === 0) rows[cell] = row;
    return first;
  };
}

// The content of the volunteers' list in a form that does not depend on the order of its rows nor on how the file was saved:
// what sourceMac is taken over (docs/decisions/0006-simple-mode.md).
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { compareTextLists } from "../math/order.ts";
import type { Table } from "../model/table.ts";

/** UTF-8 of one JSON array a line: the headers, then the cells of each row, rows in code-unit order of their cells. */
export function sourceBytes(table: Table): Uint8Array {
  const rows = table.rows.map(({ cells }) => cells).sort(compareTextLists);
  return utf8ToBytes([table.headers, ...rows].map((cells) => JSON.stringify(cells)).join("\n"));
}

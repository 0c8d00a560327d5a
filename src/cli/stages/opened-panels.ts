// The panels of the lottery by member number: published, or, in profile `sealed`, read back from the restricted tickets.
import { readTable } from "../../io/read-table.ts";
import type { Pool } from "../../model/pool.ts";
import type { LotteryArtefact } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { canonicalPanels } from "../../record/build-lottery.ts";
import type { SealedPool } from "../../record/seal-pool.ts";
import { panelsDigestOf } from "../../record/ticket-order.ts";
import { pathsOf } from "./paths.ts";

export async function openedPanels(
  root: string,
  lottery: LotteryArtefact,
  pool: Pool,
  sealed: SealedPool,
): Promise<Result<readonly (readonly number[])[]>> {
  if (lottery.panels !== null) return success(lottery.panels);
  const table = await readTable(pathsOf(root).tickets, "restricted/tickets.csv");
  if (!table.ok) return table;
  const positions = new Map(pool.members.map(({ id }, position) => [id, position]));
  const tickets = table.value.rows.map(({ cells }) => (cells[1] ?? "").split(" ").map((id) => positions.get(id) ?? -1));
  const { panels, ticketsPerPanel } = canonicalPanels(tickets, sealed.order);
  if (panelsDigestOf(panels, ticketsPerPanel) === lottery.panelsDigest) return success(panels);
  return failure([errorOf("dossier/damaged-file", { path: "restricted/tickets.csv" })]);
}

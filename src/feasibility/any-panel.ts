// Is there a panel at all? A search answers at once where panels abound; where it finds none, a solver decides.
import type { Solver } from "../solver/model.ts";
import { completePanel, completionRules } from "./complete-panel.ts";
import { findPanel, type QuotaModel, seatLinearRows } from "./quota-model.ts";

/** Seats by type of a panel that meets every rule of the model; null when there is none. */
export function anyPanel(model: QuotaModel, solver: Solver): readonly number[] | null {
  const nobody = model.types.map(() => 0);
  const found = completePanel(completionRules(model), nobody, model.multiplicities);
  return found ?? findPanel(model.multiplicities, seatLinearRows(model), solver);
}

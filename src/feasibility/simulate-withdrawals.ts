// Before the draw: would the quotas survive withdrawals? Panels are made at random (some volunteers set aside, then any
// panel of the others), each chosen person withdraws with a given chance, and a panel is completed from the volunteers who
// were not chosen; that last answer comes from a linear programme, so it is on the hopeful side by the rare case in which
// only halves of people would do. A simulation for the team's planning, never part of a draw.
import type { WithdrawalOutlook } from "../model/feasibility.ts";
import { invariant } from "../problems/invariant.ts";
import type { LinearModel, Solver, SolverSession } from "../solver/model.ts";
import { panelProgramme, type QuotaModel, seatLinearRows, wholePointNear } from "./quota-model.ts";

/** Different panels that the trials of one simulation are spread over. */
const panelCount = 5;

/** Types of which one member is left out, so that the panels differ: an objective would take the solver far longer. */
const leftOutShare = 0.3;

/** A panel in which some volunteers, taken at random, do not stand; where it takes them all, any panel. */
function randomPanel(
  session: SolverSession,
  programme: LinearModel,
  solver: Solver,
  random: () => number,
): readonly number[] {
  const present = programme.upper.map((multiplicity) => (random() < leftOutShare ? multiplicity - 1 : multiplicity));
  for (const upper of [present, programme.upper]) {
    for (const [type, most] of upper.entries()) session.changeColumnBounds(type, 0, most);
    const outcome = session.solve();
    const near =
      outcome.status === "optimal" ? wholePointNear(programme, outcome.values, programme.upper.length, solver) : null;
    if (near !== null) return near;
  }
  const outcome = solver.solve(programme);
  invariant(outcome.status === "optimal", `a feasible panel programme ended with ${outcome.status}`);
  return outcome.values.map(Math.round);
}

/** Seats left of each type when each chosen person withdraws with the given chance. */
function stayingSeats(panel: readonly number[], share: number, random: () => number): readonly number[] {
  return panel.map((seats) => {
    let staying = 0;
    for (let seat = 0; seat < seats; seat += 1) if (random() >= share) staying += 1;
    return staying;
  });
}

function meetsMinimums(model: QuotaModel, seats: readonly number[]): boolean {
  return model.rows.every(({ kind, typeIndices, min }) => {
    if (kind !== "quota") return true;
    return typeIndices.reduce((sum, type) => sum + (seats[type] as number), 0) >= min;
  });
}

/** Whether somebody alike, for whom every rule is the same, stands ready for each who left. */
function canBeReplacedAlike(model: QuotaModel, panel: readonly number[], staying: readonly number[]): boolean {
  return panel.every((seats, type) => 2 * seats - (staying[type] as number) <= (model.multiplicities[type] as number));
}

/** Whether the others can fill the empty seats: those who stay keep theirs, those who left do not come back. */
function canBeCompleted(
  session: SolverSession,
  model: QuotaModel,
  panel: readonly number[],
  staying: readonly number[],
): boolean {
  if (canBeReplacedAlike(model, panel, staying)) return true;
  for (const [type, seats] of panel.entries()) {
    if (seats === 0) continue;
    const kept = staying[type] as number;
    session.changeColumnBounds(type, kept, (model.multiplicities[type] as number) - (seats - kept));
  }
  return session.solve().status === "optimal";
}

/** Counts over `trials` withdrawals of a feasible model; the same `random` gives the same counts. */
export function simulateWithdrawals(
  model: QuotaModel,
  solver: Solver,
  options: { readonly withdrawalPercent: number; readonly trials: number; readonly random: () => number },
): WithdrawalOutlook {
  const { withdrawalPercent, trials, random } = options;
  const programme = panelProgramme(model.multiplicities, seatLinearRows(model));
  const { integer: _, ...linear } = programme;
  const [choosing, completing] = [solver.open(linear), solver.open(linear)];
  try {
    const panels = Array.from({ length: Math.min(panelCount, trials) }, () =>
      randomPanel(choosing, programme, solver, random),
    );
    let [heldWithoutReplacement, heldWithReplacement] = [0, 0];
    // The trials of one panel follow one another: the solver goes on from what it found for the one before.
    for (const [index, panel] of panels.entries()) {
      for (let trial = index; trial < trials; trial += panels.length) {
        const staying = stayingSeats(panel, withdrawalPercent / 100, random);
        if (meetsMinimums(model, staying)) heldWithoutReplacement += 1;
        if (canBeCompleted(completing, model, panel, staying)) heldWithReplacement += 1;
      }
      for (const [type, seats] of panel.entries()) {
        if (seats > 0) completing.changeColumnBounds(type, 0, model.multiplicities[type] as number);
      }
    }
    return { withdrawalPercent, trials, heldWithoutReplacement, heldWithReplacement };
  } finally {
    choosing.dispose();
    completing.dispose();
  }
}

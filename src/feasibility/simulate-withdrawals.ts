// Before the draw: would the quotas survive withdrawals? Panels are made at random (from any panel, some seats emptied and
// given to others), each chosen person withdraws with a given chance, and a panel is completed from the volunteers who were
// not chosen. A search answers nearly always; where it finds nothing a linear programme does, which is on the hopeful side
// by the rare case in which only halves of people would do. A simulation for the team's planning, never part of a draw.
import type { WithdrawalOutlook } from "../model/feasibility.ts";
import type { Solver, SolverSession } from "../solver/model.ts";
import { openSeatSearch, type SeatSearch } from "./any-panel.ts";
import { panelProgramme, type QuotaModel, seatLinearRows } from "./quota-model.ts";

/** Different panels that the trials of one simulation are spread over. */
const panelCount = 5;

/** Part of the seats that is given to others to make another panel. */
const emptiedShare = 0.5;

/** Panels that differ by chance; where nobody can take a seat that was emptied, its holder stays. */
function randomPanels(
  { multiplicities }: QuotaModel,
  search: SeatSearch,
  first: readonly number[],
  count: number,
  random: () => number,
): readonly (readonly number[])[] {
  const panels: (readonly number[])[] = [];
  let last = first;
  while (panels.length < count) {
    const staying = stayingSeats(last, emptiedShare, random);
    const most = multiplicities.map((m, type) => m - ((last[type] as number) - (staying[type] as number)));
    last = search(staying, most) ?? search(staying, multiplicities) ?? last;
    panels.push(last);
  }
  return panels;
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
  model: QuotaModel,
  search: SeatSearch,
  open: () => SolverSession,
  panel: readonly number[],
  staying: readonly number[],
): boolean {
  if (canBeReplacedAlike(model, panel, staying)) return true;
  const most = model.multiplicities.map((m, type) => m - ((panel[type] as number) - (staying[type] as number)));
  // Somebody alike for whom there is one: most rules hold at once, and few seats are left to look for.
  const alike = most.map((count, type) => Math.min(count, panel[type] as number));
  if (search(staying, most, alike) !== null) return true;
  const session = open();
  for (const [type, upper] of most.entries()) session.changeColumnBounds(type, staying[type] as number, upper);
  return session.solve().status === "optimal";
}

/** Counts over `trials` withdrawals from a feasible model, of which `first` is any panel; the same `random` gives the same counts. */
export function simulateWithdrawals(
  model: QuotaModel,
  first: readonly number[],
  solver: Solver,
  options: { readonly withdrawalPercent: number; readonly trials: number; readonly random: () => number },
): WithdrawalOutlook {
  const { withdrawalPercent, trials, random } = options;
  const search = openSeatSearch(model);
  const panels = randomPanels(model, search, first, Math.min(panelCount, trials), random);
  let session: SolverSession | null = null;
  const open = (): SolverSession => {
    const { integer: _, ...linear } = panelProgramme(model.multiplicities, seatLinearRows(model));
    session ??= solver.open(linear);
    return session;
  };
  try {
    let [heldWithoutReplacement, heldWithReplacement] = [0, 0];
    // The trials of one panel follow one another: a solver goes on from what it found for the one before.
    for (const [index, panel] of panels.entries()) {
      for (let trial = index; trial < trials; trial += panels.length) {
        const staying = stayingSeats(panel, withdrawalPercent / 100, random);
        if (meetsMinimums(model, staying)) heldWithoutReplacement += 1;
        if (canBeCompleted(model, search, open, panel, staying)) heldWithReplacement += 1;
      }
    }
    return { withdrawalPercent, trials, heldWithoutReplacement, heldWithReplacement };
  } finally {
    (session as SolverSession | null)?.dispose();
  }
}

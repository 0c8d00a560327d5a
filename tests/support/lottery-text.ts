// A lottery of hundreds of people with the library alone, as text: every ticket, every level, every proof. Runs in Node and in a browser.
import { assignTickets, canonicalJson, findLottery, loadHighsSolver, sealPool } from "../../src/index.ts";
import { generatePool } from "./generate-pool.ts";

const recipe = {
  seed: "bytes",
  poolCount: 400,
  panelSize: 40,
  valueCounts: [2, 5, 4, 3],
  householdShare: 0.1,
  slack: 1,
};

/** The text; `isShuffled` gives the same people in other rows, and the quotas in another order. @throws Error when there is no lottery */
export async function lotteryText(source: {
  readonly wasmUrl?: string;
  readonly isShuffled: boolean;
}): Promise<string> {
  const plain = generatePool(recipe);
  const moved = plain.members
    .map((member, index) => ({ member, key: (index * 7919 + 13) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ member }, index) => ({ ...member, row: index + 2 }));
  const problem = source.isShuffled ? { ...plain, members: moved, quotas: plain.quotas.toReversed() } : plain;
  const found = findLottery(problem, await loadHighsSolver(source), { ticketCount: 1000 });
  if (!found.ok) throw new Error("no lottery");
  const { members, features } = problem;
  const sealed = sealPool({ drawId: "octets", secretHex: "ab".repeat(32), features, members });
  const { tickets } = assignTickets(problem, found.value, sealed.order);
  const { levels, proofs, typeOfMember } = found.value;
  // Quotas are named by their place in the problem's list, which is the one thing that differs.
  const chances = levels.map(({ exactProbability, typeIndices }) => ({ exactProbability, typeIndices }));
  const types = Object.fromEntries(members.map(({ id }, position) => [id, typeOfMember[position]]));
  const panels = tickets.map((ticket) => ticket.map((position) => members[position]?.id).sort());
  return canonicalJson({ chances, proofs, types, panels });
}

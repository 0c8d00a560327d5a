// The chosen people of a record among the pool's members, found by their codes.
import type { PublishedRecord } from "../../model/record.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { sealInputs } from "./seal-inputs.ts";

/** Positions in `inputs.pool.members`, or null when a code belongs to nobody: another list or another key. */
export function panelPositionsOf(
  inputs: DrawInputs,
  secretHex: string | null,
  record: PublishedRecord,
): readonly number[] | null {
  const { codes } = sealInputs(inputs, secretHex);
  const positions = new Map(codes.map((code, position) => [code, position]));
  const found = record.reveal.panel.map((code) => positions.get(code));
  return found.every((position) => position !== undefined) ? (found as readonly number[]) : null;
}

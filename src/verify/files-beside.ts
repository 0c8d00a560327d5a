// The parts of a record are published as files of their own, which many read and few compare: one that is not the record's is
// told by the check of its part.
import { sha256Hex } from "../record/sha256.ts";
import type { VerifyContext } from "./context.ts";
import { type CheckOutcome, failed } from "./finding.ts";

/** The parts that are published as files too, `members.json` and so on. */
export const partNames = ["members", "freeze", "lottery", "commitment", "reveal"] as const;

export type PartName = (typeof partNames)[number];

const checkOf: Readonly<Record<PartName, number>> = { members: 4, freeze: 5, lottery: 6, commitment: 7, reveal: 7 };

/** The failure of check `number` when a file beside the record is not the part of its name, byte for byte; else null. */
export function otherFile(number: number, { brought, digests }: VerifyContext): CheckOutcome | null {
  for (const part of partNames) {
    const text = brought.parts?.get(part);
    if (checkOf[part] !== number || text === undefined) continue;
    const [expected, found] = [digests[part], sha256Hex(text)];
    if (found !== expected) {
      return failed("file-differs", { file: `${part}.json` }, { ...(expected === null ? {} : { expected }), found });
    }
  }
  return null;
}

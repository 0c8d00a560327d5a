// The toy draw as the page of the ceremony gets it, with an annex that opens sealed panels too, as `lottery` writes it.
import type { CeremonyData } from "../../src/model/ceremony.ts";
import type { PublishedRecord, RestrictedAnnex } from "../../src/model/record.ts";
import { panelNonceOf } from "../../src/record/build-lottery.ts";
import { type ToyOptions, toyRecord } from "./toy-record.ts";

export interface ToyCeremony {
  readonly data: CeremonyData;
  readonly record: PublishedRecord;
  readonly annex: RestrictedAnnex;
}

/** Twenty ten-sided dice, as they fell. */
export const toyDice = { digits: "49382716054938271605", sampler: "rivest-2011" } as const;

/** The toy draw, committed to dice. */
export function toyCeremony(options: ToyOptions = {}, language: CeremonyData["language"] = "fr"): ToyCeremony {
  const { record, annex, sealed } = toyRecord({ dice: toyDice, evidence: null, ...options });
  const { commitment, freeze, members, lottery } = record;
  if (commitment === null) throw new Error("the toy is committed");
  const data = { language, commitment, freeze, members, lottery };
  if (lottery.panels !== null) return { data, record, annex };
  const open = toyRecord({ ...options, dice: toyDice, hasSensitive: false, disclosure: "codes" }).record.lottery;
  if (open.panelsDigest !== lottery.panelsDigest) throw new Error("the toys differ in their panels");
  const panels = (open.panels ?? []).map((numbers, index) => ({ nonce: panelNonceOf(sealed, index + 1), numbers }));
  return { data, record, annex: { ...annex, panels } };
}

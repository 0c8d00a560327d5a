// What the annex opens of a sealed lottery: its panels, by their seals, and the chances that follow from them.
import { fromText, type Rational } from "../math/rational.ts";
import type { LotteryArtefact, RestrictedAnnex } from "../model/record.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { certificateSchema } from "../record/certificate-schema.ts";
import { digestOf, hashTexts } from "../record/digest.ts";
import type { AnnexReading } from "./context.ts";

type Chances = LotteryArtefact["chances"];

/** What is known of panels and chances, published or opened. */
export interface OpenLottery {
  readonly panels: readonly (readonly number[])[] | null;
  readonly chances: Chances | null;
}

/** Number of the first sealed panel that the annex's panels do not open, or null; also null when the annex brings none. */
export function firstUnopenedPanel(lottery: LotteryArtefact, panels: RestrictedAnnex["panels"]): number | null {
  if (panels === undefined) return null;
  const seals = lottery.panelSeals ?? [];
  if (panels.length !== seals.length) return Math.min(panels.length, seals.length) + 1;
  const position = panels.findIndex(
    ({ nonce, numbers }, index) =>
      hashTexts("pinakion/panel/1", lottery.drawId, nonce, canonicalJson(numbers)) !== seals[index],
  );
  return position === -1 ? null : position + 1;
}

/** Exact chances by member number in parts per 10^9, halves up, from a certificate whose digest is the published one. */
function certifiedTargets(lottery: LotteryArtefact, certificate: unknown): ReadonlyMap<number, number> | null {
  const form = certificateSchema.safeParse(certificate);
  if (!form.success || digestOf(certificate) !== lottery.certificateDigest) return null;
  const targets = new Map<number, number>();
  for (const { probability, types } of form.data.levels) {
    const { numerator, denominator } = fromText(probability) as Rational;
    const target = Number((2n * numerator * 1_000_000_000n + denominator) / (2n * denominator));
    for (const type of types) for (const number of form.data.types[type - 1] ?? []) targets.set(number, target);
  }
  return targets;
}

/** The lottery as published, or as the annex opens it. */
export function openLottery(lottery: LotteryArtefact, annex: AnnexReading, memberCount: number): OpenLottery {
  if (lottery.panels !== null) return { panels: lottery.panels, chances: lottery.chances };
  const opened = annex.status === "read" ? annex.annex.panels : undefined;
  if (opened === undefined || annex.status !== "read" || firstUnopenedPanel(lottery, opened) !== null) {
    return { panels: null, chances: null };
  }
  const panels = opened.map(({ numbers }) => numbers);
  const targets = certifiedTargets(lottery, annex.annex.certificate);
  if (targets === null) return { panels, chances: null };
  const tickets: number[] = new Array(memberCount).fill(0);
  for (const [index, panel] of panels.entries()) {
    for (const number of panel) {
      if (number <= memberCount)
        tickets[number - 1] = (tickets[number - 1] as number) + (lottery.ticketsPerPanel[index] ?? 0);
    }
  }
  const chances = tickets.map((count, index) => ({
    number: index + 1,
    targetPpb: targets.get(index + 1) ?? 0,
    tickets: count,
  }));
  return { panels, chances };
}

// The lottery in words: tickets, panels, the range of chances, the certificate.
import type { Language } from "../../problems/catalogue.ts";
import type { Context } from "../context.ts";
import type { LotterySummary } from "../stages/lottery-summary.ts";
import { shownNumber, shownPercent } from "./number.ts";

/** Tickets that are rounding errors of the exact chances, which are known as floats here. */
const noDeviation = 1e-7;

/** Two decimals that never say less than there is. */
function shownTickets(deviation: number, language: Language): string {
  const value = Math.ceil(deviation * 100 - 1e-6) / 100;
  return `${shownNumber(value, 2, language)} ticket${value < 2 && (language === "fr" || value === 1) ? "" : "s"}`;
}

/** A gap that is never said smaller than it is: up to six decimals, less than the last of them in words. */
function shownGap(gap: number, language: Language): string {
  const least = 1e-6;
  if (gap === 0) return "0";
  if (gap < least) return `${language === "fr" ? "moins de " : "less than "}${shownNumber(least, 6, language)}`;
  return shownNumber(Math.ceil(gap / least) * least, 6, language);
}

/** How far, at most, the tickets are from the chances, and why where that is a ticket or more. */
function deviationLines({ language, text }: Context, { tickets, largestTicketDeviation }: LotterySummary): string[] {
  const deviation = tickets * largestTicketDeviation;
  if (deviation < noDeviation) return [text.lottery.deviationNone];
  const line = text.lottery.deviation(shownTickets(deviation, language));
  return deviation >= 1 - noDeviation ? [line, text.lottery.deviationReason(tickets)] : [line];
}

export function lotteryLines(context: Context, summary: LotterySummary): readonly string[] {
  const { language, text } = context;
  const { panels, tickets, memberTypes, minimumProbability, maximumProbability, certificate } = summary;
  const hasCertificate = summary.objective !== "nash" && summary.objective !== "goldilocks";
  return [
    text.lottery.summary(panels, tickets, memberTypes),
    text.lottery.chances(
      shownPercent(minimumProbability, language),
      shownPercent(maximumProbability, language),
      summary.objective,
    ),
    ...deviationLines(context, summary),
    text.lottery.certificate(certificate.exact, shownGap(certificate.gap, language)),
    ...(hasCertificate ? [] : [text.lottery.certificateAgain]),
  ];
}

// The lottery in words: tickets, panels, the range of chances, the certificate.
import type { Context } from "../context.ts";
import type { LotterySummary } from "../stages/lottery-summary.ts";
import { shownPercent } from "./number.ts";

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
    text.lottery.certificate(certificate.exact, String(certificate.gap)),
    ...(hasCertificate ? [] : [text.lottery.certificateAgain]),
  ];
}

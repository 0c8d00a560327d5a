// What the usual way of drawing would have given on the same list, where it was simulated (`pinakion compare`). Told beside the
// chances of this lottery, as an estimate; decides and proves nothing.
import type { PublishedRecord } from "../model/record.ts";
import { shareOfPpb } from "./format-number.ts";
import type { Block } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

/** The usual draw simulated: chances in parts per 10^9, estimated on so many panels. */
export interface UsualDraw {
  readonly lowestPpb: number;
  readonly highestPpb: number;
  readonly panels: number;
}

/** One paragraph; nothing where it was not simulated, or never gave a panel, or this lottery's chances are not published. */
export function usualDrawBlocks(record: PublishedRecord, usual: UsualDraw | null, text: ReportText): readonly Block[] {
  const { chances } = record.lottery;
  if (usual === null || usual.panels === 0 || chances.length === 0) return [];
  const own = chances.reduce((least, { targetPpb }) => Math.min(least, targetPpb), 1_000_000_000);
  const [lowest, highest] = [shareOfPpb(usual.lowestPpb), shareOfPpb(usual.highestPpb)];
  return [{ kind: "paragraph", prose: text.usualDraw(usual.panels, lowest, highest, shareOfPpb(own)) }];
}

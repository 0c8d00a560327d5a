// Where the lottery stands, in one short line.
import type { LotteryProgress } from "../../model/lottery.ts";
import type { CliText } from "../text.fr.ts";

export function describeProgress(progress: LotteryProgress, text: CliText): string {
  return text.lottery.progress(progress);
}

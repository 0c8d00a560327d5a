// Where the lottery stands, in one short line.
import type { LotteryProgress } from "../../lottery/find-lottery.ts";

export function describeProgress(progress: LotteryProgress): string {
  return JSON.stringify(progress);
}

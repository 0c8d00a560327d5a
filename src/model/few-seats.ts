// When a draw seats so few people that counts about them would be their answers.
import { type Purpose, replacementNumberOf } from "./purpose.ts";

/** Fewer seats than this are not counted by answer, as fewer volunteers are not. */
const fewestCounted = 5;

/** Whether the composition of what this draw seats stays unpublished: a replacement of a few seats. */
export function hasFewSeats({
  purpose,
  panelSize,
}: {
  readonly purpose: Purpose;
  readonly panelSize: number;
}): boolean {
  return replacementNumberOf(purpose) !== null && panelSize < fewestCounted;
}

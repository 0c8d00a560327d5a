// What the report says of quotas that `check --apply` changed, because no panel was possible with the first ones. A language that
// lacks a sentence does not compile.
import type { Prose } from "./report-document.ts";

/** The sentences of one language; `instant` is in words. */
export interface ChangesText {
  readonly title: string;
  readonly introduction: (instant: string) => Prose;
  readonly minimum: (feature: string, value: string, from: string, to: string) => Prose;
  readonly maximum: (feature: string, value: string, from: string, to: string) => Prose;
  readonly reason: (reason: string) => Prose;
}

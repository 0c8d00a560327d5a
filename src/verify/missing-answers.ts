// What to ask for when a check needs the answers and has none.
import type { AnnexReading } from "./context.ts";

/** The annex, or an annex that can be read. */
export function missingAnswers(annex: AnnexReading): "annex" | "readable-annex" {
  return annex.status === "absent" ? "annex" : "readable-annex";
}

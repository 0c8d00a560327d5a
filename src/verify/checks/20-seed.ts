// Check 20: the seed text rebuilt from draw, purpose, panels and values; values of a form that can be read in one way only.
import type { RevealedValue } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

function isReadable({ source, text }: RevealedValue, isSimple: boolean): boolean {
  if (!text.startsWith(`${source}:`) || /[|;]/.test(text)) return false;
  const body = text.slice(source.length + 1);
  if (source !== "typed") return !isSimple && /^[!-~]+$/.test(body);
  return body !== "" && body.trim() === body && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(body);
}

/** Runs check 20. */
export function checkSeed({ record }: VerifyContext): CheckOutcome {
  const { reveal, lottery, commitment } = record;
  const isSimple = commitment === null;
  const unreadable = reveal.values.find((value) => !isReadable(value, isSimple));
  if (unreadable !== undefined) return failed("seed-value", { source: unreadable.source });
  if (isSimple && (reveal.values.length !== 1 || Object.keys(reveal.values[0] as RevealedValue).length !== 2)) {
    return failed("seed-value", { source: "typed" });
  }
  const values = reveal.values.map(({ text }) => text).join(";");
  const expected = `pinakion/1|${lottery.drawId}|${lottery.purpose}|${lottery.panelsDigest}|${values}`;
  return reveal.seed === expected ? passed() : failed("seed-differs", {}, { expected, found: reveal.seed });
}

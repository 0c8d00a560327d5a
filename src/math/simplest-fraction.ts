// Floats read back as the fractions they came from, by continued fractions. A guess: whoever calls proves it.
import { type Rational, rational } from "./rational.ts";

/** The fraction of smallest denominator within `tolerance` of x, or null when that denominator exceeds `largest`. */
export function simplestFraction(x: number, tolerance: number, largest: number): Rational | null {
  if (!Number.isFinite(x)) return null;
  let rest = x;
  let [n0, d0, n1, d1] = [0, 1, 1, 0];
  for (let step = 0; step < 40; step += 1) {
    const whole = Math.floor(rest);
    [n0, d0, n1, d1] = [n1, d1, whole * n1 + n0, whole * d1 + d0];
    if (d1 > largest || !Number.isSafeInteger(n1)) return null;
    if (Math.abs(n1 / d1 - x) <= tolerance) return rational(n1, d1);
    rest = 1 / (rest - whole);
  }
  return null;
}

/** The float itself as an exact rational with denominator 2^40 (rounded there). */
export function dyadic(x: number): Rational {
  const scale = 2 ** 40;
  return rational(BigInt(Math.round(x * scale)), BigInt(scale));
}

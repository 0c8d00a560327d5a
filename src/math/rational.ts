// Exact rational numbers on BigInt. Used wherever a number is published or proven; knows no domain word.

/** A rational in lowest terms; `denominator` > 0. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const exactInFloats = 1n << 53n;

/** Euclid's; in floats, exact there, as soon as both numbers fit: most of the time of a proof is spent here. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 1n && (x >= exactInFloats || y >= exactInFloats)) [x, y] = [y, x % y];
  if (y === 0n) return x;
  if (y === 1n) return 1n;
  let [u, v] = [Number(x), Number(y)];
  while (v > 0) [u, v] = [v, u % v];
  return BigInt(u);
}

/**
 * The rational numerator/denominator in lowest terms.
 * @throws RangeError when the denominator is 0
 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('"denominator" expected non-zero, got 0');
  if (d === 1n) return { numerator: n, denominator: 1n };
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export const zero: Rational = rational(0n);
export const one: Rational = rational(1n);

export function add(a: Rational, b: Rational): Rational {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when b is 0 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Largest whole number not above a. */
export function floor(a: Rational): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** Nearest float. Exact to the last bit for numerators and denominators below 2^53; within 1e-15 relative beyond. */
export function toNumber(a: Rational): number {
  const limit = exactInFloats;
  let { numerator, denominator } = a;
  if (-limit < numerator && numerator < limit && denominator < limit) return Number(numerator) / Number(denominator);
  const negative = numerator < 0n;
  if (negative) numerator = -numerator;
  let scale = 0;
  while (numerator / denominator < limit) {
    numerator <<= 64n;
    scale += 1;
  }
  let value = Number(numerator / denominator);
  for (let step = 0; step < scale; step += 1) value /= 2 ** 64;
  return negative ? -value : value;
}

/** `p/q` in lowest terms, or `p` when whole. */
export function toText(a: Rational): string {
  return a.denominator === 1n ? `${a.numerator}` : `${a.numerator}/${a.denominator}`;
}

/**
 * Reads `12`, `-3/4` or a decimal such as `12.375` exactly.
 * @returns null when the text is none of these
 */
export function fromText(text: string): Rational | null {
  const fraction = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (fraction !== null) {
    const denominator = BigInt(fraction[2] ?? "1");
    return denominator === 0n ? null : rational(BigInt(fraction[1] as string), denominator);
  }
  const decimal = /^(-?)(\d+)\.(\d+)$/.exec(text);
  if (decimal === null) return null;
  const digits = decimal[3] as string;
  const unsigned = rational(BigInt(`${decimal[2]}${digits}`), 10n ** BigInt(digits.length));
  return decimal[1] === "-" ? subtract(zero, unsigned) : unsigned;
}

// Sets of changes that are truly different: of any two, neither changes all the quotas that the other changes. Whoever turns one
// down for a quota that it touches finds another that leaves this quota alone, or trades it for others.
import type { ElasticBound } from "./elastic-bounds.ts";
import type { Apart, Limit } from "./moves-programme.ts";

/** Seats by which each bound moves. */
type Moves = readonly number[];

/** Sets of changes listed at most: enough to choose from, few enough to read. */
const listedSets = 4;

/** Sets that are looked for to the end, as long as there are any. */
const promisedSets = 3;

/** Sets looked at before the search for truly different ones gives up: thousands exist on a large pool. */
const mostSets = 40;

type Quotas = ReadonlySet<unknown>;

function areDifferent(a: Quotas, b: Quotas): boolean {
  return [...a].some((quota) => !b.has(quota)) && [...b].some((quota) => !a.has(quota));
}

/** The first of the sets with as many others of them, at most two, as are truly different from it and from one another. */
function differentFromFirst(sets: readonly Quotas[]): readonly number[] {
  const first = sets[0] as Quotas;
  const others = [...sets.keys()].filter((index) => areDifferent(first, sets[index] as Quotas));
  for (const second of others) {
    const third = others.find((index) => index > second && areDifferent(sets[second] as Quotas, sets[index] as Quotas));
    if (third !== undefined) return [0, second, third];
  }
  return others[0] === undefined ? [0] : [0, others[0]];
}

/** Quickly: each the cheapest that uses at most half of the avoidable bounds of each one before, or at least not all. */
function quickMoves(
  cheapest: (apart: Apart) => Moves | null,
  isAvoidable: (bound: number) => boolean,
  isNew: (moves: Moves, found: readonly Moves[]) => boolean,
): readonly Moves[] {
  const found: Moves[] = [];
  const avoidable: number[][] = [];
  let limits: Limit[] = [];
  while (found.length < listedSets) {
    let moves = cheapest({ limits, known: [] });
    if (moves === null && avoidable.some(({ length }) => length > 2)) {
      limits = avoidable.map((own) => ({ bounds: own, most: own.length - 1 }));
      moves = cheapest({ limits, known: [] });
    }
    if (moves === null) break;
    if (isNew(moves, found)) found.push(moves);
    const own = moves.flatMap((seats, index) => (seats > 0 && isAvoidable(index) ? [index] : []));
    if (own.length === 0) break;
    avoidable.push(own);
    limits.push({ bounds: own, most: Math.floor(own.length / 2) });
  }
  return found;
}

/**
 * Thoroughly: every set of changes of which none could be smaller, by rising cost, until three of them are truly different. All
 * of them, where there are fewer; so that where three exist, the cheapest one among them, three are found.
 */
function thoroughMoves(
  cheapest: (apart: Apart) => Moves | null,
  quotasOf: (moves: Moves) => Quotas,
  first: Moves,
): readonly Moves[] {
  const known: Moves[] = [first];
  let chosen: readonly number[] = [0];
  while (known.length < mostSets && chosen.length < promisedSets) {
    const moves = cheapest({ limits: [], known });
    if (moves === null) break;
    known.push(moves);
    chosen = differentFromFirst(known.map(quotasOf));
  }
  return chosen.map((index) => known[index] as Moves);
}

/**
 * The cheapest moves, and others that are truly different from them and from one another. `cheapest` gives the cheapest moves
 * that keep apart from others, null when nothing does; `isAvoidable` whether something helps when a bound stays.
 */
export function differentMoves(
  bounds: readonly ElasticBound[],
  cheapest: (apart: Apart) => Moves | null,
  isAvoidable: (bound: number) => boolean,
): readonly Moves[] {
  const quotasOf = (moves: Moves): Quotas =>
    new Set(moves.flatMap((seats, index) => (seats > 0 ? [bounds[index]?.quota] : [])));
  const isNew = (moves: Moves, found: readonly Moves[]): boolean =>
    found.every((own) => areDifferent(quotasOf(own), quotasOf(moves)));
  const quick = quickMoves(cheapest, isAvoidable, isNew);
  const [first] = quick;
  if (first === undefined || quick.length >= promisedSets) return quick;
  const thorough = thoroughMoves(cheapest, quotasOf, first);
  return thorough.length > quick.length ? thorough : quick;
}

// Pseudo-random numbers for simulations that help a team plan (seedrandom, MIT). Never used to draw anybody: draws use
// the public sampler on SHA-256. The only file that knows the package.
import seedrandom from "seedrandom";

/** Floats in [0, 1); the same seed gives the same numbers on every machine. */
export function simulationSource(seed: string): () => number {
  return seedrandom(seed);
}

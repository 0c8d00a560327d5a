// Beacons of drand's quicknet from public sources, valid and not, against the verifier and the draw's own round and randomness.
import { describe, expect, it } from "vitest";
import { quicknetRound } from "../../src/draw/calendar.ts";
import { readValues } from "../../src/draw/read-values.ts";
import { loadBeaconVerifier } from "../../src/verify/quicknet-signature.ts";
import { vectorJson, vectorsNote, vectorsPresent } from "../support/shared-vectors.ts";

interface Beacon {
  readonly round: number;
  readonly signature: string;
  readonly randomness?: string;
  readonly scheduledTime?: string;
  readonly dst?: string;
}

describe.skipIf(!vectorsPresent)(`drand quicknet${vectorsNote}`, () => {
  const load = () =>
    vectorJson<{
      readonly valid: readonly Beacon[];
      readonly invalid: readonly Beacon[];
      readonly otherChainSameScheme: Beacon;
    }>("drand-quicknet.json");

  it("accepts every valid beacon, at its round and with its randomness", async () => {
    const verifies = await loadBeaconVerifier();
    for (const { round, signature, randomness, scheduledTime } of load().valid) {
      expect(verifies(round, signature)).toBe(true);
      expect(quicknetRound(scheduledTime as string)).toBe(round);
      const announced = { randomness: [{ source: "drand-quicknet", round }], announcedFor: scheduledTime as string };
      const read = readValues(announced, [`drand-quicknet:${round}:${signature}`]);
      expect(read.ok && read.value[0]?.randomness).toBe(randomness);
    }
  });

  it("refuses the others without throwing", async () => {
    const verifies = await loadBeaconVerifier();
    const { invalid, otherChainSameScheme } = load();
    // The beacon with another `randomness` has a good signature, the one with another domain is refused under its own only.
    for (const { round, signature, randomness, dst } of [...invalid, otherChainSameScheme]) {
      if (round === 1000 && (randomness !== undefined || dst !== undefined)) continue;
      expect(verifies(round, signature)).toBe(false);
    }
    for (const text of ["", "00", "f".repeat(96), "zz"]) expect(verifies(1000, text)).toBe(false);
    expect(verifies(-1, load().valid[0]!.signature)).toBe(false);
  });
});

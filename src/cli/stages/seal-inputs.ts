// Seals the volunteers of a draw. A replacement has the key of the whole first list, so that everybody keeps their code.
import { type SealedPool, sealPool } from "../../record/seal-pool.ts";
import type { DrawInputs } from "./load-inputs.ts";

/** As sealPool, for the inputs of a draw. */
export function sealInputs(inputs: DrawInputs, secretHex: string | null): SealedPool {
  const { drawId, features, pool, disclosure, purpose, replacement } = inputs;
  const keyMembers = (replacement?.whole.pool ?? pool).members;
  return sealPool({ drawId, secretHex, features, members: pool.members, disclosure, purpose, keyMembers });
}

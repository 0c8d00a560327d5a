// The form of the certificate in the restricted annex. What its figures prove is the verifier's matter, not this file's.
import * as z from "zod";
import type { CertificateArtefact } from "../model/certificate.ts";

const number = z.number().int().min(1).max(1_000_000);
const whole = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
/** Long enough for any proof that was met, short enough that arithmetic on it stays bounded. */
const fraction = z
  .string()
  .max(2000)
  .regex(/^-?\d+(?:\/[1-9]\d*)?$/);

/** The certificate, of any kind: they differ in what is proven, not in form. */
export const certificateSchema: z.ZodType<CertificateArtefact> = z.strictObject({
  kind: z.enum(["level-proofs-1", "mirrored-level-proofs-1", "lowest-chance-1"]),
  types: z.array(z.array(number).min(1)),
  levels: z.array(z.strictObject({ probability: fraction, types: z.array(number) })),
  cuts: z.array(z.strictObject({ types: z.array(number), coefficients: z.array(whole), max: whole })),
  steps: z.array(
    z.strictObject({
      level: number,
      weights: z.array(z.strictObject({ type: number, weight: fraction })),
      multipliers: z.array(
        z.strictObject({ rule: z.enum(["size", "quota", "household", "cut"]), index: number, multiplier: fraction }),
      ),
      bound: fraction,
    }),
  ),
});

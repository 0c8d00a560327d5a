// The form of public/compare.json.
import * as z from "zod";
import type { Comparison } from "../model/comparison.ts";

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const share = whole.max(1_000_000_000);

/** A comparison, version 1. */
export const comparisonSchema: z.ZodType<Comparison> = z.strictObject({
  format: z.literal("pinakion-comparison"),
  version: z.literal(1),
  drawId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  panelSize: whole,
  volunteers: whole,
  objectives: z.array(
    z.strictObject({
      objective: z.enum(["leximin", "maximin", "nash", "goldilocks", "minimax", "legacy"]),
      minimumPpb: share,
      maximumPpb: share,
      geometricMeanPpb: share,
      giniPpb: share,
      underHalf: whole,
      milliseconds: whole,
      percentilesPpb: z.array(share).length(101),
    }),
  ),
  simulation: z.strictObject({ panels: whole, attempts: whole }),
});

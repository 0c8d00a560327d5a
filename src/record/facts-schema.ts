// The form of report.json: figures only, no personal data (docs/report-facts.md).
import * as z from "zod";
import type { ReportFacts } from "../model/facts.ts";

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const text = z.string().max(5000);
const count = z.union([whole, z.literal("<5"), z.literal("hidden")]);

/** The facts of a report, version 1. */
export const factsSchema: z.ZodType<ReportFacts> = z.strictObject({
  format: z.literal("pinakion-facts"),
  version: z.literal(1),
  drawId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  recordDigest: z.string().regex(/^[0-9a-f]{64}$/),
  features: z.array(
    z.strictObject({
      id: text,
      label: text,
      assumption: text.nullable(),
      values: z.array(
        z.strictObject({
          value: text,
          population: text.nullable(),
          populationShare: text.nullable(),
          target: text.nullable(),
          min: whole,
          max: whole,
          volunteers: count,
          panel: whole,
          source: text,
        }),
      ),
    }),
  ),
  departures: z
    .array(
      z.strictObject({
        feature: text,
        added: z.array(z.strictObject({ value: text, proportional: whole, seats: whole, reason: text.nullable() })),
        taken: z.array(z.strictObject({ value: text, proportional: whole, seats: whole })),
      }),
    )
    .exactOptional(),
  nearTies: z.array(z.strictObject({ feature: text, winner: text, loser: text, people: whole })),
  certificate: z.strictObject({ kind: text, exact: z.boolean(), gapPpb: whole }),
  memberTypes: whole,
});

// The form of a volunteer's receipt, version 1. Never published: it shows that its owner volunteered.
import * as z from "zod";
import type { Receipt } from "../model/record.ts";

const nonce = z.string().regex(/^[0-9a-f]{32}$/);
/** No line feed: a hashed part holds none. */
const line = z
  .string()
  .max(100_000)
  .regex(/^[^\n]*$/);

/** A receipt as `pinakion receipt` writes it. */
export const receiptSchema: z.ZodType<Receipt> = z.strictObject({
  format: z.literal("pinakion-receipt"),
  version: z.literal(1),
  drawId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  code: z.string().regex(/^[0-9a-f]{12}$/),
  identityNonce: nonce,
  identityText: line,
  featuresNonce: nonce,
  featuresText: line,
  membersDigest: z.string().regex(/^[0-9a-f]{64}$/),
  tickets: z.array(z.number().int().min(1).max(1_000_000)).exactOptional(),
});

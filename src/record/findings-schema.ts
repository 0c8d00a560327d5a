// The form of an auditor's findings. Whether they are signed, and by whom, is the verifier's matter.
import * as z from "zod";
import type { AuditFindings } from "../model/audit-findings.ts";

const text = z.string().max(200);

/** `findings.json`, version 1. */
export const findingsSchema: z.ZodType<AuditFindings> = z.strictObject({
  format: z.literal("pinakion-findings"),
  version: z.literal(1),
  drawId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  recordDigest: z.string().regex(/^[0-9a-f]{64}$/),
  software: z.strictObject({ name: text, version: text }),
  findings: z
    .array(
      z.strictObject({
        check: z.number().int().min(1).max(30),
        status: z.enum(["ok", "failed", "not-checked", "not-applicable"]),
      }),
    )
    .max(30),
});

// JSON Schemas of every published or handed-out file, generated from the forms that the reader itself uses. They say less
// than the verifier: form only. Keys are the file names, without folder.
import * as z from "zod";
import { certificateSchema } from "./certificate-schema.ts";
import { comparisonSchema } from "./comparison-schema.ts";
import { factsSchema } from "./facts-schema.ts";
import { findingsSchema } from "./findings-schema.ts";
import { presentationSchema } from "./presentation-schema.ts";
import { receiptSchema } from "./receipt-schema.ts";
import {
  annexSchema,
  commitmentSchema,
  freezeSchema,
  logSchema,
  lotterySchema,
  membersSchema,
  recordSchema,
  revealSchema,
} from "./schema.ts";

const forms = {
  members: membersSchema,
  freeze: freezeSchema,
  lottery: lotterySchema,
  commitment: commitmentSchema,
  reveal: revealSchema,
  record: recordSchema,
  log: logSchema,
  report: factsSchema,
  presentation: presentationSchema,
  receipt: receiptSchema,
  annex: annexSchema,
  certificate: certificateSchema,
  findings: findingsSchema,
  compare: comparisonSchema,
} as const;

/** Each file's JSON Schema (draft 2020-12), by the file's name without `.json`. */
export function jsonSchemas(): Readonly<Record<keyof typeof forms, unknown>> {
  const written = Object.entries(forms).map(([name, form]) => {
    const schema = z.toJSONSchema(form as z.ZodType, { target: "draft-2020-12", unrepresentable: "any" });
    return [name, { ...schema, title: `pinakion ${name}.json, version 1` }] as const;
  });
  return Object.fromEntries(written) as Record<keyof typeof forms, unknown>;
}

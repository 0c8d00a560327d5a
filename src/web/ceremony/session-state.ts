// What a reload must not lose, as text in the page's own address: it survives a reload, a crash and a restart of the browser,
// in every browser and from any folder, and stores nothing elsewhere. Public matter only: nothing of the annex but counts.
import * as z from "zod";

const seats = z.int().min(0).max(1_000_000);
const text = z.string().max(1000);

const stateSchema = z.strictObject({
  scene: z.string().max(40),
  /** What was typed for each announced source, in order. */
  bodies: z.array(text).max(20).readonly(),
  /** When the last value was read, `YYYY-MM-DDThh:mm:ssZ`. */
  observedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    .nullable(),
  /** The seal's opening and the counts, once the annex has given them. */
  opened: z.strictObject({ numbers: z.array(seats).max(10_000).readonly(), nonce: text.nullable() }).nullable(),
  counts: z
    .array(
      z.strictObject({
        label: text,
        values: z
          .array(z.strictObject({ value: text, count: seats, min: seats, max: seats }))
          .max(10_000)
          .readonly(),
      }),
    )
    .max(100)
    .readonly()
    .nullable(),
});

export type SessionState = Readonly<z.infer<typeof stateSchema>>;

/** The state as a fragment, `#` included. */
export function fragmentOf(state: SessionState): string {
  return `#${encodeURIComponent(JSON.stringify(state))}`;
}

/** The state of a fragment; null when there is none, or none that this page wrote. */
export function stateOf(fragment: string): SessionState | null {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(decodeURIComponent(fragment.slice(1))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

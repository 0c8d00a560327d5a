// Check 23: the report's figures on the drawn panel: of this record, k seats a feature, the frozen bounds, within them, and,
// where the answers are opened, exactly theirs.
import * as z from "zod";
import { hasFewSeats } from "../../model/few-seats.ts";
import type { FreezeArtefact } from "../../model/record.ts";
import type { Answers, VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, notApplicable, notChecked, passed } from "../finding.ts";

/** What the check reads of the report's facts; the rest is the report's own matter. */
const factsSchema = z.object({
  format: z.literal("pinakion-facts"),
  drawId: z.string(),
  recordDigest: z.string(),
  features: z.array(
    z.object({
      id: z.string(),
      values: z.array(z.object({ value: z.string(), min: z.number(), max: z.number(), panel: z.number() })),
    }),
  ),
});

type Facts = z.infer<typeof factsSchema>;

/** The first published count that breaks a rule, or null. */
function brokenCount({ features }: Facts, freeze: FreezeArtefact): CheckOutcome | null {
  for (const { id, values } of freeze.features.filter(({ sensitive }) => !sensitive)) {
    const stated = features.find((feature) => feature.id === id);
    if (stated === undefined) return failed("counts-missing", { feature: id });
    const sum = stated.values.reduce((total, { panel }) => total + panel, 0);
    if (sum !== freeze.panelSize || stated.values.length !== values.length) {
      return failed("counts-sum", { feature: id, sum, panelSize: freeze.panelSize });
    }
    for (const { value, min, max, panel } of stated.values) {
      const quota = freeze.quotas.find((frozen) => frozen.feature === id && frozen.value === value);
      if (quota === undefined) continue;
      if (quota.min !== min || quota.max !== max || panel < quota.min || panel > quota.max) {
        return failed("counts-outside", { value, count: panel, min: quota.min, max: quota.max });
      }
    }
  }
  return null;
}

/** The first published count that is not that of the opened answers, or null. */
function otherCount({ features }: Facts, answers: Answers, numbers: readonly number[]): CheckOutcome | null {
  for (const { id, values } of features) {
    for (const { value, panel } of values) {
      const holds = (number: number): boolean =>
        (answers.values[number - 1] ?? []).some((pair) => pair[0] === id && pair[1] === value);
      const counted = numbers.filter(holds).length;
      if (counted !== panel) return failed("counts-differ", { value, counted, stated: panel });
    }
  }
  return null;
}

/** Runs check 23. */
export function checkDrawnPanelCounts({ record, answers, brought, digest }: VerifyContext): CheckOutcome {
  if (brought.facts === undefined) return notChecked("report");
  const form = factsSchema.safeParse(brought.facts);
  if (!form.success) return failed("report-of-other", {});
  const { drawId, recordDigest } = form.data;
  if (drawId !== record.freeze.drawId || recordDigest !== digest(record)) return failed("report-of-other", {});
  if (form.data.features.length === 0 && hasFewSeats(record.freeze)) return notApplicable("few-seats");
  const broken = brokenCount(form.data, record.freeze);
  if (broken !== null) return broken;
  if (answers === null || answers === "broken") return passed();
  const numberOf = new Map(record.members.members.map(({ code, number }) => [code, number]));
  const numbers = record.reveal.panel.map((code) => numberOf.get(code) ?? 0);
  return otherCount(form.data, answers, numbers) ?? passed();
}

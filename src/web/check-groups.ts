// The order in which a reader meets the checks: failures first, then by what they are about. Knows no page.
import type { Finding } from "../verify/finding.ts";

export type GroupId = "failed" | "file" | "binding" | "list" | "lottery" | "draw" | "outside";

const groupOf: Readonly<Record<Exclude<GroupId, "failed" | "outside">, readonly number[]>> = {
  file: [1, 2, 3],
  binding: [4, 5, 6, 7, 8],
  list: [9, 10, 28],
  lottery: [11, 12, 13, 14, 15, 16, 26, 27],
  draw: [17, 18, 19, 20, 21, 22, 23],
};

/** The findings in groups, none empty; a failed check stands in the first group only. */
export function groupFindings(
  findings: readonly Finding[],
): readonly { readonly id: GroupId; readonly findings: readonly Finding[] }[] {
  const themed = Object.values(groupOf).flat();
  const fine = findings.filter(({ status }) => status !== "failed");
  return [
    { id: "failed" as const, findings: findings.filter(({ status }) => status === "failed") },
    ...(Object.keys(groupOf) as (keyof typeof groupOf)[]).map((id) => ({
      id,
      findings: fine.filter(({ check }) => groupOf[id].includes(check)),
    })),
    { id: "outside" as const, findings: fine.filter(({ check }) => !themed.includes(check)) },
  ].filter((group) => group.findings.length > 0);
}

import { describe, expect, it } from "vitest";
import { checkList } from "../../../src/verify/check-list.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { groupFindings } from "../../../src/web/check-groups.ts";
import { toyRecord } from "../../support/toy-record.ts";

describe("the groups of checks", () => {
  const { record } = toyRecord();

  it("hold each of the thirty once, failures first and nowhere else", () => {
    const { findings } = verifyRecord({
      ...record,
      reveal: { ...record.reveal, ticket: record.reveal.ticket === 1 ? 2 : 1 },
    });
    const groups = groupFindings(findings);
    expect(groups[0]?.id).toBe("failed");
    expect(groups[0]?.findings.map(({ check }) => check)).toContain(21);
    expect(groups.slice(1).flatMap((group) => group.findings.filter(({ status }) => status === "failed"))).toEqual([]);
    const numbers = groups.flatMap((group) => group.findings.map(({ check }) => check)).sort((a, b) => a - b);
    expect(numbers).toEqual(checkList.map(({ check }) => check));
  });

  it("have none that is empty", () => {
    const groups = groupFindings(verifyRecord(record).findings);
    expect(groups.map(({ id }) => id)).toEqual(["file", "binding", "list", "lottery", "draw", "outside"]);
    expect(groups.every((group) => group.findings.length > 0)).toBe(true);
  });
});

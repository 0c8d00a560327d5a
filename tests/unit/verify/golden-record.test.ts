// The golden record of version 1: every later verifier must read it and give the same answers. It is never made again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../src/record/sha256.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";

const folder = join(import.meta.dirname, "../../golden/record-v1");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("the golden record of version 1", () => {
  it("has the bytes that it had", () => {
    expect(sha256Hex(new Uint8Array(readFileSync(join(folder, "record.json"))))).toBe(
      "9d336a49bb8ac81cb06e01070ccf5bf71d0f7bcc27e5d3ab74a1ef6c81d9a00d",
    );
  });

  it("gives the answers that it gave, with all that was published or kept", () => {
    const names = readdirSync(join(folder, "evidence"));
    const verification = verifyRecord(read("record.json"), {
      annex: read("annex.json"),
      receipt: read("receipt.json"),
      facts: read("report.json"),
      evidence: new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, "evidence", name)))])),
    });
    expect(verification.level).toBe(2);
    const answers = verification.findings.map(({ check, status }) => [check, status]);
    expect(Object.fromEntries(answers)).toEqual({
      ...Object.fromEntries(Array.from({ length: 29 }, (_, index) => [index + 1, "ok"])),
      13: "not-applicable",
      24: "not-applicable",
      30: "not-checked",
    });
  });
});

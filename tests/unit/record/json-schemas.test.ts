// The JSON Schemas in docs/schema: as generated, accepted by a validator that shares nothing with the reader, and agreeing
// with the reader on what is right and what is not.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../../src/model/record.ts";
import { digestOf } from "../../../src/record/digest.ts";
import { jsonSchemas } from "../../../src/record/json-schemas.ts";
import { auditFindings } from "../../../src/verify/audit.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { vectorJson, vectorsNote, vectorsPresent } from "../../support/shared-vectors.ts";
import { toyRecord } from "../../support/toy-record.ts";

type Name = keyof ReturnType<typeof jsonSchemas>;

const root = join(import.meta.dirname, "../../..");
const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, "tests/golden/record-v1", `${name}.json`), "utf8"));
const written = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, "docs/schema", `${name}.schema.json`), "utf8"));
const ajv = new Ajv2020({ allErrors: false, strict: true, strictTuples: false });
const validators = new Map(
  Object.keys(jsonSchemas()).map((name) => [name, ajv.compile(written(name) as object)] as const),
);
const accepts = (name: Name, value: unknown): boolean => validators.get(name)?.(value) === true;

describe("docs/schema", () => {
  it("is what the forms say (else: npm run build, node scripts/write-record-schemas.mjs)", () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) expect(written(name)).toEqual(schema);
  });

  it("accepts every file of a whole draw", () => {
    for (const name of [
      "members",
      "freeze",
      "lottery",
      "commitment",
      "reveal",
      "record",
      "annex",
      "receipt",
      "report",
    ]) {
      expect([name, accepts(name as Name, golden(name))]).toEqual([name, true]);
    }
    const { record, annex } = toyRecord({ hasSensitive: true });
    expect(accepts("record", record)).toBe(true);
    expect(accepts("annex", annex)).toBe(true);
    expect(accepts("certificate", annex.certificate)).toBe(true);
    expect(accepts("log", record.log)).toBe(true);
    const of = { drawId: "essai", recordDigest: digestOf(record), software: { name: "pinakion", version: "0.1.0" } };
    expect(accepts("findings", auditFindings(verifyRecord(record), of))).toBe(true);
  });

  it.skipIf(!vectorsPresent)(`accepts the record made by an independent script${vectorsNote}`, () => {
    expect(accepts("record", vectorJson("record-example/record.json"))).toBe(true);
    expect(accepts("receipt", vectorJson("record-example/receipts/one-member.json"))).toBe(true);
  });

  it("refuses an unknown key, a missing one, another type, another format", () => {
    const { record } = toyRecord();
    const broken: readonly unknown[] = [
      { ...record, extra: 1 },
      { ...record, format: "other" },
      { ...record, version: 2 },
      { ...record, log: null },
      { ...record, lottery: { ...record.lottery, ticketCount: "9" } },
      { ...record, reveal: { ...record.reveal, seed: 7 } },
      { ...record, members: { ...record.members, drawId: "Majuscule" } },
      Object.fromEntries(Object.entries(record as PublishedRecord).filter(([key]) => key !== "evidence")),
    ];
    for (const value of broken) expect(accepts("record", value)).toBe(false);
  });
});

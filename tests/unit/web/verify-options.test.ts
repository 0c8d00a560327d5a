import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EvidenceEntry, PublishedRecord } from "../../../src/model/record.ts";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { digestOf } from "../../../src/record/digest.ts";
import { sha256Hex } from "../../../src/record/sha256.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { sortFiles } from "../../../src/web/sort-files.ts";
import { optionsFor } from "../../../src/web/verify-options.ts";
import { repository } from "../../support/dossier.ts";
import { resealed, toyRecord } from "../../support/toy-record.ts";

const dice = { dice: { digits: "44444444444444444444", sampler: "rivest-2011" } } as const;
const earlier = canonicalJson(toyRecord().record);

function later() {
  return resealed(toyRecord(dice).record, (draft) => {
    if (draft.commitment !== null) {
      draft.commitment = { ...draft.commitment, previousRecordDigest: digestOf(JSON.parse(earlier)) };
    }
  });
}

const found = (name: string, content: string) => ({ name, file: new File([content], name) });

describe("what came with a record", () => {
  it("is the evidence that it names, the earlier record by its digest, the report's figures, the annex", async () => {
    const notice = "avis publié";
    const record = later();
    const piece: EvidenceEntry = {
      kind: "notice",
      file: "avis.txt",
      sha256: sha256Hex(new TextEncoder().encode(notice)),
      over: digestOf(record.commitment),
      note: "",
    };
    const text = canonicalJson({ ...record, evidence: [piece] });
    const texts = [
      { name: "d/public/record.json", text },
      { name: "d/public/report.json", text: "{}" },
      { name: "d/public/members.json", text: canonicalJson(record.members) },
      { name: "d/autre/premier.json", text: earlier },
      { name: "d/autre/second.json", text: canonicalJson(toyRecord({ seed: "autre" }).record) },
      { name: "d/restricted/annex.json", text: canonicalJson(toyRecord(dice).annex) },
    ];
    const files = [...texts.map((file) => found(file.name, file.text)), found("d/public/evidence/avis.txt", notice)];
    const sorted = sortFiles(texts);
    const options = await optionsFor({ name: "record.json", text }, sorted, files);
    expect(Object.keys(options).sort()).toEqual(["annex", "evidence", "facts", "parts", "previous"]);
    expect([...(options.parts?.keys() ?? [])]).toEqual(["members"]);
    const status = (check: number): string => verifyRecord(text, options).findings[check - 1]?.status as string;
    expect(status(24)).toBe("ok");
    expect(status(25)).toBe("ok");
    expect(status(23)).toBe("failed");
    const without = await optionsFor({ name: "record.json", text }, { ...sorted, otherRecords: [] }, []);
    expect(without.previous).toBeUndefined();
    expect(without.evidence?.size).toBe(0);
  });

  it("is the signature beside it, and no other", async () => {
    const golden = join(repository, "tests/golden/record-v1/record.json");
    const text = readFileSync(golden, "utf8");
    const made = readFileSync(join(repository, "tests/vectors/ssh-signature/record.sig"), "utf8");
    const detail = async (name: string, content: string) => {
      const options = await optionsFor({ name: "d/record.json", text }, sortFiles([]), [found(name, content)]);
      const evidence = new Map(
        (JSON.parse(text) as PublishedRecord).evidence.map(({ file }) => [
          file,
          new Uint8Array(readFileSync(join(golden, "..", "evidence", file))),
        ]),
      );
      return verifyRecord(text, { ...options, evidence }).findings[24]!.detail;
    };
    expect((await detail("d/record.json.sig", made)).facts).toHaveProperty("signer");
    expect((await detail("autre/record.json.sig", made)).facts).not.toHaveProperty("signer");
    expect((await detail("d/record.json.sig", made.replace("B", "C"))).code).toBe("signature-unreadable");
    expect((await detail("d/record.json.sig", " ".repeat(20_000))).code).toBe("signature-unreadable");
  });

  it("is an auditor's findings beside the record, with their signature, for the key that the reader names", async () => {
    const vectors = join(repository, "tests/vectors/ssh-signature");
    const folder = join(repository, "tests/golden/record-v1");
    const text = readFileSync(join(folder, "record.json"), "utf8");
    const findings = readFileSync(join(vectors, "findings.json"), "utf8");
    const names = ["acte.pdf", "commitment.tsr"];
    const files = [
      found("d/findings.json.sig", readFileSync(join(vectors, "findings.json.sig"), "utf8")),
      ...names.map((name) => ({
        name: `d/evidence/${name}`,
        file: new File([readFileSync(join(folder, "evidence", name))], name),
      })),
    ];
    const sorted = sortFiles([
      { name: "d/record.json", text },
      { name: "d/findings.json", text: findings },
    ]);
    const options = await optionsFor({ name: "d/record.json", text }, sorted, files);
    const unnamed = verifyRecord(text, options);
    expect(unnamed).toMatchObject({ level: 2, audit: { status: "signed", isRecognised: false, open: [] } });
    const { signer } = unnamed.audit as { signer: string };
    expect(verifyRecord(text, { ...options, audit: { ...options.audit!, auditor: signer } }).level).toBe(3);
    const unsigned = await optionsFor({ name: "d/record.json", text }, sorted, files.slice(1));
    expect(verifyRecord(text, unsigned)).toMatchObject({ level: 2, audit: { status: "unsigned" } });
  });

  it("sets the beacon's arithmetic up for draws that use it only", async () => {
    const none = sortFiles([]);
    expect((await optionsFor({ name: "", text: '{"source":"drand-quicknet"}' }, none, [])).beacon).toBeTypeOf(
      "function",
    );
    expect(Object.keys(await optionsFor({ name: "", text: "no record" }, none, []))).toEqual(["evidence", "parts"]);
  });
});

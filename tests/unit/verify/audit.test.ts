// Level 3: an auditor's signed findings count for this record, with every restricted check passed, for who recognises the key.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { AuditFindings } from "../../../src/model/audit-findings.ts";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { digestOf } from "../../../src/record/digest.ts";
import { auditFindings, type BroughtAudit } from "../../../src/verify/audit.ts";
import { describeAudit } from "../../../src/verify/audit-texts.ts";
import type { SignatureReading } from "../../../src/verify/ssh-signature.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { newFolder, repository } from "../../support/dossier.ts";
import { runCli } from "../../support/run-cli.ts";
import { toyRecord } from "../../support/toy-record.ts";

const golden = join(repository, "tests/golden/record-v1");
const text = readFileSync(join(golden, "record.json"), "utf8");
const annex = readFileSync(join(golden, "annex.json"), "utf8");
const names = readdirSync(join(golden, "evidence"));
const evidence = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(golden, "evidence", name)))]));
const signer = `SHA256:${"a".repeat(43)}`;
const software = { name: "pinakion", version: "0.1.0" };
const of = { drawId: "tirage", recordDigest: digestOf(JSON.parse(text)), software };
const findings = auditFindings(verifyRecord(text, { annex, evidence }), of);

const reading = (status: SignatureReading["status"]): SignatureReading =>
  status === "good" ? { status, signer } : { status };

function verified(given: unknown = findings, over: Partial<BroughtAudit> = {}, record = text, pieces = evidence) {
  const written = typeof given === "string" ? given : canonicalJson(given);
  const signature = new Uint8Array(1);
  const audit = { findings: written, signature, auditor: signer, verifier: () => reading("good"), ...over };
  return verifyRecord(record, { evidence: pieces, audit });
}

describe("an auditor's findings", () => {
  it("give level 3 where the draw has level 2, the key is recognised and every restricted check passed", () => {
    expect(verified()).toMatchObject({ ok: true, level: 3, audit: { status: "signed", isRecognised: true, open: [] } });
    expect(verified(findings, {}, text, new Map()).level).toBe(1);
  });

  it("count for nobody who does not name the key", () => {
    const other = verified(findings, { auditor: `SHA256:${"b".repeat(43)}` });
    const { auditor: _, ...none } = { auditor: signer, verifier: () => reading("good") };
    const unnamed = verifyRecord(text, {
      evidence,
      audit: { findings: canonicalJson(findings), signature: new Uint8Array(), ...none },
    });
    for (const verification of [other, unnamed]) {
      expect(verification).toMatchObject({ ok: true, level: 2, audit: { status: "signed", isRecognised: false } });
      for (const language of ["fr", "en"] as const)
        expect(describeAudit(verification.audit, language)).toContain(signer);
    }
  });

  it.each<[string, (f: AuditFindings) => unknown, readonly number[]]>([
    ["without the annex", () => auditFindings(verifyRecord(text, { evidence }), of), [12, 26, 27, 28]],
    ["with a check left out", (f) => ({ ...f, findings: f.findings.filter(({ check }) => check !== 27) }), [27]],
    [
      "with a failed check",
      (f) => ({ ...f, findings: f.findings.map((one) => (one.check === 9 ? { ...one, status: "failed" } : one)) }),
      [9],
    ],
  ])("do not give level 3 when made %s", (_, change, open) => {
    const verification = verified(change(findings));
    expect(verification).toMatchObject({ level: 2, audit: { status: "signed", open } });
    expect(describeAudit(verification.audit, "fr")).toContain(open.join(", "));
  });

  it.each<[string, unknown, Partial<BroughtAudit>]>([
    ["unreadable", "{", {}],
    ["unreadable", { ...findings, note: "" }, {}],
    ["of-other", { ...findings, recordDigest: "0".repeat(64) }, {}],
    ["unsigned", findings, { signature: null }],
    ["purpose", findings, { verifier: () => reading("purpose") }],
    ["differs", findings, { verifier: () => reading("differs") }],
    ["differs", findings, { verifier: () => reading("unreadable") }],
  ])("do not count when %s, and say so in both languages", (status, given, over) => {
    const verification = verified(given, over);
    expect(verification).toMatchObject({ ok: true, level: 2, audit: { status } });
    for (const language of ["fr", "en"] as const) expect(describeAudit(verification.audit, language)).not.toBe("");
  });

  it("are no matter of a record without them, nor of one that cannot be read", () => {
    expect(describeAudit(verifyRecord(text).audit, "fr")).toBe("");
    expect(verified(findings, {}, "{")).toMatchObject({ ok: false, level: 0, audit: { status: "absent" } });
    const simple = toyRecord().record;
    const own = { ...findings, recordDigest: digestOf(simple) };
    expect(verified(own, {}, canonicalJson(simple))).toMatchObject({ level: 0, audit: { isRecognised: true } });
  });
});

const hasKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;

describe.skipIf(!hasKeygen)("findings signed with ssh-keygen (needs OpenSSH)", () => {
  const folder = newFolder();
  const keygen = (...args: readonly string[]) => execFileSync("ssh-keygen", args, { cwd: folder, stdio: "pipe" });
  const verify = async (...args: readonly string[]) => {
    const run = await runCli(folder, ["verify", ".", "--json", ...args]);
    return JSON.parse(run.out) as { level: number; audit: { status: string } | null };
  };
  let fingerprint = "";

  beforeAll(() => {
    cpSync(golden, folder, { recursive: true });
    keygen("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key");
    fingerprint = keygen("-l", "-f", "key.pub").toString().split(" ")[1] as string;
  });

  it("reach level 3 on the command line, for the key that the reader names and no other", async () => {
    const made = await runCli(folder, ["verify", ".", "--annex", "annex.json", "--findings", "findings.json"]);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining("ssh-keygen -Y sign") });
    expect(await verify()).toMatchObject({ level: 2, audit: { status: "unsigned" } });
    keygen("-q", "-Y", "sign", "-f", "key", "-n", "pinakion-findings", "findings.json");
    expect(await verify()).toMatchObject({ level: 2, audit: { status: "signed", isRecognised: false } });
    expect(await verify("--auditor", signer)).toMatchObject({ level: 2 });
    expect(await verify("--auditor", fingerprint)).toMatchObject({ level: 3, audit: { open: [] } });
    const said = await runCli(folder, ["verify", ".", "--auditor", fingerprint]);
    expect(said.out).toContain("niveau 3");
  });

  it("are lost with one changed letter, and never overwrite a file", async () => {
    const path = join(folder, "findings.json");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace('"check":13,"status":"not-applicable"', '"check":13,"status":"ok"'),
    );
    expect(await verify("--auditor", fingerprint)).toMatchObject({ level: 2, audit: { status: "differs" } });
    for (const args of [
      ["--findings", "record.json"],
      ["--auditor", "moi"],
    ]) {
      expect((await runCli(folder, ["verify", ".", ...args])).code).toBe(2);
    }
    writeFileSync(join(folder, "record.json"), "{");
    expect((await runCli(folder, ["verify", ".", "--findings", "new.json"])).code).toBe(1);
    expect(existsSync(join(folder, "new.json"))).toBe(false);
  });
});

// Signatures over the record: vectors made once with OpenSSH 9.2 over the golden record, each of their bytes changed, and the
// real ssh-keygen where it is installed. The keys of the vectors were destroyed.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { sha256Hex } from "../../../src/record/sha256.ts";
import { describeFinding } from "../../../src/verify/describe-finding.ts";
import {
  largestSignatureBytes,
  loadSignatureVerifier,
  type SignatureVerifier,
} from "../../../src/verify/ssh-signature.ts";
import { verifyRecord } from "../../../src/verify/verify-record.ts";
import { newFolder, repository } from "../../support/dossier.ts";
import { runCli } from "../../support/run-cli.ts";
import { toyRecord } from "../../support/toy-record.ts";

const signer = "SHA256:c+BuNKyGYsBLvhSu1plg1QiFPWbBFSRG400Jk3krWZs";
const golden = join(repository, "tests/golden/record-v1");
const message = new Uint8Array(readFileSync(join(golden, "record.json")));
const recordText = new TextDecoder().decode(message);
const vector = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(repository, "tests/vectors/ssh-signature", `${name}.sig`)));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = vector("record");
const [head, tail] = ["-----BEGIN SSH SIGNATURE-----\n", "\n-----END SSH SIGNATURE-----\n"];
const bodyOf = (file: Uint8Array): Buffer =>
  Buffer.from(new TextDecoder().decode(file).replace(/-----.*-----/g, ""), "base64");
const armoured = (body: Uint8Array): Uint8Array => bytesOf(`${head}${Buffer.from(body).toString("base64")}${tail}`);

let verifier: SignatureVerifier;
const status = (file: Uint8Array, over = message): string => verifier(file, over, "pinakion-record").status;

beforeAll(async () => {
  verifier = await loadSignatureVerifier();
});

describe("a signature file", () => {
  it.each(["record", "record-sha256"])("is good over the bytes it was made for, and names the key: %s", (name) => {
    expect(verifier(vector(name), message, "pinakion-record")).toEqual({ status: "good", signer });
    expect(status(vector(name), message.slice(1))).toBe("differs");
    expect(status(vector(name), new Uint8Array())).toBe("differs");
  });

  it("is read with Windows line ends", () => {
    expect(status(bytesOf(new TextDecoder().decode(good).replaceAll("\n", "\r\n")))).toBe("good");
  });

  it("made for another purpose is not taken", () => {
    expect(status(vector("other-purpose"))).toBe("purpose");
    expect(verifier(good, message, "file")).toEqual({ status: "purpose" });
  });

  it("is never good with any one of its bytes changed, or cut short anywhere", () => {
    const body = bodyOf(good);
    const survivors: number[] = [];
    for (let at = 0; at < body.length; at += 1) {
      const changed = Uint8Array.from(body);
      changed[at]! ^= 1 << (at % 8);
      if (status(armoured(changed)) === "good" || status(armoured(body.subarray(0, at))) === "good") survivors.push(at);
    }
    expect(survivors).toEqual([]);
    expect(status(armoured(body))).toBe("good");
  });

  it("of a key of small order, which would sign everything, is refused", () => {
    const body = Uint8Array.from(bodyOf(good));
    const key = body.indexOf(32, 10 + 4 + 4 + 11) + 1;
    const [identity, zero] = [new Uint8Array(32), new Uint8Array(32)];
    identity[0] = 1;
    body.set(identity, key);
    body.set(identity, body.length - 64);
    body.set(zero, body.length - 32);
    expect(status(armoured(body))).toBe("differs");
  });

  it.each([
    ["an RSA key", vector("rsa")],
    ["nothing", new Uint8Array()],
    ["no armour", good.slice(head.length)],
    ["letters outside base64", bytesOf(`${head}U1NIU0lH!${tail}`)],
    ["base64 of another length", bytesOf(`${head}U1NIU0l${tail}`)],
    ["padding in the middle", bytesOf(`${head}U1N=U0lH${tail}`)],
    ["bits after the last byte", bytesOf(`${head}U1NIU0lHAAAAAf==${tail}`)],
    ["another version", armoured(bytesOf("SSHSIG\0\0\0\u0002"))],
    ["lengths beyond the file", armoured(Uint8Array.from([...bytesOf("SSHSIG\0\0\0\u0001"), 255, 255, 255, 255]))],
    ["bytes after the end", armoured(Uint8Array.from([...bodyOf(good), 0]))],
    ["another digest", armoured(bytesOf(bodyOf(good).toString("latin1").replace("sha512", "sha384")))],
    ["a file too large", new Uint8Array(largestSignatureBytes + 1).fill(0x41)],
    ["half of an emoji and high bytes", Uint8Array.from([0xd8, 0x00, 0xff, 0xfe])],
  ])("with %s is unreadable", (_, file) => {
    expect(status(file)).toBe("unreadable");
  });
});

describe("check 25 with a signature over the record", () => {
  const outcome = (file: Uint8Array, record: unknown = recordText, evidence = new Map<string, Uint8Array>()) =>
    verifyRecord(record, { evidence, signature: { file, verifier } }).findings[24];
  const files = new Map(
    JSON.parse(recordText).evidence.map(({ file }: { file: string }) => [
      file,
      new Uint8Array(readFileSync(join(golden, "evidence", file))),
    ]),
  ) as Map<string, Uint8Array>;

  it("shows the signer's key beside the date", () => {
    expect(outcome(good, recordText, files)).toMatchObject({
      status: "ok",
      detail: { code: "evidence-dated", facts: { signer } },
    });
  });

  it("fails over a record of which one letter changed, and over another's signature", () => {
    const changed = recordText.replace('"organiser":"', '"organiser":"X');
    expect(outcome(good, changed, files)).toMatchObject({ status: "failed" });
    expect(outcome(vector("other-purpose"), recordText, files)).toMatchObject({
      detail: { code: "signature-purpose" },
    });
    expect(outcome(new Uint8Array(), recordText, files)).toMatchObject({ detail: { code: "signature-unreadable" } });
    const { record } = toyRecord();
    expect(outcome(good, canonicalJson(record))).toMatchObject({
      status: "failed",
      detail: { code: "signature-differs" },
    });
  });

  it("is told when nothing dates the draw, or when a document does", () => {
    const isGood: SignatureVerifier = () => ({ status: "good", signer });
    const simple = toyRecord().record;
    const signature = { file: new Uint8Array(), verifier: isGood };
    const alone = verifyRecord(simple, { signature });
    expect(alone.findings[24]).toMatchObject({ status: "ok", detail: { code: "signature-alone", facts: { signer } } });
    expect(alone.level).toBe(0);
    const act = bytesOf("acte publié");
    const evidence = [{ kind: "document", file: "acte.txt", sha256: sha256Hex(act), note: "" }];
    const { record } = toyRecord({ dice: { digits: "12345678901234567890", sampler: "rivest-2011" }, evidence });
    const dated = verifyRecord(record, { signature, evidence: new Map([["acte.txt", act]]) });
    expect(dated.findings[24]).toMatchObject({ detail: { code: "evidence-undated", facts: { signer } } });
    expect(dated.level).toBe(1);
    for (const language of ["fr", "en"] as const) {
      for (const finding of [alone.findings[24]!, dated.findings[24]!]) {
        expect(describeFinding(finding, language)).toContain(signer);
      }
    }
  });

  it("is told beside evidence that is not here, for which it does not stand in", () => {
    const facts = { file: "commitment.tsr", signer };
    const missing = { status: "not-checked", detail: { code: "evidence-missing", facts } };
    expect(outcome(good, recordText)).toMatchObject(missing);
    const withStamp = new Map([...files].filter(([name]) => name === "commitment.tsr"));
    const { findings, level } = verifyRecord(recordText, { evidence: withStamp, signature: { file: good, verifier } });
    expect(findings[24]).toMatchObject({ status: "not-checked", detail: { facts: { file: "acte.pdf", signer } } });
    expect(level).toBe(2);
    for (const language of ["fr", "en"] as const) {
      expect(describeFinding(findings[24]!, language)).toContain(signer);
      expect(describeFinding(findings[24]!, language)).toContain("openssl ts -verify");
    }
  });
});

const hasKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;

describe.skipIf(!hasKeygen)("a record signed with ssh-keygen (needs OpenSSH)", () => {
  it("is shown as signed, raises no level, and fails when the record is drawn again", async () => {
    const folder = newFolder();
    const keygen = (...args: readonly string[]) => execFileSync("ssh-keygen", args, { cwd: folder, stdio: "pipe" });
    keygen("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key");
    const path = join(folder, "record.json");
    writeFileSync(path, canonicalJson(toyRecord().record));
    keygen("-q", "-Y", "sign", "-f", "key", "-n", "pinakion-record", "record.json");
    const verify = async () => JSON.parse((await runCli(folder, ["verify", "record.json", "--json"])).out);
    const before = await verify();
    const fingerprint = keygen("-l", "-f", "key.pub").toString().split(" ")[1];
    expect(before).toMatchObject({ ok: true, level: 0 });
    expect(before.findings[24]).toMatchObject({ status: "ok", detail: expect.stringContaining(`${fingerprint}`) });
    writeFileSync(path, canonicalJson(toyRecord({ seed: "une autre" }).record));
    expect(await verify()).toMatchObject({ ok: false });
    rmSync(`${path}.sig`);
    mkdirSync(`${path}.sig`);
    expect((await verify()).findings[24]).toMatchObject({ status: "failed" });
  });
});

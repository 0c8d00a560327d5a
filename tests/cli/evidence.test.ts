// Evidence of date with an authority made for the test (openssl): the record reaches level 2, and a stamp of anything else
// is refused. Receipts, report and earlier record through the command line.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const announcedFor = "2099-01-17T21:00:00Z";
const values = ["dice-d10:49382716054938271605", "fdj-loto-2:2099-01-17:03-11-19-28-44+07/05-12-23-34-45"] as const;
const settings = `[ req ]
distinguished_name = dn
[ dn ]
[ tsa_ext ]
extendedKeyUsage = critical,timeStamping
[ t ]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
`;

function stamp(folder: string, data: string, name: string): void {
  const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  if (!existsSync(join(folder, "tsa.cnf"))) {
    writeFileSync(join(folder, "tsa.cnf"), settings);
    writeFileSync(join(folder, "serial"), "01\n");
    const subject = ["-subj", "/CN=Essai", "-config", "tsa.cnf", "-extensions", "tsa_ext"];
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", ...subject);
  }
  openssl("ts", "-query", "-data", data, "-sha256", "-cert", "-out", "q.tsq");
  const signer = ["-signer", "cert.pem", "-inkey", "key.pem", "-config", "tsa.cnf", "-section", "t"];
  openssl("ts", "-reply", "-queryfile", "q.tsq", ...signer, "-out", name);
}

describe.skipIf(!hasOpenssl)("a draw with evidence of date (needs openssl)", () => {
  let folder = "";
  const verify = async (...args: readonly string[]) => {
    const run = await runCli(folder, ["verify", ...args, "--json"]);
    return JSON.parse(run.out) as { ok: boolean; level: number; findings: { status: string; detail: string }[] };
  };

  beforeAll(async () => {
    folder = newFolder();
    writeFileSync(join(folder, "pool.csv"), "id,zone\n1,Ville\n2,Ville\n3,Littoral\n4,Littoral\n5,Ville\n");
    writeFileSync(join(folder, "quotas.csv"), "feature,value,min,max\nzone,Ville,1,1\nzone,Littoral,1,1\n");
    const flags = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "2", "--id", "id", "--out", "."];
    await runCli(folder, ["lottery", ...flags, "--tickets", "10", "--at", "2026-09-16T08:00:00Z"]);
    const announce = ["--announce", "dice-d10:20,fdj-loto-2", "--for", announcedFor, "--at", "2026-09-16T10:00:00Z"];
    await runCli(folder, ["commit", ...announce]);
    stamp(folder, "public/commitment.json", "commitment.tsr");
    stamp(folder, "public/freeze.json", "autre.tsr");
    writeFileSync(join(folder, "acte.pdf"), "acte publié");
  });

  it("refuses a stamp of something else, before anything is written", async () => {
    const draw = ["draw", "--value", ...values, "--at", "2099-01-17T22:00:00Z", "--json", "--evidence"];
    const run = await runCli(folder, [...draw, "autre.tsr", "acte.pdf", "absent.tsr"]);
    expect(run.code).toBe(2);
    expect(run.out).toContain("draw/evidence-refused");
    expect(run.out).toContain("file/unreadable");
    expect(existsSync(join(folder, "public/record.json"))).toBe(false);
  });

  it("reaches level 2 with a stamp of the commitment and a source that nobody here controls", async () => {
    const draw = ["draw", "--value", ...values, "--at", "2099-01-17T22:00:00Z"];
    expect((await runCli(folder, [...draw, "--evidence", "commitment.tsr", "acte.pdf"])).code).toBe(0);
    expect(readdirSync(join(folder, "public/evidence"))).toEqual(["acte.pdf", "commitment.tsr"]);
    const verification = await verify("public");
    expect(verification).toMatchObject({ ok: true, level: 2 });
    expect(verification.findings[24]).toMatchObject({ status: "ok" });
    const check = ["-in", "public/evidence/commitment.tsr", "-data", "public/commitment.json", "-CAfile", "cert.pem"];
    expect(execFileSync("openssl", ["ts", "-verify", ...check], { cwd: folder, stdio: "pipe" }).toString()).toContain(
      "OK",
    );
  });

  it("is reproduced with its evidence", async () => {
    expect(JSON.parse((await runCli(folder, ["reproduce", "--json"])).out)).toMatchObject({ ok: true });
  });

  it("checks the report's figures beside the record, and the annex of the dossier when asked", async () => {
    expect((await verify("public")).findings[22]).toMatchObject({ status: "not-checked" });
    expect((await runCli(folder, ["report"])).code).toBe(0);
    const verification = await verify(".", "--certificate");
    for (const check of [12, 23, 26, 27, 28]) expect(verification.findings[check - 1]).toMatchObject({ status: "ok" });
    expect((await verify("public/record.json")).findings[22]).toMatchObject({ status: "not-checked" });
  });

  it("writes receipts that open each line, and one person's alone", async () => {
    expect((await runCli(folder, ["receipt", "--each"])).code).toBe(0);
    const receipts = readdirSync(join(folder, "restricted/receipts")).filter((name) => name.endsWith(".json"));
    expect(receipts).toHaveLength(5);
    for (const name of receipts) {
      const { findings } = await verify("public", "--receipt", join("restricted/receipts", name));
      expect(findings[28]).toMatchObject({ status: "ok" });
    }
    const sheets = readFileSync(join(folder, "restricted/receipts/receipts.html"), "utf8");
    expect(sheets.match(/<section>/g)).toHaveLength(5);
    const merge = readFileSync(join(folder, "restricted/receipts/receipts.csv"), "utf8");
    expect(merge.trimEnd().split("\n")).toHaveLength(6);
    const one = await runCli(folder, ["receipt", "--volunteer", "3", "--json", "--force"]);
    expect(JSON.parse(one.out)).toMatchObject({ receipts: 1 });
    expect((await runCli(folder, ["receipt", "--volunteer", "99"])).code).toBe(2);
  });

  it("fails when the stamp is exchanged afterwards, and cannot be led out of its folder", async () => {
    writeFileSync(join(folder, "public/evidence/commitment.tsr"), readFileSync(join(folder, "autre.tsr")));
    const verification = await verify("public");
    expect(verification).toMatchObject({ ok: false, level: 1 });
    expect(verification.findings[24]).toMatchObject({ status: "failed" });
    const record = JSON.parse(readFileSync(join(folder, "public/record.json"), "utf8"));
    record.evidence[0].file = "../commitment.json";
    writeFileSync(join(folder, "public/record.json"), JSON.stringify(record));
    expect((await verify("public")).findings[24]).toMatchObject({ status: "not-checked" });
  });

  it("tells every file that cannot be read", async () => {
    const run = await runCli(folder, ["verify", "public", "--annex", "a.json", "--receipt", "b.json", "--json"]);
    expect(run.code).toBe(2);
    expect((JSON.parse(run.out) as { problems: unknown[] }).problems).toHaveLength(2);
    writeFileSync(join(folder, "public/record.json"), "{");
    expect(await verify("public")).toMatchObject({ ok: false, level: 0 });
  });
});

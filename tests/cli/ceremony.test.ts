// The two-phase ceremony on the command line: lottery, commitment, draw, and what a second thought leaves in the log.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { copyOfFixture, newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

// Round 32285085 of drand quicknet, a public output of the network.
const beacon =
  "drand-quicknet:32285085:81dbce51d584d90d618547f4b50391d53ace6f6b9aeb8fb67e1879427af9d0310ac0ec6f519271d9a313ee84b378d416";
const announcedFor = "2026-09-17T15:23:38Z";
const dice = "dice-d10:49382 71605 49382 71605";

async function frozen(tickets = "10"): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, "pool.csv"), "id,zone\n1,Ville\n2,Ville\n3,Littoral\n4,Littoral\n5,Ville\n");
  writeFileSync(join(folder, "quotas.csv"), "feature,value,min,max\nzone,Ville,1,1\nzone,Littoral,1,1\n");
  const flags = ["--pool", "pool.csv", "--quotas", "quotas.csv", "--size", "2", "--id", "id", "--out", "."];
  const run = await runCli(folder, ["lottery", ...flags, "--tickets", tickets, "--at", "2026-09-16T08:00:00Z"]);
  expect(run.code).toBe(0);
  return folder;
}

async function commit(folder: string, ...more: readonly string[]): Promise<number> {
  const at = ["--for", announcedFor, "--at", "2026-09-16T10:00:00Z"];
  return (await runCli(folder, ["commit", "--announce", "dice-d10:20,drand-quicknet", ...at, ...more])).code;
}

const draw = (folder: string, ...more: readonly string[]) =>
  runCli(folder, ["draw", "--at", "2026-09-17T16:00:00Z", "--json", ...more]);
const recordOf = (folder: string): PublishedRecord =>
  JSON.parse(readFileSync(join(folder, "public/record.json"), "utf8")) as PublishedRecord;

describe("the ceremony", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await frozen();
    expect(await commit(folder, "--place", "Hôtel de ville")).toBe(0);
    expect((await draw(folder, "--value", beacon, dice)).code).toBe(0);
  });

  it("makes a record at level 1 whose announced sources, values, signature and order in time are checked", async () => {
    const run = await runCli(folder, ["verify", "--json"]);
    const { ok, level, findings } = JSON.parse(run.out) as {
      ok: boolean;
      level: number;
      findings: { status: string }[];
    };
    expect({ ok, level }).toEqual({ ok: true, level: 1 });
    for (const check of [7, 8, 17, 18, 19, 20, 21]) expect(findings[check - 1]).toMatchObject({ status: "ok" });
    expect(recordOf(folder).commitment).toMatchObject({ place: "Hôtel de ville", sampler: "rivest-2011" });
    expect(recordOf(folder).reveal.values.map(({ source }) => source)).toEqual(["dice-d10", "drand-quicknet"]);
  });

  it("cannot verify the beacon without the curve, and says so; a false signature fails", () => {
    const record = recordOf(folder);
    expect(verifyRecord(record).findings[17]).toMatchObject({ detail: { facts: { what: "beacon-signature" } } });
    expect(verifyRecord(record, { beacon: () => false }).findings[17]).toMatchObject({ status: "failed" });
  });

  it("is reproduced byte for byte", async () => {
    const run = await runCli(folder, ["reproduce", "--json"]);
    expect(JSON.parse(run.out)).toMatchObject({ ok: true });
  });

  it("publishes its page in the look that panel.yaml names, and commits nothing where the logo cannot be read", async () => {
    const dossier = copyOfFixture("tutoriel");
    const settings = join(dossier, "panel.yaml");
    const look = 'appearance: { logo: logo.png, colour: "#0b5d3b" }';
    writeFileSync(settings, `${readFileSync(settings, "utf8")}\n${look}\n`);
    for (const args of [["quotas", "--force"], ["lottery"]]) expect((await runCli(dossier, args)).code).toBe(0);
    expect(await commit(dossier)).not.toBe(0);
    expect(existsSync(join(dossier, "public/commitment.json"))).toBe(false);
    writeFileSync(join(dossier, "logo.png"), Buffer.from("89504e470d0a1a0a0000", "hex"));
    expect(await commit(dossier)).toBe(0);
    const page = readFileSync(join(dossier, "public/ceremonie.html"), "utf8");
    expect(page).toContain('<header><img class="logo" src="data:image/png;base64,iVBORw0KGgoAAA==" alt="">');
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    expect(style).toContain(":root{--accent:#0b5d3b}");
    const digest = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(`style-src 'sha256-${digest}'; img-src data:; base-uri 'none'`);
  });

  it("lets nobody void, commit or freeze again once the panel is drawn", async () => {
    for (const args of [
      ["void", "--reason", "x"],
      ["commit", "--announce", "dice-d10:20", "--for", announcedFor],
      ["lottery", "--force"],
    ]) {
      expect((await runCli(folder, args)).code).toBe(2);
    }
  });

  it("keeps a voided commitment public with its reason, and draws under the next one", async () => {
    const other = await frozen();
    expect(await commit(other)).toBe(0);
    const refused = await runCli(other, ["void", "--reason", "appeler le 06 12 34 56 78"]);
    expect(refused).toMatchObject({ code: 2 });
    expect((await runCli(other, ["void", "--reason", "séance reportée", "--at", "2026-09-16T11:00:00Z"])).code).toBe(0);
    expect(existsSync(join(other, "public/commitment-void-1.json"))).toBe(true);
    expect(existsSync(join(other, "public/commitment.json"))).toBe(false);
    expect(existsSync(join(other, "public/ceremonie.html"))).toBe(false);
    expect(await commit(other, "--at", "2026-09-16T12:00:00Z")).toBe(0);
    expect((await draw(other, "--value", dice, beacon)).code).toBe(0);
    const finding = verifyRecord(recordOf(other)).findings[7];
    expect(finding).toMatchObject({ status: "ok", detail: { facts: { voids: 1 } } });
    expect(recordOf(other).log.map(({ kind, note }) => `${kind} ${note}`.trim())).toEqual([
      "open tirage",
      "freeze",
      "lottery",
      "commit",
      "void séance reportée",
      "commit",
      "reveal",
    ]);
  });

  it("takes the ticket from the dice where that was committed, and nothing else", async () => {
    const other = await frozen();
    const announce = ["--announce", "dice-d10:1", "--sampler", "digits-10", "--for", announcedFor];
    expect((await runCli(other, ["commit", ...announce, "--at", "2026-09-16T10:00:00Z"])).code).toBe(0);
    expect((await draw(other, "--seed", "abc")).code).toBe(2);
    expect((await draw(other, "--ticket", "11")).out).toContain("draw/ticket-out-of-range");
    expect((await draw(other, "--ticket", "10", "--source", "fdj-loto")).out).toContain("draw/value-not-announced");
    const run = await draw(other, "--ticket", "10", "--source", "dice-d10");
    expect(JSON.parse(run.out)).toMatchObject({ ticket: 10, tickets: 10 });
    expect(recordOf(other).reveal.values).toEqual([{ source: "dice-d10", text: "dice-d10:0" }]);
    expect(verifyRecord(recordOf(other))).toMatchObject({ ok: true, level: 1 });
  });

  it("takes the values from the reveal that the ceremony page exports, and refuses one that says anything else", async () => {
    const other = await frozen();
    expect(await commit(other, "--place", "Hôtel de ville")).toBe(0);
    const file = join(other, "exported.json");
    const { reveal } = recordOf(folder);
    const drawWith = async (content: unknown): Promise<string> => {
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
      return (await draw(other, "--reveal", "exported.json")).out;
    };
    const [dice10, signed] = reveal.values;
    for (const [part, content] of [
      ["form", "{"],
      ["form", { ...reveal, note: "x" }],
      ["commitment", { ...reveal, commitmentDigest: "0".repeat(64) }],
      ["values", { ...reveal, values: [dice10, { ...signed, randomness: "ab" }] }],
      ["seed", { ...reveal, seed: "autre" }],
      ["ticket", { ...reveal, ticket: (reveal.ticket % 10) + 1 }],
      ["panel", { ...reveal, panel: [...reveal.panel].reverse() }],
    ]) {
      expect(JSON.parse(await drawWith(content))).toMatchObject({ problems: [{ code: "draw/reveal-refused", part }] });
    }
    expect(existsSync(join(other, "public/record.json"))).toBe(false);
    const { ticket, panel, seed, ...values } = reveal;
    expect(JSON.parse(await drawWith(values))).toMatchObject({ ticket });
    expect(recordOf(other).reveal).toEqual({ ...values, ticket, panel, seed });
    // The instant at which the page saw the values, without --at.
    expect((await runCli(other, ["draw", "--force", "--reveal", "exported.json"])).code).toBe(0);
    expect(recordOf(other).reveal.observedAt).toBe(reveal.observedAt);
    expect((await runCli(await frozen(), ["draw", "--reveal", "x.json", "--json"])).out).toContain(
      "draw/no-commitment",
    );
  });

  it("draws nothing early, and nothing without every value", async () => {
    const other = await frozen();
    expect(await commit(other)).toBe(0);
    const early = await runCli(other, ["draw", "--value", dice, beacon, "--at", "2026-09-17T15:00:00Z", "--json"]);
    expect(early.out).toContain("draw/too-soon");
    expect((await draw(other)).out).toContain("draw/value-missing");
    expect((await draw(other, "--ticket", "3")).out).toContain("draw/commitment-stands");
    expect(existsSync(join(other, "public/record.json"))).toBe(false);
  });

  it("names the record that it follows", async () => {
    const other = await frozen();
    expect(await commit(other, "--previous", join(folder, "public"))).toBe(0);
    const commitment = JSON.parse(readFileSync(join(other, "public/commitment.json"), "utf8"));
    const digest = JSON.parse((await runCli(folder, ["verify", "--json"])).out) as unknown;
    expect(digest).toBeDefined();
    expect(commitment.previousRecordDigest).toMatch(/^[0-9a-f]{64}$/);
    writeFileSync(join(other, "broken.json"), "{");
    expect(await commit(await frozen(), "--previous", join(other, "broken.json"))).toBe(2);
    expect(await commit(await frozen(), "--previous", join(other, "absent.json"))).toBe(2);
  });

  it("asks for what a commitment needs", async () => {
    const other = await frozen();
    const run = await runCli(other, ["commit", "--json"]);
    expect(run.out).toContain("--announce");
    expect(run.out).toContain("--for");
    expect((await runCli(other, ["void", "--json"])).out).toContain("--reason");
  });
});

// The whole main job on the shipped Dunkerque dossier: same bytes for the same inputs, another panel for another seed,
// and not one digit of the record can change unseen.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readTable } from "../../src/io/read-table.ts";
import { copyOfFixture, newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const seed = "17 04 42 08 25";
const at = "2027-01-16T20:00:00Z";

/** Every file of public/ with its bytes. */
function published(dossier: string): Readonly<Record<string, string>> {
  const folder = join(dossier, "public");
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );
}

/** The list with its rows in another order; bytes of each row untouched. */
function shuffleRows(dossier: string): void {
  const path = join(dossier, "volunteers.csv");
  const [header, ...rows] = readFileSync(path, "latin1").trimEnd().split("\r\n") as [string, ...string[]];
  const order = rows.map((row, index) => ({ row, key: (index * 7919) % 1201 })).sort((a, b) => a.key - b.key);
  writeFileSync(path, `${[header, ...order.map(({ row }) => row)].join("\r\n")}\r\n`, "latin1");
}

function copyOf(dossier: string): string {
  const folder = newFolder();
  cpSync(dossier, folder, { recursive: true });
  return folder;
}

async function drawn(change: (dossier: string) => void = () => {}): Promise<string> {
  const dossier = copyOfFixture("dunkerque");
  change(dossier);
  const run = await runCli(dossier, ["run", "--seed", seed, "--at", at]);
  expect(run.code).toBe(0);
  return dossier;
}

describe("pinakion run on the Dunkerque dossier", () => {
  let dossier = "";

  beforeAll(async () => {
    dossier = await drawn();
  }, 120_000);

  it("publishes the record, its parts and the report, and keeps the rest restricted", () => {
    expect(Object.keys(published(dossier))).toEqual([
      "composition.csv",
      "composition.schema.json",
      "freeze.json",
      "lottery.json",
      "members.json",
      "presentation.json",
      "record.json",
      "report.html",
      "report.json",
      "report.md",
      "resume.html",
      "reveal.json",
      "verify.html",
      "verify.py",
    ]);
    for (const name of [
      "panel.csv",
      "remaining.csv",
      "probabilities.csv",
      "tickets.csv",
      "codes.csv",
      "annex.json",
      "secret.txt",
      "log.json",
    ]) {
      expect(existsSync(join(dossier, "restricted", name))).toBe(true);
    }
  });

  it("gives the team the chosen people with every column of the list, as text and as a workbook", async () => {
    const [list, text, workbook] = [
      await readTable(join(dossier, "volunteers.csv")),
      await readTable(join(dossier, "restricted/panel.csv")),
      await readTable(join(dossier, "restricted/panel.xlsx")),
    ];
    if (!list.ok || !text.ok || !workbook.ok) throw new Error("unreadable");
    expect(text.value.headers).toEqual(list.value.headers);
    expect(workbook.value.headers).toEqual(text.value.headers);
    const cells = text.value.rows.map((row) => row.cells);
    expect(workbook.value.rows.map((row) => row.cells)).toEqual(cells);
    expect(list.value.rows.map((row) => row.cells)).toEqual(expect.arrayContaining([...cells]));
    expect(cells).toHaveLength(100);
  });

  it("gives the same bytes with the rows of the list in another order", async () => {
    expect(published(await drawn(shuffleRows))).toEqual(published(dossier));
  });

  it("gives another panel with another seed", async () => {
    const other = copyOf(dossier);
    const run = await runCli(other, ["draw", "--seed", "17 04 42 08 26", "--at", at, "--force"]);
    expect(run.code).toBe(0);
    expect(published(other)["reveal.json"]).not.toBe(published(dossier)["reveal.json"]);
    expect(published(other)["lottery.json"]).toBe(published(dossier)["lottery.json"]);
  });

  it("verifies from record.json alone", async () => {
    const run = await runCli(dossier, ["verify", "public/record.json", "--json"]);
    const { ok, level, findings } = JSON.parse(run.out) as {
      ok: boolean;
      level: number;
      findings: { ok: boolean | null; status: string }[];
    };
    expect({ code: run.code, ok, level }).toEqual({ code: 0, ok: true, level: 0 });
    expect(
      findings.every(
        (finding) =>
          (finding.ok === null) === (finding.status === "not-checked" || finding.status === "not-applicable"),
      ),
    ).toBe(true);
  });

  it("names the check that one changed digit breaks", async () => {
    const text = readFileSync(join(dossier, "public/record.json"), "utf8");
    const ticket = /"ticket":(\d+)/.exec(text)?.[1] as string;
    const changed = copyOfFixture("tutoriel");
    writeFileSync(join(changed, "record.json"), text.replace(`"ticket":${ticket}`, `"ticket":${Number(ticket) - 1}`));
    const run = await runCli(changed, ["verify", "record.json", "--json"]);
    const { findings } = JSON.parse(run.out) as { findings: { check: number; ok: boolean | null }[] };
    expect(run.code).toBe(1);
    expect(findings.filter(({ ok }) => ok === false).map(({ check }) => check)).toEqual(expect.arrayContaining([21]));
  });

  it("is made again byte for byte, and says where a changed list makes it differ", async () => {
    expect((await runCli(dossier, ["reproduce", "."])).code).toBe(0);
    const other = copyOf(dossier);
    const path = join(other, "volunteers.csv");
    const rows = readFileSync(path, "latin1").split("\r\n");
    writeFileSync(path, rows.filter((_, index) => index !== 700).join("\r\n"), "latin1");
    const run = await runCli(other, ["reproduce", ".", "--json"]);
    expect(run.code).toBe(1);
    expect((JSON.parse(run.out) as { files: { file: string; outcome: string }[] }).files[0]).toMatchObject({
      file: "public/members.json",
      outcome: "different",
    });
  });

  it("does not replace a result silently, and leaves a trace in the log when told to", async () => {
    const other = copyOfFixture("tutoriel");
    expect((await runCli(other, ["run", "--seed", "un", "--at", at])).code).toBe(0);
    const again = await runCli(other, ["run", "--seed", "deux", "--at", at, "--json"]);
    expect(again.code).toBe(2);
    expect(again.out).toContain("dossier/result-exists");
    expect((await runCli(other, ["run", "--seed", "deux", "--at", at, "--force"])).code).toBe(0);
    const { log } = JSON.parse(readFileSync(join(other, "public/record.json"), "utf8")) as { log: { kind: string }[] };
    expect(log.map(({ kind }) => kind)).toContain("force");
    expect((await runCli(other, ["verify", "public", "--json"])).code).toBe(0);
  });

  it("names nobody in what is published or printed", async () => {
    const list = new TextDecoder("windows-1252").decode(readFileSync(join(dossier, "volunteers.csv")));
    const [header, ...rows] = list
      .trimEnd()
      .split("\r\n")
      .map((row) => row.split(";")) as [string[], ...string[][]];
    const mail = header.findIndex((title) => /mail|courriel/i.test(title));
    const telephone = header.findIndex((title) => /t[ée]l[ée]phone/i.test(title));
    const name = header.findIndex((title) => /^(nom|votre nom)/i.test(title));
    expect([mail, telephone, name].every((column) => column >= 0)).toBe(true);
    const everything = Object.values(published(dossier)).join("\n");
    const leaked = rows.filter(
      (row) => everything.includes(row[mail] as string) || everything.includes(row[telephone] as string),
    );
    expect(leaked).toEqual([]);
  });

  it.skipIf(process.env["NODE24"] === undefined)(
    "gives the same bytes on Node 24 (skipped unless NODE24 names its executable)",
    () => {
      const other = copyOfFixture("dunkerque");
      execFileSync(
        process.env["NODE24"] as string,
        [join(repository, "bin/pinakion.js"), "run", "--seed", seed, "--at", at, "--quiet"],
        { cwd: other },
      );
      expect(published(other)).toEqual(published(dossier));
    },
  );
});

describe("the program behind a pipe that nobody reads any more", () => {
  /** Ends of the program's pipes are closed before it writes: its exit code, and what it says on the other one. */
  async function closed(cwd: string, pipe: "stdout" | "stderr", argv: readonly string[]) {
    const program = [join(repository, "bin/pinakion.js"), ...argv];
    const child = spawn(process.execPath, program, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    child[pipe].destroy();
    let told = "";
    child[pipe === "stdout" ? "stderr" : "stdout"].on("data", (part) => {
      told += part;
    });
    const [code] = (await once(child, "close")) as [number];
    return [code, told];
  }

  it("loses what is left to say, goes on, and ends with the code of its answer", async () => {
    const dossier = copyOfFixture("tutoriel");
    expect(await closed(dossier, "stdout", ["quotas"])).toEqual([0, ""]);
    expect(existsSync(join(dossier, "quotas.csv"))).toBe(true);
    expect(await closed(dossier, "stdout", ["check"])).toEqual([0, ""]);
    expect(await closed(dossier, "stdout", ["pool", "--json"])).toEqual([0, ""]);
    expect(await closed(dossier, "stdout", ["--help"])).toEqual([0, ""]);
    expect(await closed(dossier, "stderr", ["check", "--no-such-option"])).toEqual([2, ""]);
  });
});

// Records damaged at random, by a seed: as text, as data, and as a forger would, with every digest made to fit again. The
// verifier answers each with thirty findings and throws on none; what it refuses for size or depth costs it next to nothing.
import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { maximumLength } from "../../src/verify/read-record.ts";
import { loadSignatureVerifier } from "../../src/verify/ssh-signature.ts";
import { verifyRecord } from "../../src/verify/verify-record.ts";
import { newFolder } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";
import { recordWithAnnex, toyEvidence, toyVariants } from "../support/tampered-cases.ts";
import { resealed, toyRecord } from "../support/toy-record.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Random = () => number;

const dated = { dice: { digits: "12345678901234567890", sampler: "rivest-2011" }, evidence: toyEvidence } as const;
const originals = toyVariants.map(([, options]) => toyRecord(options).record);
const texts = originals.map((record) => canonicalJson(record));
// biome-ignore format: one line a kind reads best
const nasty: readonly Json[] = [
  null, true, "", 0, -1, 0.5, 1e308, 2 ** 53, -(2 ** 31), 999_999, 1_000_001,
  "0", "a".repeat(64), "f".repeat(12), "\ud800", "\0", "e\u0301", "é".repeat(6000), "9".repeat(400), "2027-13-41T29:99:99Z", "__proto__",
  [], {}, [[[[[[[[]]]]]]]], [null, null], { format: "pinakion-record" }, Array.from({ length: 500 }, () => 1),
];
const scraps: readonly string[] = [
  ...'{}[]:,"\\0-.eE \n\ufeff\0é',
  "null",
  "1e999",
  '"__proto__":',
  "\\ud800",
  "[[[[[[",
];

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

/** What `report` writes of a drawn panel, as far as check 23 reads it. */
function reportOf(record: PublishedRecord): unknown {
  const value = (name: string, panel: number, bounds: object) => ({ value: name, panel, ...bounds });
  const features = [
    { id: "sexe", values: ["Femme", "Homme"].map((name) => value(name, 1, { min: 1, max: 1 })) },
    { id: "avis", values: [value("pour", 2, { min: 0, max: 2 }), value("contre", 0, { min: 0, max: 2 })] },
  ];
  return { format: "pinakion-facts", drawId: "essai", recordDigest: digestOf(record), features };
}

function damagedText(random: Random, text: string): string {
  const [from, to] = [Math.floor(random() * text.length), Math.floor(random() * text.length)];
  const kind = Math.floor(random() * 5);
  if (kind === 0) return text.slice(0, from) + pick(random, scraps) + text.slice(from);
  if (kind === 1) return text.slice(0, from) + pick(random, scraps) + text.slice(from + 1);
  if (kind === 2) return text.slice(0, from) + text.slice(from + 1 + Math.floor(random() * 40));
  if (kind === 3) return text.slice(0, from);
  return text.slice(0, from) + text.slice(to, to + 200) + text.slice(from);
}

/** Changes one place of the data: another value, one key or item less or more, two exchanged. */
function damage(random: Random, root: Json): Json {
  let [parent, key]: [Json[] | { [key: string]: Json }, string] = [{ root } as { [key: string]: Json }, "root"];
  const holder = parent;
  for (;;) {
    const value = (parent as { [key: string]: Json })[key] as Json;
    const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
    if (keys.length === 0 || random() < 0.1) break;
    [parent, key] = [value as { [key: string]: Json }, pick(random, keys)];
  }
  const inside = parent as { [key: string]: Json };
  const kind = Math.floor(random() * 4);
  if (kind === 0 && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (kind === 0) delete inside[key];
  else if (kind === 1) {
    const other = pick(random, Object.keys(inside));
    [inside[key], inside[other]] = [inside[other] as Json, inside[key] as Json];
  } else if (kind === 2 && Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)] as Json));
  else inside[key] = structuredClone(pick(random, nasty));
  return (holder as { [key: string]: Json })["root"] as Json;
}

function forged(record: PublishedRecord, damaged: Json): unknown {
  try {
    return resealed(record, (draft) => Object.assign(draft, damaged));
  } catch {
    return damaged;
  }
}

/** Canonical where it can be, so that the form of the bytes does not tell the damage. */
function writtenOf(data: Json): string {
  try {
    return canonicalJson(data, "rfc8785");
  } catch {
    return JSON.stringify(data);
  }
}

/** A damaged record, and whether nobody made its digests fit again. */
function fuzzed(random: Random): { readonly input: unknown; readonly isPlain: boolean } {
  const variant = Math.floor(random() * originals.length);
  const [record, text] = [originals[variant] as PublishedRecord, texts[variant] as string];
  if (random() < 0.5) {
    const damaged = damagedText(random, text);
    return { input: damaged, isPlain: damaged !== text };
  }
  let data = structuredClone(record) as unknown as Json;
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change += 1) data = damage(random, data);
  if (random() < 0.4) return { input: forged(record, data), isPlain: false };
  const written = writtenOf(data);
  return { input: written, isPlain: written !== text };
}

describe("the verifier on damaged records", () => {
  it("answers 100,000 of them with thirty findings, throws on none, and says yes to no damage", () => {
    const random = seedrandom("fuzzed records");
    const [count, wrong]: [number, string[]] = [100_000, []];
    let deep = 0;
    for (let index = 0; index < count && wrong.length < 10; index += 1) {
      const { input, isPlain } = fuzzed(random);
      try {
        const { ok, findings, counts } = verifyRecord(input);
        if (findings.length !== 30 || ok !== (counts.failed === 0)) wrong.push(`${index}: not thirty findings`);
        if (isPlain && ok) wrong.push(`${index}: passes, ${String(input).slice(0, 200)}`);
        if (findings.some(({ detail }) => detail.code === "check-crashed")) wrong.push(`${index}: a check crashed`);
        if (findings[3]?.status !== "not-checked") deep += 1;
      } catch (error) {
        wrong.push(`${index}: throws ${String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
    // Enough of them had the form of a record, so that the checks behind the form were tried too.
    expect(deep).toBeGreaterThan(count / 20);
  }, 240_000);

  it("answers 20,000 damaged files that come with a record with thirty findings, throws on none, and takes no annex or part for good", async () => {
    const random = seedrandom("fuzzed companions");
    const signatures = await loadSignatureVerifier();
    const variants = [{}, { hasSensitive: true }, { disclosure: "open" }, dated] as const;
    const sets = variants.map((options) => {
      const { record, annex } = recordWithAnnex(options);
      const receipt = toyRecord(options).sealed.receipts[0];
      const parts = { members: record.members, reveal: record.reveal };
      return { record, given: { annex, receipt, facts: reportOf(record), previous: record, ...parts } };
    });
    const [count, wrong]: [number, string[]] = [20_000, []];
    const held = { annex: [27, 28], members: [4], reveal: [7] } as const;
    let refused = 0;
    for (let index = 0; index < count && wrong.length < 10; index += 1) {
      const { record, given } = pick(random, sets);
      const kind = pick(random, Object.keys(given) as (keyof typeof given)[]);
      const own = canonicalJson(given[kind]);
      const damaged =
        random() < 0.5
          ? damagedText(random, own)
          : (writtenOf(damage(random, structuredClone(given[kind]) as unknown as Json)) ?? "");
      const isPart = kind === "members" || kind === "reveal";
      const bytes = new TextEncoder().encode(damaged);
      const options = {
        ...(isPart ? { parts: new Map([[kind, damaged]]) } : { [kind]: damaged }),
        evidence: new Map(record.evidence.map(({ file }) => [file, bytes])),
        ...(random() < 0.1 ? { signature: { file: bytes, verifier: signatures } } : {}),
        ...(random() < 0.1
          ? { audit: { findings: damaged, signature: bytes, verifier: signatures, auditor: "x" } }
          : {}),
      };
      try {
        const { findings, level } = verifyRecord(record, options);
        if (findings.length !== 30 || level > 1) wrong.push(`${index}: ${kind}, level ${level}`);
        if (findings.some(({ detail }) => detail.code === "check-crashed"))
          wrong.push(`${index}: ${kind} crashes a check`);
        // A report's words and a receipt's second keys bind nothing; an annex and the parts are held to the last byte.
        if (damaged === own || !Object.hasOwn(held, kind)) continue;
        const isGood = held[kind as keyof typeof held].every((check) => findings[check - 1]?.status === "ok");
        if (isGood) wrong.push(`${index}: ${kind} passes, ${damaged.slice(0, 300)}`);
        else refused += 1;
      } catch (error) {
        wrong.push(`${index}: ${kind} throws ${String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(count / 4);
  }, 240_000);

  it.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("does not go down 10,000 nested %s, alone or inside a record", (_, open, close) => {
    const nest = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
    for (const text of [nest, texts[0]!.replace('"evidence":[]', `"evidence":${nest}`)]) {
      expect(verifyRecord(text).findings[0]!.detail).toEqual({ code: "unreadable", facts: { reason: "depth" } });
    }
    const data = JSON.parse(nest) as unknown;
    for (const value of [data, { ...originals[0], evidence: data }]) expect(verifyRecord(value).ok).toBe(false);
  });

  it("takes nothing from `__proto__`, wherever it stands", () => {
    const text = texts[0]!;
    let tried = 0;
    for (let at = text.indexOf("{"); at !== -1; at = text.indexOf("{", at + 1)) {
      const planted = `${text.slice(0, at + 1)}"__proto__":{"disclosure":"open","ok":true},${text.slice(at + 1)}`;
      expect(verifyRecord(planted).ok).toBe(false);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(20);
    expect(Object.hasOwn(Object.prototype, "ok")).toBe(false);
  });

  it("refuses 200 MB of text without reading it", () => {
    const text = `{"format":"${"x".repeat(200_000_000)}"}`;
    const before = process.memoryUsage();
    const { findings } = verifyRecord(text);
    const after = process.memoryUsage();
    expect(findings[0]!.detail).toEqual({ code: "unreadable", facts: { reason: "size" } });
    expect(after.rss - before.rss).toBeLessThan(20_000_000);
  }, 5000);

  it("refuses files of 150 and 250 MB on the command line", async () => {
    const folder = newFolder();
    const path = join(folder, "record.json");
    writeFileSync(path, "{");
    for (const [bytes, code, said] of [
      [maximumLength * 1.5, 1, /trop grand/],
      [maximumLength * 2.5, 2, /file\/beyond-limit/],
    ] as const) {
      // Filled with zeros by the file system: no block is written.
      truncateSync(path, bytes);
      const run = await runCli(folder, ["verify", "record.json", "--json"]);
      expect(run.code).toBe(code);
      expect(run.out).toMatch(said);
    }
    rmSync(path);
  }, 20_000);
});

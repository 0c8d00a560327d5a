// A record far larger than any draw: a million tickets, a million different panels of ten. The command line verifies it in
// bounded memory.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PublishedRecord } from "../../src/model/record.ts";
import { canonicalJson } from "../../src/record/canonical-json.ts";
import { digestOf } from "../../src/record/digest.ts";
import { sealPool } from "../../src/record/seal-pool.ts";
import { newFolder, repository } from "../support/dossier.ts";
import { resealed, toyFeatures, toyRecord } from "../support/toy-record.ts";

const [memberCount, panelSize, ticketCount] = [200, 10, 1_000_000];
/** Megabytes of the heap; the record itself is a text of forty. */
const heapMegabytes = 1500;

/** Numbers below `bound` that look random and are the same in every run (mulberry32). */
function below(bound: number): () => number {
  let state = 17;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

function differentPanels(): number[][] {
  const [draw, panels] = [below(memberCount), new Map<string, number[]>()];
  while (panels.size < ticketCount) {
    const seats = new Set<number>();
    while (seats.size < panelSize) seats.add(draw() + 1);
    const panel = [...seats].sort((a, b) => a - b);
    // Three digits a number: the order of the texts is that of the lists.
    panels.set(panel.map((number) => String(number).padStart(3, "0")).join(""), panel);
  }
  return [...panels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, panel]) => panel);
}

function largeRecord(): PublishedRecord {
  const { record } = toyRecord();
  const members = Array.from({ length: memberCount }, (_, index) => ({
    id: `v${index}`,
    values: ["Femme", "pour"],
    household: null,
    identityText: `Personne ${index}`,
    row: index + 2,
  }));
  const sealed = sealPool({ drawId: "essai", secretHex: "ab".repeat(32), features: toyFeatures, members });
  const panels = differentPanels();
  const ticketsPerPanel = panels.map(() => 1);
  const panelsDigest = digestOf({ panels, ticketsPerPanel });
  const keyOf = (panel: number): string =>
    createHash("sha256")
      .update(["pinakion/ticket-order/1", "essai", "panel", panelsDigest, panel, 1].join("\n"))
      .digest("hex");
  const keys = panels.map((_, index): [string, number] => [keyOf(index + 1), index + 1]);
  const tickets = keys.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, panel]) => panel);
  const counts: number[] = new Array(memberCount).fill(0);
  for (const panel of panels) for (const number of panel) counts[number - 1] = (counts[number - 1] as number) + 1;
  const seed = `pinakion/1|essai|panel|${panelsDigest}|typed:17`;
  const digest = createHash("sha256").update(`${seed},1`).digest("hex");
  const ticket = Number(BigInt(`0x${digest}`) % BigInt(ticketCount)) + 1;
  const drawn = panels[(tickets[ticket - 1] as number) - 1] as number[];
  return resealed(record, (draft) => {
    draft.members = sealed.members;
    draft.freeze = { ...draft.freeze, panelSize, registered: memberCount + 2, poolCount: memberCount };
    // A million tickets: a ticket is a thousand parts per billion, so that these chances are met exactly.
    const chances = counts.map((count, index) => ({ number: index + 1, targetPpb: count * 1000, tickets: count }));
    const largestDeviationPpb = 0;
    const { certificateDigest: _, ...lottery } = draft.lottery;
    const own = { ticketCount, panels, ticketsPerPanel, panelsDigest, tickets, chances, largestDeviationPpb };
    draft.lottery = { ...lottery, ...own, certificateDigest: null };
    const panel = drawn.map((number) => (sealed.members.members[number - 1] as { code: string }).code);
    draft.reveal = { ...draft.reveal, values: [{ source: "typed", text: "typed:17" }], seed, ticket, panel };
  });
}

describe("a million tickets of ten", () => {
  it("are verified on the command line in bounded memory", () => {
    const file = join(newFolder(), "record.json");
    writeFileSync(file, canonicalJson(largeRecord()));
    const flags = [
      `--max-old-space-size=${heapMegabytes}`,
      join(repository, "bin/pinakion.js"),
      "verify",
      file,
      "--json",
    ];
    const started = performance.now();
    const run = spawnSync(process.execPath, flags, { encoding: "utf8" });
    console.info(`a million tickets verified in ${Math.round(performance.now() - started)} ms`);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const { findings } = JSON.parse(run.stdout) as { findings: { check: number; status: string }[] };
    for (const check of [1, 2, 6, 11, 14, 15, 16, 20, 21, 22])
      expect(findings[check - 1]).toMatchObject({ status: "ok" });
  });
});

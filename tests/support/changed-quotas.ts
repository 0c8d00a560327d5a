// What a published draw says of quotas that were changed so that a panel was possible: held against the changes proposed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Relaxation } from "../../src/model/feasibility.ts";
import type { PublishedRecord } from "../../src/model/record.ts";

interface Bounds {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** The words of a page without its marks, every run of blanks one blank. */
function wordsOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0\u202f]+/g, " ");
}

/** Record and report of `folder/public` tell each change with its bounds, in the order proposed, and the reason; nothing else changed. */
export function expectChangesTold(
  folder: string,
  { changes }: Relaxation,
  reason: string,
  before: readonly Bounds[],
  marks: "marked" | "unmarked",
): void {
  const read = (name: string): string => readFileSync(join(folder, "public", name), "utf8");
  const { freeze, log } = JSON.parse(read("record.json")) as PublishedRecord;
  expect(changes.length).toBeGreaterThan(0);
  const wanted = before.map((quota) => {
    const own = changes.filter(({ feature, value }) => feature === quota.feature && value === quota.value);
    for (const { bound, from } of own) expect(quota[bound]).toBe(from);
    const { feature, value, min, max } = { ...quota, ...Object.fromEntries(own.map(({ bound, to }) => [bound, to])) };
    return { feature, value, min, max, isChanged: own.length > 0 };
  });
  expect(freeze.quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max }))).toEqual(
    wanted.map(({ feature, value, min, max }) => ({ feature, value, min, max })),
  );
  expect(freeze.quotas.map(({ editedByHand }) => editedByHand)).toEqual(
    wanted.map(({ isChanged }) => (marks === "marked" ? isChanged : undefined)),
  );
  const moved = changes.map(({ feature, value, bound, from, to }) => `${feature}/${value} ${bound} ${from} -> ${to}`);
  expect(log.filter(({ kind }) => kind === "force").map(({ note }) => note)).toEqual([
    `quotas.csv: ${moved.join("; ")}. ${reason}`,
  ]);

  const report = wordsOf(read("report.html"));
  const labels = new Map(freeze.features.map(({ id, label }) => [id, label]));
  const sentences = changes.map(({ feature, value, bound, from, to }) => {
    const name = bound === "min" ? "minimum" : "maximum";
    return `${labels.get(feature)} : « ${value} », ${name} de ${from} à ${to}`;
  });
  for (const sentence of [...sentences, `Raison donnée par l’organisateur : « ${reason} ».`])
    expect(report).toContain(sentence);
  expect(report.match(/(?:minimum|maximum) de \d+ à \d+/g)).toHaveLength(changes.length);
}

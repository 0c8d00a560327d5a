// Quotas that the organiser changed because no panel was possible, as the log of the record holds them: from which bound to which,
// and the reason in the organiser's words. The log's note is one text; what is not found in it is shown as it stands.
import type { LogEntry, PublishedRecord } from "../model/record.ts";
import { changesEn } from "./changes-text.en.ts";
import { changesFr } from "./changes-text.fr.ts";
import { formatInstant } from "./format-instant.ts";
import { type Block, type Prose, verbatim } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

/** How the note of such a change begins. */
const opening = "quotas.csv: ";

interface NotedChange {
  readonly feature: string;
  readonly value: string;
  readonly bound: "min" | "max";
  readonly from: string;
  readonly to: string;
}

/** The changes at the beginning of the note, one behind another, and the rest; only bounds of the record's own quotas are known. */
function readNote(
  note: string,
  quotas: PublishedRecord["freeze"]["quotas"],
): { readonly changes: readonly NotedChange[]; readonly reason: string } {
  const changes: NotedChange[] = [];
  let rest = note.slice(opening.length);
  for (;;) {
    let length = 0;
    for (const { feature, value } of quotas) {
      for (const bound of ["min", "max"] as const) {
        const start = `${feature}/${value} ${bound} `;
        const moved = rest.startsWith(start) ? /^(\d+) -> (\d+)(?:; |\. )/.exec(rest.slice(start.length)) : null;
        if (moved === null || length > 0) continue;
        changes.push({ feature, value, bound, from: moved[1] as string, to: moved[2] as string });
        length = start.length + moved[0].length;
      }
    }
    if (length === 0) return { changes, reason: rest };
    const isLast = rest.slice(0, length).endsWith(". ");
    rest = rest.slice(length);
    if (isLast) return { changes, reason: rest };
  }
}

function blocksOf(
  { at, note }: LogEntry,
  { freeze }: PublishedRecord,
  labels: ReadonlyMap<string, string>,
  { language }: ReportText,
): readonly Block[] {
  const text = language === "fr" ? changesFr : changesEn;
  const { changes, reason } = readNote(note, freeze.quotas);
  const items = changes.map(({ feature, value, bound, from, to }): Prose => {
    const label = labels.get(feature) ?? feature;
    return bound === "min" ? text.minimum(label, value, from, to) : text.maximum(label, value, from, to);
  });
  return [
    { kind: "paragraph", prose: text.introduction(formatInstant(at, language)) },
    { kind: "list", items: items.length === 0 ? [[verbatim(note)]] : items },
    ...(items.length === 0 || reason === "" ? [] : [{ kind: "paragraph", prose: text.reason(reason) } as const]),
  ];
}

/** The blocks on changed quotas, one group for each change noted in the log; empty when there was none. */
export function quotaChanges(
  record: PublishedRecord,
  labels: ReadonlyMap<string, string>,
  text: ReportText,
): readonly Block[] {
  const noted = record.log.filter(
    ({ kind, subject, note }) => kind === "force" && subject === null && note.startsWith(opening),
  );
  if (noted.length === 0) return [];
  const title = (text.language === "fr" ? changesFr : changesEn).title;
  return [{ kind: "heading", text: title }, ...noted.flatMap((entry) => blocksOf(entry, record, labels, text))];
}

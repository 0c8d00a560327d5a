// The stage `receipt`: the receipts of a frozen list, from the same key, written into restricted/ only.
import { join } from "node:path";
import { csvText } from "../../io/csv-text.ts";
import { type FileToWrite, writeFiles } from "../../io/write-files.ts";
import type { Receipt } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { renderReceipts } from "../../report/render-receipts.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { loadInputs } from "./load-inputs.ts";
import { openedPanels } from "./opened-panels.ts";
import { pathsOf } from "./paths.ts";
import { readPublished } from "./published.ts";
import { unchangedInputs } from "./run-draw.ts";
import { sealInputs } from "./seal-inputs.ts";
import { loadSecret } from "./secret.ts";
import type { Source } from "./source.ts";

const columns = [
  "id",
  "code",
  "identityText",
  "featuresText",
  "identityNonce",
  "featuresNonce",
  "drawId",
  "membersDigest",
  "tickets",
] as const;

/** Ticket numbers by member number, for profile `sealed`. */
function ticketsOf(tickets: readonly number[], panels: readonly (readonly number[])[]): ReadonlyMap<number, number[]> {
  const held = new Map<number, number[]>();
  for (const [index, panel] of tickets.entries()) {
    for (const number of panels[panel - 1] ?? []) held.set(number, [...(held.get(number) ?? []), index + 1]);
  }
  return held;
}

/** Writes the receipts of everybody, or of the one person whose id is given. */
export async function runReceipts(
  context: Context,
  options: Options,
  source: Source,
): Promise<Result<{ readonly count: number; readonly files: readonly string[] }>> {
  const { root } = source;
  const published = await readPublished(root);
  if (!published.ok) return published;
  const [inputs, secret] = [await loadInputs(source), await loadSecret(context, options, source)];
  if (!inputs.ok) return inputs;
  if (!secret.ok) return secret;
  const { pool, features, title, organiser } = inputs.value;
  const sealed = sealInputs(inputs.value, secret.value);
  const changed = unchangedInputs(inputs.value, sealed, published.value.freeze);
  if (changed.length > 0) return failure(changed);
  const { lottery } = published.value;
  const panels = await openedPanels(root, lottery, pool, sealed);
  if (!panels.ok) return panels;
  const held = lottery.panels === null ? ticketsOf(lottery.tickets, panels.value) : null;
  const all = sealed.receipts.map((receipt, index): { readonly id: string; readonly receipt: Receipt } => ({
    id: pool.members[sealed.order[index] as number]?.id as string,
    receipt: held === null ? receipt : { ...receipt, tickets: held.get(index + 1) ?? [] },
  }));
  const chosen = options.volunteer === undefined ? all : all.filter(({ id }) => id === options.volunteer);
  if (chosen.length === 0) return failure([errorOf("draw/no-such-volunteer", { id: options.volunteer ?? "" })]);
  const name = options.volunteer === undefined ? "receipts" : `receipt-${chosen[0]?.receipt.code}`;
  const folder = join(pathsOf(root).restricted, "receipts");
  const rows = chosen.map(({ id, receipt }) =>
    columns.map((column) =>
      column === "id" ? id : column === "tickets" ? (receipt.tickets ?? []).join(" ") : receipt[column],
    ),
  );
  const receipts = chosen.map(({ receipt }) => receipt);
  const html = renderReceipts({ receipts, features, title, organiser, language: context.language });
  const named: readonly (readonly [string, string])[] = [
    [`${name}.csv`, csvText([...columns], rows, { separator: ";", bom: true, neutraliseFormulas: true })],
    [`${name}.html`, html],
    ...(options.each || options.volunteer !== undefined
      ? receipts.map((receipt) => [`${receipt.code}.json`, canonicalJson(receipt)] as const)
      : []),
  ];
  const files: readonly FileToWrite[] = named.map(([file, content]) => ({ path: join(folder, file), content }));
  const written = await writeFiles(files, { overwrite: options.force });
  if (!written.ok) return written;
  const shown = named.slice(0, 2).map(([file]) => `restricted/receipts/${file}`);
  return success({ count: receipts.length, files: shown });
}

// Writes the frozen lottery: what is published, and what stays restricted.
import { relative } from "node:path";
import { csvText } from "../../io/csv-text.ts";
import { writeFiles } from "../../io/write-files.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import type { FrozenLottery } from "./freeze-lottery.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { pathsOf } from "./paths.ts";
import { type Source, storedForm } from "./source.ts";

export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** Floats of restricted tables are written with the shortest text that gives the same number back. */
function restrictedTables(inputs: DrawInputs, frozen: FrozenLottery): readonly OutputFile[] {
  const paths = pathsOf(inputs.root);
  const { members } = inputs.pool;
  const { sealed, lottery, tickets } = frozen;
  const probabilities = sealed.order.map((position) => [
    members[position]?.id as string,
    String(lottery.typeProbabilities[lottery.typeOfMember[position] as number]),
    String(tickets.ticketsOfMember[position]),
  ]);
  const codes = sealed.order.map((position, index) => [
    members[position]?.id as string,
    String(index + 1),
    sealed.codes[position] as string,
  ]);
  // Published, or under `sealed` opened by the annex.
  const panels = frozen.artefact.panels ?? frozen.annex.panels?.map(({ numbers }) => numbers) ?? [];
  const rows = frozen.artefact.tickets.map((panel, index) => {
    const numbers = panels[panel - 1] ?? [];
    return [
      String(index + 1),
      numbers.map((number) => members[sealed.order[number - 1] as number]?.id as string).join(" "),
    ];
  });
  return [
    { path: paths.probabilities, content: csvText(["id", "probability", "tickets"], probabilities) },
    { path: paths.tickets, content: csvText(["ticket", "ids"], rows) },
    { path: paths.codes, content: csvText(["id", "number", "code"], codes) },
  ];
}

/** All files of the lottery. `summary` is kept for the report: counts and certificate, no timings. */
export async function writeLottery(
  source: Source,
  inputs: DrawInputs,
  frozen: FrozenLottery,
  summary: unknown,
  overwrite: boolean,
): Promise<Result<void>> {
  const paths = pathsOf(inputs.root);
  const stored =
    source.mode === "flags" ? [{ path: paths.run, content: JSON.stringify(storedForm(source), null, 2) }] : [];
  const files: readonly OutputFile[] = [
    { path: paths.members, content: frozen.sealed.membersText },
    { path: paths.freeze, content: canonicalJson(frozen.freeze) },
    { path: paths.lottery, content: frozen.artefactText },
    ...restrictedTables(inputs, frozen),
    { path: paths.annex, content: canonicalJson(frozen.annex) },
    { path: paths.log, content: canonicalJson(frozen.log) },
    { path: paths.summary, content: JSON.stringify(summary, null, 2) },
    ...stored,
  ];
  return writeFiles(files, { overwrite });
}

/** The refusal to replace a result, by its path within the dossier. */
export function existingResult(root: string): (path: string) => Problem {
  return (path) => errorOf("dossier/result-exists", { path: relative(root, path) });
}

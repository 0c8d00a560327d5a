// `pinakion minutes`: the form for the clerk, blank before the draw, filled in after it; from the public files alone.
import { resolve } from "node:path";
import { writeFiles } from "../../io/write-files.ts";
import { type Result, success } from "../../problems/result.ts";
import { digestOf } from "../../record/digest.ts";
import { type MinutesInput, renderMinutes } from "../../report/build-minutes.ts";
import { exitCode } from "../exit-code.ts";
import { loadPresentation } from "../stages/load-presentation.ts";
import { fileExists, pathsOf } from "../stages/paths.ts";
import { readCommitment, readPublished, readRecord } from "../stages/published.ts";
import type { CommandDefinition } from "./definition.ts";

async function beforeDraw(root: string): Promise<Result<MinutesInput>> {
  const published = await readPublished(root);
  if (!published.ok) return published;
  const commitment = await readCommitment(root);
  if (!commitment.ok) return commitment;
  const { freeze, lottery } = published.value;
  return success({ freeze, lottery, commitment: commitment.value, reveal: null, recordDigest: null });
}

async function afterDraw(root: string): Promise<Result<MinutesInput>> {
  const record = await readRecord(root);
  return record.ok ? success({ ...record.value, recordDigest: digestOf(record.value) }) : record;
}

export const minutes: CommandDefinition = {
  options: ["dossier", "out", "force"],
  run: async (context, options) => {
    const root = resolve(context.environment.cwd, options.dossier ?? options.out ?? ".");
    const paths = pathsOf(root);
    const drawn = await fileExists(paths.record);
    const input = drawn ? await afterDraw(root) : await beforeDraw(root);
    if (!input.ok) return context.refuse(input.problems);
    const path = drawn ? paths.minutes : paths.blankMinutes;
    const file = drawn ? "public/proces-verbal.html" : "public/proces-verbal-vierge.html";
    const presentation = await loadPresentation(root, context.language);
    if (!presentation.ok) return context.refuse(presentation.problems);
    const content = renderMinutes(input.value, context.language, presentation.value);
    const written = await writeFiles([{ path, content }], { overwrite: options.force });
    if (!written.ok) return context.refuse(written.problems);
    context.answer({ files: [file] });
    context.say(context.text.wrote(file));
    return exitCode.done;
  },
};

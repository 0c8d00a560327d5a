// `pinakion census FILE… [--territory T]`: INSEE files as downloaded -> what each is; for a territory, census.csv with the
// source of every table.
import { join, resolve } from "node:path";
import { csvText } from "../../io/csv-text.ts";
import { writeFiles } from "../../io/write-files.ts";
import { type Context, problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import type { Options } from "../options.ts";
import { censusFileAsJson, censusLines, tableLines } from "../render/census.ts";
import { writtenSources } from "../stages/census-sources.ts";
import { type CensusFile, cutFiles, isRefused, recogniseFiles } from "../stages/import-census.ts";
import type { CommandDefinition } from "./definition.ts";

/** Writes census.csv and census-sources.csv, or tells what stands in the way. */
async function writeTerritory(context: Context, options: Options, territory: string, files: readonly CensusFile[]) {
  const { cwd } = context.environment;
  const request = {
    territory,
    districts: options.districts ?? null,
    fromAge: options.fromAge ?? null,
    joint: options.joint,
    vintages: options.vintages,
  };
  const cut = await cutFiles(cwd, files, request);
  if (!cut.ok) return cut;
  const folder = resolve(cwd, options.out ?? options.dossier ?? ".");
  const content = csvText(cut.value.headers, cut.value.rows);
  const sources = await writtenSources(cwd, files, cut.value);
  const written = await writeFiles(
    [
      { path: join(folder, "census.csv"), content },
      { path: join(folder, "census-sources.csv"), content: sources },
    ],
    { overwrite: options.force },
  );
  return written.ok ? cut : written;
}

export const census: CommandDefinition = {
  argument: "<files...>",
  options: ["territory", "districts", "fromAge", "vintage", "joint", "dossier", "out", "force"],
  run: async (context, options, _argument, _second, paths) => {
    const files = await recogniseFiles(context.environment.cwd, paths, options.territory ?? null, options.vintages);
    const problems = files.flatMap((file) => file.problems);
    const refused = files.some(isRefused);
    const territory =
      options.territory === undefined ? null : await writeTerritory(context, options, options.territory, files);
    const all = [...problems, ...(territory === null ? [] : territory.ok ? territory.warnings : territory.problems)];
    context.answer({
      files: files.map((file) => censusFileAsJson(context, file)),
      ...(territory?.ok === true
        ? {
            tables: territory.value?.sources.filter(({ isFurther }) => isFurther !== true) ?? [],
            joint: territory.value?.joint ?? null,
          }
        : {}),
      problems: problemsAsJson(all, context.language),
    });
    for (const line of censusLines(context, files)) context.say(line);
    context.warn(all);
    if (territory?.ok === true && territory.value !== undefined) {
      for (const line of ["", ...tableLines(context, territory.value)]) context.say(line);
    }
    if (territory?.ok === true) context.say(context.text.wrote("census.csv, census-sources.csv"));
    return refused || territory?.ok === false ? exitCode.badInput : exitCode.done;
  },
};

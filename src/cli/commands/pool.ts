// `pinakion pool`: reads and checks the volunteers; counts of kept, excluded and why.
import { readSettings } from "../../io/read-settings.ts";
import type { Pool } from "../../model/pool.ts";
import type { Result } from "../../problems/result.ts";
import { type Context, problemsAsJson } from "../context.ts";
import { exitCode } from "../exit-code.ts";
import type { Options } from "../options.ts";
import { poolLines } from "../render/pool.ts";
import { loadInputs, poolOfDossier } from "../stages/load-inputs.ts";
import { pathsOf } from "../stages/paths.ts";
import { locateSource } from "../stages/source.ts";
import type { CommandDefinition } from "./definition.ts";

/** A dossier's pool can be read before its quotas exist; a run from flags takes its features from the quotas. */
async function poolOf(context: Context, options: Options): Promise<Result<{ readonly pool: Pool }>> {
  const source = await locateSource(context, options);
  if (!source.ok) return source;
  if (source.value.mode === "flags") return loadInputs(source.value);
  const settings = await readSettings(pathsOf(source.value.root).settings);
  return settings.ok ? poolOfDossier(source.value.root, settings.value) : settings;
}

export const pool: CommandDefinition = {
  options: ["dossier", "pool", "quotas", "size", "id", "household"],
  run: async (context, options) => {
    const read = await poolOf(context, options);
    if (!read.ok) return context.refuse(read.problems);
    const { registered, members, exclusions, aliasedCount } = read.value.pool;
    context.warn(read.warnings);
    context.answer({
      rows: registered,
      kept: members.length,
      excluded: exclusions,
      aliased: aliasedCount,
      problems: problemsAsJson(read.warnings, context.language),
    });
    for (const line of poolLines(context, read.value.pool)) context.say(line);
    return exitCode.done;
  },
};

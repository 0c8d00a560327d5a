// The quotas that `quotas --explain` asks for, each beside what quotas.csv says of it when that was edited by hand.
import type { PanelSettings } from "../../model/settings.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { explainQuotas } from "../../quotas/explain-quotas.ts";
import type { ShownExplanation } from "../render/explain-quotas.ts";
import { readCensusTables } from "./census-tables.ts";
import { quotasOfDossier } from "./load-quotas.ts";
import { fileExists, pathsOf } from "./paths.ts";

/** Explains the quotas that `asked` names; reads the dossier and writes nothing. */
export async function quotaExplanations(
  root: string,
  settings: PanelSettings,
  asked: string,
): Promise<Result<readonly ShownExplanation[]>> {
  const tables = await readCensusTables(root, settings);
  if (!tables.ok) return tables;
  const explained = explainQuotas({ settings, ...tables.value, asked });
  if (!explained.ok) return failure(explained.problems);
  const file = (await fileExists(pathsOf(root).quotas)) ? await quotasOfDossier(root, settings) : null;
  // A quotas.csv that is itself amiss is told by the commands that use it.
  const written = file?.ok === true ? file.value.quotas : [];
  const shown = explained.value.map((explanation): ShownExplanation => {
    const { feature, value, min, max } = explanation;
    const own = written.find((quota) => quota.feature === feature && quota.value === value);
    const isEdited = own !== undefined && (own.min !== min || own.max !== max);
    return { explanation, edited: isEdited ? { min: own.min, max: own.max } : null };
  });
  return success(shown);
}

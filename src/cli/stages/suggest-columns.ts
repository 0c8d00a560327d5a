// `pinakion pool --suggest`: the columns that the settings lack, proposed from the list and written into panel.yaml, where
// the team reads and corrects them. Comments stay.
import { readFile } from "node:fs/promises";
import { editSettings, type SettingsEdit } from "../../io/edit-settings.ts";
import { writeFiles } from "../../io/write-files.ts";
import { type MappingSuggestion, suggestMapping } from "../../pool/suggest-mapping.ts";
import { type Result, success } from "../../problems/result.ts";
import { pathsOf } from "./paths.ts";
import { poolQuestion } from "./pool-state.ts";
import type { DossierSource } from "./source.ts";

export interface SuggestedColumn {
  /** Id of a feature; null for the volunteers' id. */
  readonly feature: string | null;
  readonly suggestion: MappingSuggestion | null;
}

/** Proposes and writes; a dossier whose columns are all found gets an empty list. */
export async function suggestColumns(source: DossierSource): Promise<Result<readonly SuggestedColumn[]>> {
  const question = await poolQuestion(source);
  if (!question.ok) return question;
  const { table, request } = question.value;
  const suggested = suggestMapping(table, request);
  const edits = suggested.flatMap(({ feature, suggestion }): SettingsEdit[] => {
    if (suggestion === null) return [];
    if (feature === null) return [{ path: ["volunteers"], key: "id", value: suggestion.column }];
    const index = request.features.findIndex(({ id }) => id === feature);
    const path = ["features", index];
    const column = { path, key: "column", value: suggestion.column };
    const isRead = request.features[index]?.read === suggestion.read;
    return isRead ? [column] : [column, { path, key: "read", value: suggestion.read }];
  });
  const { settings } = pathsOf(source.root);
  const edited = edits.length === 0 ? null : editSettings(await readFile(settings, "utf8"), edits);
  if (edited !== null) {
    const written = await writeFiles([{ path: settings, content: edited }], { overwrite: true });
    if (!written.ok) return written;
  }
  return success(suggested);
}

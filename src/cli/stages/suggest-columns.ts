// `pinakion pool --suggest`: the columns that the settings lack, proposed from the list and written into panel.yaml, where
// the team reads and corrects them. Comments stay.
import { readFile } from "node:fs/promises";
import { editSettings, hasSetting, type SettingsEdit } from "../../io/edit-settings.ts";
import { writeFiles } from "../../io/write-files.ts";
import { comparableText } from "../../model/comparable-text.ts";
import { distinctColumn } from "../../pool/distinct-column.ts";
import { type MappingSuggestion, suggestMapping } from "../../pool/suggest-mapping.ts";
import { type PeopleKey, type PeopleSuggestion, suggestPeople } from "../../pool/suggest-people.ts";
import { type Result, success } from "../../problems/result.ts";
import { pathsOf } from "./paths.ts";
import { poolQuestion } from "./pool-state.ts";
import type { DossierSource } from "./source.ts";

interface SuggestedColumn {
  /** Id of a feature; null for the volunteers' id. */
  readonly feature: string | null;
  readonly suggestion: MappingSuggestion | null;
}

export interface Suggested {
  readonly columns: readonly SuggestedColumn[];
  readonly people: readonly PeopleSuggestion[];
  /** A column that could be the id where none has the title of one; never written by itself. */
  readonly idInstead: string | null;
}

const volunteers = ["volunteers"];
const peopleKeys: readonly PeopleKey[] = ["identity", "household", "duplicates", "exclusions"];

/** A key that is written, even as an empty list, was decided: only what it names and the list lacks is proposed anew. */
function peopleEdits(suggestion: PeopleSuggestion, text: string): readonly SettingsEdit[] {
  if (suggestion.key === "exclusions") {
    const { column, keep, reason } = suggestion.value;
    if (suggestion.replaces === null)
      return [{ path: volunteers, key: "exclusions", value: [{ column, keep, reason }] }];
    const path = [...volunteers, "exclusions", suggestion.replaces];
    return [
      { path, key: "column", value: column },
      { path, key: "keep", value: keep },
    ];
  }
  if (suggestion.key === "postcode")
    return [{ path: [...volunteers, "postcode"], key: "column", value: suggestion.value }];
  const { key, value } = suggestion;
  if (key !== "duplicates" || !hasSetting(text, volunteers, key)) return [{ path: volunteers, key, value }];
  const path = [...volunteers, key];
  return Object.entries(value).map(([own, written]) => ({ path, key: own, value: written }));
}

/** Proposes and writes; a dossier whose columns are all found gets empty lists. */
export async function suggestColumns(source: DossierSource): Promise<Result<Suggested>> {
  const question = await poolQuestion(source);
  if (!question.ok) return question;
  const { table, request } = question.value;
  const { settings } = pathsOf(source.root);
  const text = await readFile(settings, "utf8");
  const columns = suggestMapping(table, request);
  const edits = columns.flatMap(({ feature, suggestion }): SettingsEdit[] => {
    if (suggestion === null) return [];
    if (feature === null) return [{ path: volunteers, key: "id", value: suggestion.column }];
    const index = request.features.findIndex(({ id }) => id === feature);
    const path = ["features", index];
    const column = { path, key: "column", value: suggestion.column };
    const isRead = request.features[index]?.read === suggestion.read;
    return isRead ? [column] : [column, { path, key: "read", value: suggestion.read }];
  });
  const found = columns.flatMap(({ suggestion }) => (suggestion === null ? [] : [suggestion.column]));
  const asked = new Set(peopleKeys.filter((key) => !hasSetting(text, volunteers, key)));
  const people = suggestPeople(table, request, asked, found);
  edits.push(...people.flatMap((suggestion) => peopleEdits(suggestion, text)));
  const edited = edits.length === 0 ? null : editSettings(text, edits);
  if (edited !== null) {
    const written = await writeFiles([{ path: settings, content: edited }], { overwrite: true });
    if (!written.ok) return written;
  }
  const hasNoId = columns.some(({ feature, suggestion }) => feature === null && suggestion === null);
  const taken = new Set([...request.features.map(({ column }) => column), ...found].map(comparableText));
  const idInstead = hasNoId ? distinctColumn(table, (title) => taken.has(comparableText(title))) : null;
  return success({ columns, people, idInstead });
}

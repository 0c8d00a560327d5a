// The columns proposed, each with its reasons, and those that nobody could propose.
import type { Context } from "../context.ts";
import type { SuggestedColumn } from "../stages/suggest-columns.ts";
import { shownNumber } from "./number.ts";

/** One line a column, then what to do next. */
export function suggestionLines(context: Context, suggested: readonly SuggestedColumn[]): readonly string[] {
  const { suggest } = context.text.pool;
  if (suggested.length === 0) return [suggest.nothing];
  const lines = suggested.map(({ feature, suggestion }) => {
    const name = feature ?? suggest.id;
    if (suggestion === null) return suggest.none(name);
    const percent = shownNumber(Math.floor(suggestion.readableShare * 100), 0, context.language);
    const { column, read, titleAgrees } = suggestion;
    return feature === null
      ? suggest.idFound(column, percent)
      : suggest.found(name, column, read, percent, titleAgrees);
  });
  return [...lines, suggest.next];
}

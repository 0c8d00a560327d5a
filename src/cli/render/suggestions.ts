// The columns proposed, each with its reasons, and those that nobody could propose.
import type { Context } from "../context.ts";
import type { Suggested } from "../stages/suggest-columns.ts";
import { shownNumber } from "./number.ts";

/** One line a column, then what to do next. */
export function suggestionLines(context: Context, { columns, people, idInstead }: Suggested): readonly string[] {
  const { suggest } = context.text.pool;
  if (columns.length + people.length === 0) return [suggest.nothing];
  const percentOf = (share: number): string => shownNumber(Math.floor(share * 100), 0, context.language);
  const lines = columns.map(({ feature, suggestion }) => {
    if (suggestion === null) return feature === null ? suggest.noId(idInstead) : suggest.none(feature);
    const percent = percentOf(suggestion.readableShare);
    const { column, read, titleAgrees } = suggestion;
    return feature === null
      ? suggest.idFound(column, percent)
      : suggest.found(feature, column, read, percent, titleAgrees);
  });
  const peopleLines = people.map((suggestion) => {
    const parts = suggestion.columns.map(({ column, kind, share, titleAgrees }) =>
      kind === "consent"
        ? suggest.consent(column, percentOf(share))
        : suggest.person(column, suggest.kinds[kind], percentOf(share), titleAgrees),
    );
    return suggest.people(suggest.keys[suggestion.key], parts.join(", "));
  });
  return [...lines, ...peopleLines, suggest.next];
}

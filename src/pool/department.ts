// A department's number in brackets behind a place: "Dunkerque (59)". Taken off where it is that of the feature's own communes, which
// their INSEE codes tell; elsewhere it may be another commune of the same name, and stays.
import type { FeatureSettings } from "../model/settings.ts";

/** Communes and IRIS: 59183, 2A004, 97411, 591830101. */
const placeCode = /^(97\d|\d{2}|2[AB])\d{2,3}(?:\d{4})?$/i;
const bracketed = /[([]\s*(97\d|\d{2}|2[AB])\s*[)\]]$/i;

/** Gives the cell without its department, or null where it has none or another than the feature's communes. */
export function withoutDepartment({ values }: FeatureSettings): (cell: string) => string | null {
  const own = new Set(
    values.flatMap(({ census }) =>
      census.flatMap(({ code }) => {
        const department = code.length === 5 || code.length === 9 ? placeCode.exec(code)?.[1] : undefined;
        return department === undefined ? [] : [department.toUpperCase()];
      }),
    ),
  );
  return (cell) => {
    const text = cell.trim();
    const found = bracketed.exec(text);
    return found !== null && own.has((found[1] as string).toUpperCase()) ? text.slice(0, found.index) : null;
  };
}

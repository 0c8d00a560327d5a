// The vintage of a file that holds one or several: the newest, or the first of those that the user names. Figures of another vintage are
// never taken for it.
import { compareText } from "../math/order.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";

export interface ChosenVintage {
  readonly taken: string;
  /** False where the user names vintages and the file has none of them. */
  readonly isThere: boolean;
  readonly problems: readonly Problem[];
}

/**
 * `asked` are the vintages that the user wants, best first; none: the newest. A file without any of them is refused, but for one that is
 * also needed as a list of communes (`isList`): its figures alone are left out.
 */
export function chooseVintage(
  present: readonly string[],
  asked: readonly string[],
  file: { readonly file: string; readonly isList: boolean },
): ChosenVintage {
  const vintages = [...new Set(present)].sort(compareText);
  const newest = vintages.at(-1) as string;
  const where = { file: file.file };
  if (asked.length === 0) {
    const other = vintages.at(-2);
    if (other === undefined) return { taken: newest, isThere: true, problems: [] };
    const facts = { vintages, taken: newest, other };
    return { taken: newest, isThere: true, problems: [warningOf("census/several-vintages", facts, where)] };
  }
  const wanted = asked.find((vintage) => vintages.includes(vintage));
  if (wanted !== undefined) return { taken: wanted, isThere: true, problems: [] };
  const tell = file.isList ? warningOf : errorOf;
  const facts = { asked, vintages, isList: file.isList };
  return { taken: newest, isThere: false, problems: [tell("census/vintage-absent", facts, where)] };
}

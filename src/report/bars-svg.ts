// The bars behind a row of a table, as SVG: one below the other, sized by attributes, so that the content policy needs no inline
// style. Decoration: the cells of the row say the same in figures.
import { scaleBand, scaleLinear } from "d3-scale";
import type { Bar } from "./report-document.ts";

/** Pixels from one bar to the next, and those of them left empty. */
const [step, gap] = [7, 2];

/** The drawing, hidden from screen readers; nothing for a row without bars. */
export function barsSvg(bars: readonly Bar[]): string {
  if (bars.length === 0) return "";
  const across = scaleLinear([0, 1000], [0, 100]);
  const down = scaleBand(bars.keys(), [0, bars.length * step - gap]).paddingInner(gap / step);
  const short = (length: number): number => Number(length.toFixed(1));
  const rectangles = bars.map(
    ({ series, permille }, index) =>
      `<rect class="series-${series}" y="${short(down(index) ?? 0)}" width="${short(across(permille))}%" height="${short(down.bandwidth())}"/>`,
  );
  return `<svg class="bars" height="${bars.length * step - gap}" aria-hidden="true" focusable="false">${rectangles.join("")}</svg>`;
}

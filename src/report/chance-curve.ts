// The chances of all volunteers as one ordered curve in SVG: from the smallest at the left to the largest at the right.
// Lengths across are percentages, so that the curve fills any width and its texts keep their size. Decides no wording.
import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { escapeHtml } from "./html-text.ts";
import type { CurveBlock } from "./report-document.ts";

const height = 240;
const [top, bottom] = [26, 212];
/** Width of the inner drawing, stretched to the page's. */
const innerWidth = 1000;

interface Step {
  readonly position: number;
  readonly chance: number;
}

/** The corners of the curve: one for each change of chance, and its two ends. `sorted` ascends. */
function stepsOf(sorted: readonly number[]): readonly Step[] {
  const steps = sorted.flatMap((chance, position) => (chance === sorted[position - 1] ? [] : [{ position, chance }]));
  return [...steps, { position: sorted.length, chance: sorted.at(-1) ?? 0 }];
}

/** Round chances, in parts per 10^9, at which the chart has a line: about four from zero to past the largest. */
export function curveTicks(largest: number): readonly number[] {
  return scaleLinear().domain([0, largest]).nice(4).ticks(4);
}

/** The chart of at least one chance. Its text alternative is the block's description; the figures stand in a table beside it. */
export function chanceCurveSvg(block: CurveBlock): string {
  const sorted = [...block.chances].sort((a, b) => a - b);
  const ticks = block.ticks.map(({ chance }) => chance);
  const x = scaleLinear([0, sorted.length], [0, innerWidth]);
  const y = scaleLinear([0, Math.max(...ticks)], [bottom, top]);
  const path = line<Step>()
    .x((step) => x(step.position))
    .y((step) => y(step.chance))
    .curve(curveStepAfter)
    .digits(1)(stepsOf(sorted));
  const across = (kind: string, chance: number): string =>
    `<line class="${kind}" x1="0" x2="100%" y1="${y(chance).toFixed(1)}" y2="${y(chance).toFixed(1)}"/>`;
  const label = (place: string, at: number, anchor: "start" | "end", text: string): string =>
    `<text x="${place}" y="${at.toFixed(1)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
  return [
    `<svg class="curve" height="${height}" role="img" aria-label="${escapeHtml(block.description)}">`,
    ...block.ticks.map(({ chance }) => across("grid", chance)),
    across("average", block.average.chance),
    `<svg width="100%" height="${height}" viewBox="0 0 ${innerWidth} ${height}" preserveAspectRatio="none"><path d="${path}"/></svg>`,
    ...block.ticks
      .filter(({ chance }) => chance > 0)
      .map(({ chance, text }) => label("0", y(chance) - 4, "start", text)),
    label("100%", y(block.average.chance) + 15, "end", block.average.text),
    label("0", height - 8, "start", block.ends[0]),
    label("100%", height - 8, "end", block.ends[1]),
    "</svg>",
  ].join("");
}

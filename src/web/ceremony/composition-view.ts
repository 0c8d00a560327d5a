// The composition of the panel, filling up: every group's count grows from zero at one pace, so that the order in which seats
// fill says nothing of any one code. At once, without growing, where the reader wants no motion.
import { formatInteger } from "../../report/format-number.ts";
import { element, sentence } from "../elements.ts";
import type { FeatureCounts } from "./composition.ts";
import type { SceneContext } from "./scene.ts";

const fillMilliseconds = 4000;

type Value = FeatureCounts["values"][number];

interface Row {
  readonly element: HTMLElement;
  readonly fill: (part: number) => void;
}

function rowOf(value: Value, longest: number, { data, text }: SceneContext): Row {
  const count = element("span", { class: "count" });
  const bar = element("span", { class: "bar" });
  const fill = (part: number): void => {
    count.textContent = formatInteger(Math.round(value.count * part), data.language);
    bar.style.width = `${(100 * value.count * part) / longest}%`;
  };
  const row = element(
    "li",
    {},
    element("span", { class: "group" }, value.value),
    count,
    element("small", {}, sentence(text.seats(value.min, value.max))),
    element("span", { class: "track", "aria-hidden": "true" }, bar),
  );
  return { element: row, fill };
}

/** The counts, feature by feature. */
export function compositionView(counts: readonly FeatureCounts[], context: SceneContext): HTMLElement {
  const rows: Row[] = [];
  const features = counts.map(({ label, values }) => {
    const longest = Math.max(1, ...values.map(({ count }) => count));
    const shown = values.map((value) => rowOf(value, longest, context));
    rows.push(...shown);
    return element("div", {}, element("h2", {}, label), element("ul", {}, ...shown.map((row) => row.element)));
  });
  const fill = (part: number): void => {
    for (const row of rows) row.fill(part);
  };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) fill(1);
  else {
    const started = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, now - started) / fillMilliseconds);
      fill(part);
      if (part < 1) requestAnimationFrame(step);
    };
    fill(0);
    requestAnimationFrame(step);
  }
  return element("div", { class: "features" }, ...features);
}

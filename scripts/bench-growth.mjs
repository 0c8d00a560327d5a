// `node scripts/bench-growth.mjs`: the time of the lottery, whole and of its search alone, against people, profiles and tickets, drawn as
// docs/img/growth.svg. Median of three whole processes a point; asserts nothing.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { loadPools, machine, measuredLottery, median, timedSearch } from "./bench-process.mjs";

const runs = 3;
const folder = mkdtempSync(join(tmpdir(), "pinakion-growth-"));
const { benchFiles, growthSeries } = await loadPools(folder);
const titles = {
  people: "volunteers (96 profiles, 1,000 tickets)",
  profiles: "profiles (2,000 volunteers, 1,000 tickets)",
  tickets: "tickets (1,200 volunteers)",
};
const drawn = growthSeries.map(({ id, pools }) => {
  const points = pools.map((recipe, index) => {
    const files = benchFiles(recipe);
    const times = Array.from({ length: runs }, () =>
      measuredLottery(files, recipe, join(folder, `${id}${index}`), timedSearch),
    );
    const at = { people: recipe.poolCount, profiles: files.profiles, tickets: recipe.tickets }[id];
    const [whole, search] = ["milliseconds", "search"].map((part) => median(times.map((time) => time[part])));
    console.log(`${id} ${at}: ${whole.toFixed(0)} ms, search ${search.toFixed(0)} ms`);
    return { at, whole: whole / 1000, search: search / 1000 };
  });
  return { id, points };
});
rmSync(folder, { recursive: true, force: true });

const [width, height, left, top, bottom] = [280, 220, 44, 34, 42];
const longest = Math.max(...drawn.flatMap(({ points }) => points.map(({ whole }) => whole)));
const y = scaleLinear([0, longest], [height - bottom, top]).nice(4);
const charts = drawn.map(({ id, points }, index) => {
  const x = scaleLog([points[0].at, points.at(-1).at], [left, width - 16]);
  const path = (part) =>
    line(
      ({ at }) => x(at),
      (point) => y(point[part]),
    )(points);
  const ticks = y
    .ticks(4)
    .map(
      (value) =>
        `<path d="M${left} ${y(value)}H${width - 16}" class="g"/><text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
    );
  const ends = [points[0], points.at(-1)].map(
    ({ at }, k) =>
      `<text x="${x(at)}" y="${height - bottom + 16}" text-anchor="${k === 0 ? "start" : "end"}">${at.toLocaleString("en")}</text>`,
  );
  const lines = ["whole", "search"].map((part) => {
    const dots = points.map((point) => `<circle cx="${x(point.at)}" cy="${y(point[part])}" r="3"/>`);
    return `<g class="${part}"><path d="${path(part)}" class="l"/>${dots.join("")}</g>`;
  });
  return `<g transform="translate(${index * width} 0)">${ticks.join("")}${lines.join("")}${ends.join("")}<text x="${width / 2}" y="${height - 8}" text-anchor="middle">${titles[id]}</text></g>`;
});
const style =
  "text{font:11px sans-serif;fill:#444}.g{stroke:#ddd}.l{fill:none;stroke-width:2}.whole{stroke:#0b6e75;fill:#0b6e75}.search{stroke:#b45309;fill:#b45309}";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${3 * width} ${height}" role="img" aria-label="Seconds of the lottery against volunteers, profiles and tickets"><style>${style}</style><rect width="100%" height="100%" fill="#fff"/><text x="8" y="16">Seconds of \`pinakion lottery\`: whole process (green), search for the lottery alone (brown); median of ${runs}; ${machine()}</text>${charts.join("")}</svg>\n`;
writeFileSync(fileURLToPath(new URL("../docs/img/growth.svg", import.meta.url)), svg);

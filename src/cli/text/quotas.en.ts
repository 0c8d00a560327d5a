// What the command line says in English about `quotas`; same shape as the French.
import { counted } from "./counted.en.ts";
import type { quotasFr } from "./quotas.fr.ts";

export const quotasEn: typeof quotasFr = {
  quotas: {
    headers: ["feature", "value", "population", "share", "target", "seats", "min", "max"],
    summary: (count, features, size) =>
      `${counted(count, "quota", "quotas")} computed for ${counted(features, "feature", "features")} and ${counted(size, "seat", "seats")}: quotas.csv`,
    nearTie: (feature, winner, loser, people) =>
      `${feature}: the last seat goes to "${winner}" rather than "${loser}", by ${counted(people, "person", "people")}.`,
    assumption: (feature, assumption) => `${feature}, assumption: ${assumption}.`,
    added: (feature, value, seats, proportional, reason) =>
      `${feature}: "${value}" has ${counted(seats, "seat", "seats")}, ${seats - proportional} more than by proportion (${proportional})${reason === null ? "" : `, because: ${reason}`}.`,
    taken: (feature, values) =>
      `${feature}: these seats are taken from ${values.map(({ value, seats, proportional }) => `"${value}" (${seats} instead of ${proportional})`).join(", ")}.`,
    explain: {
      title: (label, value, size, min, max) =>
        `${label}: ${value} — ${min === max ? counted(min, "seat", "seats") : `${min} to ${counted(max, "seat", "seats")}`} of ${size}`,
      part: (share, code, inhabitants, own) =>
        share === "1" ? `Cell "${code}": ${inhabitants}` : `Cell "${code}": ${share} of ${inhabitants}, that is ${own}`,
      table: (table, dimension, rows) => `Table "${table}", dimension "${dimension}", ${rows} of census.csv`,
      rows: (rows) => (rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(", ")}`),
      moreRows: (count) => `, … (${count} in all)`,
      moreParts: (count, people) => `and ${counted(count, "other cell", "other cells")}, together: ${people}`,
      source: (text) => `Source: ${text}`,
      file: (file, sha256, vintage) =>
        `File: ${file === "" ? "none (estimated figure)" : file}${sha256 === "" ? "" : `, SHA-256 ${sha256}`}${vintage === "" ? "" : `, vintage ${vintage}`}`,
      noFile: (table) => `Published file: not told, census-sources.csv has no row "${table}"`,
      formula: (formula) => `What was done to the table: ${formula}`,
      base: (base) => `Who is counted: ${base}`,
      survey: (figure, date) => `Figure of the survey of ${date}: ${figure}`,
      assumption: (assumption) => `Assumption: ${assumption}`,
      variation: (percent, isPublished) =>
        `Precision: coefficient of variation of ${isPublished ? "" : "about "}${percent}% (INSEE's table${isPublished ? "" : ", carried on"})`,
      share: (population, total, percent) => `Share: ${population} / ${total} = ${percent}`,
      target: (percent, size, target) => `Target: ${percent} × ${size} = ${target}`,
      largestRemainder: (seats, whole, remainder) =>
        `Largest remainders: ${whole}, ${seats > whole ? "and one seat for the remainder" : "no seat for the remainder"} (${remainder}): ${seats}`,
      method: (name, seats) => `Method of ${name}: ${seats}`,
      fitted: (first: string, second: string, fitted: string, seats: number): string =>
        `Fitted to the seats of "${first}" and "${second}": ${fitted}; rounded without touching those seats: ${seats}`,
      promised: (kind, seats, reason) =>
        `${kind === "floor" ? "Floor" : "Priority"}: at least ${seats}${reason === null ? "" : `, because: ${reason}`}`,
      moved: (seats, proportional) => `With floors and priorities: ${seats} instead of ${proportional}`,
      tolerance: (tolerance, min, max) => `Tolerance of ${tolerance}: min ${min}, max ${max}`,
      typed: (min, max) => `Bounds given by hand in panel.yaml: min ${min}, max ${max}`,
      edited: (min, max) => `quotas.csv says otherwise: min ${min}, max ${max}, edited by hand`,
    },
    kept: (path, count) =>
      count === 0
        ? `${path} exists and agrees with panel.yaml: it is kept.`
        : `${path} exists and differs from what panel.yaml gives in ${counted(count, "row", "rows")}: it is kept, these rows will be marked as edited by hand.`,
  },
};

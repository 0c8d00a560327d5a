// Communes asked for that are no more: newer files have their people under another code, or as IRIS of another commune.
import { type Problem, warningOf } from "../problems/problem.ts";
import type { FormerCommune, Imported } from "./imported.ts";

/** A warning for each commune of the territory of which the files have no figure and say that it is part of another today. */
export function formerTerritory(
  communes: ReadonlySet<string>,
  files: readonly Imported[],
  former: readonly FormerCommune[],
): readonly Problem[] {
  const counted = new Set(
    files.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells.map(({ codes }) => codes[0]?.slice(0, 5)))),
  );
  const currents = new Map(former.map(({ code, current }) => [code, current]));
  return [...communes].flatMap((place): readonly Problem[] => {
    const current = currents.get(place);
    if (current === undefined || current === place || counted.has(place)) return [];
    return [warningOf("census/former-territory", { place, current })];
  });
}

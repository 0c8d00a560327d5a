// Rows of a quotas file that bind more than one value of one feature, for runs without panel.yaml: `secteur*sexe` with
// `Bourbourg*Femme`, or `age: jeunes` with `16-24|25-29`. They become constraints over the features that have rows of their own.
import { comparableText } from "../model/comparable-text.ts";
import type { BoundedCombination, CombinationSettings } from "../model/constraint.ts";
import { combinationsOverlap, coverEverybody } from "../model/derived-feature.ts";
import type { Feature } from "../model/feature.ts";
import { nearestText } from "../model/nearest-text.ts";
import type { DerivedQuota } from "../model/quota.ts";
import type { Table } from "../model/table.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { capProblems } from "./cap-problems.ts";
import { plainQuota } from "./constraint-quotas.ts";
import type { QuotaReading } from "./read-quotas.ts";

/** Features that volunteers answer, constraints over them, and a free row for everybody whom a constraint does not bind. */
export interface CrossedRows {
  readonly features: readonly Feature[];
  readonly constraints: readonly CombinationSettings[];
  readonly restQuotas: readonly DerivedQuota[];
}

/** Everybody whom a constraint does not bind; in French whatever the language, since it stands in the record. */
const rest = "autres";

function partsOf(text: string): readonly string[] {
  return text.split(/[*×]/u).map((part) => part.trim());
}

function sameText(text: string): (other: string) => boolean {
  const comparable = comparableText(text);
  return (other) => comparableText(other) === comparable;
}

/** The features that a feature cell crosses, as written; null for a plain feature. `age: jeunes` names its rule after the colon. */
function crossedNames(id: string, ids: readonly string[]): readonly string[] | null {
  const colon = id.indexOf(":");
  const names = partsOf(colon < 0 ? id : id.slice(0, colon));
  if (/[*×]/u.test(id)) return names;
  return colon > 0 && names.every((name) => ids.some(sameText(name))) ? names : null;
}

/** Takes the crossed rows out of a reading. Problems: parts that are no feature or value of the file, cells that overlap. */
export function crossedRows(reading: QuotaReading, table: Table, panelSize: number): Result<CrossedRows> {
  const ids = reading.features.map(({ id }) => id);
  const crossed = new Map(
    ids.map((id) => [
      id,
      crossedNames(
        id,
        ids.filter((other) => other !== id),
      ),
    ]),
  );
  const features = reading.features.filter(({ id }) => crossed.get(id) === null);
  const problems: Problem[] = [];
  const constraints = new Map<string, BoundedCombination[]>();
  const unknown = (part: string, feature: string | null, among: readonly string[], row: number): void => {
    const facts = { part, feature, nearest: nearestText(part, among) };
    problems.push(errorOf("constraints/part-unknown", facts, { file: table.file, row }));
  };
  for (const [index, { feature: id, value, min, max }] of reading.quotas.entries()) {
    const names = crossed.get(id) ?? null;
    if (names === null) continue;
    // A file that was read without a problem has one quota a row.
    const row = table.rows[index]?.row ?? 1;
    const cells = constraints.get(id) ?? [];
    constraints.set(id, cells);
    const written = partsOf(value);
    const of = names.flatMap((name, at) => {
      const feature = features.find((own) => sameText(name)(own.id));
      if (feature === undefined) {
        unknown(
          name,
          null,
          features.map((own) => own.id),
          row,
        );
        return [];
      }
      const values = (written[at] ?? "").split("|").flatMap((part) => {
        const found = feature.values.find(sameText(part));
        if (found === undefined) unknown(part.trim(), feature.id, feature.values, row);
        return found === undefined ? [] : [found];
      });
      return [{ feature: feature.id, values }];
    });
    if (written.length > names.length) unknown(written.slice(names.length).join("*"), id, [], row);
    const cell = { value, of, min, max };
    const other = cells.find((earlier) => combinationsOverlap(earlier, cell));
    if (other !== undefined && of.every(({ values }) => values.length > 0)) {
      const facts = { constraint: id, first: other.value, second: value };
      problems.push(errorOf("constraints/cells-overlap", facts, { file: table.file, row }));
    }
    cells.push(cell);
  }
  if (problems.length > 0) return failure(capProblems(problems));
  return success({
    features,
    constraints: [...constraints].map(([id, values]) => ({
      kind: "combination",
      id,
      label: id,
      sensitive: false,
      weight: 1,
      protected: false,
      rest,
      values,
    })),
    restQuotas: [...constraints].flatMap(([id, values]) =>
      coverEverybody(values, features) ? [] : [plainQuota(id, { value: rest, min: 0, max: panelSize }, "")],
    ),
  });
}

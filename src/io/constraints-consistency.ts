// Rules of `constraints` that bind several keys together: one kind each, features and values that exist, cells that do not
// overlap, bounds that can be met. The form of each key alone is constraints-schema.ts.
import { comparableText } from "../model/comparable-text.ts";
import type { Combination } from "../model/constraint.ts";
import { combinationsOverlap } from "../model/derived-feature.ts";
import { nearestText } from "../model/nearest-text.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import type { WrittenConstraint } from "./constraints-schema.ts";
import { defaultRest, listOf, seatsOfBound } from "./read-constraints.ts";
import type { Path } from "./schema-place.ts";
import type { WrittenSettings } from "./settings-schema.ts";
import type { YamlValues } from "./yaml-values.ts";

const kinds = ["cross", "values", "listed", "must_sit", "at_most"] as const;

/** What a check needs to know: the whole file, the constraint, and how to say where something stands. */
interface Place {
  readonly settings: WrittenSettings;
  readonly constraint: WrittenConstraint;
  readonly key: string;
  readonly where: (...path: Path) => { readonly file: string; readonly row: number };
}

function unknownChoice(place: Place, path: Path, key: string, found: string, allowed: readonly string[]): Problem {
  const facts = { key: `${place.key}.${key}`, found, allowed, nearest: nearestText(found, allowed) };
  return errorOf("settings/unknown-choice", facts, place.where(...path));
}

/** The value that people of a list or who must sit have in the quotas. */
function nameOf({ value, label, id }: WrittenConstraint): string {
  return value ?? label ?? id;
}

function missingKey(place: Place, path: Path, key: string): Problem {
  return errorOf("settings/missing-key", { key: `${place.key}.${key}` }, place.where(...path));
}

function boundProblems(
  place: Place,
  at: { readonly path: Path; readonly key: string; readonly name: string },
  { min, max }: { readonly min?: string | undefined; readonly max?: string | undefined },
): Problem[] {
  const { panel_size: size } = place.settings;
  if (min === undefined && max === undefined) return [missingKey(place, at.path, `${at.key}max`)];
  const least = min === undefined ? 0 : seatsOfBound(min, size, "min");
  const most = max === undefined ? size : seatsOfBound(max, size, "max");
  if (least <= most) return [];
  const facts = { value: at.name, min: least, max: most };
  return [errorOf("settings/min-above-max", facts, place.where(...at.path, "min"))];
}

function crossProblems(place: Place): Problem[] {
  const { constraint, settings } = place;
  const { cross = [], census } = constraint;
  const ids = settings.features.map(({ id }) => id);
  const problems: Problem[] = [];
  for (const [at, id] of cross.entries()) {
    const feature = settings.features.find((own) => own.id === id);
    if (feature === undefined) problems.push(unknownChoice(place, ["cross", at], `cross[${at + 1}]`, id, ids));
    else if (feature.census === undefined) {
      const facts = { constraint: constraint.id, feature: id };
      problems.push(errorOf("constraints/cross-without-census", facts, place.where("cross", at)));
    }
  }
  if (cross[0] === cross[1] && problems.length === 0) {
    const facts = { key: `${place.key}.cross`, entry: cross[0] ?? "" };
    problems.push(errorOf("settings/repeated-entry", facts, place.where("cross", 1)));
  }
  if (census === undefined) problems.push(missingKey(place, ["cross"], "census"));
  else {
    const sources = (settings.sources ?? []).map(({ id }) => id);
    if (!sources.includes(census.source)) {
      problems.push(unknownChoice(place, ["census", "source"], "census.source", census.source, sources));
    }
  }
  return problems;
}

function partProblems(place: Place, combination: Combination, path: Path, key: string): Problem[] {
  const { features } = place.settings;
  if (combination.of.length === 0) return [missingKey(place, path, key)];
  return combination.of.flatMap((part) => {
    const ofPath = [...path, "of", part.feature];
    const feature = features.find(({ id }) => id === part.feature);
    if (feature === undefined) {
      return [
        unknownChoice(
          place,
          ofPath,
          key,
          part.feature,
          features.map(({ id }) => id),
        ),
      ];
    }
    const allowed = feature.values.map(({ value }) => value);
    return part.values
      .filter((value) => !allowed.includes(value))
      .map((value) => unknownChoice(place, ofPath, `${key}.${part.feature}`, value, allowed));
  });
}

function combinationProblems(place: Place): Problem[] {
  const { constraint } = place;
  const problems: Problem[] = [];
  const known: Combination[] = [];
  for (const [at, written] of (constraint.values ?? []).entries()) {
    const [path, key, name] = [["values", at], `values[${at + 1}].`, written.value];
    problems.push(...boundProblems(place, { path, key, name }, written));
    const of = Object.entries(written.of).map(([feature, values]) => ({ feature, values: listOf(values) }));
    const combination = { value: name, of };
    const own = partProblems(place, combination, path, `${key}of`);
    problems.push(...own);
    if (own.length > 0) continue;
    const other = known.find((earlier) => combinationsOverlap(earlier, combination));
    if (other !== undefined) {
      const facts = { constraint: constraint.id, first: other.value, second: name };
      problems.push(errorOf("constraints/cells-overlap", facts, place.where(...path)));
    }
    known.push(combination);
  }
  return problems;
}

function peopleProblems(place: Place, kind: "listed" | "must_sit"): Problem[] {
  const { constraint } = place;
  const { column, entries, file, columns } = constraint[kind] ?? {};
  const problems: Problem[] = [];
  const byColumn = column !== undefined || entries !== undefined;
  const byList = file !== undefined || columns !== undefined;
  if (byColumn && byList) {
    const kinds = [column === undefined ? "entries" : "column", file === undefined ? "columns" : "file"];
    problems.push(errorOf("constraints/kind-unclear", { constraint: constraint.id, kinds }, place.where(kind)));
  } else if (byList) {
    if (file === undefined) problems.push(missingKey(place, [kind], `${kind}.file`));
    if (columns === undefined) problems.push(missingKey(place, [kind], `${kind}.columns`));
  } else {
    if (column === undefined) problems.push(missingKey(place, [kind], `${kind}.column`));
    if (entries === undefined) problems.push(missingKey(place, [kind], `${kind}.entries`));
  }
  if (kind === "listed") {
    problems.push(...boundProblems(place, { path: [], key: "", name: nameOf(constraint) }, constraint));
  }
  return problems;
}

function repeatedValues(place: Place): Problem[] {
  const { constraint, settings } = place;
  const own = (constraint.values ?? []).map(({ value }) => value);
  const named = constraint.listed === undefined && constraint.must_sit === undefined ? [] : [nameOf(constraint)];
  const seen = new Set<string>();
  return [...own, ...named, constraint.rest ?? defaultRest(settings.language ?? "fr")].flatMap((entry) => {
    const comparable = comparableText(entry);
    const isRepeated = seen.has(comparable);
    seen.add(comparable);
    return isRepeated ? [errorOf("settings/repeated-entry", { key: place.key, entry }, place.where())] : [];
  });
}

/** Every contradiction within `constraints`, and with the features. */
export function constraintContradictions(
  settings: WrittenSettings,
  yaml: YamlValues,
  file: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = new Set(settings.features.map(({ id }) => comparableText(id)));
  for (const [index, constraint] of (settings.constraints ?? []).entries()) {
    const place: Place = {
      settings,
      constraint,
      key: `constraints[${index + 1}]`,
      where: (...path) => ({ file, row: yaml.lineOf(["constraints", index, ...path]) }),
    };
    const comparable = comparableText(constraint.id);
    if (ids.has(comparable)) {
      problems.push(
        errorOf("settings/repeated-entry", { key: "constraints.id", entry: constraint.id }, place.where("id")),
      );
    }
    ids.add(comparable);
    const given = kinds.filter((kind) => constraint[kind] !== undefined);
    if (given.length !== 1) {
      problems.push(errorOf("constraints/kind-unclear", { constraint: constraint.id, kinds: given }, place.where()));
      continue;
    }
    if (constraint.cross !== undefined) problems.push(...crossProblems(place));
    if (constraint.values !== undefined) problems.push(...combinationProblems(place));
    if (constraint.listed !== undefined) problems.push(...peopleProblems(place, "listed"));
    if (constraint.must_sit !== undefined) problems.push(...peopleProblems(place, "must_sit"));
    problems.push(...repeatedValues(place));
    const isPersonal = constraint.must_sit !== undefined || constraint.at_most !== undefined;
    if ((constraint.sensitive ?? isPersonal) && settings.disclosure !== "sealed") {
      problems.push(
        errorOf("settings/sensitive-needs-sealed", { feature: constraint.id }, place.where(given[0] as string)),
      );
    }
  }
  return problems;
}

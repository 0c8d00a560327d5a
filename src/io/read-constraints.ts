// The written constraints -> settings: defaults filled in, parts of the panel turned into seats. What they mean for volunteers and
// quotas is decided elsewhere.
import type { BoundedCombination, ConstraintSettings, PeopleSettings } from "../model/constraint.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { invariant } from "../problems/invariant.ts";
import type { WrittenConstraint } from "./constraints-schema.ts";

const words = {
  fr: { rest: "autres", group: "groupe" },
  en: { rest: "others", group: "group" },
} as const;

/** The name of everybody whom a constraint does not bind, when none is written. */
export function defaultRest(language: DisplayLanguage): string {
  return words[language].rest;
}

/** A bound in seats: `20`, or `80 %` of the panel, rounded so that the part is kept (up for a minimum, down for a maximum). */
export function seatsOfBound(text: string, panelSize: number, bound: "min" | "max"): number {
  const percent = /^(\d+)(?:[.,](\d+))?[^\d.,]*%$/u.exec(text);
  if (percent === null) return Number(text);
  const [, whole = "", decimals = ""] = percent;
  const seats = (Number(whole + decimals) * panelSize) / (100 * Number(`1${"0".repeat(decimals.length)}`));
  return bound === "min" ? Math.ceil(seats) : Math.floor(seats);
}

/** The values of a part of a combination, one or several. */
export function listOf(values: string | readonly string[]): readonly string[] {
  return typeof values === "string" ? [values] : values;
}

function boundsOf(
  written: { readonly min?: string | undefined; readonly max?: string | undefined },
  panelSize: number,
) {
  const { min, max } = written;
  return {
    min: min === undefined ? 0 : seatsOfBound(min, panelSize, "min"),
    max: max === undefined ? panelSize : seatsOfBound(max, panelSize, "max"),
  };
}

function peopleOf(written: NonNullable<WrittenConstraint["listed"]>): PeopleSettings {
  const { column, entries, file, columns } = written;
  if (column !== undefined && entries !== undefined) return { kind: "column", column, entries };
  invariant(file !== undefined && columns !== undefined, "people were accepted without a column or a list");
  return { kind: "list", file, columns };
}

/** A constraint that was found consistent. `isSensitive` says which features are. */
export function constraintSettings(
  written: WrittenConstraint,
  panel: {
    readonly language: DisplayLanguage;
    readonly panelSize: number;
    readonly isSensitive: (feature: string) => boolean;
  },
): ConstraintSettings {
  const { id, cross, census, values, listed, must_sit, at_most } = written;
  const label = written.label ?? id;
  const base = {
    id,
    label,
    weight: written.weight ?? 1,
    protected: written.protected ?? false,
    rest: written.rest ?? words[panel.language].rest,
  };
  const follows = (features: readonly string[]): boolean =>
    written.sensitive === true || features.some(panel.isSensitive);
  if (cross !== undefined) {
    invariant(census !== undefined, "a crossing was accepted without census");
    const [first, second] = cross as [string, string];
    return {
      ...base,
      kind: "cross",
      sensitive: follows(cross),
      features: [first, second],
      census,
      tolerance: written.tolerance ?? 0,
      assumption: written.assumption ?? null,
    };
  }
  if (values !== undefined) {
    const combinations = values.map(({ value, of, ...bounds }): BoundedCombination => {
      const parts = Object.entries(of).map(([feature, own]) => ({ feature, values: listOf(own) }));
      return { value, of: parts, ...boundsOf(bounds, panel.panelSize) };
    });
    const sensitive = follows(combinations.flatMap(({ of }) => of.map(({ feature }) => feature)));
    return { ...base, kind: "combination", sensitive, values: combinations };
  }
  const value = written.value ?? label;
  if (listed !== undefined) {
    const bounds = boundsOf(written, panel.panelSize);
    return {
      ...base,
      kind: "listed",
      sensitive: written.sensitive ?? false,
      value,
      people: peopleOf(listed),
      ...bounds,
    };
  }
  const sensitive = written.sensitive ?? true;
  if (must_sit !== undefined) return { ...base, kind: "must-sit", sensitive, value, people: peopleOf(must_sit) };
  invariant(at_most !== undefined, "a constraint was accepted without a kind");
  return { ...base, kind: "at-most", sensitive, ...at_most, groupName: words[panel.language].group };
}

// Where the quota of one crossed cell comes from, in one line in the dossier's language: source, table, codes, assumptions, and the
// seats that the fit to both features gives before rounding.
import type { CensusSource } from "../model/census-source.ts";
import type { CrossSettings } from "../model/constraint.ts";
import type { FeatureSettings, PanelSettings, ValueSettings } from "../model/settings.ts";
import { formulaAssumption } from "./feature-figures.ts";
import { fileParts, fragileParts } from "./source-text.ts";

const words = {
  fr: {
    base: "base : ",
    table: "table ",
    colon: " : ",
    assumption: "hypothèse : ",
    parts: "les parts de cases valent dans chaque croisement",
    fitted: (first: string, second: string, seats: string) =>
      `ajusté aux places de « ${first} » et « ${second} » : ${seats.replace(".", ",")}`,
    next: " ; ",
  },
  en: {
    base: "base: ",
    table: "table ",
    colon: ": ",
    assumption: "assumption: ",
    parts: "shares of cells hold in every crossing",
    fitted: (first: string, second: string, seats: string) =>
      `fitted to the seats of "${first}" and "${second}": ${seats}`,
    next: "; ",
  },
} as const;

function codesOf({ census }: ValueSettings): string {
  const codes = census.map(({ code, share }) => (share === "1" ? code : `${share} × ${code}`)).join(" + ");
  return census.length > 1 || census.some(({ share }) => share !== "1") ? `(${codes})` : codes;
}

function assumedOf(settings: PanelSettings, cross: CrossSettings, values: readonly ValueSettings[]): readonly string[] {
  const hasParts = values.some(({ census }) => census.some(({ share }) => share !== "1"));
  return [
    ...(cross.assumption === null ? [] : [cross.assumption]),
    ...(hasParts ? [words[settings.language].parts] : []),
  ];
}

/** What is assumed in a crossing, in words. */
export function crossAssumptions(
  settings: PanelSettings,
  cross: CrossSettings,
  features: readonly [FeatureSettings, FeatureSettings],
  origin: CensusSource | null,
): readonly string[] {
  const values = features.flatMap((feature) => feature.values);
  return [...formulaAssumption(origin), ...assumedOf(settings, cross, values)];
}

/** The source of one cell; `fittedSeats` to two decimals, `known` is what its published table tells. */
export function crossSource(
  settings: PanelSettings,
  cross: CrossSettings,
  features: readonly [FeatureSettings, FeatureSettings],
  cell: readonly [ValueSettings | undefined, ValueSettings | undefined],
  fittedSeats: number,
  known: { readonly origin: CensusSource | null; readonly fragilePercent: number | null },
): string {
  const text = words[settings.language];
  const source = settings.sources.find(({ id }) => id === cross.census.source);
  const named = source === undefined ? [cross.census.source] : [source.publisher, source.title, source.edition];
  const dimensions = features.map(({ census }) => census?.dimension ?? "").join(" × ");
  const values = cell.filter((value) => value !== undefined);
  const hundredths = `${Math.round(fittedSeats * 100)}`.padStart(3, "0");
  return [
    named.filter((part) => part !== "").join(", "),
    ...(source === undefined || source.base === "" ? [] : [`${text.base}${source.base}`]),
    ...fileParts(settings.language, known.origin),
    `${text.table}${cross.census.table}, ${dimensions}${text.colon}${values.map(codesOf).join(" × ")}`,
    ...((known.origin?.formula ?? "") === "" ? [] : [known.origin?.formula as string]),
    ...assumedOf(settings, cross, values).map((assumption) => `${text.assumption}${assumption}`),
    text.fitted(features[0].label, features[1].label, `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`),
    ...fragileParts(settings.language, known.fragilePercent),
  ].join(text.next);
}

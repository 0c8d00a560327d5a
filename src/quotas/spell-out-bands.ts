// The settings with every band of ages written as codes of its census table. Codes that the table holds stay as they are; what it
// does not allow is left for the reader of populations to refuse.
import { comparableText } from "../model/comparable-text.ts";
import type { FeatureSettings, PanelSettings } from "../model/settings.ts";
import { codesOfBand } from "./census-bands.ts";
import type { Census } from "./read-census.ts";

function codesOf(feature: FeatureSettings, census: Census): readonly string[] {
  if (feature.census === null) return [];
  const wanted = comparableText(feature.census.dimension);
  const index = census.dimensions.findIndex((dimension) => comparableText(dimension) === wanted);
  const cells = census.tables.get(feature.census.table) ?? [];
  return [...new Set(cells.map(({ codes }) => codes[index] ?? ""))].filter((code) => code !== "");
}

/** Each part `16-24` of a value as the parts `16`, `17`, …, where the census tells single years or finer bands. */
export function spellOutBands(settings: PanelSettings, census: Census | null): PanelSettings {
  if (census === null) return settings;
  const features = settings.features.map((feature): FeatureSettings => {
    const codes = codesOf(feature, census);
    const known = new Set(codes);
    const values = feature.values.map((value) => ({
      ...value,
      census: value.census.flatMap(({ code, share }) => {
        const spelled = known.has(code) ? null : codesOfBand(code, codes);
        return (spelled ?? [code]).map((one) => ({ code: one, share }));
      }),
    }));
    return { ...feature, values };
  });
  return { ...settings, features };
}

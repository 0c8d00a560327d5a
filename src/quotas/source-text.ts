// Where one quota comes from, in one line that goes with the number wherever it is shown.
import type { FeatureSettings, PanelSettings, ValueSettings } from "../model/settings.ts";

const words = {
  fr: {
    base: "base : ",
    table: "table ",
    colon: " : ",
    assumption: "hypothèse : ",
    byHand: "bornes données à la main",
    method: "places par la méthode ",
    next: " ; ",
  },
  en: {
    base: "base: ",
    table: "table ",
    colon: ": ",
    assumption: "assumption: ",
    byHand: "bounds given by hand",
    method: "seats by the method of ",
    next: "; ",
  },
} as const;

const methodNames = {
  "sainte-lague": "Sainte-Laguë",
  jefferson: "Jefferson (D'Hondt)",
  adams: "Adams",
  "huntington-hill": "Huntington-Hill",
} as const;

/** Publisher, title, edition, base, table, codes with their shares, and assumption of a value's population, in the dossier's language. */
export function sourceText(settings: PanelSettings, feature: FeatureSettings, value: ValueSettings): string {
  const text = words[settings.language];
  const method = settings.apportionment;
  const typed = value.min !== null || value.max !== null ? [text.byHand] : [];
  if (feature.census === null || value.census.length === 0) return text.byHand;
  const { table, dimension, source: id } = feature.census;
  const source = settings.sources.find((candidate) => candidate.id === id);
  const named = source === undefined ? [id] : [source.publisher, source.title, source.edition];
  const codes = value.census.map(({ code, share }) => (share === "1" ? code : `${share} × ${code}`)).join(" + ");
  return [
    named.filter((part) => part !== "").join(", "),
    ...(source === undefined || source.base === "" ? [] : [`${text.base}${source.base}`]),
    `${text.table}${table}, ${dimension}${text.colon}${codes}`,
    ...(feature.assumption === null ? [] : [`${text.assumption}${feature.assumption}`]),
    ...(method === undefined || method === "largest-remainder" ? [] : [`${text.method}${methodNames[method]}`]),
    ...typed,
  ].join(text.next);
}

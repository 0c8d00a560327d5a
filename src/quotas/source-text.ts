// Where one quota comes from, in one line that goes with the number wherever it is shown: quotas.csv, record, report.
import { exactDecimal } from "../math/decimal-text.ts";
import { fromText, type Rational } from "../math/rational.ts";
import type { CensusSource } from "../model/census-source.ts";
import type {
  DisplayLanguage,
  FeatureSettings,
  PanelSettings,
  SurveySettings,
  ValueSettings,
} from "../model/settings.ts";
import type { ValueSeats } from "./apportion-feature.ts";
import { partText } from "./feature-figures.ts";

/** How census-sources.csv marks a vintage that the file does not tell and the user declared. */
const declaredMark = " (déclaré)";

const words = {
  fr: {
    base: "base : ",
    file: (file: string, sha256: string): string => `fichier ${file}${sha256 === "" ? "" : ` (SHA-256 ${sha256})`}`,
    vintage: (vintage: string): string =>
      vintage.endsWith(declaredMark) ? `millésime déclaré ${vintage.slice(0, 4)}` : `millésime ${vintage}`,
    untold: "millésime non indiqué",
    further: "avec le ",
    table: "table ",
    colon: " : ",
    assumption: "hypothèse : ",
    survey: (date: string): string => `enquête du ${date}`,
    figure: (figure: string, unit: SurveySettings["unit"]): string =>
      unit === "percent" ? `${figure.replace(".", ",")} %` : `réponses : ${figure.replace(".", ",")}`,
    byHand: "bornes données à la main",
    method: "places par la méthode ",
    promised: (seats: number, proportional: number, kind: "floor" | "priority"): string =>
      `${kind === "floor" ? "plancher" : "priorité"} : au moins ${places(seats, "fr")}, ${proportional} par la proportion`,
    moved: (seats: number, proportional: number): string =>
      `${places(Math.abs(seats - proportional), "fr")} de ${seats < proportional ? "moins" : "plus"} que par la proportion (${proportional}), à cause des priorités et planchers`,
    fragile: (percent: number): string => `chiffre fragile : coefficient de variation d'environ ${percent} %`,
    next: " ; ",
  },
  en: {
    base: "base: ",
    file: (file: string, sha256: string): string => `file ${file}${sha256 === "" ? "" : ` (SHA-256 ${sha256})`}`,
    vintage: (vintage: string): string =>
      vintage.endsWith(declaredMark) ? `declared vintage ${vintage.slice(0, 4)}` : `vintage ${vintage}`,
    untold: "vintage untold",
    further: "with ",
    table: "table ",
    colon: ": ",
    assumption: "assumption: ",
    survey: (date: string): string => `survey of ${date}`,
    figure: (figure: string, unit: SurveySettings["unit"]): string =>
      unit === "percent" ? `${figure}%` : `answers: ${figure}`,
    byHand: "bounds given by hand",
    method: "seats by the method of ",
    promised: (seats: number, proportional: number, kind: "floor" | "priority"): string =>
      `${kind}: at least ${places(seats, "en")}, ${proportional} by proportion`,
    moved: (seats: number, proportional: number): string =>
      `${places(Math.abs(seats - proportional), "en")} ${seats < proportional ? "fewer" : "more"} than by proportion (${proportional}), because of priorities and floors`,
    fragile: (percent: number): string => `fragile figure: coefficient of variation of about ${percent}%`,
    next: "; ",
  },
} as const;

const methodNames = {
  "sainte-lague": "Sainte-Laguë",
  jefferson: "Jefferson (D'Hondt)",
  adams: "Adams",
  "huntington-hill": "Huntington-Hill",
} as const;

function places(count: number, language: DisplayLanguage): string {
  const name = language === "fr" ? "place" : "seat";
  return `${count} ${name}${(language === "fr" ? count < 2 : count === 1) ? "" : "s"}`;
}

function storyParts(story: ValueSeats | null, language: DisplayLanguage): readonly string[] {
  if (story === null) return [];
  const { seats, proportional, promised } = story;
  const text = words[language];
  // A floor that proportion keeps anyway changes nothing; a priority is a public promise and is always told.
  if (promised !== null && (promised.kind === "priority" || promised.seats > proportional)) {
    const reason = promised.reason === null ? "" : ` (${promised.reason})`;
    return [`${text.promised(promised.seats, proportional, promised.kind)}${reason}`];
  }
  return seats === proportional ? [] : [text.moved(seats, proportional)];
}

function originParts(settings: PanelSettings, id: string): readonly string[] {
  const source = settings.sources.find((candidate) => candidate.id === id);
  const named = source === undefined ? [id] : [source.publisher, source.title, source.edition];
  const base = source === undefined || source.base === "" ? [] : [`${words[settings.language].base}${source.base}`];
  return [named.filter((part) => part !== "").join(", "), ...base];
}

/** The published files of a table with their digests and vintages, as parts of a source; empty where it is not told. */
export function fileParts(language: DisplayLanguage, origin: CensusSource | null): readonly string[] {
  const { file = "", sha256 = "", vintage = "", others = [] } = origin ?? {};
  const text = words[language];
  const further = others
    .filter((other) => other.file !== file || other.vintage !== vintage)
    .map((other) => {
      const year = other.vintage === "" ? text.untold : text.vintage(other.vintage);
      return `${text.further}${text.file(other.file, other.sha256)}, ${year}`;
    });
  const year = vintage !== "" ? [text.vintage(vintage)] : others.length > 0 ? [text.untold] : [];
  return [...(file === "" ? [] : [text.file(file, sha256)]), ...year, ...further];
}

/** That a figure is fragile, as a part of a source; empty for one that is not known as such. */
export function fragileParts(language: DisplayLanguage, percent: number | null): readonly string[] {
  return percent === null ? [] : [words[language].fragile(percent)];
}

function censusParts(
  settings: PanelSettings,
  feature: FeatureSettings,
  value: ValueSettings,
  origin: CensusSource | null,
) {
  const text = words[settings.language];
  if (feature.census === null) return [];
  const { table, dimension, source } = feature.census;
  const codes = value.census.map(({ code, share }) => (share === "1" ? code : `${share} × ${code}`)).join(" + ");
  const parts = feature.assumption === null ? value.census.filter(({ share }) => share !== "1") : [];
  const formula = origin?.formula ?? "";
  return [
    ...originParts(settings, source),
    ...fileParts(settings.language, origin),
    `${text.table}${table}, ${dimension}${text.colon}${codes}`,
    ...(formula === "" ? [] : [formula]),
    ...parts.map(({ share, code }) => `${text.assumption}${partText(settings, share, code)}`),
  ];
}

/** The figure typed for a value of a survey, as a decimal where there is one. */
function shownFigure(figure: string): string {
  return exactDecimal(fromText(figure) as Rational);
}

/**
 * Publisher, title, edition, base, published file with its digest, vintage, table and codes with their shares, formula and
 * assumptions of a value's population, then what floors and priorities did, in the dossier's language, divided by semicolons.
 */
export function sourceText(request: {
  readonly settings: PanelSettings;
  readonly feature: FeatureSettings;
  readonly value: ValueSettings;
  readonly origin: CensusSource | null;
  /** The value's seats with what floors and priorities did; null where it has no population. */
  readonly story: ValueSeats | null;
  /** Coefficient of variation in per cent of a fragile figure; null when it is not known as fragile. */
  readonly fragilePercent: number | null;
}): string {
  const { settings, feature, value, origin, story, fragilePercent } = request;
  const text = words[settings.language];
  const method = settings.apportionment;
  const { survey } = feature;
  const figures =
    value.census.length > 0
      ? censusParts(settings, feature, value, origin)
      : survey !== undefined && value.figure !== undefined
        ? [
            ...originParts(settings, survey.source),
            text.survey(survey.date),
            text.figure(shownFigure(value.figure), survey.unit),
          ]
        : [];
  if (figures.length === 0) return text.byHand;
  return [
    ...figures,
    ...(feature.assumption === null ? [] : [`${text.assumption}${feature.assumption}`]),
    ...(method === undefined || method === "largest-remainder" ? [] : [`${text.method}${methodNames[method]}`]),
    ...storyParts(story, settings.language),
    ...fragileParts(settings.language, fragilePercent),
    ...(value.min !== null || value.max !== null ? [text.byHand] : []),
  ].join(text.next);
}

// The derivation of quotas in words, step by step, and as data: from the published cells to min and max.
import { exactDecimal } from "../../math/decimal-text.ts";
import { add, floor, fromText, type Rational, rational, subtract, toNumber, zero } from "../../math/rational.ts";
import type { Quota } from "../../model/quota.ts";
import type { QuotaExplanation } from "../../model/quota-explanation.ts";
import type { Context } from "../context.ts";
import { shownNumber, shownPercent } from "./number.ts";

const mostRows = 6;
/** Cells shown one by one: of more, the first ones and what the others come to. */
const mostParts = 12;

/** A quota as computed, and as quotas.csv gives it when it says otherwise. */
export interface ShownExplanation {
  readonly explanation: QuotaExplanation;
  readonly edited: Pick<Quota, "min" | "max"> | null;
}

const exact = (text: string): Rational => fromText(text) as Rational;

function originLines(context: Context, explanation: QuotaExplanation): readonly string[] {
  const { census, survey, source, file, base } = explanation;
  const text = context.text.quotas.explain;
  const shown = (figure: string) =>
    shownNumber(toNumber(exact(figure)), figure.includes(".") ? 3 : 0, context.language);
  const declared =
    source === null ? [] : [source.publisher, source.title, source.edition].filter((part) => part !== "");
  const all = census?.parts ?? [];
  // One more than the most is shown as it is: a line that stands for one cell is no shorter.
  const [few, others] = all.length > mostParts + 1 ? [all.slice(0, mostParts), all.slice(mostParts)] : [all, []];
  const parts = few.flatMap(({ code, share, inhabitants, counted, rows }) => {
    const first = rows.slice(0, mostRows);
    const where = `${text.rows(first)}${rows.length > first.length ? text.moreRows(rows.length) : ""}`;
    return [
      text.part(share, code, shown(inhabitants), shown(counted)),
      text.table(census?.table as string, census?.dimension as string, where),
    ];
  });
  const rest = others.reduce<Rational>((sum, { counted }) => add(sum, exact(counted)), zero);
  return [
    ...parts,
    ...(others.length === 0 ? [] : [text.moreParts(others.length, shown(exactDecimal(rest)))]),
    ...(survey === null
      ? []
      : [text.survey(survey.unit === "percent" ? `${survey.figure} %` : survey.figure, survey.date)]),
    ...(declared.length === 0 ? [] : [text.source(declared.join(", "))]),
    ...(census === null
      ? []
      : file === null
        ? [text.noFile(census.table)]
        : [file, ...(file.others ?? [])].map((own) => text.file(own.file, own.sha256, own.vintage))),
    ...(file === null || file.formula === "" ? [] : [text.formula(file.formula)]),
    ...(base === "" ? [] : [text.base(base)]),
  ];
}

function seatLines(context: Context, explanation: QuotaExplanation): readonly string[] {
  const { population, total, populationShare, target, method, seats, proportionalSeats, promised } = explanation;
  if (population === null || total === null || populationShare === null || target === null) return [];
  if (seats === null) return [];
  const { text, language } = context;
  const words = text.quotas.explain;
  const number = (value: Rational, digits: number) => shownNumber(toNumber(value), digits, language);
  const shown = (figure: string) => number(exact(figure), figure.includes(".") || figure.includes("/") ? 3 : 0);
  const percent = shownPercent(toNumber(exact(populationShare)), language);
  const whole = Number(floor(exact(target)));
  const remainder = number(subtract(exact(target), rational(whole)), 3);
  const steps = [
    words.share(shown(population), shown(total), percent),
    words.target(percent, explanation.panelSize, number(exact(target), 3)),
  ];
  if (explanation.fitted !== undefined) {
    const { features, seats: fitted } = explanation.fitted;
    return [...steps, words.fitted(features[0], features[1], shownNumber(fitted, 3, language), seats)];
  }
  if (proportionalSeats === null) return steps;
  return [
    ...steps,
    method === "largest-remainder"
      ? words.largestRemainder(proportionalSeats, whole, remainder)
      : words.method(method, proportionalSeats),
    ...(promised === null ? [] : [words.promised(promised.kind, promised.seats, promised.reason)]),
    ...(seats === proportionalSeats ? [] : [words.moved(seats, proportionalSeats)]),
  ];
}

function boundLines(context: Context, { explanation, edited }: ShownExplanation): readonly string[] {
  const { typedMin, typedMax, tolerance, min, max, nearTie, label } = explanation;
  const text = context.text.quotas;
  const isTyped = typedMin !== null || typedMax !== null;
  return [
    ...(nearTie === null ? [] : [text.nearTie(label, nearTie.winner, nearTie.loser, nearTie.people)]),
    isTyped ? text.explain.typed(min, max) : text.explain.tolerance(tolerance, min, max),
    ...(edited === null ? [] : [text.explain.edited(edited.min, edited.max)]),
  ];
}

/** The explanation as lines: a title, then one step a line, indented. */
export function explanationLines(context: Context, shown: ShownExplanation): readonly string[] {
  const { explanation } = shown;
  const { label, value, panelSize, min, max, assumption, variation } = explanation;
  const text = context.text.quotas.explain;
  const steps = [
    ...originLines(context, explanation),
    ...(variation === null ? [] : [text.variation(Math.round(variation.percent), variation.kind === "published")]),
    ...(assumption === null ? [] : [text.assumption(assumption)]),
    ...seatLines(context, explanation),
    ...boundLines(context, shown),
  ];
  return [text.title(label, value, panelSize, min, max), ...steps.map((step) => `  ${step}`)];
}

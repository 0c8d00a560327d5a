// Quotas in words for the terminal, and as the contract's JSON.
import { fromText, type Rational, toNumber } from "../../math/rational.ts";
import type { QuotaTable } from "../../model/quota.ts";
import type { PanelSettings } from "../../model/settings.ts";
import type { Context } from "../context.ts";
import { shownNumber, shownPercent, shownRational } from "./number.ts";
import { textTable } from "./text-table.ts";

const numberOrNull = (text: string | null): number | null =>
  text === null ? null : toNumber(fromText(text) as Rational);

/** `{ panelSize, quotas: [...] }` of the contract: numbers as numbers, the exact target also as a fraction. */
export function quotasAsJson(table: QuotaTable): Readonly<Record<string, unknown>> {
  const quotas = table.quotas.map((quota) => ({
    feature: quota.feature,
    value: quota.value,
    population: numberOrNull(quota.population),
    populationShare: numberOrNull(quota.populationShare),
    target: numberOrNull(quota.target),
    targetExact: quota.target,
    seats: quota.seats,
    min: quota.min,
    max: quota.max,
    source: quota.source,
    ...(quota.variation === undefined ? {} : { variation: quota.variation }),
  }));
  const { nearTies, departures, assumptions } = table;
  return { panelSize: table.panelSize, quotas, nearTies, departures, assumptions };
}

function labelsOf({ features, constraints = [] }: PanelSettings): ReadonlyMap<string, string> {
  return new Map([...features, ...constraints].map(({ id, label }) => [id, label]));
}

/** The table of quotas, its near-ties, what floors and priorities took from proportion, and what is assumed. */
export function quotaLines(context: Context, settings: PanelSettings, table: QuotaTable): readonly string[] {
  const { language, text } = context;
  const labels = labelsOf(settings);
  const shown = (exact: string | null, form: (value: Rational) => string): string =>
    exact === null ? "" : form(fromText(exact) as Rational);
  const rows = table.quotas.map((quota) => [
    labels.get(quota.feature) ?? quota.feature,
    quota.value,
    shown(quota.population, (value) => shownNumber(toNumber(value), 0, language)),
    shown(quota.populationShare, (value) => shownPercent(toNumber(value), language)),
    shown(quota.target, (value) => shownRational(value, language)),
    quota.seats === null ? "" : `${quota.seats}`,
    `${quota.min}`,
    `${quota.max}`,
  ]);
  return [...textTable(text.quotas.headers, rows), ...quotaNotes(context, settings, table)];
}

/** What stands behind the numbers: last seats that a few inhabitants decided, seats moved by promise, assumptions. */
export function quotaNotes(context: Context, settings: PanelSettings, table: QuotaTable): readonly string[] {
  return [
    ...nearTieLines(context, settings, table),
    ...departureLines(context, settings, table),
    ...assumptionLines(context, settings, table),
  ];
}

function departureLines({ text }: Context, settings: PanelSettings, table: QuotaTable): readonly string[] {
  const labels = labelsOf(settings);
  return table.departures.flatMap(({ feature, added, taken }) => {
    const label = labels.get(feature) ?? feature;
    return [
      ...added.map(({ value, seats, proportional, reason }) =>
        text.quotas.added(label, value, seats, proportional, reason),
      ),
      ...(taken.length === 0 ? [] : [text.quotas.taken(label, taken)]),
    ];
  });
}

/** What is assumed, once a feature. */
function assumptionLines({ text }: Context, settings: PanelSettings, table: QuotaTable): readonly string[] {
  const labels = labelsOf(settings);
  return table.assumptions.map(({ feature, assumption }) =>
    text.quotas.assumption(labels.get(feature) ?? feature, assumption),
  );
}

/** The last seats that a few inhabitants decided. */
function nearTieLines(context: Context, settings: PanelSettings, table: QuotaTable): readonly string[] {
  const labels = labelsOf(settings);
  return table.nearTies.map(({ feature, winner, loser, people }) =>
    context.text.quotas.nearTie(labels.get(feature) ?? feature, winner, loser, people),
  );
}

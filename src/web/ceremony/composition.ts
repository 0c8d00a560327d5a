// The composition of the drawn panel, as counts: from answers that the list publishes, or that the restricted annex opens.
// The annex is believed line by line only: every opening must hash to its published commitment. No answer of a person is shown.
import type { CeremonyData } from "../../model/ceremony.ts";
import type { RestrictedAnnex } from "../../model/record.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { hashTexts } from "../../record/digest.ts";
import { annexSchema, pairsSchema } from "../../record/schema.ts";
import type { OpenedPanel, Outcome } from "./outcome.ts";

/** Answers of each member by feature, in the order of the list. */
type Answers = readonly ReadonlyMap<string, string>[];

/** What may be counted and opened at the ceremony. */
export interface Openings {
  readonly answers: Answers;
  /** The panels of a sealed lottery; null where they are published. */
  readonly panels: RestrictedAnnex["panels"] | null;
}

/** One feature of the drawn panel: its values with their counts and places, in the order of the freeze. */
export interface FeatureCounts {
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly count: number;
    readonly min: number;
    readonly max: number;
  }[];
}

/** The answers that the list itself publishes (profile `open`); null in the other profiles. */
export function publishedOpenings({ members, lottery }: CeremonyData): Openings | null {
  const types = members.members.map(({ type }) => type);
  if (lottery.panels === null || types.some((type) => type === null)) return null;
  return { answers: types.map((type) => new Map(type ?? [])), panels: null };
}

function readAnnex(text: string): RestrictedAnnex | null {
  try {
    const parsed = annexSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function openAnswers({ members }: CeremonyData, annex: RestrictedAnnex): Answers | null {
  const answers: Map<string, string>[] = [];
  for (const [index, line] of members.members.entries()) {
    const opening = annex.features[index];
    if (opening === undefined || /\n|\p{Surrogate}/u.test(opening.text)) return null;
    const { nonce, text } = opening;
    if (hashTexts("pinakion/features/1", members.drawId, nonce, text) !== line.featuresCommitment) return null;
    const pairs = pairsSchema.safeParse(JSON.parse(text));
    if (!pairs.success) return null;
    answers.push(new Map(pairs.data));
  }
  return answers;
}

function opensSeals({ lottery }: CeremonyData, panels: RestrictedAnnex["panels"]): boolean {
  return (lottery.panelSeals ?? []).every((seal, index) => {
    const opened = panels?.[index];
    if (opened === undefined) return false;
    return hashTexts("pinakion/panel/1", lottery.drawId, opened.nonce, canonicalJson(opened.numbers)) === seal;
  });
}

/** What an annex opens; null for any file that does not open every line and every seal of this draw. */
export function openAnnex(data: CeremonyData, text: string): Openings | null {
  const annex = readAnnex(text);
  if (annex === null || annex.drawId !== data.members.drawId || !opensSeals(data, annex.panels)) return null;
  const answers = openAnswers(data, annex);
  return answers === null ? null : { answers, panels: data.lottery.panels === null ? (annex.panels ?? null) : null };
}

/** The drawn panel: published, or opened; null while a seal hides it. */
export function openedPanel(outcome: Outcome, openings: Openings | null): OpenedPanel | null {
  if (outcome.numbers !== null) return { numbers: outcome.numbers, nonce: null };
  const opened = openings?.panels?.[outcome.panelNumber - 1];
  return opened === undefined ? null : { numbers: opened.numbers, nonce: opened.nonce };
}

/** The counts of a panel in every feature that is not sensitive. */
export function countsOf(data: CeremonyData, answers: Answers, numbers: readonly number[]): readonly FeatureCounts[] {
  const { features, quotas, panelSize } = data.freeze;
  return features
    .filter(({ sensitive }) => !sensitive)
    .map(({ id, label, values }) => ({
      label,
      values: values.map((value) => {
        const quota = quotas.find((rule) => rule.feature === id && rule.value === value);
        const count = numbers.filter((number) => answers[number - 1]?.get(id) === value).length;
        return { value, count, min: quota?.min ?? 0, max: quota?.max ?? panelSize };
      }),
    }));
}

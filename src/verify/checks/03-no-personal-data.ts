// Check 3: only the fields of the disclosure profile, and nothing that looks like somebody's address, phone or birth date.
// A simple scan of the texts that people write; seeds, digests and the organiser's own words are not scanned.
import type { FreezeArtefact, PublishedRecord } from "../../model/record.ts";
import type { VerifyContext } from "../context.ts";
import { type CheckOutcome, failed, passed } from "../finding.ts";

const contacts: readonly RegExp[] = [
  /[^\s@]{1,64}@[^\s@.]{1,200}\.[^\s@]/u,
  /(?:\+33|(?<!\d)0)\s?[1-9](?:[ .-]?\d{2}){4}(?!\d)/u,
];
/** A whole date among answers is a birth date; in a log's note it is an ordinary one. */
const answersOnly: readonly RegExp[] = [
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?!\d)/u,
];

function* textsOfFreeze(freeze: FreezeArtefact): Generator<readonly [string, string]> {
  for (const [index, feature] of freeze.features.entries()) {
    const path = `freeze.features[${index}]`;
    yield [`${path}.id`, feature.id];
    yield [`${path}.label`, feature.label];
    for (const [position, value] of feature.values.entries()) yield [`${path}.values[${position}]`, value];
  }
  for (const [index, quota] of freeze.quotas.entries()) {
    yield [`freeze.quotas[${index}].feature`, quota.feature];
    yield [`freeze.quotas[${index}].value`, quota.value];
  }
  for (const [index, constraint] of freeze.constraints.entries()) {
    for (const [position, column] of constraint.columns.entries()) {
      yield [`freeze.constraints[${index}].columns[${position}]`, column];
    }
  }
  for (const [index, { reason }] of freeze.exclusions.entries()) yield [`freeze.exclusions[${index}].reason`, reason];
}

function* scannedTexts(record: PublishedRecord): Generator<readonly [string, string]> {
  const { freeze, members, log, evidence } = record;
  yield* textsOfFreeze(freeze);
  for (const [index, { type }] of members.members.entries()) {
    for (const pair of type ?? []) yield [`members.members[${index}].type`, pair.join(" ")];
  }
  for (const [index, entry] of log.entries()) yield [`log[${index}].note`, entry.note];
  for (const [index, entry] of evidence.entries()) yield [`evidence[${index}].note`, entry.note];
}

/** Place of the first field that the stated profile does not have, or null. */
function brokenProfile(record: PublishedRecord): string | null {
  const { freeze, members, lottery, reveal } = record;
  const profile = freeze.disclosure;
  const hasSensitive = freeze.features.some((feature) => feature.sensitive);
  if (hasSensitive && profile !== "sealed") return "freeze.disclosure";
  for (const [index, line] of members.members.entries()) {
    if ((line.type === null) === (profile === "open")) return `members.members[${index}].type`;
    if ((line.sensitiveCommitment === null) === hasSensitive) return `members.members[${index}].sensitiveCommitment`;
  }
  const isSealed = profile === "sealed";
  if ((lottery.panels === null) !== isSealed) return "lottery.panels";
  if ((lottery.panelSeals === null) === isSealed) return "lottery.panelSeals";
  if (isSealed && lottery.chances.length > 0) return "lottery.chances";
  if ((reveal.panelNonce === undefined) === isSealed) return "reveal.panelNonce";
  return null;
}

function looksPersonal([place, text]: readonly [string, string]): boolean {
  const patterns = /note$/.test(place) ? contacts : [...contacts, ...answersOnly];
  return patterns.some((pattern) => pattern.test(text));
}

/** Whether a text that somebody is about to publish holds an e-mail address or a telephone number. */
export function looksLikeContact(text: string): boolean {
  return contacts.some((pattern) => pattern.test(text));
}

/** Place of the first text of a freeze that looks like personal data, or null: for whoever is about to publish one. */
export function personalDataInFreeze(freeze: FreezeArtefact): string | null {
  return [...textsOfFreeze(freeze)].find(looksPersonal)?.[0] ?? null;
}

/** Runs check 3. */
export function checkNoPersonalData({ record }: VerifyContext): CheckOutcome {
  const path = brokenProfile(record);
  if (path !== null) return failed("disclosure-broken", { path });
  for (const [place, text] of scannedTexts(record)) {
    if (looksPersonal([place, text])) return failed("personal-data", { path: place });
  }
  return passed();
}

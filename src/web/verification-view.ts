// The outcome as the reader meets it: verdict, what was drawn, every check in words, failures first.
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { formatInstant, groupHex } from "../report/format-instant.ts";
import { describeCheck, describeFinding, describeLevel } from "../verify/describe-finding.ts";
import type { Finding, FindingStatus, Verification } from "../verify/finding.ts";
import { groupFindings } from "./check-groups.ts";
import { type Child, element, section, sentence, terms } from "./elements.ts";
import type { PageText } from "./page-text.ts";

const marks: Readonly<Record<FindingStatus, string>> = {
  ok: "\u2713",
  failed: "\u2717",
  "not-checked": "\u2013",
  "not-applicable": "\u2013",
};

/** A digest whole, a seed nearly so. */
const longestValue = 160;

const statuses: readonly FindingStatus[] = ["ok", "failed", "not-checked", "not-applicable"];

export interface VerdictInput {
  readonly verification: Verification;
  readonly record: PublishedRecord | null;
  /** SHA-256 of the file's bytes. */
  readonly fileDigest: string;
  readonly notes: readonly Child[];
  readonly text: PageText;
  readonly language: DisplayLanguage;
}

/** The verdict's headline, also for the announcement to screen readers. */
export function headline(verification: Verification, text: PageText): string {
  return verification.ok ? text.verdictFine : text.verdictFailed(verification.counts.failed);
}

function drawTerms({ record, fileDigest, text, language }: VerdictInput & { record: PublishedRecord }): HTMLElement {
  const { freeze, lottery, reveal } = record;
  const digest = element("code", { class: "digest" }, groupHex(fileDigest, " "));
  return terms([
    [text.drawTerms.title, freeze.title],
    ...(freeze.organiser === "" ? [] : [[text.drawTerms.organiser, freeze.organiser] as const]),
    [text.drawTerms.observedAt, formatInstant(reveal.observedAt, language)],
    [
      text.drawTerms.numbers,
      sentence(
        text.drawNumbers(freeze.panelSize, freeze.poolCount, lottery.ticketCount, lottery.ticketsPerPanel.length),
      ),
    ],
    [text.drawTerms.digest, element("span", {}, digest, element("small", {}, sentence(text.digestMeaning)))],
  ]);
}

/** Verdict, counts, level and what the draw was. */
export function verdictView(input: VerdictInput): HTMLElement {
  const { verification, record, notes, text, language } = input;
  const { ok, findings, level, counts } = verification;
  const count = (status: FindingStatus): number => findings.filter((finding) => finding.status === status).length;
  return section(
    "verdict",
    element(
      "span",
      {},
      element(
        "span",
        { class: ok ? "right-mark" : "wrong-mark", "aria-hidden": "true" },
        `${marks[ok ? "ok" : "failed"]} `,
      ),
      sentence(headline(verification, text)),
    ),
    element(
      "p",
      { class: ok ? "note verdict" : "note verdict wrong" },
      sentence(ok ? text.verdictFineMeaning(counts.notChecked) : text.verdictFailedMeaning),
    ),
    element(
      "ul",
      { class: "figures" },
      ...statuses.map((status) =>
        element(
          "li",
          { class: `figure-${status}` },
          element("b", {}, `${count(status)}`),
          ` ${text.countOf[status](count(status))}`,
        ),
      ),
    ),
    // What the level promises would be read as true of a draw that fails.
    ok
      ? element(
          "p",
          {},
          element("strong", {}, sentence(`${text.level(level)}.`)),
          " ",
          sentence(describeLevel(level, language)),
        )
      : null,
    ...notes,
    record === null ? null : drawTerms({ ...input, record }),
  );
}

/** A value to compare, cut where it would bury the sentence above it (the codes of a whole panel). */
function valueLine(label: string, value: string | number | undefined): Child {
  if (value === undefined) return null;
  const whole = `${value}`;
  const shown = whole.length > longestValue ? `${whole.slice(0, longestValue)}…` : whole;
  return element("span", { class: "value" }, sentence(`${label} : `), element("code", {}, shown));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function findingItem(finding: Finding, text: PageText, language: DisplayLanguage): HTMLElement {
  const title = describeCheck(finding.check, language);
  const detail = describeFinding(finding, language);
  return element(
    "li",
    { class: `finding ${finding.status}` },
    element("span", { class: "number", "aria-hidden": "true" }, `${finding.check}`),
    element(
      "span",
      { class: "mark" },
      element("span", { "aria-hidden": "true" }, `${marks[finding.status]} `),
      text.status[finding.status],
    ),
    element(
      "span",
      { class: "what" },
      element("span", { class: "unseen" }, sentence(`${text.checkNumber(finding.check)} : `)),
      sentence(capital(title)),
      detail === title ? null : element("small", {}, sentence(capital(detail))),
      finding.status === "failed" ? valueLine(text.expected, finding.expected) : null,
      finding.status === "failed" ? valueLine(text.found, finding.found) : null,
    ),
  );
}

/** Every check in words, in groups, failures first. */
export function checksView(verification: Verification, text: PageText, language: DisplayLanguage): HTMLElement {
  const groups = groupFindings(verification.findings).flatMap(({ id, findings }) => [
    element("h3", { id: `group-${id}` }, sentence(text.groups[id])),
    element(
      "ul",
      { class: "findings", "aria-labelledby": `group-${id}` },
      ...findings.map((finding) => findingItem(finding, text, language)),
    ),
  ]);
  return section("checks", text.checksTitle, element("p", {}, sentence(text.checksLead)), ...groups);
}

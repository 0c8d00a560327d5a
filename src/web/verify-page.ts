// The verification page: files in, findings out, all in this browser. The entry that scripts/build-web.mjs bundles.
// The page's policy allows no network at all; nothing is stored.
import "./no-eval.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { sha256Hex } from "../record/sha256.ts";
import type { Verification } from "../verify/finding.ts";
import { type VerifyOptions, verifyRecord } from "../verify/verify-record.ts";
import { auditView } from "./audit-view.ts";
import { type Child, element, section, sentence } from "./elements.ts";
import { isReceiptOf } from "./my-line.ts";
import type { PageText } from "./page-text.ts";
import { filesOfDrop, filesOfField, textsOf } from "./read-files.ts";
import { receiptView } from "./receipt-view.ts";
import { seedView } from "./seed-view.ts";
import { compareParts, type FoundFile, sortFiles } from "./sort-files.ts";
import { en } from "./text.en.ts";
import { fr } from "./text.fr.ts";
import { checksView, headline, verdictView } from "./verification-view.ts";
import { optionsFor } from "./verify-options.ts";

interface Outcome {
  readonly text: string;
  readonly options: VerifyOptions;
  readonly verification: Verification;
  readonly record: PublishedRecord | null;
  readonly fileDigest: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly hasAnnex: boolean;
}

const texts: Readonly<Record<DisplayLanguage, PageText>> = { fr, en };
const main = document.querySelector("main") as HTMLElement;
const status = document.querySelector("#status") as HTMLElement;
const results = element("div", { id: "results" });

let language: DisplayLanguage = navigator.language.startsWith("en") ? "en" : "fr";
let outcome: Outcome | null = null;
let receipt = "";
let auditor = "";
let complaint: ((text: PageText) => string) | null = null;

/** The record as data, once the checks have read it: where they could not, the page must not try. */
function readRecord(text: string, { findings }: Verification): PublishedRecord | null {
  const wasRead = findings.some(({ check, status }) => check === 4 && status !== "not-checked");
  return wasRead ? (JSON.parse(text) as PublishedRecord) : null;
}

/** With what the reader gave. A slip of the hand while pasting a receipt must not make the record look wrong. */
function withReader(recordText: string, options: VerifyOptions): VerifyOptions {
  return {
    ...options,
    ...(isReceiptOf(receipt, recordText) ? { receipt: receipt.trim() } : {}),
    ...(options.audit === undefined ? {} : { audit: { ...options.audit, auditor } }),
  };
}

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

function notesOf({ record, parts, hasAnnex, verification }: Outcome, text: PageText): readonly Child[] {
  if (record === null) return [];
  const { same, different } = compareParts(record, parts);
  return [
    different.length === 0 ? null : element("p", { class: "note wrong" }, sentence(text.filesDiffer(different))),
    same.length === 0 ? null : element("p", {}, sentence(text.files(same))),
    hasAnnex ? element("p", {}, sentence(text.withAnnex)) : null,
    auditView(verification.audit, auditor, text, language, (fingerprint) => {
      auditor = fingerprint;
      recheck();
      announce();
    }),
  ];
}

function outcomeViews(shown: Outcome, text: PageText): readonly HTMLElement[] {
  const { verification, record, fileDigest } = shown;
  return [
    verdictView({ verification, record, fileDigest, notes: notesOf(shown, text), text, language }),
    checksView(verification, text, language),
  ];
}

/** A receipt or a key given later: verdict and checks are made again, where they stand. */
function recheck(): void {
  if (outcome === null) return;
  outcome = { ...outcome, verification: verifyRecord(outcome.text, withReader(outcome.text, outcome.options)) };
  for (const view of outcomeViews(outcome, texts[language])) document.getElementById(view.id)?.replaceWith(view);
}

function showResults(): void {
  const text = texts[language];
  const shown: Child[] = [];
  if (complaint !== null) shown.push(element("p", { class: "note wrong" }, sentence(complaint(text))));
  if (outcome !== null) {
    const { record } = outcome;
    shown.push(...outcomeViews(outcome, text));
    if (record !== null) {
      shown.push(seedView(record, text));
      shown.push(
        receiptView(record, receipt, text, language, (given) => {
          if (given === receipt) return;
          receipt = given;
          recheck();
        }),
      );
    }
    const print = element("button", { type: "button" }, sentence(text.print));
    print.addEventListener("click", () => window.print());
    shown.push(element("p", { class: "buttons" }, print));
  }
  results.replaceChildren(...shown.filter((child) => child !== null));
}

async function take(files: readonly FoundFile[] | "folder-refused"): Promise<void> {
  if (files !== "folder-refused" && files.length === 0) return;
  complaint = null;
  const texted = files === "folder-refused" ? files : await textsOf(files);
  if (texted === "folder-refused") complaint = (text) => text.folderRefused;
  else if (texted === "unreadable") complaint = (text) => text.unreadable;
  else if ("tooLarge" in texted) complaint = (text) => text.tooLarge(texted.tooLarge);
  else {
    const sorted = sortFiles(texted);
    if (sorted.receipt !== null) receipt = sorted.receipt.text;
    const given = sorted.record;
    if (given === null) complaint = (text) => (sorted.receipt === null || outcome === null ? text.noRecord : "");
    else {
      status.textContent = texts[language].working(given.name);
      await nextFrame();
      const options = await optionsFor(given, sorted, files as readonly FoundFile[]);
      const verification = verifyRecord(given.text, withReader(given.text, options));
      outcome = {
        text: given.text,
        options,
        verification,
        record: readRecord(given.text, verification),
        fileDigest: sha256Hex(given.text),
        parts: sorted.parts,
        hasAnnex: sorted.annex !== null,
      };
    }
  }
  if (complaint !== null && complaint(texts[language]) === "") complaint = null;
  else if (complaint !== null) outcome = null;
  showResults();
  announce();
}

function announce(): void {
  const text = texts[language];
  if (complaint !== null) status.textContent = sentence(complaint(text));
  else if (outcome !== null) {
    status.textContent = sentence(headline(outcome.verification, text));
    document.querySelector<HTMLElement>("#verdict-title")?.focus();
  }
}

function fileButton(id: string, label: string, isFolder: boolean): readonly HTMLElement[] {
  const field = element("input", {
    type: "file",
    id,
    class: "unseen",
    ...(isFolder ? { webkitdirectory: true } : { accept: ".json,application/json", multiple: true }),
  });
  field.addEventListener("change", async () => {
    await take(filesOfField(field));
    field.value = "";
  });
  return [field, element("label", { for: id, class: "button" }, sentence(label))];
}

function chooser(text: PageText): HTMLElement {
  const zone = element(
    "div",
    { class: "zone" },
    element("p", {}, sentence(text.dropHere)),
    element(
      "p",
      { class: "buttons" },
      ...fileButton("record-file", text.chooseFile, false),
      ...fileButton("record-folder", text.chooseFolder, true),
    ),
  );
  return section("choose", text.chooseTitle, zone, element("p", {}, element("small", {}, sentence(text.privacy))));
}

function show(): void {
  const text = texts[language];
  document.documentElement.lang = language;
  document.title = text.documentTitle;
  const other = element(
    "button",
    { type: "button", id: "language", lang: language === "fr" ? "en" : "fr" },
    text.otherLanguage,
  );
  other.addEventListener("click", () => {
    language = language === "fr" ? "en" : "fr";
    status.textContent = "";
    show();
    document.querySelector<HTMLElement>("#language")?.focus();
  });
  showResults();
  document
    .querySelector("header")
    ?.replaceChildren(
      element("div", { class: "top" }, element("p", { class: "kicker" }, sentence(text.kicker)), other),
      element("h1", {}, sentence(text.title)),
      element("p", { class: "lead" }, sentence(text.lead)),
    );
  main.replaceChildren(
    chooser(text),
    results,
    section(
      "limits",
      text.limitsTitle,
      element("ul", {}, ...text.limits.map((limit) => element("li", {}, sentence(limit)))),
    ),
  );
}

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dragging");
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) document.body.classList.remove("dragging");
});
document.addEventListener("drop", async (event) => {
  event.preventDefault();
  document.body.classList.remove("dragging");
  if (event.dataTransfer !== null) await take(await filesOfDrop(event.dataTransfer));
});

show();

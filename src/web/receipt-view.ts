// A volunteer's own line: the receipt as a file or as pasted text, and what it opens.
import { rational } from "../math/rational.ts";
import type { PublishedRecord } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { groupHex } from "../report/format-instant.ts";
import { formatPercent, shareOfPpb } from "../report/format-number.ts";
import { type Child, element, section, sentence, terms } from "./elements.ts";
import { findMyLine, type MyLine } from "./my-line.ts";
import type { PageText } from "./page-text.ts";
import { filesOfField, textsOf } from "./read-files.ts";

function chanceWords(line: MyLine, ticketCount: number, text: PageText, language: DisplayLanguage): string {
  if (line.chance === null) return text.chanceSealed;
  const { tickets, targetPpb } = line.chance;
  const percent = formatPercent(rational(tickets, ticketCount), 2, language);
  return text.chance(
    tickets,
    ticketCount,
    percent,
    targetPpb === null ? null : formatPercent(shareOfPpb(targetPpb), 4, language),
  );
}

function lineView(line: MyLine, ticketCount: number, text: PageText, language: DisplayLanguage): readonly Child[] {
  const answers = [
    ...line.answers.map(([label, value]) => `${label} : ${value}`),
    ...(line.sharesHousehold ? [text.receiptHousehold] : []),
  ];
  return [
    element("p", { class: "outcome right" }, sentence(text.receiptLine(line.number, groupHex(line.code, "-")))),
    terms([
      [text.receiptOutcome, element("strong", {}, sentence(line.isDrawn ? text.drawn : text.notDrawn))],
      [text.receiptChance, sentence(chanceWords(line, ticketCount, text, language))],
      [text.receiptIdentity, line.identityText],
      [text.receiptAnswers, element("ul", { class: "plain" }, ...answers.map((answer) => element("li", {}, answer)))],
    ]),
  ];
}

/** The section; a receipt found among the dropped files is opened at once. */
export function receiptView(
  record: PublishedRecord,
  found: string,
  text: PageText,
  language: DisplayLanguage,
  remember: (receipt: string) => void,
): HTMLElement {
  const result = element("div", { role: "status", id: "receipt-result" });
  const field = element("textarea", { id: "receipt-field", rows: "4", spellcheck: "false", autocomplete: "off" });
  const file = element("input", {
    type: "file",
    id: "receipt-file",
    accept: ".json,application/json",
    class: "unseen",
  });
  const open = (receipt: string): void => {
    const line = findMyLine(record, receipt);
    remember(receipt);
    result.replaceChildren(
      ...(typeof line === "string"
        ? [element("p", { class: "outcome other" }, sentence(text.receiptFault[line]))]
        : lineView(line, record.lottery.ticketCount, text, language)
      ).filter((child) => child !== null),
    );
  };
  file.addEventListener("change", async () => {
    const texts = await textsOf(filesOfField(file));
    file.value = "";
    field.value = texts === "unreadable" || "tooLarge" in texts ? "" : (texts[0]?.text ?? "");
    open(field.value);
  });
  const form = element(
    "form",
    {},
    element(
      "p",
      { class: "buttons" },
      file,
      element("label", { for: "receipt-file", class: "button" }, sentence(text.receiptFile)),
    ),
    element("label", { for: "receipt-field" }, sentence(text.receiptField)),
    field,
    element("p", { class: "buttons" }, element("button", { type: "submit" }, sentence(text.receiptOpen))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(field.value);
  });
  if (found !== "") {
    field.value = found;
    open(found);
  }
  return section(
    "receipt",
    text.receiptTitle,
    element("p", {}, sentence(text.receiptLead)),
    form,
    result,
    element("p", {}, element("small", {}, sentence(text.receiptPrivacy))),
  );
}

// The draw made again step by step, from the seed to the codes. The seed can be changed, to see that everything changes.
import type { PublishedRecord } from "../model/record.ts";
import { groupHex } from "../report/format-instant.ts";
import { type Child, element, section, sentence } from "./elements.ts";
import type { PageText } from "./page-text.ts";
import { seedSteps } from "./seed-steps.ts";

function step(title: string, ...children: readonly Child[]): HTMLElement {
  return element("li", {}, element("h3", {}, sentence(title)), ...children);
}

function outcome(isRight: boolean, words: string): HTMLElement {
  return element("p", { class: isRight ? "outcome right" : "outcome other" }, sentence(words));
}

function panelStep(record: PublishedRecord, ticket: number, text: PageText): HTMLElement {
  const { lottery, members, reveal } = record;
  const panelNumber = lottery.tickets[ticket - 1];
  if (panelNumber === undefined) return step(text.panelStep, element("p", {}, sentence(text.noSuchTicket)));
  if (lottery.panels === null)
    return step(text.panelStep, element("p", {}, sentence(text.panelSealed(ticket, panelNumber))));
  const codes = (lottery.panels[panelNumber - 1] ?? []).map((number) => members.members[number - 1]?.code ?? "?");
  const isPublished = codes.join(" ") === reveal.panel.join(" ");
  return step(
    text.panelStep,
    element("p", {}, sentence(text.panelOf(ticket, panelNumber, codes.length))),
    element(
      "ul",
      { class: "codes" },
      ...codes.map((code) => element("li", {}, element("code", {}, groupHex(code, "-")))),
    ),
    outcome(isPublished, isPublished ? text.panelSame : text.panelOther),
  );
}

function computedSteps(record: PublishedRecord, seed: string, text: PageText): readonly HTMLElement[] {
  const { lottery, reveal } = record;
  const steps = seedSteps(seed, lottery.ticketCount);
  if (steps === null) return [];
  const { hash, decimal, remainder, ticket } = steps;
  const isPublished = ticket === reveal.ticket;
  return [
    step(
      text.hashStep,
      element("p", {}, sentence(text.hashStepMeaning)),
      element("p", {}, element("code", { class: "digest wide" }, groupHex(hash, " "))),
    ),
    step(
      text.numberStep,
      element("p", {}, sentence(text.numberStepMeaning)),
      element("p", {}, element("code", { class: "long" }, decimal)),
    ),
    step(
      text.ticketStep,
      element("p", {}, sentence(text.remainder(lottery.ticketCount, remainder, ticket))),
      outcome(isPublished, isPublished ? text.ticketSame(ticket) : text.ticketOther(ticket, reveal.ticket)),
    ),
    panelStep(record, ticket, text),
  ];
}

/** Digits of dice that are the ticket itself: nothing to hash. */
function digitSteps(record: PublishedRecord, text: PageText): readonly HTMLElement[] {
  const { reveal } = record;
  const digits = (reveal.values[0]?.text ?? "").replace(/^[^:]*:/, "");
  return [
    step(text.ticketStep, element("p", {}, sentence(text.digitsStep(digits, reveal.ticket)))),
    panelStep(record, reveal.ticket, text),
  ];
}

/** The whole section; it recomputes itself as the seed's field changes. */
export function seedView(record: PublishedRecord, text: PageText): HTMLElement {
  const published = record.reveal.seed;
  const list = element("ol", { class: "steps" });
  const lead = element("p", {}, sentence(text.seedLead));
  if (record.commitment?.sampler === "digits-10") {
    list.append(...digitSteps(record, text));
    return section("seed", text.seedTitle, lead, list);
  }
  const field = element("textarea", { id: "seed-field", rows: "3", spellcheck: "false", autocomplete: "off" });
  field.value = published;
  const note = element("p", { id: "seed-note", role: "status" }, sentence(text.seedTry));
  field.setAttribute("aria-describedby", "seed-note");
  const reset = element("button", { type: "button", hidden: true }, sentence(text.seedReset));
  const first = step(
    text.seedStep,
    element("p", {}, sentence(text.seedStepMeaning)),
    element("label", { for: "seed-field" }, sentence(text.seedField)),
    field,
    note,
    reset,
  );
  // What stands before the field stays, so that typing keeps its focus.
  list.append(first);
  const show = (): void => {
    const isPublished = field.value === published;
    note.textContent = sentence(isPublished ? text.seedTry : text.seedChanged);
    reset.hidden = isPublished;
    while (list.lastChild !== first) list.lastChild?.remove();
    list.append(...computedSteps(record, field.value, text));
  };
  field.addEventListener("input", show);
  reset.addEventListener("click", () => {
    field.value = published;
    show();
    field.focus();
  });
  show();
  return section("seed", text.seedTitle, lead, list);
}

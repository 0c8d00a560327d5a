// The screens after the randomness: seed, ticket, panel by codes, its composition filling up, and the file to keep.
import { hasFewSeats } from "../../model/few-seats.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { groupHex } from "../../report/format-instant.ts";
import { formatInteger } from "../../report/format-number.ts";
import { element, sentence } from "../elements.ts";
import { annexField } from "./annex-field.ts";
import { compositionView } from "./composition-view.ts";
import { type Outcome, revealOf } from "./outcome.ts";
import { heading, paragraph, type Scene, type SceneContext } from "./scene.ts";

/** A screen that exists only once the values are there. */
function afterValues(id: string, show: (context: SceneContext, outcome: Outcome) => readonly HTMLElement[]): Scene {
  return { id, show: (context) => (context.outcome === null ? [] : show(context, context.outcome)) };
}

const seedScene = afterValues("seed", ({ text }, { seed, steps }) => [
  heading(text.seedTitle),
  paragraph(steps === null ? text.digitsMeaning : text.seedMeaning, "lead"),
  element("p", {}, element("code", { class: "seed", id: "seed-text" }, seed)),
]);

const ticketScene = afterValues("ticket", ({ data, text }, { steps, ticket, values }) => {
  const { ticketCount } = data.lottery;
  const digits = (values[0]?.text ?? "").replace(/^[^:]*:/, "");
  return [
    heading(text.ticketTitle),
    ...(steps === null
      ? [paragraph(text.digitsAreTicket(digits))]
      : [
          paragraph(text.hash),
          element("p", {}, element("code", { class: "digest", id: "hash" }, groupHex(steps.hash, " "))),
          paragraph(text.remainder(ticketCount, steps.remainder)),
        ]),
    element("p", { class: "number", id: "ticket-number" }, formatInteger(ticket, data.language)),
    paragraph(text.ticketOf(ticketCount), "lead"),
  ];
});

const panelScene = afterValues("panel", ({ data, text, state }, { panelNumber }) => {
  const { lottery, members, freeze } = data;
  const numbers = state.opened?.numbers ?? null;
  const codes = (numbers ?? []).map((number, index) => {
    const item = element("li", {}, element("code", {}, groupHex(members.members[number - 1]?.code ?? "", "-")));
    // One after the other, within six seconds; the style sheet leaves it out where motion is not wanted.
    item.style.animationDelay = `${Math.round((index * 6000) / (numbers?.length ?? 1))}ms`;
    return item;
  });
  return [
    heading(text.panelTitle(freeze.panelSize)),
    paragraph(text.panelNumber(panelNumber, lottery.ticketsPerPanel.length), "lead"),
    ...(numbers === null
      ? [paragraph(text.panelSealed)]
      : [element("ul", { class: "codes", id: "codes" }, ...codes), paragraph(text.panelMeaning)]),
  ];
});

const compositionScene = afterValues("composition", (context) => {
  const { text, state } = context;
  if (hasFewSeats(context.data.freeze)) return [heading(text.compositionTitle), paragraph(text.compositionOfFew)];
  const place = element("div");
  const fill = (counts: typeof state.counts): void => {
    if (counts !== null) place.replaceChildren(paragraph(text.compositionMeaning), compositionView(counts, context));
  };
  if (state.counts !== null) fill(state.counts);
  else {
    const show = (): void => fill(context.state.counts);
    place.append(paragraph(text.compositionHidden), ...annexField(context, show));
  }
  return [heading(text.compositionTitle), place];
});

const keepScene = afterValues("keep", (context, outcome) => {
  const { data, text, state, isRehearsal } = context;
  if (isRehearsal || state.observedAt === null) return [heading(text.keepTitle), paragraph(text.notKept, "lead")];
  const reveal = revealOf(data, outcome, state.opened, state.observedAt);
  const button = element("button", { type: "button", id: "save" }, sentence(text.save));
  const done = element("p", { role: "status" });
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([canonicalJson(reveal)], { type: "application/json" }));
    element("a", { href: address, download: "reveal.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    done.textContent = sentence(text.saved);
  });
  return [
    heading(text.keepTitle),
    paragraph(text.keepLead, "lead"),
    element("p", {}, button),
    done,
    paragraph(text.commandMeaning),
    element("p", {}, element("code", {}, "pinakion draw --reveal reveal.json")),
    paragraph(text.keepVerify),
  ];
});

/** The screens from the seed to the file, in order. */
export const closingScenes: readonly Scene[] = [seedScene, ticketScene, panelScene, compositionScene, keepScene];

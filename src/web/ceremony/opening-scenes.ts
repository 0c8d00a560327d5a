// The screens before the randomness: what the team reads alone, and what was committed, for everyone.
import { digestOf } from "../../record/digest.ts";
import { formatInstant, groupHex } from "../../report/format-instant.ts";
import { sourceName } from "../../report/source-names.ts";
import { element, sentence, terms } from "../elements.ts";
import { annexField } from "./annex-field.ts";
import { publishedOpenings } from "./composition.ts";
import { firstForeignPart } from "./outcome.ts";
import { heading, paragraph, type Scene } from "./scene.ts";

/** For the team: whether the page is whole, how it is used, the annex. */
export const prepareScene: Scene = {
  id: "prepare",
  show: (context) => {
    const { data, text, state, erase } = context;
    const foreign = firstForeignPart(data);
    const button = element("button", { type: "button", id: "erase" }, sentence(text.erase));
    const done = element("p", { role: "status" });
    button.addEventListener("click", () => {
      erase();
      done.textContent = sentence(text.erased);
    });
    return [
      heading(text.prepareTitle),
      paragraph(text.prepareLead, "lead"),
      foreign === null ? paragraph(text.partsFit) : paragraph(text.partDiffers(foreign), "wrong"),
      paragraph(text.keys),
      paragraph(text.rehearse),
      ...(state.bodies.every((body) => body === "") ? [] : [element("p", {}, button), done]),
      ...(publishedOpenings(data) === null ? annexField(context, () => undefined) : []),
    ];
  },
  leave: async ({ data, text }) => {
    const foreign = firstForeignPart(data);
    return foreign === null ? null : text.partDiffers(foreign);
  },
};

/** For everyone: what was committed, when, and where the randomness will come from. */
export const committedScene: Scene = {
  id: "committed",
  show: ({ data, text }) => {
    const { commitment, freeze, language } = data;
    const sources = element(
      "ol",
      { class: "plain" },
      ...commitment.randomness.map((source) => element("li", {}, sentence(sourceName(source, language)))),
    );
    return [
      heading(freeze.title),
      paragraph(text.committedLead(freeze.panelSize, freeze.poolCount), "lead"),
      terms([
        [text.committedAt, formatInstant(commitment.createdAt, language)],
        [text.announcedFor, formatInstant(commitment.announcedFor, language)],
        ...(commitment.place === null ? [] : [[text.place, commitment.place] as const]),
        [text.sources, sources],
        [text.onFailure, commitment.onFailure],
        [
          text.commitmentDigest,
          element("code", { class: "digest", id: "commitment" }, groupHex(digestOf(commitment), " ")),
        ],
      ]),
      paragraph(text.commitmentMeaning),
    ];
  },
};

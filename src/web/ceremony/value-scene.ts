// The screen on which one announced source speaks: digits of dice one after the other, or an official value copied.
// What is typed is kept at once; it is judged by the same rules as on the command line.
import { sourceRule } from "../../draw/sources.ts";
import type { AnnouncedSource } from "../../model/record.ts";
import { drawTexts } from "../../problems/draw-problems.ts";
import type { Problem } from "../../problems/problem.ts";
import { sourceName } from "../../report/source-names.ts";
import { loadBeaconVerifier } from "../../verify/quicknet-signature.ts";
import { element, sentence } from "../elements.ts";
import { bodyOf, falseRound, knownStart, readOne } from "./outcome.ts";
import { heading, paragraph, type Scene, type SceneContext } from "./scene.ts";

const isDice = ({ source }: AnnouncedSource): boolean => source.startsWith("dice-");

function wordsOf(problem: Problem | undefined, { data: { language } }: SceneContext): string {
  return problem?.code === "draw/value-malformed" ? drawTexts["draw/value-malformed"][language](problem.facts) : "";
}

function diceCells(typed: string, announced: AnnouncedSource): readonly HTMLElement[] {
  const digits = typed.replaceAll(" ", "");
  const faces = announced.source === "dice-d6" ? /[1-6]/ : /[0-9]/;
  const count = Math.max(announced.count ?? 0, digits.length);
  return Array.from({ length: count }, (_, index) => {
    const digit = digits[index];
    const isWrong = digit !== undefined && (!faces.test(digit) || index >= (announced.count ?? 0));
    const name = digit === undefined ? "cell" : isWrong ? "cell given wrong" : "cell given";
    return element("span", { class: name }, digit ?? "");
  });
}

/** The screen of the source at `index` of the announced ones. */
export function valueScene(announced: AnnouncedSource, index: number): Scene {
  return {
    id: `value-${index + 1}`,
    show: ({ data, text, state, keep }) => {
      const { commitment, language } = data;
      const typed = state.bodies[index] ?? "";
      const start = knownStart(announced, commitment);
      const example = (sourceRule(announced.source)?.example ?? "").slice(announced.source.length + 1);
      const field = element("input", {
        id: "value",
        autocomplete: "off",
        spellcheck: "false",
        "aria-describedby": "value-help",
        inputmode: isDice(announced) ? "numeric" : "text",
      });
      field.value = typed.startsWith(start) ? typed.slice(start.length) : typed;
      const cells = element("div", { class: "cells", "aria-hidden": "true" });
      const help = element("p", { id: "value-help", role: "status" });
      const follow = (): void => {
        const digits = field.value.replaceAll(" ", "").length;
        help.textContent = sentence(
          isDice(announced) ? text.diceCount(digits, announced.count ?? 0) : text.example(`${example}`),
        );
        if (isDice(announced)) cells.replaceChildren(...diceCells(field.value, announced));
      };
      field.addEventListener("input", () => {
        const bodies = commitment.randomness.map((_, position) =>
          position === index ? bodyOf(announced, commitment, field.value) : (state.bodies[position] ?? ""),
        );
        keep({ bodies, observedAt: null, opened: null, counts: null });
        follow();
      });
      follow();
      const prefix = element("span", { class: "prefix" }, start);
      return [
        paragraph(text.valueKicker(index + 1, commitment.randomness.length), "kicker"),
        heading(sentence(sourceName(announced, language))),
        element(
          "label",
          { for: "value", class: "field" },
          sentence(isDice(announced) ? text.diceField : text.valueField),
        ),
        element("div", { class: "entry" }, start === "" ? null : prefix, field),
        cells,
        help,
      ];
    },
    leave: async (context) => {
      const { data, text, state } = context;
      const body = state.bodies[index] ?? "";
      const missing = (announced.count ?? 0) - body.replaceAll(" ", "").length;
      if (isDice(announced) && missing > 0) return text.diceMissing(missing);
      const read = readOne(data, announced, body);
      if (!read.ok) return wordsOf(read.problems[0], context);
      const round = announced.source === "drand-quicknet" ? falseRound(read.value, await loadBeaconVerifier()) : null;
      return round === null ? null : drawTexts["draw/beacon-false"][data.language]({ round });
    },
  };
}

// The field for the restricted annex: read here, by this browser, and forgotten when the page is left.
import { element, sentence } from "../elements.ts";
import { paragraph, type SceneContext } from "./scene.ts";

/** The field with its answer; nothing where the composition needs no annex. `afterwards` is called when the annex fits. */
export function annexField(
  { text, takeAnnex, openings }: SceneContext,
  afterwards: () => void,
): readonly HTMLElement[] {
  const answer = element("p", { role: "status" }, openings === null ? "" : sentence(text.annexOpened));
  const field = element("input", { type: "file", id: "annex", accept: ".json,application/json" });
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (file === undefined) return;
    const fits = takeAnnex(await file.text());
    answer.textContent = sentence(fits ? text.annexOpened : text.annexRefused);
    if (fits) afterwards();
  });
  return [paragraph(text.annexMeaning), element("label", { for: "annex" }, sentence(text.annexField)), field, answer];
}

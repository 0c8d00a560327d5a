// The part of panel.yaml on the organiser's look: form, and colours that can be read on the pages.
import * as z from "zod";
import { leastContrast, worstGround } from "../model/contrast.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import type { YamlValues } from "./yaml-values.ts";

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** Logo and colours; all may be left out. */
export const appearanceSchema = z.strictObject({
  logo: z.string().min(1).optional().describe("Logo de l'organisateur, PNG ou JPEG, 100 ko au plus"),
  colour: colour.optional().describe("Couleur des liens et filets sur fond clair, comme « #1a4480 »"),
  colour_dark: colour.optional().describe("La même sur fond sombre"),
});

type WrittenAppearance = z.infer<typeof appearanceSchema>;

/** Colours that could not be read on the pages, each with its line. */
export function appearanceProblems(
  appearance: WrittenAppearance | undefined,
  yaml: YamlValues,
  file: string,
): readonly Problem[] {
  const themes = [
    ["colour", "light"],
    ["colour_dark", "dark"],
  ] as const;
  return themes.flatMap(([key, theme]): readonly Problem[] => {
    const given = appearance?.[key];
    if (given === undefined) return [];
    const { ground, contrast } = worstGround(given, theme);
    if (contrast >= leastContrast) return [];
    // Rounded down: 4.49 must not be told as the 4.5 that is asked for.
    const facts = { key: `appearance.${key}`, colour: given, ground, ratio: Math.floor(contrast * 100) / 100 };
    return [errorOf("settings/low-contrast", facts, { file, row: yaml.lineOf(["appearance", key]) })];
  });
}

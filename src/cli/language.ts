// The language of a call: --lang, else the dossier's, else the environment's, else French.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Language } from "../problems/catalogue.ts";
import type { Environment } from "./environment.ts";

function valueAfter(argv: readonly string[], option: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const index = argv.indexOf(option);
  return index < 0 ? undefined : argv[index + 1];
}

/** Reads only the language line of panel.yaml: the messages about the rest of the file need it. */
async function languageOfDossier(folder: string): Promise<Language | null> {
  try {
    const match = /^language:\s*["']?(fr|en)\b/m.exec(await readFile(resolve(folder, "panel.yaml"), "utf8"));
    return match === null ? null : (match[1] as Language);
  } catch {
    return null;
  }
}

export async function chooseLanguage(argv: readonly string[], environment: Environment): Promise<Language> {
  const asked = valueAfter(argv, "--lang");
  if (asked === "fr" || asked === "en") return asked;
  const ofDossier = await languageOfDossier(resolve(environment.cwd, valueAfter(argv, "--dossier") ?? "."));
  if (ofDossier !== null) return ofDossier;
  return /^en\b|^en_/.test(environment.variables["LC_ALL"] ?? environment.variables["LANG"] ?? "") ? "en" : "fr";
}

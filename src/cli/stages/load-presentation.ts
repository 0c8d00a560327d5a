// The look of the published pages: the organiser's colours and logo as panel.yaml names them, or the pages' own.
import { join } from "node:path";
import { readLogo } from "../../io/read-logo.ts";
import { readSettings } from "../../io/read-settings.ts";
import { type Presentation, plainPresentation } from "../../model/presentation.ts";
import type { DisplayLanguage } from "../../model/settings.ts";
import { type Result, success } from "../../problems/result.ts";
import { fileExists, pathsOf } from "./paths.ts";

/** Reads it; a run from flags alone has no panel.yaml, hence no look of its own. */
export async function loadPresentation(root: string, language: DisplayLanguage): Promise<Result<Presentation>> {
  const plain = plainPresentation(language);
  const path = pathsOf(root).settings;
  if (!(await fileExists(path))) return success(plain);
  const settings = await readSettings(path);
  if (!settings.ok) return settings;
  const { appearance } = settings.value;
  if (appearance === undefined) return success(plain);
  const { colour, colourDark, logo } = appearance;
  const picture = logo === null ? success(null) : await readLogo(join(root, logo), logo);
  return picture.ok ? success({ ...plain, colour, colourDark, logo: picture.value }) : picture;
}

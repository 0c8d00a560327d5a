// The page of the ceremony beside the commitment: the shipped page in the organiser's look, with the public files embedded in it
// as inert data.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FileToWrite } from "../../io/write-files.ts";
import type { CeremonyData } from "../../model/ceremony.ts";
import { type Presentation, plainPresentation } from "../../model/presentation.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { logoImage, lookPolicyOf, styleOf } from "../../report/look.ts";
import { packageRoot } from "../package-root.ts";
import { pathsOf } from "./paths.ts";

const shipped = new URL("dist/web/ceremonie.html", packageRoot);
const slot = '<script type="application/json" id="ceremony">null</script>';
const header = "<header></header>";

/** The data as text that cannot end its own element. */
function inert(data: CeremonyData): string {
  return canonicalJson(data).replaceAll("<", "\\u003c");
}

/** The page with the organiser's colours and logo, allowed by its content policy: these and no others. */
function inLook(page: string, look: Presentation): string {
  const own = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  const style = styleOf(look, own);
  return page
    .replace(/style-src '[^']*'/, () => lookPolicyOf(style, look))
    .replace(`<style>${own}</style>`, () => `<style>${style}</style>`)
    .replace(header, () => header.replace("><", () => `>${logoImage(look)}<`));
}

/** public/ceremonie.html as a file to write; nothing in a source checkout in which the page was never built. */
export async function ceremonyFiles(
  root: string,
  data: CeremonyData,
  look: Presentation = plainPresentation(data.language),
): Promise<readonly FileToWrite[]> {
  let page: string;
  try {
    page = await readFile(fileURLToPath(shipped), "utf8");
  } catch {
    return [];
  }
  const content = inLook(page, look).replace(slot, () => slot.replace("null", () => inert(data)));
  return [{ path: pathsOf(root).ceremony, content }];
}

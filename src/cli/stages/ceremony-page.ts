// The page of the ceremony beside the commitment: the shipped page with the public files embedded in it as inert data.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FileToWrite } from "../../io/write-files.ts";
import type { CeremonyData } from "../../model/ceremony.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { packageRoot } from "../package-root.ts";
import { pathsOf } from "./paths.ts";

const shipped = new URL("dist/web/ceremonie.html", packageRoot);
const slot = '<script type="application/json" id="ceremony">null</script>';

/** The data as text that cannot end its own element. */
function inert(data: CeremonyData): string {
  return canonicalJson(data).replaceAll("<", "\\u003c");
}

/** public/ceremonie.html as a file to write; nothing in a source checkout in which the page was never built. */
export async function ceremonyFiles(root: string, data: CeremonyData): Promise<readonly FileToWrite[]> {
  let page: string;
  try {
    page = await readFile(fileURLToPath(shipped), "utf8");
  } catch {
    return [];
  }
  const content = page.replace(slot, () => slot.replace("null", () => inert(data)));
  return [{ path: pathsOf(root).ceremony, content }];
}

// The digest of the settings that the freeze publishes: of panel.yaml, and of the user's table of writings where there is one.
import { resolve } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { Digest } from "../../model/record.ts";
import type { PanelSettings } from "../../model/settings.ts";
import { hashTexts } from "../../record/digest.ts";
import { sha256Hex } from "../../record/sha256.ts";
import { sourceBytes } from "../../record/source-bytes.ts";
import { fileDigest } from "./file-digest.ts";
import { pathsOf } from "./paths.ts";

/** As docs/record-format.md says; the table counts as it is read, whatever its file format and the order of its rows. */
export async function settingsDigestOf(root: string, { pool }: PanelSettings): Promise<Digest> {
  const own = await fileDigest(pathsOf(root).settings);
  const table = pool.aliases === undefined ? null : await readTable(resolve(root, pool.aliases), pool.aliases);
  return table?.ok ? hashTexts("pinakion/settings/1", own, sha256Hex(sourceBytes(table.value))) : own;
}

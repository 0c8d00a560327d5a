// The files of a replacement's dossier: those of the dossier before, with a panel.yaml that tells of the replacement, and who sits.
import { basename, dirname, isAbsolute, join, normalize, relative, resolve } from "node:path";
import { decodeText } from "../../io/decode-text.ts";
import { editSettings, hasSetting } from "../../io/edit-settings.ts";
import { readBytes } from "../../io/read-bytes.ts";
import { parseSettings } from "../../io/read-settings.ts";
import { tableLimits } from "../../io/table-limits.ts";
import type { FileToWrite } from "../../io/write-files.ts";
import type { PanelSettings, ReplacementSettings } from "../../model/settings.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { replacementTitle, settingsComment } from "../../replacement/replacement-text.ts";
import { fileExists, pathsOf } from "./paths.ts";

/** The folder where replacement `number` goes when nothing is said: beside the dossier of the first draw, named after it. */
export function replacementFolder(root: string, number: number): string {
  const first = basename(root).replace(/-remplacement-\d+$/, "");
  return join(dirname(root), `${first}-remplacement-${number}`);
}

/** Every file that panel.yaml names, as written there, but for the sheet of a workbook. */
function filesNamed({ pool, census, constraints = [], appearance }: PanelSettings): readonly string[] {
  const people = constraints.flatMap((constraint) =>
    (constraint.kind === "listed" || constraint.kind === "must-sit") && constraint.people.kind === "list"
      ? [constraint.people.file]
      : [],
  );
  const named = [
    pool.file,
    pool.aliases,
    pool.postcode?.file,
    ...(pool.excludedLists ?? []).map(({ file }) => file),
    ...people,
    ...(census === null ? [] : [census.file, join(dirname(census.file), "census-sources.csv")]),
    appearance?.logo,
  ];
  return [...new Set(named.flatMap((file) => (file == null ? [] : [file.replace(/(\.xlsx)#.*$/is, "$1")])))];
}

const isOutside = (file: string): boolean => isAbsolute(file) || normalize(file).startsWith("..");

/** The files to copy; those outside of the dossier stay where they are, and are still found from a folder beside it. */
async function copies(root: string, target: string, settings: PanelSettings): Promise<Result<readonly FileToWrite[]>> {
  const paths = pathsOf(root);
  const named = filesNamed(settings);
  if (named.some((file) => isOutside(file) && !isAbsolute(file)) && dirname(root) !== dirname(target)) {
    const facts = { option: "--out", value: basename(target), expected: "sibling-folder" };
    return failure([errorOf("usage/bad-value", facts)]);
  }
  const own = [...named.filter((file) => !isOutside(file)), relative(root, paths.quotas), relative(root, paths.secret)];
  const files: FileToWrite[] = [];
  for (const file of own) {
    // The list of sources beside the census table need not be there, nor a key that is kept elsewhere.
    if (!(await fileExists(resolve(root, file)))) continue;
    const bytes = await readBytes(resolve(root, file), file, tableLimits.bytes);
    if (!bytes.ok) return bytes;
    files.push({ path: resolve(target, file), content: bytes.value });
  }
  return success(files);
}

/** panel.yaml with its title and the replacement; all else as it stands, comments included. */
function settingsText(text: string, settings: PanelSettings, replacement: ReplacementSettings): string | null {
  const { number, seats, previous } = replacement;
  const { language, title } = settings;
  const value = replacementTitle(title, language, number, settings.replacement?.number ?? null);
  const titled = { path: ["draw"], key: "title", value };
  const written = { number: `${number}`, seats, previous };
  if (hasSetting(text, [], "replacement")) {
    const edits = Object.entries(written).map(([key, value]) => ({ path: ["replacement"], key, value }));
    return editSettings(text, [titled, ...edits]);
  }
  const edited = editSettings(text, [titled]);
  const lines = Object.entries(written).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`);
  return edited === null
    ? null
    : `${edited.trimEnd()}\n\n# ${settingsComment(language)}\nreplacement:\n${lines.join("")}`;
}

/** All files of the new dossier; `seats` is the text of its file of seats. */
export async function replacementFiles(
  root: string,
  target: string,
  settings: PanelSettings,
  { previous, number, seats }: { readonly previous: string; readonly number: number; readonly seats: string },
): Promise<Result<readonly FileToWrite[]>> {
  const [paths, own] = [pathsOf(root), pathsOf(target)];
  const copied = await copies(root, target, settings);
  if (!copied.ok) return copied;
  const bytes = await readBytes(paths.settings, "panel.yaml", tableLimits.bytes);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value, "panel.yaml");
  if (typeof decoded !== "string") return failure([decoded]);
  const replacement = { number, seats: relative(target, own.seats).replaceAll("\\", "/"), previous };
  const text = settingsText(decoded, settings, replacement);
  const read = text === null ? null : parseSettings(text, "panel.yaml");
  // Written in one line, or in another way that nothing can be added to.
  if (text === null || read?.ok !== true || read.value.replacement?.previous !== previous) {
    return failure([errorOf("dossier/damaged-file", { path: "panel.yaml" })]);
  }
  return success([{ path: own.settings, content: text }, ...copied.value, { path: own.seats, content: seats }]);
}

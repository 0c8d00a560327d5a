// Files from a drop or a file field to texts, undecoded beyond UTF-8 so that the checks judge the very bytes.
// Only JSON files are read, none above the size that the command line accepts.
import { type FoundFile, mayMatter, type NamedText } from "./sort-files.ts";

const largestBytes = 200_000_000;
const deepest = 4;
const mostFiles = 500;

/** The files of a file field, with their paths when a folder was chosen. */
export function filesOfField(field: HTMLInputElement): readonly FoundFile[] {
  return [...(field.files ?? [])].map((file) => ({
    name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
}

async function walk(handle: FileSystemHandle, path: string, depth: number, found: FoundFile[]): Promise<void> {
  const name = `${path}${handle.name}`;
  if (handle.kind === "file") {
    if (mayMatter(name) && found.length < mostFiles)
      found.push({ name, file: await (handle as FileSystemFileHandle).getFile() });
    return;
  }
  if (depth >= deepest) return;
  const folder = handle as FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };
  for await (const child of folder.values()) await walk(child, `${name}/`, depth + 1, found);
}

type HandleItem = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

/** The files of a drop, folders opened where the browser allows it; `folder-refused` where it does not. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly FoundFile[] | "folder-refused"> {
  const plain = [...transfer.files].map((file) => ({ name: file.name, file }));
  const items = [...transfer.items] as HandleItem[];
  const hasFolder = items.some((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
  if (!hasFolder) return plain;
  try {
    // All handles are asked for at once: the transfer is emptied when the drop event ends.
    const handles = await Promise.all(items.map((item) => item.getAsFileSystemHandle?.() ?? null));
    const found: FoundFile[] = [];
    for (const handle of handles) if (handle !== null) await walk(handle, "", 0, found);
    return found.length > 0 ? found : "folder-refused";
  } catch {
    return "folder-refused";
  }
}

/** The texts of those files that may matter; a single file is read whatever its name. `unreadable`: gone, or not permitted. */
export async function textsOf(
  files: readonly FoundFile[],
): Promise<readonly NamedText[] | { readonly tooLarge: string } | "unreadable"> {
  const wanted = files.length === 1 ? files : files.filter(({ name }) => mayMatter(name)).slice(0, mostFiles);
  const large = wanted.find(({ file }) => file.size > largestBytes);
  if (large !== undefined) return { tooLarge: large.name };
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  try {
    return await Promise.all(
      wanted.map(async ({ name, file }) => ({ name, text: decoder.decode(await file.arrayBuffer()) })),
    );
  } catch {
    return "unreadable";
  }
}

// The version of this package, read from its own package.json.
import { readFile } from "node:fs/promises";
import { packageRoot } from "./package-root.ts";

export async function packageVersion(): Promise<string> {
  const text = await readFile(new URL("package.json", packageRoot), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

// Folders for tests: copies of the shipped dossiers, gone after the test file.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const repository: string = resolve(import.meta.dirname, "../..");

/** A new empty folder. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pinakion-test-"));
  made.push(folder);
  return folder;
}

/** A copy of `fixtures/<name>` in a new folder. */
export function copyOfFixture(name: string): string {
  const folder = newFolder();
  cpSync(join(repository, "fixtures", name), folder, { recursive: true });
  return folder;
}

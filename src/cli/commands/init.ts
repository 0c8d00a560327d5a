// `pinakion init DIR [--example NAME]`: a new dossier, empty with a commented panel.yaml, or a whole example.
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFiles } from "../../io/write-files.ts";
import { errorOf } from "../../problems/problem.ts";
import { exitCode } from "../exit-code.ts";
import { packageRoot } from "../package-root.ts";
import { pathsOf } from "../stages/paths.ts";
import type { CommandDefinition } from "./definition.ts";

const fixtures = fileURLToPath(new URL("fixtures/", packageRoot));

async function filesOf(example: string): Promise<readonly string[]> {
  const entries = await readdir(join(fixtures, example), { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return names.map((name) => name.slice(join(fixtures, example).length + 1)).sort();
}

export const init: CommandDefinition = {
  argument: "<dir>",
  options: ["example", "force"],
  run: async (context, options, argument) => {
    const folder = resolve(context.environment.cwd, argument as string);
    const example = options.example ?? "modele";
    const files: { path: string; content: string | Uint8Array }[] = [];
    for (const name of await filesOf(example)) {
      files.push({ path: join(folder, name), content: await readFile(join(fixtures, example, name)) });
    }
    if (files.length === 0)
      return context.refuse([errorOf("usage/bad-value", { option: "--example", value: example, expected: "example" })]);
    const { secret } = pathsOf(folder);
    if (!files.some(({ path }) => path === secret))
      files.push({ path: secret, content: `${context.environment.newSecret()}\n` });
    const written = await writeFiles(files, { overwrite: options.force });
    if (!written.ok) return context.refuse(written.problems);
    context.answer({ folder, files: files.map(({ path }) => path) });
    context.say(context.text.init.done(argument as string));
    context.say(context.text.init.next(argument as string));
    return exitCode.done;
  },
};

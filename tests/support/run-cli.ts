// Runs the command line in process, with surroundings that a test controls: no clock, no randomness, no terminal.

import type { Environment } from "../../src/cli/environment.ts";
import { main } from "../../src/cli/main.ts";

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface CliSettings {
  readonly variables?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly secret?: string;
}

/** Runs `pinakion ...argv` with `cwd` as working directory. */
export async function runCli(cwd: string, argv: readonly string[], settings: CliSettings = {}): Promise<CliRun> {
  let [out, error] = ["", ""];
  const environment: Environment = {
    cwd,
    variables: settings.variables ?? {},
    stderrIsTerminal: false,
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    now: () => settings.now ?? "2027-01-16T20:00:00Z",
    milliseconds: () => performance.now(),
    newSecret: () => settings.secret ?? "ab".repeat(32),
  };
  const code = await main(argv, environment);
  return { code, out, error };
}

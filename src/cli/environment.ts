// Everything the command line takes from its surroundings, in one place, so that tests can stand in for it.
import { randomBytes } from "node:crypto";

export interface Environment {
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stderrIsTerminal: boolean;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The current instant as `YYYY-MM-DDThh:mm:ssZ`. */
  readonly now: () => string;
  /** Milliseconds since some fixed moment, for timings shown to the user. */
  readonly milliseconds: () => number;
  /** 32 random bytes in lower-case hex. */
  readonly newSecret: () => string;
}

/** Whoever reads the output may stop at any time (`pinakion check | head -1`): what is left to say is lost, and the command goes on. */
function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** The real surroundings of a process. */
export function processEnvironment(): Environment {
  process.stdout.on("error", passOverClosedPipe);
  process.stderr.on("error", passOverClosedPipe);
  return {
    cwd: process.cwd(),
    variables: process.env,
    stderrIsTerminal: process.stderr.isTTY === true,
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    milliseconds: () => performance.now(),
    newSecret: () => randomBytes(32).toString("hex"),
  };
}

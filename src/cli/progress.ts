// One line on stderr that tells where a long computation stands; nothing when stderr is not a terminal.
import type { Environment } from "./environment.ts";

export interface Progress {
  readonly show: (line: string) => void;
  readonly clear: () => void;
}

/** Redrawing more often than this only flickers. */
const redrawMilliseconds = 100;

export function openProgress(environment: Environment, silent: boolean): Progress {
  if (silent || !environment.stderrIsTerminal) return { show: () => {}, clear: () => {} };
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show: (line) => {
      const now = environment.milliseconds();
      if (now - last < redrawMilliseconds) return;
      last = now;
      shown = true;
      environment.writeError(`\r\u001B[K${line}`);
    },
    clear: () => {
      if (shown) environment.writeError("\r\u001B[K");
      shown = false;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}

// Ctrl-C and its like, held back for the moment in which files take their names. Elsewhere nothing listens to them: they end
// the process at once, in the middle of a computation too.

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does `work` with the signals held back, then lets the one that came take effect: it ends the process (130 for Ctrl-C, 143
 * for SIGTERM, as a shell counts). `isAsked` tells the work that one came, so that it can turn back where it still may.
 */
export async function holdingSignals<T>(work: (isAsked: () => boolean) => Promise<T>): Promise<T> {
  let held: NodeJS.Signals | null = null;
  const hold = (signal: NodeJS.Signals): void => {
    held ??= signal;
  };
  for (const signal of signals) process.on(signal, hold);
  try {
    return await work(() => held !== null);
  } finally {
    // One that came during the last step is heard when the event loop next polls, which is surely so between two of its
    // immediate steps; let go before, it would be lost.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    for (const signal of signals) process.off(signal, hold);
    if (held !== null) process.kill(process.pid, held);
  }
}

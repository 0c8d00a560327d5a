// The exit codes of the contract. Scripts rely on them. A signal ends the process as it does any other: a shell then shows
// 130 for Ctrl-C and 143 for SIGTERM.

export const exitCode = {
  /** Done. */
  done: 0,
  /** The answer is no: verification failed, quotas cannot be met, the re-run differs. */
  answerIsNo: 1,
  /** Wrong usage or bad input. */
  badInput: 2,
  /** A time or size limit was reached. */
  limit: 3,
  /** A bug in pinakion. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

// The commands, in the order of the work. Each is loaded when it is called: starting the program must not load them all.
import type { CommandDefinition } from "./definition.ts";

export const commands: Readonly<Record<string, () => Promise<CommandDefinition>>> = {
  init: async () => (await import("./init.ts")).init,
  census: async () => (await import("./census.ts")).census,
  quotas: async () => (await import("./quotas.ts")).quotas,
  pool: async () => (await import("./pool.ts")).pool,
  check: async () => (await import("./check.ts")).check,
  lottery: async () => (await import("./lottery.ts")).lottery,
  compare: async () => (await import("./compare.ts")).compare,
  explain: async () => (await import("./explain.ts")).explain,
  receipt: async () => (await import("./receipt.ts")).receipt,
  commit: async () => (await import("./commit.ts")).commit,
  draw: async () => (await import("./draw.ts")).draw,
  void: async () => (await import("./void.ts")).voidCommitment,
  replace: async () => (await import("./replace.ts")).replace,
  verify: async () => (await import("./verify.ts")).verify,
  reproduce: async () => (await import("./reproduce.ts")).reproduce,
  report: async () => (await import("./report.ts")).report,
  minutes: async () => (await import("./minutes.ts")).minutes,
  diff: async () => (await import("./diff.ts")).diff,
  run: async () => (await import("./run.ts")).run,
};

/** Commands that solve programmes: the solver is made ready while they are loaded. */
export const solvingCommands: ReadonlySet<string> = new Set([
  "check",
  "lottery",
  "compare",
  "explain",
  "reproduce",
  "run",
]);

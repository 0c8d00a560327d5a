// The commands, in the order of the work.
import { census } from "./census.ts";
import { check } from "./check.ts";
import { commit } from "./commit.ts";
import type { CommandDefinition } from "./definition.ts";
import { diff } from "./diff.ts";
import { draw } from "./draw.ts";
import { init } from "./init.ts";
import { lottery } from "./lottery.ts";
import { minutes } from "./minutes.ts";
import { pool } from "./pool.ts";
import { quotas } from "./quotas.ts";
import { receipt } from "./receipt.ts";
import { report } from "./report.ts";
import { reproduce } from "./reproduce.ts";
import { run } from "./run.ts";
import { verify } from "./verify.ts";
import { voidCommitment } from "./void.ts";

export const commands: Readonly<Record<string, CommandDefinition>> = {
  init,
  census,
  quotas,
  pool,
  check,
  lottery,
  receipt,
  commit,
  draw,
  void: voidCommitment,
  verify,
  reproduce,
  report,
  minutes,
  diff,
  run,
};

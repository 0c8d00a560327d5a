// What the command line says in English, put together from one file a subject.
import { checkEn } from "./text/check.en.ts";
import { commandsEn } from "./text/commands.en.ts";
import { diffEn } from "./text/diff.en.ts";
import { drawEn } from "./text/draw.en.ts";
import { explainEn } from "./text/explain.en.ts";
import { generalEn } from "./text/general.en.ts";
import { lotteryEn } from "./text/lottery.en.ts";
import { optionsEn } from "./text/options.en.ts";
import { poolEn } from "./text/pool.en.ts";
import { quotasEn } from "./text/quotas.en.ts";
import { replaceEn } from "./text/replace.en.ts";
import { verifyEn } from "./text/verify.en.ts";
import type { CliText } from "./text.fr.ts";

export const textEn: CliText = {
  ...generalEn,
  ...optionsEn,
  ...commandsEn,
  ...quotasEn,
  ...poolEn,
  ...checkEn,
  ...lotteryEn,
  ...explainEn,
  ...drawEn,
  ...replaceEn,
  ...verifyEn,
  ...diffEn,
};

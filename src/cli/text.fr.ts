// What the command line says in French, put together from one file a subject.
import { checkFr } from "./text/check.fr.ts";
import { commandsFr } from "./text/commands.fr.ts";
import { diffFr } from "./text/diff.fr.ts";
import { drawFr } from "./text/draw.fr.ts";
import { explainFr } from "./text/explain.fr.ts";
import { generalFr } from "./text/general.fr.ts";
import { lotteryFr } from "./text/lottery.fr.ts";
import { optionsFr } from "./text/options.fr.ts";
import { poolFr } from "./text/pool.fr.ts";
import { quotasFr } from "./text/quotas.fr.ts";
import { replaceFr } from "./text/replace.fr.ts";
import { verifyFr } from "./text/verify.fr.ts";

export const textFr = {
  ...generalFr,
  ...optionsFr,
  ...commandsFr,
  ...quotasFr,
  ...poolFr,
  ...checkFr,
  ...lotteryFr,
  ...explainFr,
  ...drawFr,
  ...replaceFr,
  ...verifyFr,
  ...diffFr,
};

export type CliText = typeof textFr;

// The objectives by name.
import type { FairnessObjective } from "../model/lottery.ts";
import { goldilocksPoint } from "./goldilocks-point.ts";
import { leximinPoint } from "./leximin-point.ts";
import { maximinPoint } from "./maximin-point.ts";
import { minimaxPoint } from "./minimax-point.ts";
import { nashPoint } from "./nash-point.ts";
import type { FindPoint } from "./objective-point.ts";

/** How each objective finds its point of R. */
export const objectivePoints: Readonly<Record<FairnessObjective, FindPoint>> = {
  leximin: leximinPoint,
  maximin: maximinPoint,
  nash: nashPoint,
  goldilocks: goldilocksPoint,
  minimax: minimaxPoint,
};

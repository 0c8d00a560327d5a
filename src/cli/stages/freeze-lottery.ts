// From inputs to the frozen lottery: the artefacts that are published before the draw, and what stays restricted.
import { assignTickets } from "../../lottery/assign-tickets.ts";
import { findLottery } from "../../lottery/find-lottery.ts";
import type { Lottery, LotteryProblem, LotteryProgress, TicketLottery } from "../../model/lottery.ts";
import type { DerivedQuota } from "../../model/quota.ts";
import type { FreezeArtefact, FrozenQuota, LogEntry, LotteryArtefact, RestrictedAnnex } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { buildCertificate } from "../../record/build-certificate.ts";
import { buildFreeze } from "../../record/build-freeze.ts";
import { buildLottery, panelNonceOf, panelsOf } from "../../record/build-lottery.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { digestOf } from "../../record/digest.ts";
import { appendLog } from "../../record/log.ts";
import type { SealedPool } from "../../record/seal-pool.ts";
import { sha256Hex } from "../../record/sha256.ts";
import { sourceBytes } from "../../record/source-bytes.ts";
import { sourceMac } from "../../record/source-mac.ts";
import type { SecondsLeft, Solver } from "../../solver/model.ts";
import { personalDataInFreeze } from "../../verify/checks/03-no-personal-data.ts";
import { packageVersion } from "../version.ts";
import type { DrawInputs } from "./load-inputs.ts";
import { sealInputs } from "./seal-inputs.ts";

export interface FrozenLottery {
  readonly sealed: SealedPool;
  /** What opens the answers and proves the chances; restricted. */
  readonly annex: RestrictedAnnex;
  readonly lottery: Lottery;
  readonly tickets: TicketLottery;
  readonly freeze: FreezeArtefact;
  readonly artefact: LotteryArtefact;
  /** Its canonical text, which is also that of its file. */
  readonly artefactText: string;
  readonly log: readonly LogEntry[];
  readonly solveMilliseconds: number;
  readonly ticketsMilliseconds: number;
}

export interface FreezeSettings {
  readonly secretHex: string | null;
  /** Instant of the freeze, and of the lottery. */
  readonly frozenAt: string;
  readonly lotteryAt: string;
  /** The log as it stands; empty before the first run. */
  readonly log: readonly LogEntry[];
  readonly solver: Solver;
  readonly milliseconds: () => number;
  readonly onProgress?: (progress: LotteryProgress) => void;
  /** Seconds left for the lottery; without any it ends. */
  readonly secondsLeft?: SecondsLeft;
}

/** What the lottery may see of the inputs. */
export function problemOf(inputs: DrawInputs): LotteryProblem {
  const { panelSize, features, quotas, pool } = inputs;
  return { panelSize, features, quotas, members: pool.members };
}

function frozenQuota({ feature, value, min, max, source }: DerivedQuota, edited: boolean | undefined): FrozenQuota {
  return { feature, value, min, max, source, ...(edited === undefined ? {} : { editedByHand: edited }) };
}

/** The runtime is not named by version: Node 20, Node 24 and a browser give the same bytes. */
async function softwareOf(solver: Solver): Promise<FreezeArtefact["software"]> {
  const version = await packageVersion();
  return {
    name: "pinakion",
    version,
    sourceRevision: null,
    solver: solver.name,
    solverVersion: solver.version,
    runtime: "ecmascript",
  };
}

/** Under `sealed` only the annex opens the panels. */
function sealedPanels(sealed: SealedPool, tickets: TicketLottery): Pick<RestrictedAnnex, "panels"> {
  if (sealed.disclosure !== "sealed") return {};
  const panels = panelsOf(sealed, tickets);
  return { panels: panels.map((numbers, index) => ({ nonce: panelNonceOf(sealed, index + 1), numbers })) };
}

/** Seals the pool, finds the lottery, assigns the tickets and builds the artefacts. A function of its inputs alone. */
export async function freezeLottery(inputs: DrawInputs, settings: FreezeSettings): Promise<Result<FrozenLottery>> {
  const { secretHex, solver, milliseconds } = settings;
  const problem = problemOf(inputs);
  const started = milliseconds();
  const listeners = {
    ...(settings.onProgress === undefined ? {} : { onProgress: settings.onProgress }),
    ...(settings.secondsLeft === undefined ? {} : { secondsLeft: settings.secondsLeft }),
  };
  const found = findLottery(problem, solver, {
    objective: inputs.objective,
    ticketCount: inputs.ticketCount,
    ...listeners,
  });
  if (!found.ok) return found;
  const solved = milliseconds();
  const { drawId, pool } = inputs;
  const sealed = sealInputs(inputs, secretHex);
  const tickets = assignTickets(problem, found.value, sealed.order);
  const assigned = milliseconds();
  const opened =
    settings.log.length > 0
      ? settings.log
      : appendLog([], { at: settings.frozenAt, kind: "open", subject: null, note: drawId });
  const freeze = buildFreeze({
    ...inputs,
    createdAt: settings.frozenAt,
    sealed,
    quotas: inputs.quotas.map((quota, index) => frozenQuota(quota, inputs.editedByHand?.[index])),
    sourceMac: sourceMac(sealed.keyHex, sourceBytes(inputs.table)),
    registered: pool.registered,
    exclusions: pool.exclusions,
    software: await softwareOf(solver),
    log: opened,
  });
  const personal = personalDataInFreeze(freeze);
  if (personal !== null) return failure([errorOf("dossier/personal-data", { field: personal })]);
  const certificate = buildCertificate(problem, found.value, sealed);
  const proof = certificate === null ? {} : { certificate };
  const artefact = buildLottery({ freeze, sealed, lottery: found.value, tickets, ...proof });
  const artefactText = canonicalJson(artefact);
  const frozen = appendLog(opened, { at: settings.frozenAt, kind: "freeze", subject: digestOf(freeze), note: "" });
  const log = appendLog(frozen, {
    at: settings.lotteryAt,
    kind: "lottery",
    subject: sha256Hex(artefactText),
    note: "",
  });
  return success(
    {
      sealed,
      annex: { ...sealed.annex, ...sealedPanels(sealed, tickets), ...proof },
      lottery: found.value,
      tickets,
      freeze,
      artefact,
      artefactText,
      log,
      solveMilliseconds: solved - started,
      ticketsMilliseconds: assigned - solved,
    },
    found.warnings,
  );
}

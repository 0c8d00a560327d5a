// Every check in the order of its number. A check that throws on content nobody foresaw has failed; it never stops the others.
import { checkNoPersonalData } from "./checks/03-no-personal-data.ts";
import { checkMembersDigest } from "./checks/04-members-digest.ts";
import { checkFreezeDigest } from "./checks/05-freeze-digest.ts";
import { checkLotteryDigest } from "./checks/06-lottery-digest.ts";
import { checkCommitmentDigest } from "./checks/07-commitment-digest.ts";
import { checkLog } from "./checks/08-log.ts";
import { checkConservation } from "./checks/09-conservation.ts";
import { checkMembersOrder } from "./checks/10-members-order.ts";
import { checkPanelsShape } from "./checks/11-panels-shape.ts";
import { checkQuotas } from "./checks/12-quotas.ts";
import { checkConstraints } from "./checks/13-constraints.ts";
import { checkTicketOrder } from "./checks/14-ticket-order.ts";
import { checkChances } from "./checks/15-chances.ts";
import { checkRounding } from "./checks/16-rounding.ts";
import { checkSourceAnnounced } from "./checks/17-source-announced.ts";
import { checkSourceValue } from "./checks/18-source-value.ts";
import { checkOrderInTime } from "./checks/19-order-in-time.ts";
import { checkSeed } from "./checks/20-seed.ts";
import { checkTicket } from "./checks/21-ticket.ts";
import { checkPanel } from "./checks/22-panel.ts";
import { checkDrawnPanelCounts } from "./checks/23-drawn-panel-counts.ts";
import { checkChain } from "./checks/24-chain.ts";
import { checkEvidence } from "./checks/25-evidence.ts";
import { checkEqualTreatment } from "./checks/26-equal-treatment.ts";
import { checkCertificate } from "./checks/27-certificate.ts";
import { checkOpenings } from "./checks/28-openings.ts";
import { checkReceipt } from "./checks/29-receipt.ts";
import type { VerifyContext } from "./context.ts";
import { otherFile } from "./files-beside.ts";
import { type CheckOutcome, failed, notChecked } from "./finding.ts";

type Check = (context: VerifyContext) => CheckOutcome;

const checks: ReadonlyMap<number, Check> = new Map<number, Check>([
  [3, checkNoPersonalData],
  [4, checkMembersDigest],
  [5, checkFreezeDigest],
  [6, checkLotteryDigest],
  [7, checkCommitmentDigest],
  [8, checkLog],
  [9, checkConservation],
  [10, checkMembersOrder],
  [11, checkPanelsShape],
  [12, checkQuotas],
  [13, checkConstraints],
  [14, checkTicketOrder],
  [15, checkChances],
  [16, checkRounding],
  [17, checkSourceAnnounced],
  [18, checkSourceValue],
  [19, checkOrderInTime],
  [20, checkSeed],
  [21, checkTicket],
  [22, checkPanel],
  [23, checkDrawnPanelCounts],
  [24, checkChain],
  [25, checkEvidence],
  [26, checkEqualTreatment],
  [27, checkCertificate],
  [28, checkOpenings],
  [29, checkReceipt],
  [30, () => notChecked("dossier")],
]);

/** The outcome of check `number` (3 to 30). */
export function runCheck(number: number, context: VerifyContext): CheckOutcome {
  try {
    const outcome = (checks.get(number) as Check)(context);
    return outcome.status === "failed" ? outcome : (otherFile(number, context) ?? outcome);
  } catch {
    return failed("check-crashed", {});
  }
}

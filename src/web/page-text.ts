// Every sentence of the verification page, by name; one object a language. What the checks themselves say comes from the
// verifier. Knows no element of the page.
import type { FindingStatus } from "../verify/finding.ts";
import type { GroupId } from "./check-groups.ts";

/** Why a receipt could not be read or does not fit, as data. */
export type ReceiptFault =
  | "not-json"
  | "not-receipt"
  | "other-draw"
  | "other-list"
  | "no-line"
  | "other-answers"
  | "other-outcome";

export interface PageText {
  readonly documentTitle: string;
  readonly noScript: string;
  readonly kicker: string;
  readonly title: string;
  readonly lead: string;
  readonly privacy: string;
  readonly otherLanguage: string;
  readonly chooseTitle: string;
  readonly dropHere: string;
  readonly chooseFile: string;
  readonly chooseFolder: string;
  readonly working: (name: string) => string;
  readonly noRecord: string;
  readonly tooLarge: (name: string) => string;
  readonly unreadable: string;
  readonly folderRefused: string;

  readonly verdictFine: string;
  readonly verdictFailed: (count: number) => string;
  readonly verdictFailedMeaning: string;
  readonly verdictFineMeaning: (notChecked: number) => string;
  readonly countOf: Readonly<Record<FindingStatus, (count: number) => string>>;
  readonly level: (level: number) => string;
  readonly drawTerms: {
    readonly title: string;
    readonly organiser: string;
    readonly observedAt: string;
    readonly numbers: string;
    readonly digest: string;
  };
  readonly drawNumbers: (panelSize: number, poolCount: number, tickets: number, panels: number) => string;
  readonly digestMeaning: string;
  readonly files: (same: readonly string[]) => string;
  readonly filesDiffer: (different: readonly string[]) => string;
  readonly withAnnex: string;
  readonly auditField: string;
  readonly auditButton: string;

  readonly checksTitle: string;
  readonly checksLead: string;
  readonly status: Readonly<Record<FindingStatus, string>>;
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly expected: string;
  readonly found: string;
  readonly checkNumber: (number: number) => string;

  readonly seedTitle: string;
  readonly seedLead: string;
  readonly seedStep: string;
  readonly seedStepMeaning: string;
  readonly seedField: string;
  readonly seedReset: string;
  readonly seedTry: string;
  readonly seedChanged: string;
  readonly hashStep: string;
  readonly hashStepMeaning: string;
  readonly numberStep: string;
  readonly numberStepMeaning: string;
  readonly ticketStep: string;
  readonly remainder: (tickets: number, remainder: number, ticket: number) => string;
  readonly ticketSame: (ticket: number) => string;
  readonly ticketOther: (ticket: number, published: number) => string;
  readonly digitsStep: (digits: string, ticket: number) => string;
  readonly panelStep: string;
  readonly panelOf: (ticket: number, panel: number, size: number) => string;
  readonly panelSealed: (ticket: number, panel: number) => string;
  readonly panelSame: string;
  readonly panelOther: string;
  readonly noSuchTicket: string;

  readonly receiptTitle: string;
  readonly receiptLead: string;
  readonly receiptPrivacy: string;
  readonly receiptFile: string;
  readonly receiptField: string;
  readonly receiptOpen: string;
  readonly receiptFault: Readonly<Record<ReceiptFault, string>>;
  readonly receiptLine: (number: number, code: string) => string;
  readonly receiptIdentity: string;
  readonly receiptAnswers: string;
  readonly receiptHousehold: string;
  readonly receiptChance: string;
  readonly chance: (tickets: number, ticketCount: number, percent: string, target: string | null) => string;
  readonly chanceSealed: string;
  readonly receiptOutcome: string;
  readonly drawn: string;
  readonly notDrawn: string;

  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly print: string;
}

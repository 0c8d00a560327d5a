// What the page of the ceremony is made from: the public files of a commitment, embedded in it as data.
import type { CommitmentArtefact, FreezeArtefact, LotteryArtefact, MembersArtefact } from "./record.ts";
import type { DisplayLanguage } from "./settings.ts";

/** The commitment with everything that it binds. Nothing in it is restricted. */
export interface CeremonyData {
  readonly language: DisplayLanguage;
  readonly commitment: CommitmentArtefact;
  readonly freeze: FreezeArtefact;
  readonly members: MembersArtefact;
  readonly lottery: LotteryArtefact;
}

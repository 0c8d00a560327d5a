// The files of a dossier, by name, in one place.
import { access } from "node:fs/promises";
import { join } from "node:path";

export interface DossierPaths {
  readonly settings: string;
  readonly published: string;
  readonly restricted: string;
  readonly quotas: string;
  readonly members: string;
  readonly freeze: string;
  readonly lottery: string;
  readonly commitment: string;
  readonly ceremony: string;
  readonly evidence: string;
  readonly voidCommitment: (number: number) => string;
  readonly reveal: string;
  readonly record: string;
  readonly minutes: string;
  readonly blankMinutes: string;
  readonly reportHtml: string;
  readonly letterChosen: string;
  readonly letterNotChosen: string;
  readonly reportJson: string;
  readonly presentation: string;
  readonly compare: string;
  readonly compareHtml: string;
  /** Under `sealed`, where not even the spread of chances is published. */
  readonly sealedCompare: string;
  readonly sealedCompareHtml: string;
  readonly secret: string;
  readonly run: string;
  readonly log: string;
  readonly summary: string;
  readonly annex: string;
  readonly codes: string;
  readonly probabilities: string;
  readonly tickets: string;
  readonly panel: string;
  readonly panelWorkbook: string;
  readonly remaining: string;
  /** Who sits and who has withdrawn, before a replacement. */
  readonly seats: string;
  /** Everybody who sits after a replacement, and since which draw. */
  readonly wholePanel: string;
}

export function pathsOf(root: string): DossierPaths {
  const published = (name: string): string => join(root, "public", name);
  const restricted = (name: string): string => join(root, "restricted", name);
  return {
    settings: join(root, "panel.yaml"),
    published: join(root, "public"),
    restricted: join(root, "restricted"),
    quotas: join(root, "quotas.csv"),
    members: published("members.json"),
    freeze: published("freeze.json"),
    lottery: published("lottery.json"),
    commitment: published("commitment.json"),
    ceremony: published("ceremonie.html"),
    evidence: published("evidence"),
    voidCommitment: (number) => published(`commitment-void-${number}.json`),
    reveal: published("reveal.json"),
    record: published("record.json"),
    minutes: published("proces-verbal.html"),
    blankMinutes: published("proces-verbal-vierge.html"),
    reportHtml: published("report.html"),
    letterChosen: restricted("lettre-retenus.txt"),
    letterNotChosen: restricted("lettre-non-retenus.txt"),
    reportJson: published("report.json"),
    presentation: published("presentation.json"),
    compare: published("compare.json"),
    compareHtml: published("compare.html"),
    sealedCompare: restricted("compare.json"),
    sealedCompareHtml: restricted("compare.html"),
    secret: restricted("secret.txt"),
    run: restricted("run.json"),
    log: restricted("log.json"),
    summary: restricted("lottery-summary.json"),
    annex: restricted("annex.json"),
    codes: restricted("codes.csv"),
    probabilities: restricted("probabilities.csv"),
    tickets: restricted("tickets.csv"),
    panel: restricted("panel.csv"),
    panelWorkbook: restricted("panel.xlsx"),
    remaining: restricted("remaining.csv"),
    seats: restricted("seats.csv"),
    wholePanel: restricted("whole-panel.csv"),
  };
}

export async function fileExists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** Those of the files that exist. */
export async function existingFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(async (path) => ((await fileExists(path)) ? [path] : [])));
  return found.flat();
}

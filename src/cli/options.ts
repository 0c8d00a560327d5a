// The options of all commands: their names, and the reading of their texts into values, all problems at once.
import type { FairnessObjective } from "../model/lottery.ts";
import { objectiveNamed } from "../model/objective-names.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";

/** Name of each option with the form commander reads; the descriptions stand in `text.fr.ts` and `text.en.ts`. */
export const optionForms = {
  dossier: "--dossier <dir>",
  example: "--example <name>",
  territory: "--territory <code>",
  districts: "--districts <file>",
  fromAge: "--from-age <years>",
  vintage: "--vintage <years>",
  joint: "--joint",
  pool: "--pool <file>",
  quotas: "--quotas <file>",
  size: "--size <number>",
  id: "--id <column>",
  household: "--household <columns>",
  objective: "--objective <name>",
  tickets: "--tickets <number>",
  timeLimit: "--time-limit <seconds>",
  out: "--out <dir>",
  drawId: "--draw-id <id>",
  title: "--title <text>",
  organiser: "--organiser <text>",
  seed: "--seed <text>",
  ticket: "--ticket <number>",
  source: "--source <text>",
  announce: "--announce <sources>",
  for: "--for <instant>",
  sampler: "--sampler <name>",
  place: "--place <text>",
  onFailure: "--on-failure <text>",
  previous: "--previous <file>",
  withdrawn: "--withdrawn <file>",
  unavailable: "--unavailable <file>",
  reason: "--reason <text>",
  value: "--value <texts...>",
  reveal: "--reveal <file>",
  remake: "--remake <dir>",
  type: "--type <values>",
  volunteer: "--volunteer <id>",
  receipt: "--receipt <file>",
  each: "--each",
  evidence: "--evidence <files...>",
  annex: "--annex <file>",
  certificate: "--certificate",
  solver: "--solver <name>",
  findings: "--findings <file>",
  auditor: "--auditor <fingerprint>",
  secretFile: "--secret-file <file>",
  at: "--at <instant>",
  apply: "--apply <number>",
  suggest: "--suggest",
  corrections: "--corrections",
  follow: "--follow",
  explain: "--explain <quota>",
  accept: "--accept",
  force: "--force",
} as const;

export type OptionName = keyof typeof optionForms;

/** The options of one call, read and checked. */
export interface Options {
  readonly dossier?: string;
  readonly example?: string;
  readonly territory?: string;
  readonly districts?: string;
  readonly fromAge?: number;
  /** Vintages of the census that are wanted, best first; none: the newest of each file. */
  readonly vintages: readonly string[];
  readonly joint: boolean;
  readonly pool?: string;
  readonly quotas?: string;
  readonly size?: number;
  readonly id?: string;
  readonly household: readonly string[];
  readonly objective?: FairnessObjective;
  readonly tickets?: number;
  /** Seconds after which the search for the lottery ends; decimals allowed. */
  readonly timeLimit?: number;
  readonly out?: string;
  readonly drawId?: string;
  readonly title?: string;
  readonly organiser?: string;
  readonly seed?: string;
  readonly ticket?: number;
  readonly source?: string;
  readonly announce?: string;
  readonly announcedFor?: string;
  readonly sampler?: "rivest-2011" | "digits-10";
  readonly place?: string;
  readonly onFailure?: string;
  readonly previous?: string;
  /** Ids of those who withdraw from a drawn panel. */
  readonly withdrawn?: string;
  /** Ids of volunteers not drawn who can no longer be. */
  readonly unavailable?: string;
  readonly reason?: string;
  readonly type?: string;
  readonly volunteer?: string;
  readonly receipt?: string;
  readonly each: boolean;
  /** Files that date the commitment. */
  readonly evidence: readonly string[];
  /** Revealed values, `SOURCE:VALUE` each; empty when none is given. */
  readonly values: readonly string[];
  /** The reveal exported by the page of the ceremony. */
  readonly reveal?: string;
  /** Published folder of which the pages are made again. */
  readonly remake?: string;
  readonly annex?: string;
  readonly secretFile?: string;
  readonly at?: string;
  readonly apply?: number;
  readonly certificate: boolean;
  readonly solver?: "highs" | "jslp";
  /** Where the auditor's findings are written, to be signed. */
  readonly findings?: string;
  /** Fingerprint of the key of the auditor that the reader recognises. */
  readonly auditor?: string;
  readonly suggest: boolean;
  readonly corrections: boolean;
  readonly follow: boolean;
  /** `CSP=ouvriers`, or `CSP` for all values of a feature. */
  readonly explain?: string;
  /** Figures too uncertain for a target are taken all the same. */
  readonly accept: boolean;
  readonly force: boolean;
}

/** Bounds of the number of tickets; below 10 chances are too coarse, above 10,000 nobody can read the list. */
const ticketBounds = { least: 10, most: 10_000 } as const;

const instantForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** The measure of fairness; the usual greedy draw, which is none, has a refusal of its own. */
function objectiveOf(given: string | undefined, problems: Problem[]): FairnessObjective | undefined {
  if (given === undefined) return undefined;
  const named = objectiveNamed(given);
  if (named !== null) return named;
  problems.push(
    given === "legacy"
      ? errorOf("lottery/legacy-not-for-draws", {})
      : errorOf("usage/bad-value", { option: "--objective", value: given, expected: "objective" }),
  );
  return undefined;
}

/** Reads commander's texts. */
export function readOptions(raw: Readonly<Record<string, unknown>>): Result<Options> {
  const problems: Problem[] = [];
  const text = (name: OptionName): string | undefined =>
    typeof raw[name] === "string" ? (raw[name] as string) : undefined;
  const refuse = (option: string, value: string, expected: string): void => {
    problems.push(errorOf("usage/bad-value", { option, value, expected }));
  };
  const numberOf = (
    name: OptionName,
    option: string,
    expected: string,
    least: number,
    most: number,
  ): number | undefined => {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = wholeNumber(given, least, most);
    if (value === null) refuse(option, given, expected);
    return value ?? undefined;
  };
  const matching = (name: OptionName, option: string, expected: string, pattern: RegExp): string | undefined => {
    const given = text(name);
    if (given !== undefined && !pattern.test(given)) refuse(option, given, expected);
    return given;
  };
  for (const [name, form] of Object.entries(optionForms)) {
    const given = text(name as OptionName);
    // `--seed --json`: the value was forgotten, and the next option would be taken for it.
    if (given?.startsWith("--"))
      problems.push(errorOf("usage/missing-value", { option: form.split(" ")[0] as string }));
  }
  const size = numberOf("size", "--size", "whole-number", 1, 1_000_000);
  const tickets = numberOf("tickets", "--tickets", "tickets", ticketBounds.least, ticketBounds.most);
  const ticket = numberOf("ticket", "--ticket", "whole-number", 1, 1_000_000);
  const fromAge = numberOf("fromAge", "--from-age", "whole-number", 1, 30);
  const vintage = matching("vintage", "--vintage", "vintages", /^\d{4}(,\d{4})*$/);
  const apply = numberOf("apply", "--apply", "whole-number", 1, 100);
  const timeLimit = matching("timeLimit", "--time-limit", "seconds", /^(?=.*[1-9])\d{1,5}([.,]\d{1,3})?$/);
  const at = matching("at", "--at", "instant", instantForm);
  const announcedFor = matching("for", "--for", "instant", instantForm);
  const sampler = matching("sampler", "--sampler", "sampler", /^(rivest-2011|digits-10)$/);
  const solver = matching("solver", "--solver", "solver", /^(highs|jslp)$/);
  const auditor = matching("auditor", "--auditor", "fingerprint", /^SHA256:[A-Za-z0-9+/]{43}$/);
  const drawId = matching("drawId", "--draw-id", "draw-id", /^[a-z0-9-]{1,64}$/);
  const objective = objectiveOf(text("objective"), problems);
  if (typeof raw["lang"] === "string" && !/^(fr|en)$/.test(raw["lang"])) refuse("--lang", raw["lang"], "language");
  const example = matching("example", "--example", "example", /^(dunkerque|tutoriel|criteres|quartiers)$/);
  if (problems.length > 0) return failure(problems);
  const household = (text("household") ?? "").split(",").map((column) => column.trim());
  const optional = {
    dossier: text("dossier"),
    example,
    territory: text("territory"),
    districts: text("districts"),
    fromAge,
    pool: text("pool"),
    quotas: text("quotas"),
    size,
    id: text("id"),
    objective,
    tickets,
    timeLimit: timeLimit === undefined ? undefined : Number(timeLimit.replace(",", ".")),
    out: text("out"),
    drawId,
    title: text("title"),
    organiser: text("organiser"),
    seed: text("seed"),
    ticket,
    source: text("source"),
    announce: text("announce"),
    announcedFor,
    sampler: sampler as Options["sampler"],
    place: text("place"),
    onFailure: text("onFailure"),
    previous: text("previous"),
    withdrawn: text("withdrawn"),
    unavailable: text("unavailable"),
    reason: text("reason"),
    type: text("type"),
    volunteer: text("volunteer"),
    receipt: text("receipt"),
    reveal: text("reveal"),
    remake: text("remake"),
    annex: text("annex"),
    auditor,
    findings: text("findings"),
    solver: solver as Options["solver"],
    secretFile: text("secretFile"),
    at,
    apply,
    explain: text("explain"),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return success({
    ...given,
    household: household.filter((column) => column !== ""),
    values: Array.isArray(raw["value"]) ? raw["value"].map(String) : [],
    vintages: vintage?.split(",") ?? [],
    evidence: Array.isArray(raw["evidence"]) ? raw["evidence"].map(String) : [],
    each: raw["each"] === true,
    joint: raw["joint"] === true,
    certificate: raw["certificate"] === true,
    suggest: raw["suggest"] === true,
    corrections: raw["corrections"] === true,
    follow: raw["follow"] === true,
    accept: raw["accept"] === true,
    force: raw["force"] === true,
  });
}

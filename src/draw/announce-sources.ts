// From what the organiser announces (`dice-d10:20,drand-quicknet`) to the commitment's list, all problems at once: forms,
// days, and whether chance has enough outcomes for the tickets (docs/record-format.md, entropy).
import { nearestText } from "../model/nearest-text.ts";
import type { AnnouncedSource, CommitmentArtefact } from "../model/record.ts";
import { errorOf, type Problem, warningOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { quicknetRound, weekday } from "./calendar.ts";
import { sourceRule, sourceRules } from "./sources.ts";

/** What is announced. `announcedFor` is the instant after which every value is known. */
export interface Announcement {
  readonly texts: readonly string[];
  readonly announcedFor: string;
  readonly ticketCount: number;
  readonly sampler: CommitmentArtefact["sampler"];
}

function readSource(text: string, announcedFor: string): Result<AnnouncedSource> {
  const [name, detail, ...more] = text.split(":") as [string, ...(string | undefined)[]];
  const rule = sourceRule(name);
  if (rule === undefined) {
    const nearest = nearestText(
      name,
      sourceRules.map(({ source }) => source),
    );
    return failure([errorOf("draw/unknown-source", { source: name.slice(0, 60), nearest })]);
  }
  const incomplete: Result<AnnouncedSource> = failure([
    errorOf("draw/announcement-incomplete", { source: name, announcedBy: rule.announcedBy, text: text.slice(0, 60) }),
  ]);
  if (more.length > 0) return incomplete;
  if (rule.announcedBy === "nothing") {
    if (detail !== undefined) return incomplete;
    const day = weekday(announcedFor);
    if (rule.weekdays !== null && !rule.weekdays.includes(day)) {
      const date = announcedFor.slice(0, 10);
      return failure([errorOf("draw/not-a-draw-day", { source: name, date, weekday: day, weekdays: rule.weekdays })]);
    }
    return success(name === "drand-quicknet" ? { source: name, round: quicknetRound(announcedFor) } : { source: name });
  }
  if (detail === undefined || !/^[1-9]\d{0,8}$/.test(detail)) return incomplete;
  const number = Number(detail);
  if (rule.announcedBy === "pulse") return success({ source: name, round: number });
  return number <= 500 ? success({ source: name, count: number }) : incomplete;
}

/** Bits of a number of outcomes, rounded down. */
function bitsOf(outcomes: bigint): number {
  return outcomes.toString(2).length - 1;
}

function outcomesOf({ source, count }: AnnouncedSource): bigint {
  return (sourceRule(source)?.outcomes ?? 1n) ** BigInt(count ?? 1);
}

/** Too few outcomes make the tickets unequal: below 2^10 a ticket is refused, below 2^24 a warning says so. */
function entropyProblems(sources: readonly AnnouncedSource[], ticketCount: number): readonly Problem[] {
  const outcomes = sources.reduce((product, source) => product * outcomesOf(source), 1n);
  const facts = { bits: bitsOf(outcomes), needed: bitsOf(BigInt(ticketCount)) + 1 + 10, advised: 64, ticketCount };
  if (outcomes < BigInt(ticketCount) * 1024n) return [errorOf("draw/too-little-chance", facts)];
  return outcomes < BigInt(ticketCount) * 2n ** 24n ? [warningOf("draw/little-chance", facts)] : [];
}

/** Digits read as the ticket itself: exactly one set of ten-sided dice with 10^dice tickets. */
function digitsFit(sources: readonly AnnouncedSource[], ticketCount: number): boolean {
  const [only, ...others] = sources;
  return others.length === 0 && only?.source === "dice-d10" && 10n ** BigInt(only.count ?? 0) === BigInt(ticketCount);
}

/** Reads the announced sources; warnings tell of little chance. */
export function announceSources(announcement: Announcement): Result<readonly AnnouncedSource[]> {
  const { texts, announcedFor, ticketCount, sampler } = announcement;
  const read = texts.map((text) => readSource(text.trim(), announcedFor));
  const problems: Problem[] = read.flatMap((result) => (result.ok ? [] : [...result.problems]));
  const sources = read.flatMap((result) => (result.ok ? [result.value] : []));
  if (problems.length > 0) return failure(problems);
  const names = sources.map(({ source }) => source);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) problems.push(errorOf("draw/source-twice", { source: twice }));
  const alone = sources.length === 1 ? sourceRule(names[0] as string) : undefined;
  if (alone?.needsAnother === true) problems.push(errorOf("draw/source-not-alone", { source: alone.source }));
  if (sampler === "digits-10") {
    if (!digitsFit(sources, ticketCount)) problems.push(errorOf("draw/digits-do-not-fit", { ticketCount }));
  } else problems.push(...entropyProblems(sources, ticketCount));
  return problems.some(({ severity }) => severity === "error") ? failure(problems) : success(sources, problems);
}

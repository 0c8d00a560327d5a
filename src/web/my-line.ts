// A volunteer's receipt against the record: it must open exactly one line, by all 64 digits of both commitments.
// Knows no page; what it finds is data.
import type { PublishedRecord } from "../model/record.ts";
import { digestOf, hashTexts } from "../record/digest.ts";
import { pairsSchema } from "../record/schema.ts";
import type { ReceiptFault } from "./page-text.ts";

export interface MyLine {
  readonly number: number;
  readonly code: string;
  readonly identityText: string;
  /** Label of the feature and the recorded value. */
  readonly answers: readonly (readonly [label: string, value: string])[];
  readonly sharesHousehold: boolean;
  /** Null where neither the record nor the receipt says it; under `sealed` the receipt names its tickets, no exact value. */
  readonly chance: { readonly tickets: number; readonly targetPpb: number | null } | null;
  readonly isDrawn: boolean;
}

type Texts = Readonly<
  Record<
    "drawId" | "code" | "identityNonce" | "identityText" | "featuresNonce" | "featuresText" | "membersDigest",
    string
  >
>;

const fieldNames = [
  "drawId",
  "code",
  "identityNonce",
  "identityText",
  "featuresNonce",
  "featuresText",
  "membersDigest",
] as const;

interface Fields extends Texts {
  /** Numbers of the tickets that hold the person, in a sealed draw. */
  readonly tickets?: readonly number[];
}

function readFields(text: string): Fields | ReceiptFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not-json";
  }
  if (typeof value !== "object" || value === null) return "not-receipt";
  const given = value as Readonly<Record<string, unknown>>;
  const fits =
    given["format"] === "pinakion-receipt" &&
    given["version"] === 1 &&
    fieldNames.every((name) => typeof given[name] === "string" && !/\n|\p{Surrogate}/u.test(given[name]));
  const tickets = given["tickets"];
  const hasTickets = tickets === undefined || (Array.isArray(tickets) && tickets.every(Number.isSafeInteger));
  return fits && hasTickets ? (given as unknown as Fields) : "not-receipt";
}

/** Whether a text is a receipt of the draw that a record's text is about: only then may it speak against the record. */
export function isReceiptOf(receiptText: string, recordText: string): boolean {
  const fields = readFields(receiptText.trim());
  return typeof fields !== "string" && recordText.includes(`"drawId":${JSON.stringify(fields.drawId)}`);
}

function answersOf(text: string): readonly (readonly [string, string])[] | null {
  try {
    const parsed = pairsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The line that the receipt's text opens, or why it opens none. */
export function findMyLine(record: PublishedRecord, receiptText: string): MyLine | ReceiptFault {
  const receipt = readFields(receiptText.trim());
  if (typeof receipt === "string") return receipt;
  const { members, freeze, lottery, reveal } = record;
  if (receipt.drawId !== members.drawId) return "other-draw";
  const identity = hashTexts("pinakion/id/1", receipt.drawId, receipt.identityNonce, receipt.identityText);
  const line = members.members.find(({ identityCommitment }) => identityCommitment === identity);
  if (receipt.membersDigest !== digestOf(members)) return "other-list";
  if (line === undefined || line.code !== receipt.code) return "no-line";
  const features = hashTexts("pinakion/features/1", receipt.drawId, receipt.featuresNonce, receipt.featuresText);
  const pairs = answersOf(receipt.featuresText);
  if (features !== line.featuresCommitment || pairs === null) return "other-answers";
  const plain = freeze.features.filter((feature) => !feature.sensitive);
  const isDrawn = reveal.panel.includes(line.code);
  if (receipt.tickets !== undefined && receipt.tickets.includes(reveal.ticket) !== isDrawn) return "other-outcome";
  const stated = lottery.chances.find(({ number }) => number === line.number);
  const sealed = receipt.tickets === undefined ? null : { tickets: receipt.tickets.length, targetPpb: null };
  return {
    number: line.number,
    code: line.code,
    identityText: receipt.identityText,
    answers: plain.flatMap(({ label }, index) => {
      const pair = pairs[index];
      return pair === undefined ? [] : [[label, pair[1]] as const];
    }),
    sharesHousehold: pairs.length > plain.length,
    chance: stated === undefined ? sealed : { tickets: stated.tickets, targetPpb: stated.targetPpb },
    isDrawn,
  };
}

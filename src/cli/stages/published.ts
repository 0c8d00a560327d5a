// Reads back what `lottery` published, before the draw and for the re-run.
import { readFile } from "node:fs/promises";
import type * as z from "zod";
import type {
  CommitmentArtefact,
  FreezeArtefact,
  LotteryArtefact,
  MembersArtefact,
  PublishedRecord,
} from "../../model/record.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { commitmentSchema, freezeSchema, lotterySchema, membersSchema, recordSchema } from "../../record/schema.ts";
import { fileExists, pathsOf } from "./paths.ts";

export interface Published {
  readonly members: MembersArtefact;
  readonly freeze: FreezeArtefact;
  readonly lottery: LotteryArtefact;
}

async function readArtefact<T>(path: string, shown: string, command: string, schema: z.ZodType<T>): Promise<Result<T>> {
  if (!(await fileExists(path))) return failure([errorOf("dossier/stage-missing", { path: shown, command })]);
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
    if (parsed.success) return success(parsed.data);
  } catch {
    // No JSON: told like any other damage.
  }
  return failure([errorOf("dossier/damaged-file", { path: shown })]);
}

/** The three artefacts of a frozen lottery. */
export async function readPublished(root: string): Promise<Result<Published>> {
  const paths = pathsOf(root);
  const command = "pinakion lottery";
  const members = await readArtefact(paths.members, "public/members.json", command, membersSchema);
  const freeze = await readArtefact(paths.freeze, "public/freeze.json", command, freezeSchema);
  const lottery = await readArtefact(paths.lottery, "public/lottery.json", command, lotterySchema);
  const problems = [members, freeze, lottery].flatMap((result): readonly Problem[] =>
    result.ok ? [] : result.problems,
  );
  if (!members.ok || !freeze.ok || !lottery.ok) return failure(problems);
  return success({ members: members.value, freeze: freeze.value, lottery: lottery.value });
}

/** The standing commitment, or null in simple mode. */
export async function readCommitment(root: string): Promise<Result<CommitmentArtefact | null>> {
  const { commitment } = pathsOf(root);
  if (!(await fileExists(commitment))) return success(null);
  return readArtefact(commitment, "public/commitment.json", "pinakion commit", commitmentSchema);
}

/** The record of a draw that was made. */
export async function readRecord(root: string): Promise<Result<PublishedRecord>> {
  const schema = recordSchema;
  return readArtefact(pathsOf(root).record, "public/record.json", 'pinakion draw --seed "…"', schema);
}

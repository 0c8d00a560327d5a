// The stage `commit`: what was frozen is bound to announced sources, and the voiding of such a bond, which stays public.
import { readFile, rm } from "node:fs/promises";
import { relative } from "node:path";
import { announceSources } from "../../draw/announce-sources.ts";
import { readSettings } from "../../io/read-settings.ts";
import { type FileToWrite, writeFiles } from "../../io/write-files.ts";
import type { CommitmentArtefact, Digest } from "../../model/record.ts";
import { errorOf, type Problem } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { buildCommitment } from "../../record/build-commitment.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { cleanText } from "../../record/clean-text.ts";
import { digestOf } from "../../record/digest.ts";
import { appendLog } from "../../record/log.ts";
import { looksLikeContact } from "../../verify/checks/03-no-personal-data.ts";
import type { Context } from "../context.ts";
import type { Options } from "../options.ts";
import { ceremonyFiles } from "./ceremony-page.ts";
import { loadPresentation } from "./load-presentation.ts";
import { readRecordText } from "./locate-record.ts";
import { readLog } from "./log-file.ts";
import { existingFiles, fileExists, pathsOf } from "./paths.ts";
import { readCommitment, readPublished } from "./published.ts";
import { existingResult } from "./write-lottery.ts";

/** The record that a replacement continues, as panel.yaml says; null for any other draw. */
async function continuedDigest(root: string): Promise<Result<Digest | null>> {
  const { settings: path } = pathsOf(root);
  if (!(await fileExists(path))) return success(null);
  const settings = await readSettings(path);
  return settings.ok ? success(settings.value.replacement?.previous ?? null) : settings;
}

async function givenDigest(context: Context, options: Options): Promise<Result<Digest | null>> {
  if (options.previous === undefined) return success(null);
  const text = await readRecordText(context.environment.cwd, options.previous);
  if (!text.ok) return text;
  try {
    return success(digestOf(JSON.parse(text.value)));
  } catch {
    return failure([errorOf("dossier/damaged-file", { path: options.previous })]);
  }
}

async function previousDigest(context: Context, options: Options, root: string): Promise<Result<Digest | null>> {
  const given = await givenDigest(context, options);
  if (!given.ok) return given;
  const continued = await continuedDigest(root);
  if (!continued.ok || given.value === null) return continued;
  const isOther = continued.value !== null && continued.value !== given.value;
  return isOther ? failure([errorOf("replacement/other-record", {})]) : given;
}

function missingOptions(options: Options): readonly Problem[] {
  const problems: Problem[] = [];
  if (options.announce === undefined) problems.push(errorOf("usage/option-needed", { option: "--announce" }));
  if (options.announcedFor === undefined) problems.push(errorOf("usage/option-needed", { option: "--for" }));
  for (const [field, text] of [
    ["--place", options.place],
    ["--on-failure", options.onFailure],
  ] as const) {
    if (text !== undefined && looksLikeContact(text)) problems.push(errorOf("dossier/personal-data", { field }));
  }
  return problems;
}

/** What was committed, and the names of the files written beside it. */
export interface Committed {
  readonly commitment: CommitmentArtefact;
  readonly files: readonly string[];
}

/** Publishes the commitment of a frozen lottery; nothing is written when anything is refused. */
export async function runCommit(context: Context, options: Options, root: string): Promise<Result<Committed>> {
  const paths = pathsOf(root);
  const missing = missingOptions(options);
  if (missing.length > 0) return failure(missing);
  if (await fileExists(paths.commitment)) return failure([errorOf("draw/commitment-stands", { command: "commit" })]);
  const existing = await existingFiles([paths.record]);
  if (existing.length > 0) return failure(existing.map(existingResult(root)));
  const published = await readPublished(root);
  if (!published.ok) return published;
  const [log, previous] = [await readLog(root), await previousDigest(context, options, root)];
  if (!log.ok) return log;
  if (!previous.ok) return previous;
  const look = await loadPresentation(root, context.language);
  if (!look.ok) return look;
  const createdAt = options.at ?? context.environment.now();
  const announcedFor = options.announcedFor as string;
  const sampler = options.sampler ?? "rivest-2011";
  const { freeze, lottery } = published.value;
  const texts = (options.announce as string).split(",");
  const announced = announceSources({ texts, announcedFor, ticketCount: lottery.ticketCount, sampler });
  const soon =
    announcedFor > createdAt ? [] : [errorOf("draw/too-soon", { step: "commit", announcedFor, at: createdAt })];
  if (!announced.ok || soon.length > 0) return failure([...(announced.ok ? [] : announced.problems), ...soon]);
  const commitment = buildCommitment({
    freeze,
    lottery,
    sampler,
    randomness: announced.value,
    announcedFor,
    place: options.place ?? null,
    // Where nothing is said, never a choice on the day.
    onFailure: options.onFailure ?? context.text.commit.failureRule,
    previousRecordDigest: previous.value,
    createdAt,
    log: log.value,
  });
  const logged = appendLog(log.value, { at: createdAt, kind: "commit", subject: digestOf(commitment), note: "" });
  const publicFiles = [
    { path: paths.commitment, content: canonicalJson(commitment) },
    ...(await ceremonyFiles(root, { language: context.language, commitment, ...published.value }, look.value)),
  ];
  const written = await writeFiles([...publicFiles, { path: paths.log, content: canonicalJson(logged) }], {
    overwrite: true,
  });
  const files = publicFiles.map(({ path }) => relative(root, path));
  return written.ok ? success({ commitment, files }, announced.warnings) : written;
}

/** Voids the standing commitment: it stays published under another name, and the log says why. Gives that name. */
export async function runVoid(context: Context, options: Options, root: string): Promise<Result<string>> {
  const paths = pathsOf(root);
  if (options.reason === undefined) return failure([errorOf("usage/option-needed", { option: "--reason" })]);
  if (looksLikeContact(options.reason)) return failure([errorOf("dossier/personal-data", { field: "--reason" })]);
  if (await fileExists(paths.record)) return failure([errorOf("draw/already-drawn", {})]);
  const commitment = await readCommitment(root);
  if (!commitment.ok) return commitment;
  if (commitment.value === null) return failure([errorOf("draw/no-commitment", {})]);
  const log = await readLog(root);
  if (!log.ok) return log;
  const at = options.at ?? context.environment.now();
  const subject = digestOf(commitment.value);
  const logged = appendLog(log.value, { at, kind: "void", subject, note: cleanText(options.reason) });
  const number = logged.filter(({ kind }) => kind === "void").length;
  const kept = paths.voidCommitment(number);
  const files: readonly FileToWrite[] = [
    { path: kept, content: await readFile(paths.commitment) },
    { path: paths.log, content: canonicalJson(logged) },
  ];
  const written = await writeFiles(files, { overwrite: true });
  if (!written.ok) return written;
  await rm(paths.commitment);
  // The page of a voided commitment must not be taken for that of the next one.
  await rm(paths.ceremony, { force: true });
  return success(`public/commitment-void-${number}.json`);
}

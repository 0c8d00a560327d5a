// Reads the two sides of `diff`: both records (a file, or a folder that holds one), or both quotas files.
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { readTable } from "../../io/read-table.ts";
import type { PublishedRecord } from "../../model/record.ts";
import { errorOf } from "../../problems/problem.ts";
import { failure, type Result, success } from "../../problems/result.ts";
import { readQuotas } from "../../quotas/read-quotas.ts";
import { recordSchema } from "../../record/schema.ts";
import { type Change, compareQuotas, compareRecords } from "../../report/compare-records.ts";
import { readRecordText } from "./locate-record.ts";

async function isRecord(path: string): Promise<boolean> {
  if (path.toLowerCase().endsWith(".json")) return true;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function recordOf(cwd: string, path: string): Promise<Result<PublishedRecord>> {
  const text = await readRecordText(cwd, path);
  if (!text.ok) return text;
  try {
    const parsed = recordSchema.safeParse(JSON.parse(text.value));
    if (parsed.success) return success(parsed.data);
  } catch {
    // No JSON: told like any other damage.
  }
  return failure([errorOf("dossier/damaged-file", { path })]);
}

async function quotasOf(cwd: string, path: string) {
  const table = await readTable(resolve(cwd, path), basename(path));
  return table.ok ? readQuotas(table.value) : table;
}

/** What differs between A and B; both must be of one kind. */
export async function compareFiles(cwd: string, a: string, b: string): Promise<Result<readonly Change[]>> {
  const [first, second] = [await isRecord(resolve(cwd, a)), await isRecord(resolve(cwd, b))];
  if (first !== second) {
    return failure([errorOf("usage/bad-value", { option: "B", value: b, expected: first ? "record" : "quotas-file" })]);
  }
  if (first) {
    const [from, to] = [await recordOf(cwd, a), await recordOf(cwd, b)];
    if (!from.ok || !to.ok) return failure([...(from.ok ? [] : from.problems), ...(to.ok ? [] : to.problems)]);
    return success(compareRecords(from.value, to.value));
  }
  const [from, to] = [await quotasOf(cwd, a), await quotasOf(cwd, b)];
  if (!from.ok || !to.ok) return failure([...(from.ok ? [] : from.problems), ...(to.ok ? [] : to.problems)]);
  return success(compareQuotas(from.value.derived ?? from.value.quotas, to.value.derived ?? to.value.quotas));
}

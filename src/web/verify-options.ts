// What the verifier is given besides the record: whatever came with it. Files of evidence are read as bytes, and only those
// that the record names.
import { sha256Hex } from "../record/sha256.ts";
import { loadBeaconVerifier } from "../verify/quicknet-signature.ts";
import { largestSignatureBytes, loadSignatureVerifier } from "../verify/ssh-signature.ts";
import type { VerifyOptions } from "../verify/verify-record.ts";
import type { FoundFile, NamedText, SortedFiles } from "./sort-files.ts";

/** Larger files are no time-stamp, act or notice. */
const largestEvidenceBytes = 50_000_000;

interface Named {
  readonly evidence: readonly string[];
  readonly previousDigest: string | null;
}

/** What the record says should be beside it; nothing where it cannot be read. */
function namedBy(recordText: string): Named {
  try {
    const record = JSON.parse(recordText) as {
      readonly evidence?: readonly { readonly file?: unknown }[];
      readonly commitment?: { readonly previousRecordDigest?: string | null } | null;
    };
    const names = (record.evidence ?? []).map(({ file }) => file);
    return {
      evidence: names.filter((name): name is string => typeof name === "string").slice(0, 100),
      previousDigest: record.commitment?.previousRecordDigest ?? null,
    };
  } catch {
    return { evidence: [], previousDigest: null };
  }
}

async function evidenceBytes(
  names: readonly string[],
  files: readonly FoundFile[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const match = files.find((file) => file.name === name || file.name.endsWith(`/${name}`));
    if (match === undefined || match.file.size > largestEvidenceBytes) continue;
    found.set(name, new Uint8Array(await match.file.arrayBuffer()));
  }
  return found;
}

/** The signature of a file by its name; of a file too large to be one, nothing, which is no signature either. */
async function signatureOf(name: string, files: readonly FoundFile[]): Promise<Uint8Array | null> {
  const found = files.find((file) => file.name === `${name}.sig`);
  if (found === undefined) return null;
  const isSmall = found.file.size <= largestSignatureBytes;
  return new Uint8Array(isSmall ? await found.file.arrayBuffer() : new ArrayBuffer(0));
}

/** What is signed beside the record: the record itself, and an auditor's findings. */
async function signedBeside(
  record: NamedText,
  { findings }: SortedFiles,
  files: readonly FoundFile[],
): Promise<VerifyOptions> {
  const file = await signatureOf(record.name, files);
  if (file === null && findings === null) return {};
  const verifier = await loadSignatureVerifier();
  const audit =
    findings === null
      ? {}
      : { audit: { findings: findings.text, signature: await signatureOf(findings.name, files), verifier } };
  return { ...(file === null ? {} : { signature: { file, verifier } }), ...audit };
}

function previousOf(named: Named, records: readonly NamedText[]): string | null {
  return records.find(({ text }) => sha256Hex(text) === named.previousDigest)?.text ?? null;
}

/** The verifier's options for a record and the files that came with it. */
export async function optionsFor(
  record: NamedText,
  sorted: SortedFiles,
  files: readonly FoundFile[],
): Promise<VerifyOptions> {
  const named = namedBy(record.text);
  const previous = named.previousDigest === null ? null : previousOf(named, sorted.otherRecords);
  return {
    evidence: await evidenceBytes(named.evidence, files),
    parts: sorted.parts,
    ...(await signedBeside(record, sorted, files)),
    ...(sorted.annex === null ? {} : { annex: sorted.annex.text }),
    ...(sorted.facts === null ? {} : { facts: sorted.facts.text }),
    ...(previous === null ? {} : { previous }),
    // Curve arithmetic is set up for those draws only that need it.
    ...(record.text.includes('"drand-quicknet"') ? { beacon: await loadBeaconVerifier() } : {}),
  };
}

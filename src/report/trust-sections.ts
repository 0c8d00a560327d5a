// The parts of the report on trust: how to verify, what is not guaranteed, personal data, sources.
// Commands are shown with this draw's own values, ready to be pasted; nothing is promised that the program does not do.
import type { ReportFacts } from "../model/facts.ts";
import type { ProvenanceEntry, PublishedRecord } from "../model/record.ts";
import { type Block, digest, type Inline, type Prose, type Section, verbatim } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

function shellQuoted(text: string): string {
  return `'${text.replace(/'/gu, `'\\''`)}'`;
}

function handBlocks(record: PublishedRecord, text: ReportText): readonly Block[] {
  const { reveal, lottery, commitment } = record;
  const blocks: Block[] = [
    { kind: "heading", text: text.byHandTitle },
    { kind: "paragraph", prose: text.byHandDigest },
    { kind: "commands", lines: ["sha256sum record.json"] },
  ];
  // A ticket read from ten-sided dice comes from no hash: there is nothing to compute.
  if (commitment === null || commitment.sampler === "rivest-2011") {
    const program =
      "import hashlib,sys; print(int(hashlib.sha256((sys.argv[1]+',1').encode()).hexdigest(), 16) " +
      `% ${lottery.ticketCount} + 1)`;
    blocks.push(
      { kind: "paragraph", prose: text.byHandTicket(reveal.ticket) },
      { kind: "commands", lines: [`python3 -c "${program}" ${shellQuoted(reveal.seed)}`] },
    );
  }
  if (lottery.panels !== null) {
    blocks.push(
      { kind: "paragraph", prose: text.byHandPanel },
      {
        kind: "commands",
        lines: [`jq -c '.lottery | .panels[.tickets[${reveal.ticket} - 1] - 1]' record.json`],
      },
    );
  }
  return [...blocks, { kind: "paragraph", prose: text.byHandMore }];
}

/** How anyone checks the draw: with the program, by hand, or by doing all of it again. */
export function verificationSection(record: PublishedRecord, facts: ReportFacts, text: ReportText): Section {
  const term = (name: string, hex: string) => ({ term: name, value: [digest(hex)] });
  return {
    id: "verifier",
    title: text.verificationTitle,
    blocks: [
      { kind: "paragraph", prose: text.verificationIntroduction },
      {
        kind: "terms",
        items: [
          term(text.recordDigestTerm, facts.recordDigest),
          term(text.freezeDigestTerm, record.lottery.freezeDigest),
          term(text.membersDigestTerm, record.freeze.membersDigest),
          term(text.panelsDigestTerm, record.lottery.panelsDigest),
        ],
      },
      { kind: "qr", text: `sha256:${facts.recordDigest}`, meaning: text.scanDigest },
      { kind: "heading", text: text.inBrowserTitle },
      { kind: "paragraph", prose: text.inBrowser },
      { kind: "heading", text: text.withProgramTitle },
      { kind: "paragraph", prose: text.withProgram },
      { kind: "commands", lines: ["pinakion verify record.json"] },
      { kind: "paragraph", prose: text.secondProgram },
      { kind: "commands", lines: ["python3 verify.py record.json"] },
      ...handBlocks(record, text),
      { kind: "heading", text: text.againTitle },
      { kind: "paragraph", prose: text.again },
    ],
  };
}

/** What the draw does not guarantee, said plainly. */
export function limitsSection(record: PublishedRecord, text: ReportText): Section {
  const items: readonly Prose[] = [
    text.limitVolunteers,
    text.limitPairs,
    text.limitCrossed,
    ...(record.freeze.disclosure === "open" ? [] : [text.limitAnnex]),
    text.limitList,
    ...(record.freeze.secret === "none" ? [text.limitNoSecret] : []),
    text.limitDropOuts,
  ];
  return { id: "limites", title: text.limitsTitle, blocks: [{ kind: "list", items }] };
}

/** What the published files hold about people, and who answers for it. */
export function dataSection(record: PublishedRecord, text: ReportText): Section {
  const { disclosure, organiser } = record.freeze;
  return {
    id: "donnees",
    title: text.dataTitle,
    blocks: [
      { kind: "paragraph", prose: disclosure === "open" ? text.dataOpen : text.dataPseudonyms },
      { kind: "paragraph", prose: text.dataController(organiser) },
    ],
  };
}

function sourceItem(source: ProvenanceEntry, text: ReportText): Prose {
  // Only web addresses become links: a link of another kind could run something.
  const address: readonly Inline[] = /^https?:\/\/[^\s]+$/u.test(source.url)
    ? [" — ", { kind: "link", text: source.url, href: source.url }]
    : source.url === ""
      ? []
      : [" — ", verbatim(source.url)];
  const title: readonly Inline[] = [verbatim(source.publisher), ", ", verbatim(source.name)];
  return [
    ...title,
    ...(source.edition === "" ? [] : [", ", verbatim(source.edition)]),
    ...(source.licence === "" ? [] : [", ", verbatim(text.sourceLicence(source.licence))]),
    ...address,
    ...(source.sha256 === null ? [] : [` — ${text.sourceDigest} `, digest(source.sha256)]),
  ];
}

/** Where the figures come from, with edition and licence. */
export function sourcesSection(record: PublishedRecord, text: ReportText): Section {
  const { provenance } = record.freeze;
  const blocks: readonly Block[] =
    provenance.length === 0
      ? [{ kind: "paragraph", prose: text.sourcesNone }]
      : [{ kind: "list", items: provenance.map((source) => sourceItem(source, text)) }];
  return { id: "sources", title: text.sourcesTitle, blocks };
}

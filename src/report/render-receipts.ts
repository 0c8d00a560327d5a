// Receipts as sheets to print, one a page: what a volunteer needs to find the own line, in words, with nothing to install.
// Holds personal data: for restricted/ only, never for what is published.
import type { Feature } from "../model/feature.ts";
import type { Receipt } from "../model/record.ts";
import type { DisplayLanguage } from "../model/settings.ts";
import { groupHex } from "./format-instant.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { escapeHtml } from "./html-text.ts";

/** The receipts and what stands above them. */
export interface ReceiptSheets {
  readonly receipts: readonly Receipt[];
  readonly features: readonly Feature[];
  readonly title: string;
  readonly organiser: string;
  readonly language: DisplayLanguage;
}

interface Words {
  readonly heading: string;
  readonly identity: string;
  readonly answers: string;
  readonly household: string;
  readonly code: string;
  readonly tickets: string;
  readonly keys: string;
  readonly digest: string;
  readonly use: string;
  readonly keep: string;
}

const words: Readonly<Record<DisplayLanguage, Words>> = {
  fr: {
    heading: "Reçu de volontaire",
    identity: "Texte scellé",
    answers: "Réponses enregistrées",
    household: "Vous partagez un foyer avec un autre volontaire",
    code: "Votre code dans la liste publiée",
    tickets: "Vos tickets",
    keys: "Clés qui ouvrent votre ligne",
    digest: "Empreinte de la liste",
    use: "Ouvrez la page verify.html publiée avec le tirage, déposez-y le procès-verbal, puis saisissez ce reçu : elle montre votre ligne, votre chance, et si vous êtes dans le panel. Si une réponse est fausse ou si votre ligne manque, dites-le à l'organisateur avant le tirage.",
    keep: "Gardez ce reçu pour vous : il montre à qui le voit que vous êtes volontaire.",
  },
  en: {
    heading: "Volunteer's receipt",
    identity: "Sealed text",
    answers: "Recorded answers",
    household: "You share a household with another volunteer",
    code: "Your code in the published list",
    tickets: "Your tickets",
    keys: "Keys that open your line",
    digest: "Digest of the list",
    use: "Open the page verify.html published with the draw, drop the record on it, then enter this receipt: it shows your line, your chance, and whether you are on the panel. If an answer is wrong or your line is missing, tell the organiser before the draw.",
    keep: "Keep this receipt to yourself: it shows whoever sees it that you volunteered.",
  },
};

const style = `body{font:1rem/1.5 "Noto Sans","Segoe UI",Roboto,Arial,sans-serif;margin:0 auto;padding:1.5rem;max-width:46rem;color:#1c1e22;background:#fff}
section{break-after:page;padding-bottom:2rem}section:last-child{break-after:auto}h1{font-size:1.4rem;margin:0}dt{font-weight:600;margin-top:.8rem}
dd{margin:0}code{font-family:ui-monospace,"DejaVu Sans Mono",Consolas,monospace;overflow-wrap:anywhere}.keep{border-left:4px solid #8a4b00;padding-left:.8rem}`;

function answersOf(receipt: Receipt, features: readonly Feature[], household: string): readonly string[] {
  const pairs = JSON.parse(receipt.featuresText) as readonly (readonly [string, string])[];
  const plain = features.filter(({ sensitive }) => !sensitive);
  const answers = plain.map(({ label }, index) => `${label} : ${pairs[index]?.[1] ?? ""}`);
  return pairs.length > plain.length ? [...answers, household] : answers;
}

function sheet(receipt: Receipt, sheets: ReceiptSheets): string {
  const own = words[sheets.language];
  const say = (text: string): string => escapeHtml(sheets.language === "fr" ? frenchSpaces(text) : text);
  const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
  const answers = answersOf(receipt, sheets.features, own.household).map((answer) => `<li>${escapeHtml(answer)}</li>`);
  const entries: readonly (readonly [string, string])[] = [
    [own.identity, escapeHtml(receipt.identityText)],
    [own.answers, `<ul>${answers.join("")}</ul>`],
    [own.code, code(groupHex(receipt.code, "-"))],
    ...(receipt.tickets === undefined ? [] : [[own.tickets, escapeHtml(receipt.tickets.join(", "))] as const]),
    [own.keys, `${code(receipt.identityNonce)}<br>${code(receipt.featuresNonce)}`],
    [own.digest, code(groupHex(receipt.membersDigest, " "))],
  ];
  const list = entries.map(([term, value]) => `<dt>${say(term)}</dt><dd>${value}</dd>`).join("");
  const heading = `<p>${escapeHtml(sheets.organiser)}</p><h1>${say(own.heading)}</h1><p>${escapeHtml(sheets.title)}</p>`;
  return `<section>${heading}<dl>${list}</dl><p>${say(own.use)}</p><p class="keep">${say(own.keep)}</p></section>`;
}

/** One HTML document, a page a receipt. */
export function renderReceipts(sheets: ReceiptSheets): string {
  const body = sheets.receipts.map((receipt) => sheet(receipt, sheets)).join("\n");
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const head = `<meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width,initial-scale=1">`;
  const title = escapeHtml(words[sheets.language].heading);
  return `<!doctype html>\n<html lang="${sheets.language}"><head>${head}<title>${title}</title><style>${style}</style></head>\n<body><main>\n${body}\n</main></body></html>\n`;
}

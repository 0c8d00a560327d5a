// What the command line says in English about each command in one line, with an example; same shape as the French.
import type { commandsFr } from "./commands.fr.ts";

export const commandsEn: typeof commandsFr = {
  commands: {
    init: { summary: "makes a panel dossier", example: "pinakion init my-panel --example dunkerque" },
    census: {
      summary: "recognises INSEE files and takes a territory's population from them",
      example: "pinakion census downloads/*.csv --territory epci:245900428",
    },
    quotas: { summary: "computes the quotas from the census", example: "pinakion quotas" },
    pool: { summary: "reads and checks the list of volunteers", example: "pinakion pool" },
    check: { summary: "tells whether these volunteers can meet these quotas", example: "pinakion check" },
    lottery: {
      summary: "computes the fairest lottery and freezes it",
      example:
        'pinakion lottery --pool volunteers.csv --quotas quotas.csv --size 30 --id number --household "street,town" --out result',
    },
    compare: {
      summary: "compares the measures of fairness and the usual draw, as a table and a page to publish",
      example: "pinakion compare",
    },
    explain: {
      summary: "tells why everyone has the chance they have, and what each quota costs",
      example: 'pinakion explain --type "Femme, 16-24 ans"',
    },
    draw: {
      summary: "draws the panel from the public seed and writes the record",
      example: 'pinakion draw --seed "17 04 42 08 25"',
    },
    commit: {
      summary: "publishes the commitment: frozen lottery, announced sources and instant",
      example: "pinakion commit --announce dice-d10:20,drand-quicknet --for 2027-01-16T20:00:00Z",
    },
    void: {
      summary: "voids the published commitment; the void and its reason stay public",
      example: 'pinakion void --reason "session postponed"',
    },
    receipt: {
      summary: "writes the volunteers' receipts: mail merge (CSV) and sheets to print",
      example: "pinakion receipt",
    },
    replace: {
      summary: "prepares the draw of the seats of those who withdraw from the panel",
      example: "pinakion replace my-panel --withdrawn withdrawals.csv",
    },
    verify: { summary: "checks a published draw, point by point", example: "pinakion verify public/record.json" },
    reproduce: {
      summary: "makes the whole draw again and compares byte by byte",
      example: "pinakion reproduce my-panel",
    },
    report: { summary: "writes the report for publication (HTML, Markdown, CSV)", example: "pinakion report" },
    minutes: {
      summary: "writes the minutes to print: to fill in before the draw, filled in after it",
      example: "pinakion minutes",
    },
    diff: {
      summary: "compares two published draws or two quotas files",
      example: "pinakion diff quotas-2026.csv quotas.csv",
    },
    run: {
      summary: "does everything in one go, from quotas to report (simple mode)",
      example: 'pinakion run --seed "17 04 42 08 25"',
    },
  },
};

// What the command line says in English; same shape as the French.
import type { CliText } from "./text.fr.ts";

const shown = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
const counted = (count: number, one: string, many: string): string => `${shown(count)} ${count === 1 ? one : many}`;

export const textEn: CliText = {
  summary: "Panels of citizens that look like their territory: quotas, a fair lottery, a draw anyone can redo.",
  usage: "<command> [options]",
  error: "Error:",
  warning: "Warning:",
  colon: ": ",
  example: "Example:",
  bug: "Internal error in pinakion. Please report it, with the lines that follow.",
  andMore: (count) => `… and ${count} more.`,
  helpTitles: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:", "Commands:": "Commands:" },
  common: {
    lang: "language: fr or en (by default the dossier's)",
    json: "result or problems as JSON on standard output",
    quiet: "shows problems only",
    help: "shows this help",
    version: "shows the version",
  },
  options: {
    dossier: "folder of the panel (by default the current folder)",
    example: "copies a whole example: dunkerque or tutoriel",
    territory: "territory: epci:245900428, com:31555 or dep:59",
    districts: "table of two columns, iris (or commune) and secteur",
    joint: "estimates sex by age by CSP, by raking",
    fromAge: "youngest age: adds the tables brought to that age, such as 16",
    pool: "list of volunteers (CSV)",
    quotas: "quotas file: feature,value,min,max",
    size: "number of seats of the panel",
    id: "column of the id in the list of volunteers",
    household: "columns of the address, separated by commas: at most one person a household",
    objective: "measure of fairness: leximin",
    tickets: "number of tickets of the lottery, from 10 to 10000 (1000 by default)",
    out: "folder where the results are written",
    apply: "writes the option of this number to quotas.csv (with --reason)",
    drawId: "id of the draw: a-z, 0-9 and -",
    title: "title of the panel",
    organiser: "name of the organiser",
    seed: "public text that decides the draw, read aloud",
    ticket: "number of the ticket drawn in public (needs a commitment made before)",
    source: "announced source of the ticket number, such as dice-d10",
    announce: "announced sources of randomness, in order: dice-d10:20,drand-quicknet",
    for: "instant after which the randomness is known, such as 2027-01-16T20:00:00Z",
    sampler: "how the ticket is read: rivest-2011 (default) or digits-10 (the dice give the number)",
    place: "place of the draw",
    onFailure: "what happens if the randomness does not take place",
    previous: "record of the previous draw, which this one follows",
    reason: "reason, written to the public log; no person's name",
    value: "value of each announced source: dice-d10:4938…, drand-quicknet:ROUND:SIGNATURE",
    volunteer: "id of one person, for that receipt alone",
    receipt: "a volunteer's receipt: tells the line, the chance and whether drawn",
    each: "also writes one JSON file a volunteer",
    evidence: "files that date the commitment (time-stamp .tsr, act, newspaper), kept in public/evidence",
    annex: "restricted annex, for the checks kept for the auditor",
    certificate: "also checks the certificate of fairness (annex needed)",
    secretFile: "file of the pseudonym key, 64 hexadecimal digits",
    at: "instant to write instead of the current one, such as 2027-01-04T20:00:00Z",
    suggest: "proposes the columns missing from panel.yaml, from the list, and writes them there",
    corrections: "writes your list as a workbook, problems beside the rows (restricted/volunteers-a-corriger.xlsx)",
    follow: "writes the follow-up of the week: restricted/suivi.csv, suivi.html, excluded.csv",
    force: "makes again a result that exists; the log keeps a trace",
  },
  arguments: {
    census: "INSEE files as downloaded (CSV, xlsx, zip, JSON)",
    init: "folder to make",
    verify: "record.json, or the folder that holds it",
    reproduce: "whole dossier of the panel",
    diff: "record.json, folder or quotas file",
    "diff-second": "the other, of the same kind",
  },
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
  wrote: (path) => `Written: ${path}`,
  init: {
    done: (folder) => `Dossier made: ${folder}`,
    next: (folder) => `Next: open ${folder}/panel.yaml, then run 'pinakion run --seed "…"' in that folder.`,
  },
  quotas: {
    headers: ["feature", "value", "population", "share", "target", "seats", "min", "max"],
    summary: (count, features, size) =>
      `${counted(count, "quota", "quotas")} computed for ${counted(features, "feature", "features")} and ${counted(size, "seat", "seats")}: quotas.csv`,
    nearTie: (feature, winner, loser, people) =>
      `${feature}: the last seat goes to "${winner}" rather than "${loser}", by ${counted(people, "person", "people")}.`,
    kept: (path, count) =>
      count === 0
        ? `${path} exists and agrees with panel.yaml: it is kept.`
        : `${path} exists and differs from what panel.yaml gives in ${counted(count, "row", "rows")}: it is kept, these rows will be marked as edited by hand.`,
  },
  pool: {
    summary: (rows, kept) =>
      `${counted(rows, "registration", "registrations")} read, ${counted(kept, "volunteer", "volunteers")} kept.`,
    excluded: (reason, count) => `  left out, ${reason}: ${count}`,
    aliased: (count) => `${counted(count, "value", "values")} read through an alias or a conversion (age, spelling).`,
    headers: ["feature", "value", "volunteers"],
    corrections: (count, path) =>
      `${counted(count, "row", "rows")} to correct, marked in ${path}. Correct the coloured cells there, save, and give that file as the list of volunteers.`,
    correctionsHint: "To get your list back with the problems beside each row: pinakion pool --corrections.",
    suggest: {
      id: "id",
      nothing: "All columns named in panel.yaml are in the list: nothing to propose.",
      none: (name) =>
        `- ${name}: no column fits. Write its title into panel.yaml ("column"), or add the list's spellings to the "aliases".`,
      idFound: (column, percent) => `- id: "${column}" (title of an id, ${percent}% of the cells filled and different)`,
      found: (name, column, read, percent, titleAgrees) =>
        `- ${name}: "${column}", read: ${read} (${percent}% of the cells can be read so${titleAgrees ? ", and the title agrees" : ""})`,
      next: 'Written into panel.yaml. Check these lines, then run "pinakion pool".',
    },
    progress: {
      headers: ["feature", "value", "volunteers", "households", "seats", "per seat", "still wanted"],
      enough: (perSeat) => `Every quota has at least ${perSeat} volunteers a seat.`,
      stillWanted: (perSeat) => `For ${perSeat} volunteers a seat, still wanted:`,
      wanted: (feature, value, count, missing) =>
        `- ${shown(count)} × "${value}" (${feature})${missing > 0 ? `, of whom ${shown(missing)} without whom the quota is impossible` : ""}`,
    },
  },
  check: {
    feasible: "These volunteers can meet all quotas.",
    infeasible: "These volunteers cannot meet all quotas.",
    conflict: (rules) => `These cannot hold together: ${rules.join("; ")}.`,
    rules: {
      quota: (feature, value, bound, seats) =>
        `"${feature}: ${value}", ${bound === "min" ? "at least" : "at most"} ${counted(seats, "seat", "seats")}`,
      panelSize: (seats) => `a panel of ${counted(seats, "seat", "seats")}`,
      households: (count) => `at most one person a household (${counted(count, "household", "households")})`,
    },
    tooFew: (feature, value, seats, available, byHousehold) => {
      const found = byHousehold
        ? `${counted(available, "household has", "households have")} a volunteer`
        : `there ${available === 1 ? "is" : "are"} ${counted(available, "volunteer", "volunteers")}`;
      return `${feature}: at least ${counted(seats, "seat", "seats")} for "${value}", but ${available === 0 ? "there is no volunteer" : found}: ${shown(seats - available)} missing.`;
    },
    noRelaxation: "No change of quotas that is allowed is enough: find other volunteers or make the panel smaller.",
    relaxation: (rank, seats, cost) =>
      `Option ${rank} (${counted(seats, "seat", "seats")} moved${cost === seats ? "" : `, cost ${shown(cost)}`}):`,
    howToApply:
      'Every option has been checked. To apply one: pinakion check --apply 1 --reason "the reason, published with the draw".',
    applied: (rank) =>
      `Option ${rank} applied: the quotas changed will be marked as edited by hand, with the reason, in the record.`,
    edge: {
      title: "Near the edge:",
      calm: "No quota is near the edge.",
      scarce: (feature, value, min, available, alwaysChosen) => {
        const spare = available - min;
        const outcome = spare === 0 ? "all are needed" : `${counted(spare, "withdrawal", "withdrawals")} at most`;
        return `- ${feature}, "${value}": ${counted(available, "volunteer", "volunteers")} (one a household) for at least ${counted(min, "seat", "seats")}; ${outcome}${alwaysChosen > 0 ? `; ${shown(alwaysChosen)} in every possible panel` : ""}.`;
      },
      fixed: (feature, value, min, max, seats) =>
        `- ${feature}, "${value}": ${shown(min)} to ${counted(max, "seat", "seats")} allowed, but every possible panel has ${shown(seats)}.`,
      alwaysChosen: (count) =>
        `- ${counted(count, "volunteer stands", "volunteers stand")} in every possible panel, whatever is drawn.`,
      withdrawals: (percent, trials, without, completed) =>
        `If each person drawn withdraws one time in ${shown(100 / percent)} (simulation, ${shown(trials)} trials): the panel can be completed ${shown(completed)} times out of ${shown(trials)}; without replacements the minimums hold ${shown(without)} times out of ${shown(trials)}.`,
    },
    change: (feature, value, bound, from, to) =>
      `  ${feature}: ${value}, ${bound === "min" ? "minimum" : "maximum"} ${from} → ${to}`,
  },
  lottery: {
    progress: (step, done, total) =>
      `Lottery, ${{ levels: "levels of chance", mixture: "mixture of panels", cut: "cut", tickets: "tickets" }[step]}: ${done} of ${total}`,
    summary: (panels, tickets, types) =>
      `Lottery frozen: ${shown(tickets)} tickets, ${counted(panels, "different panel", "different panels")}, ${counted(types, "type", "types")} of volunteers.`,
    chances: (least, most) =>
      `Chance of each volunteer: from ${least} to ${most}. No lottery that meets the quotas does better for the least lucky.`,
    certificate: (exact, gap) =>
      exact ? "Certificate: optimal, proven in exact fractions." : `Certificate: proven within ${gap} at most.`,
  },
  draw: {
    done: (ticket, tickets, size) =>
      `Ticket drawn: ${shown(ticket)} of ${shown(tickets)}. ${counted(size, "person", "people")} chosen.`,
    digest: (digest) => `Digest of the record (record.json): ${digest}`,
  },
  commit: {
    done: (sources, instant) =>
      `Commitment published: ${sources}, for ${instant}. Have a third party date its digest before that instant.`,
    digest: (digest) => `Digest of the commitment (commitment.json): ${digest}`,
    voided: (path) => `Commitment voided, kept public: ${path}`,
  },
  receipt: {
    done: (count) =>
      `${counted(count, "receipt", "receipts")} written. They name people: do not publish them, give each person their own.`,
  },
  verify: {
    status: { ok: "passed", failed: "FAILED", "not-checked": "not done", "not-applicable": "not applicable" },
    verdict: (ok, failed, notChecked, notApplicable, level) =>
      `${counted(ok, "check passed", "checks passed")}, ${counted(failed, "failure", "failures")}, ${notChecked} not done, ${notApplicable} not applicable, level ${level}.`,
    unreadable: "This document cannot be checked.",
  },
  reproduce: {
    same: (file) => `same: ${file}`,
    different: (file, path) => `DIFFERENT: ${file}, from ${path}`,
    missing: (file) => `absent: ${file} (nothing to compare)`,
    allSame: "The draw made again gives exactly the same bytes.",
    notSame:
      "The draw made again differs. Possible causes: list or quotas changed, another key, another version of pinakion or of the solver.",
  },
  diff: {
    absent: "nothing",
    summary: (count) => (count === 0 ? "No difference." : `${counted(count, "difference", "differences")}:`),
    panelCodes: (left, joined) =>
      `panel: ${counted(left, "code leaves", "codes leave")} it, ${counted(joined, "joins", "join")} it`,
    items: {
      "draw-id": "id of the draw",
      title: "title",
      organiser: "organiser",
      "panel-size": "seats of the panel",
      registered: "registrations",
      volunteers: "volunteers in the lottery",
      excluded: "left out",
      bounds: "seats",
      household: "columns of the household",
      disclosure: "choice of publication",
      objective: "measure of fairness",
      tickets: "tickets",
      panels: "different panels",
      "lowest-chance": "smallest chance",
      "highest-chance": "largest chance",
      source: "source",
      software: "software",
      seed: "seed",
      ticket: "ticket drawn",
      "panel-codes": "codes of the panel",
      "freeze-digest": "digest of the rules",
      "members-digest": "digest of the coded list",
      "panels-digest": "digest of the panels",
    },
  },
  run: {
    simpleMode:
      "Simple mode, level 0: this draw can be redone identically, but nothing proves that other seeds were not tried before.",
    report: (path) => `Report: ${path}`,
  },
};

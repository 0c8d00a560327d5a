// What the command line says in English about the program as a whole, `init` and `run`; same shape as the French.
import type { generalFr } from "./general.fr.ts";

export const generalEn: typeof generalFr = {
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
  wrote: (path) => `Written: ${path}`,
  init: {
    done: (folder) => `Dossier made: ${folder}`,
    next: (folder) => `Next: open ${folder}/panel.yaml, then run 'pinakion run --seed "…"' in that folder.`,
  },
  run: {
    simpleMode:
      "Simple mode, level 0: this draw can be redone identically, but nothing proves that other seeds were not tried before.",
    report: (path) => `Report: ${path}`,
  },
};

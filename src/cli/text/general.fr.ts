// What the command line says in French about the program as a whole, `init` and `run`.

export const generalFr = {
  summary:
    "Des panels de citoyens à l'image de leur territoire : quotas, loterie équitable, tirage que chacun peut refaire.",
  usage: "<commande> [options]",
  error: "Erreur :",
  warning: "Attention :",
  colon: " : ",
  example: "Exemple :",
  bug: "Erreur interne de pinakion. Merci de la signaler, avec les lignes qui suivent.",
  andMore: (count: number): string => `… et ${count} autres.`,
  helpTitles: {
    "Usage:": "Utilisation :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
  },
  common: {
    lang: "langue : fr ou en (par défaut celle du dossier)",
    json: "résultat ou problèmes en JSON sur la sortie standard",
    quiet: "n'affiche que les problèmes",
    help: "affiche cette aide",
    version: "affiche la version",
  },
  wrote: (path: string): string => `Écrit : ${path}`,
  init: {
    done: (folder: string): string => `Dossier créé : ${folder}`,
    next: (folder: string): string =>
      `Suite : ouvrez ${folder}/panel.yaml, puis lancez « pinakion run --seed "…" » dans ce dossier.`,
  },
  run: {
    simpleMode:
      "Mode simple, niveau 0 : ce tirage peut être refait à l'identique, mais rien ne prouve que d'autres graines n'ont pas été essayées avant.",
    report: (path: string): string => `Rapport : ${path}`,
  },
};

// What the command line says in French, and the shape that the English must follow.

/** Whole numbers as the French write them: a thin no-break space every three digits. */
const shown = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202F");
const counted = (count: number, one: string, many: string): string => `${shown(count)} ${count < 2 ? one : many}`;

export const textFr = {
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
  options: {
    dossier: "dossier du panel (par défaut le dossier courant)",
    example: "copie un exemple complet : dunkerque ou tutoriel",
    territory: "territoire : epci:245900428, com:31555 ou dep:59",
    districts: "tableau à deux colonnes, iris (ou commune) et secteur",
    joint: "estime le croisement sexe, âge et CSP par calage sur marges",
    fromAge: "âge minimal : ajoute les tables ramenées à cet âge, comme 16",
    pool: "liste des volontaires (CSV)",
    quotas: "fichier des quotas : feature,value,min,max",
    size: "nombre de places du panel",
    id: "colonne de l'identifiant dans la liste des volontaires",
    household: "colonnes de l'adresse, séparées par des virgules : une personne au plus par foyer",
    objective: "mesure d'équité : leximin",
    tickets: "nombre de tickets de la loterie, de 10 à 10000 (1000 par défaut)",
    out: "dossier où écrire les résultats",
    apply: "écrit dans quotas.csv la possibilité de ce numéro (avec --reason)",
    drawId: "identifiant du tirage : a-z, 0-9 et -",
    title: "titre du panel",
    organiser: "nom de l'organisateur",
    seed: "texte public qui décide du tirage, lu à haute voix",
    ticket: "numéro du ticket tiré en public (demande un engagement préalable)",
    source: "source annoncée d'où vient le numéro de ticket, comme dice-d10",
    announce: "sources d'aléa annoncées, dans l'ordre : dice-d10:20,drand-quicknet",
    for: "instant après lequel l'aléa est connu, comme 2027-01-16T20:00:00Z",
    sampler: "comment le ticket se lit : rivest-2011 (par défaut) ou digits-10 (les dés donnent le numéro)",
    place: "lieu du tirage",
    onFailure: "ce qui se passe si l'aléa n'a pas lieu",
    previous: "procès-verbal du tirage précédent, auquel celui-ci fait suite",
    reason: "motif, inscrit au journal public ; sans nom de personne",
    value: "valeur de chaque source annoncée : dice-d10:4938…, drand-quicknet:TOUR:SIGNATURE",
    volunteer: "identifiant d'une personne, pour son seul reçu",
    receipt: "reçu d'un volontaire : dit sa ligne, sa chance et s'il est tiré",
    each: "écrit aussi un fichier JSON par volontaire",
    evidence: "fichiers qui datent l'engagement (horodatage .tsr, acte, journal), repris dans public/evidence",
    annex: "annexe restreinte, pour les contrôles réservés à l'auditeur",
    certificate: "contrôle aussi le certificat d'équité (annexe nécessaire)",
    secretFile: "fichier de la clé des pseudonymes, 64 chiffres hexadécimaux",
    at: "instant à inscrire à la place de l'heure actuelle, comme 2027-01-04T20:00:00Z",
    suggest: "propose les colonnes manquantes d'après la liste et les écrit dans panel.yaml",
    corrections:
      "écrit votre liste en classeur, problèmes en regard et cellules colorées (restricted/volunteers-a-corriger.xlsx)",
    follow: "écrit le suivi de la semaine : restricted/suivi.csv, suivi.html, excluded.csv",
    force: "refait un résultat qui existe déjà ; la reprise reste inscrite au journal",
  },
  arguments: {
    census: "fichiers de l'Insee tels que téléchargés (CSV, xlsx, zip, JSON)",
    init: "dossier à créer",
    verify: "record.json, ou le dossier qui le contient",
    reproduce: "dossier complet du panel",
    diff: "record.json, dossier ou fichier de quotas",
    "diff-second": "l'autre, de même nature",
  } as Readonly<Record<string, string>>,
  commands: {
    init: { summary: "crée un dossier de panel", example: "pinakion init mon-panel --example dunkerque" },
    census: {
      summary: "reconnaît des fichiers de l'Insee et en tire la population d'un territoire",
      example: "pinakion census telechargements/*.csv --territory epci:245900428",
    },
    quotas: { summary: "calcule les quotas à partir du recensement", example: "pinakion quotas" },
    pool: { summary: "lit et contrôle la liste des volontaires", example: "pinakion pool" },
    check: { summary: "dit si ces volontaires permettent de respecter ces quotas", example: "pinakion check" },
    lottery: {
      summary: "calcule la loterie la plus équitable et la fige",
      example:
        'pinakion lottery --pool volontaires.csv --quotas quotas.csv --size 30 --id numero --household "adresse,ville" --out resultat',
    },
    draw: {
      summary: "tire le panel avec la graine publique et écrit le procès-verbal vérifiable",
      example: 'pinakion draw --seed "17 04 42 08 25"',
    },
    commit: {
      summary: "publie l'engagement : loterie figée, sources d'aléa et instant annoncés",
      example: "pinakion commit --announce dice-d10:20,drand-quicknet --for 2027-01-16T20:00:00Z",
    },
    void: {
      summary: "annule l'engagement publié ; l'annulation et son motif restent publics",
      example: 'pinakion void --reason "séance reportée"',
    },
    receipt: {
      summary: "écrit les reçus des volontaires : publipostage (CSV) et feuilles à imprimer",
      example: "pinakion receipt",
    },
    verify: { summary: "contrôle un tirage publié, point par point", example: "pinakion verify public/record.json" },
    reproduce: { summary: "refait tout le tirage et compare octet par octet", example: "pinakion reproduce mon-panel" },
    report: { summary: "écrit le rapport à publier (HTML, Markdown, CSV)", example: "pinakion report" },
    minutes: {
      summary: "écrit le procès-verbal à imprimer : à remplir avant le tirage, rempli après",
      example: "pinakion minutes",
    },
    diff: {
      summary: "compare deux tirages publiés ou deux fichiers de quotas",
      example: "pinakion diff quotas-2026.csv quotas.csv",
    },
    run: {
      summary: "fait tout d'un trait, des quotas au rapport (mode simple)",
      example: 'pinakion run --seed "17 04 42 08 25"',
    },
  },
  wrote: (path: string): string => `Écrit : ${path}`,
  init: {
    done: (folder: string): string => `Dossier créé : ${folder}`,
    next: (folder: string): string =>
      `Suite : ouvrez ${folder}/panel.yaml, puis lancez « pinakion run --seed "…" » dans ce dossier.`,
  },
  quotas: {
    headers: ["critère", "valeur", "population", "part", "cible", "places", "min", "max"],
    summary: (count: number, features: number, size: number): string =>
      `${counted(count, "quota calculé", "quotas calculés")} pour ${counted(features, "critère", "critères")} et ${counted(size, "place", "places")} : quotas.csv`,
    nearTie: (feature: string, winner: string, loser: string, people: number): string =>
      `${feature} : la dernière place va à « ${winner} » plutôt qu'à « ${loser} », à ${counted(people, "personne", "personnes")} près.`,
    kept: (path: string, count: number): string =>
      count === 0
        ? `${path} existe déjà et correspond à panel.yaml : il est gardé.`
        : `${path} existe déjà et diffère de ce que donne panel.yaml sur ${counted(count, "ligne", "lignes")} : il est gardé, ces lignes seront notées « modifiées à la main ».`,
  },
  pool: {
    summary: (rows: number, kept: number): string =>
      `${counted(rows, "inscription lue", "inscriptions lues")}, ${counted(kept, "volontaire retenu", "volontaires retenus")}.`,
    excluded: (reason: string, count: number): string => `  écartées, ${reason} : ${count}`,
    aliased: (count: number): string =>
      `${counted(count, "valeur lue", "valeurs lues")} par une équivalence ou une conversion (âge, orthographe).`,
    headers: ["critère", "valeur", "volontaires"],
    corrections: (count: number, path: string): string =>
      `${counted(count, "ligne à corriger, signalée", "lignes à corriger, signalées")} dans ${path}. Corrigez-y les cellules colorées, enregistrez, puis indiquez ce fichier comme liste des volontaires.`,
    correctionsHint:
      "Pour recevoir votre liste avec les problèmes en regard de chaque ligne : pinakion pool --corrections.",
    suggest: {
      id: "identifiant",
      nothing: "Toutes les colonnes nommées dans panel.yaml sont dans la liste : rien à proposer.",
      none: (name: string): string =>
        `- ${name} : aucune colonne ne convient. Écrivez son titre dans panel.yaml (« column »), ou ajoutez les écritures de la liste aux « aliases ».`,
      idFound: (column: string, percent: string): string =>
        `- identifiant : « ${column} » (titre d'identifiant, ${percent} % des cellules sont remplies et différentes)`,
      found: (name: string, column: string, read: string, percent: string, titleAgrees: boolean): string =>
        `- ${name} : « ${column} », read: ${read} (${percent} % des cellules se lisent ainsi${titleAgrees ? ", et le titre y ressemble" : ""})`,
      next: "Écrit dans panel.yaml. Vérifiez ces lignes, puis lancez « pinakion pool ».",
    },
    progress: {
      headers: ["critère", "valeur", "volontaires", "foyers", "places", "par place", "il en faut encore"],
      enough: (perSeat: number): string => `Chaque quota a au moins ${perSeat} volontaires par place.`,
      stillWanted: (perSeat: number): string => `Pour avoir ${perSeat} volontaires par place, il faut encore :`,
      wanted: (feature: string, value: string, count: number, missing: number): string =>
        `- ${shown(count)} × « ${value} » (${feature})${missing > 0 ? `, dont ${shown(missing)} sans qui le quota est impossible` : ""}`,
    },
  },
  check: {
    feasible: "Ces volontaires permettent de respecter tous les quotas.",
    infeasible: "Ces volontaires ne permettent pas de respecter tous les quotas.",
    conflict: (rules: readonly string[]): string => `Ne peuvent aller ensemble : ${rules.join(" ; ")}.`,
    rules: {
      quota: (feature: string, value: string, bound: "min" | "max", seats: number): string =>
        `« ${feature} : ${value} », ${bound === "min" ? "au moins" : "au plus"} ${counted(seats, "place", "places")}`,
      panelSize: (seats: number): string => `un panel de ${counted(seats, "place", "places")}`,
      households: (count: number): string => `une personne au plus par foyer (${counted(count, "foyer", "foyers")})`,
    },
    tooFew: (feature: string, value: string, seats: number, available: number, byHousehold: boolean): string => {
      const found = byHousehold
        ? `${counted(available, "foyer compte", "foyers comptent")} un volontaire`
        : `il y a ${counted(available, "volontaire", "volontaires")}`;
      const missing = seats - available;
      return `${feature} : ${counted(seats, "place", "places")} au moins pour « ${value} », mais ${available === 0 ? "il n'y a aucun volontaire" : found} : il en manque ${shown(missing)}.`;
    },
    noRelaxation: "Aucun changement de quotas permis ne suffit : il faut d'autres volontaires ou un panel plus petit.",
    relaxation: (rank: number, seats: number, cost: number): string =>
      `Possibilité ${rank} (${counted(seats, "place déplacée", "places déplacées")}${cost === seats ? "" : `, coût ${shown(cost)}`}) :`,
    howToApply:
      'Chaque possibilité a été vérifiée. Pour en appliquer une : pinakion check --apply 1 --reason "la raison, publiée avec le tirage".',
    applied: (rank: number): string =>
      `Possibilité ${rank} appliquée : les quotas changés seront notés « modifiés à la main », avec la raison, dans le procès-verbal.`,
    edge: {
      title: "Près de la limite :",
      calm: "Aucun quota n'est près de la limite.",
      scarce: (feature: string, value: string, min: number, available: number, alwaysChosen: number): string => {
        const spare = available - min;
        const outcome =
          spare === 0
            ? "tous sont indispensables"
            : `${counted(spare, "désistement est possible", "désistements sont possibles")}, pas plus`;
        return `- ${feature}, « ${value} » : ${counted(available, "volontaire", "volontaires")} (un par foyer) pour ${counted(min, "place", "places")} au moins ; ${outcome}${alwaysChosen > 0 ? ` ; ${counted(alwaysChosen, "figure", "figurent")} dans tous les panels possibles` : ""}.`;
      },
      fixed: (feature: string, value: string, min: number, max: number, seats: number): string =>
        `- ${feature}, « ${value} » : de ${shown(min)} à ${counted(max, "place permise", "places permises")}, mais tout panel possible en compte ${shown(seats)}.`,
      alwaysChosen: (count: number): string =>
        `- ${counted(count, "volontaire figure", "volontaires figurent")} dans tous les panels possibles, quel que soit le tirage.`,
      withdrawals: (percent: number, trials: number, without: number, completed: number): string =>
        `Si chaque personne tirée renonce une fois sur ${shown(100 / percent)} (simulation, ${shown(trials)} essais) : le panel peut être complété ${shown(completed)} fois sur ${shown(trials)} ; sans remplaçants, les minimums tiennent ${shown(without)} fois sur ${shown(trials)}.`,
    },
    change: (feature: string, value: string, bound: "min" | "max", from: number, to: number): string =>
      `  ${feature} : ${value}, ${bound === "min" ? "minimum" : "maximum"} ${from} → ${to}`,
  },
  lottery: {
    progress: (step: "levels" | "mixture" | "cut" | "tickets", done: number, total: number): string =>
      `Loterie, ${{ levels: "niveaux de chance", mixture: "mélange de panels", cut: "coupe", tickets: "tickets" }[step]} : ${done} sur ${total}`,
    summary: (panels: number, tickets: number, types: number): string =>
      `Loterie figée : ${shown(tickets)} tickets, ${counted(panels, "panel différent", "panels différents")}, ${counted(types, "profil", "profils")} de volontaires.`,
    chances: (least: string, most: string): string =>
      `Chance de chaque volontaire : de ${least} à ${most}. Aucune loterie respectant les quotas ne fait mieux pour les moins chanceux.`,
    certificate: (exact: boolean, gap: string): string =>
      exact ? "Certificat : optimal, prouvé en fractions exactes." : `Certificat : écart prouvé de ${gap} au plus.`,
  },
  draw: {
    done: (ticket: number, tickets: number, size: number): string =>
      `Ticket tiré : ${shown(ticket)} sur ${shown(tickets)}. ${counted(size, "personne désignée", "personnes désignées")}.`,
    digest: (digest: string): string => `Empreinte du procès-verbal (record.json) : ${digest}`,
  },
  commit: {
    done: (sources: string, instant: string): string =>
      `Engagement publié : ${sources}, pour le ${instant}. Faites-en dater l'empreinte par un tiers avant cet instant.`,
    digest: (digest: string): string => `Empreinte de l'engagement (commitment.json) : ${digest}`,
    voided: (path: string): string => `Engagement annulé, gardé public : ${path}`,
  },
  receipt: {
    done: (count: number): string =>
      `${counted(count, "reçu écrit", "reçus écrits")}. Ils nomment des personnes : ne les publiez pas, remettez à chacun le sien.`,
  },
  verify: {
    status: { ok: "réussi", failed: "ÉCHEC", "not-checked": "non fait", "not-applicable": "sans objet" },
    verdict: (ok: number, failed: number, notChecked: number, notApplicable: number, level: number): string =>
      `${counted(ok, "contrôle réussi", "contrôles réussis")}, ${counted(failed, "échec", "échecs")}, ${notChecked} non ${notChecked < 2 ? "fait" : "faits"}, ${notApplicable} sans objet, niveau ${level}.`,
    unreadable: "Ce document ne peut pas être contrôlé.",
  },
  reproduce: {
    same: (file: string): string => `identique : ${file}`,
    different: (file: string, path: string): string => `DIFFÉRENT : ${file}, à partir de ${path}`,
    missing: (file: string): string => `absent : ${file} (rien à comparer)`,
    allSame: "Le tirage refait donne exactement les mêmes octets.",
    notSame:
      "Le tirage refait diffère. Causes possibles : liste ou quotas modifiés, autre clé, autre version de pinakion ou du solveur.",
  },
  diff: {
    absent: "rien",
    summary: (count: number): string =>
      count === 0 ? "Aucune différence." : `${counted(count, "différence", "différences")} :`,
    panelCodes: (left: number, joined: number): string =>
      `panel : ${counted(left, "code en sort", "codes en sortent")}, ${counted(joined, "y entre", "y entrent")}`,
    items: {
      "draw-id": "identifiant du tirage",
      title: "titre",
      organiser: "organisateur",
      "panel-size": "places du panel",
      registered: "inscriptions",
      volunteers: "volontaires dans la loterie",
      excluded: "écartées",
      bounds: "places",
      household: "colonnes du foyer",
      disclosure: "mode de publication",
      objective: "mesure d'équité",
      tickets: "tickets",
      panels: "panels différents",
      "lowest-chance": "plus petite chance",
      "highest-chance": "plus grande chance",
      source: "source",
      software: "logiciel",
      seed: "graine",
      ticket: "ticket tiré",
      "panel-codes": "codes du panel",
      "freeze-digest": "empreinte des règles",
      "members-digest": "empreinte de la liste codée",
      "panels-digest": "empreinte des panels",
    },
  },
  run: {
    simpleMode:
      "Mode simple, niveau 0 : ce tirage peut être refait à l'identique, mais rien ne prouve que d'autres graines n'ont pas été essayées avant.",
    report: (path: string): string => `Rapport : ${path}`,
  },
};

export type CliText = typeof textFr;

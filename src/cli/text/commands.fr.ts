// What the command line says in French about each command in one line, with an example.

export const commandsFr = {
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
    compare: {
      summary: "compare les mesures d'équité et le tirage usuel, en tableau et en page à publier",
      example: "pinakion compare",
    },
    explain: {
      summary: "dit pourquoi chacun a la chance qu'il a, et ce que coûte chaque quota",
      example: 'pinakion explain --type "Femme, 16-24 ans"',
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
    replace: {
      summary: "prépare le tirage des places de ceux qui se retirent du panel",
      example: "pinakion replace mon-panel --withdrawn retraits.csv",
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
};

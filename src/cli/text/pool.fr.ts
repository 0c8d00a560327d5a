// What the command line says in French about `pool`.
import { counted, shown } from "./counted.fr.ts";

export const poolFr = {
  pool: {
    summary: (rows: number, kept: number): string =>
      `${counted(rows, "inscription lue", "inscriptions lues")}, ${counted(kept, "volontaire retenu", "volontaires retenus")}.`,
    excluded: (reason: string, count: number): string => `  écartées, ${reason} : ${count}`,
    aliased: (count: number): string =>
      `${counted(count, "valeur lue", "valeurs lues")} par une équivalence ou une conversion (âge, orthographe).`,
    shortYears: (count: number): string =>
      `  dont ${counted(count, "date lue avec une année", "dates lues avec une année")} à deux chiffres, du siècle le plus récent possible.`,
    reasons: { "to-correct": "à corriger" },
    headers: ["critère", "valeur", "volontaires"],
    corrections: (count: number, path: string): string =>
      `${counted(count, "ligne à corriger, signalée", "lignes à corriger, signalées")} dans ${path}. Corrigez-y les cellules colorées, enregistrez, puis indiquez ce fichier comme liste des volontaires.`,
    correctionsHint:
      "Pour recevoir votre liste avec les problèmes en regard de chaque ligne : pinakion pool --corrections.",
    aliasHint: (file: string | null): string =>
      file === null
        ? "Ces écritures peuvent aussi tenir dans un fichier : aliases: ecritures.csv sous « volunteers » de panel.yaml, et dans ce fichier, la valeur voulue au bout de chaque ligne :"
        : `Lignes à copier dans ${file}, la valeur voulue au bout de chacune :`,
    suggestHint:
      "Pour recevoir une proposition de colonne pour chaque critère, écrite dans panel.yaml : pinakion pool --suggest.",
    suggest: {
      nothing: "Toutes les colonnes nommées dans panel.yaml sont dans la liste : rien à proposer.",
      none: (name: string): string =>
        `- ${name} : aucune colonne ne convient. Écrivez son titre dans panel.yaml (« column »), ou ajoutez les écritures de la liste aux « aliases ».`,
      noId: (column: string | null): string =>
        `- identifiant : aucune colonne n'en a le titre. Si l'une d'elles numérote les inscriptions, écrivez son titre sous « volunteers » de panel.yaml : id: "…". Sinon, ajoutez à la liste une colonne « N° », 1, 2, 3… dans l'ordre d'arrivée, et gardez ces numéros d'un export à l'autre.${column === null ? "" : ` À défaut : id: ${JSON.stringify(column)} (chaque cellule est remplie, différente, sans blanc) ; il paraîtra dans les messages et les listes de travail.`}`,
      idFound: (column: string, percent: string): string =>
        `- identifiant : « ${column} » (titre d'identifiant, ${percent} % des cellules sont remplies et différentes)`,
      found: (name: string, column: string, read: string, percent: string, titleAgrees: boolean): string =>
        `- ${name} : « ${column} », read: ${read} (${percent} % des cellules se lisent ainsi${titleAgrees ? ", et le titre y ressemble" : ""})`,
      keys: {
        identity: "identity (ce que porte le reçu)",
        household: "household (qui habite ensemble, une personne au plus)",
        postcode: "postcode.column (vérifie la commune)",
        duplicates: "duplicates (personne inscrite deux fois)",
        exclusions: "exclusions (qui n'a pas dit oui est écarté, et compté)",
      },
      kinds: {
        "last-name": "nom",
        "first-name": "prénom",
        "full-name": "nom et prénom",
        birth: "naissance",
        mail: "adresse électronique",
        phone: "téléphone",
        address: "adresse",
        "address-more": "complément d'adresse",
        postcode: "code postal",
        town: "ville",
      },
      person: (column: string, kind: string, percent: string, titleAgrees: boolean): string =>
        `« ${column} » (${kind} : ${titleAgrees ? "le titre et " : ""}${percent} % des cellules le disent)`,
      consent: (column: string, percent: string): string =>
        `« ${column} » (le titre demande un accord, et ${percent} % des lignes disent oui)`,
      people: (key: string, columns: string): string => `- ${key} : ${columns}`,
      next: "Écrit dans panel.yaml. Vérifiez ces lignes, puis lancez « pinakion pool ».",
    },
    progress: {
      headers: ["critère", "valeur", "volontaires", "foyers", "places", "par place", "il en faut encore"],
      asOf: (instant: string): string => `État du ${instant}.`,
      provisional: (count: number): string => `provisoire : ${counted(count, "ligne", "lignes")} à corriger`,
      notPublic: "Page de travail, à ne pas publier : elle contient de petits effectifs.",
      enough: (perSeat: number): string => `Chaque quota a au moins ${perSeat} volontaires par place.`,
      stillWanted: (perSeat: number): string => `Pour avoir ${perSeat} volontaires par place, il faut encore :`,
      wanted: (feature: string, value: string, count: number, missing: number): string =>
        `- ${shown(count)} × « ${value} » (${feature})${missing > 0 ? `, dont ${shown(missing)} sans qui le quota est impossible` : ""}`,
    },
  },
};

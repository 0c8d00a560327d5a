// The numbered checks and what each one proves. Numbers are kept for ever: reports and minutes name them.

/** Short name of a check, as printed beside its number. */
export type CheckId =
  | "format"
  | "canonical"
  | "no-personal-data"
  | "members-digest"
  | "freeze-digest"
  | "lottery-digest"
  | "commitment-digest"
  | "log"
  | "conservation"
  | "members-order"
  | "panels-shape"
  | "quotas"
  | "constraints"
  | "ticket-order"
  | "chances"
  | "rounding"
  | "source-announced"
  | "source-value"
  | "order-in-time"
  | "seed"
  | "ticket"
  | "panel"
  | "drawn-panel-counts"
  | "chain"
  | "evidence"
  | "equal-treatment"
  | "certificate"
  | "openings"
  | "receipt"
  | "optimal-in-full";

/** A check's number, name, and what it proves in a few words. */
export interface ListedCheck {
  readonly check: number;
  readonly id: CheckId;
  readonly fr: string;
  readonly en: string;
}

/** The thirty checks in the order of their numbers. */
export const checkList: readonly ListedCheck[] = [
  { check: 1, id: "format", fr: "format connu, aucun champ inattendu", en: "known format, no unexpected field" },
  { check: 2, id: "canonical", fr: "octets sous forme canonique", en: "bytes in canonical form" },
  { check: 3, id: "no-personal-data", fr: "aucune donnée personnelle apparente", en: "no apparent personal data" },
  { check: 4, id: "members-digest", fr: "la liste est celle qui a été figée", en: "the list is the frozen one" },
  {
    check: 5,
    id: "freeze-digest",
    fr: "quotas, taille et exclusions inchangés",
    en: "quotas, size and exclusions unchanged",
  },
  {
    check: 6,
    id: "lottery-digest",
    fr: "la loterie est celle qui a été inscrite",
    en: "the lottery is the registered one",
  },
  {
    check: 7,
    id: "commitment-digest",
    fr: "le résultat se rapporte à cet engagement",
    en: "the result belongs to this commitment",
  },
  { check: 8, id: "log", fr: "journal entier et enchaîné", en: "log whole and chained" },
  { check: 9, id: "conservation", fr: "inscrits = volontaires + exclus", en: "registered = volunteers + excluded" },
  {
    check: 10,
    id: "members-order",
    fr: "codes uniques, ordre sans trace de la liste",
    en: "unique codes, order without trace of the list",
  },
  {
    check: 11,
    id: "panels-shape",
    fr: "chaque panel a la bonne taille, aucun en double",
    en: "every panel has the right size, none twice",
  },
  { check: 12, id: "quotas", fr: "chaque panel respecte chaque quota", en: "every panel meets every quota" },
  {
    check: 13,
    id: "constraints",
    fr: "un seul membre par foyer dans chaque panel",
    en: "one member a household in every panel",
  },
  { check: 14, id: "ticket-order", fr: "tickets et leur ordre recalculés", en: "tickets and their order recomputed" },
  { check: 15, id: "chances", fr: "chances recomptées", en: "chances counted again" },
  { check: 16, id: "rounding", fr: "écart d'arrondi recalculé", en: "rounding deviation recomputed" },
  {
    check: 17,
    id: "source-announced",
    fr: "l'aléa est celui qui était annoncé",
    en: "the randomness is the announced one",
  },
  {
    check: 18,
    id: "source-value",
    fr: "la valeur de l'aléa est authentique",
    en: "the value of the randomness is authentic",
  },
  {
    check: 19,
    id: "order-in-time",
    fr: "engagement, puis aléa, puis résultat",
    en: "commitment, then randomness, then result",
  },
  { check: 20, id: "seed", fr: "graine reconstruite", en: "seed rebuilt" },
  { check: 21, id: "ticket", fr: "ticket recalculé depuis la graine", en: "ticket recomputed from the seed" },
  { check: 22, id: "panel", fr: "le ticket désigne ce panel", en: "the ticket names this panel" },
  { check: 23, id: "drawn-panel-counts", fr: "composition publiée du panel", en: "published composition of the panel" },
  { check: 24, id: "chain", fr: "suite des tirages", en: "chain of draws" },
  { check: 25, id: "evidence", fr: "preuves de date", en: "evidence of date" },
  { check: 26, id: "equal-treatment", fr: "mêmes réponses, mêmes chances", en: "same answers, same chances" },
  { check: 27, id: "certificate", fr: "certificat de la chance minimale", en: "certificate of the lowest chance" },
  { check: 28, id: "openings", fr: "l'annexe ouvre chaque ligne", en: "the annex opens every line" },
  { check: 29, id: "receipt", fr: "reçu d'un volontaire", en: "a volunteer's receipt" },
  { check: 30, id: "optimal-in-full", fr: "loterie recalculée en entier", en: "lottery recomputed in full" },
];

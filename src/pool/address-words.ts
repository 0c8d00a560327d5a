// Words of French addresses that people shorten, and what they stand for; without accents, in lower case, without dots.

/** Kinds of street that no other word of an address looks like. */
export const plainStreetWords: Readonly<Record<string, string>> = {
  av: "avenue",
  ave: "avenue",
  aven: "avenue",
  bd: "boulevard",
  bld: "boulevard",
  blvd: "boulevard",
  bvd: "boulevard",
  boul: "boulevard",
  rte: "route",
  imp: "impasse",
  sq: "square",
  fg: "faubourg",
  fbg: "faubourg",
  fb: "faubourg",
};

/** Kinds of street whose short form may be something else within a name (R. Schuman): only at the beginning, or after a number. */
export const leadingStreetWords: Readonly<Record<string, string>> = {
  r: "rue",
  pl: "place",
  plc: "place",
  ch: "chemin",
  che: "chemin",
  chem: "chemin",
  all: "allee",
  qu: "quai",
  res: "residence",
  resid: "residence",
  crs: "cours",
  pass: "passage",
  lot: "lotissement",
  ham: "hameau",
  esp: "esplanade",
  prom: "promenade",
};

/** Titles and words of names, which stand before another word. */
export const titleWords: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  gal: "general",
  gen: "general",
  gnl: "general",
  mal: "marechal",
  dr: "docteur",
  doct: "docteur",
  cdt: "commandant",
  cmdt: "commandant",
  cne: "capitaine",
  cpt: "capitaine",
  col: "colonel",
  lt: "lieutenant",
  sgt: "sergent",
  pdt: "president",
  prof: "professeur",
  pr: "professeur",
  mgr: "monseigneur",
  gd: "grand",
  grd: "grand",
  gde: "grande",
  grde: "grande",
  pt: "petit",
  pte: "petite",
  vx: "vieux",
  nd: "notre dame",
};

/** What tells homes of one building apart, each before its number or letter. */
export const homeWords: Readonly<Record<string, string>> = {
  appartement: "appartement",
  appart: "appartement",
  appt: "appartement",
  app: "appartement",
  apt: "appartement",
  batiment: "batiment",
  bat: "batiment",
  bt: "batiment",
  escalier: "escalier",
  esc: "escalier",
  logement: "logement",
  porte: "porte",
};

/** Kinds of street, whole. */
export const streetKinds: ReadonlySet<string> = new Set([
  ...Object.values(plainStreetWords),
  ...Object.values(leadingStreetWords),
  "rue",
  "voie",
  "sentier",
  "cite",
  "digue",
  "venelle",
  "ruelle",
]);

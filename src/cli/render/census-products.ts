// The names of INSEE's products in words, as their download pages call them, and the titles of the table of files.
import type { Product } from "../../census/imported.ts";
import type { Language } from "../../problems/catalogue.ts";

const french: Readonly<Record<Product, string>> = {
  "base-ic-evol-struct-pop": "évolution et structure de la population, par IRIS",
  "base-cc-evol-struct-pop": "évolution et structure de la population, par commune",
  "td-pop1a": "POP1A : sexe et âge (dix tranches), par commune",
  "td-pop1b": "POP1B : sexe et âge (année), par commune",
  "td-pop5": "POP5 : sexe, âge et activité, par commune",
  "td-pop6": "POP6 : sexe, âge et CSP, par commune",
  "td-zone": "tableau imprimé d'une zone",
  indcvi: "fichier détail des individus (INDCVI)",
  melodi: "Melodi, recensement",
  "populations-reference": "populations de référence",
  "epci-composition": "composition des EPCI",
  "table-appartenance": "table d'appartenance géographique",
  "table-passage": "table de passage des communes",
  "reference-iris": "référence des IRIS",
  "decoupage-administratif": "découpage administratif",
  "typed-totals": "totaux recopiés de insee.fr",
  "precision-table": "précision (coefficients de variation)",
  dictionary: "dictionnaire de variables",
  "code-list": "liste de codes",
  catalogue: "catalogue Melodi",
  "download-list": "liste de téléchargements",
  households: "ménages, familles ou logements",
  "derived-table": "tableau d'un tiers",
};

const english: Readonly<Record<Product, string>> = {
  "base-ic-evol-struct-pop": "change and structure of the population, by IRIS",
  "base-cc-evol-struct-pop": "change and structure of the population, by commune",
  "td-pop1a": "POP1A: sex and age (ten bands), by commune",
  "td-pop1b": "POP1B: sex and age (single years), by commune",
  "td-pop5": "POP5: sex, age and activity, by commune",
  "td-pop6": "POP6: sex, age and CSP, by commune",
  "td-zone": "printed table of a zone",
  indcvi: "detail file of individuals (INDCVI)",
  melodi: "Melodi, census",
  "populations-reference": "reference populations",
  "epci-composition": "composition of EPCIs",
  "table-appartenance": "geographic membership of communes",
  "table-passage": "former and present codes of communes",
  "reference-iris": "reference of IRIS",
  "decoupage-administratif": "administrative division",
  "typed-totals": "totals copied from insee.fr",
  "precision-table": "precision (coefficients of variation)",
  dictionary: "dictionary of variables",
  "code-list": "list of codes",
  catalogue: "Melodi catalogue",
  "download-list": "list of downloads",
  households: "households, families or dwellings",
  "derived-table": "somebody else's table",
};

/** The name of a product. */
export function productName(product: Product, language: Language): string {
  return (language === "fr" ? french : english)[product];
}

/** Titles of the table of files, and the words for files that give nothing. */
export const censusWords = {
  fr: {
    headers: ["fichier", "produit", "millésime", "base", "lignes", "population", ""],
    unknown: "non reconnu",
    refused: "REFUSÉ",
    tableHeaders: ["table de census.csv", "dimension : codes", "qui est compté", "population"],
  },
  en: {
    headers: ["file", "product", "vintage", "base", "rows", "population", ""],
    unknown: "not recognised",
    refused: "REFUSED",
    tableHeaders: ["table in census.csv", "dimension: codes", "who is counted", "people"],
  },
} as const;

// Coefficients of variation of INSEE's census figures by size of the count, carried over for the variables that quotas use.
// Source : Insee, recensement de la population 2016, base infracommunale « Évolution et structure de la population », fichier de
// précision (precision_struct-pop-2016-cIA.xlsx, feuille « Précision »). Licence Ouverte 2.0.

/** Smallest count of each size class but the first, in persons: under 25, 25-49, 50-74, … 500-1,499, 1,500 or more. */
export const classStarts = [25, 50, 75, 100, 150, 200, 300, 500, 1500] as const;

/**
 * Coefficient of variation in per cent, one text a size class: `13` published, `>13` more than 13 and `<13` less than 13
 * (classes in which INSEE saw no count). `total` is the population; a feature's code stands after its dimension.
 */
export const publishedVariation: Readonly<Record<string, string>> = {
  total: ">5 >5 >5 >5 >5 >5 >5 >5 5 3",
  "sexe H": ">6 >6 >6 >6 >6 >6 >6 6 5 3",
  "sexe F": ">6 >6 >6 >6 >6 >6 6 5 4 3",
  "age 0-2": ">25 25 17 14 12 10 9 <9 <9 <9",
  "age 3-5": ">25 25 18 14 12 10 9 7 <7 <7",
  "age 6-10": ">28 28 20 16 14 11 10 8 6 <6",
  "age 11-17": ">28 28 20 17 15 12 11 9 7 <7",
  "age 18-24": ">17 >17 17 14 13 11 10 8 7 <7",
  "age 25-39": ">13 >13 >13 >13 13 11 9 8 6 4",
  "age 40-54": ">10 >10 >10 >10 >10 10 9 7 6 <6",
  "age 55-64": ">13 >13 >13 13 12 10 9 8 7 <7",
  "age 65-79": ">17 >17 17 14 13 11 10 8 7 <7",
  "age 80+": ">23 23 18 15 14 12 11 10 <10 <10",
  "age 0-14": ">17 >17 >17 >17 17 14 12 10 8 5",
  "age 15-29": ">15 >15 >15 15 13 11 10 8 6 4",
  "age 30-44": ">13 >13 >13 >13 13 10 9 8 6 4",
  "age 45-59": ">10 >10 >10 >10 >10 10 9 7 6 <6",
  "age 60-74": ">14 >14 >14 14 12 10 9 8 7 <7",
  "age 75+": ">23 23 17 15 13 11 10 9 8 <8",
  "age 0-19": ">14 >14 >14 >14 >14 14 12 10 8 5",
  "age 20-64": ">5 >5 >5 >5 >5 >5 >5 >5 5 3",
  "age 65+": ">14 >14 >14 14 12 11 9 8 7 <7",
  "csp 1": ">29 29 21 <21 <21 <21 <21 <21 <21 <21",
  "csp 2": ">23 23 17 15 14 12 11 <11 <11 <11",
  "csp 3": ">23 23 17 14 13 11 10 8 7 <7",
  "csp 4": ">20 20 15 13 11 9 8 7 6 <6",
  "csp 5": ">13 >13 >13 13 12 10 9 7 6 <6",
  "csp 6": ">24 24 17 14 12 10 9 8 6 <6",
  "csp 7": ">12 >12 >12 >12 12 10 9 8 6 5",
  "csp 8": ">14 >14 >14 14 13 11 10 8 7 <7",
};

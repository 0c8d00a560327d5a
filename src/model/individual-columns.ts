// The columns of the detail file INDCVI that count here, by title: one row a person, with a weight. Vintages differ in names only.

/** Titles of the columns by what they hold, best first. */
export const individualColumns = {
  weight: ["IPONDI"],
  household: ["NUMMI"],
  sex: ["SEXE"],
  /** Completed years, else five-year classes, else the age reached in the year. */
  age: ["AGEREV", "AGEREVQ", "AGED"],
  group: ["CS1", "STAT_GSEC"],
  department: ["DEPT"],
  canton: ["CANTVILLE"],
  iris: ["IRIS"],
} as const;

export type IndividualColumn = keyof typeof individualColumns;

/** Whether these titles are those of a file of persons. */
export function areIndividuals(titles: readonly string[]): boolean {
  const has = (name: IndividualColumn): boolean =>
    (individualColumns[name] as readonly string[]).some((title) => titles.includes(title));
  return has("household") && has("sex") && has("age");
}

// The variables of the detailed tables and their codes, as titles of columns write them: `AGEQ65` and, up to RP2010, `C_AGEQ65`;
// `SEXE1_AGEQ65015_CS1_86` where a column is a cell.
import type { AgeBand } from "../model/age-band.ts";
import { bandsFromStarts } from "./age-code.ts";
import type { Dimension } from "./imported.ts";

const variables = {
  SEXE: "sexe",
  AGEPYR10: "age",
  AGED100: "age",
  AGEQ65: "age",
  AGEQ80: "age",
  AGEQ100: "age",
  AGEQ0: "age",
  CS1_8: "csp",
  CS1: "csp",
  STAT_GSEC: "csp",
  GSEC: "csp",
  TACTR: "activite",
} as const satisfies Readonly<Record<string, Dimension>>;

export type Variable = keyof typeof variables;
const longestFirst = (Object.keys(variables) as readonly Variable[]).toSorted((a, b) => b.length - a.length);

/** Titles of the files up to RP2010, cut to eight signs after their prefix. */
const formerNames: Readonly<Record<string, Variable>> = { AGED10: "AGED100", AGEPYR: "AGEPYR10" };

/** Columns that tell where, not who: any number of them stands in a file. */
const places = new Set(["NIVGEO", "NIVEAU", "CODGEO", "LIBGEO", "REG", "DEP", "EPCI", "NB"]);

/** The variable of a title; null for a place, for the figure and for what is unknown. */
export function variableOf(title: string): Variable | null {
  const plain = title.trim().toUpperCase().replace(/^C_/, "");
  const name = formerNames[plain] ?? plain;
  return Object.hasOwn(variables, name) ? (name as Variable) : null;
}

/** Whether a title tells something else of the people: the table is crossed by more than is read here. */
export function isOther(title: string): boolean {
  return title.trim() !== "" && !places.has(title.trim().toUpperCase()) && variableOf(title) === null;
}

/** The dimension that a variable codes. */
export function dimensionOf(variable: Variable): Dimension {
  return variables[variable];
}

const groups: Readonly<Record<string, string>> = {
  "11_21": "1",
  "12_22": "2",
  "13_23": "3",
  "14_24": "4",
  "15_25": "5",
  "16_26": "6",
  "32": "7",
  "40": "8",
};
const activities = ["11", "12", "21", "22", "24", "26"];

/** First years of the ten classes of AGEPYR10. */
const tenClasses = [0, 3, 6, 11, 18, 25, 40, 55, 65, 80];

/** The code as census.csv writes it; null when it is unknown. Ages come out as their first year. */
export function readTableCode(variable: Variable, text: string): string | null {
  const plain = text.trim();
  switch (variables[variable]) {
    case "sexe":
      return plain === "1" ? "H" : plain === "2" ? "F" : null;
    case "csp":
      return /^[1-8]$/.test(plain) ? plain : (groups[plain] ?? null);
    case "activite":
      return activities.includes(plain) ? plain : null;
    case "age": {
      if (!/^\d{1,3}$/.test(plain)) return null;
      const isClass = variable !== "AGEPYR10" || tenClasses.includes(Number(plain));
      return isClass && (variable !== "AGED100" || Number(plain) <= 100) ? `${Number(plain)}` : null;
    }
  }
}

/**
 * The band of each first year. Single years and the ten classes are known, whatever a file holds of them; the five-year classes are
 * those that the file has.
 */
export function bandsOf(variable: Variable, starts: ReadonlySet<number>): (start: number) => AgeBand {
  if (variable === "AGED100") return (start) => ({ from: start, to: start < 100 ? start : null });
  const bands = bandsFromStarts(variable === "AGEPYR10" ? tenClasses : [...starts]);
  return (start) => bands.get(start) as AgeBand;
}

/** Variables and codes of a title that is a cell; null for any other title. */
export function wideColumn(
  title: string,
): { readonly used: readonly Variable[]; readonly codes: readonly string[] } | null {
  const used: Variable[] = [];
  const codes: string[] = [];
  let rest = title.trim().toUpperCase();
  while (rest !== "") {
    const name = longestFirst.find((candidate) => rest.startsWith(candidate));
    const code = name === undefined ? null : /^(\d+(?:_2\d)?)(?:_|$)/.exec(rest.slice(name.length));
    if (name === undefined || code === null) return null;
    used.push(name);
    codes.push(code[1] as string);
    rest = rest.slice(name.length + code[0].length);
  }
  return used.length < 2 ? null : { used, codes };
}

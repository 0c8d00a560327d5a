// Codes of communes and IRIS as files hold them, ruined or not by a spreadsheet: zeros lost, scientific notation.
// Codes are texts of 5 and 9 characters; Corsica has letters (2A004) since 1976, overseas three digits (97101). No number of a
// commune is 0: 59000 is a postcode. No département is 99, which is left to examples.

const commune = "(?:(?:0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5])(?!000)\\d{3}|9[78][1-9](?!00)\\d{2}|99\\d{3})";
const communeForm = new RegExp(`^${commune}$`);
const irisForm = new RegExp(`^${commune}\\d{4}$`);

/** A code read: as it should be, whether a leading zero had to be put back; or what is wrong with it. */
export type PlaceCode =
  | { readonly ok: true; readonly code: string; readonly restored: boolean }
  | { readonly ok: false; readonly reason: "ruined" | "unknown" };

function readCode(text: string, form: RegExp, length: number): PlaceCode {
  const plain = text.trim().toUpperCase();
  if (form.test(plain)) return { ok: true, code: plain, restored: false };
  if (/^\d+(?:[.,]\d+)?E[+-]?\d+$/.test(plain) || /^\d+[.,]\d+$/.test(plain)) return { ok: false, reason: "ruined" };
  // One zero only can be missing: départements 01 to 09. Fewer digits could be anything.
  if (plain.length === length - 1 && form.test(`0${plain}`)) return { ok: true, code: `0${plain}`, restored: true };
  return { ok: false, reason: "unknown" };
}

/** A commune or arrondissement municipal, 5 characters. */
export function readCommuneCode(text: string): PlaceCode {
  return readCode(text, communeForm, 5);
}

/** An IRIS, 9 characters: commune and 4 digits. */
export function readIrisCode(text: string): PlaceCode {
  return readCode(text, irisForm, 9);
}

/** First and last arrondissement of the three communes that have some. */
const arrondissements: Readonly<Record<string, readonly [number, number]>> = {
  "75056": [75101, 75120],
  "69123": [69381, 69389],
  "13055": [13201, 13216],
};

/** The arrondissements municipaux of a commune; none but for Paris, Lyon and Marseille. */
export function arrondissementsOf(commune: string): readonly string[] {
  const [first, last] = arrondissements[commune] ?? [0, -1];
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}`);
}

const communes = new Map(
  Object.keys(arrondissements).flatMap((commune) => arrondissementsOf(commune).map((code) => [code, commune])),
);

/** The commune of an arrondissement municipal (75107 -> 75056); any other code is itself. */
export function communeOf(code: string): string {
  return communes.get(code) ?? code;
}

/** The département of a commune: `59`, `2A`, `971`. */
export function departmentOf(commune: string): string {
  return /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2);
}

/** A canton-ou-ville without its leading zeros: files write `0101`, `101` and `00101`. */
export function cantonOf(text: string): string {
  return text.trim().replace(/^0+/, "");
}

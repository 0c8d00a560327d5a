// How far the cells of a worksheet reach, read from their addresses before any library builds rows from them: one stray cell in
// the last column, or an address that no spreadsheet has, would otherwise cost all memory there is.

/** Last row and column of a sheet as Excel counts them. */
const lastOfExcel = { row: 1_048_576, column: 16_384 } as const;

/** Cells that are laid out at most: the filled rectangle, or each row up to its last cell, empty ones too. */
export const mostCells = 60_000_000;

export interface SheetExtent {
  /** Last column with something in it. */
  readonly columns: number;
  /** Cells that a reader would lay out. */
  readonly cells: number;
}

/** The opening tag of a cell or a row, with its attributes, and its end where it has one within reach. */
const openingTag = /<(?:[\w.-]+:)?(?:c|row)(?=[\s/>])((?:[^>"']|"[^"]{0,400}"|'[^']{0,400}'){0,400})(>(?:<\/)?)?/g;
const usualAddress = /^ r="([A-Z]{0,3}\d{1,7})"/;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The addresses of a tag: one, or none; more where the XML is made to deceive. */
function addressesIn(attributes: string): readonly string[] {
  const usual = usualAddress.exec(attributes)?.[1];
  if (usual !== undefined && !/ r\s*=/.test(attributes.slice(4))) return [usual];
  return [...attributes.matchAll(attribute)].flatMap(([, name, double, single]) =>
    name === "r" ? [double ?? single ?? ""] : [],
  );
}

/** 1 for A, 27 for AA. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = 26 * number + letter.charCodeAt(0) - 64;
  return number;
}

/** Row and column, 0 for the column of a whole row; null when no spreadsheet has such an address. */
function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = "0"] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
  const [row, column] = [Number(digits), columnNumber(letters)];
  return row < 1 || row > lastOfExcel.row || column > lastOfExcel.column ? null : { row, column };
}

/** The extent of a worksheet's XML; null when an address is none. Other XML has no such addresses and the extent 0. */
export function sheetExtent(xml: string): SheetExtent | null {
  let [rows, columns, laidOut, widest] = [0, 0, 0, 0];
  for (const [, attributes = "", end] of xml.matchAll(openingTag)) {
    if (end === undefined) return null;
    for (const address of addressesIn(attributes)) {
      const place = placeOf(address);
      if (place === null) return null;
      if (place.column === 0) {
        laidOut += widest;
        widest = 0;
        continue;
      }
      widest = Math.max(widest, place.column);
      if (attributes.endsWith("/") || end.endsWith("</")) continue;
      rows = Math.max(rows, place.row);
      columns = Math.max(columns, place.column);
    }
  }
  return { columns, cells: Math.max(rows * columns, laidOut + widest) };
}

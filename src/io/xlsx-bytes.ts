// Rows -> an Excel workbook of one sheet, its cells coloured where asked. All cells are texts, so that no formula can run
// and no code loses its zeros. The only file that knows the package `write-excel-file`, loaded
// when a workbook is written: it is a tenth of a second that other commands need not wait.

/** A cell of the sheet; `background` is a colour such as `#FFD9D9`. */
export interface SheetCell {
  readonly text: string;
  readonly background?: string;
}

/** The bytes of a workbook: bold titles that stay in sight, then the rows. */
export async function xlsxBytes(
  sheetName: string,
  headers: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import("write-excel-file/node");
  const titles = headers.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const data = rows.map((row) =>
    row.map(({ text, background }) =>
      text === "" && background === undefined
        ? null
        : { value: text, type: String, ...(background === undefined ? {} : { backgroundColor: background }) },
    ),
  );
  return writeWorkbook([titles, ...data], { sheet: sheetName, stickyRowsCount: 1 }).toBuffer();
}

// A table in plain text: columns padded to their widest cell, numbers to the right.

const isNumeric = (cell: string): boolean => /^[-+\d.,\s\u202F%<]*\d[\d.,\s\u202F%]*$/.test(cell);

/** Lines of the table, header first; widths count Unicode code points. */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const width = (text: string): number => [...text].length;
  const columns = headers.map((header, index) => ({
    width: Math.max(width(header), ...rows.map((row) => width(row[index] ?? ""))),
    right: rows.length > 0 && rows.every((row) => (row[index] ?? "") === "" || isNumeric(row[index] as string)),
  }));
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => {
        const cell = cells[index] ?? "";
        const padding = " ".repeat(column.width - width(cell));
        return column.right ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd();
  return [line(headers), ...rows.map(line)];
}

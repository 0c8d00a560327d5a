// Files that come with the figures and count nobody: dictionaries of variables, lists of codes, catalogues, the table of
// coefficients of variation. Recognised so that nobody takes them for a population.
import type { SourceFile } from "../model/source-file.ts";
import { findHeader, rowsBelow } from "./find-header.ts";
import { emptyImport, type Imported, type KeepPlace, type Product } from "./imported.ts";

function documentOf(value: unknown): { readonly product: Product; readonly rows: number } | null {
  const list = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : null;
  const first = list?.[0];
  if (list !== null && first !== undefined && typeof first === "object") {
    if (typeof first["identifier"] === "string" && "numObservations" in first)
      return { product: "catalogue", rows: list.length };
    if (typeof first["lien"] === "string" && "fichier_donnees" in first)
      return { product: "download-list", rows: list.length };
    return null;
  }
  const record = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(record["codes"]) && typeof record["id"] === "string")
    return { product: "code-list", rows: record["codes"].length };
  const widths = record["columns_and_widths"];
  if (typeof widths === "object" && widths !== null) return { product: "dictionary", rows: Object.keys(widths).length };
  return null;
}

/** Vintage of variable names such as `P16_POP`, when all agree. */
function vintageOf(names: readonly string[]): string | null {
  const years = new Set(names.flatMap((name) => /^[PC](\d{2})_/.exec(name)?.[1] ?? []));
  return years.size === 1 ? `20${[...years][0]}` : null;
}

/** Reads such a file; null when it is none of them. */
export function importDocuments(source: SourceFile, _keep: KeepPlace): Imported | null {
  if (source.kind === "json") {
    const found = documentOf(source.value);
    return found === null ? null : { ...emptyImport(source.file, found.product), rows: found.rows };
  }
  if (source.kind !== "sheets") return null;
  for (const sheet of source.sheets) {
    const header = findHeader(
      sheet,
      (line) => line.find("VAR_ID", "VAR_CODE", "COD_VAR") >= 0 && line.find("VAR_LIB", "LIB_VAR") >= 0,
    );
    if (header === null) continue;
    const names = [...rowsBelow(sheet, header)]
      .map(({ cells }) => (cells[header.find("VAR_ID", "VAR_CODE", "COD_VAR")] ?? "").trim())
      .filter((name) => /^\w+$/.test(name));
    const isPrecision = header.titles.some((title) => title.startsWith("cvdiff_"));
    return {
      ...emptyImport(source.file, isPrecision ? "precision-table" : "dictionary"),
      vintage: vintageOf(names),
      rows: names.length,
    };
  }
  return null;
}

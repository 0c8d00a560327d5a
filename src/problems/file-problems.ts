// Problems of files: reading, decoding, the shape of a table. Facts never hold the content of a data cell.
import type { Catalogue } from "./catalogue.ts";
import { quotedList, type RowFacts, rowList } from "./row-list.ts";

export type FileFacts = {
  "file/not-found": { readonly nearest: string | null };
  "file/unreadable": { readonly reason: string };
  "file/empty": Readonly<Record<never, never>>;
  "file/spreadsheet": { readonly kind: "xlsx" | "xls" | "ods" | "other" };
  "file/damaged-workbook": Readonly<Record<never, never>>;
  "file/zip": { readonly why: "damaged" | "zip64" | "parquet" | "nothing"; readonly names: readonly string[] };
  "file/which-sheet": { readonly names: readonly string[]; readonly asked: string | null };
  "file/title-rows": { readonly count: number; readonly headerRow: number };
  "file/not-a-picture": Readonly<Record<never, never>>;
  "file/binary": { readonly kind: "utf-16" | "gzip" | "other" };
  "file/unknown-encoding": { readonly byte: string };
  "file/beyond-limit": {
    readonly what: "bytes" | "rows" | "columns" | "cells";
    readonly found: number;
    readonly limit: number;
  };
  "file/reader-missing": Readonly<Record<never, never>>;
  "file/wrong-separator": Readonly<Record<never, never>>;
  "file/unclosed-quote": Readonly<Record<never, never>>;
  "file/no-rows": Readonly<Record<never, never>>;
  "file/empty-header": { readonly letters: readonly string[] };
  "file/duplicate-header": { readonly header: string; readonly letters: readonly string[] };
  "file/ragged-rows": RowFacts & { readonly found: number; readonly expected: number };
};

const limitUnits = {
  bytes: { fr: "octets", en: "bytes" },
  rows: { fr: "lignes", en: "rows" },
  columns: { fr: "colonnes", en: "columns" },
  cells: { fr: "cases à disposer, vides comprises", en: "cells to lay out, empty ones too" },
} as const;

export const fileTexts: Catalogue<FileFacts> = {
  "file/not-found": {
    fr: ({ nearest }) =>
      `Ce fichier n'existe pas. ${nearest === null ? "Vérifiez son nom et son dossier." : `Le même dossier contient « ${nearest} » : est-ce lui ?`}`,
    en: ({ nearest }) =>
      `This file does not exist. ${nearest === null ? "Check its name and its folder." : `The same folder holds "${nearest}": is it the one?`}`,
  },
  "file/not-a-picture": {
    fr: () =>
      "Ce fichier n'est ni une image PNG ni une image JPEG. Enregistrez le logo dans l'un de ces deux formats (pas en SVG, qui peut contenir des programmes et des liens).",
    en: () =>
      "This file is neither a PNG nor a JPEG picture. Save the logo in one of these two formats (not as SVG, which can hold programs and links).",
  },
  "file/unreadable": {
    fr: ({ reason }) =>
      `Le fichier ne peut pas être lu (${reason}). Vérifiez son nom, son dossier et vos droits de lecture.`,
    en: ({ reason }) => `The file cannot be read (${reason}). Check its name, its folder and your right to read it.`,
  },
  "file/empty": {
    fr: () =>
      "Le fichier est vide. Il doit contenir une ligne de titres de colonnes, puis les données : exportez-le de nouveau.",
    en: () => "The file is empty. It must hold a line of column titles, then the data: export it again.",
  },
  "file/spreadsheet": {
    fr: ({ kind }) =>
      kind === "xlsx"
        ? "C'est un classeur Excel, pas un fichier CSV, même si son nom le dit. Ouvrez-le, puis « Enregistrer sous » : « CSV UTF-8 (délimité par des virgules) » ou « CSV (séparateur : point-virgule) »."
        : `${kind === "other" ? "C'est un fichier compressé ou d'un autre logiciel, pas une liste" : `C'est un classeur ${kind === "ods" ? "LibreOffice (.ods)" : "de l'ancien Excel (.xls)"}, qui n'est pas lu`}. Ouvrez-le dans LibreOffice ou Excel, puis « Enregistrer sous » : « Excel 2007-365 (.xlsx) », ou « CSV UTF-8 ».`,
    en: ({ kind }) =>
      kind === "xlsx"
        ? 'This is an Excel workbook, not a CSV file, whatever its name says. Open it, then "Save as": "CSV UTF-8 (comma delimited)" or "CSV (semicolon delimited)".'
        : `${kind === "other" ? "This is a compressed file or one of another program, not a list" : `This is a workbook of ${kind === "ods" ? "LibreOffice (.ods)" : "the old Excel (.xls)"}, which is not read`}. Open it in LibreOffice or Excel, then "Save as": "Excel 2007-365 (.xlsx)" or "CSV UTF-8".`,
  },
  "file/damaged-workbook": {
    fr: () =>
      "Ce classeur Excel est abîmé, ou contient des déclarations qu'aucun tableur n'écrit. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau (.xlsx ou « CSV UTF-8 »).",
    en: () =>
      'This Excel workbook is damaged, or holds declarations that no spreadsheet program writes. Open it in Excel or LibreOffice and save it again (.xlsx or "CSV UTF-8").',
  },
  "file/zip": {
    fr: ({ why, names }) =>
      ({
        damaged:
          "Ce zip ne se décompresse pas : le téléchargement a été coupé, ou un de ses fichiers dépasse 400 Mo. Téléchargez-le de nouveau ; sinon décompressez-le, et donnez le fichier utile.",
        zip64:
          "Ce zip est d'une forme qui n'est pas lue (zip64, faite pour plus de 4 Go). Décompressez-le, et donnez le fichier qu'il contient.",
        parquet: `Ce zip contient plusieurs fichiers Parquet (${quotedList(names, "fr")}), ou un seul qui est abîmé. Décompressez-le, et donnez celui de votre zone.`,
        nothing: `Ce zip ne contient ni CSV, ni texte, ni classeur .xlsx, ni JSON, ni Parquet, mais : ${quotedList(names.slice(0, 5), "fr")}. Téléchargez les données au format CSV.`,
      })[why],
    en: ({ why, names }) =>
      ({
        damaged:
          "This zip does not unpack: the download was cut short, or one of its files has more than 400 MB. Download it again; else unpack it, and give the file that is needed.",
        zip64:
          "This zip is of a form that is not read (zip64, made for more than 4 GB). Unpack it, and give the file that it holds.",
        parquet: `This zip holds several Parquet files (${quotedList(names, "en")}), or a single damaged one. Unpack it, and give the one of your zone.`,
        nothing: `This zip holds no CSV, text, .xlsx workbook, JSON or Parquet, but: ${quotedList(names.slice(0, 5), "en")}. Download the data as CSV.`,
      })[why],
  },
  "file/which-sheet": {
    fr: ({ names, asked }) =>
      `${asked === null ? "Ce classeur contient plusieurs feuilles remplies" : `Ce classeur n'a pas de feuille « ${asked} »`}. Feuilles : ${quotedList(names, "fr")}. Indiquez laquelle après le nom du fichier, comme liste.xlsx#${names[0] ?? "Feuil1"}.`,
    en: ({ names, asked }) =>
      `${asked === null ? "This workbook has several sheets with data" : `This workbook has no sheet "${asked}"`}. Sheets: ${quotedList(names, "en")}. Say which one after the name of the file, such as list.xlsx#${names[0] ?? "Sheet1"}.`,
  },
  "file/title-rows": {
    fr: ({ count, headerRow }) =>
      `${count > 1 ? `Les ${count} premières lignes remplies n'ont que peu de cellules et sont prises` : "La première ligne remplie n'a que peu de cellules et est prise"} pour un titre ; les noms des colonnes sont lus à la ligne ${headerRow}. Vérifiez que c'est bien elle.`,
    en: ({ count, headerRow }) =>
      `The first ${count > 1 ? `${count} rows with something in them have` : "row with something in it has"} few cells and ${count > 1 ? "are" : "is"} taken for a title; the names of the columns are read in row ${headerRow}. Check that this is right.`,
  },
  "file/binary": {
    fr: ({ kind }) =>
      ({
        "utf-16":
          "C'est sans doute du texte en UTF-16, mais sans la marque par laquelle un tel fichier commence, et qui dit comment le lire. Réenregistrez-le au format « CSV UTF-8 », ou « Texte Unicode » depuis Excel.",
        gzip: "C'est un fichier compressé (.gz). Décompressez-le (7-Zip, « gunzip », ou un double clic sur Mac et Linux), et donnez le fichier qu'il contient.",
        other:
          "Le fichier n'est pas du texte (il contient des caractères nuls). Il faut un CSV : réenregistrez-le au format « CSV UTF-8 ».",
      })[kind],
    en: ({ kind }) =>
      ({
        "utf-16":
          'This seems to be text in UTF-16, but without the mark with which such a file begins, and which says how to read it. Save it again as "CSV UTF-8", or as "Unicode Text" from Excel.',
        gzip: 'This is a compressed file (.gz). Unpack it (7-Zip, "gunzip", or a double click on Mac and Linux), and give the file inside.',
        other: 'The file is not text (it holds NUL characters). A CSV is needed: save it again as "CSV UTF-8".',
      })[kind],
  },
  "file/unknown-encoding": {
    fr: ({ byte }) =>
      `Le codage des accents n'est pas reconnu (octet ${byte}) : ni UTF-8, ni UTF-16, ni Windows-1252. Réenregistrez le fichier au format « CSV UTF-8 ».`,
    en: ({ byte }) =>
      `The encoding of accents is not recognised (byte ${byte}): neither UTF-8, UTF-16 nor Windows-1252. Save the file again as "CSV UTF-8".`,
  },
  "file/beyond-limit": {
    fr: ({ what, found, limit }) =>
      `Le fichier compte ${found} ${limitUnits[what].fr} ; la limite est de ${limit}. Vérifiez que c'est le bon fichier, et retirez ce qui ne sert pas.`,
    en: ({ what, found, limit }) =>
      `The file has ${found} ${limitUnits[what].en}; the limit is ${limit}. Check that it is the right file, and remove what is not needed.`,
  },
  "file/reader-missing": {
    fr: () =>
      "Ce fichier de millions de personnes (Parquet, ou grand CSV) se lit avec DuckDB, qui n'est pas installé. Installez-le à côté de pinakion, puis recommencez : npm install @duckdb/node-api",
    en: () =>
      "This file of millions of persons (Parquet, or a large CSV) is read with DuckDB, which is not installed. Install it beside pinakion, then start again: npm install @duckdb/node-api",
  },
  "file/wrong-separator": {
    fr: () =>
      "La ligne de titres ne contient qu'une colonne : aucun point-virgule, virgule ni tabulation. Réenregistrez le fichier au format CSV avec le point-virgule comme séparateur.",
    en: () =>
      "The line of titles holds one column only: no semicolon, comma or tab. Save the file again as CSV with the semicolon as separator.",
  },
  "file/unclosed-quote": {
    fr: () =>
      'Un guillemet droit (") est ouvert sur cette ligne et jamais refermé : tout ce qui suit est pris pour une seule cellule. Refermez-le ou retirez-le.',
    en: () =>
      'A straight quotation mark (") is opened on this row and never closed: all that follows is taken for one cell. Close it or remove it.',
  },
  "file/no-rows": {
    fr: () =>
      "Le fichier n'a qu'une ligne de titres, aucune donnée. Vérifiez l'export : un filtre a peut-être tout masqué.",
    en: () => "The file has a line of titles only, no data. Check the export: a filter may have hidden everything.",
  },
  "file/empty-header": {
    fr: ({ letters }) =>
      `${letters.length > 1 ? `Les colonnes ${letters.join(", ")} contiennent des données mais n'ont` : `La colonne ${letters[0]} contient des données mais n'a`} pas de titre. Cette ligne doit donner le titre de chaque colonne : complétez-la, ou retirez les lignes de présentation placées au-dessus des titres.`,
    en: ({ letters }) =>
      `${letters.length > 1 ? `Columns ${letters.join(", ")} hold data but have` : `Column ${letters[0]} holds data but has`} no title. This row must give each column's title: complete it, or remove the lines of presentation above the titles.`,
  },
  "file/duplicate-header": {
    fr: ({ header, letters }) =>
      `Le titre « ${header} » est porté par ${letters.length} colonnes (${letters.join(", ")}). Renommez-les ou supprimez-en, pour que chaque titre soit unique.`,
    en: ({ header, letters }) =>
      `The title "${header}" is borne by ${letters.length} columns (${letters.join(", ")}). Rename or remove some, so that each title is unique.`,
  },
  "file/ragged-rows": {
    fr: (facts) =>
      `${facts.found > 1 ? `${facts.found} cellules` : "1 cellule"} au lieu de ${facts.expected} : ${rowList(facts, "fr")}. Cherchez un séparateur en trop ou en moins, ou mettez entre guillemets droits (") la cellule qui en contient un.`,
    en: (facts) =>
      `${facts.found > 1 ? `${facts.found} cells` : "1 cell"} instead of ${facts.expected}: ${rowList(facts, "en")}. Look for a separator too many or too few, or put in straight quotation marks (") the cell that holds one.`,
  },
};

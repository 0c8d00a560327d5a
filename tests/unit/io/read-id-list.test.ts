import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readIdList } from "../../../src/io/read-id-list.ts";
import { xlsxBytes } from "../../../src/io/xlsx-bytes.ts";
import { newFolder } from "../../support/dossier.ts";

const folder = newFolder();

async function read(content: string | Uint8Array, name = "retraits.csv") {
  const path = join(folder, name);
  writeFileSync(path, content);
  const result = await readIdList(path, name, "N°");
  return result.ok ? result.value.map(({ id, row }) => `${row}:${id}`) : result.problems.map(({ code }) => code);
}

describe("readIdList", () => {
  it("reads one id a line, with or without the title of the column, and leaves blank lines out", async () => {
    expect(await read("D0007\n")).toEqual(["1:D0007"]);
    expect(await read("n°\r\nD0007\r\n\r\n D0012 \r\n")).toEqual(["2:D0007", "4:D0012"]);
    expect(await read("\uFEFFN°\n7")).toEqual(["2:7"]);
  });

  it("finds the column of ids among others, in text and in a workbook, below a title", async () => {
    expect(await read("Nom;N°\nCarlier;7\nDune;12\n")).toEqual(["2:7", "3:12"]);
    expect(await read("Liste des retraits\nNom,Motif,N°\nCarlier,déménage,7\n")).toEqual(["3:7"]);
    const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }));
    const wide = await xlsxBytes("Feuille", ["Nom", "N°"], [cells("Carlier", "007"), cells("Dune", "12")]);
    expect(await read(wide, "retraits.xlsx")).toEqual(["2:007", "3:12"]);
    expect(await read(await xlsxBytes("Feuille", ["N°"], [cells("7")]), "un.xlsx")).toEqual(["2:7"]);
  });

  it("reads ids that were guarded against formulas as they are in the list", async () => {
    expect(await read("N°;Nom\n'-7;Carlier\n")).toEqual(["2:-7"]);
  });

  it("refuses a table without that column, a list of nobody, and what is no list", async () => {
    expect(await read("Nom;Numero\nCarlier;7\n")).toEqual(["pool/missing-column"]);
    expect(await read("N°\n")).toEqual(["file/no-rows"]);
    expect(await read("")).toEqual(["file/no-rows"]);
    expect(await read('N°;Nom\n7;"Carlier\n')).toEqual(["file/unclosed-quote"]);
    expect(await read(new Uint8Array([0, 1, 2]))).toEqual(["file/binary"]);
    const absent = await readIdList(join(folder, "absent.csv"), "absent.csv", "N°");
    expect(!absent.ok && absent.problems.map(({ code }) => code)).toEqual(["file/not-found"]);
  });
});

// Writes fixtures/dunkerque/census/: the rows and columns of INSEE's files behind the 100 seats of the Communauté urbaine de Dunkerque,
// carried over digit by digit from a folder of extracts that is not part of the repository (default ../shared/insee).
// Usage: node scripts/extract-dunkerque.mjs [--from DIR] [--out DIR]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";

const repository = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    from: { type: "string", default: join(repository, "../shared/insee") },
    out: { type: "string", default: join(repository, "fixtures/dunkerque/census") },
  },
});

const socialGroups = [1, 2, 3, 4, 5, 6, 7, 8].map((group) => `C16_POP15P_CS${group}`);

/** From which file, which rows and columns, and under which name; the order of the source is kept. */
const extracts = [
  {
    name: "epcicom2026_cud.csv",
    from: "epcicom2026_CUD.csv",
    delimiter: ";",
    columns: ["siren", "raison_sociale", "insee", "nom_membre", "pmun_2026"],
    keep: (row) => row.siren === "245900428",
    count: 17,
  },
  {
    name: "pop-t4_2019_cud.csv",
    from: "cud_epci_totaux-age-sexe_2019-2020.csv",
    delimiter: ";",
    columns: ["vintage", "exploitation", "table", "geo", "sexe", "age", "valeur", "source"],
    keep: (row) => row.vintage === "2019",
    count: 24,
  },
  {
    name: "base-ic-evol-struct-pop-2016_cud.csv",
    from: "base-ic-evol-struct-pop-2016_CUD_iris-habitat_reduced.csv",
    delimiter: ",",
    columns: ["IRIS", "LIBCOM", "TYP_IRIS", ...socialGroups],
    keep: () => true,
    count: 80,
  },
];

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
for (const { name, from, delimiter, columns, keep, count } of extracts) {
  const text = readFileSync(join(resolve(values.from), from), "utf8");
  const rows = parse(text, { delimiter, columns: true, bom: true }).filter(keep);
  if (rows.length !== count) throw new Error(`${from}: ${rows.length} rows instead of ${count}`);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  const cells = lines.flat();
  if (cells.some((cell) => cell === undefined || /[;"\n]/.test(cell)))
    throw new Error(`${from}: a cell cannot be carried over`);
  writeFileSync(join(out, name), `${lines.map((line) => line.join(";")).join("\n")}\n`);
}

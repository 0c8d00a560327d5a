// What the command line says in English about `pool`; same shape as the French.
import { counted, shown } from "./counted.en.ts";
import type { poolFr } from "./pool.fr.ts";

export const poolEn: typeof poolFr = {
  pool: {
    summary: (rows, kept) =>
      `${counted(rows, "registration", "registrations")} read, ${counted(kept, "volunteer", "volunteers")} kept.`,
    excluded: (reason, count) => `  left out, ${reason}: ${count}`,
    aliased: (count) => `${counted(count, "value", "values")} read through an alias or a conversion (age, spelling).`,
    shortYears: (count) =>
      `  of which ${counted(count, "date", "dates")} read with a two-digit year, of the latest century possible.`,
    reasons: { "to-correct": "to correct" },
    headers: ["feature", "value", "volunteers"],
    corrections: (count, path) =>
      `${counted(count, "row", "rows")} to correct, marked in ${path}. Correct the coloured cells there, save, and give that file as the list of volunteers.`,
    correctionsHint: "To get your list back with the problems beside each row: pinakion pool --corrections.",
    aliasHint: (file) =>
      file === null
        ? 'These spellings can stand in a file as well: aliases: ecritures.csv under "volunteers" in panel.yaml, and in that file, the value meant at the end of each line:'
        : `Lines to copy into ${file}, the value meant at the end of each:`,
    suggestHint: "To get a column proposed for each feature, written into panel.yaml: pinakion pool --suggest.",
    suggest: {
      nothing: "All columns named in panel.yaml are in the list: nothing to propose.",
      none: (name) =>
        `- ${name}: no column fits. Write its title into panel.yaml ("column"), or add the list's spellings to the "aliases".`,
      noId: (column) =>
        `- id: no column has the title of one. If one numbers the registrations, write its title under "volunteers" in panel.yaml: id: "…". Otherwise add a column "N°" to the list, 1, 2, 3… in the order of arrival, and keep these numbers from one export to the next.${column === null ? "" : ` Failing that: id: ${JSON.stringify(column)} (every cell is filled, different and without a blank); it will show in messages and working lists.`}`,
      idFound: (column, percent) => `- id: "${column}" (title of an id, ${percent}% of the cells filled and different)`,
      found: (name, column, read, percent, titleAgrees) =>
        `- ${name}: "${column}", read: ${read} (${percent}% of the cells can be read so${titleAgrees ? ", and the title agrees" : ""})`,
      keys: {
        identity: "identity (what the receipt bears)",
        household: "household (who lives together, one person at most)",
        postcode: "postcode.column (checks the commune)",
        duplicates: "duplicates (somebody registered twice)",
        exclusions: "exclusions (who did not say yes is left out, and counted)",
      },
      kinds: {
        "last-name": "surname",
        "first-name": "first name",
        "full-name": "full name",
        birth: "birth",
        mail: "e-mail address",
        phone: "telephone",
        address: "address",
        "address-more": "more of the address",
        postcode: "postcode",
        town: "town",
      },
      person: (column, kind, percent, titleAgrees) =>
        `"${column}" (${kind}: ${titleAgrees ? "the title and " : ""}${percent}% of the cells say so)`,
      consent: (column, percent) => `"${column}" (the title asks for consent, and ${percent}% of the rows say yes)`,
      people: (key, columns) => `- ${key}: ${columns}`,
      next: 'Written into panel.yaml. Check these lines, then run "pinakion pool".',
    },
    progress: {
      headers: ["feature", "value", "volunteers", "households", "seats", "per seat", "still wanted"],
      asOf: (instant) => `As of ${instant}.`,
      provisional: (count) => `provisional: ${counted(count, "row", "rows")} to correct`,
      notPublic: "A working page, not for publication: it holds small counts.",
      enough: (perSeat) => `Every quota has at least ${perSeat} volunteers a seat.`,
      stillWanted: (perSeat) => `For ${perSeat} volunteers a seat, still wanted:`,
      wanted: (feature, value, count, missing) =>
        `- ${shown(count)} × "${value}" (${feature})${missing > 0 ? `, of whom ${shown(missing)} without whom the quota is impossible` : ""}`,
    },
  },
};

// What the command line says in English about `replace`, and about the whole panel after such a draw; same shape as the French.
import { counted, shown } from "./counted.en.ts";
import type { replaceFr } from "./replace.fr.ts";

export const replaceEn: typeof replaceFr = {
  replace: {
    people: (withdrawn, seated, seats) =>
      `${counted(withdrawn, "person withdraws", "people withdraw")}, ${counted(seated, "remains", "remain")}: ${counted(seats, "seat is", "seats are")} vacant.`,
    volunteers: (count, household) =>
      `${counted(count, "volunteer", "volunteers")} may still be drawn${household === 0 ? "" : `; ${counted(household, "other lives", "others live")} with somebody who sits`}.`,
    headers: ["feature", "value", "whole panel", "taken", "vacant"],
    range: (min, max) => `${min} to ${max}`,
    free: (count) => `${shown(count)} other ${count === 1 ? "quota binds" : "quotas bind"} these seats no more.`,
    done: (number, folder) => `Dossier of replacement ${number} made: ${folder}`,
    next: (folder) =>
      `Next: "pinakion check --dossier ${folder}", then lottery, commit and draw as for the first draw.`,
    whole: (size) => `Whole panel: ${counted(size, "person", "people")}, and all its quotas are met.`,
  },
};

// `npm run demo`: the main job on the shipped Dunkerque dossier, in a new folder: the lottery, the commitment with the page of the
// ceremony, the draw, report, minutes and letters; then verified, and made again. Instants and values are fixed, so that
// everyone sees the same panel: twenty dice, and round 32285085 of drand quicknet, which is public.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../dist/program/main.js";

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "pinakion-"));
const path = join(folder, "dunkerque");
const dossier = ["--dossier", path];
const round =
  "32285085:81dbce51d584d90d618547f4b50391d53ace6f6b9aeb8fb67e1879427af9d0310ac0ec6f519271d9a313ee84b378d416";

const steps = [
  ["init", path, "--example", "dunkerque", "--quiet"],
  ["quotas", ...dossier, "--quiet"],
  ["lottery", ...dossier, "--at", "2026-09-15T08:00:00Z"],
  [
    ...["commit", ...dossier, "--announce", "dice-d10:20,drand-quicknet", "--for", "2026-09-17T15:23:38Z"],
    ...["--at", "2026-09-16T10:00:00Z", "--place", "Salle du conseil"],
  ],
  ["minutes", ...dossier, "--quiet"],
  [
    ...["draw", ...dossier, "--at", "2026-09-17T16:00:00Z"],
    ...["--value", "dice-d10:49382716054938271605", `drand-quicknet:${round}`],
  ],
  ["report", ...dossier, "--quiet"],
  ["minutes", ...dossier, "--quiet"],
  ["verify", join(path, "public"), "--quiet"],
  ["reproduce", path],
];
for (const step of steps) {
  const code = await main(step);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
const pages = [
  "public/ceremonie.html",
  "public/proces-verbal.html",
  "public/report.html",
  "restricted/lettre-retenus.txt",
];
if (process.exitCode === undefined) for (const page of pages) console.log(join(path, page));

// `npm run demo`: the main job on the shipped Dunkerque dossier, in a new folder, then verified and made again.
// The seed and the instant are fixed, so that everyone sees the same panel.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../dist/cli/main.js";

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "pinakion-"));
const dossier = join(folder, "dunkerque");
const at = "2027-01-16T20:00:00Z";

const steps = [
  ["init", dossier, "--example", "dunkerque", "--quiet"],
  ["run", "--dossier", dossier, "--seed", "17 04 42 08 25", "--at", at],
  ["minutes", "--dossier", dossier, "--quiet"],
  ["verify", join(dossier, "public"), "--quiet"],
  ["reproduce", dossier],
];
for (const step of steps) {
  const code = await main(step);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
if (process.exitCode === undefined) console.log(join(dossier, "public", "report.html"));

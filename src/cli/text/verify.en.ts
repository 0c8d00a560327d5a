// What the command line says in English about `verify` and `reproduce`; same shape as the French.
import { counted } from "./counted.en.ts";
import type { verifyFr } from "./verify.fr.ts";

export const verifyEn: typeof verifyFr = {
  verify: {
    status: { ok: "passed", failed: "FAILED", "not-checked": "not done", "not-applicable": "not applicable" },
    verdict: (ok, failed, notChecked, notApplicable, level) =>
      `${counted(ok, "check passed", "checks passed")}, ${counted(failed, "failure", "failures")}, ${notChecked} not done, ${notApplicable} not applicable, level ${level}.`,
    sign: (file: string): string =>
      `wrote ${file}. Sign it with your key: ssh-keygen -Y sign -f YOUR_KEY -n pinakion-findings ${file}`,
  },
  report: {
    different: (file: string, line: number): string => `DIFFERENT: ${file}, on line ${line}`,
    remade: "The pages made again from the public files alone are the same, byte for byte.",
    notRemade:
      "Pages differ from what the public files say. Possible causes: a page was retouched, or another version of pinakion.",
  },
  reproduce: {
    same: (file) => `same: ${file}`,
    different: (file, path) => `DIFFERENT: ${file}, from ${path}`,
    missing: (file) => `absent: ${file} (nothing to compare)`,
    allSame: "The draw made again gives exactly the same bytes.",
    notSame:
      "The draw made again differs. Possible causes: list or quotas changed, another key, another version of pinakion or of the solver.",
  },
};

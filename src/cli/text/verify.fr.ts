// What the command line says in French about `verify` and `reproduce`.
import { counted } from "./counted.fr.ts";

export const verifyFr = {
  verify: {
    status: { ok: "réussi", failed: "ÉCHEC", "not-checked": "non fait", "not-applicable": "sans objet" },
    verdict: (ok: number, failed: number, notChecked: number, notApplicable: number, level: number): string =>
      `${counted(ok, "contrôle réussi", "contrôles réussis")}, ${counted(failed, "échec", "échecs")}, ${notChecked} non ${notChecked < 2 ? "fait" : "faits"}, ${notApplicable} sans objet, niveau ${level}.`,
    sign: (file: string): string =>
      `écrit : ${file}. Signez-le avec votre clé : ssh-keygen -Y sign -f VOTRE_CLÉ -n pinakion-findings ${file}`,
    unreadable: "Ce document ne peut pas être contrôlé.",
  },
  reproduce: {
    same: (file: string): string => `identique : ${file}`,
    different: (file: string, path: string): string => `DIFFÉRENT : ${file}, à partir de ${path}`,
    missing: (file: string): string => `absent : ${file} (rien à comparer)`,
    allSame: "Le tirage refait donne exactement les mêmes octets.",
    notSame:
      "Le tirage refait diffère. Causes possibles : liste ou quotas modifiés, autre clé, autre version de pinakion ou du solveur.",
  },
};

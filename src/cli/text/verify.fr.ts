// What the command line says in French about `verify` and `reproduce`.
import { counted } from "./counted.fr.ts";

export const verifyFr = {
  verify: {
    status: { ok: "réussi", failed: "ÉCHEC", "not-checked": "non fait", "not-applicable": "sans objet" },
    verdict: (ok: number, failed: number, notChecked: number, notApplicable: number, level: number): string =>
      `${counted(ok, "contrôle réussi", "contrôles réussis")}, ${counted(failed, "échec", "échecs")}, ${notChecked} non ${notChecked < 2 ? "fait" : "faits"}, ${notApplicable} sans objet, niveau ${level}.`,
    sign: (file: string): string =>
      `écrit : ${file}. Signez-le avec votre clé : ssh-keygen -Y sign -f VOTRE_CLÉ -n pinakion-findings ${file}`,
  },
  report: {
    different: (file: string, line: number): string => `DIFFÉRENT : ${file}, à la ligne ${line}`,
    remade: "Les pages refaites à partir des seuls fichiers publics sont les mêmes, octet pour octet.",
    notRemade:
      "Des pages diffèrent de ce que disent les fichiers publics. Causes possibles : page retouchée, ou autre version de pinakion.",
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

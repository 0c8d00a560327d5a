// What the command line says in French about `lottery`.
import type { FairnessObjective, LotteryProgress } from "../../model/lottery.ts";
import { counted, shown } from "./counted.fr.ts";

export const lotteryFr = {
  lottery: {
    progress: ({ step, done, total, chance }: LotteryProgress): string =>
      `Loterie, ${{ levels: "profils dont la chance est établie", mixture: "mélange de panels", cut: "coupe", tickets: "tickets" }[step]} : ${done} sur ${total}${chance === undefined ? "" : `, au niveau ${(100 * chance).toFixed(2).replace(".", ",")} %`}`,
    summary: (panels: number, tickets: number, types: number): string =>
      `Loterie figée : ${shown(tickets)} tickets, ${counted(panels, "panel différent", "panels différents")}, ${counted(types, "profil", "profils")} de volontaires.`,
    chances: (least: string, most: string, objective: FairnessObjective): string =>
      `Chance de chaque volontaire : de ${least} à ${most}. Aucune loterie respectant les quotas ${
        {
          leximin: "ne fait mieux pour les moins chanceux",
          maximin: "ne donne une plus petite chance plus grande",
          nash: "n'a un plus grand produit des chances",
          goldilocks: "n'est plus loin à la fois des trop grandes et des trop petites chances (mesure « goldilocks »)",
          minimax: "ne rend les plus grandes chances plus petites",
        }[objective]
      }.`,
    otherSolver:
      "WebAssembly est interdit ici : le calcul est fait par javascript-lp-solver, plus lent, pour 190 profils de volontaires environ.",
    deviationNone: "Chaque volontaire a exactement autant de tickets que le demande sa chance.",
    deviation: (tickets: string): string =>
      `Écart des tickets : un volontaire a au plus ${tickets} de plus ou de moins que ne le demande sa chance exacte.`,
    deviationReason: (total: number): string =>
      `Un ticket d'écart ou plus : aucun partage de ces panels en ${shown(total)} tickets n'a été trouvé plus proche ; plus de tickets (--tickets) permettent un partage plus fin.`,
    certificate: (exact: boolean, gap: string): string =>
      exact
        ? "Certificat : optimal, prouvé en fractions exactes (écart 0)."
        : `Certificat : aucune loterie ne peut faire mieux de plus que l'écart prouvé, ${gap}.`,
    certificateAgain:
      "L'annexe ne contient pas cette preuve : « pinakion reproduce » la refait, « pinakion verify » non.",
  },
};

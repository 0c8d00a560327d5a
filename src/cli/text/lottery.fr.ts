// What the command line says in French about `lottery`.
import { counted, shown } from "./counted.fr.ts";

export const lotteryFr = {
  lottery: {
    progress: (step: "levels" | "mixture" | "cut" | "tickets", done: number, total: number): string =>
      `Loterie, ${{ levels: "niveaux de chance", mixture: "mélange de panels", cut: "coupe", tickets: "tickets" }[step]} : ${done} sur ${total}`,
    summary: (panels: number, tickets: number, types: number): string =>
      `Loterie figée : ${shown(tickets)} tickets, ${counted(panels, "panel différent", "panels différents")}, ${counted(types, "profil", "profils")} de volontaires.`,
    chances: (least: string, most: string): string =>
      `Chance de chaque volontaire : de ${least} à ${most}. Aucune loterie respectant les quotas ne fait mieux pour les moins chanceux.`,
    certificate: (exact: boolean, gap: string): string =>
      exact ? "Certificat : optimal, prouvé en fractions exactes." : `Certificat : écart prouvé de ${gap} au plus.`,
  },
};

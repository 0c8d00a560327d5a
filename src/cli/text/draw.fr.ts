// What the command line says in French about `commit`, `draw` and `receipt`.
import { counted, shown } from "./counted.fr.ts";

export const drawFr = {
  draw: {
    done: (ticket: number, tickets: number, size: number): string =>
      `Ticket tiré : ${shown(ticket)} sur ${shown(tickets)}. ${counted(size, "personne désignée", "personnes désignées")}.`,
    digest: (digest: string): string => `Empreinte du procès-verbal (record.json) : ${digest}`,
  },
  commit: {
    failureRule:
      "Même tour auprès d'un autre relais ; sinon l'événement suivant de la même source, après un nouvel engagement.",
    done: (sources: string, instant: string): string =>
      `Engagement publié : ${sources}, pour le ${instant}. Faites-en dater l'empreinte par un tiers avant cet instant.`,
    digest: (digest: string): string => `Empreinte de l'engagement (commitment.json) : ${digest}`,
    voided: (path: string): string => `Engagement annulé, gardé public : ${path}`,
  },
  receipt: {
    done: (count: number): string =>
      `${counted(count, "reçu écrit", "reçus écrits")}. Ils nomment des personnes : ne les publiez pas, remettez à chacun le sien.`,
  },
};

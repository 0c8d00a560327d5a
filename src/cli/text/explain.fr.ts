// What the command line says in French about `explain` and `compare`.
import { counted, shown } from "./counted.fr.ts";

const volunteers = (count: number): string => counted(count, "volontaire", "volontaires");
const seats = (count: number): string => counted(count, "place", "places");

export const explainFr = {
  explain: {
    level: (level: number, chance: string, people: number, types: number): string =>
      `Niveau ${level} : ${chance} pour ${volunteers(people)} (${counted(types, "profil", "profils")})`,
    never: "- aucun panel conforme ne peut les retenir",
    always: "- leur chance ne peut être plus grande",
    quota: (group: string, bound: "min" | "max", places: number, people: number, here: number): string =>
      bound === "max"
        ? `- ${group} : ${volunteers(people)} pour ${seats(places)} au plus${here === people ? "" : ` (${shown(here)} à ce niveau)`}`
        : `- ${group} : ${seats(places)} au moins pour ${volunteers(people)}, prises sur les autres`,
    size: (places: number): string => `- le panel n'a que ${seats(places)}`,
    households: (households: number, people: number): string =>
      `- une personne au plus par foyer : ${volunteers(people)} dans ${counted(households, "foyer", "foyers")}`,
    cut: "- des panels entiers ne permettent pas ce que des fractions de panels permettraient (une coupe)",
    more: (count: number): string =>
      `- et ${counted(count, "autre règle", "autres règles")}, de moindre poids (--json les donne)`,
    group: (feature: string, value: string): string => `« ${feature} : ${value} »`,
    pricing: "Prix de chaque quota…",
    pricesTitle: "Ce que coûte chaque quota à la plus petite chance :",
    price: (group: string, bound: "min" | "max", from: number, to: number, chance: string, rise: string): string =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to} : ${chance}, soit ${rise} de plus`,
    freeToLoosen: (group: string, bound: "min" | "max", from: number, to: number): string =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to} : rien, une autre règle prend le relais`,
    priceMoved: (group: string, bound: "min" | "max", from: number, to: number, chance: string, rise: string): string =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to} : rien à lui seul ; ${chance}, soit ${rise} de plus, si une autre valeur du critère peut ${bound === "max" ? "céder" : "prendre"} la place`,
    others: "Desserrer d'une place un autre quota n'y changerait rien.",
    noPrice: "Aucun quota ne retient la plus petite chance : seule la taille du panel la limite.",
    terminalOnly: "Ceci concerne une personne : ne le publiez pas.",
  },
  compare: {
    simulating: "Simulation du tirage usuel…",
    simulated: (panels: number, attempts: number): string =>
      panels === 0
        ? `Le tirage usuel n'a formé aucun panel conforme en ${counted(attempts, "essai", "essais")}.`
        : `Tirage usuel : estimé sur ${counted(panels, "panel simulé", "panels simulés")} (${counted(attempts, "essai", "essais")}), pour comparer seulement.`,
  },
};

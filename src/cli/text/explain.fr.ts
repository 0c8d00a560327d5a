// What the command line says in French about `explain` and `compare`.
import { counted, shown } from "./counted.fr.ts";

const volunteers = (count: number): string => counted(count, "volontaire", "volontaires");
const seats = (count: number): string => counted(count, "place", "places");

export const explainFr = {
  explain: {
    level: (level: number, chance: string, people: number, types: number): string =>
      `Niveau ${level} : ${chance} pour ${volunteers(people)} (${counted(types, "profil", "profils")})`,
    never: "- aucun panel conforme ne peut les retenir",
    certain: {
      "every-panel": "- tout panel conforme les retient",
      "for-the-others": "- s'ils avaient moins de places, de moins chanceux en auraient moins aussi",
    },
    always: "- leur chance ne peut être plus grande",
    quota: (group: string, bound: "min" | "max", places: number, people: number, here: number): string =>
      bound === "max"
        ? `- ${group} : ${volunteers(people)} pour ${seats(places)} au plus${here === people ? "" : ` (${shown(here)} à ce niveau)`}`
        : `- ${group} : ${seats(places)} au moins pour ${volunteers(people)}, prises sur les autres`,
    size: (places: number, isToFill: boolean): string =>
      isToFill ? `- le panel a ${seats(places)} à pourvoir` : `- le panel n'a que ${seats(places)}`,
    households: (households: number, people: number): string =>
      `- une personne au plus par foyer : ${volunteers(people)} dans ${counted(households, "foyer", "foyers")}`,
    cut: "- des panels entiers ne permettent pas ce que des fractions de panels permettraient (une coupe)",
    more: (count: number): string =>
      `- et ${counted(count, "autre règle", "autres règles")}, de moindre poids (--json les donne)`,
    group: (feature: string, value: string): string => `« ${feature} : ${value} »`,
    pricing: "Prix de chaque quota…",
    pricesTitle: "Ce que coûte chaque quota à la plus petite chance :",
    boundsTitle: (lowest: string): string =>
      `La plus petite chance est de ${lowest} au plus ; ce qu'un quota desserré d'une place permettrait au plus (« pinakion explain » le dit exactement là où ce n'est pas trop long) :`,
    change: (group: string, bound: "min" | "max", from: number, to: number): string =>
      `- ${group}, ${bound === "max" ? "maximum" : "minimum"} ${from} → ${to} : `,
    price: (chance: string, rise: string): string => `${chance}, soit ${rise} de plus`,
    atMost: (chance: string, rise: string): string => `${chance} au plus, soit ${rise} de plus au plus`,
    bounds: (alone: string, moved: string, bound: "min" | "max"): string =>
      alone === moved
        ? `${alone} au plus`
        : `${alone} au plus à lui seul ; ${moved} au plus si une autre valeur du critère peut ${bound === "max" ? "céder" : "prendre"} la place`,
    freeToLoosen: "rien, une autre règle prend le relais",
    priceMoved: (bound: "min" | "max", chance: string, rise: string, exact: boolean): string =>
      `rien à lui seul ; ${chance}${exact ? "" : " au plus"}, soit ${rise} de plus${exact ? "" : " au plus"}, si une autre valeur du critère peut ${bound === "max" ? "céder" : "prendre"} la place`,
    others: (named: number): string =>
      named === 0
        ? "Desserrer d'une place un seul quota ne changerait pas la plus petite chance."
        : "Desserrer d'une place un autre quota n'y changerait rien.",
    othersAtMost: (chance: string): string => `Desserrer d'une place un autre quota donnerait ${chance} au plus.`,
    boundForAll: (lowest: string): string =>
      `La plus petite chance est de ${lowest} au plus, quel que soit le quota desserré d'une place.`,
    noPrice: (heldBy: readonly string[]): string =>
      heldBy.includes("household")
        ? "Aucun quota ne retient la plus petite chance : la taille du panel et les foyers la limitent."
        : "Aucun quota ne retient la plus petite chance : seule la taille du panel la limite.",
    everybodySits: "Chaque volontaire est de tous les panels : aucun quota ne coûte rien à personne.",
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

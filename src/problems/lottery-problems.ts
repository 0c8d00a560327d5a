// Problems of feasibility and of the lottery.
import type { Catalogue } from "./catalogue.ts";
import { countedEn, countedFr } from "./counted.ts";

export type LotteryFacts = {
  "lottery/panel-larger-than-pool": { readonly panelSize: number; readonly poolCount: number };
  "lottery/panel-larger-than-households": { readonly panelSize: number; readonly householdCount: number };
  "lottery/too-few-volunteers": {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    /** Volunteers with the value, those of one household counted once. */
    readonly available: number;
  };
  "lottery/unknown-type-value": { readonly value: string; readonly nearest: string | null };
  "lottery/no-such-type": { readonly type: string };
  "lottery/objective-without-levels": { readonly objective: string };
  "lottery/legacy-not-for-draws": Record<never, never>;
  "lottery/infeasible": { readonly panelSize: number; readonly poolCount: number };
  "lottery/stopped": {
    readonly reason: "time" | "memory" | "solver";
    /** "programme": outside the search for a lottery, as in `explain` at the prices. */
    readonly step: "levels" | "mixture" | "cut" | "tickets" | "programme";
    readonly done: number;
    readonly total: number;
    /** Lowest chance, proven to be the best there is; null when not even that was reached. */
    readonly lowest: number | null;
  };
};

function seatsFr(count: number): string {
  return `${count} place${count > 1 ? "s" : ""}`;
}

function seatsEn(count: number): string {
  return `${count} seat${count === 1 ? "" : "s"}`;
}

type Stopped = LotteryFacts["lottery/stopped"];

/** Where it stopped and what was reached there; the mixture is counted in thousandths of the lottery. */
const stepsFr: Readonly<Record<Stopped["step"], (done: number, total: number) => string>> = {
  levels: (done, total) =>
    total === 0
      ? "avant la première chance"
      : `pendant l'établissement des chances (${done} profils établis sur ${total})`,
  mixture: (done, total) => `pendant le mélange de panels (${done} millièmes sur ${total})`,
  cut: (done) => `après ${done} coupe${done > 1 ? "s" : ""}`,
  tickets: (done, total) => `pendant les tickets (${done} sur ${total})`,
  programme: () => "avant que le calcul n'aboutisse",
};

const stepsEn: Readonly<Record<Stopped["step"], (done: number, total: number) => string>> = {
  levels: (done, total) =>
    total === 0 ? "before the first chance" : `while settling chances (${done} of ${total} profiles settled)`,
  mixture: (done, total) => `while mixing panels (${done} of ${total} thousandths)`,
  cut: (done) => `after ${done} cut${done === 1 ? "" : "s"}`,
  tickets: (done, total) => `while making tickets (${done} of ${total})`,
  programme: () => "before the calculation came to an end",
};

const reasonsFr = {
  time: "le temps accordé (--time-limit) est écoulé",
  memory: "la mémoire du solveur (2 Go au plus) est épuisée",
  solver: "le solveur a renoncé",
} as const;

const reasonsEn = {
  time: "the time allowed (--time-limit) is over",
  memory: "the solver's memory (2 GB at most) is used up",
  solver: "the solver gave up",
} as const;

const remediesFr = {
  time: "Accordez plus de temps, ou regroupez des valeurs : le temps croît avec le nombre de profils.",
  memory:
    "Fermez d'autres programmes si la mémoire de la machine manque ; sinon regroupez des valeurs ou retirez un critère : la mémoire croît avec le nombre de profils.",
  solver: "Signalez ce cas avec la liste, ou regroupez des valeurs : le temps croît avec le nombre de profils.",
} as const;

const remediesEn = {
  time: "Allow more time, or group values: time grows with the number of profiles.",
  memory:
    "Close other programs if the machine is short of memory; otherwise group values or drop a feature: memory grows with the number of profiles.",
  solver: "Report this case with the list, or group values: time grows with the number of profiles.",
} as const;

function percent(chance: number): string {
  return (Math.round(chance * 10_000) / 100).toFixed(2);
}

function reachedFr(step: Stopped["step"], lowest: number | null): string {
  if (step === "programme") return "";
  if (lowest === null) return "Aucune chance n'est encore établie. ";
  return `Établi jusque-là : la plus petite chance est au mieux de ${percent(lowest).replace(".", ",")} %. `;
}

function reachedEn(step: Stopped["step"], lowest: number | null): string {
  if (step === "programme") return "";
  if (lowest === null) return "No chance is settled yet. ";
  return `Settled so far: the lowest chance is at best ${percent(lowest)}%. `;
}

export const lotteryTexts: Catalogue<LotteryFacts> = {
  "lottery/panel-larger-than-pool": {
    fr: ({ panelSize, poolCount }) =>
      `Le panel compte ${countedFr(panelSize, "place", "places")} mais il n'y a que ${countedFr(poolCount, "volontaire", "volontaires")}. Réduisez le panel ou recrutez d'autres volontaires.`,
    en: ({ panelSize, poolCount }) =>
      `The panel has ${countedEn(panelSize, "seat", "seats")} but there ${poolCount === 1 ? "is" : "are"} only ${countedEn(poolCount, "volunteer", "volunteers")}. Make the panel smaller or find more volunteers.`,
  },
  "lottery/panel-larger-than-households": {
    fr: ({ panelSize, householdCount }) =>
      `Le panel compte ${countedFr(panelSize, "place", "places")} mais les volontaires ne forment que ${countedFr(householdCount, "foyer", "foyers")}, et un foyer n'a qu'une place au plus. Réduisez le panel, recrutez dans d'autres foyers ou renoncez à la règle des foyers.`,
    en: ({ panelSize, householdCount }) =>
      `The panel has ${countedEn(panelSize, "seat", "seats")} but the volunteers form only ${countedEn(householdCount, "household", "households")}, and a household gets one seat at most. Make the panel smaller, find volunteers in other households or drop the household rule.`,
  },
  "lottery/too-few-volunteers": {
    fr: ({ feature, value, min, available }) =>
      `« ${feature} : ${value} » demande au moins ${seatsFr(min)}, mais ${available === 0 ? "aucun volontaire ne peut les occuper" : `${available} au plus peuvent être pourvues (un volontaire par foyer)`}. Abaissez le minimum à ${available} ou recrutez dans ce groupe.`,
    en: ({ feature, value, min, available }) =>
      `"${feature}: ${value}" asks for at least ${seatsEn(min)}, but ${available === 0 ? "no volunteer can take them" : `${available} at most can be filled (one volunteer per household)`}. Lower the minimum to ${available} or find volunteers in this group.`,
  },
  "lottery/unknown-type-value": {
    fr: ({ value, nearest }) =>
      `« ${value} » n'est une valeur d'aucun critère. ${nearest === null ? "Écrivez les valeurs comme dans panel.yaml ou quotas.csv, séparées par des virgules." : `Vouliez-vous dire « ${nearest} » ?`}`,
    en: ({ value, nearest }) =>
      `"${value}" is a value of no feature. ${nearest === null ? "Write values as in panel.yaml or quotas.csv, separated by commas." : `Did you mean "${nearest}"?`}`,
  },
  "lottery/no-such-type": {
    fr: ({ type }) =>
      `Aucun volontaire n'a toutes ces valeurs : « ${type} ». Nommez-en moins : les critères que vous ne nommez pas restent libres.`,
    en: ({ type }) =>
      `No volunteer has all these values: "${type}". Name fewer: features that you do not name stay open.`,
  },
  "lottery/objective-without-levels": {
    fr: ({ objective }) =>
      `Ce dossier suit la mesure « ${objective} » : seul « leximin » règle les chances niveau par niveau, et s'explique ainsi. Lancez « pinakion explain --objective leximin » pour voir ce que leximin donnerait, et « pinakion compare » pour comparer.`,
    en: ({ objective }) =>
      `This dossier follows the measure "${objective}": only leximin settles chances level by level, and is explained so. Run "pinakion explain --objective leximin" to see what leximin would give, and "pinakion compare" to compare.`,
  },
  "lottery/legacy-not-for-draws": {
    fr: () =>
      "« legacy » imite le tirage usuel, personne après personne : ses chances sont inégales et inconnues d'avance, il ne sert qu'à comparer (« pinakion compare »). Pour un tirage, choisissez « leximin » (par défaut), « maximin », « nash », « goldilocks » ou « minimax ».",
    en: () =>
      '"legacy" imitates the usual draw, one person after another: its chances are unequal and unknown beforehand, so it only serves to compare ("pinakion compare"). For a draw choose "leximin" (default), "maximin", "nash", "goldilocks" or "minimax".',
  },
  "lottery/infeasible": {
    fr: ({ panelSize, poolCount }) =>
      `Aucun panel de ${panelSize} personnes pris parmi les ${poolCount} volontaires ne respecte tous les quotas à la fois. Lancez « pinakion check » : la commande dit quels quotas se contredisent et quels changements suffisent.`,
    en: ({ panelSize, poolCount }) =>
      `No panel of ${panelSize} people out of the ${poolCount} volunteers meets all quotas at once. Run "pinakion check": it tells which quotas contradict one another and which changes are enough.`,
  },
  "lottery/stopped": {
    fr: ({ reason, step, done, total, lowest }) =>
      `Le calcul n'est pas terminé : ${reasonsFr[reason]} ${stepsFr[step](done, total)}. ${reachedFr(step, lowest)}Aucune loterie n'a été écrite. ${remediesFr[reason]}`,
    en: ({ reason, step, done, total, lowest }) =>
      `The calculation is not finished: ${reasonsEn[reason]} ${stepsEn[step](done, total)}. ${reachedEn(step, lowest)}No lottery was written. ${remediesEn[reason]}`,
  },
};

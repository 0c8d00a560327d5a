// A finding in words. The only place where a check's answer becomes text.
import type { Language } from "../problems/catalogue.ts";
import { checkList } from "./check-list.ts";
import type { DetailFacts } from "./detail-facts.ts";
import { detailTexts } from "./detail-texts.ts";
import type { AssuranceLevel, Finding } from "./finding.ts";

/** What the check proves, in a few words: the label of its line. */
export function describeCheck(check: number, language: Language): string {
  const listed = checkList.find((entry) => entry.check === check);
  return listed === undefined ? `${check}` : listed[language];
}

/** One sentence on what a finding found: what is proven when it is ok, else why not. */
export function describeFinding(finding: Finding, language: Language): string {
  const text = detailTexts[finding.detail.code][language] as (facts: DetailFacts[keyof DetailFacts]) => string;
  const sentence = text(finding.detail.facts);
  return sentence === "" ? describeCheck(finding.check, language) : sentence;
}

const levelTexts: Readonly<Record<AssuranceLevel, { readonly fr: string; readonly en: string }>> = {
  0: {
    fr: "Ce tirage peut être refait à l'identique. Rien ne prouve que d'autres graines n'ont pas été essayées avant.",
    en: "This draw can be made again identically. Nothing proves that other seeds were not tried before.",
  },
  1: {
    fr: "La loterie a été engagée avant l'aléa, d'après les seules dates de l'organisateur.",
    en: "The lottery was committed before the randomness, by the organiser's own dates only.",
  },
  2: {
    fr: "Une preuve extérieure date l'engagement d'avant un aléa que personne ici ne maîtrise.",
    en: "Outside evidence dates the commitment before a randomness that nobody here controls.",
  },
  3: {
    fr: "Comme au niveau 2, et un contrôleur accrédité a signé les contrôles restreints.",
    en: "As level 2, and an accredited auditor has signed the restricted checks.",
  },
};

/** What a level of assurance does and does not promise. */
export function describeLevel(level: AssuranceLevel, language: Language): string {
  return levelTexts[level][language];
}

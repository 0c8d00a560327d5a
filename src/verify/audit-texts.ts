// What an auditor's signed findings come to, in words.
import type { Language } from "../problems/catalogue.ts";
import type { AuditReading } from "./audit.ts";

type Unsigned = Exclude<AuditReading["status"], "signed">;

const faults: Readonly<Record<Unsigned, { readonly fr: string; readonly en: string }>> = {
  absent: { fr: "", en: "" },
  unreadable: {
    fr: "Les constats joints (findings.json) ne sont pas lisibles : ils ne comptent pas.",
    en: "The findings that came along (findings.json) cannot be read: they do not count.",
  },
  "of-other": {
    fr: "Les constats joints (findings.json) portent sur un autre procès-verbal : ils ne comptent pas.",
    en: "The findings that came along (findings.json) are about another record: they do not count.",
  },
  unsigned: {
    fr: "Les constats joints (findings.json) ne sont pas signés : ils ne comptent pas.",
    en: "The findings that came along (findings.json) are not signed: they do not count.",
  },
  purpose: {
    fr: "La signature des constats n'a pas été faite pour des constats (« -n pinakion-findings ») : ils ne comptent pas.",
    en: 'The signature of the findings was not made for findings ("-n pinakion-findings"): they do not count.',
  },
  differs: {
    fr: "La signature des constats n'est pas celle de ce fichier : ils ne comptent pas.",
    en: "The signature of the findings is not this file's: they do not count.",
  },
};

/** One or two sentences; empty where no findings came along. */
export function describeAudit(audit: AuditReading, language: Language): string {
  if (audit.status !== "signed") return faults[audit.status][language];
  const { signer, open, isRecognised } = audit;
  const list = open.join(", ");
  if (language === "fr") {
    if (open.length > 0)
      return `Constats signés par la clé ${signer}, mais ils laissent ouverts les contrôles ${list} : ils ne donnent pas le niveau 3.`;
    return isRecognised
      ? `Constats signés par la clé que vous reconnaissez, ${signer} : tous les contrôles restreints y sont réussis.`
      : `Constats signés par la clé ${signer}. Ils ne comptent (niveau 3) que si vous y reconnaissez la clé du contrôleur accrédité.`;
  }
  if (open.length > 0)
    return `Findings signed by the key ${signer}, but they leave checks ${list} open: they do not give level 3.`;
  return isRecognised
    ? `Findings signed by the key that you recognise, ${signer}: all restricted checks passed there.`
    : `Findings signed by the key ${signer}. They count (level 3) only if you recognise it as the accredited auditor's key.`;
}

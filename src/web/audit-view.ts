// An auditor's signed findings, where some came along, and the field in which the reader names the key that he recognises:
// no file can do that for him.
import type { DisplayLanguage } from "../model/settings.ts";
import type { AuditReading } from "../verify/audit.ts";
import { describeAudit } from "../verify/audit-texts.ts";
import { type Child, element, sentence } from "./elements.ts";
import type { PageText } from "./page-text.ts";

/** What the findings come to; nothing where there are none. `recognise` is given what the reader types. */
export function auditView(
  audit: AuditReading,
  auditor: string,
  text: PageText,
  language: DisplayLanguage,
  recognise: (fingerprint: string) => void,
): Child {
  if (audit.status === "absent") return null;
  const words = element("p", {}, sentence(describeAudit(audit, language)));
  if (audit.status !== "signed" || audit.open.length > 0) return words;
  const field = element("input", {
    id: "auditor",
    value: auditor,
    spellcheck: "false",
    autocomplete: "off",
    size: "52",
  });
  const form = element(
    "form",
    { class: "audit" },
    element("label", { for: "auditor" }, sentence(text.auditField)),
    field,
    element("button", {}, sentence(text.auditButton)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    recognise(field.value.trim());
  });
  return element("div", {}, words, form);
}

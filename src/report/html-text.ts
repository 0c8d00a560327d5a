// Text made safe for HTML: nothing that a user wrote can become markup, in content or in a double-quoted attribute.

// Direction overrides could make a code or digest read backwards; NUL and other controls are not allowed in HTML at all.
const unprintable = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** The text with the five special characters as entities and what cannot be shown safely as U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(unprintable, "\ufffd")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}

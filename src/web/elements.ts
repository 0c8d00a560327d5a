// Elements of the page from plain calls. Text goes in as text, never as markup: nothing in a record can become an element.
import { frenchSpaces } from "../report/french-spaces.ts";

export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with its attributes and children; an attribute `false` is left out, a null child too. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The page's own sentence with the spaces that French typography asks for. */
export function sentence(text: string): string {
  return document.documentElement.lang === "fr" ? frenchSpaces(text) : text;
}

/** A section under a heading that names it. */
export function section(id: string, title: string | HTMLElement, ...children: readonly Child[]): HTMLElement {
  const headingId = `${id}-title`;
  return element(
    "section",
    { id, "aria-labelledby": headingId },
    element("h2", { id: headingId, tabindex: "-1" }, typeof title === "string" ? sentence(title) : title),
    ...children,
  );
}

/** Terms and what they stand for. */
export function terms(items: readonly (readonly [term: string, value: Child])[]): HTMLElement {
  return element(
    "dl",
    {},
    ...items.map(([term, value]) => element("div", {}, element("dt", {}, sentence(term)), element("dd", {}, value))),
  );
}

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { plainPresentation } from "../../../src/model/presentation.ts";
import { renderHtml } from "../../../src/report/render-html.ts";
import { stylesheet } from "../../../src/report/stylesheet.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record, facts } = sampleReport();
const plain = plainPresentation("fr");

function pageWith(look: Partial<typeof plain>): string {
  return renderHtml(record, facts, "fr", { ...plain, ...look });
}

describe("the organiser's look", () => {
  it("changes the style by the two colours, and the content policy with it", () => {
    const page = pageWith({ colour: "#0b5d3b", colourDark: "#7fd1a0" });
    const style = /<style>([\s\S]*)<\/style>/u.exec(page)?.[1] ?? "";
    expect(style.startsWith(stylesheet)).toBe(true);
    expect(style.slice(stylesheet.length)).toBe(
      "@media print,(prefers-color-scheme:light){:root{--accent:#0b5d3b}}\n" +
        "@media screen and (prefers-color-scheme:dark){:root{--accent:#7fd1a0}}\n",
    );
    expect(page).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri`);
  });

  it("shows a logo that is inside the page, allowed by the policy only when there is one", () => {
    const logo = "data:image/png;base64,iVBORw0KGgo=";
    expect(pageWith({ logo })).toContain(`<header>\n<img class="logo" src="${logo}" alt="">\n<p class="kicker">`);
    expect(pageWith({ logo })).toContain("; img-src data:; base-uri");
    expect(pageWith({})).not.toContain("img-src");
  });

  it("changes nothing where none is given", () => {
    expect(pageWith({})).toBe(renderHtml(record, facts, "fr"));
  });
});

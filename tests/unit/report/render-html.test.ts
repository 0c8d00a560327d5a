import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { qrCodeSvg } from "../../../src/report/qr-code.ts";
import { renderHtml } from "../../../src/report/render-html.ts";
import { stylesheet } from "../../../src/report/stylesheet.ts";
import { reportVariants } from "../../support/report-variants.ts";
import { sampleReport } from "../../support/sample-report.ts";

const { record, facts } = sampleReport();
const french = renderHtml(record, facts, "fr");

function withoutTags(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/u, "")
    .replace(/<[^>]*>/gu, "")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&amp;/gu, "&");
}

/** Names the first tag that is not closed where it should be; empty when all is nested. */
function nestingFault(html: string): string {
  const open: string[] = [];
  for (const [tag, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gu)) {
    if (["meta"].includes(name ?? "") || tag.endsWith("/>")) continue;
    if (slash === "") open.push(name ?? "");
    else if (open.pop() !== name) return tag;
  }
  return open.join();
}

describe("renderHtml", () => {
  it("says what was drawn, from whom, when", () => {
    const text = withoutTags(french);
    expect(text).toContain("Assemblée citoyenne du littoral");
    expect(text).toContain(
      "100 personnes ont été tirées au sort parmi 1\u202f200 volontaires, le 4 janvier 2027 à 21\u00a0h\u00a000 (heure de Paris, 20\u00a0h\u00a000 UTC)",
    );
    expect(text).toContain("Les 16 règles de composition publiées ici sont respectées\u00a0:");
  });

  it("puts population, volunteers and panel of a group side by side, with seats", () => {
    expect(french).toContain(
      '<td role="cell" data-label="Population">47,8\u202f%</td><td role="cell" data-label="Volontaires">542 <small>45,2\u202f%</small></td>' +
        '<td role="cell" data-label="Panel">47 <small>47,0\u202f%</small></td><td role="cell" data-label="Places">46 à 48</td>',
    );
    expect(french).toContain('data-label="Population">76\u202f173</td>');
    expect(french).toContain('data-label="Cible">47,83</td>');
  });

  it("draws bars in proportion to the largest share of the table", () => {
    // Women: 52.17 % of the people, 54.83 % of the volunteers (largest), 53 % of the panel.
    expect(french).toContain(
      '<rect class="series-0" y="0" width="95.1%" height="5"/><rect class="series-1" y="7" width="100%" height="5"/><rect class="series-2" y="14" width="96.7%" height="5"/>',
    );
  });

  it("names the groups that volunteered most and least, leaving out hidden counts", () => {
    const text = withoutTags(french);
    const table = text.slice(
      text.indexOf("Les plus grands écarts"),
      text.indexOf("Les places de chaque groupe, elles"),
    );
    // 226 of 1,200 volunteers are managers: 18.8 % against 7,074 of 146,303 inhabitants.
    expect(table).toContain("intellectuelles supérieures4,8\u202f%18,8\u202f%3,9 fois plus que dans la population");
    expect(table).not.toContain("Agriculteurs exploitants");
    expect(table.indexOf("fois plus")).toBeLessThan(table.indexOf("fois moins"));
  });

  it("bounds the average chance of groups by their seats, exactly", () => {
    const table = french.slice(french.indexOf("Ce que les places imposent aux chances"));
    const cap = facts.features
      .flatMap(({ values }) => values)
      .flatMap(({ volunteers, max }) => (typeof volunteers === "number" && volunteers > 0 ? [max / volunteers] : []))
      .sort((a, b) => a - b)[0] as number;
    const shown = />([\d,]+)\u202f% au plus/u.exec(table)?.[1]?.replace(",", ".");
    expect(Number(shown)).toBeCloseTo(100 * cap, 1);
    expect(table).toMatch(/[\d,]+\u202f% au moins/u);
  });

  it("draws everyone’s chance as a rising curve with its text alternative", () => {
    const path = /<svg class="curve"[\s\S]*?<path d="([^"]+)"/u.exec(french)?.[1] ?? "";
    const heights = [...path.matchAll(/[\d.]+,([\d.]+)/gu)].map(([, y]) => Number(y));
    expect(heights.length).toBeGreaterThan(100);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(french).toMatch(/role="img" aria-label="Courbe croissante : la plus petite chance est de 5,43\u202f%/u);
  });

  it("offers the record’s digest as a QR code that says what is printed", () => {
    expect(french).toContain(qrCodeSvg(`sha256:${facts.recordDigest}`));
    expect(qrCodeSvg("sha256:aa")).not.toBe(qrCodeSvg("sha256:ab"));
  });

  it("tells who was left out, with words for known reasons and the code for others", () => {
    const text = withoutTags(french);
    for (const part of ["1\u202f241", "Écartées\u00a0: hors du territoire", "Écartées\u00a0: habite-la-mairie"])
      expect(text).toContain(part);
  });

  it("prints the seed, the ticket, the panel and every code as they stand in the record", () => {
    expect(french).toContain(`<code>${record.reveal.seed}</code>`);
    expect(withoutTags(french)).toContain("587 sur 1\u202f000");
    expect(withoutTags(french)).toContain(`n° ${record.lottery.tickets[586]} sur 988`);
    expect(french.match(/<li><code>[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}<\/code><\/li>/gu)).toHaveLength(100);
    for (const digest of [
      facts.recordDigest,
      record.lottery.freezeDigest,
      record.freeze.membersDigest,
      record.lottery.panelsDigest,
    ])
      expect(french).toContain(`<code class="digest">${(digest.match(/.{4}/gu) ?? []).join(" ")}</code>`);
  });

  it("states the level of assurance of the simple mode", () => {
    expect(withoutTags(french)).toContain(
      "Ce tirage peut être refait à l’identique. Rien ne prouve que d’autres graines n’ont pas été essayées avant.",
    );
  });

  it("gives a hand computation that a shell reads back as the very seed", () => {
    const seed = 'pinakion/1|x|panel|0|typed:l\'été "$HOME" `id` \\ %s';
    const html = renderHtml({ ...record, reveal: { ...record.reveal, seed } }, facts, "fr");
    const command =
      withoutTags(html)
        .split("\n")
        .find((line) => line.includes("python3 -c")) ?? "";
    const quoted = command.slice(command.indexOf('1)" ') + 4);
    expect(execFileSync("sh", ["-c", `printf '%s' ${quoted}`], { encoding: "utf8" })).toBe(seed);
    expect(command).toContain("% 1000 + 1)");
  });

  it("shows no hash to redo for a ticket read from dice", () => {
    const dice = reportVariants().find((variant) => variant.name === "dice");
    expect(renderHtml(dice!.record, dice!.facts, "fr")).not.toContain("hashlib");
  });

  it("admits no script, no outside resource and no style but its own", () => {
    const digest = `sha256-${createHash("sha256").update(stylesheet).digest("base64")}`;
    expect(french).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(french).toContain(`<style>${stylesheet}</style>`);
    expect(french).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|\son[a-z]+=|@import|url\(/u);
  });

  it("makes links of web addresses only", () => {
    expect(french).toContain('<a href="https://www.insee.fr/fr/statistiques" rel="noreferrer">');
    expect(french.match(/href="(?!#)/gu)).toHaveLength(1);
    expect(withoutTags(french)).toContain("Service études, Table tapée — archives, boîte 12");
    const entry = { name: "n", publisher: "p", edition: "", sha256: null, licence: "" };
    const provenance = [
      { ...entry, url: "javascript:alert(1)" },
      { ...entry, url: "" },
    ];
    const html = renderHtml({ ...record, freeze: { ...record.freeze, provenance } }, facts, "fr");
    expect(html).not.toContain('href="javascript');
  });

  it("escapes a feature named <script>, and every other text of the user", () => {
    const evil = `<script>alert("1")</script>'&`;
    const sample = sampleReport({
      features: [
        {
          id: "x",
          label: evil,
          source: evil,
          assumption: evil,
          values: [
            [evil, 3, 1],
            ["b", 2, 1],
          ],
        },
      ],
      freeze: { title: evil, organiser: evil },
      reveal: { seed: evil },
    });
    const html = renderHtml(sample.record, sample.facts, "fr");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;");
  });

  it("holds no name, address, birth date or id of anyone", () => {
    for (const { record: each, facts: itsFacts } of reportVariants())
      for (const secret of ["DURAND", "1958", "rue Imaginaire", "V1"])
        expect(renderHtml(each, itsFacts, "fr")).not.toContain(secret);
  });

  it("says each particular of a draw that is not plain", () => {
    const said = new Map(
      reportVariants().map(({ name, record: r, facts: f }) => [name, withoutTags(renderHtml(r, f, "fr"))]),
    );
    const expected: readonly (readonly [string, string])[] = [
      ["open, without secret", "Ce tirage a été fait sans secret"],
      ["open, without secret", "associe en outre à chaque code les réponses"],
      ["sealed", "ne sont pas publiées"],
      ["sensitive", "1 critère sensible a servi au tirage"],
      [
        "nothing declared",
        "« Âge »\u00a0: les places ont été fixées par l’organisateur".replace("« ", "«\u00a0").replace(" »", "\u00a0»"),
      ],
      ["nothing declared", "Aucune source statistique"],
      ["edited by hand", "Sexe\u00a0: Homme"],
      ["committed", "Un engagement a été établi avant le tirage, le 1er janvier 2027"],
      ["equal chances", "Chaque volontaire a la même chance d’être tiré au sort\u00a0: 8,33\u202f%"],
      ["some without a chance", "2 volontaires ne pouvaient figurer dans aucun panel conforme"],
      ["another objective, exact tickets", "Cet arrondi ne change la chance de personne."],
      ["another objective, exact tickets", "tour-de-role"],
      ["proof with a gap", "que de 1,23 point de pourcentage au plus"],
      ["quota missed", "Attention\u00a0: le panel sort des places prévues pour"],
      ["sources differ", "non renseigné"],
      ["volunteers like the population", "Aucun groupe publié ne s’écarte"],
      ["a group without volunteers", "aucun volontaire"],
      ["exact tie", "à égalité exacte"],
      ["exact tie", "1 habitant de plus ou de moins aurait suffi"],
    ];
    for (const [name, part] of expected) {
      expect(said.get(name), name).toContain(part);
      expect(said.get("plain"), name).not.toContain(part);
    }
  });

  it("nests its tags, gives every row a cell for each column, and repeats no anchor", () => {
    for (const { name, record: each, facts: itsFacts } of reportVariants()) {
      const html = renderHtml(each, itsFacts, "en");
      expect(nestingFault(html), name).toBe("");
      for (const [table = ""] of html.matchAll(/<table[\s\S]*?<\/table>/gu)) {
        const columns = table.match(/role="columnheader"/gu)?.length;
        for (const row of table.split("<tr").slice(2))
          expect(row.match(/role="(cell|rowheader)"/gu)).toHaveLength(columns ?? 0);
      }
      const anchors = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const [, target] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/gu))
        expect(anchors).toContain(target);
    }
  });

  it("uses French spaces in its own sentences, none before punctuation in English", () => {
    const prose = withoutTags(french.replace(/<(code|pre)[\s\S]*?<\/\1>/gu, ""));
    expect(prose).not.toMatch(/[\p{L}\d] [;:!?»%]|« /u);
    expect(prose).not.toMatch(/\p{L}'\p{L}/u);
    const english = withoutTags(renderHtml(record, facts, "en").replace(/<(code|pre)[\s\S]*?<\/\1>/gu, ""));
    expect(english).not.toMatch(/[\u202f]|\p{L}\u00a0[:;!?]/u);
    expect(english).toContain("100 people were drawn by lot from 1,200 volunteers");
    expect(english).toContain("47.8%");
  });

  it("is a function of record and facts alone", () => {
    const again = JSON.parse(JSON.stringify({ record, facts })) as { record: typeof record; facts: typeof facts };
    expect(renderHtml(again.record, again.facts, "fr")).toBe(french);
  });

  it("stays under 400 kB for 500 seats among 5,000 volunteers", () => {
    const large = sampleReport({ poolCount: 5000, panelSize: 500 });
    const html = renderHtml(large.record, large.facts, "fr");
    expect(new TextEncoder().encode(html).length).toBeLessThan(400_000);
    expect(html.match(/<li><code>/gu)).toHaveLength(500);
  });
});

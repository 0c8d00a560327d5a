// Bundles src/web into self-contained files, dist/web/verify.html and ceremonie.html: style and script inside, both named by
// digest in a content policy that allows nothing else, so that a page works from a double click and can never use the network.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const target = new URL("../dist/web/", import.meta.url);

async function bundle(options) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    target: "es2022",
    logLevel: "warning",
    ...options,
  });
  return outputFiles[0].text;
}

const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** zod carries its messages in fifty languages; the page shows none of them. */
const withoutLocales = {
  name: "without-locales",
  setup(bundling) {
    bundling.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

/** What a module of src/web exports. */
async function importOf(entry) {
  const code = await bundle({ entryPoints: [source(`web/${entry}`)], format: "esm" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function buildPage({ file, script: entry, style: [styleFile, styleName], title, body, texts }) {
  const script = await bundle({
    entryPoints: [source(`web/${entry}`)],
    format: "iife",
    platform: "browser",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    plugins: [withoutLocales],
  });
  if (script.includes("</script")) throw new Error("the script would end its own element");
  const { [styleName]: style } = await importOf(styleFile);
  const { fr } = await importOf(`${texts}.fr.ts`);
  const { en } = await importOf(`${texts}.en.ts`);
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const page = `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${fr[title]}</title>
<style>${style}</style>
</head>
<body>
<header></header>
${body}
<main></main>
<noscript><p>${fr.noScript}</p><p lang="en">${en.noScript}</p></noscript>
<script>${script}</script>
</body>
</html>
`;
  writeFileSync(new URL(file, target), page);
}

mkdirSync(target, { recursive: true });
await buildPage({
  file: "verify.html",
  script: "verify-page.ts",
  style: ["stylesheet.ts", "pageStylesheet"],
  texts: "text",
  title: "documentTitle",
  body: '<div id="status" role="status" class="unseen"></div>',
});
await buildPage({
  file: "ceremonie.html",
  script: "ceremony/ceremony-page.ts",
  style: ["ceremony/stylesheet.ts", "ceremonyStylesheet"],
  texts: "ceremony/text",
  title: "kicker",
  // `pinakion commit` puts the public files in the place of null (src/cli/stages/ceremony-page.ts).
  body: '<script type="application/json" id="ceremony">null</script>',
});

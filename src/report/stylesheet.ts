// The look of the HTML report: sober, light and dark, phone and paper. Colours keep WCAG AA contrast (text 4.5:1, bars 3:1).

/** The style sheet, character for character as it stands in the `style` element. */
export const stylesheet: string = `
:root{color-scheme:light dark;--paper:#fff;--wash:#f4f5f7;--ink:#1c1e22;--soft:#565b64;--line:#d5d8de;--accent:#1a4480;
--caution:#8a4b00;--caution-wash:#fdf4e5;--series-0:#757b86;--series-1:#b06f0a;--series-2:#1a4480}
@media (prefers-color-scheme:dark){:root{--paper:#15171b;--wash:#1f2228;--ink:#e8e9ec;--soft:#a9afb9;--line:#3a3f48;
--accent:#8ab8f7;--caution:#f0b65a;--caution-wash:#2b2416;--series-0:#9097a3;--series-1:#dd9f3a;--series-2:#79aef5}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:58rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
h1,h2{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.8rem,1.3rem + 2.4vw,2.8rem);margin:.2rem 0 .6rem;letter-spacing:-.01em}
h2{font-size:1.6rem;margin:0 0 1rem;padding-top:2.2rem}
h3{font-size:1.0625rem;margin:2rem 0 .4rem}
p,main ul,dl{margin:0 0 1rem}
p,section>ul{max-width:42rem;text-wrap:pretty}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,pre:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
section>ul:not(.codes){padding-left:1.2rem}
section>ul>li{margin-bottom:.5rem}
small{font-size:.86em;color:var(--soft)}
header{border-top:6px solid var(--accent);padding-top:1.4rem}
.logo{display:block;max-width:16rem;max-height:5rem;margin:0 0 .8rem;background:#fff;border-radius:4px}
.kicker{margin:0;color:var(--soft);font-size:.95rem}
.organiser{margin:0 0 1.6rem;color:var(--soft)}
.opening>p:first-child{font-size:1.25rem;line-height:1.45}
.figures{list-style:none;margin:1.8rem 0 2rem;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));
gap:1.2rem 1.6rem}
.figures li{border-top:1px solid var(--line);padding-top:.7rem;font-size:.95rem;line-height:1.4;color:var(--soft)}
.figures b{display:block;font-size:2rem;line-height:1.2;color:var(--ink);font-variant-numeric:tabular-nums}
nav ol{margin:0 0 1rem;padding:0;list-style:none;columns:2 18rem;column-gap:2rem;border-block:1px solid var(--line);padding-block:.8rem}
nav li{padding:.2rem 0;break-inside:avoid}
#essentiel{border:2px solid var(--accent);border-radius:6px;padding:1.2rem 1.4rem .4rem;margin-bottom:2rem;columns:3 15rem;column-gap:2rem}
@media screen{#essentiel{padding-bottom:1.1rem}}
#essentiel h2{column-span:all;padding-top:0;margin-bottom:.6rem}
#essentiel h3{margin:0 0 .3rem;break-after:avoid}
#essentiel ul{list-style:none;padding:0;margin-bottom:1.1rem;break-inside:avoid}
#essentiel li{margin-bottom:.2rem}
figure{margin:1.6rem 0 2.2rem}
table{width:100%;border-collapse:collapse;font-size:.97rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;font-size:1.0625rem;padding-bottom:.5rem}
thead th{font-weight:400;font-size:.86rem;color:var(--soft);text-align:right;vertical-align:bottom;border-bottom:1px solid var(--ink);
padding:.3rem 0 .4rem .9rem}
thead th:first-child{text-align:left;padding-left:0}
tbody th{font-weight:400;text-align:left;vertical-align:top;padding:.55rem 0;overflow-wrap:anywhere}
tbody td{text-align:right;padding:.55rem 0 .55rem .9rem;vertical-align:top}
tbody tr{border-bottom:1px solid var(--line)}
td small,th small{display:block}
td small{white-space:nowrap}
.columns-5 tbody th{width:38%}
.columns-5 tbody td,.columns-5 thead th{width:15.5%}
.columns-2{max-width:42rem}
.columns-2 tbody th{width:70%}
.bars{display:block;width:100%;margin-top:.35rem;overflow:hidden}
.bars .series-0{fill:var(--series-0)}.bars .series-1{fill:var(--series-1)}.bars .series-2{fill:var(--series-2)}
.bars .series-0{fill:none;stroke:var(--series-0);stroke-width:1.4}
.columns-4 tbody th{width:42%}
.curve{display:block;width:100%;max-width:42rem;overflow:visible;font-size:.86rem}
.curve text{fill:var(--ink);stroke:var(--paper);stroke-width:3px;paint-order:stroke}
.curve line{stroke:var(--line)}
.curve .average{stroke:var(--series-1);stroke-width:2;stroke-dasharray:2 5;stroke-linecap:round}
.curve path{fill:none;stroke:var(--series-2);stroke-width:2.5;vector-effect:non-scaling-stroke}
main .blanks{list-style:none;padding:0;max-width:none}
main .blanks li{border-bottom:1px dotted var(--soft);min-height:2.6rem;margin:0;color:var(--soft);font-size:.92rem;break-inside:avoid}
#signatures .blanks li{min-height:5rem}
dd:empty{min-height:1.6rem}
figcaption{font-weight:600;font-size:1.0625rem;padding-bottom:.5rem}
.scan{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1.2rem;margin:1rem 0}
.scan p{order:-1;margin:0;flex:0 1 16rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.6rem 0 0;padding:0;font-size:.86rem;color:var(--soft)}
.legend li::before{content:"";display:inline-block;width:1.1rem;height:.4rem;margin-right:.45rem;vertical-align:.12em;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.legend .series-0::before{border:1.5px solid var(--series-0)}.legend .series-1::before{background:var(--series-1)}
.legend .series-2::before{background:var(--series-2)}
.note{background:var(--wash);border-left:4px solid var(--accent);padding:.8rem 1.1rem}
.note.caution{background:var(--caution-wash);border-color:var(--caution)}
dl>div{display:grid;grid-template-columns:15rem 1fr;gap:0 1.5rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
pre{background:var(--wash);padding:.8rem 1.1rem;margin:0 0 1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5}
.digest{display:inline-block;max-width:40ch}
.codes{list-style:none;padding:0;max-width:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.1rem 1.2rem}
.codes li{margin:0}
footer{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.92rem}
@media (max-width:42rem){
body{padding:1.2rem 1rem 3rem;font-size:1rem}
dl>div{grid-template-columns:1fr}
.digest{font-size:.8em}
.figures{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr))}
.columns-5,.columns-5 tbody,.columns-5 caption,.columns-4,.columns-4 tbody,.columns-4 caption{display:block}
:is(.columns-5,.columns-4) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:is(.columns-5,.columns-4) tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(4.6rem,1fr));gap:.3rem .6rem;padding:.7rem 0}
:is(.columns-5,.columns-4) tbody th{grid-column:1/-1;width:auto;padding:0;font-weight:600}
:is(.columns-5,.columns-4) th small{font-weight:400}
:is(.columns-5,.columns-4) tbody td{width:auto;text-align:left;padding:0}
:is(.columns-5,.columns-4) td::before{content:attr(data-label);display:block;font-size:.78rem;color:var(--soft);line-height:1.25}
}
@media print{
:root{color-scheme:light;--paper:#fff;--wash:#f4f5f7;--ink:#000;--soft:#444;--line:#bbb;--accent:#1a4480;--caution:#8a4b00;
--caution-wash:#fff;--series-0:#757b86;--series-1:#b06f0a;--series-2:#1a4480}
body{max-width:none;padding:0;font-size:10pt;line-height:1.45}
nav{display:none}
h1{font-size:20pt}
h3{font-size:10.5pt}
.figures{grid-template-columns:repeat(4,1fr)}
#essentiel{break-inside:avoid;columns:3;column-gap:6mm;padding:.6rem .9rem .2rem;margin-bottom:1rem;border-width:1px}
h2{font-size:14pt;padding-top:1rem;margin-bottom:.5rem}
figcaption{break-after:avoid}
h2,h3,caption{break-after:avoid}
tr,dl>div,.note,.figures li,.legend,.curve,.scan{break-inside:avoid}
tbody tr:first-child{break-before:avoid}
h2+*,h3+p{break-before:avoid}
dl>div{padding:.35rem 0}
main .blanks li{min-height:2.1rem}
#signatures .blanks li{min-height:3.6rem;padding-top:.6rem}
#signatures{break-inside:avoid}
footer{margin-top:1.2rem}
thead{display:table-header-group}
a{color:inherit}
pre{border:1px solid var(--line)}
.codes{grid-template-columns:repeat(5,1fr);font-size:9pt}
}
@media print{
.compact{page:sheet;font-size:8pt;line-height:1.3}
.compact h1{font-size:15pt;margin:.1rem 0 .2rem}
.compact h2{font-size:11pt;padding-top:.5rem;margin-bottom:.3rem}
.compact h3{font-size:8.5pt;margin:.4rem 0 .1rem}
.compact header{border-top-width:2px;padding-top:.3rem}
.compact p,.compact .organiser,.compact dl,.compact main ul,.compact pre{margin-bottom:.35rem;max-width:none}
.compact section>ul>li{margin-bottom:.1rem}
.compact .opening>p:first-child{font-size:10pt}
.compact #essentiel{columns:3;column-gap:5mm;padding:.2rem .6rem 0;margin-bottom:.3rem}
.compact #essentiel h2{margin-bottom:.1rem}
.compact #essentiel h3{margin:0}
.compact #essentiel ul{margin-bottom:.3rem}
.compact #essentiel li{margin:0}
.compact .figures{margin:.3rem 0;gap:.3rem 1rem;grid-template-columns:repeat(4,1fr)}
.compact .figures li{padding-top:.2rem;font-size:8pt;line-height:1.25}
.compact .figures b{font-size:13pt}
.compact #composition{columns:2;column-gap:6mm}
.compact #composition h2{column-span:all}
.compact .curve{zoom:.5;font-size:12pt;max-width:none}
.compact #composition figure{break-inside:avoid}
.compact figure{margin:.2rem 0 .5rem}
.compact table{font-size:7.2pt;line-height:1.15}
.compact caption,.compact figcaption{font-size:8.5pt;padding-bottom:.1rem}
.compact thead th{font-size:6.5pt;padding:.1rem 0 .1rem .3rem}
.compact tbody th,.compact tbody td{padding:.09rem 0 .09rem .3rem}
.compact tbody th{padding-left:0}
.compact td small{display:inline;font-size:6.2pt}
.compact .columns-5 tbody th{width:34%}
.compact .note{padding:.2rem .6rem;break-inside:avoid}
.compact dl>div{padding:.1rem 0;grid-template-columns:12rem 1fr}
.compact .digest{max-width:none}
.compact pre{padding:.2rem .6rem}
.compact .scan{margin:.2rem 0}
.compact .logo{max-height:14mm;margin-bottom:.2rem}
.compact .qr{width:26mm;height:26mm}
.compact footer{margin-top:.5rem;padding-top:.2rem;font-size:7.5pt}
}
@page{margin:18mm 16mm}
@page sheet{margin:12mm 14mm}
`;

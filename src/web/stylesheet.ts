// What the verification page adds to the look of the report: the place to drop files, the list of checks, the steps.
// Colours keep WCAG AA contrast in light and dark; statuses are told by word and mark, never by colour alone.

import { stylesheet } from "../report/stylesheet.ts";

/** The page's style sheet: the report's, then what is the page's own. */
export const pageStylesheet: string = `${stylesheet}
:root{--right:#1b6b3a;--wrong:#b3261e;--wrong-wash:#fdeceb}
@media (prefers-color-scheme:dark){:root{--right:#7fd1a0;--wrong:#ff9c93;--wrong-wash:#33191a}}
[hidden]{display:none}
.top{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
.lead{font-size:1.25rem;line-height:1.45}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button,.button{display:inline-block;font:inherit;line-height:1.3;padding:.6rem 1.1rem;border:1px solid var(--accent);border-radius:4px;
background:var(--paper);color:var(--accent);cursor:pointer;text-decoration:none}
.button{background:var(--accent);color:var(--paper)}
.zone .button:nth-of-type(2){background:var(--paper);color:var(--accent)}
button:hover,.button:hover{text-decoration:underline;text-underline-offset:.15em}
button:focus-visible,input:focus-visible+.button,textarea:focus-visible,#auditor:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
h2:focus{outline:0}
#verdict h2{font-size:clamp(1.7rem,1.3rem + 1.6vw,2.2rem)}
.right-mark{color:var(--right)}
.wrong-mark{color:var(--wrong)}
#verdict .figures{padding:0;max-width:none;grid-template-columns:repeat(4,1fr)}
.steps .codes{grid-template-columns:repeat(auto-fill,minmax(8rem,1fr))}
#language{padding:.3rem .7rem;font-size:.95rem}
.zone{border:2px dashed var(--soft);border-radius:8px;padding:1.8rem 1.5rem 1.2rem;margin:0 0 .8rem;text-align:center;background:var(--wash)}
.zone p{margin-inline:auto}
.dragging .zone{border-color:var(--accent);border-style:solid}
.buttons{display:flex;flex-wrap:wrap;gap:.7rem;max-width:none;position:relative}
.zone .buttons{justify-content:center}
textarea,#auditor{display:block;width:100%;font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em;
line-height:1.5;padding:.6rem .8rem;margin:.3rem 0 .8rem;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink);
overflow-wrap:anywhere;resize:vertical}
@media(max-width:30rem){#seed-field{min-height:10em}}
label:not(.button){font-weight:600}
.note.wrong{background:var(--wrong-wash);border-color:var(--wrong)}
.note.verdict{font-size:1.1rem;border-color:var(--right)}
.note.verdict.wrong{border-color:var(--wrong)}
.figure-failed b{color:var(--ink)}
dd small{display:block;margin-top:.3rem;max-width:36rem}
.findings{list-style:none;padding:0!important;margin:0;max-width:none!important}
.finding{display:grid;grid-template-columns:2rem 7.5rem 1fr;gap:0 .8rem;padding:.5rem 0;margin:0!important;border-bottom:1px solid var(--line)}
.finding .number{color:var(--soft);text-align:right;font-variant-numeric:tabular-nums}
.finding .mark{color:var(--soft);white-space:nowrap}
.finding.ok .mark{color:var(--right)}
.finding.failed .mark{color:var(--wrong);font-weight:600}
.finding .what{min-width:0;overflow-wrap:anywhere}
.finding small,.finding .value{display:block}
.finding.failed small{color:var(--ink)}
.finding .value{font-size:.92rem;color:var(--soft)}
.steps{padding-left:1.6rem}
.steps>li::marker{font-weight:600;color:var(--soft)}
.steps h3{margin:1.2rem 0 .3rem}
.digest.wide{max-width:none}
.long{overflow-wrap:anywhere}
.outcome{border-left:4px solid var(--soft);padding:.1rem 0 .1rem .8rem}
.outcome.right{border-color:var(--right)}
.outcome.other{border-color:var(--caution)}
.plain{list-style:none;margin:0;padding:0}
#status{margin:0}
@media (max-width:42rem){
.finding{grid-template-columns:1.6rem 1fr}
.finding .what{grid-column:2}
#verdict .figures{grid-template-columns:repeat(2,1fr)}
.zone{padding:1.2rem 1rem .6rem}
.steps{padding-left:1.3rem}
}
@media (prefers-reduced-motion:no-preference){button,.button,.zone{transition:border-color .15s,background-color .15s}}
@media print{
#choose,.buttons,#language,form,#seed-note,.unseen,#receipt:not(:has(#receipt-result>*)){display:none}
textarea{border:0;padding:0;resize:none;field-sizing:content}
.finding{break-inside:avoid}
}
`;

// The look of the ceremony: large enough for the back row, on a projector of 1920 pixels as on a telephone. The colours are
// the report's; motion only where the reader has nothing against it.
import { stylesheet } from "../../report/stylesheet.ts";

/** The page's style sheet: the report's, then what is the page's own. */
export const ceremonyStylesheet: string = `${stylesheet}
:root{--right:#1b6b3a;--wrong:#b3261e}
@media (prefers-color-scheme:dark){:root{--right:#7fd1a0;--wrong:#ff9c93}}
html{font-size:clamp(16px,min(8px + .98vw,8px + 1.65vh),40px)}
body{max-width:none;min-height:100vh;min-height:100dvh;padding:1.2rem clamp(1rem,4vw,5rem);display:flex;flex-direction:column;font-size:1rem}
[hidden]{display:none!important}
header{border-top-width:8px;padding-top:.6rem;display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1rem}
.logo{max-height:2.2rem;max-width:12rem;margin:0}
.kicker{flex:1}
#rehearsal{flex-basis:100%;margin:0;padding:.3rem .8rem;background:var(--caution-wash);border-left:8px solid var(--caution);font-weight:600;max-width:none}
main,.scene{flex:1;display:flex;flex-direction:column}
.scene>*{flex:none}
h1{font-size:2.2rem;margin:.6rem 0 .6rem}
h1:focus{outline:0}
h2{font-size:1.15rem;padding:0;margin:0 0 .3rem}
p,section>ul{max-width:58rem}
#prepare{font-size:.88rem}
.lead{font-size:1.35em;line-height:1.4}
.scene dl{max-width:none}
dl>div{grid-template-columns:16rem 1fr;padding:.25rem 0;line-height:1.4}
.digest{font-size:1.1em;max-width:42ch;line-height:1.35}
.wrong,#complaint{color:var(--wrong);font-weight:600}
#complaint{min-height:1.6em;margin:.4rem 0}
ol.plain{list-style:none;margin:0;padding:0}
.steps{margin-top:auto;padding-top:1rem;display:flex;justify-content:space-between;align-items:center;gap:1rem}
.steps small{margin-inline:auto}
button{font:inherit;line-height:1.3;padding:.5rem 1.4rem;border:2px solid var(--accent);border-radius:4px;background:var(--paper);color:var(--accent);cursor:pointer}
#next,#save{background:var(--accent);color:var(--paper)}
button:focus-visible,input:focus-visible{outline:4px solid var(--accent);outline-offset:3px}
label{font-weight:600}
input[type=file]{align-self:flex-start}
input{font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--soft);border-radius:4px;padding:.4rem .6rem;max-width:100%}
.entry{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem;margin:.5rem 0 1rem;max-width:none}
.entry,.seed,.cells{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
#value{flex:1 1 16rem;min-width:0;font-size:1.4rem;letter-spacing:.08em}
.prefix{font-size:1.4rem;color:var(--soft)}
.cells{display:flex;flex-wrap:wrap;gap:.4rem;margin-bottom:.8rem}
.cell{display:grid;place-items:center;flex:1 1 2.2rem;max-width:3.1rem;height:3.6rem;font-size:2.2rem;line-height:1;border:2px solid var(--line);border-radius:6px}
.cell.given{border-color:var(--accent);background:var(--wash);font-weight:600}
.cell.wrong{border-color:var(--wrong);color:var(--wrong)}
.seed{font-size:1.35rem;line-height:1.6;overflow-wrap:anywhere}
#seed-text,#hash{display:inline-block}
.number{font-size:min(22vh,24vw);line-height:1.05;font-weight:700;margin:.2rem 0;font-variant-numeric:tabular-nums;color:var(--accent)}
.codes{grid-template-columns:repeat(auto-fill,minmax(7.6rem,1fr));gap:0 .9rem;margin-bottom:.5rem;line-height:1.4}
.codes code{font-size:.84rem}
.features{columns:5 11rem;column-gap:1.6rem}
.features>div{margin-bottom:.7rem}
.features h2{break-after:avoid}
.features ul{list-style:none;margin:0;padding:0}
.features li{display:grid;grid-template-columns:1fr auto;gap:0 .8rem;align-items:baseline;margin-bottom:.3rem;break-inside:avoid;line-height:1.2;font-size:.82rem}
.features .count{font-weight:700;font-size:1.25em;font-variant-numeric:tabular-nums}
.features small{grid-column:1/-1;font-size:.85em}
.track{grid-column:1/-1;height:.3rem;background:var(--wash);margin-top:.1rem}
.bar{display:block;height:100%;background:var(--series-2)}
@media (prefers-reduced-motion:no-preference){
.codes li{animation:appear .5s both}
.cell.given{animation:appear .25s both}
@keyframes appear{from{opacity:0}}
}
@media (max-width:42rem){
dl>div{grid-template-columns:1fr}
.digest{font-size:.95em}
.cell{flex-basis:1.9rem;max-width:2.2rem;height:2.6rem;font-size:1.5rem}
.codes{grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr))}
}
@media print{.steps,#erase{display:none}.codes li{animation:none}body{min-height:0}}
`;

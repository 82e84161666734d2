/** Styles of plots and of X-rays. Colours are never the only sign: each is named next to it. */
export const figureStyle = `
:root { --p1: #8a1c1c; --p2: #1f5f8b; --p3: #3f7a34; --p4: #8a6a00; --p5: #6b4a92; --p6: #7c786e; }
@media (prefers-color-scheme: dark) {
  :root { --p1: #f0a08c; --p2: #84bde6; --p3: #93cc86; --p4: #dcbc5a; --p5: #c1a5e4; --p6: #9b968b; }
}
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 2rem; }
.plot { margin: 1rem 0; min-width: 0; }
.plot figcaption { font-weight: 700; font-size: .9375rem; }
.plot svg { display: block; width: 100%; height: auto; overflow: visible; }
.plot text { fill: var(--muted); font: 11px var(--sans); }
.plot .end { text-anchor: end; }
.plot .axis { stroke: var(--rule); }
.plot .line { fill: none; stroke: var(--p1); stroke-width: 2; stroke-linejoin: round; }
.plot .dot { fill: var(--p1); }
.p1 { fill: var(--p1); } .p2 { fill: var(--p2); } .p3 { fill: var(--p3); } .p4 { fill: var(--p4); } .p5 { fill: var(--p5); } .p6 { fill: var(--p6); }
.legend { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: .25rem 0; padding: 0; list-style: none; font-size: .8125rem; }
.legend svg { display: inline-block; width: .75rem; height: .75rem; margin-inline-end: .35rem; }
.desk summary { min-height: 2rem; padding: .35rem 0; color: var(--link); cursor: pointer; font-size: .875rem; }
.desk .falling { border-inline-start: 4px solid var(--link); padding-inline-start: .6rem; }
.xray { margin: 0; padding: 0; list-style: none; }
.xray li { margin: .25rem 0; padding: .35rem .75rem; border-inline-start: 6px solid var(--rule); background: var(--wash); }
.xray li p { margin: 0; overflow-wrap: anywhere; }
.xray .fate-title { border-color: var(--p1); } .xray .fate-lede { border-color: var(--p5); } .xray .fate-body { border-color: var(--p3); background: var(--new); }
.xray .fate-caption { border-color: var(--p2); } .xray .fate-dropped { border-inline-start-style: dashed; border-color: var(--p6); background: none; color: var(--muted); }
.xray .fate-body .note { color: inherit; }
.desk .chosen { background: var(--new); }
`

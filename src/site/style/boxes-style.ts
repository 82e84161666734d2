/** What surrounds articles and lists: boxes of headlines, days, topics and links, the calendar. */
export const boxesStyle = `
.box { margin-top: 2.5rem; }
.box > h2 { margin: 0 0 1rem; padding-top: .5rem; border-top: 2px solid var(--ink); font: 700 1.0625rem/1.5 var(--sans); }
.box > h2 a { display: inline-block; color: inherit; }
.headlines { margin: 0; padding: 0; list-style: none; counter-reset: rank; }
.headlines li { display: flex; gap: .75rem; border-bottom: 1px solid var(--rule); }
.headlines li > div { flex: 1; min-width: 0; padding: .5rem 0 .6rem; }
.headlines li:first-child > div { padding-top: 0; }
.headlines a { display: block; text-align: -webkit-match-parent; text-align: match-parent; font-family: var(--text); color: inherit; font-size: 1.0625rem; line-height: 1.45; text-decoration: none; }
.headlines a:hover { text-decoration: underline; }
.headlines .facts { margin: .15rem 0 0; }
ol.headlines li::before {
  content: counter(rank);
  counter-increment: rank;
  min-width: 1.25ch;
  padding-top: .4rem;
  color: var(--link);
  font-size: 1.5rem;
  line-height: 1.1;
}
ol.headlines li:first-child::before { padding-top: 0; }
.boxes > :only-child .headlines { columns: 22rem; column-gap: 2.5rem; }
.boxes > :only-child li { break-inside: avoid; }
.boxes > :only-child li > div { padding-top: .5rem; }
.boxes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); column-gap: 2.5rem; }
/* Groups of one and two stories are next to each other. */
.groups { display: flex; flex-wrap: wrap; column-gap: 2rem; }
.groups > * { flex: 1 1 20rem; min-width: 0; }
.groups > :has(> .cards) { flex-basis: 100%; }
.more { margin: .5rem 0 0; font: 1rem/1.5 var(--sans); }
.more a { display: inline-block; padding: .35rem 0; }

.chips { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; font: .9375rem/1.5 var(--sans); }
.chips a { display: block; padding: .3rem .7rem; background: var(--wash); color: inherit; text-decoration: none; }
.chips a:hover { text-decoration: underline; }
.topics { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; margin: .75rem 0; }

.neighbours { display: grid; gap: 0 2rem; max-width: var(--measure); margin: 2.5rem auto 0; border-top: 1px solid var(--rule); }
.neighbours a { padding: .75rem 0; color: inherit; text-decoration: none; }
.neighbours a:hover span { text-decoration: underline; }
.neighbours small { display: block; color: var(--muted); font: .875rem/1.5 var(--sans); }
.neighbours span { display: block; text-align: -webkit-match-parent; text-align: match-parent; font-family: var(--text); line-height: 1.4; }

.index { margin: 1.5rem 0 0; padding: 0; columns: 15rem; column-gap: 2.5rem; list-style: none; }
.index li { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.index a { flex: 1; min-width: 0; padding: .45rem 0; }
.index span { padding: .45rem 0; color: var(--muted); font: .9375rem/1.8 var(--sans); }
.chips [aria-current] { background: var(--ink); color: var(--paper); }

.sections { display: grid; grid-template-columns: 100%; column-gap: 2.5rem; }
.sections .card { padding-top: 0; border: 0; }
.sections .headlines { margin-top: 1rem; border-top: 1px solid var(--rule); }
.sections .headlines li:first-child > div { padding-top: .5rem; }

.broad .neighbours { max-width: none; }
.pager { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
.pager a { padding: .5rem 0; font: 1rem/1.5 var(--sans); }
.pager a[rel] { margin-inline-start: auto; }

.periods { padding: 0; list-style: none; }
.periods li { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--rule); }
.periods a { flex: 1; padding: .6rem 0; }
.periods span { padding: .6rem 0; color: var(--muted); font: .9375rem/1.8 var(--sans); }

.calendar { width: 100%; max-width: var(--measure); margin: 0 auto; border-collapse: collapse; table-layout: fixed; font: 1rem/1.4 var(--sans); font-variant-numeric: tabular-nums; }
.calendar th { padding: .35rem 0; color: var(--muted); font-size: .875rem; font-weight: 400; }
.calendar td { height: 3.75rem; padding: 0; border: 1px solid var(--rule); text-align: center; }
.calendar a { display: flex; flex-direction: column; justify-content: center; height: 100%; background: var(--wash); font-weight: 700; text-decoration: none; }
.calendar a:hover { text-decoration: underline; }
.calendar small { color: var(--muted); font-weight: 400; font-size: .8125rem; }
.void { color: var(--muted); }

@media (min-width: 40rem) {
  .neighbours { grid-template-columns: 1fr 1fr; }
  .neighbours .next { grid-column: 2; text-align: end; }
}
/* On a phone the front page is an overview: what is left out is behind its links. */
@media (max-width: 39.99rem) {
  .front .box { margin-top: 1.75rem; }
  .front .card .teaser, .front .cards > :nth-child(n + 7), .rail li:nth-child(n + 6), .sections li:nth-child(n + 2) { display: none; }
  .front .card { padding: .75rem 0; }
  .front .chips { flex-wrap: nowrap; overflow-x: auto; }
  .front .chips li { flex: none; }
}
@media (min-width: 40rem) {
  .sections { grid-template-columns: 1fr 1fr; }
  .alone { grid-template-columns: 100%; }
  /* One and two sections have room for the picture next to the headlines. */
  .alone > section { display: grid; grid-template-columns: minmax(0, 22rem) 1fr; column-gap: 2.5rem; }
  .alone h2 { grid-column: 1 / -1; }
  .alone .headlines { margin-top: 0; border: 0; }
}
@media (min-width: 48rem) {
  .front > .boxes { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
  .trio { grid-template-columns: repeat(3, 1fr); }
}
/* From here on both columns have the widths that src/site/front/column-heights.ts assumes. */
@media (min-width: 74rem) {
  .columns { display: grid; grid-template-columns: 49rem 20rem; gap: 3rem; }
  .rail .box:first-child { margin-top: 1.5rem; }
  .pair > section { display: grid; grid-template-columns: 1fr 1fr; grid-template-rows: auto 1fr; column-gap: 2rem; }
  .pair h2 { grid-column: 1 / -1; }
  .pair .headlines { margin-top: 0; border: 0; }
  .quartet { grid-template-columns: repeat(4, 1fr); }
}
@media (min-width: 40rem) and (max-width: 73.99rem) {
  .front .lead:has(img) { display: grid; grid-template-columns: 3fr 2fr; column-gap: 2rem; }
  .rail .headlines { columns: 2; column-gap: 2.5rem; }
  .rail .headlines li { break-inside: avoid; }
  .rail .headlines li > div, .rail .headlines li::before { padding-top: .5rem; }
}
`

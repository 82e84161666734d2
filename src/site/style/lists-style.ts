/** Articles as entries of a list: the lead, cards with the picture on top, rows with it at the side. */
export const listsStyle = `
.broad { max-width: 72rem; }
.broad .breadcrumb, .broad .title { max-width: none; }
.lead, .card, .row { font-family: var(--text); }
.lead h2, .card h2, .row h2, .card h3, .row h3 { margin: 0; font-size: 1.1875rem; line-height: 1.3; }
.lead a, .card a, .row a { color: inherit; text-decoration: none; }
.lead a:hover, .card a:hover, .row a:hover { text-decoration: underline; }
.teaser { margin: .5rem 0 0; font-size: 1rem; line-height: 1.5; }
.broad .facts { margin: .35rem 0 0; }
.lead img, .card img, .row img { object-fit: cover; object-position: 50% 25%; background: var(--wash); }
/* In another language than the title, below which it stays. */
.teaser[lang] { text-align: -webkit-match-parent; text-align: match-parent; font-family: var(--text); }

.lead { padding: 1.5rem 0; }
.lead img { display: block; width: 100%; height: auto; aspect-ratio: 3 / 2; margin-bottom: 1rem; }
.lead h2 { font-size: 1.75rem; line-height: 1.2; }
.lead .teaser { font-size: 1.125rem; line-height: 1.55; }

.rows, .cards { display: grid; grid-template-columns: 100%; }
/* The picture is first in the source and last on the screen: its column exists before the text, so nothing moves. */
.row, .card { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding: 1.1rem 0; border-top: 1px solid var(--rule); }
.row > div, .card > div { grid-column: 1; grid-row: 1; }
.row img, .card img { grid-column: 2; grid-row: 1; margin-inline-start: 1rem; width: 6rem; height: 4.5rem; aspect-ratio: 4 / 3; }
.row .teaser, .card .teaser {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  color: var(--muted);
  font-size: .9375rem;
}
.hits { max-width: 46rem; }
.hits .row .teaser { -webkit-line-clamp: 5; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px var(--link); text-underline-offset: .15em; }

.top { margin-bottom: 1.25rem; padding-top: 1rem; }
.top .title { margin: 0; }
.section { margin: 1rem 0 0; color: var(--link); font: 600 .875rem/1.6 var(--sans); }
.section + h1 { margin-top: .25rem; }

@media (min-width: 40rem) {
  .rows { grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); column-gap: 2rem; }
  .cards { grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 2rem; align-content: start; }
  .card { display: block; padding: 0; border: 0; }
  .card img { display: block; width: 100%; height: auto; aspect-ratio: 3 / 2; margin: 0 0 .75rem; }
}
/* Rows of four would be left half empty. */
@media (min-width: 64rem) {
  .box .cards:has(> :is(:nth-child(3), :nth-child(5), :nth-child(6)):last-child) { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
@media (min-width: 48rem) {
  .front .cards { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .lead h2 { font-size: 2.25rem; }
  .lead .teaser { font-size: 1.1875rem; }
}
`

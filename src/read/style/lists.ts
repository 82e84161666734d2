/** Front page and archives. */
export const lists = `
.broad { max-width: 72rem; }
.broad .breadcrumb, .broad .title { max-width: none; }
.lead, .row { font-family: var(--text); }
.broad h2 { margin: 0; font-size: 1.1875rem; line-height: 1.3; }
.broad h2 a { color: inherit; text-decoration: none; }
.broad h2 a:hover { text-decoration: underline; }
.teaser { margin: .5rem 0 0; font-size: 1rem; line-height: 1.5; }
.broad .facts { margin: .35rem 0 0; }

.lead { padding: 1.5rem 0; }
.lead img { display: block; width: 100%; height: auto; aspect-ratio: 3 / 2; object-fit: cover; background: var(--wash); margin-bottom: 1rem; }
.lead h2 { font-size: 1.75rem; line-height: 1.2; }
.lead .teaser { font-size: 1.125rem; line-height: 1.55; }

.rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); column-gap: 2rem; }
@media (max-width: 24rem) { .rows { grid-template-columns: 100%; } }
.row { display: flex; gap: 1rem; padding: 1.1rem 0; border-top: 1px solid var(--rule); }
.row > div { flex: 1; min-width: 0; }
.row img { flex: none; order: 1; width: 6rem; height: 4.5rem; object-fit: cover; object-position: 50% 25%; background: var(--wash); }
.row .teaser { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; color: var(--muted); font-size: .9375rem; }

.periods { padding: 0; list-style: none; }
.periods li { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--rule); }
.periods a { flex: 1; padding: .6rem 0; }
.periods span { padding: .6rem 0; color: var(--muted); font: .9375rem/1.8 var(--sans); }

@media (min-width: 56rem) {
  .lead { display: flex; gap: 2.5rem; align-items: center; }
  .lead img { flex: 0 0 58%; width: 58%; margin: 0; }
  .lead h2 { font-size: 2.25rem; }
}
`

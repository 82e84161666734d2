/** The search form. */
export const searchStyle = `
.search { max-width: 46rem; font: 1rem/1.5 var(--sans); }
.search input, .search select, .search textarea, .search button, .choice button {
  min-height: 2.75rem;
  padding: .4rem .6rem;
  border: 1px solid var(--muted);
  border-radius: 0;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
.search button, .choice button { padding-inline: 1.1rem; border-color: var(--ink); background: var(--ink); color: var(--paper); cursor: pointer; }
/* A field next to a higher one stays at the top. */
.field { display: grid; align-content: start; gap: .25rem; margin: 0; }
.field input, .field select, .field textarea { width: 100%; min-width: 0; }
.field label { font-size: .875rem; color: var(--muted); }
.report { display: grid; gap: 1rem; justify-items: start; }
.report .field { width: 100%; }
.words { grid-template-columns: 1fr auto; gap: .25rem .5rem; }
.words label { grid-column: 1 / -1; }
.search fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; min-width: 0; margin: 1rem 0 0; padding: 0; border: 0; }
.search legend { margin-bottom: .5rem; padding: 0; font-weight: 700; }
.field .label { font-size: .875rem; color: var(--muted); }
.search summary { min-height: 2.75rem; padding: .55rem .6rem; border: 1px solid var(--muted); cursor: pointer; }
.search .ticks { max-height: 15rem; overflow: auto; padding: .25rem .6rem; border: 1px solid var(--muted); border-top: 0; columns: auto; }
.ticks { margin: 0; padding: 0; columns: 12rem; list-style: none; }
.ticks label { display: block; padding: .4rem 0; color: inherit; font-size: 1rem; break-inside: avoid; }
.ticks input, .search .ticks input { width: 1.25rem; min-height: 0; height: 1.25rem; margin: 0; vertical-align: -.2em; accent-color: var(--link); }
.choice { margin-top: 2.5rem; font: 1rem/1.5 var(--sans); }
.choice fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.choice legend { width: 100%; padding: .5rem 0 0; border-top: 2px solid var(--ink); font-weight: 700; }
.choice .facts { margin-bottom: .75rem; }
.choice button { margin-top: 1rem; }
.kept { margin: 1rem 0 0; padding: .5rem .75rem; background: var(--wash); font: .9375rem/1.5 var(--sans); }
.kept a { display: inline-block; padding: .25rem 0; margin-inline-start: .75rem; }
.found { margin: 1.5rem 0 1rem; font: 1rem/1.5 var(--sans); }
@media (min-width: 48rem) {
  .search fieldset { grid-template-columns: repeat(4, 1fr); }
}
`

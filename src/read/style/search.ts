/** The search form. */
export const search = `
.search { max-width: 46rem; font: 1rem/1.5 var(--sans); }
.search input, .search select, .search button {
  min-height: 2.75rem;
  padding: .4rem .6rem;
  border: 1px solid var(--muted);
  border-radius: 0;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
.search button { padding-inline: 1.1rem; border-color: var(--ink); background: var(--ink); color: var(--paper); cursor: pointer; }
.field { display: grid; gap: .25rem; margin: 0; }
.field input, .field select { width: 100%; min-width: 0; }
.field label { font-size: .875rem; color: var(--muted); }
.words { grid-template-columns: 1fr auto; gap: .25rem .5rem; }
.words label { grid-column: 1 / -1; }
.search fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; min-width: 0; margin: 1rem 0 0; padding: 0; border: 0; }
.search legend { margin-bottom: .5rem; padding: 0; font-weight: 700; }
.found { margin: 1.5rem 0 1rem; font: 1rem/1.5 var(--sans); }
@media (min-width: 48rem) {
  .search fieldset { grid-template-columns: repeat(4, 1fr); }
}
`

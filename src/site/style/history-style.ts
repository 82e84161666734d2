/** The versions of an article, and what differs between two. */
export const historyStyle = `
ins { background: var(--new); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
del { background: var(--old); text-decoration: line-through; text-decoration-thickness: 1px; }
.history { max-width: var(--measure); margin-inline: auto; font: 1rem/1.6 var(--sans); }
.history h1 { margin: .75rem 0 .25rem; font-size: 1.875rem; }
.history .of { margin: 0 0 1rem; font: 1.25rem/1.4 var(--text); }
.versions { margin: 1rem 0; padding: 0; border-top: 1px solid var(--rule); list-style: none; }
.versions li { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.versions .facts { margin: 0; }
.versions a { display: inline-block; padding-block: .15rem; }
.pick { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; margin: 1rem 0; }
.pick label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .2rem; max-width: 100%; color: var(--muted); font-size: .875rem; }
.pick :is(select, button) { min-height: 2.75rem; max-width: 100%; padding: .4rem .6rem; border: 1px solid var(--muted); border-radius: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
.pick button { padding-inline: 1.1rem; border-color: var(--ink); background: var(--ink); color: var(--paper); cursor: pointer; }
.history h2 { margin: 2rem 0 1rem; font-size: 1.4rem; }
.history dt, .part > .label { color: var(--muted); font: .8125rem/1.5 var(--sans); }
.history dd { margin: 0 0 .75rem; font: 1.125rem/1.5 var(--text); overflow-wrap: anywhere; }
.history .prose { font-family: var(--text); font-size: calc(1.125rem * var(--scale)); line-height: var(--line); }
.part { white-space: pre-line; }
.part > .label { display: block; }
.part.heading { font-weight: 700; }
.part.item { padding-inline-start: 1.25em; }
.part.quotation { padding-inline-start: 1.25em; border-inline-start: 3px solid var(--rule); }
.part.code { font: .875em/1.5 var(--mono); white-space: pre-wrap; }
.history summary { padding: .6rem 0; color: var(--muted); font: .9375rem/1.5 var(--sans); cursor: pointer; }
.history details { margin: 0 0 1.1em; border-block: 1px dashed var(--rule); }
`

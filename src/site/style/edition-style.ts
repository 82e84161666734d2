/** The articles of a day as one document: its contents, then one article after the other. */
export const editionStyle = `
.contents { margin: 0 auto 2rem; max-width: 38rem; }
.contents ol { margin: 0; padding-inline-start: 2em; line-height: 1.5; }
.contents ~ .article { padding-top: 1.5rem; border-top: 1px solid var(--rule); }
.contents ~ .article > h2 { margin: 0 0 .5rem; font: 700 1.75rem/1.2 var(--text); }
@media print {
  .contents { break-after: page; }
  .contents ~ .article { border-top: 0; }
  .contents ~ .article + .article { break-before: page; }
}
`

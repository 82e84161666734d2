/** A translation next to its original; on a narrow screen above it. */
export const parallelStyle = `
.article .h1 { margin: 0 0 .75rem; font-size: 1.5rem; font-weight: 700; line-height: 1.3; text-wrap: balance; }
.twin > * { min-width: 0; }
header > .twin > [lang], .prose > .twin > [lang] { font-family: var(--text); line-height: var(--line); }
.parallel .prose figure { margin-inline: 0; }
.parallel figcaption [lang] { font: inherit; }
@media screen and (max-width: 55.99rem) {
  .twin > :empty { display: none; }
  .twin > :last-child { padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule); }
  .prose > .twin { margin-bottom: 1.75em; }
  .prose > .twin > :last-child > :last-child { margin-bottom: 0; }
}
@media print, (min-width: 56rem) {
  .twin { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.5rem; break-inside: avoid; }
  .parallel h1, .article.parallel .h1 { margin: .75rem 0; font-size: 2rem; line-height: 1.25; }
}
@media (min-width: 56rem) {
  .parallel, main:has(.parallel) > .breadcrumb { max-width: 72rem; }
  .article.parallel figure { max-width: 46rem; margin-inline: auto; }
}
`

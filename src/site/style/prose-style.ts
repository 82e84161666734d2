/** The body of an article, node by node. */
export const proseStyle = `
.prose { font-size: calc(1em * var(--scale)); }
.prose p, .prose ul, .prose ol, .prose blockquote, .prose pre, .prose .wide, .prose .embed { margin: 0 0 1.1em; }
.prose h2, .prose h3, .prose h4, .prose h5, .prose h6 { margin: 1.9em 0 .6em; }
.prose h2 { font-size: 1.4em; }
.prose h3 { font-size: 1.2em; }
.prose h4 { font-size: 1.05em; }
.prose h5, .prose h6 { color: var(--muted); font-size: 1em; }
.prose ul, .prose ol { padding-inline-start: 1.6em; }
.prose li > p { margin-bottom: .35em; }
.prose li > ul, .prose li > ol { margin-bottom: .35em; }
.prose li > [dir] { text-align: -webkit-match-parent; text-align: match-parent; }
.prose [lang] { font-family: var(--text); }
.prose blockquote { padding-inline-start: 1.25em; border-inline-start: 3px solid var(--link); }
:lang(ar) em, :lang(fa) em, :lang(ur) em, :lang(ja) em, :lang(zh) em, :lang(ko) em { font-style: normal; font-weight: 700; }
.prose hr { width: 6em; margin: 2.5em auto; border: 0; border-top: 1px solid var(--muted); }
.prose code { font: .875em/1.5 var(--mono); overflow-wrap: anywhere; }
.prose pre {
  padding: .9em 1em;
  background: var(--wash);
  text-align: left;
  white-space: pre-wrap;
  tab-size: 2;
}
.prose :is(sup, sub) { line-height: 0; font-size: .75em; }
.call { padding: .4em .15em; }

.wide { overflow-x: auto; }
.wide table { border-collapse: collapse; font: .9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.wide th, .wide td {
  min-width: 5em;
  padding: .5em .75em;
  border-bottom: 1px solid var(--rule);
  text-align: start;
  vertical-align: top;
  overflow-wrap: normal;
}
.wide caption { padding: .25em .75em; color: var(--muted); text-align: start; }
.wide thead > tr > * { border-bottom: 2px solid var(--muted); }
.wide .left { text-align: left; }
.wide .right { text-align: right; }
.wide .center { text-align: center; }

figure { margin: 2em 0; }
figure img { display: block; height: auto; max-height: 90vh; margin: 0 auto; object-fit: contain; background: var(--wash); }
img.unsized { width: 100%; aspect-ratio: 3 / 2; }
figcaption { margin-top: .5rem; color: var(--muted); font: .875rem/1.5 var(--sans); }
.credit { display: block; font-size: .8125rem; text-align: -webkit-match-parent; text-align: match-parent; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem; }
.gallery img { width: 100%; height: 100%; aspect-ratio: 3 / 2; object-fit: cover; }

.embed { border: 1px solid var(--rule); background: var(--wash); }
.embed video, .embed img { display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: cover; background: #000; }
.embed audio { display: block; width: 100%; padding: .75rem .75rem 0; }
.embed a { display: block; padding: .75rem 1rem; font: 1rem/1.5 var(--sans); text-decoration: none; }
.provider + bdi { text-decoration: underline; }
.provider { display: block; color: var(--muted); font-size: .8125rem; }

.notes { margin-top: 2.5rem; border-top: 1px solid var(--rule); font-size: .9em; }
.notes h2 { margin-top: 1em; font-size: 1.1em; }
.notes li > p { display: inline; }
.back { display: inline-block; min-width: 1.75rem; text-align: center; text-decoration: none; }
.notes :target, .call:target { background: var(--wash); outline: 2px solid var(--rule); }

@media (min-width: 64rem) {
  .prose > figure, .article > figure { margin-inline: -5rem; }
}
`

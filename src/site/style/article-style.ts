/** The page of one article, from its title to its footer. */
export const articleStyle = `
.article { font-family: var(--text); line-height: var(--line); }
.article h1 { margin: .75rem 0 .75rem; font-size: 1.875rem; letter-spacing: -.012em; }
.article .facts { margin: 0 0 1rem; }
.article h1[lang], .lede[lang] { font-family: var(--text); }
.lede { margin: 0 0 1.5rem; font-size: 1.25rem; line-height: 1.5; }
:lang(ar) > header h1, :lang(fa) > header h1, :lang(ur) > header h1 { line-height: 1.45; letter-spacing: 0; }
:lang(ja) > header h1, :lang(zh) > header h1, :lang(ko) > header h1 { line-height: 1.4; letter-spacing: 0; }
.wording { margin: 0 0 1.5rem; padding-block: .5rem; border-block: 1px solid var(--rule); color: var(--muted); font: .9375rem/1.6 var(--sans); }
.notice {
  margin: 0 0 1.5rem;
  padding: .75rem 1rem;
  border-inline-start: 4px solid var(--link);
  background: var(--wash);
  font: .9375rem/1.6 var(--sans);
}
.origin { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); font: 1rem/1.6 var(--sans); }
.origin p { margin: 0 0 .35rem; }
.origin p a { display: inline-block; padding-block: .1rem; }
.forms { color: var(--muted); }
.forms a:first-of-type { padding-inline-start: .25rem; }
@media (min-width: 48rem) {
  .article { font-size: 1.1875rem; }
  .article h1 { font-size: 2.625rem; line-height: 1.12; }
  .lede { font-size: 1.375rem; }
}
`

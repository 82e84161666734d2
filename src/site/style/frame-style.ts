/** Masthead, footer and what all pages have in common. */
export const frameStyle = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 Georgia, serif;
  font-family: var(--text);
  overflow-wrap: break-word;
}
main { display: block; padding: 0 1rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
img, video { max-width: 100%; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; hyphens: auto; hyphenate-limit-chars: 14 5 5; }
:lang(ja) h1, :lang(ja) h2, :lang(ja) h3 { word-break: auto-phrase; }

.skip { position: absolute; inset-inline-start: .5rem; top: -5rem; padding: .75rem 1rem; background: var(--paper); }
.skip:focus { top: .5rem; z-index: 1; }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead { padding: 1.25rem 1rem 0; text-align: center; }
.masthead:has(.switch) { padding-top: .25rem; }
.switch ul { display: flex; flex-wrap: wrap; justify-content: end; max-width: 72rem; margin: 0 auto; padding: 0; list-style: none; }
.switch li { margin-inline-end: -.6rem; }
.switch li + li { margin-inline-start: .6rem; }
.switch [aria-current] { font-weight: 700; }
.name { margin: 0; font-size: 2rem; font-weight: 700; line-height: 1.15; letter-spacing: -.01em; }
.name a { color: inherit; text-decoration: none; }
.tagline { margin: .15rem 0 .85rem; color: var(--muted); font-size: 1rem; font-style: italic; }
.bar {
  max-width: 72rem;
  margin: 0 auto;
  border-top: 1px solid var(--rule);
  border-bottom: 3px double var(--rule);
}
/* Aligned to the start: centred links would move while others arrive. */
.bar { text-align: start; }
.bar nav { margin-inline: -.6rem; }
.quick { display: none; }
.masthead nav a, .foot nav a, .foot nav span, .breadcrumb a, .forms a {
  display: inline-block;
  padding: .5rem .6rem;
  font: .875rem/1.5 var(--sans);
}
.masthead nav a { color: inherit; text-decoration: none; }
.masthead nav a:hover { text-decoration: underline; }

.foot {
  margin: 4rem auto 0;
  padding: 0 1rem 3rem;
  color: var(--muted);
  max-width: 74rem;
  font: .875rem/1.6 var(--sans);
}
.foot nav { padding-top: .75rem; border-top: 3px double var(--rule); }
.foot nav a, .foot nav span { padding-inline: 0 1.1rem; }
.foot p { max-width: 42rem; margin: .5rem 0 0; }

.breadcrumb, .title, .empty, .article, .broad, .periods, main > .prose { margin-inline: auto; }
.broad .empty { margin-inline: 0; }
.breadcrumb, .title, .empty, .article, .periods, main > .prose { max-width: var(--measure); }
.breadcrumb ol { display: flex; flex-wrap: wrap; margin: .75rem 0 0; padding: 0; list-style: none; }
.breadcrumb li { display: flex; align-items: baseline; min-width: 0; }
.breadcrumb li + li::before { content: '/'; color: var(--muted); font: .875rem/1.5 var(--sans); }
.breadcrumb li:first-child a { padding-inline-start: 0; }
.title { margin-block: 1rem 1.25rem; font-size: 1.875rem; }
.facts { color: var(--muted); font: .875rem/1.6 var(--sans); }
.facts { display: flex; flex-wrap: wrap; overflow: hidden; }
.facts > span { position: relative; inset-inline-start: -1em; padding-inline-start: 1em; }
.facts > span::before { content: '·'; content: '·' / ''; position: absolute; inset-inline-start: .38em; }
@media (min-width: 48rem) {
  .bar { display: flex; justify-content: space-between; align-items: center; }
  .bar:has(.quick) .far { display: none; }
  .quick { display: block; }
  .quick form { display: flex; gap: .5rem; }
  .quick input, .quick button { padding: .25rem .5rem; border: 1px solid var(--rule); border-radius: 0; background: none; color: inherit; font: .875rem/1.5 var(--sans); }
  .quick input { width: 13rem; }
  .quick button { cursor: pointer; }
  .quick button:hover { text-decoration: underline; }
}
`

/** Print, and readers who asked for less motion. */
export const mediaStyle = `
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media print {
  :root { --paper: #fff; --wash: #fff; --ink: #000; --muted: #444; --rule: #999; --link: #000; }
  @page { margin: 2cm; }
  body { font-size: 11pt; }
  .skip, .bar, .breadcrumb, .forms, .topics, .neighbours, .article ~ .broad, .pager, .search, .back, .foot nav a, .embed audio, .embed video { display: none; }
  main { padding: 0; }
  .masthead { padding: 0; border-bottom: 3px double var(--rule); text-align: start; }
  .name { font-size: 14pt; }
  .article, .title, main > .prose { max-width: none; }
  .article { font-size: 11pt; line-height: 1.5; }
  .article h1 { font-size: 22pt; }
  .lede { font-size: 13pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, tr, pre, .embed, .notice { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .prose > figure, .article > figure { margin-inline: 0; }
  figure img { max-height: 11cm; }
  .prose a[href^='http']::after, .origin a[href^='http']::after, .notice a[href^='http']::after {
    content: ' (' attr(href) ')';
    font: .8em var(--sans);
    overflow-wrap: anywhere;
    word-break: break-all;
  }
  .wide { overflow: visible; }
  .wide table { font-size: 9pt; }
  .foot { margin-top: 1cm; padding: 0; font-size: 8pt; text-align: start; }
  .foot p { max-width: none; margin-inline: 0; }
}
`

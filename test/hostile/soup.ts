import {
  array,
  constant,
  constantFrom,
  letrec,
  oneof,
  record,
  string,
  type Arbitrary,
} from 'fast-check'

// Elements that parsers treat by rules of their own, with plain and unknown ones.
const names = constantFrom(
  ...(
    'a b body br button code custom-element details dialog div em embed fieldset figcaption figure font footer form ' +
    'frameset h1 h2 head header hr html i iframe img input li link listing main map marquee math meta mglyph mi ' +
    'mtext nav nobr noembed noframes noscript object ol option p param picture plaintext pre s script section select ' +
    'slot source span style summary sup svg table tbody td template textarea th title tr ul video x-img xmp desc ' +
    'foreignObject annotation-xml base blockquote caption col colgroup dd dl dt'
  ).split(' '),
)

const attributes = constantFrom(
  ...(
    'href src srcset data-src alt title id class name style onclick onerror ONLOAD lang dir width height colspan ' +
    'rowspan start type action formaction poster data cite content http-equiv property itemprop rel shadowrootmode ' +
    'srcdoc xlink:href is slot hidden role datetime datafoo __proto__'
  ).split(' '),
)

const values = constantFrom(
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/a.jpg 2x, javascript:alert(1) 3x',
  'https://name:word@evil.example/',
  'https://good.example/a.jpg',
  '/pier.jpg',
  '#fn1',
  'fn1',
  'text',
  'caption credit article-body',
  'language-html',
  'open',
  '800',
  '-1',
  '99999999999',
  '"><img src=x onerror=alert(1)>',
  "'onclick='alert(1)",
  '--><script>alert(1)</script>',
  '</title></style></script><svg onload=alert(1)>',
  '\u0000\u0008\ud800\u202e\u2028',
  '&lt;script&gt;&#0;&quot;',
  'refresh',
  '',
)

const words = oneof(
  constantFrom(
    'The ferry was late again. ',
    'Photo: Jo Vester',
    ' ',
    '\n',
    '1',
    '[1]',
    '](javascript:alert(1))',
    '```',
    '---',
    '| a |',
    '&lt;script>alert(1)&lt;/script>',
    '&amp;lt;img src=x onerror=alert(1)>',
    ']]>',
    '\u202e',
    '\u0000',
    '\ud83d',
    '{{7*7}}',
  ),
  string({ unit: 'binary', maxLength: 12 }),
)

// What is no tag, or only the half of one.
const fragments = constantFrom(
  '<',
  '</',
  '<!',
  '<!--',
  '-->',
  '--!>',
  '<!-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '<a href="',
  "<p title='",
  '<img src=x onerror=alert(1)//',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<plaintext>',
  '<svg><style>',
  '</svg>',
  '<math><mtext>',
  '</math>',
  '<table><tr><td>',
  '</table>',
  '</p>',
  '<br/>',
  '</br>',
  '</body></html>',
  '<template shadowrootmode=open>',
  '</template>',
  '<noscript>',
  '</noscript>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</',
)

const quotes = constantFrom('"', "'", '', '`')
const gaps = constantFrom(' ', '\n', '/', '\u000c', '')

const attribute = record({ gap: gaps, name: attributes, quote: quotes, value: values }).map(
  ({ gap, name, quote, value }) => `${gap}${name}=${quote}${value}${quote}`,
)
const tag = (inside: Arbitrary<string>) =>
  record({
    name: names,
    written: array(attribute, { maxLength: 4 }),
    end: constantFrom('>', '/>', ' >', ''),
    inside,
    close: constantFrom('proper', 'proper', 'proper', 'none', 'other'),
    other: names,
  }).map(({ name, written, end, inside, close, other }) => {
    const closing = { proper: `</${name}>`, none: '', other: `</${other}>` }[close]
    return `<${name}${written.join('')}${end}${inside}${closing}`
  })

const { soup: nested } = letrec<{ soup: string }>((tie) => ({
  soup: oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fragments,
    tag(constant('')),
    tag(array(tie('soup'), { maxLength: 4 }).map((parts) => parts.join(''))),
  ),
}))

/** Pieces of HTML in any order and nesting, closed or not, with what attackers put into them. */
export const soup: Arbitrary<string> = array(nested, { minLength: 1, maxLength: 12 }).map((parts) =>
  parts.join(''),
)

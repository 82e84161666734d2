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

const signs = string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[<&\0\r]/.test(text))
const text = oneof(
  constantFrom(
    'The ferry was late. ',
    'Salt',
    ' ',
    '\n',
    '&amp;',
    '&nbsp;',
    '&#8212;',
    '&lt;b&gt;',
    'a & b',
    '1 > 0',
  ),
  signs,
)
const values = constantFrom(
  'wide',
  ' wide  red wide',
  'a &amp; b',
  '/pier.jpg?a=1&b=2',
  '',
  '<b>',
  'open',
)
const attributes = array(
  record({
    name: constantFrom('class', 'id', 'TITLE', 'title', 'data-src', 'lang'),
    value: values,
  }),
  { maxLength: 2 },
).map((each) => each.map(({ name, value }) => ` ${name}="${value}"`).join(''))

const inOrder = (part: Arbitrary<string>) =>
  array(part, { maxLength: 3 }).map((parts) => parts.join(''))
const element = (
  names: readonly string[],
  inside: Arbitrary<string>,
  end = constant<boolean>(true),
) =>
  record({ name: constantFrom(...names), attributes, inside, isEnded: end }).map(
    ({ name, attributes, inside, isEnded }) =>
      `<${name}${attributes}>${inside}${isEnded ? `</${name}>` : ''}`,
  )
const isEnded = constantFrom(true, false)

const { words, blocks } = letrec<
  Record<'words' | 'word' | 'blocks' | 'block' | 'entry' | 'cell' | 'row', string>
>((tie) => ({
  word: oneof(
    { maxDepth: 4 },
    text,
    constantFrom(
      '<br>',
      '<br/>',
      '<img src="/pier.jpg" alt="A &quot;B&quot;">',
      '<!-- note -->',
      '<wbr>',
    ),
    element(['em', 'b', 'i', 'span', 'code', 'custom-mark'], tie('words')),
  ),
  words: inOrder(tie('word')),
  // An entry or cell without an end tag holds no block: see `browserRepairs`.
  entry: oneof(element(['li'], tie('blocks')), element(['li'], tie('words'), isEnded)),
  cell: oneof(element(['td'], tie('blocks')), element(['td'], tie('words'), isEnded)),
  row: oneof(inOrder(tie('cell')), inOrder(element(['th'], tie('words')))),
  block: oneof(
    { maxDepth: 4 },
    element(['p'], tie('words'), isEnded),
    element(['h2', 'pre'], tie('words')),
    tie('words'),
    constantFrom('<hr>', '<p>', '<!-- note -->'),
    element(['div', 'section', 'article', 'blockquote', 'figure', 'details'], tie('blocks')),
    element(['ul', 'ol'], inOrder(tie('entry'))),
    element(['dl'], inOrder(element(['dt', 'dd'], tie('words'), isEnded))),
    element(['table'], inOrder(element(['tr'], tie('row'), isEnded))),
    element(['table'], inOrder(element(['tbody'], inOrder(element(['tr'], tie('row')))))),
    tie('cell').map((cell) => `<table><col><tr>${cell}</table>`),
  ),
  blocks: inOrder(tie('block')),
}))

/** Pages with correct nesting, without some of the optional end tags, with or without `<html>` and `<body>`. */
export const soundSoup: Arbitrary<string> = record({
  title: words,
  text: array(blocks, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  isFramed: constantFrom(true, false),
}).map(({ title, text, isFramed }) => {
  const head = `<title>${title}</title>`
  const main = `<main>${text}</main>`
  return isFramed
    ? `<!doctype html><html lang="en">\n<head>\n${head}</head>\n<body class="page">\n${main}\n</body>\n</html>\n`
    : `<!doctype html>${head}${main}`
})

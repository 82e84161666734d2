import * as fc from 'fast-check'
import type { Block, Phrasing } from '../../../src/article/body.ts'
import { address, content } from '../../fixtures/articles.ts'

// Words with blanks in places where they may be, and none of them an address.
const value = fc
  .array(
    fc.constantFrom('casa', 'Öl', 'мир', '光', '12.500', '«sí»,', 'no.', '<b>', '&amp;', 'e\u0301'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => `${words.join(' ').normalize('NFC')} x`)

const url = address('https://almera.example/nota')

const { phrasing } = fc.letrec<{ phrasing: Phrasing[]; node: Phrasing; inner: Phrasing[] }>(
  (tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<Phrasing>({ type: 'break' }),
      fc.constant<Phrasing>({ type: 'inlineCode', value: 'x = 1' }),
      fc.constant<Phrasing>({ type: 'footnoteReference', identifier: '1', label: '1' }),
      fc.record({
        type: fc.constantFrom(
          'emphasis' as const,
          'strong' as const,
          'delete' as const,
          'superscript' as const,
        ),
        children: tie('inner'),
      }),
      fc.record({
        type: fc.constant('span' as const),
        children: tie('inner'),
        data: fc.constant({ hName: 'span' as const, hProperties: { lang: 'fr' } }),
      }),
    ),
    // Texts with something between them, as the cleaner makes them.
    inner: fc
      .array(fc.tuple(value, tie('node')), { minLength: 1, maxLength: 3 })
      .map((parts) =>
        parts.flatMap(([text, node]): Phrasing[] => [{ type: 'text', value: text }, node]),
      ),
    phrasing: fc
      .tuple(tie('inner'), value)
      .map(([inner, text]): Phrasing[] => [
        { type: 'text', value: ` ${text}` },
        { type: 'link', url, title: null, children: [{ type: 'text', value: text }] },
        ...inner,
      ]),
  }),
)

const paragraph = phrasing.map((children): Block => ({ type: 'paragraph', children }))
const leaf: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  phrasing.map((children): Block => ({
    type: 'paragraph',
    children,
    data: { hProperties: { lang: 'ar', dir: 'rtl' } },
  })),
  phrasing.map((children): Block => ({ type: 'heading', depth: 2, children })),
  fc.constant<Block>({ type: 'code', lang: null, value: 'let casa = 1' }),
  fc.constant<Block>({ type: 'thematicBreak' }),
  phrasing.map((children): Block => ({
    type: 'table',
    align: [null],
    children: [
      {
        type: 'tableRow',
        children: [{ type: 'tableCell', header: false, colspan: 1, rowspan: 1, children }],
      },
    ],
  })),
  fc.tuple(phrasing, value).map(([caption, alt]): Block => ({
    type: 'figure',
    children: [{ type: 'image', url, alt, title: null, width: null, height: null }],
    caption,
    credit: 'Gonzalo Izarbe',
  })),
)

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('blocks').map((children): Block => ({ type: 'blockquote', children })),
    tie('blocks').map((children): Block => ({
      type: 'list',
      ordered: false,
      start: null,
      spread: false,
      children: [{ type: 'listItem', spread: false, children }],
    })),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
}))

/** Spanish articles of any nodes, as the cleaner could make them. */
export const generatedContent = fc
  .record({
    title: value,
    lede: fc.option(value),
    tags: fc.array(value, { maxLength: 3 }),
    blocks: fc.array(block, { maxLength: 6 }),
  })
  .map(({ title, lede, tags, blocks }) =>
    content({ lang: 'es', title, lede, tags, body: { type: 'root', children: blocks } }),
  )

import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks-of.ts'

const text = (value: string) => ({ type: 'text', value })

/** The nodes of the only paragraph of a piece of a page, or of the first cell of its table. */
function nodesOf(html: string, lang?: string): unknown {
  const [block] = blocksOf(html, lang)
  if (block?.type === 'table') return block.children[0]?.children[0]?.children
  return block?.type === 'paragraph' ? block.children : block
}

describe.each([
  ['a paragraph', (inline: string) => `<p>${inline}</p>`],
  [
    'a cell',
    (inline: string) =>
      `<table><tr><td>${inline}</td><td>x</td></tr><tr><td>y</td><td>z</td></tr></table>`,
  ],
])('the inline content of %s', (_, around) => {
  it.each([
    ['sup', 'superscript'],
    ['sub', 'subscript'],
  ])('keeps <%s>', (name, type) => {
    expect(nodesOf(around(`10<${name}>6</${name}> grains`))).toEqual([
      text('10'),
      { type, children: [text('6')] },
      text(' grains'),
    ])
  })

  it('keeps a reading in brackets of its own', () => {
    expect(nodesOf(around('あの<ruby>灯台<rt>（とうだい）</rt></ruby>へ'))).toEqual([
      text('あの灯台（とうだい）へ'),
    ])
  })

  it.each([
    ['one reading', '灯台<rt>とうだい</rt>'],
    ['a reading of each letter', '灯<rt>とう</rt>台<rt>だい</rt>'],
    ['brackets', '灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp>'],
    ['open tags', '<rb>灯台<rt>とうだい'],
    ['a container of readings', '<rb>灯</rb><rb>台</rb><rtc><rt>とう</rt><rt>だい</rt></rtc>'],
  ])('takes the reading of a ruby with %s out of the word', (_form, ruby) => {
    expect(nodesOf(around(`あの<ruby>${ruby}</ruby>へ`))).toEqual([
      text('あの'),
      { type: 'ruby', reading: 'とうだい', children: [text('灯台')] },
      text('へ'),
    ])
  })

  it.each([
    '<s>ten</s>',
    '<del>ten</del>',
    '<span style="text-decoration:line-through">ten</span>',
  ])('strikes %s', (struck) => {
    expect(nodesOf(around(`with ${struck} two`))).toEqual([
      text('with '),
      { type: 'delete', children: [text('ten')] },
      text(' two'),
    ])
  })

  it.each([
    ['en', 'We are back', '“We are back”'],
    ['de', 'Wir sind da', '„Wir sind da“'],
    ['ja', 'ただいま', '「ただいま」'],
    ['en', '"We are back"', '"We are back"'],
  ])('prints the marks of <q> in %s around %s', (lang, words, quote) => {
    expect(nodesOf(around(`So: <q>${words}</q>!`), lang)).toEqual([text(`So: ${quote}!`)])
  })
})

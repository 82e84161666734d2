import { describe, expect, it } from 'vitest'
import type { Block, Phrasing } from '../../../src/article/body.ts'
import {
  articleDifference,
  isWithoutDifference,
} from '../../../src/article/difference/article-difference.ts'
import type { TextRun } from '../../../src/article/difference/word-difference.ts'
import { wordDifference } from '../../../src/article/difference/word-difference.ts'
import { address, content, moment } from '../../fixtures/articles.ts'
import { everyNode } from '../../fixtures/every-node.ts'

const paragraph = (...children: (Phrasing | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
})

const between = (before: Block[], after: Block[], lang = 'de') =>
  articleDifference(
    content({ lang, body: { type: 'root', children: before } }),
    content({ lang, body: { type: 'root', children: after } }),
  ).parts

/** Runs as one line: what was deleted in brackets, what was inserted in braces. */
const line = (runs: readonly TextRun[]) =>
  runs
    .map(({ change, text }) =>
      change === 'kept' ? text : change === 'deleted' ? `[${text}]` : `{${text}}`,
    )
    .join('')

const [one, two, three] = [
  'Am Abend ging das Licht der Mole wieder an.',
  'Der Hafenmeister zählte vierzig Boote in der Bucht.',
  'Die Lampe hat der Ruderverein bezahlt.',
]

describe('articleDifference()', () => {
  it('finds nothing between equal versions, whatever nodes they have', () => {
    const same = content({ body: everyNode })
    const difference = articleDifference(same, structuredClone(same))

    expect(isWithoutDifference(difference)).toBe(true)
    expect(difference.parts.length).toBeGreaterThan(10)
  })

  it('shows changed words inside the paragraph that they are in', () => {
    const parts = between(
      [paragraph(one), paragraph(two), paragraph(three)],
      [
        paragraph(one),
        paragraph('Der Hafenmeister zählte fünfzig Boote in der Bucht.'),
        paragraph(three),
      ],
    )

    expect(parts.map(({ change }) => change)).toEqual(['kept', 'changed', 'kept'])
    expect(line(parts[1]?.runs ?? [])).toBe(
      'Der Hafenmeister zählte [vierzig]{fünfzig} Boote in der Bucht.',
    )
  })

  it('tells what was added and what was taken out from what was changed next to it', () => {
    const parts = between(
      [paragraph(one), paragraph(three)],
      [
        paragraph('Am Morgen ging das Licht der Mole wieder an.'),
        paragraph('Niemand war verletzt, sagt die Polizei.'),
      ],
    )

    expect(parts.map(({ change }) => change)).toEqual(['changed', 'deleted', 'inserted'])
  })

  it('names a part whose words stay but whose link leads elsewhere', () => {
    const link = (url: string): Phrasing => ({
      type: 'link',
      url: address(url),
      title: null,
      children: [{ type: 'text', value: 'hier' }],
    })
    const parts = between(
      [paragraph(one, link('https://a.example/')), paragraph(two)],
      [paragraph(one, link('https://b.example/')), paragraph(two)],
    )

    expect(parts.map(({ change }) => change)).toEqual(['restyled', 'kept'])
  })

  it('compares the items of a list and the rows of a table one by one', () => {
    const list = (...items: string[]): Block => ({
      type: 'list',
      ordered: false,
      start: null,
      spread: false,
      children: items.map((text) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph(text)],
      })),
    })
    const parts = between([list(one, two)], [list(one, three, two)])

    expect(parts).toMatchObject([
      { kind: 'item', change: 'kept' },
      { kind: 'item', change: 'inserted' },
      { kind: 'item', change: 'kept' },
    ])
  })

  it('compares the fields that readers see', () => {
    const { fields } = articleDifference(
      content(),
      content({
        title: 'Der Hafen von Lindau bekommt ein neues Signal',
        lede: null,
        byline: ['Marta Quell', 'Jonas Weir'],
        modifiedAt: moment('2026-10-03T10:00:00.000Z'),
      }),
    )

    expect(fields.map(({ field, runs }) => [field, line(runs)])).toEqual([
      ['title', 'Der Hafen von Lindau bekommt ein neues [Licht]{Signal}'],
      ['lede', '[Nach vierzig Jahren im Dunkeln leuchtet die Mole wieder.]'],
      ['byline', 'Marta Quell{Jonas Weir}'],
      ['modifiedAt', '{2026-10-03T10:00:00.000Z}'],
    ])
  })
})

describe('wordDifference()', () => {
  it('knows the words of languages that write none apart', () => {
    expect(
      line(wordDifference('港の灯りが夜に再び点いた。', '港の灯りが朝に再び点いた。', 'ja')),
    ).toBe('港の灯りが[夜]{朝}に再び点いた。')
    expect(line(wordDifference('ไฟท่าเรือสว่างในคืนนี้', 'ไฟท่าเรือสว่างในเช้านี้', 'th'))).toMatch(
      /\[คืน\S*\]\{เช้า\S*\}/,
    )
  })

  it('gives texts with little in common whole', () => {
    expect(line(wordDifference(two, three, 'de'))).toBe(`[${two}]{${three}}`)
  })

  it('stays within its bound on long texts without a common word', () => {
    const long = (word: string) =>
      Array.from({ length: 40_000 }, (_, index) => `${word}${index}`).join(' ')

    expect(wordDifference(long('a'), long('b'), 'en')).toHaveLength(2)
  })
})

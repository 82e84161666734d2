import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../src/article/body-fault.ts'
import type { Block, Figure, Heading } from '../../src/article/body.ts'
import { phrasingText, plainText } from '../../src/article/plain-text.ts'
import { walk } from '../../src/article/walk.ts'
import { clean } from '../../src/cleaner/index.ts'

/** What a person has read in a page; fields that a fixture leaves out are not compared. */
type Expected = {
  text: string
  title?: string
  lede?: string
  byline?: string[]
  publishedAt?: string
  headings?: [number, string][]
  types?: Block['type'][]
  figures?: [string, string, string | null][]
  /** The first numbers of ordered lists, nested ones too. */
  starts?: (number | null)[]
}

const pages = import.meta.glob('../fixtures/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const expectations = import.meta.glob('../fixtures/*/expected.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

describe.each(Object.keys(pages))('%s', (path) => {
  const expected = JSON.parse(expectations[path.replace('page.html', 'expected.json')]!) as Expected
  const result = clean(pages[path]!, {
    url: 'https://quill.example/news/ferry-sails-again',
    now: new Date('2026-11-23T12:00:00Z'),
  })
  if (result.outcome === 'refused') throw new Error(`${path} is refused: ${result.detail}`)
  const { content } = result
  const blocks = content.body.children

  it('has its whole text and nothing else', () => {
    expect(plainText(content.body)).toBe(expected.text)
    expect(bodyFault(content.body)).toBeNull()
  })

  it('has the structure that a person reads in it', () => {
    const headings = blocks.filter((block): block is Heading => block.type === 'heading')
    const figures = blocks.filter((block): block is Figure => block.type === 'figure')

    if (expected.starts)
      expect(
        [...walk(content.body)].flatMap((node) =>
          node.type === 'list' && node.ordered ? [node.start] : [],
        ),
      ).toEqual(expected.starts)
    if (expected.types) expect(blocks.map(({ type }) => type)).toEqual(expected.types)
    if (expected.headings)
      expect(headings.map(({ depth, children }) => [depth, phrasingText(children)])).toEqual(
        expected.headings,
      )
    if (expected.figures)
      expect(
        figures.map(({ children, caption, credit }) => [
          children[0]?.url,
          phrasingText(caption),
          credit,
        ]),
      ).toEqual(expected.figures)
  })

  it('has the fields that a person reads in it', () => {
    const { title, lede, byline, publishedAt } = expected

    expect(content).toMatchObject(
      Object.fromEntries(
        Object.entries({ title, lede, byline, publishedAt }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    )
  })
})

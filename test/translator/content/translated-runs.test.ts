import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newlyStored, type StoredArticle } from '../../../src/article/article.ts'
import type { Block, Phrasing } from '../../../src/article/body.ts'
import { makeTranslation } from '../../../src/translator/content/make-translation.ts'
import { segmentsOf } from '../../../src/translator/content/segments-of.ts'
import { translatedRuns } from '../../../src/translator/content/translated-runs.ts'
import type { Run } from '../../../src/translator/run.ts'
import { address, article, moment } from '../../fixtures/articles.ts'
import { line, runs } from '../runs.ts'
import { generatedContent } from './generated-content.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const strong = (value: string): Phrasing => ({ type: 'strong', children: [text(value)] })
const link = (path: string, value: string): Phrasing => ({
  type: 'link',
  url: address(`https://almera.example/${path}`),
  title: null,
  children: [text(value)],
})
const paragraph = (...children: Phrasing[]): Block => ({ type: 'paragraph', children })

const facts = {
  lang: 'en',
  sourceLang: 'es',
  kind: 'human',
  author: 'Nell Harrow',
  technique: null,
  translatedAt: moment('2026-10-05T11:00:00.000Z'),
} as const

async function stored(...children: Block[]): Promise<StoredArticle> {
  const now = moment('2026-10-05T10:00:00.000Z')
  const one = await article({ lang: 'es', body: { type: 'root', children } })
  return newlyStored(one, now)
}

function translated(source: StoredArticle, answers: Readonly<Record<string, readonly Run[]>>) {
  const translation = makeTranslation(source, new Map(Object.entries(answers)), facts)
  if (!translation) throw new Error('Nothing is translated')
  return translation
}

const linesOf = (found: ReadonlyMap<string, readonly Run[]>) =>
  Object.fromEntries(Array.from(found, ([path, some]) => [path, line(some)]))

describe('translatedRuns()', () => {
  it.each([
    ['marks that changed places', 'The <2>port</2> by the <1>light</1> is open.'],
    ['a mark in pieces', '<1>Turn</1> the <2>port</2> light <1>on</1>.'],
    ['a text that looks like a mark', 'The tag <3> is <1>light</1> and <2>port</2>.'],
  ])('finds %s', async (_what, answer) => {
    const source = await stored(
      paragraph(link('faro', 'El faro'), text(' y '), link('puerto', 'el puerto')),
    )
    const answers = { 'body/0': answer.includes('<3>') ? tagged : runs(answer) }

    const found = translatedRuns(source, translated(source, answers))

    expect(linesOf(found)).toEqual({ 'body/0': answer })
  })

  it('numbers marks that are the same in the order of the translation', async () => {
    const source = await stored(paragraph(strong('uno'), text(' y '), strong('dos')))

    const found = translatedRuns(
      source,
      translated(source, { 'body/0': runs('<2>two</2>, <1>one</1>') }),
    )

    expect(linesOf(found)).toEqual({ 'body/0': '<1>two</1>, <2>one</2>' })
  })

  it.each([
    ['a number', '2026'],
    ['a name', 'Nell Harrow'],
  ])('finds words that became %s', async (_what, answer) => {
    const source = await stored(paragraph(text('Año dos mil veintiséis')))
    const byNell = { ...source, byline: ['Nell Harrow'] }

    const found = translatedRuns(byNell, translated(byNell, { 'body/0': runs(answer) }))

    expect(linesOf(found)).toEqual({ 'body/0': answer })
  })

  it('gives nothing for what is still in the original', async () => {
    const source = await stored(paragraph(text('Uno aquí.')), paragraph(text('Dos aquí.')))

    const found = translatedRuns(source, translated(source, { 'body/1': runs('Two here.') }))

    expect(linesOf(found)).toEqual({ 'body/1': 'Two here.' })
  })

  it('pairs a translation with a newer version that has the same parts, and with no other', async () => {
    const source = await stored(paragraph(text('Uno aqui.')), paragraph(text('Dos aquí.')))
    const translation = translated(source, { 'body/0': runs('One here.'), title: runs('Light') })
    const corrected = await stored(paragraph(text('Uno aquí.')), paragraph(text('Dos aquí.')))
    const longer = await stored(
      paragraph(text('Cero aquí.')),
      paragraph(text('Uno aquí.')),
      paragraph(text('Dos aquí.')),
    )

    expect(linesOf(translatedRuns(corrected, translation))).toEqual({
      title: 'Light',
      'body/0': 'One here.',
    })
    expect(translatedRuns(longer, translation).size).toBe(0)
  })

  it('finds every segment of any article that was translated as it is', async () => {
    await fc.assert(
      fc.asyncProperty(generatedContent, async (content) => {
        const source = { ...(await stored()), ...content }
        const segments = segmentsOf(source)
        const answers = Object.fromEntries(segments.map(({ path, runs: some }) => [path, some]))

        const found = translatedRuns(source, translated(source, answers))

        expect(linesOf(found)).toEqual(
          Object.fromEntries(segments.map(({ path, runs: some }) => [path, line(some)])),
        )
      }),
    )
  })
})

const tagged: Run[] = [
  { type: 'text', value: 'The tag <3> is ' },
  ...runs('<1>light</1> and <2>port</2>.'),
]

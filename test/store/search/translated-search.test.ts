import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import type { Translation } from '../../../src/article/translation.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import type { SnippetPart } from '../../../src/store/search/snippet.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { metered } from '../metered.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const store = openArticleStore(env.DB, 'en')

const facts = {
  path: 'turm',
  title: 'Leuchtturm am Kap',
  lede: 'Er steht wieder.',
  text: 'Ein alter Turm.\nDie Maler kommen.',
}
let tower: Article
let english: Translation

async function translated(text: string, changes: Partial<Translation> = {}): Promise<Translation> {
  const { body } = await story({ ...facts, text })
  const words = { title: 'Lighthouse at the cape', lede: 'Standing again.', body }
  return { ...translationOf(tower, words), ...changes }
}

async function found(text: string, lang = 'en', languages?: string[]) {
  const { hits } = await openArticleStore(env.DB, lang).search(
    { text, ...(languages && { languages }) },
    9,
  )
  return hits
}
const marked = (parts: readonly SnippetPart[] = []) =>
  parts.filter(({ isMatch }) => isMatch).map((part) => part.text)
const textOf = (parts: readonly SnippetPart[] = []) => parts.map((part) => part.text).join('')

beforeAll(async () => {
  tower = await story(facts)
  english = await translated('An old tower.\nThe painters are coming.')
  await store.save(tower, now)
  await store.save(await story({ path: 'fern', text: 'Ein Wal.' }), now)
  await store.saveTranslation(tower.id, english)
})

describe('search() in translations', () => {
  it('finds an article by words of either, together, and by no phrase across', async () => {
    for (const text of ['leuchtturm', 'lighthouse', '"old tower"', 'maler painters -wal'])
      expect(await found(text), text).toHaveLength(1)

    for (const text of ['"kap lighthouse"', '"wieder standing"', '"kommen an"', 'lighthouse -kap'])
      expect(await found(text), text).toHaveLength(0)
  })

  it('marks words in what a reader of the language is shown', async () => {
    const [hit] = await found('lighthouse painters')

    expect(marked(hit?.title)).toEqual(['Lighthouse'])
    expect(textOf(hit?.snippet)).toBe('Standing again. … An old tower. The painters are coming.')
    expect(marked(hit?.snippet)).toEqual(['painters'])
    expect(hit?.langs).toEqual({ title: 'en', snippet: 'en' })
  })

  it('shows words that only the original has in the original, its title with them', async () => {
    const [hit] = await found('leuchtturm')

    expect(textOf(hit?.title)).toBe('Lighthouse at the cape')
    expect(marked(hit?.snippet)).toEqual(['Leuchtturm'])
    expect(hit?.langs).toEqual({ title: 'en', snippet: 'de' })
  })

  it('shows the original to readers of other languages, whatever they were found by', async () => {
    const [hit] = await found('lighthouse', 'fr')

    expect(textOf(hit?.title)).toBe('Leuchtturm am Kap')
    expect(textOf(hit?.snippet)).toContain('Ein alter Turm.')
    expect(hit?.langs).toBeNull()
  })

  it('filters by the language that an article was written in', async () => {
    expect(await found('lighthouse', 'en', ['de'])).toHaveLength(1)
    expect(await found('lighthouse', 'en', ['en'])).toHaveLength(0)
  })

  it('names the language of what remains in the original', async () => {
    const remaining = ['title', 'lede', 'body/1']
    const half = await translated('An old tower.\nDie Maler kommen.', { remaining })
    await store.saveTranslation(tower.id, { ...half, title: tower.title })

    const [shown] = await found('tower')
    const [left] = await found('maler')

    expect(shown?.langs).toEqual({ title: 'de', snippet: 'en' })
    expect(textOf(shown?.snippet)).toBe('An old tower.')
    expect(left?.langs).toEqual({ title: 'de', snippet: 'de' })
    expect(marked(left?.snippet)).toEqual(['Maler'])
    await store.saveTranslation(tower.id, english)
  })

  it('keeps the words of a translation when its article changes, until it is translated again', async () => {
    const changed = await story({ ...facts, text: 'Ein neuer Turm.' })
    await store.save(changed, now)

    expect(await found('neuer painters')).toHaveLength(1)

    await store.saveTranslation(tower.id, {
      ...(await translated('A new tower.')),
      sourceRevision: changed.revision,
    })
    expect(await found('painters')).toHaveLength(0)
    expect(await found('neuer "new tower"')).toHaveLength(1)
  })

  it('is two statements', async () => {
    const { d1, meter } = metered(env.DB)

    await openArticleStore(d1, 'en').search({ text: 'lighthouse' }, 3)

    expect(meter.queries).toBe(2)
    expect(meter.rowsRead).toBeLessThanOrEqual(20)
  })

  it('forgets the words of a translation that is removed, and of a removed article', async () => {
    await store.withdrawTranslation(tower.id, 'en', new Date())
    expect(await found('lighthouse')).toHaveLength(0)
    expect(await found('leuchtturm')).toHaveLength(1)

    await store.saveTranslation(tower.id, english)
    await store.remove(tower.id, 'gone')
    expect(await found('lighthouse')).toHaveLength(0)
  })
})

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { parseSearchCursor } from '../../../src/store/search/search-cursor.ts'
import { moment } from '../../fixtures/articles.ts'
import { story, type Story } from '../../fixtures/stories.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { metered } from '../metered.ts'

const store = openArticleStore(env.DB, 'de')
const now = moment('2026-10-05T10:00:00.000Z')
const save = async (facts: Story) => store.save(await story(facts), now)

async function found(text: string): Promise<string[]> {
  const { hits } = await store.search({ text }, 20)
  return hits.map(({ article }) => new URL(article.source.url).pathname.slice(1)).sort()
}

const filler = 'Am Abend kam der Regen. '.repeat(2000) // longer than what a snippet is cut from

beforeAll(async () => {
  await save({ path: 'run', text: `${filler}Das rote Boot von Bad Mühlbach liegt im Hafen.` })
  await save({ path: 'turned', text: 'Das Boot ist jetzt rote Asche. Mühlbach hat ein Bad.' })
  await save({ path: 'across', title: 'Alles ist rote', lede: 'Boot im Hafen', text: 'Nichts.' })
  await save({ path: 'hyphen', text: 'Eine Covid-19-Welle.' })
  await save({ path: 'covid', text: 'Covid traf 19 Orte.' })
  await save({ path: 'ja', lang: 'ja', text: '東京都庁の夜。' })
  await save({ path: 'ja-turned', lang: 'ja', text: '京都の人が東京へ。都庁。' })
  await save({ path: 'th', lang: 'th', text: 'ประภาคารเก่า' })
  await save({ path: 'th-turned', lang: 'th', text: 'คารเ ประภ ภาค าคา' })
  await save({ path: 'he', lang: 'he', text: 'צה"ל הודיע' })
})

describe('search() for words that follow each other', () => {
  it.each([
    ['"rote Boot"', ['run']],
    ['"Boot rote"', []],
    ['rote Boot', ['across', 'run', 'turned']],
    ['boot -"rote Boot"', ['across', 'turned']],
    ['boot -"rote Boot" -asche', ['across']],
    ['"bad muehlbach"', ['run']],
    ['"bad muhlb"*', ['run']],
    ['"mühlbach bad"', []],
    ['covid-19', ['hyphen']],
    ['covid 19', ['covid', 'hyphen']],
    ['covid -covid-19', ['covid']],
    ['東京都', ['ja']],
    ['東京都庁', ['ja']],
    ['京都', ['ja', 'ja-turned']],
    ['東京 -都庁の', ['ja-turned']],
    ['ประภาคาร', ['th']],
    ['צה"ל', ['he']],
  ])('finds %s', async (text, paths) => {
    expect(await found(text)).toEqual(paths)
  })

  it('looks in translations that are not shown, each alone', async () => {
    const tower = await story({ path: 'turm', title: 'Leuchtturm', text: 'Ein alter Turm.' })
    await store.save(tower, now)
    const { body } = await story({ path: 'turm', text: 'An old tower by the sea.' })
    await store.saveTranslation(tower.id, translationOf(tower, { title: 'Lighthouse', body }))

    expect(await found('"old tower"')).toEqual(['turm'])
    expect(await found('"alter turm"')).toEqual(['turm'])
    expect(await found('"turm an"')).toEqual([])
    expect(await found('"tower old"')).toEqual([])
    expect(await found('turm -"old tower"')).toEqual([])
  })

  it('reads the next articles in place of those that lack them, through all windows', async () => {
    for (let index = 0; index < 230; index++) {
      const text = index % 76 === 0 ? 'Ein blauer Wal.' : 'Ein Wal, blauer als der Rhein.'
      await save({ path: `wal${index}`, text })
    }

    const seen: string[] = []
    const counts: unknown[] = []
    let cursor = null
    do {
      const page = await store.search({ text: '"blauer Wal"' }, 3, cursor)
      seen.push(...page.hits.map(({ article }) => article.id))
      counts.push([page.count, page.isMore])
      cursor = page.next && parseSearchCursor(page.next)
    } while (cursor)

    expect(seen).toHaveLength(4)
    expect(new Set(seen).size).toBe(4)
    expect(counts.at(-1)).toEqual([4, false])
  })

  it.each([
    ['wal', 2],
    ['wal blauer', 2],
    ['meldung wal ein blauer rhein', 2],
    ['wal -delfin', 2],
    ['wal -rhein*', 3],
    ['"blauer Wal"', 5],
    ['wal -"blauer Wal"', 3],
    ['wal*', 4],
    ['w*', 4],
    ['ein wal* bla*', 4],
    ['"ein wal"*', 5],
    ['wal -wal1*', 6],
  ])('takes few statements, and 470 rows at most, for %s', async (text, queries) => {
    const { d1, meter } = metered(env.DB)

    await openArticleStore(d1, 'de').search({ text, languages: ['de'] }, 20)

    expect(meter.queries).toBeLessThanOrEqual(queries)
    expect(meter.rowsRead).toBeLessThanOrEqual(470)
  })

  it('finds words of a prefix that has too many, and says that there may be more', async () => {
    const { hits, isMore } = await store.search({ text: 'wal* rhein' }, 20)

    expect(hits).toHaveLength(20)
    expect(isMore).toBe(true)
    expect((await store.search({ text: 'wal22* rhein' }, 20)).isMore).toBe(false)
    expect((await store.search({ text: 'wal22* rhein' }, 20)).count).toBe(10)
    const { hits: without } = await store.search({ text: 'rhein -wal*' }, 20)
    expect(without).toEqual([])
  })

  it('counts and pages through windows of a word of many', async () => {
    const seen = new Set<string>()
    const counts: unknown[] = []
    let cursor = null
    do {
      const page = await store.search({ text: 'wal' }, 50, cursor)
      counts.push([page.count, page.isMore])
      for (const { article } of page.hits) seen.add(article.id)
      cursor = page.next && parseSearchCursor(page.next)
    } while (cursor)

    expect(seen.size).toBe(230)
    // oxfmt-ignore
    expect(counts).toEqual([[100, true], [100, true], [200, true], [200, true], [230, false]])
  })

  it('takes filters of several words as they are', async () => {
    expect((await store.search({ text: 'boot', source: 'rhein blick "(' }, 5)).hits).toEqual([])
    expect((await store.search({ text: 'ﷺ ⑴a' }, 5)).hits).toEqual([])
  })
})

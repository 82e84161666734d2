import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createArticle, type Article } from '../../../src/article/article.ts'
import { safeUrl } from '../../../src/article/safe-url.ts'
import { clean } from '../../../src/cleaner/index.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { moment } from '../../fixtures/articles.ts'
import { relatedStories as alike } from '../../fixtures/related-stories.ts'
import { story } from '../../fixtures/stories.ts'
import { toldAbroad } from '../../fixtures/told-abroad.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { unlikeStories } from '../../fixtures/unlike-stories.ts'
import { metered } from '../metered.ts'

const relatedStories = [...alike, ...unlikeStories]
const store = openArticleStore(env.DB)
const now = moment('2026-10-10T10:00:00.000Z')
const file = (url: string) => url.split('/').at(-1)!

/** Stores an article and finds the neighbours of all that wait. */
async function saveRelated(one: Article): Promise<void> {
  await store.save(one, now)
  await store.relateWaiting(100)
}

async function saveStories(): Promise<void> {
  const all = relatedStories.map(({ group: _group, copyOf: _copyOf, ...facts }) => story(facts))
  await store.saveAll(await Promise.all(all), now)
  await store.relateWaiting(1000)
}

async function railsOf(path: string) {
  return rails(await story(relatedStories.find((one) => one.path === path) ?? { path }))
}

async function rails({ id, source: { url } }: Article) {
  const page = await store.page(id)
  if (!page || 'removed' in page) throw new Error(`There is no page of ${url}`)
  return {
    related: page.related.map(({ source }) => file(source.url)),
    sameStory: page.sameStory.map(({ source }) => file(source.url)),
  }
}

describe('related articles', () => {
  beforeAll(saveStories)

  it.each(relatedStories.map(({ path, group, copyOf }) => ({ path, group, copyOf })))(
    'of $path are those of its group, copies apart',
    async ({ path, group, copyOf }) => {
      const others = relatedStories.filter((one) => one.group === group && one.path !== path)
      const copies = others.filter((one) => one.path === copyOf || one.copyOf === path)
      const kin = others.filter((one) => !copies.includes(one))

      const { related, sameStory } = await railsOf(path)

      expect(related.toSorted()).toEqual(kin.map((one) => one.path).toSorted())
      expect(sameStory).toEqual(copies.map((one) => one.path))
    },
  )

  it('include a newer article at once, until it is removed', async () => {
    const newer = await story({
      path: 'chess-after',
      title: 'Brackwede: Jolanda Pfriem bleibt im Schachklub',
      time: '2026-10-04',
    })
    await saveRelated(newer)
    expect((await railsOf('chess')).related).toContain('chess-after')

    await store.remove(newer.id, 'gone')
    expect((await railsOf('chess')).related).not.toContain('chess-after')
  })

  it('follow a change of the article', async () => {
    const before = {
      path: 'turncoat',
      title: 'Schachklub Brackwede: Jolanda Pfriem',
      text: 'Finale.',
    }
    await saveRelated(await story(before))
    expect((await railsOf('chess')).related).toContain('turncoat')

    await saveRelated(await story({ path: 'turncoat', title: 'Wetter bleibt trüb' }))

    expect((await railsOf('chess')).related).not.toContain('turncoat')
  })

  it('are given to an article by six rows of a kind at most', async () => {
    for (let index = 0; index < 20; index++) {
      const facts = {
        path: `row${index}`,
        title: `Ruderverein Quappendorf siegt ${index}`,
        tags: ['Rudern'],
      }
      await saveRelated(await story(facts))
    }

    const { results } = await env.DB.prepare(
      'SELECT article_id, count(*) AS n FROM related GROUP BY article_id, is_same_story',
    ).all<{ n: number }>()

    expect(Math.max(...results.map(({ n }) => n))).toBe(6)
  })

  it('are the same when an older version has stored each pair twice', async () => {
    const before = await railsOf('chess')

    await env.DB.exec(
      `INSERT OR IGNORE INTO related SELECT other_id, is_same_story, score, article_id FROM related`,
    )

    expect(before.related).not.toEqual([])
    expect(await railsOf('chess')).toEqual(before)
  })

  it('cost a bounded number of rows to find', async () => {
    const { d1, meter } = metered(env.DB)
    const counted = openArticleStore(d1)

    await counted.save(await story({ path: 'one-more', title: 'Ruderverein Quappendorf' }), now)
    await counted.relateWaiting(1)

    expect(meter.rowsRead).toBeLessThan(2500)
  })
})

describe('articles that are translated', () => {
  const told = toldAbroad.filter(({ subject }) => subject === 'torrena')
  const saveTranslated = async ({ lang, english, ...facts }: (typeof told)[number]) => {
    const own = await story({ ...facts, lang })
    await store.save(own, now)
    const { body } = await story({ ...facts, text: english.text })
    await store.saveTranslation(own.id, translationOf(own, { ...english, body }))
    await store.relateWaiting(100)
    return own
  }

  it('are one story as soon as both can be read in one language', async () => {
    const [first, second, other] = told
    await saveTranslated(first!)
    await saveTranslated(other!)
    const own = await story({ ...second!, lang: 'de' })
    await saveRelated(own)
    expect(await rails(own)).toEqual({ related: [], sameStory: [] })

    await saveTranslated(second!)

    expect(await rails(own)).toEqual({ related: ['funivia'], sameStory: ['frana'] })
    expect(await rails(await story(first!))).toEqual({ related: [], sameStory: ['felssturz'] })
  })

  it('are one with an article written in that language, stored later', async () => {
    const { english, domain } = told[1]!
    const written = await story({ path: 'rockfall', domain, lang: 'en', ...english })
    await saveRelated(written)

    expect((await rails(written)).sameStory).toEqual(['felssturz', 'frana'])
  })

  it('are no longer one when the translation is removed', async () => {
    const own = await story({ ...told[1]!, lang: 'de' })

    await store.withdrawTranslation(own.id, 'en', new Date())
    await store.relateWaiting(100)

    expect((await rails(own)).sameStory).toEqual([])
    expect((await rails(await story(told[0]!))).sameStory).toEqual(['rockfall'])
  })

  it('cost a bounded number of rows to store', async () => {
    const { d1, meter } = metered(env.DB)
    const counted = openArticleStore(d1)

    await counted.saveTranslation(
      (await story(told[0]!)).id,
      translationOf(await story(told[0]!), { title: told[0]!.english.title }),
    )
    await counted.relateWaiting(1)

    expect(meter.rowsRead).toBeLessThan(2500)
  })
})

describe('the samples', () => {
  it('are related where they tell of one thing, across languages, and nowhere else', async () => {
    await env.DB.exec('DELETE FROM articles')
    const ids = new Map<string, string>()
    for (const sample of env.SAMPLES) {
      const bytes = Uint8Array.from(atob(sample.page), (character) => character.charCodeAt(0))
      const result = clean(bytes, {
        url: safeUrl(sample.url)!,
        contentType: sample.contentType,
        now: new Date(now),
      })
      if (result.outcome === 'refused') throw new Error(sample.file)
      const provenance = { rawHash: 'a'.repeat(64), cleanerVersion: '1' }
      const one = await createArticle(result.content, provenance)
      await store.save(one, now)
      ids.set(one.id, sample.file.slice(0, 2))
    }
    await store.relateWaiting(100)

    const pairs: string[] = []
    for (const [id, name] of ids) {
      const { results } = await env.DB.prepare('SELECT other_id FROM related WHERE article_id = ?')
        .bind(id)
        .all<{ other_id: string }>()
      pairs.push(...results.map(({ other_id }) => [name, ids.get(other_id)].sort().join('-')))
    }
    expect(pairs).toEqual(['de-fr'])
  })
})

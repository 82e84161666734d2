import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../src/article/article-content.ts'
import type { Article } from '../../src/article/article.ts'
import type { Block } from '../../src/article/body.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { address, article, moment } from '../fixtures/articles.ts'
import { metered } from './metered.ts'
import { doctorsFindings } from './whole.ts'

const store = openArticleStore(env.DB)
const monday = moment('2026-10-05T10:00:00.000Z')
const morning = moment('2026-10-03T08:15:00.000Z')
const noon = moment('2026-10-03T12:00:00.000Z')
const evening = moment('2026-10-03T19:30:00.000Z')
const day = moment('2026-10-03')

/** A text of so many sentences of 40 letters. */
function text(sentences: number, others: Block[] = []): Pick<ArticleContent, 'body'> {
  const paragraph = (index: number): Block => ({
    type: 'paragraph',
    children: [
      { type: 'text', value: `Satz ${index} über das Licht am Hafen der Stadt.`.padEnd(40) },
    ],
  })
  const paragraphs = Array.from({ length: sentences }, (_, index) => paragraph(index))
  return { body: { type: 'root', children: [...paragraphs, ...others] } }
}

/** A short text that is no part of the other. */
const anotherThing: Pick<ArticleContent, 'body'> = {
  body: {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: 'Morgen wird es an der Küste heiter.' }],
      },
    ],
  },
}

/** A picture with a caption as long as ten sentences. */
const picture: Block = {
  type: 'figure',
  children: [
    {
      type: 'image',
      url: address('https://rheinblick.example/a.jpg'),
      alt: '',
      title: null,
      width: null,
      height: null,
    },
  ],
  caption: [{ type: 'text', value: 'Das Licht über der Mole. '.repeat(16) }],
  credit: null,
}

/** Versions of one article, each read from a page of its own. */
const version = async (changes: Partial<ArticleContent>, page = 'b'): Promise<Article> => ({
  ...(await article({ ...text(20), ...changes })),
  rawHash: page.repeat(64),
})

const outcome = (saved: Awaited<ReturnType<typeof store.save>>) =>
  'removed' in saved ? saved.removed : saved.status === 'kept' ? saved.reason : saved.status

type Changes = Partial<ArticleContent>

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM articles').run()
})

describe('save() of another version', () => {
  it.each<[string, Changes, Changes, string]>([
    ['changed later', { modifiedAt: noon }, { modifiedAt: evening }, 'changed'],
    ['changed earlier', { modifiedAt: evening }, { modifiedAt: noon }, 'older_version'],
    ['never changed', { modifiedAt: noon }, { modifiedAt: null }, 'older_version'],
    ['published earlier', { publishedAt: noon }, { publishedAt: morning }, 'changed'],
    [
      'earlier and longer',
      { modifiedAt: noon },
      { modifiedAt: null, ...text(40) },
      'older_version',
    ],
    [
      'changed a day earlier',
      { modifiedAt: noon },
      { modifiedAt: moment('2026-10-02') },
      'older_version',
    ],
    [
      'never changed, published at another time',
      { modifiedAt: noon },
      { publishedAt: moment('2026-10-02') },
      'changed',
    ],
    ['that tells another thing', {}, anotherThing, 'changed'],
    [
      'that breaks off and tells another thing',
      {},
      { isTruncated: true, ...anotherThing },
      'changed',
    ],
    ['that is a stub under the same title', { title: 'Neuer Titel' }, anotherThing, 'shorter_text'],
    ['of the same day without its hour', { modifiedAt: noon }, { publishedAt: day }, 'changed'],
    ['of the same day with its hour', { publishedAt: day }, { publishedAt: morning }, 'changed'],
    ['without a time', { modifiedAt: noon }, { publishedAt: null }, 'changed'],
    ['of the same time', {}, {}, 'changed'],
    ['of the same time, a quarter shorter', {}, text(15), 'changed'],
    ['of the same time, half as long', {}, text(11), 'shorter_text'],
    [
      'without a time, half as long',
      { publishedAt: null },
      { publishedAt: null, ...text(11) },
      'shorter_text',
    ],
    ['corrected, a fifth shorter', {}, { modifiedAt: noon, ...text(16) }, 'changed'],
    ['corrected, nearly half as long', {}, { modifiedAt: noon, ...text(11) }, 'changed'],
    ['changed later to a stub', {}, { modifiedAt: noon, ...text(3) }, 'shorter_text'],
    ['that is a stub with a gallery', {}, text(3, [picture, picture]), 'shorter_text'],
    ['that lost its gallery', text(3, [picture, picture]), text(3), 'changed'],
    ['that breaks off', {}, { modifiedAt: noon, isTruncated: true, ...text(18) }, 'shorter_text'],
    [
      'that breaks off like the stored',
      { isTruncated: true },
      { isTruncated: true, ...text(18) },
      'changed',
    ],
    ['that seems to break off, as long', {}, { isTruncated: true, ...text(20) }, 'changed'],
    ['that is whole at last', { isTruncated: true, ...text(5) }, text(20), 'changed'],
    [
      'whole, of before the wall',
      { isTruncated: true, modifiedAt: noon, ...text(5) },
      text(20),
      'changed',
    ],
    [
      'whole and older, but shorter',
      { isTruncated: true, modifiedAt: noon },
      text(18),
      'older_version',
    ],
  ])('%s', async (_name, stored, came, wanted) => {
    const first = await version(stored, 'a')
    const second = await version({ title: 'Neuer Titel', ...came })
    await store.save(first, monday)

    const saved = await store.save(second, monday)

    expect(outcome(saved)).toBe(wanted)
    const isKept = wanted !== 'changed'
    expect(saved).toMatchObject({
      article: { revision: isKept ? first.revision : second.revision },
      ...(isKept && {
        status: 'kept',
        days: [],
        article: { storedAt: monday, title: first.title },
      }),
    })
    expect(await store.byId(first.id)).toMatchObject({
      revision: isKept ? first.revision : second.revision,
    })
  })

  it('replaces the better one when it is forced to', async () => {
    await store.save(await version({ modifiedAt: noon }, 'a'), monday)

    const saved = await store.save(await version(text(3)), monday, { isForced: true })

    expect(outcome(saved)).toBe('changed')
  })

  it('accepts another reading of the same page with any result', async () => {
    await store.save(await version({ modifiedAt: noon }, 'a'), monday)

    expect(outcome(await store.save(await version(text(3), 'a'), monday))).toBe('changed')
  })

  it.each([
    ['is in no list', `UPDATE articles SET position = NULL`],
    ['is damaged', `UPDATE articles SET body = '{"type":'`],
  ])('replaces a row that %s', async (_what, damage) => {
    await store.save(await version({ modifiedAt: noon }, 'a'), monday)
    await env.DB.exec(damage)

    expect(outcome(await store.save(await version(text(3)), monday))).toBe('changed')
  })

  it('reports that a removed one is removed', async () => {
    const first = await version({ modifiedAt: noon }, 'a')
    await store.save(first, monday)
    await store.remove(first.id, 'gone')

    expect(outcome(await store.save(await version(text(3)), monday))).toBe('gone')
  })

  it('reads the row alone for an unchanged one, and the article for one that is kept', async () => {
    const { d1, meter } = metered(env.DB)
    const first = await version({ modifiedAt: noon }, 'a')
    await store.save(first, monday)
    const costOf = async (one: Article) => {
      const before = meter.queries
      const saved = await openArticleStore(d1).save(one, monday)
      return [outcome(saved), meter.queries - before]
    }

    expect(await costOf(first)).toEqual(['unchanged', 2]) // with the frequency of its words
    expect(await costOf(await version(text(3)))).toEqual(['older_version', 3])
  })

  it('leaves the newest of many that race', async () => {
    const hours = [13, 9, 17, 11, 19, 15, 10]
    const versions = await Promise.all(
      hours.map((hour, index) =>
        version(
          {
            title: `Licht um ${hour}`,
            modifiedAt: moment(`2026-10-03T${hour < 10 ? 0 : ''}${hour}:00:00.000Z`),
          },
          index.toString(),
        ),
      ),
    )

    const all = await Promise.all(versions.map((one) => store.save(one, monday)))

    expect(await store.latest(2)).toMatchObject([{ title: 'Licht um 19' }])
    expect(all.map(outcome).filter((one) => one === 'created')).toHaveLength(1)
    expect(new Set(all.map(outcome))).not.toContain('unchanged')
    expect(await doctorsFindings()).toEqual([])
  })
})

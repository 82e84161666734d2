import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import type { WantedTranslation } from '../../../src/article/translation.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { askTranslations } from '../../../src/store/translations/ask-translations.ts'
import { deferTasks, dueTasks, raisePriorities } from '../../../src/store/translations/due-tasks.ts'
import {
  claimTask,
  failTask,
  finishTask,
  refuseTask,
  renewLease,
  type ClaimedTask,
} from '../../../src/store/translations/tasks.ts'
import { article, moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { translationOf } from '../../fixtures/translations.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
const start = '2026-11-27T10:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(start) + seconds * 1000)
const english: WantedTranslation = { lang: 'en', refusal: null }

let light: Article

beforeEach(async () => {
  await env.DB.batch(
    ['articles', 'translations', 'translation_tasks', 'views'].map((table) =>
      env.DB.prepare(`delete from ${table}`),
    ),
  )
  light = await article()
})

const saveAt = (seconds: number, one: Article, wanted: WantedTranslation[] = [english]) =>
  store.save(one, moment(at(seconds).toISOString()), { wanted })

/** Each task as `en waiting`, with its reason and its attempts where it has them. */
async function tasks(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    'select * from translation_tasks order by article_id, lang',
  ).all<{ lang: string; state: string; reason: string | null; attempts: number }>()
  return results.map(({ lang, state, reason, attempts }) =>
    [lang, state, reason, attempts || null].filter((part) => part !== null).join(' '),
  )
}

const claim = (seconds: number, lease = 60) =>
  claimTask(db, light.id, 'en', at(seconds), at(seconds + lease))

async function claimed(seconds: number): Promise<ClaimedTask> {
  const task = await claim(seconds)
  if (!task) throw new Error('The task is not free')
  return task
}

describe('save() with wanted translations', () => {
  it('writes what waits and what is refused with the article', async () => {
    await saveAt(0, light, [english, { lang: 'fr', refusal: 'pair_not_offered' }])

    expect(await tasks()).toEqual(['en waiting', 'fr refused pair_not_offered'])
    expect(await store.tasks(light.id)).toMatchObject([
      { lang: 'en', dueAt: start },
      { lang: 'fr', dueAt: null },
    ])
  })

  it('leaves the task of an unchanged article alone', async () => {
    await saveAt(0, light)
    const task = await claimed(1)
    await failTask(db, task, 'engine_unavailable', at(100))
    await saveAt(50, light)

    expect(await tasks()).toEqual(['en failed engine_unavailable 1'])
  })

  it('asks for an unchanged article that was stored before it was wanted', async () => {
    await store.save(light, moment(start))
    expect(await tasks()).toEqual([])

    await saveAt(5, light)

    expect(await tasks()).toEqual(['en waiting'])
  })

  it('asks again when settings no longer refuse it, but not when engines did', async () => {
    await saveAt(0, light, [{ lang: 'en', refusal: 'language_excluded' }])
    await saveAt(5, light)
    expect(await tasks()).toEqual(['en waiting'])

    await refuseTask(db, await claimed(6), 'engine_declined')
    await saveAt(9, light)
    expect(await tasks()).toEqual(['en refused engine_declined 1'])
  })

  it('asks for no translation that is there', async () => {
    await store.save(light, moment(start))
    await store.saveTranslation(light.id, translationOf(light))
    await saveAt(5, light)

    expect(await tasks()).toEqual([])
  })

  it('begins again for another revision, and asks no more for what is not wanted', async () => {
    await saveAt(0, light, [english, { lang: 'fr', refusal: null }])
    const task = await claimed(1)
    const edited = await article({ title: 'Ein anderes Licht' })
    await saveAt(2, edited)

    expect(await tasks()).toEqual(['en waiting'])
    expect(await finishTask(db, task)).toBe(false)
    expect(await claim(2)).toMatchObject({ revision: edited.revision, attempts: 1 })
  })

  it('asks for a stale translation of an engine, not of a person', async () => {
    const edited = await article({ title: 'Ein anderes Licht' })
    for (const [kind, expected] of [
      ['machine', ['en waiting']],
      ['post-edited', []],
      ['human', []],
    ] as const) {
      await env.DB.exec('delete from translation_tasks')
      await store.save(light, moment(start), { isForced: true })
      const translation = { ...translationOf(light), kind }
      await store.saveTranslation(light.id, translation, { isForced: true })

      await store.save(edited, moment(start), { isForced: true, wanted: [english] })

      expect(await tasks()).toEqual(expected)
    }
  })

  it('drops an engine’s translation into what turns out to be the article’s own language', async () => {
    await store.save(light, moment(start))
    await store.saveTranslation(light.id, translationOf(light))
    const own = await article({ lang: 'en-GB' })

    await store.save(own, moment(at(9).toISOString()), { isForced: true, wanted: [] })

    expect(await store.withTranslation(light.id, 'en')).toMatchObject({ translation: null })
  })

  it('has nothing to do for a removed article', async () => {
    await saveAt(0, light)
    const task = await claimed(1)
    await store.remove(light.id, 'gone')
    await saveAt(2, light)

    expect(await tasks()).toEqual([])
    expect(await renewLease(db, task, at(99))).toBe(false)
  })
})

describe('askTranslations()', () => {
  it('begins again whatever became of the task, and tells what waits', async () => {
    await saveAt(0, light)
    await refuseTask(db, await claimed(1), 'answers_refused')
    const wanted: WantedTranslation[] = [english, { lang: 'fr', refusal: 'too_long' }]

    expect(await askTranslations(db, light, wanted, at(2))).toEqual(['en'])
    expect(await tasks()).toEqual(['en waiting', 'fr refused too_long'])
  })

  it('asks for what is translated only if it is forced, and never over a person’s', async () => {
    const force = { isForced: true }
    await store.save(light, moment(start))
    await store.saveTranslation(light.id, translationOf(light))
    expect(await askTranslations(db, light, [english], at(1))).toEqual([])
    expect(await askTranslations(db, light, [english], at(1), force)).toEqual(['en'])

    await env.DB.exec('delete from translation_tasks')
    await store.saveTranslation(light.id, { ...translationOf(light), kind: 'human' })
    expect(await askTranslations(db, light, [english], at(1), force)).toEqual([])
  })
})

describe('claimTask()', () => {
  it('lets one of several have a task', async () => {
    await saveAt(0, light)

    const claims = await Promise.all([claim(1), claim(1), claim(1)])

    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await tasks()).toEqual(['en running 1'])
  })

  it.each<[string, (task: ClaimedTask) => Promise<unknown>, number | null, string[]]>([
    ['finished', (task) => finishTask(db, task), null, []],
    ['refused', (task) => refuseTask(db, task, 'too_long'), null, ['en refused too_long 1']],
    [
      'failed',
      (task) => failTask(db, task, 'quota_reached', at(500)),
      500,
      ['en failed quota_reached 1'],
    ],
    ['left by its holder', () => Promise.resolve(), 61, ['en running 1']],
    ['renewed by its holder', (task) => renewLease(db, task, at(300)), 300, ['en running 1']],
  ])('gives a task that is %s when it is due, and not before', async (_how, end, due, left) => {
    await saveAt(0, light)
    await end(await claimed(1))

    expect(await tasks()).toEqual(left)
    if (due === null) return expect(await claim(1e6)).toBeNull()
    expect(await claim(due - 1)).toBeNull()
    expect(await claim(due)).toMatchObject({ attempts: 2 })
  })

  it('makes the claim before it void', async () => {
    await saveAt(0, light)
    const first = await claimed(1)
    const second = await claimed(61)

    expect(await renewLease(db, first, at(999))).toBe(false)
    expect(await failTask(db, first, 'engine_unavailable', at(999))).toBe(false)
    expect(await refuseTask(db, first, 'too_long')).toBe(false)
    expect(await finishTask(db, first)).toBe(false)
    expect(await finishTask(db, second)).toBe(true)
  })
})

describe('dueTasks()', () => {
  it('gives what is read most first, then what was asked first, and nothing twice at once', async () => {
    const stories = await Promise.all(['a', 'b', 'c', 'd'].map((path) => story({ path })))
    for (const [place, one] of stories.entries()) await saveAt(place, one)
    await saveAt(9, light, [{ lang: 'en', refusal: 'too_long' }])
    const [a, b, c, d] = stories.map(({ id }) => id) as [Article['id'], ...Article['id'][]]
    await store.countViews(
      new Map([
        [c!, 7],
        [d!, 2],
      ]),
      at(0),
    )
    await raisePriorities(db)

    const due = await dueTasks(db, at(10), 3)
    await deferTasks(db, due, at(10), at(1000))

    expect(due.map((task) => task.article)).toEqual([c, d, a])
    expect((await dueTasks(db, at(10), 9)).map((task) => task.article)).toEqual([b])
    expect(await dueTasks(db, at(1000), 9)).toHaveLength(4)
    expect(await claimTask(db, a, 'en', at(11), at(99))).toMatchObject({ attempts: 1 })
  })

  it('finds what a holder left, and takes nothing from one who holds it', async () => {
    await saveAt(0, light)
    const due = await dueTasks(db, at(1), 9)
    const task = await claimed(1)
    await deferTasks(db, due, at(1), at(1000))

    expect(await renewLease(db, task, at(60))).toBe(true)
    expect(await dueTasks(db, at(59), 9)).toEqual([])
    expect(await dueTasks(db, at(60), 9)).toEqual([{ article: light.id, lang: 'en' }])
  })
})

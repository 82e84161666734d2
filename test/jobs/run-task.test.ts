import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import type { Change } from '../../src/cache/purge/stale-tag.ts'
import { runTask } from '../../src/jobs/run-task.ts'
import type { TaskContext } from '../../src/jobs/task-context.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { askTranslations } from '../../src/store/translations/ask-translations.ts'
import { EngineFault, type Engine } from '../../src/translator/engine.ts'
import { engineForm } from '../../src/translator/engines/engine-settings.ts'
import { moment } from '../fixtures/articles.ts'
import { germanEngine, germanText } from '../fixtures/german-engine.ts'
import { story } from '../fixtures/stories.ts'
import { translationOf } from '../fixtures/translations.ts'
import { failing } from '../store/failing.ts'

const start = Date.parse('2026-11-27T22:00:00.000Z')
const store = openArticleStore(env.DB, 'en')
const wanted = [{ lang: 'en', refusal: null }]

let clock = start
let purged: Change[] = []

beforeEach(async () => {
  clock = start
  purged = []
  await env.DB.batch(
    [
      'articles',
      'translations',
      'translation_tasks',
      'translation_memory',
      'translation_characters',
    ].map((table) => env.DB.prepare(`delete from ${table}`)),
  )
})

const settings = (more: object = {}) =>
  v.parse(engineForm, { engine: 'libretranslate', url: 'http://127.0.0.1:5000', ...more })

/** The service around a task, at the time of `clock`, with one engine. */
function around(engine: Engine, changes: Partial<TaskContext> = {}): TaskContext {
  return {
    db: openDatabase(env.DB),
    languages: ['en-GB'],
    rules: {
      engines: [settings()],
      never: { languages: [], sources: [] },
      charactersPerArticle: 60_000,
    },
    open: () => Promise.resolve([engine]),
    purge: async (change) => void purged.push(change),
    now: () => new Date(clock),
    ...changes,
  }
}

async function saved(
  text = germanText(7),
  changes: Parameters<typeof story>[0] = { path: 'eins' },
) {
  const one = await story({ ...changes, text })
  const now = moment(new Date(clock).toISOString())
  await store.save(one, now, { wanted, isForced: true })
  return one
}

/** What is stored of the article: its state in English, what remains, and the task. */
async function stateOf({ id }: Article) {
  const found = await store.withTranslation(id, 'en')
  const [task = null] = await store.tasks(id)
  const translation = found?.translation ?? null
  return {
    translation: translation && {
      isCurrent: translation.sourceRevision === found?.article.revision,
      remaining: translation.remaining.length,
      author: translation.author,
    },
    task: task && [task.state, task.reason].filter(Boolean).join(' '),
    dueAt: task?.dueAt ? Date.parse(task.dueAt) : null,
  }
}

const whole = {
  translation: { isCurrent: true, remaining: 0, author: 'LibreTranslate' },
  task: null,
}

const sentOf = (requests: readonly string[][]) => requests.flat()

async function characters(): Promise<number> {
  const row = env.DB.prepare('select sum(characters) as n from translation_characters')
  return (await row.first<number>('n')) ?? 0
}

describe('runTask()', () => {
  it('reports what an engine declined in its words, without its key', async () => {
    const { engine } = germanEngine(() => {
      throw new EngineFault('libretranslate', 'never', 'Answered 403: no such key: s3cret')
    })
    const one = await saved()
    const keyed = around(engine)
    const rules = { ...keyed.rules, engines: [{ ...settings(), key: 's3cret' }] }

    expect(await runTask({ ...keyed, rules }, one.id, 'en')).toMatchObject({
      outcome: 'refused',
      reason: 'engine_declined',
      figures: { faults: ['libretranslate: Answered 403: no such key: …'] },
    })
  })

  it('is lost when the article is taken down meanwhile, and not tried again', async () => {
    const one = await saved()
    const { engine } = germanEngine(async () => {
      await store.remove(one.id, 'gone')
      throw new EngineFault('libretranslate', 'soon', 'Cannot reach it')
    })

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({
      outcome: 'lost',
      dueAt: null,
    })
  })

  it('translates what waits, shows it and purges the pages that do', async () => {
    const { engine, requests } = germanEngine()
    const one = await saved()

    const report = await runTask(around(engine), one.id, 'en')

    const sent = sentOf(requests)
    expect(report).toEqual({
      outcome: 'done',
      reason: null,
      attempts: 1,
      dueAt: null,
      figures: {
        engines: ['libretranslate'],
        segments: 8,
        remembered: 0,
        left: 0,
        characters: sent.join('').length,
        refusals: {},
        faults: [],
      },
    })
    expect(await stateOf(one)).toMatchObject(whole)
    expect(await store.page(one.id)).toMatchObject({
      article: {
        title: 'Report eins',
        translation: { lang: 'en', kind: 'machine', technique: 'neural', sourceLang: 'de' },
      },
    })
    expect(purged).toEqual([{ article: one.id, days: ['2026-10-03'], lang: 'en' }])
    expect(sent).toHaveLength(8)
    expect(await characters()).toBe(sent.join('').length)
    expect(await runTask(around(engine), one.id, 'en')).toBeNull()
  })

  it('lets one of two consumers of the same message do it', async () => {
    const { engine, requests } = germanEngine()
    const one = await saved()

    const reports = await Promise.all([1, 2, 3].map(() => runTask(around(engine), one.id, 'en')))

    expect(reports.filter(Boolean)).toHaveLength(1)
    expect(sentOf(requests)).toHaveLength(8)
    expect(await stateOf(one)).toMatchObject(whole)
  })

  it('pays for the changed paragraph of an edited article alone', async () => {
    const { engine, requests } = germanEngine()
    await runTask(around(engine), (await saved(germanText(30))).id, 'en')
    requests.length = 0
    const edited = germanText(30).replace(
      /^Am Abend Nummer 7 .*$/m,
      'Am Morgen Nummer 7 war es im alten Hafen noch dunkel.',
    )
    const one = await saved(edited)
    expect(await stateOf(one)).toMatchObject({ translation: { isCurrent: false }, task: 'waiting' })

    const report = await runTask(around(engine), one.id, 'en')

    expect(sentOf(requests)).toEqual(['Am Morgen Nummer 7 war es im alten Hafen noch dunkel.'])
    expect(report).toMatchObject({ outcome: 'done', figures: { segments: 31, remembered: 30 } })
    expect(await stateOf(one)).toMatchObject(whole)
  })

  it('shows what the day’s characters suffice for, and the rest the next day', async () => {
    const { engine, requests } = germanEngine()
    const limits = around(engine, {
      rules: { ...around(engine).rules, engines: [settings({ charactersPerDay: 300 })] },
    })
    const one = await saved()

    const report = await runTask(limits, one.id, 'en')

    const first = sentOf(requests)
    const { task, translation, dueAt } = await stateOf(one)
    expect(report).toMatchObject({ outcome: 'partly', reason: 'quota_reached' })
    expect(first.join('').length).toBeLessThanOrEqual(300)
    expect(first.length).toBeGreaterThan(2)
    expect([translation?.remaining, task]).toEqual([8 - first.length, 'failed quota_reached'])
    const midnight = Date.parse('2026-11-28T00:00:00Z')
    expect(dueAt).toBeGreaterThanOrEqual(midnight)
    expect(dueAt).toBeLessThanOrEqual(midnight + 1_800_000)

    expect(await runTask(limits, one.id, 'en')).toBeNull()
    clock = dueAt ?? 0
    expect(await runTask(limits, one.id, 'en')).toMatchObject({ outcome: 'done' })
    expect(sentOf(requests)).toHaveLength(8)
    expect(await stateOf(one)).toMatchObject(whole)
  })

  it('keeps the day’s characters over several consumers', async () => {
    const { engine, requests } = germanEngine()
    const limits = around(engine, {
      rules: { ...around(engine).rules, engines: [settings({ charactersPerDay: 700 })] },
    })
    const stories = [
      await saved(),
      await saved(germanText(7).replaceAll('Abend', 'Morgen'), { path: 'zwei' }),
    ]
    const third = await saved(germanText(9), { path: 'drei' })

    await Promise.all([...stories, third].map(({ id }) => runTask(limits, id, 'en')))

    const sent = sentOf(requests).join('').length
    expect(sent).toBeLessThanOrEqual(700)
    expect(await characters()).toBe(sent)
  })

  it('tries again when an engine is there again, later each time, as long as it is away', async () => {
    let isAway = true
    const { engine } = germanEngine(() => {
      if (isAway) throw new EngineFault('libretranslate', 'soon', 'Cannot reach it')
    })
    const one = await saved()
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 9; attempt++) {
      const report = await runTask(around(engine), one.id, 'en')
      expect(report).toMatchObject({
        outcome: 'failed',
        reason: 'engine_unavailable',
        attempts: attempt,
      })
      const { dueAt, translation } = await stateOf(one)
      expect(translation).toBeNull()
      pauses.push(((dueAt ?? 0) - clock) / 1000)
      clock = dueAt ?? 0
    }
    const expected = [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    expect(
      pauses.every((pause, at) => pause >= expected[at]! && pause <= expected[at]! * 1.25 + 1),
    ).toBe(true)
    expect(await characters()).toBe(0)

    isAway = false
    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({ outcome: 'done' })
    expect(await stateOf(one)).toMatchObject(whole)
  })

  it('does not wait longer while each attempt gets on', async () => {
    const { engine, requests } = germanEngine((_texts, count) => {
      if (count % 2 === 0) throw new EngineFault('libretranslate', 'soon', 'Cannot reach it')
    })
    const one = await saved()
    for (const left of [5, 2]) {
      const report = await runTask(around(engine), one.id, 'en')
      expect(report).toMatchObject({ outcome: 'partly', figures: { left } })
      const pause = ((report?.dueAt?.getTime() ?? 0) - clock) / 1000
      expect(pause).toBeLessThanOrEqual(38)
      clock += pause * 1000
    }

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({ outcome: 'done' })
    expect(sentOf(requests).length).toBe(8 + 5)
  })

  it('ends when an engine answers a dozen times, but never well', async () => {
    const odd = 'Das kennt der Automat nicht, und er sagt nichts.'
    const fatal = 'Daran geht der Automat jedes Mal zugrunde.'
    const { engine, requests } = germanEngine(
      (texts) => {
        if (texts.includes(fatal)) throw new EngineFault('libretranslate', 'soon', 'No answer')
      },
      { limits: { segments: 1, characters: 1000, parallel: 1 } },
    )
    const one = await saved(`${germanText(1)}\n${odd}\n${fatal}`)
    let attempts = 0
    for (let due: number | null = clock; due !== null && attempts < 30; attempts++) {
      clock = due
      await runTask(around(engine), one.id, 'en')
      due = (await stateOf(one)).dueAt
    }

    expect(attempts).toBe(12)
    expect(await stateOf(one)).toMatchObject({ translation: { remaining: 2 }, task: null })
    expect(sentOf(requests).length).toBeLessThan(50)
  })

  it('waits as long as the engine asks', async () => {
    const { engine } = germanEngine(() => {
      throw new EngineFault('libretranslate', 'soon', 'Too many', 7200)
    })
    const one = await saved()
    await runTask(around(engine), one.id, 'en')

    const pause = ((await stateOf(one)).dueAt ?? 0) - clock
    expect(pause).toBeGreaterThanOrEqual(7_200_000)
    expect(pause).toBeLessThanOrEqual(9_001_000)
  })

  it.each<[string, Partial<Engine>, string]>([
    [
      'the engine declines for good',
      { translate: () => Promise.reject(new EngineFault('libretranslate', 'never', 'Wrong key')) },
      'engine_declined',
    ],
    [
      'no answer passes the checks',
      {
        translate: ({ segments }) =>
          Promise.resolve(segments.map(() => [{ type: 'text', value: '7' }])),
      },
      'answers_refused',
    ],
  ])('ends with a reason when %s', async (_why, changes, reason) => {
    const { engine } = germanEngine(undefined, changes)
    const one = await saved()

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({
      outcome: 'refused',
      reason,
    })
    expect(await stateOf(one)).toEqual({
      translation: null,
      task: `refused ${reason}`,
      dueAt: null,
    })
  })

  it('is partly done, and says so, when one paragraph has no good answer', async () => {
    const { engine } = germanEngine()
    const one = await saved(`${germanText(7)}\nDas kennt der Automat nicht, und er sagt nichts.`)

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({
      outcome: 'partly',
      dueAt: null,
    })
    expect(await stateOf(one)).toMatchObject({
      translation: { isCurrent: true, remaining: 1 },
      task: null,
    })
  })

  it.each([
    ['language_excluded', { never: { languages: ['de'], sources: [] } }],
    ['too_long', { charactersPerArticle: 100 }],
    ['pair_not_offered', { engines: [settings({ pairs: ['es>en'] })] }],
  ])('asks no engine once settings refuse it: %s', async (reason, rules) => {
    const { engine, requests } = germanEngine()
    const one = await saved()
    const context = around(engine)

    await runTask({ ...context, rules: { ...context.rules, ...rules } }, one.id, 'en')

    expect((await stateOf(one)).task).toBe(`refused ${reason}`)
    expect(requests).toEqual([])
  })

  it('leaves what waits alone while there is no engine', async () => {
    const { engine } = germanEngine()
    const one = await saved()
    const context = around(engine)

    expect(
      await runTask({ ...context, rules: { ...context.rules, engines: [] } }, one.id, 'en'),
    ).toBeNull()
    expect((await stateOf(one)).task).toBe('waiting')
  })
})

describe('an article that changes while it is translated', () => {
  /** Runs the task, with something that happens before the engine's second answer. */
  async function meanwhile(happens: (one: Article) => Promise<unknown>) {
    const one = await saved()
    const { engine, requests } = germanEngine(async (_texts, count) => {
      if (count === 2) await happens(one)
    })
    const report = await runTask(around(engine), one.id, 'en')
    return { one, engine, requests, report }
  }

  it('leaves nothing of one that was removed, and sends no more of it', async () => {
    const { one, requests, report } = await meanwhile(({ id }) => store.remove(id, 'legal'))

    expect(report).toMatchObject({ outcome: 'lost' })
    expect(requests).toHaveLength(2)
    for (const table of ['translations', 'translation_tasks', 'translation_memory'])
      expect((await env.DB.prepare(`select * from ${table}`).all()).results).toEqual([])
    expect(await runTask(around(germanEngine().engine), one.id, 'en')).toBeNull()
  })

  it('does not bring back what was taken away while the last answer came', async () => {
    const one = await saved(germanText(1))
    const { engine } = germanEngine(async () => {
      await store.withdrawTranslation(one.id, 'en', new Date())
    })

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({ outcome: 'lost' })
    expect(await stateOf(one)).toMatchObject({ translation: null, task: 'refused withdrawn' })
  })

  it('sends no more of the older version, and then what is new', async () => {
    const edited = `${germanText(7)}\nAm Morgen Nummer 8 war es im alten Hafen noch dunkel.`
    const { one, engine, requests, report } = await meanwhile(() => saved(edited))
    expect(report).toMatchObject({ outcome: 'lost' })
    expect(requests).toHaveLength(2)
    expect(await stateOf(one)).toMatchObject({ translation: null, task: 'waiting' })

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({ outcome: 'done' })

    expect(sentOf(requests)).toHaveLength(9)
    expect(await stateOf(one)).toMatchObject(whole)
  })

  it('keeps what a person translated meanwhile, and before', async () => {
    const { one, report } = await meanwhile((article) =>
      store.saveTranslation(article.id, {
        ...translationOf(article),
        kind: 'human',
        author: 'Ada',
      }),
    )
    expect(report).toMatchObject({ outcome: 'done' })
    expect(await stateOf(one)).toMatchObject({ translation: { author: 'Ada' }, task: null })
    expect(purged).toEqual([])

    await env.DB.prepare(
      `insert into translation_tasks (article_id, lang, state, revision, due_at, asked_at)
      values (?, 'en', 'waiting', 'x', 0, 0)`,
    )
      .bind(one.id)
      .run()
    const { engine, requests } = germanEngine()
    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({ outcome: 'dropped' })
    expect(requests).toEqual([])
    expect(await stateOf(one)).toMatchObject({ translation: { author: 'Ada' }, task: null })
  })

  it('keeps the fuller translation of the same version, and a readable one of the one before', async () => {
    let isAway = false
    const { engine } = germanEngine(() => {
      if (isAway) throw new EngineFault('libretranslate', 'soon', 'Cannot reach it')
    })
    const one = await saved(germanText(8))
    await runTask(around(engine), one.id, 'en')
    isAway = true
    const morning = germanText(8).replaceAll(
      /Am Abend Nummer (\d+) .*/g,
      'Am Morgen Nummer $1 war es im alten Hafen noch dunkel.',
    )
    const edited = await saved(morning)

    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({
      outcome: 'failed',
      figures: { left: 8 },
    })
    expect(await stateOf(one)).toMatchObject({ translation: { isCurrent: false, remaining: 0 } })

    isAway = false
    clock += 3_600_000
    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({ outcome: 'done' })
    await env.DB.exec(`delete from translation_memory`)
    await askTranslations(openDatabase(env.DB), edited, wanted, new Date(clock), { isForced: true })
    isAway = true
    expect(await runTask(around(engine), one.id, 'en')).toMatchObject({
      outcome: 'done',
      reason: 'engine_unavailable',
      figures: { left: 9 },
    })
    expect(await stateOf(one)).toMatchObject({ ...whole, task: 'failed engine_unavailable' })
  })
})

describe('a crash', () => {
  const other = 'D1_ERROR: the isolate was reset: SQLITE_ERROR'
  // Calls of one run to the database, counted once; the engine's requests and the purge are between them.
  async function calls(): Promise<number> {
    let count = 0
    const one = await saved(germanText(3))
    const d1 = failing(env.DB, (_sql, call) => ((count = call), null))
    await runTask(around(germanEngine().engine, { db: openDatabase(d1) }), one.id, 'en')
    return count
  }

  /** Runs the task until nothing is due any more, as nudges and the cron do. */
  async function runOn(context: TaskContext, one: Article): Promise<void> {
    for (let round = 0; round < 5; round++) {
      const { task, dueAt } = await stateOf(one)
      if (task === null) return
      clock = Math.max(clock, dueAt ?? 0)
      await runTask(context, one.id, 'en')
    }
  }

  it.each(['before', 'after', 'at once'] as const)(
    'at any call to the database loses nothing, and pays no answer twice but those in flight: %s',
    async (when) => {
      const last = await calls()
      expect(last).toBeGreaterThan(8)
      for (let crash = 1; crash <= last; crash++) {
        await env.DB.exec('delete from articles')
        const one = await saved(germanText(3))
        const { engine, requests } = germanEngine()
        // `at once`: nothing is done from then on, as if the process had been killed.
        const d1 = failing(env.DB, (_sql, call) =>
          call === crash || (when === 'at once' && call > crash)
            ? { error: other, isDone: when === 'after' }
            : null,
        )
        await runTask(around(engine, { db: openDatabase(d1) }), one.id, 'en').catch(() => {})
        const atCrash = await stateOf(one)
        await runOn(around(engine), one)

        const message = `crash ${when} call ${crash}`
        const sent = sentOf(requests)
        const twice = sent.length - new Set(sent).size
        expect(atCrash.translation?.remaining ?? 0, message).toBe(0)
        expect(await stateOf(one), message).toMatchObject(whole)
        expect(twice, message).toBeLessThanOrEqual(engine.limits.segments)
        expect(new Set(sent).size, message).toBe(4)
        expect(purged.length, message).toBeGreaterThan(0)
        purged = []
      }
    },
  )

  it('of an engine or of the purge is tried again', async () => {
    for (const crash of ['engine', 'purge'] as const) {
      await env.DB.exec('delete from articles')
      const one = await saved(germanText(3))
      const { engine, requests } = germanEngine((_texts, count) => {
        if (crash === 'engine' && count === 2) throw new TypeError('Broken')
      })
      let isBroken = crash === 'purge'
      const context = around(engine, {
        purge: async (change) => {
          if (isBroken) throw new Error('Broken')
          purged.push(change)
        },
      })

      await expect(runTask(context, one.id, 'en')).rejects.toThrow('Broken')
      expect((await stateOf(one)).task).toBe('failed interrupted')
      isBroken = false
      await runOn(context, one)

      expect(await stateOf(one)).toMatchObject(whole)
      expect(purged).toHaveLength(1)
      expect(sentOf(requests).length).toBeLessThanOrEqual(4 + engine.limits.segments)
      purged = []
    }
  })
})

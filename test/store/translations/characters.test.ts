import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/article/day.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import {
  charactersSent,
  chargeCharacters,
  refundCharacters,
} from '../../../src/store/translations/characters.ts'
import { claimTask, finishTask, type ClaimedTask } from '../../../src/store/translations/tasks.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
const start = moment('2026-11-27T10:00:00.000Z')
const now = new Date(start)
const lease = new Date(now.getTime() + 60_000)
const wanted = [{ lang: 'en', refusal: null }]

let task: ClaimedTask

beforeEach(async () => {
  await env.DB.batch(
    ['articles', 'translation_characters'].map((table) => env.DB.prepare(`delete from ${table}`)),
  )
  task = await taskOf('a')
})

async function taskOf(path: string): Promise<ClaimedTask> {
  const one = await story({ path })
  await store.save(one, start, { wanted })
  const found = await claimTask(db, one.id, 'en', now, lease)
  if (!found) throw new Error('The task is not free')
  return found
}

const charge = (characters: number, limit: number | null = 100, by = task) =>
  chargeCharacters(db, by, { engine: 'apertium', characters, limit }, now, lease)
const sent = async () => (await charactersSent(db, dayOf(start))).get('apertium') ?? 0

describe('chargeCharacters()', () => {
  it('grants what is left of the day, and not one more', async () => {
    expect(await charge(101)).toBe('over')
    expect(await charge(60)).toBe('granted')
    expect(await charge(41)).toBe('over')
    expect(await charge(40)).toBe('granted')
    expect(await sent()).toBe(100)
  })

  it('counts where there is no limit', async () => {
    expect(await charge(1e6, null)).toBe('granted')
    expect(await charge(1e6, null)).toBe('granted')
    expect(await sent()).toBe(2e6)
  })

  it('keeps the limit over tasks that ask at once', async () => {
    const others = [await taskOf('b'), await taskOf('c')]

    const charges = await Promise.all(
      [task, ...others].flatMap((by) => [charge(30, 100, by), charge(30, 100, by)]),
    )

    expect(charges.filter((one) => one === 'granted')).toHaveLength(3)
    expect(await sent()).toBe(90)
  })

  it('grants nothing for a task that is not held any more', async () => {
    await finishTask(db, task)

    expect(await charge(1)).toBe('lost')
    expect(await charge(1, null)).toBe('lost')
    expect(await sent()).toBe(0)
  })

  it('takes back what was not translated', async () => {
    await charge(60)
    await refundCharacters(db, 'apertium', 60, now)

    expect(await charge(100)).toBe('granted')
    await refundCharacters(db, 'apertium', 1000, now)
    expect(await sent()).toBe(0)
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { metered } from '../../../src/store/d1/meter.ts'

describe('metered()', () => {
  it('counts calls and the rows that the database reports', async () => {
    const { d1, meter } = metered(env.DB)
    const insert = d1.prepare('insert into views (article_id, hour, count) values (?, ?, ?)')

    await d1.batch([insert.bind('a', 1, 1), insert.bind('b', 1, 1)])
    const { results } = await d1.prepare('select article_id from views order by 1').all()

    expect(results).toEqual([{ article_id: 'a' }, { article_id: 'b' }])
    expect(meter).toMatchObject({ calls: 2, rowsRead: 2 })
    expect(meter.rowsWritten).toBeGreaterThanOrEqual(2)
  })

  it('counts calls whose rows it cannot know', async () => {
    const { d1, meter } = metered(env.DB)

    expect(await d1.prepare('select 7 as seven').raw()).toEqual([[7]])
    expect(await d1.prepare('select 7 as seven').first('seven')).toBe(7)
    expect(meter).toMatchObject({ calls: 2, rowsRead: 0 })
  })

  it('counts a call that fails', async () => {
    const { d1, meter } = metered(env.DB)

    await expect(d1.prepare('select * from nowhere').all()).rejects.toThrow('nowhere')
    expect(meter.calls).toBe(1)
  })
})

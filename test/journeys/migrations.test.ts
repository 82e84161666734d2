import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { ingest, request } from './service.ts'

// The tests of this file take one database apart, step by step.

const advice = 'Run: npm run migrate -- --remote'

describe('a database that a later version has migrated', () => {
  it('is served all the same, and /healthz says what to do', async () => {
    await env.DB.exec("insert into d1_migrations (name) values ('9999_later.sql')")

    const health = await request('/healthz')

    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({
      database: 'ahead',
      faults: [
        expect.stringContaining('9999_later.sql. Run, from the current sources: npm run deploy'),
      ],
    })
    expect((await request('/trends')).status).toBe(200)
  })
})

describe('a database that lacks migrations', () => {
  it('has the command on /healthz', async () => {
    await env.DB.batch([
      env.DB.prepare('drop table trends'),
      env.DB.prepare('drop table articles'),
      env.DB.prepare(
        "delete from d1_migrations where name in ('0001_articles.sql', '0004_views.sql')",
      ),
    ])

    const health = await request('/healthz')

    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({
      status: 'failing',
      database: 'behind',
      faults: [`The database lacks 0001_articles.sql, 0004_views.sql. ${advice}`],
    })
  })

  it('answers readers with a page that names the command', async () => {
    const page = await request('/')

    expect(page.status).toBe(503)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('retry-after')).toBe('30')
    expect(await page.text()).toContain(advice)
  })

  it('answers scrapers with a problem that names the command', async () => {
    const text = Array.from(
      { length: 12 },
      (_, i) => `<p>Boat ${i} came home before the storm, said the harbour master on Monday.</p>`,
    )
    const answer = await ingest(
      `<html><body><article><h1>Boats</h1>${text.join('')}</article></body></html>`,
    )

    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({
      code: 'database_mismatch',
      detail: expect.stringContaining(advice),
    })
  })
})

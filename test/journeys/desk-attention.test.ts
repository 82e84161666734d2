import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { ask, signedIn } from './desk.ts'

const front = async () => (await ask('/desk', { headers: { cookie: await signedIn() } })).text()

it('the front of the desk names what wants attention, and nothing when there is nothing', async () => {
  expect(await front()).not.toContain('What wants attention')

  const now = Math.floor(Date.now() / 1000)
  const day = 86_400
  await env.DB.batch(
    [
      `insert into site_rules (id, domain, version, rule, saved_at, saved_by, matched_at, missed_at) values
        ('r1', 'lost.example', 1, '{}', 1, 'x', ${now - 9}, ${now - 3}),
        ('r2', 'found.example', 1, '{}', 1, 'x', ${now - 3}, ${now - 9}),
        ('r3', 'long-ago.example', 1, '{}', 1, 'x', null, ${now - 30 * day})`,
      `insert into found_articles (article_id, state, unfit, revision, title, is_truncated, content, body) values
        ('unfit0000001', 's', 1, 'r', 't', 0, '{}', '{}'), ('fits00000001', 's', 0, 'r', 't', 0, '{}', '{}')`,
      `insert into receivers (id, kind, url, created_at, failing_since, disabled_at) values
        ('w1', 'webhook', 'https://failing.example/', 1, 5, null),
        ('w2', 'webhook', 'https://disabled.example/', 1, 5, 6),
        ('w3', 'webhook', 'https://well.example/', 1, null, null)`,
      `insert into reports (article_id, lang, reason, message, contact, sent_at, closed_at) values
        ('a', 'en', 'text', 'Wrong.', '', ${now - 2 * day}, null), ('a', 'en', 'text', 'Wrong.', '', ${now}, null),
        ('a', 'en', 'text', 'Wrong.', '', ${now - 9 * day}, ${now - 8 * day})`,
      `insert into tokens (id, name, hash, scopes, created_by, created_at, expires_at) values
        ('t1', 'Ends soon', 'h1', 'read', 'x', 1, ${now + 3 * day}),
        ('t2', 'Ends late', 'h2', 'read', 'x', 1, ${now + 30 * day}),
        ('t3', 'Ended', 'h3', 'read', 'x', 1, ${now - day})`,
    ].map((statement) => env.DB.prepare(statement)),
  )
  const page = await front()
  const list = page.slice(page.indexOf('What wants attention')).split('</ul>')[0] ?? ''

  expect(list.match(/href="[^"]+">[^<]+/g)).toEqual([
    'href="/desk/reports">2 reports of readers',
    'href="/desk/rules/r1">lost.example',
    'href="/desk/articles/unfit0000001">unfit0000001',
    'href="/desk/webhooks/w1">failing.example',
    'href="/desk/webhooks/w2">disabled.example',
    'href="/desk/tokens">Ends soon',
  ])
  expect(list).toContain('is disabled')
  const since = new Date((now - 2 * day) * 1000).toISOString().slice(0, 10)
  expect(list).toContain(`are open, the first since ${since}`)
})

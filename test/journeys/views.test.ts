import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { d1Errors, failing, type Failure } from '../store/failing.ts'
import { ingest, pathOf, site } from './service.ts'

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' }

/** So many readers of a new article, one after the other, and what the gateway asked the database meanwhile. */
async function readers(count: number, failure: Failure | null) {
  const { url } = await (
    await ingest(harbourPage(), `https://ternmouth-post.example/${count}`)
  ).json<{ url: string }>()
  let calls = 0
  const DB = failing(env.DB, () => {
    calls++
    return failure
  })
  const ctx = createExecutionContext()
  const answers: { status: number; calls: number }[] = []
  for (let index = 0; index < count; index++) {
    const request = new Request(site + pathOf(url), { headers: browser })
    const response = await gateway(request, { ...env, DB }, ctx, apiApp)
    await response.text()
    answers.push({ status: response.status, calls })
  }
  return { answers, ctx, calls: () => calls }
}

describe('counting views', () => {
  it.each<[string, Failure | null]>([
    ['answers', null],
    ['breaks off', { error: d1Errors.lost }],
    ['is overloaded', { error: d1Errors.queued }],
  ])(
    'asks a database that %s nothing before the reader is answered, and once for all later',
    async (what, failure) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue()
      const { answers, ctx, calls } = await readers(4 + what.length, failure)

      expect(answers).toEqual(answers.map(() => ({ status: 200, calls: 0 })))
      await waitOnExecutionContext(ctx)

      expect(calls()).toBe(1)
      expect(warn).toHaveBeenCalledTimes(failure ? 1 : 0)
      warn.mockRestore()
    },
  )
})

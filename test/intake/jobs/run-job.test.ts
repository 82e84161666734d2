import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../src/cache/purge/stale-tag.ts'
import { parseConfig } from '../../../src/config/config.ts'
import type { IngestContext } from '../../../src/intake/ingest-context.ts'
import { JobFault, type JobKind } from '../../../src/intake/jobs/job-kind.ts'
import { runJob } from '../../../src/intake/jobs/run-job.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { beginJob, claimJob, startJob } from '../../../src/store/jobs/jobs.ts'
import { readJob } from '../../../src/store/jobs/read-job.ts'
import { emptyLine, pageLine } from '../../fixtures/json-lines.ts'

const db = openDatabase(env.DB)
const bucket = env.RAW!
const id = 'job-1'
let now = new Date('2026-11-28T10:00:00Z')
let purged: Change[] = []

const ingest: IngestContext = {
  articles: openArticleStore(env.DB),
  config: parseConfig({ ...env }),
  sender: { name: 'the runner', source: null },
  rawBucket: null,
  note: () => {},
  relate: () => {},
  purge: async (...changes) => void purged.push(...changes),
  nudge: () => {},
  now: () => now,
}
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

beforeEach(async () => {
  purged = []
  now = new Date('2026-11-28T10:00:00Z')
  await env.DB.batch(
    ['articles', 'jobs', 'job_pages'].map((table) => env.DB.prepare(`delete from ${table}`)),
  )
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

async function begun(lines: readonly string[]): Promise<void> {
  const options = { format: 'json-lines', isForced: false, url: null }
  await beginJob(db, { id, kind: 'ingest', options, upload: `uploads/${id}` }, now, now)
  await bucket.put(`uploads/${id}`, lines.join('\n'))
  await startJob(db, id, 1, now)
}

const run = (uploads: R2Bucket | undefined = bucket, articles = ingest.articles) =>
  runJob({ db, ingest: { ...ingest, articles }, uploads }, id)
const read = () => readJob(db, id, null, 100)
const names = (count: number) => Array.from({ length: count }, (_, index) => `page-${index}`)
const isKept = async () => (await bucket.head(`uploads/${id}`)) !== null

/** A bucket whose objects break off after some bytes. */
function breaking(after: number): R2Bucket {
  return {
    ...bucket,
    delete: (key: string) => bucket.delete(key),
    async get(key: string) {
      const object = await bucket.get(key)
      if (!object) return null
      let left = after
      const body = object.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            if (chunk.length >= left) {
              controller.enqueue(chunk.subarray(0, left))
              controller.error(new Error('get: We encountered an internal error. (10001)'))
            } else controller.enqueue(chunk)
            left -= chunk.length
          },
        }),
      )
      return { size: object.size, body }
    },
  } as unknown as R2Bucket
}

describe('runJob()', () => {
  it('ingests an upload, tells of each page that is refused, and deletes the upload', async () => {
    await begun([pageLine('a'), emptyLine('b'), 'x', pageLine('c')])

    const report = await run()

    expect(report).toMatchObject({ state: 'done', pages: 4, turn: 4, dueAt: null })
    expect(await read()).toMatchObject({
      state: 'done',
      outcomes: { created: 2, refused: 2 },
      codes: { script_shell: 1, capture_damaged: 1 },
      failures: [
        { place: 'line 2', url: 'https://ternmouth-post.example/b', code: 'script_shell' },
        { place: 'line 3', url: null, outcome: 'refused', code: 'capture_damaged' },
      ],
      next: null,
      endedAt: '2026-11-28T10:00:00.000Z',
    })
    expect(await isKept()).toBe(false)
    expect(purged).toHaveLength(2)
  })

  it('gives its failures in parts', async () => {
    await begun(names(5).map(emptyLine))
    await run()

    const first = await readJob(db, id, null, 2)
    const rest = await readJob(db, id, Number(first?.next), 5)

    expect(first?.failures.map(({ place }) => place)).toEqual(['line 1', 'line 2'])
    expect(rest?.failures.map(({ place }) => place)).toEqual(['line 3', 'line 4', 'line 5'])
    expect(rest?.next).toBeNull()
  })

  it('ends a turn at its bound, and goes on in the next', async () => {
    await begun(names(203).map(emptyLine))

    expect(await run()).toMatchObject({ state: 'waiting', turn: 200, pages: 200 })
    expect(await read()).toMatchObject({ state: 'waiting', pages: 200 })
    expect(await run()).toMatchObject({ state: 'done', turn: 3, pages: 203 })
    expect((await read())?.outcomes).toEqual({ refused: 203 })
  })

  it('is taken once when it is delivered twice, and not at all when it is done', async () => {
    await begun(names(3).map((name) => pageLine(name)))

    const reports = await Promise.all([run(), run()])

    expect(reports.filter(Boolean)).toHaveLength(1)
    expect(await run()).toBeNull()
    expect((await read())?.outcomes).toEqual({ created: 3 })
  })

  it('goes on where a worker was cut, once its lease ran out', async () => {
    await begun(names(20).map((name) => pageLine(name)))
    let batches = 0
    let isCut = false
    const dying = {
      ...ingest.articles,
      saveAll: async (...[articles, ...rest]: Parameters<typeof ingest.articles.saveAll>) => {
        if (++batches === 1) return ingest.articles.saveAll(articles, ...rest)
        await ingest.articles.saveAll(articles.slice(0, 2), ...rest)
        isCut = true
        return new Promise<never>(() => {})
      },
    }

    // Cut in the second batch: two of its pages are stored, but the batch is not recorded.
    void run(bucket, dying)
    await vi.waitFor(() => expect(isCut).toBe(true))
    expect(await run()).toBeNull()
    expect(await read()).toMatchObject({ state: 'running', pages: 8, attempts: 0 })
    later(91)
    const report = await run()

    expect(report).toMatchObject({ state: 'done', turn: 12, pages: 20 })
    expect(await read()).toMatchObject({ outcomes: { created: 18, unchanged: 2 }, state: 'done' })
    const count = await env.DB.prepare('select count(*) as n from articles').first('n')
    expect(count).toBe(20)
  })

  it('does not let the worker that was cut record anything later', async () => {
    await begun(names(2).map((name) => pageLine(name)))
    let wake = () => {}
    const asleep = new Promise<void>((resolve) => {
      wake = resolve
    })
    const sleeping = {
      ...ingest.articles,
      saveAll: async (...given: Parameters<typeof ingest.articles.saveAll>) => {
        await asleep
        return ingest.articles.saveAll(...given)
      },
    }

    const first = run(bucket, sleeping)
    await vi.waitFor(async () => expect((await read())?.state).toBe('running'))
    later(91)
    const second = await run()
    wake()

    expect(second).toMatchObject({ state: 'done', pages: 2 })
    expect(await first).toMatchObject({ state: 'lost' })
    expect((await read())?.outcomes).toEqual({ created: 2 })
  })

  it('passes over a page at which the worker was stopped three times', async () => {
    await begun([pageLine('a'), pageLine('killer'), pageLine('c')])
    for (let cut = 0; cut < 3; cut++) {
      await claimJob(db, id, now, new Date(now.getTime() + 90_000))
      later(91)
    }
    await env.DB.prepare(`update jobs set cursor = '{"items":1}', pages = 1`).run()

    const report = await run()

    expect(report?.state).toBe('done')
    expect((await read())?.failures).toMatchObject([
      { place: 'line 2', outcome: 'failed', code: 'internal', detail: expect.any(String) },
    ])
    expect((await read())?.outcomes).toEqual({ failed: 1, created: 1 })
  })

  it('is tried again when R2 breaks off, and takes its end for no end of the upload', async () => {
    const lines = names(12).map((name) => pageLine(name))
    await begun(lines)
    const bytes = new TextEncoder().encode(lines.slice(0, 9).join('\n')).length

    const report = await run(breaking(bytes + 20))

    expect(report).toMatchObject({ state: 'delayed', reason: 'internal', pages: 8 })
    expect(await read()).toMatchObject({ state: 'delayed', dueAt: expect.any(String), pages: 8 })
    expect(await run()).toBeNull()
    later(60)
    expect(await run()).toMatchObject({ state: 'done', pages: 12 })
    expect((await read())?.outcomes).toEqual({ created: 12 })
    expect((await read())?.reason).toBeNull()
  })

  it('waits longer after each failure, and fails in the end with the reason', async () => {
    await begun([pageLine('a')])
    const gone = { get: () => Promise.reject(new Error('R2 is away')) } as unknown as R2Bucket
    const pauses: number[] = []
    let report = await run(gone)
    while (report?.dueAt) {
      pauses.push((report.dueAt.getTime() - now.getTime()) / 1000)
      later(pauses.at(-1)!)
      report = await run(gone)
    }

    expect(pauses.slice(0, 3).map((pause) => Math.floor(Math.log2(pause / 30)))).toEqual([0, 1, 2])
    expect(Math.max(...pauses)).toBeLessThanOrEqual(4501)
    expect(report).toMatchObject({ state: 'failed', reason: 'internal' })
    expect(await read()).toMatchObject({ state: 'failed', reason: 'internal', attempts: 24 })
  })

  it.each<[string, string, Partial<Record<'kind' | 'options', string>>]>([
    ['an upload that is gone', 'upload_missing', {}],
    ['a kind that this version does not know', 'kind_unknown', { kind: 'of-the-future' }],
    ['options that it does not understand', 'job_invalid', { options: '{"format":"pdf"}' }],
  ])('ends at once for %s', async (_what, reason, changes) => {
    await begun([pageLine('a')])
    await bucket.delete(`uploads/${id}`)
    for (const [column, value] of Object.entries(changes))
      await env.DB.prepare(`update jobs set ${column} = ?1`).bind(value).run()

    expect(await run()).toMatchObject({ state: 'failed', reason })
    expect(await read()).toMatchObject({ state: 'failed', reason, endedAt: expect.any(String) })
  })

  it('runs steps of any kind, each recorded before the next', async () => {
    await beginJob(db, { id, kind: 'count', options: { to: 3 }, upload: null }, now, now)
    const seen: unknown[] = []
    const count: JobKind = async function* ({ ingest: _ingest }, { cursor, options }) {
      seen.push(cursor, options)
      for (let step = Number(cursor ?? 0); step < 3; step++) {
        if (step === 2 && seen.length === 2) throw new JobFault('counted_enough')
        yield { cursor: step + 1, outcomes: [] }
      }
    }

    const report = await runJob({ db, ingest, uploads: undefined }, id, { count })

    expect(report).toMatchObject({ kind: 'count', state: 'failed', reason: 'counted_enough' })
    const cursor = await env.DB.prepare('select cursor from jobs').first('cursor')
    expect([cursor, seen]).toEqual(['2', [null, { to: 3 }]])
  })
})

import { describe, expect, it } from 'vitest'
import { operationLine } from '../../tools/operation-line.ts'

const logged = (line: object) => JSON.stringify(line)

describe('operationLine()', () => {
  it.each([
    [
      { event: 'ingested', outcome: 'created', title: 'Late', page: 'http://a.example/x', ms: 42 },
      'created  Late  http://a.example/x  42 ms',
    ],
    [
      { event: 'cleaned', title: 'Late', source: 'https://b.example/y', status: 200, ms: 7 },
      'cleaned  Late  https://b.example/y  7 ms',
    ],
    [
      { event: 'refused', code: 'not_html', source: 'https://b.example/y', status: 422, ms: 2 },
      '422 not_html  https://b.example/y  2 ms',
    ],
    [
      { event: 'refused', code: 'unauthorized', path: '/ingest', status: 401, ms: 0 },
      '401 unauthorized  /ingest  0 ms',
    ],
    [
      { event: 'capture', path: '/ingest', format: 'warc', pages: 3, created: 3, ms: 90 },
      'capture  /ingest  3 pages  90 ms',
    ],
    [
      { event: 'job', job: 'x', state: 'delayed', reason: 'internal', pages: 3, ms: 90 },
      'job delayed  x  3 pages  internal  90 ms',
    ],
    [{ event: 'mail', outcome: 'refused', code: 'no_article' }, 'mail refused no_article  0 ms'],
    [
      { event: 'removed', outcome: 'gone', path: '/articles/x', status: 204, ms: 3 },
      'gone  /articles/x  3 ms',
    ],
    [
      { event: 'translated', outcome: 'done', article: 'x', lang: 'en', reason: null, ms: 3 },
      'translation done  x en  3 ms',
    ],
    [
      {
        event: 'translated',
        outcome: 'failed',
        article: 'x',
        lang: 'en',
        reason: 'engine_unavailable',
        faults: ['deepl: Answered 529'],
        dueAt: '2026-11-27T21:08:00.000Z',
        ms: 3,
      },
      'translation failed  x en  engine_unavailable  deepl: Answered 529  again at 2026-11-27T21:08:00.000Z  3 ms',
    ],
    [{ event: 'asked', outcome: 'en de', article: 'x', ms: 3 }, 'asked en de  x  3 ms'],
  ])('prints %j', (operation, line) => {
    expect(operationLine(logged(operation))).toBe(line)
  })

  it.each([
    logged({ event: 'rendered', path: '/' }),
    '{"event":',
    '[wrangler:info] POST /ingest 201 Created (34ms)',
    '',
  ])('prints nothing for %j', (line) => {
    expect(operationLine(line)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { FoundPage } from '../../../tools/ingest/found-page.ts'
import { PageTally } from '../../../tools/ingest/page-tally.ts'
import { progressLine } from '../../../tools/ingest/progress.ts'

describe('progressLine()', () => {
  const start = { pages: 0, share: 0, seconds: 0, refused: 0, failed: 0 }

  it.each([
    [start, '[------------------------] 0 %  0 pages  0.0 a second'],
    [
      { ...start, pages: 50, share: 0.25, seconds: 10 },
      '[######------------------] 25 %  50 pages  5.0 a second  30 s left',
    ],
    [
      { pages: 9000, share: 0.5, seconds: 600, refused: 3, failed: 1 },
      '[############------------] 50 %  9000 pages  15 a second  10 min left  3 refused  1 failed',
    ],
    [
      { ...start, pages: 10, share: 0.1, seconds: 3600 },
      '[##----------------------] 10 %  10 pages  0.0 a second  9.0 h left',
    ],
  ])('shows the pace and what is left', (progress, line) => {
    expect(progressLine(progress)).toBe(line)
  })
})

describe('PageTally', () => {
  const page = (place: string, url: string | null = null): FoundPage => ({
    file: { path: '/a', name: 'a', bytes: 1, changedAt: 0, isNamed: true },
    index: 0,
    place,
    url,
    bytesRead: 1,
    held: { code: '', detail: '' },
  })

  it('counts outcomes, and lists reasons by their number with three examples', () => {
    const tally = new PageTally()

    tally.add(page('a'), { outcome: 'created' })
    tally.add(page('b'), { outcome: 'kept', code: 'shorter' })
    tally.add(page('c'), { outcome: 'failed', code: 'internal' })
    for (const place of ['d', 'e', 'f', 'g'])
      tally.add(page(place, `https://tern.example/${place}`), {
        outcome: 'refused',
        code: 'no_article',
        detail: 'Why',
      })

    expect(tally.summary()).toBe('7 pages: 1 created, 1 kept, 4 refused, 1 failed')
    expect(tally.table()).toEqual([
      '      4  refused  no_article',
      '         e.g.     d  https://tern.example/d  Why',
      '         e.g.     e  https://tern.example/e  Why',
      '         e.g.     f  https://tern.example/f  Why',
      '      1  failed   internal',
      '         e.g.     c',
    ])
  })
})

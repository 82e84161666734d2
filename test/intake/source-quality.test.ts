import { describe, expect, it } from 'vitest'
import { parseDay } from '../../src/article/day.ts'
import { sourceQuality } from '../../src/intake/source-quality.ts'
import type { IntakeCount } from '../../src/store/intake-log/intake-counts.ts'

const since = parseDay('2026-10-03')!

/** So many pages of a source a day, with a mean confidence, or refused. */
function count(source: string, day: string, pages: number, confidence: number | null): IntakeCount {
  return {
    day: parseDay(day)!,
    source,
    outcome: confidence === null ? 'refused' : 'created',
    code: confidence === null ? 'no_article' : '',
    pages,
    rated: confidence === null ? 0 : pages,
    confidence: pages * (confidence ?? 0),
    least: confidence,
  }
}

describe('sourceQuality()', () => {
  it('puts a source whose confidence fell against its own days first', () => {
    const sources = sourceQuality(
      [
        count('steady.example', '2026-09-20', 90, 0.6),
        count('steady.example', '2026-10-04', 30, 0.6),
        count('falls.example', '2026-09-20', 9, 0.95),
        count('falls.example', '2026-10-04', 4, 0.7),
      ],
      since,
    )

    expect(sources.map(({ source, isFalling }) => [source, isFalling])).toEqual([
      ['falls.example', true],
      ['steady.example', false],
    ])
    expect(sources[0]?.change).toBeCloseTo(-0.25)
  })

  it('sees a layout that gives no article any more', () => {
    const [source] = sourceQuality(
      [count('gone.example', '2026-09-20', 9, 0.9), count('gone.example', '2026-10-04', 5, null)],
      since,
    )

    expect(source).toMatchObject({ isFalling: true, lately: null, refused: 5 })
  })

  it('says nothing about a few pages', () => {
    const [source] = sourceQuality(
      [count('new.example', '2026-09-20', 2, 0.9), count('new.example', '2026-10-04', 2, 0.3)],
      since,
    )

    expect(source).toMatchObject({ isFalling: false, change: null })
  })
})

import { describe, expect, it } from 'vitest'
import { acceptWritten } from '../../../src/translator/pipeline/accept-written.ts'
import { runs } from '../runs.ts'

const accepted = (source: string, text: string) => {
  const by = { kind: 'human', technique: null, source: 'zh', target: 'en' } as const
  const segment = { path: 'body/0', kind: 'cell', runs: runs(source) } as const
  return !('refused' in acceptWritten(segment, text, by))
}

describe('acceptWritten()', () => {
  it.each([
    ['2020年', '2020'],
    ['12 人', '12'],
    ['3时45分', '3:45'],
    ['zwölf', '12'],
  ])('takes a number without its counter: %s as %s', (source, text) => {
    expect(accepted(source, text)).toBe(true)
  })

  it.each([
    ['2020年', ' – '],
    ['年份', '…'],
    ['Año 2020', ' '],
  ])('refuses what says nothing: %s as %s', (source, text) => {
    expect(accepted(source, text)).toBe(false)
  })
})

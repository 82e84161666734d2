import { describe, expect, it } from 'vitest'
import { linkedDataLimits, readLinkedData } from '../../../src/cleaner/data/read-linked-data.ts'
import type { Trace } from '../../../src/cleaner/page/trace.ts'

const { scripts, characters, parts } = linkedDataLimits

/** What is read of linked data, and why the rest of it is not. */
function read(sources: readonly string[]) {
  const trace: Trace = []
  const values = readLinkedData(sources, trace)
  return { values, reasons: trace.map(({ reason }) => reason) }
}

describe('readLinkedData()', () => {
  it('reads every script of an ordinary page, in order', () => {
    expect(read(['{"a":1}', 'broken', '[2]'])).toEqual({ values: [{ a: 1 }, [2]], reasons: [] })
  })

  it('limits the number of scripts', () => {
    const { values, reasons } = read(Array.from({ length: 100_000 }, () => '{"a":1}'))

    expect(values).toHaveLength(scripts)
    expect(reasons).toEqual([`${100_000 - scripts} scripts of linked data over the budget`])
  })

  it('counts the characters of all scripts together, and still reads those that fit', () => {
    const half = JSON.stringify('a'.repeat(characters / 2 - 2))

    const { values, reasons } = read([half, '"b"', half, '"c"'])

    expect(values.map((value) => String(value).length)).toEqual([characters / 2 - 2, 1, 1])
    expect(reasons).toEqual(['linked data over the budget of a page'])
  })

  it('counts the values of all scripts together', () => {
    const most = `[${'1,'.repeat(parts - 3)}1]`

    const { values, reasons } = read([most, '[1,2,3]', '[1]'])

    expect(values).toEqual([JSON.parse(most), [1]])
    expect(reasons).toEqual(['linked data over the budget of a page'])
  })

  it('ignores linked data that is nested without end', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`

    expect(read([deep, '{"a":1}'])).toEqual({
      values: [{ a: 1 }],
      reasons: ['linked data over the budget of a page'],
    })
  })
})

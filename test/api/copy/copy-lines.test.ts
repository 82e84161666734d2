import { describe, expect, it } from 'vitest'
import { copyLines } from '../../../src/api/copy/copy-lines.ts'
import type { CopiedItem } from '../../../src/store/copy/copied-item.ts'

/** Items of so many characters each, of which every third one is an end. */
async function* itemsOf(count: number, length: number, onRead = (_at: number) => {}) {
  for (let at = 1; at <= count; at++) {
    onRead(at)
    const item: CopiedItem = {
      line: { text: 'a'.repeat(length) },
      fault: null,
      next: at % 3 === 0 ? [at] : null,
    }
    yield item
  }
}

async function read(stream: ReadableStream<Uint8Array>) {
  const lines = (await new Response(stream).text()).trimEnd().split('\n')
  const { end } = JSON.parse(lines.pop() ?? '') as { end: object }
  return { lines: lines.length, end }
}

describe('copyLines()', () => {
  it('ends with the number of lines, and no next one at the end of the kind', async () => {
    expect(await read(await copyLines(itemsOf(4, 10)))).toEqual({
      lines: 4,
      end: { lines: 4, next: null, unreadable: [] },
    })
  })

  it('ends a part that is long enough, where it may end', async () => {
    expect(await read(await copyLines(itemsOf(100, 500_000)))).toEqual({
      lines: 6,
      end: { lines: 6, next: '[6]', unreadable: [] },
    })
  })

  it('ends a part of many short lines', async () => {
    expect(await read(await copyLines(itemsOf(20_000, 1)))).toMatchObject({ lines: 5001 })
  })

  it('names what cannot be read in place of a line', async () => {
    async function* items(): AsyncGenerator<CopiedItem> {
      yield { line: null, fault: 'article x: damaged', next: ['x'] }
    }

    expect(await read(await copyLines(items()))).toEqual({
      lines: 0,
      end: { lines: 0, next: null, unreadable: ['article x: damaged'] },
    })
  })

  it('fails at once if nothing can be read, and later breaks off without an end', async () => {
    const failing = (at: number) =>
      itemsOf(100, 40_000, (read) => {
        if (read === at) throw new Error('No answer')
      })

    await expect(copyLines(failing(1))).rejects.toThrow('No answer')
    await expect(new Response(await copyLines(failing(50))).text()).rejects.toThrow('No answer')
  })

  it('reads no more than is asked for', async () => {
    let last = 0
    const stream = await copyLines(itemsOf(100, 40_000, (at) => (last = at)))
    const reader = stream.getReader()
    await reader.read()
    await reader.cancel()

    expect(last).toBeLessThan(10)
  })
})

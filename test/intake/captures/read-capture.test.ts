import { describe, expect, it } from 'vitest'
import { readCapture } from '../../../src/intake/captures/read-capture.ts'
import { itemsOf, outlineOf, sourceOf } from './items-of.ts'

const line = (page: number) => `{"url":"https://quill.example/${page}","html":"<p>${page}"}\n`
const lines = [1, 2, 3].map(line).join('')

describe('readCapture()', () => {
  it('reads all pages without a bound', async () => {
    expect(await outlineOf(readCapture(sourceOf(lines), 'json-lines'))).toEqual([
      'https://quill.example/1 <p>1',
      'https://quill.example/2 <p>2',
      'https://quill.example/3 <p>3',
    ])
  })

  it('stops at the bound of pages and says it', async () => {
    const items = await itemsOf(readCapture(sourceOf(lines), 'json-lines', { maxItems: 2 }))

    expect(items).toHaveLength(3)
    expect(items[2]).toMatchObject({
      kind: 'fault',
      place: 'line 3',
      code: 'capture_too_large',
      detail: expect.stringContaining('2 pages'),
    })
    expect(await itemsOf(readCapture(sourceOf(lines), 'json-lines', { maxItems: 3 }))).toHaveLength(
      3,
    )
  })

  it('stops at the bound of bytes and does not call the rest damaged', async () => {
    const maxBytes = line(1).length + 10

    expect(await outlineOf(readCapture(sourceOf(lines, 7), 'json-lines', { maxBytes }))).toEqual([
      'https://quill.example/1 <p>1',
      'the capture: capture_too_large',
    ])
    expect(
      await itemsOf(readCapture(sourceOf(lines, 7), 'json-lines', { maxBytes: lines.length })),
    ).toHaveLength(3)
  })

  it('reads nothing of a file that is known to be over the bound', async () => {
    const ranges = { size: 1000, read: () => Promise.reject(new Error('not read')) }
    const source = { ...sourceOf(lines), ranges }

    expect(await outlineOf(readCapture(source, 'json-lines', { maxBytes: 999 }))).toEqual([
      'the capture: capture_too_large',
    ])
  })

  it('passes errors of the source on', async () => {
    async function* chunks() {
      yield new TextEncoder().encode(line(1))
      throw new Error('broken off')
    }

    await expect(itemsOf(readCapture({ chunks: chunks() }, 'json-lines'))).rejects.toThrow(
      'broken off',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { favicon } from '../../../src/site/files/favicon.ts'

describe('favicon()', () => {
  it('is an icon of one picture, which begins where its entry says and ends with the file', async () => {
    const file = await favicon()
    const header = new DataView(file.buffer)
    const [length, start] = [header.getUint32(14, true), header.getUint32(18, true)]

    expect([...file.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 192, 192])
    expect(new TextDecoder().decode(file.subarray(start + 1, start + 4))).toBe('PNG')
    expect(start + length).toBe(file.length)
  })
})

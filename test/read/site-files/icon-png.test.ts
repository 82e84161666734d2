import { describe, expect, it } from 'vitest'
import { iconPngs } from '../../../src/read/site-files/icon-png.ts'

describe('iconPngs', () => {
  it.each(['192', '512'] as const)('holds a PNG of %s pixels', (size) => {
    const bytes = Uint8Array.from(atob(iconPngs[size]), (sign) => sign.charCodeAt(0))
    const header = new DataView(bytes.buffer)

    expect([...bytes.subarray(1, 4)]).toEqual([...'PNG'].map((sign) => sign.charCodeAt(0)))
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([Number(size), Number(size)])
  })
})

import { describe, expect, it } from 'vitest'
import { readJsonLines } from '../../../src/intake/captures/json-lines.ts'
import type { HeldPage } from '../../../tools/ingest/found-page.ts'
import { jsonLine } from '../../../tools/ingest/json-line.ts'
import { itemsOf, sourceOf } from '../../intake/captures/items-of.ts'

const url = 'https://tern.example/a'
const utf8 = (text: string) => new TextEncoder().encode(text)
const held = (page: HeldPage['page']): HeldPage => ({
  url,
  page,
  contentType: 'text/html',
  isUrlGuessed: false,
})

describe('jsonLine()', () => {
  it.each([
    ['text', 'a „b“\u2028\n', 'text'],
    ['ASCII', utf8('<p>plain'), 'bytes'],
    ['UTF-8', utf8('<p>Ärger über Öl, Jörg & Müßiggang äöü'), 'bytes'],
    ['UTF-8 with a byte order mark', utf8('\uFEFF<p>Ärger über Öl, Jörg & Müßiggang'), 'bytes'],
    ['windows-1251', Uint8Array.of(0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), 'bytes'],
    ['ISO-2022-JP', utf8('<p>\x1B$B$3$s\x1B(B'), 'bytes'],
    ['UTF-16', Uint8Array.of(0x3c, 0, 0x70, 0, 0x3e, 0), 'bytes'],
  ])('sends %s so that the same bytes arrive', async (_what, page, way) => {
    const [item] = await itemsOf(readJsonLines(sourceOf(jsonLine(held(page)))))
    const got = item?.kind === 'page' ? item.page : null

    expect(typeof got?.page).toBe(way === 'text' ? 'string' : 'object')
    expect(got?.contentType).toBe(way === 'text' ? null : 'text/html')
    const bytes = (some: HeldPage['page'] = '') => (typeof some === 'string' ? utf8(some) : some)
    expect([...bytes(got?.page)]).toEqual([...bytes(page)])
  })

  it('has what the sender states', () => {
    const line = jsonLine({ ...held('<p>'), overrides: { title: 'T' } })

    expect(JSON.parse(line)).toEqual({ url, html: '<p>', title: 'T' })
  })
})

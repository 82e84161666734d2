import { describe, expect, it } from 'vitest'
import { readWebarchive } from '../../../src/intake/captures/webarchive.ts'
import { itemsOf, sourceOf } from './items-of.ts'
import { ferryArchive, pictureArchive } from './webarchives.ts'

function bytesOf(archive: string): Uint8Array {
  return Uint8Array.from(atob(archive), (sign) => sign.charCodeAt(0))
}

const itemOf = async (file: string | Uint8Array) => {
  const [item] = await itemsOf(readWebarchive(sourceOf(file, 100)))
  return item
}

describe('readWebarchive()', () => {
  it('reads the page with the encoding that the archive names', async () => {
    const item = await itemOf(bytesOf(ferryArchive))

    expect(item).toMatchObject({
      kind: 'page',
      page: { url: 'https://quill.example/паром', contentType: 'text/html; charset=windows-1251' },
    })
    const page = item?.kind === 'page' ? item.page.page : ''
    expect(page instanceof Uint8Array && new TextDecoder('windows-1251').decode(page)).toBe(
      '<p>Паром снова ходит</p>',
    )
  })

  it('reports an archive without a page', async () => {
    expect(await itemOf(bytesOf(pictureArchive))).toMatchObject({
      code: 'capture_damaged',
      detail: 'The archive has no page of HTML',
    })
  })

  it('reports an archive that breaks off anywhere, and one with any byte changed, or reads it', async () => {
    const archive = bytesOf(ferryArchive)
    const items = []
    for (let at = 8; at < archive.length; at += 7) {
      items.push(await itemOf(archive.subarray(0, at)))
      items.push(await itemOf(archive.with(at, 0xff)))
    }

    expect(items.filter((item) => item?.kind === 'fault').length).toBeGreaterThan(100)
  })

  it('is not kept busy by lists that name each other', async () => {
    // Forty lists, each of which names the next one twice.
    const lists = Array.from({ length: 40 }, (_, at) => [0xa2, at + 1, at + 1]).flat()
    const offsets = Array.from({ length: 41 }, (_, at) => 8 + 3 * at)
    const trailer = [...Array(6).fill(0), 1, 1, ...number(41), ...number(0), ...number(129)]
    const file = [...new TextEncoder().encode('bplist00'), ...lists, 8, ...offsets, ...trailer]

    expect(await itemOf(Uint8Array.from(file))).toMatchObject({ code: 'capture_damaged' })
  })

  it('says how to convert the XML form', async () => {
    expect(await itemOf('<?xml version="1.0"?><plist><dict/></plist>')).toMatchObject({
      detail: expect.stringContaining('plutil -convert binary1'),
    })
  })
})

function number(value: number): number[] {
  return [0, 0, 0, 0, 0, 0, 0, value]
}

import { describe, expect, it } from 'vitest'
import type { CaptureSource } from '../../../src/intake/captures/captured-page.ts'
import { readWacz } from '../../../src/intake/captures/wacz.ts'
import { waczSample } from './wacz-samples.ts'

async function* inChunks(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 1000) yield bytes.subarray(start, start + 1000)
}

/** As a store of objects gives them. */
function byRanges(bytes: Uint8Array): CaptureSource {
  return {
    chunks: inChunks(new Uint8Array()),
    ranges: {
      size: bytes.length,
      read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
    },
  }
}

async function linesOf(source: CaptureSource): Promise<string[]> {
  const lines: string[] = []
  for await (const item of readWacz(source))
    lines.push(
      item.kind === 'fault'
        ? `${item.place}: ${item.code}, ${item.detail}`
        : `${item.page.place}: ${item.page.url}`,
    )
  return lines
}

const place = 'archive/rec-1.warc.gz, record'
const listed = [
  `${place} 2: https://nordhaven.example/one`,
  `${place} 9: https://nordhaven.example/resource`,
]
const outOfReach =
  'capture_damaged, Cannot read the archive: it breaks off before its table of contents'

describe('readWacz()', () => {
  it.each(['wacz', 'streamed64'] as const)('reads the listed pages of %s', async (name) => {
    expect(await linesOf({ chunks: inChunks(waczSample(name)) })).toEqual(listed)
    expect(await linesOf(byRanges(waczSample(name)))).toEqual(listed)
  })

  it('reads all HTML where no pages are listed', async () => {
    expect(await linesOf({ chunks: inChunks(waczSample('unlisted')) })).toHaveLength(5)
  })

  it('reads archives within an archive, and WARC files outside a folder', async () => {
    const lines = await linesOf(byRanges(waczSample('nested')))

    expect(lines.slice(0, 2)).toEqual(listed.map((line) => `crawl-1.wacz, ${line}`))
    expect(lines[2]).toBe('wget.warc, record 3: http://nordhaven.example/')
    expect(lines.at(-1)).toContain('capture_damaged') // a WARC file that was cut
  })

  it.each(['wacz', 'streamed64'] as const)(
    'reads %s that is cut as far as it goes',
    async (name) => {
      const whole = waczSample(name)

      for (const end of [whole.length - 30, 3500]) {
        const lines = await linesOf({ chunks: inChunks(whole.subarray(0, end)) })
        expect(lines[0]).toBe(listed[0])
        expect(lines.at(-1)).toBe(`archive: ${outOfReach}`)
      }
    },
  )

  it('refuses what is no archive', async () => {
    const lines = await linesOf({ chunks: inChunks(new TextEncoder().encode('<p>'.repeat(99))) })

    expect(lines).toEqual([
      'archive: capture_damaged, Cannot read the archive: it is no ZIP archive',
    ])
  })

  it('refuses a file over the limit where only a stream is at hand', async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(1_000_000)
    }

    expect((await linesOf({ chunks: endless() }))[0]).toContain('body_too_large')
  })
})

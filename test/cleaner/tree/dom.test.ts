import { env } from 'cloudflare:workers'
import { assert, property } from 'fast-check'
import { DOMParser } from 'linkedom/worker'
import { describe, expect, it } from 'vitest'
import { clean, type CleanOptions, type CleanResult } from '../../../src/cleaner/index.ts'
import { parse } from '../../../src/cleaner/source/parse.ts'
import type { PageDocument, Parse } from '../../../src/cleaner/tree/dom.ts'
import { selectableDocument } from '../../../src/intake/rules/selectable-document.ts'
import { rawPage } from '../../hostile/hostile-page.ts'
import { soup } from '../../hostile/soup.ts'

// The cleaner relies only on `dom.ts`, so it runs on any tree that implements it, such as linkedom's.

const fixtures = import.meta.glob('../../fixtures/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const options = { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') }

/** The result over another parser's tree, and how many trees it was asked for. */
function cleanWith(
  make: Parse,
  page: Uint8Array | string,
  settings: CleanOptions,
): { result: CleanResult; trees: number } {
  let trees = 0
  const count = (html: string) => {
    trees++
    return make(html)
  }
  return { result: clean(page, { ...settings, parse: count }), trees }
}

// No cast: linkedom's types are those of `dom.ts`.
const linkedomParse = (html: string): PageDocument =>
  new DOMParser().parseFromString(html, 'text/html')

const bytesOf = ({ page }: Sample) => Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0))

describe('clean() over a document of linkedom', () => {
  it.each(env.SAMPLES)('gives the same article for the sample $file', (sample) => {
    const page = bytesOf(sample)
    const settings = { ...options, url: sample.url, contentType: sample.contentType }
    const own = clean(page, settings)

    expect(own.outcome).toBe('cleaned')
    expect(cleanWith(selectableDocument, page, settings)).toEqual({ result: own, trees: 1 })
    expect(cleanWith(linkedomParse, page, settings)).toEqual({ result: own, trees: 1 })
  })

  it.each(Object.entries(fixtures))('gives the same article for %s', (_, page) => {
    const own = cleanWith(parse, page, options)

    expect(own.trees).toBeGreaterThan(0)
    expect(cleanWith(selectableDocument, page, options)).toEqual(own)
  })

  it('reads a template and the data of a page with it', () => {
    const counts = ['template-body', 'data-next'].map(
      (name) =>
        cleanWith(selectableDocument, fixtures[`../../fixtures/${name}/page.html`]!, options).trees,
    )

    expect(counts).toEqual([2, 2])
  })

  it('gives the same for random documents', () => {
    const isSame = property(soup, (document) => {
      const page = rawPage(document)

      expect(cleanWith(selectableDocument, page, options).result).toEqual(clean(page, options))
    })

    assert(isSame, { numRuns: 100, seed: 20261127 })
  })

  it('refuses a page nested too deep', () => {
    const deep = rawPage('<dd><li>'.repeat(1000))

    expect(cleanWith(selectableDocument, deep, options)).toMatchObject({
      result: { outcome: 'refused', reason: 'too_deep' },
      trees: 1,
    })
  })
})

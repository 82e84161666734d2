import { env } from 'cloudflare:workers'
import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/cleaner/source/decode.ts'
import { strip } from '../../../src/cleaner/source/strip.ts'
import { soup } from '../../hostile/soup.ts'
import { printed, type Branch } from './oracle/branch.ts'
import {
  browserDifferences,
  browserRepairs,
  linkedomDifferences,
  type Difference,
} from './oracle/differences.ts'
import { browserTree, linkedomTree, ownTree } from './oracle/parsed-trees.ts'
import { soundSoup } from './oracle/sound-soup.ts'

// Compares our parser with linkedom, which reads the same tokens, and parse5, which parses as browsers do. A difference
// that `oracle/differences.ts` does not list fails a test.

const linkedomKinds = Object.values(linkedomDifferences)
const browserKinds = Object.values(browserDifferences)
const seed = 20261127

const fixtures = import.meta.glob('../../fixtures/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})

type Page = { name: string; html: string }

/** The pages of samples and fixtures, as they come and as they go into the parser. */
const pages: Page[] = [
  ...env.SAMPLES.map(({ file, page, contentType }) => {
    const bytes = Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0))
    return { name: file, html: decode(bytes, contentType).text }
  }),
  ...Object.entries(fixtures).map(([name, html]) => ({ name, html })),
].flatMap(({ name, html }) => [
  { name, html },
  { name: `${name}, stripped`, html: strip(html).html },
])

/** Our tree and another parser's, as they print when differences of these kinds are taken out. */
function trees(
  html: string,
  parse: (html: string) => Branch,
  kinds: readonly Difference[],
): { own: string; other: string } {
  const rules = kinds.map(({ rule }) => rule ?? {})
  const source = rules.reduce((text, rule) => rule.source?.(text) ?? text, html)
  const own = rules.reduce((tree, rule) => rule.own?.(tree) ?? tree, ownTree(source))
  const other = rules.reduce((tree, rule) => rule.other?.(tree) ?? tree, parse(source))
  return { own: printed(own), other: printed(other) }
}

function agree(
  html: string,
  parse: (html: string) => Branch,
  kinds: readonly Difference[],
): boolean {
  const { own, other } = trees(html, parse, kinds)
  return own === other
}

describe.each([
  ['linkedom', linkedomTree, linkedomDifferences],
  ['a browser', browserTree, browserDifferences],
])('a difference from %s', (_, parse, differences) => {
  it.each(Object.entries(differences))(
    '%s: is that of the three trees, and no other',
    (_kind, difference) => {
      const { html, own, linkedom, browser } = difference
      const kinds = Object.values(differences)
      const others = kinds.filter((each) => each !== difference)

      expect(printed(ownTree(html))).toBe(own)
      expect(printed(linkedomTree(html))).toBe(linkedom)
      expect(printed(browserTree(html))).toBe(browser)
      expect(agree(html, parse, kinds)).toBe(true)
      expect(agree(html, parse, others)).toBe(false)
    },
  )
})

describe('what a browser repairs', () => {
  it.each(Object.entries(browserRepairs))('%s: stays as it is written', (_, difference) => {
    const { html, own, linkedom, browser } = difference

    expect(printed(ownTree(html))).toBe(own)
    expect(printed(linkedomTree(html))).toBe(linkedom)
    expect(printed(browserTree(html))).toBe(browser)
    expect(agree(html, linkedomTree, linkedomKinds)).toBe(true)
    expect(agree(html, browserTree, browserKinds)).toBe(false)
  })
})

describe('the tree of parse()', () => {
  it.each(pages)('is that of linkedom and of a browser for $name', ({ html }) => {
    const linkedom = trees(html, linkedomTree, linkedomKinds)
    const browser = trees(html, browserTree, browserKinds)

    expect(linkedom.own).toBe(linkedom.other)
    expect(browser.own).toBe(browser.other)
  })

  it('is that of linkedom and of a browser for random pages with correct nesting', () => {
    const isSame = property(soundSoup, (html) => {
      const linkedom = trees(html, linkedomTree, linkedomKinds)
      const browser = trees(html, browserTree, browserKinds)

      expect(linkedom.own).toBe(linkedom.other)
      expect(browser.own).toBe(browser.other)
    })

    assert(isSame, { numRuns: 300, seed })
  })

  it('is that of linkedom for pieces of HTML in any order', () => {
    const isSame = property(soup, (html) => {
      const { own, other } = trees(html, linkedomTree, linkedomKinds)

      expect(own).toBe(other)
    })

    assert(isSame, { numRuns: 500, seed })
  })
})

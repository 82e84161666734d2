import { env } from 'cloudflare:workers'
import { asyncProperty, assert } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../src/article/body-fault.ts'
import { walk } from '../../src/article/walk.ts'
import { clean } from '../../src/cleaner/index.ts'
import { strip } from '../../src/cleaner/source/strip.ts'
import { specimen } from '../site/specimen.ts'
import { rawPage } from './hostile-page.ts'
import { articleFaults, articleIn, pageOf } from './printed.ts'
import { styleOf } from './read-html.ts'
import { soup } from './soup.ts'
import { found } from './vectors.ts'

const style = styleOf(await pageOf(await specimen()))
const options = { url: 'https://ternmouth-post.example/harbour', now: new Date('2026-11-23') }
const examples = found.map((document): [string] => [document])

describe(`${env.SOUP_RUNS} random documents`, () => {
  it(
    'make a valid tree, and pages of nothing but the closed lists',
    { timeout: 300_000 },
    async () => {
      let articles = 0
      const property = asyncProperty(soup, async (document) => {
        const article = await articleIn(rawPage(document))
        if (!article) return
        articles++
        const faults = await articleFaults(article, style)

        expect(bodyFault(article.body)).toBeNull()
        expect(faults.map((fault) => fault.toWellFormed())).toEqual([])
      })

      await assert(property, { numRuns: env.SOUP_RUNS, examples })
      expect(articles).toBeGreaterThan(0.8 * env.SOUP_RUNS)
    },
  )
})

describe('A random document', () => {
  it('costs in proportion to its length, again and again', async () => {
    const property = asyncProperty(soup, async (document) => {
      const page = `${rawPage('')}${document.repeat(20)}`
      const { cost, html } = strip(page)
      const result = clean(page, options)
      const nodes = result.outcome === 'cleaned' ? [...walk(result.content.body)].length : 0

      expect(cost.tags).toBeLessThanOrEqual(page.split('<').length)
      expect(html.length).toBeLessThanOrEqual(2 * page.length)
      expect(nodes).toBeLessThanOrEqual(4 * (cost.tags + cost.references) + 100)
    })

    await assert(property, { numRuns: env.SOUP_RUNS / 10 })
  })
})

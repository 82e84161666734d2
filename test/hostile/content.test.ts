import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../../src/article/article.ts'
import { everything, specimen } from '../site/specimen.ts'
import { fieldPage, rawPage } from './hostile-page.ts'
import { articleFaults, articleIn, feedFaults, pageOf } from './printed.ts'
import { pageFaults, styleOf } from './read-html.ts'
import { vectors } from './vectors.ts'

const harmless = await specimen({ body: everything, tags: ['Ferry'], section: 'Town' })
const style = styleOf(await pageOf(harmless))

// Most vectors leave nothing of themselves: an article that was tried is not tried again.
const tried = new Set<string>()

/** What is wrong with the articles of pages, in all their forms, behind the vector that did it. */
async function faultsOf(vectors: readonly string[], pageWith: (vector: string) => string) {
  const articles: StoredArticle[] = []
  const found: string[] = []
  for (const vector of vectors) {
    const article = await articleIn(pageWith(vector))
    if (!article) found.push(`${JSON.stringify(vector)}: refused`)
    if (!article || tried.has(article.revision)) continue
    tried.add(article.revision)
    articles.push(article)
    const faults = await articleFaults(article, style)
    found.push(...faults.map((fault) => `${JSON.stringify(vector)}: ${fault}`))
  }
  return [...found, ...feedFaults(articles)].map((fault) => fault.toWellFormed())
}

describe('What the vectors are tried against', () => {
  it('has nothing to say against an article with every node there is', async () => {
    expect(await articleFaults(harmless, style)).toEqual([])
    expect(feedFaults([harmless])).toEqual([])
  })

  it.each([
    '<script>alert(1)</script>',
    '<p onclick="alert(1)">Late</p>',
    '<a href="javascript:alert(1)">Late</a>',
    '<a href="https://name:word@evil.example/">Late</a>',
    '<p id="evil">Late</p>',
    '<p style="color:red">Late</p>',
    '<svg></svg>',
    '<!-- Late -->',
    '<p>\u0007</p>',
    '<style>p{}</style>',
    '<script type="application/ld+json">{"a":</script>',
  ])('sees %s in a page', async (addition) => {
    const page = await pageOf(harmless)

    expect(pageFaults(page.replace('</main>', `${addition}</main>`), style)).not.toEqual([])
  })

  it('are more than 1,000', () => {
    const all = new Set(vectors.flatMap((each) => each.vectors))

    expect(all.size).toBeGreaterThan(1000)
  })
})

describe.each(vectors)('Vectors: $name', ({ vectors }) => {
  it('do nothing where they stand raw in a text', async () => {
    expect(await faultsOf(vectors, rawPage)).toEqual([])
  })

  // Such a page costs as much as ten others: `npm run test:soup` tries all of them.
  it('do nothing escaped in every field', async () => {
    const chosen = vectors.filter((_, index) => index % env.VECTOR_STEP === 0)

    expect(await faultsOf(chosen, fieldPage)).toEqual([])
  })
})

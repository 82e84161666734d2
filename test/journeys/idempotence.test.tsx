import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../src/article/article-content.ts'
import { newlyStored } from '../../src/article/article.ts'
import type { Block } from '../../src/article/body.ts'
import { clean } from '../../src/cleaner/index.ts'
import { articlePageModel } from '../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../src/site/article/article-page-view.tsx'
import { siteModel } from '../../src/site/model/site.ts'
import { address, article, content, moment } from '../fixtures/articles.ts'
import { everyNode } from '../fixtures/every-node.ts'
import { rendered } from '../site/rendered.ts'
import { siteConfig } from '../site/specimen.ts'

const firstSeenAt = moment('2026-11-23T12:00:00.000Z')
const now = new Date('2026-11-23T12:00:00Z')

function cleaned(page: string | Uint8Array, url: string): ArticleContent {
  const result = clean(page, { url, contentType: 'text/html; charset=utf-8', now })
  if (result.outcome === 'refused') throw new Error(`${result.reason}: ${result.detail}`)
  return result.content
}

/** What the cleaner makes of the page that we print of an article. */
async function cleanedAgain(first: ArticleContent): Promise<ArticleContent> {
  const stored = newlyStored(await article(first), firstSeenAt)
  const page = articlePageModel(stored, siteModel(siteConfig))
  return cleaned(await rendered(<ArticlePageView page={page} />), page.address)
}

/**
 * What our page shows of a body. Link titles and languages of code are not printed, and notes are numbered again. A
 * lead picture that the text does not show is above it.
 */
function shown({ body }: ArticleContent, lead: ArticleContent['image']): unknown {
  const numbers = new Map<unknown, number>()
  const children = body.children.filter(
    (block) => block.type !== 'figure' || !block.children.some(({ url }) => url === lead?.url),
  )
  return JSON.parse(JSON.stringify(children), (key, value: unknown) => {
    if (key === 'title' || key === 'lang' || key === 'align' || key === 'spread') return null
    if (key !== 'identifier' && key !== 'label') return value
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return key === 'identifier' ? numbers.get(value) : null
  })
}

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})
const opening = paragraph(
  'Vierzig Jahre lang war die Mole dunkel geblieben, und wer nachts einlief, der musste die Steine kennen oder bis zum Morgen warten.',
)
const closing = paragraph(
  'Am Morgen standen noch immer Leute auf der Mole, als könnten sie nicht glauben, dass die Lampe nach all der Zeit wieder brannte.',
)
const last = paragraph(
  'Der Leuchtturmwärter im Ruhestand, der die alte Lampe noch von Hand geputzt hatte, kam als Letzter und ging als Letzter wieder nach Hause.',
)
const video: Block = {
  type: 'embed',
  url: address('https://www.youtube.com/watch?v=Xa0alumbre9'),
  provider: 'YouTube',
  title: 'Das Licht geht an',
  media: null,
  poster: null,
}

describe('cleaning the page that we print of an article', () => {
  it.each(env.SAMPLES)('gives the article of $file again', async ({ page, url }) => {
    const bytes = Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0))
    const first = cleaned(bytes, url)

    const again = await cleanedAgain(first)

    const { title, lede, byline, publishedAt } = first
    expect(again).toMatchObject({ title, lede, byline, publishedAt })
    expect(again.lang.slice(0, 2)).toBe(first.lang.slice(0, 2))
    expect(shown(again, first.image)).toEqual(shown(first, first.image))
  })

  it.each([
    ['no time of its own', { publishedAt: null }],
    ['a later change', { modifiedAt: moment('2026-10-04T09:30:00.000Z') }],
    ['a change alone', { publishedAt: null, modifiedAt: moment('2026-10-04T09:30:00.000Z') }],
    ['no lede', { lede: null }],
    [
      'a long line of facts above its text',
      {
        lede: null,
        byline: ['Marta Quell', 'Jonas Hafner', 'Ida Morgenrot', 'Ruben Steg'],
        modifiedAt: moment('2026-10-04T09:30:00.000Z'),
      },
    ],
  ])('gives an article with %s again', async (_case, changes) => {
    const body = { type: 'root' as const, children: [opening, closing, last] }
    const first = content({ body, ...changes })

    const { title, lede, byline, publishedAt, modifiedAt } = first
    expect(await cleanedAgain(first)).toMatchObject({
      title,
      lede,
      byline,
      publishedAt,
      modifiedAt,
    })
  })

  it('gives every node of the closed list again', async () => {
    // A card is told by its provider, an article by its prose.
    const nodes = everyNode.children.map((block) => (block.type === 'embed' ? video : block))
    const first = content({
      body: {
        type: 'root',
        children: [opening, ...nodes.slice(0, -1), closing, ...nodes.slice(-1)],
      },
    })

    expect(shown(await cleanedAgain(first), null)).toEqual(shown(first, null))
  })
})

import { describe, expect, it } from 'vitest'
import { articlePageModel } from '../../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../../src/site/article/article-page-view.tsx'
import { noRails } from '../../../src/site/article/rails-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { story } from '../../../src/site/model/story.ts'
import { rendered } from '../rendered.ts'
import { siteConfig, specimen } from '../specimen.ts'

const site = siteModel(siteConfig)
const headings = (html: string) =>
  [...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading)

async function printed(around: Partial<typeof noRails>): Promise<string> {
  const page = articlePageModel(await specimen(), site, { ...noRails, ...around })
  return rendered(<ArticlePageView page={page} />)
}

describe('ArticleRails()', () => {
  it('have the order of the reference page, after the source and the day', async () => {
    const stories = [story(await specimen({ title: 'Another' }), site)]

    const html = await printed({
      groups: [{ title: 'You may like', path: null, stories }],
      sameStory: stories,
      trends: stories,
      latest: stories,
    })

    expect(headings(html)).toEqual(['You may like', 'Also reported by', 'Trends 24h', 'Latest'])
    expect(html.indexOf('All news articles on')).toBeLessThan(html.indexOf('You may like'))
  })

  it('lead from a group to all that it is of', async () => {
    const stories = [story(await specimen({ title: 'Another' }), site)]
    const group = { title: 'More on Ferry', path: '/topic/ferry', stories }

    expect(await printed({ groups: [group] })).toContain(
      '<h2><a href="/topic/ferry">More on Ferry</a></h2>',
    )
  })

  it('are absent when there is nothing in them', async () => {
    expect(headings(await printed({}))).toEqual([])
    expect(await printed({})).not.toContain('class="broad"')
  })

  it('isolate titles of another direction', async () => {
    const hebrew = story(await specimen({ lang: 'he', title: 'מעבורת הנמל חוזרת' }), site)

    expect(await printed({ latest: [hebrew] })).toContain(
      `<li><div><a href="${hebrew.path}" lang="he" dir="rtl">`,
    )
  })
})

describe('AdjacentArticleLinks()', () => {
  it('lead to the articles before and after', async () => {
    const earlier = story(await specimen({ title: 'Earlier ferry' }), site)

    const html = await printed({ previous: earlier })

    expect(html).toContain(`<a href="${earlier.path}" rel="prev"`)
    expect(html).not.toContain('rel="next"')
  })
})

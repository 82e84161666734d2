import { describe, expect, it } from 'vitest'
import type { Day, Moment } from '../../src/article/day.ts'
import { articlePageModel } from '../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../src/site/article/article-page-view.tsx'
import { articleWording } from '../../src/site/article/article-wording.ts'
import { parallelPageModel } from '../../src/site/article/parallel-page-model.ts'
import { ParallelPageView } from '../../src/site/article/parallel-page-view.tsx'
import { EditionFileView, EditionPageView } from '../../src/site/edition/edition-page-view.tsx'
import { edition } from '../../src/site/edition/edition.ts'
import { ErrorPageView } from '../../src/site/errors/error-page-view.tsx'
import { frontPageModel } from '../../src/site/front/front-page-model.ts'
import { FrontPageView } from '../../src/site/front/front-page-view.tsx'
import { historyPageModel } from '../../src/site/history/history-page-model.ts'
import { HistoryPageView } from '../../src/site/history/history-page-view.tsx'
import { versionPageModel } from '../../src/site/history/version-page-model.ts'
import { VersionPageView } from '../../src/site/history/version-page-view.tsx'
import { ListIndexPageView } from '../../src/site/lists/list-index-page-view.tsx'
import { siteModel } from '../../src/site/model/site.ts'
import { story } from '../../src/site/model/story.ts'
import { asNews } from '../fixtures/news.ts'
import { htmlFaults } from '../html-faults.ts'
import { sampleHistory } from './history/sample-history.ts'
import { rendered } from './rendered.ts'
import { everything, shownSpecimen, siteConfig, specimen } from './specimen.ts'
import { forReaders, translated } from './translated.ts'
import { manyArticles, picture } from './weight.ts'

// What the sample site has not: every node there is, a full front page, rails with something in each.

const site = siteModel(siteConfig)
const others = await manyArticles(60, 0)
const stories = others.slice(0, 4).map((one) => story(one, site))
const rails = {
  versions: 2,
  groups: [{ title: 'More on Ferry', path: '/topic/ferry', stories }],
  headlines: stories,
  sameStory: stories,
  trends: stories,
  latest: stories,
  previous: stories[0] ?? null,
  next: stories[1] ?? null,
}
const article = await specimen({
  lang: 'he',
  body: everything,
  tags: ['Ferry', 'Bay'],
  section: 'Harbour',
  agencies: ['Bayphoto'],
  modifiedAt: '2023-04-28T09:00:00.000Z' as Moment,
  isTruncated: true,
  isTdmReserved: true,
})
const { article: original, translation } = await translated({
  source: {
    lang: 'he',
    body: everything,
    tags: ['Ferry', 'Bay'],
    section: 'Harbour',
    image: picture(0),
  },
  words: { body: everything, image: picture(0), tags: ['Ferry', 'Bay'] },
  facts: { remaining: ['title', 'lede', 'tags/1', 'image/alt', 'body/1/0'] },
})
const found = forReaders(original, translation)
const history = sampleHistory(await specimen(), article)
const newest = others.map((one) => asNews(one))
const languages = ['de', 'en'].map((key) => ({ key, label: key, count: 3 }))
const topics = [{ key: 'ferry', label: 'Ferry', count: 3 }]
const wholeDay = edition(
  '2023-04-28' as Day,
  [await shownSpecimen({ lang: 'he', body: everything })],
  site,
)

describe('htmlFaults()', () => {
  it('finds what is wrong', () => {
    expect(htmlFaults('<p>a</i>').join()).toContain('close-order')
  })

  it.each([
    ['a day to print', <EditionPageView edition={wholeDay} />],
    ['a day to keep', <EditionFileView edition={wholeDay} />],
    [
      'an article with every node',
      <ArticlePageView page={articlePageModel(article, site, rails)} />,
    ],
    [
      'a translated article',
      <ArticlePageView
        page={articlePageModel(found.article, site, rails, articleWording(found, site))}
      />,
    ],
    [
      'the original of a translated article',
      <ArticlePageView
        page={articlePageModel(original, site, rails, articleWording(found, site, 'original'))}
      />,
    ],
    [
      'a translation next to its original',
      <ParallelPageView
        page={parallelPageModel(
          original,
          translation,
          articleWording(found, site, 'parallel'),
          site,
        )}
      />,
    ],
    ['the versions of an article', <HistoryPageView page={historyPageModel(history)} />],
    ['a former version', <VersionPageView page={versionPageModel(history, history.compared[0])} />],
    [
      'a full front page',
      <FrontPageView
        page={frontPageModel({ newest, mostRead: others.slice(9, 12), topics, languages }, site)}
      />,
    ],
    [
      'a front page of some languages',
      <FrontPageView
        page={frontPageModel(
          { newest, mostRead: [], topics: [], languages, chosen: ['de', 'en'] },
          site,
        )}
      />,
    ],
    [
      'the choice of languages',
      <ListIndexPageView site={site} kind="language" entries={languages} languages={['de']} />,
    ],
    [
      'an empty front page',
      <FrontPageView
        page={frontPageModel({ newest: [], mostRead: [], topics: [], languages: [] }, site)}
      />,
    ],
    [
      'an error',
      <ErrorPageView site={site} code="gone" suggestions={{ trends: stories, latest: stories }} />,
    ],
  ])('has nothing to say of %s', async (_name, page) => {
    expect(htmlFaults(await rendered(page))).toEqual([])
  })
})

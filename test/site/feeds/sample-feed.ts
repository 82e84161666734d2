import type { Moment } from '../../../src/article/day.ts'
import { feed } from '../../../src/site/feeds/feed.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { everything, siteConfig, shownSpecimen, url } from '../specimen.ts'

/** What a source may put into any of its texts. */
export const hostile = ']]> <script>alert("&amp;")</script> <!-- &#0; \0\u0007\u001B \u202E \uD800'

/** The feed of a topic with a whole article, one in a right-to-left script and one that is all attack. */
export async function sampleFeed() {
  const articles = [
    await shownSpecimen({
      body: everything,
      tags: ['Ferry', 'Bay & town'],
      agencies: ['Küstenpresse'],
      modifiedAt: '2023-04-28T09:00:00.000Z' as Moment,
      image: {
        url: url('https://pictures.example/a.jpg?w=1&h=2'),
        alt: 'The ferry',
        width: 1200,
        height: 800,
        credit: 'Ole Brandt',
      },
    }),
    await shownSpecimen({ lang: 'he', title: 'מעבורת הנמל חוזרת', lede: null, byline: [] }),
    await shownSpecimen({
      title: hostile,
      lede: hostile,
      byline: [hostile],
      tags: [hostile],
      source: { url: url('https://rheinblick.example/a.html'), name: hostile, domain: 'x.example' },
    }),
  ]
  const place = { title: `Ferry ${hostile}`, folder: '/topic/ferry' }
  return feed(place, articles, siteModel(siteConfig))
}

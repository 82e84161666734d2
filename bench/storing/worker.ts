import type { Article } from '../../src/article/article.ts'
import { instant } from '../../src/article/day.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { metered } from '../../src/store/d1/meter.ts'

/** Stores the articles of a request in one go and finds their neighbours. Answers with what it cost the database. */
export default {
  async fetch(request, env) {
    const articles = await request.json<Article[]>()
    const { d1, meter } = metered(env.DB)
    const store = openArticleStore(d1)
    const results = await store.saveAll(articles, instant(new Date()))
    const failed = results.filter((result) => 'error' in result)
    if (failed.length > 0)
      return new Response(`Cannot store ${failed.length} articles`, { status: 500 })
    await store.relateWaiting(
      articles.length,
      articles.map(({ id }) => id),
    )
    return Response.json(meter)
  },
} satisfies ExportedHandler<Env>

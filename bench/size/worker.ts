import { pagesApp } from '../../src/app.ts'
import { createArticle, unstored, type Article } from '../../src/article/article.ts'
import { instant } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'
import { openArticleStore, type ArticleStore } from '../../src/store/article-store.ts'
import { metered } from '../../test/store/metered.ts'

const domain = 'measured.example'

/**
 * Renders the page that is asked for. When posted to, it stores an article, or finds the neighbours of one. The answer
 * is what it cost the database.
 */
export default {
  async fetch(request, env, ctx) {
    const { d1, meter } = metered(env.DB)
    if (request.method === 'POST') {
      const copy = await copyOfNewest(env.DB)
      const isFinding = new URL(request.url).pathname === '/neighbours'
      const store = openArticleStore(env.DB)
      if (isFinding) await store.save(copy, instant(new Date()))
      const measuring = openArticleStore(d1)
      const startedAt = Date.now()
      if (isFinding) await measuring.relateWaiting(1, [copy.id])
      else await storeNew(measuring, copy)
      const milliseconds = Date.now() - startedAt
      await env.DB.prepare('delete from articles where source_domain = ?').bind(domain).run()
      await env.DB.prepare('delete from unrelated').run()
      return Response.json({ status: 200, ...meter, milliseconds })
    }
    const response = await pagesApp.fetch(request, { ...env, DB: d1 }, ctx)
    await response.arrayBuffer()
    return Response.json({ status: response.status, ...meter })
  },
} satisfies ExportedHandler<Env>

async function storeNew(store: ArticleStore, article: Article): Promise<void> {
  const saved = await store.save(article, instant(new Date()))
  if (!('status' in saved) || saved.status !== 'created') throw new Error('Cannot store the copy')
}

// With the words and the time of an article that is there, so that it finds as many neighbours as that did.
async function copyOfNewest(d1: D1Database): Promise<Article> {
  const [newest] = await openArticleStore(d1).whole({ kind: 'all' }, 1)
  const url = safeUrl(`https://${domain}/${crypto.randomUUID()}`)
  if (!newest || !url) throw new Error('Cannot copy an article: none is there')
  const { translation: _translation, ...stored } = newest
  const { id: _id, revision: _revision, rawHash, cleanerVersion, ...content } = unstored(stored)
  return createArticle(
    { ...content, source: { url, name: 'measured', domain } },
    { rawHash, cleanerVersion },
  )
}

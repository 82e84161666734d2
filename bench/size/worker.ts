import { pagesApp } from '../../src/app.ts'
import { createArticle, type Article } from '../../src/article/article.ts'
import { instant } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { metered } from '../../test/store/metered.ts'

const domain = 'measured.example'

/** Renders the page that is asked for, or stores an article when posted to. Answers with what it cost the database. */
export default {
  async fetch(request, env, ctx) {
    const { d1, meter } = metered(env.DB)
    if (request.method === 'POST') {
      const copy = await copyOfNewest(env.DB)
      const startedAt = Date.now()
      await store(d1, copy)
      const milliseconds = Date.now() - startedAt
      await env.DB.prepare('delete from articles where source_domain = ?').bind(domain).run()
      return Response.json({ status: 200, ...meter, milliseconds })
    }
    const response = await pagesApp.fetch(request, { ...env, DB: d1 }, ctx)
    await response.arrayBuffer()
    return Response.json({ status: response.status, ...meter })
  },
} satisfies ExportedHandler<Env>

async function store(d1: D1Database, article: Article): Promise<void> {
  const saved = await openArticleStore(d1).save(article, instant(new Date()))
  if (!('status' in saved) || saved.status !== 'created') throw new Error('Cannot store the copy')
}

// With the words and the time of an article that is there, so that it finds as many neighbours as that did.
async function copyOfNewest(d1: D1Database): Promise<Article> {
  const [newest] = await openArticleStore(d1).whole({ kind: 'all' }, 1)
  const url = safeUrl(`https://${domain}/${crypto.randomUUID()}`)
  if (!newest || !url) throw new Error('Cannot copy an article: none is there')
  const {
    id: _id,
    revision: _revision,
    rawHash,
    cleanerVersion,
    firstSeenAt: _first,
    storedAt: _stored,
    translation: _translation,
    ...content
  } = newest
  return createArticle(
    { ...content, source: { url, name: 'measured', domain } },
    { rawHash, cleanerVersion },
  )
}

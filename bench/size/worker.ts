import { pagesApp } from '../../src/app.ts'
import { createArticle, unstored, type Article } from '../../src/article/article.ts'
import { instant } from '../../src/article/day.ts'
import { safeUrl } from '../../src/article/safe-url.ts'
import type { ArticleStore } from '../../src/store/article-store.ts'
import { databasesIn } from '../../src/store/periods/databases.ts'
import { openArticles } from '../../src/store/periods/open-articles.ts'
import { metered } from '../../test/store/metered.ts'

const domain = 'measured.example'

/**
 * Renders the page that is asked for. When posted to, it stores an article, or finds the neighbours of one. The answer
 * is what it cost the databases, if the request asks them to be metered: that takes time of its own.
 */
export default {
  async fetch(request, env, ctx) {
    const databases = databasesIn(env).map(({ name, d1 }) => ({ name, ...metered(d1) }))
    const meteredEnv = {
      ...env,
      ...Object.fromEntries(databases.map(({ name, d1 }) => [name, d1])),
    }
    const used = request.headers.has('x-metered') ? meteredEnv : env
    const answer = (fields: { status: number; milliseconds?: number }) =>
      Response.json({
        ...fields,
        queries: sum(databases.map(({ meter }) => meter.queries)),
        rowsRead: sum(databases.map(({ meter }) => meter.rowsRead)),
      })

    if (request.method === 'POST') {
      const isFinding = new URL(request.url).pathname === '/neighbours'
      const store = await openArticles(env)
      const copy = await copyOfNewest(store)
      if (isFinding) await store.save(copy, instant(new Date()))
      const measuring = await openArticles(used)
      const startedAt = Date.now()
      if (isFinding) await measuring.relateWaiting(1, [copy.id])
      else await storeNew(measuring, copy)
      const milliseconds = Date.now() - startedAt
      await forget(env)
      return answer({ status: 200, milliseconds })
    }
    const response = await pagesApp.fetch(request, used, ctx)
    await response.arrayBuffer()
    return answer({ status: response.status })
  },
} satisfies ExportedHandler<Env>

async function storeNew(store: ArticleStore, article: Article): Promise<void> {
  const saved = await store.save(article, instant(new Date()))
  if (!('status' in saved) || saved.status !== 'created') throw new Error('Cannot store the copy')
}

async function forget(env: Env): Promise<void> {
  for (const { d1 } of databasesIn(env)) {
    await d1.prepare('delete from articles where source_domain = ?').bind(domain).run()
    await d1.prepare('delete from unrelated').run()
  }
}

// With the words and the time of an article that is there, so that it finds as many neighbours as that did.
async function copyOfNewest(store: ArticleStore): Promise<Article> {
  const [newest] = await store.whole({ kind: 'all' }, 1)
  const url = safeUrl(`https://${domain}/${crypto.randomUUID()}`)
  if (!newest || !url) throw new Error('Cannot copy an article: none is there')
  const { translation: _translation, ...stored } = newest
  const { id: _id, revision: _revision, rawHash, cleanerVersion, ...content } = unstored(stored)
  return createArticle(
    { ...content, source: { url, name: 'measured', domain } },
    { rawHash, cleanerVersion },
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

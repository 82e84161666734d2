import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { parseAddressPattern } from '../../src/article/address-pattern.ts'
import type { Article } from '../../src/article/article.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import {
  blockedArticles,
  parseBlockedCursor,
  printBlockedCursor,
} from '../../src/store/blocked-articles.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { address, article, moment } from '../fixtures/articles.ts'

const db = openDatabase(env.DB)

async function stored(url: string): Promise<Article> {
  const { hostname: domain } = new URL(url)
  const made = await article({ source: { url: address(url), name: 'Quill', domain } })
  await openArticleStore(env.DB).save(made, moment('2026-10-05T10:00:00.000Z'))
  return made
}

async function found(text: string): Promise<string[]> {
  const pattern = parseAddressPattern(text)
  if (!pattern) throw new Error(`Not a pattern: ${text}`)
  return (await blockedArticles(db, pattern)).found.map(({ id }) => id)
}

describe('blockedArticles()', () => {
  it('finds the articles of a host in the list of its outlet, and those below a host', async () => {
    const main = await stored('https://quill.example/a')
    const mobile = await stored('https://m.quill.example/b')
    const blog = await stored('https://harbour-blog.quill.example/c')
    await stored('https://otherquill.example/d')

    expect(await found('m.quill.example')).toEqual([mobile.id])
    expect(await found('harbour-blog.quill.example')).toEqual([blog.id])
    expect(await found('quill.example')).toEqual([main.id])
    expect(await found('*.quill.example')).toHaveLength(3)
    expect(await found('*.quill.example/a')).toEqual([main.id])
  })

  it('goes on after a cursor, across the lists of several sources', async () => {
    for (const name of ['one', 'two']) {
      await stored(`https://${name}-star.star.example/a`)
      await stored(`https://${name}-star.star.example/b`)
    }
    const pattern = { host: 'star.example', isWide: true, path: '*' }
    const all = (await blockedArticles(db, pattern)).found

    for (const [index, { cursor }] of all.entries()) {
      const rest = await blockedArticles(
        db,
        pattern,
        parseBlockedCursor(printBlockedCursor(cursor)),
      )
      expect(rest.found).toEqual(all.slice(index + 1))
    }
    expect(all).toHaveLength(4)
  })

  it.each(['', 'a', '_a', 'zzzzzzzzzzzzzz_a', 'a_'])('reads no cursor from %j', (text) => {
    expect(parseBlockedCursor(text)).toBeNull()
  })
})

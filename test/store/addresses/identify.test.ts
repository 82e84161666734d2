import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { articleId } from '../../../src/article/article-address.ts'
import type { Article } from '../../../src/article/article.ts'
import { adoptAddresses } from '../../../src/store/addresses/adopt-addresses.ts'
import { identify, type SourceAddress } from '../../../src/store/addresses/identify.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { address, article, moment } from '../../fixtures/articles.ts'
import { disagreements } from '../derived.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')

async function at(path: string): Promise<SourceAddress> {
  const url = address(`https://rheinblick.example/${path}`)
  return { id: await articleId(url), url }
}

function storyAt({ url }: SourceAddress, publishedAt = moment('2026-10-03')): Promise<Article> {
  const source = { url, name: 'Rheinblick', domain: 'rheinblick.example' }
  return article({ source, publishedAt, title: `Am Hafen: ${url}` })
}

/** Stores a page as one with these addresses. */
async function met(...addresses: SourceAddress[]) {
  const [identity] = await identify(db, [addresses])
  if (!identity) throw new Error('no identity')
  const saved = await store.save({ ...(await storyAt(addresses[0]!)), id: identity.id }, now)
  await adoptAddresses(db, identity)
  return { ...identity, saved }
}

describe('identify() and adoptAddresses()', () => {
  it('make one article of a page that is met under several addresses', async () => {
    const [own, phone, print] = [await at('a'), await at('m/a'), await at('a/print')]

    const first = await met(own, phone)
    const second = await met(own, print)
    const third = await met(own)

    expect([first.id, second.id, third.id]).toEqual([own.id, own.id, own.id])
    expect([first.newAddresses, third.newAddresses]).toEqual([[phone], []])
    expect(await store.byId(phone.id)).toMatchObject({ id: own.id })
    expect(await store.byId(print.id)).toMatchObject({ id: own.id })
    expect(await disagreements()).toEqual([])
  })

  it('keep the id of an article whose site gives it another address', async () => {
    const [old, renamed] = [await at('b-old'), await at('b-renamed')]
    await met(old)

    const again = await met(renamed, old)

    expect(again).toMatchObject({ id: old.id, newAddresses: [renamed], twins: [] })
    expect(again.saved).toMatchObject({ status: 'changed' })
    expect(await store.byId(renamed.id)).toMatchObject({ id: old.id, source: { url: renamed.url } })
    expect((await met(renamed)).id).toBe(old.id)
  })

  it('take articles together that were stored apart, with what led to them', async () => {
    const [own, phone, other] = [await at('c'), await at('c/phone'), await at('c/other')]
    await met(own)
    await met(phone, other)

    const joined = await met(own, phone)

    expect(joined.twins).toEqual([{ id: phone.id, day: '2026-10-03' }])
    for (const { id } of [own, phone, other])
      expect(await store.byId(id)).toMatchObject({ id: own.id })
    expect(await disagreements()).toEqual([])
    expect(
      await env.DB.prepare('select 1 from articles where id = ?').bind(phone.id).first(),
    ).toBeNull()
  })

  it('do not bring back what was removed under another address', async () => {
    const [own, phone] = [await at('d'), await at('d/phone')]
    await met(phone)
    expect(await store.remove(phone.id, 'legal')).toEqual({ id: phone.id, day: '2026-10-03' })

    expect((await met(own, phone)).saved).toEqual({ removed: 'legal' })
    expect(await store.byId(own.id)).toBeNull()
  })

  it('remove an article by another of its addresses', async () => {
    const [own, phone] = [await at('e'), await at('e/phone')]
    await met(own, phone)

    expect(await store.remove(phone.id, 'gone')).toEqual({ id: own.id, day: '2026-10-03' })
    expect(await store.byId(phone.id)).toEqual({ removed: 'gone' })
  })

  it('answer for many pages in their order', async () => {
    const [own, phone, other] = [await at('f'), await at('f/phone'), await at('g')]
    await met(own, phone)

    const found = await identify(db, [[other], [phone], [own]])

    expect(found.map(({ id }) => id)).toEqual([other.id, own.id, own.id])
  })
})

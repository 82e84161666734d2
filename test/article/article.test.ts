import { describe, expect, it } from 'vitest'
import { createArticle } from '../../src/article/article.ts'
import { revision } from '../../src/article/revision.ts'
import { content, moment } from '../fixtures/articles.ts'

const provenance = { rawHash: 'a'.repeat(64), cleanerVersion: '1' }

describe('createArticle()', () => {
  it('gives the content its identity', async () => {
    const article = await createArticle(content(), provenance)

    expect(article).toMatchObject({ ...content(), ...provenance })
    expect(article.id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
    expect(article.revision).toBe(await revision(content()))
  })

  it.each([
    ['an empty title', { title: '' }],
    ['a language that is none', { lang: 'Deutsch!' }],
    ['a time that is not in UTC', { publishedAt: moment('2026-10-03T10:15:00+02:00') }],
    ['a day that does not exist', { publishedAt: moment('2026-02-30') }],
    ['a confidence above one', { confidence: 1.1 }],
    ['an empty name', { byline: [''] }],
  ])('throws on %s', async (_what, changes) => {
    await expect(createArticle(content(changes), provenance)).rejects.toThrow()
  })
})

describe('revision()', () => {
  it('does not depend on the order of keys or on confidence', async () => {
    const { title, ...rest } = content({ confidence: 0.2 })

    expect(await revision({ ...rest, title })).toBe(await revision(content()))
  })

  it('changes with what a reader sees', async () => {
    expect(await revision(content({ title: 'Licht aus' }))).not.toBe(await revision(content()))
  })
})

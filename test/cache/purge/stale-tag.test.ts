import { describe, expect, it } from 'vitest'
import { parseArticleId } from '../../../src/article/article-address.ts'
import { parseDay } from '../../../src/article/day.ts'
import { caching } from '../../../src/cache/policies.ts'
import { broadened, staleTags } from '../../../src/cache/purge/stale-tag.ts'
import { tagLanguage } from '../../../src/cache/tag-language.ts'

const article = parseArticleId('x7k2m9qd4hte')!
const day = parseDay('2023-04-28')!
const change = { article, days: [day] }

const tagsOf = (language: string) => {
  const headers = new Headers(caching.article(article, day))
  tagLanguage(headers, language)
  return headers.get('cache-tag')!.split(',')
}

describe('staleTags()', () => {
  it('reach the pages in every language after a change of the article', () => {
    const stale = staleTags(change).map(({ tag }) => tag)

    expect(stale).toEqual(['article:x7k2m9qd4hte', 'day:2023-04-28', 'month:2023-04', 'list'])
  })

  it('reach the pages in one language alone after a change of its translation', () => {
    const stale = staleTags({ ...change, lang: 'de' })

    expect(stale.map(({ tag }) => tag)).toEqual([
      'article:x7k2m9qd4hte@de',
      'day:2023-04-28@de',
      'month:2023-04@de',
      'list@de',
    ])
  })
})

describe('broadened()', () => {
  it.each([undefined, 'de', 'zh'])('stays within the language %s', (lang) => {
    const tagOf = (tag: string) => (lang === undefined ? tag : `${tag}@${lang}`)
    let stale = staleTags({ ...change, ...(lang && { lang }) }).slice(0, 2)
    const steps = [0, 1].map(() => {
      stale = broadened(stale)
      return stale.map(({ tag }) => tag)
    })

    expect(steps).toEqual([
      [tagOf('articles:2023-04-28'), tagOf('lists:2023-04')],
      [tagOf('articles:2023-04'), tagOf('lists:2023-04')],
    ])
    expect(tagsOf(lang ?? 'en')).toContain(tagOf('articles:2023-04'))
    expect(tagsOf('fr').includes(tagOf('articles:2023-04'))).toBe(lang === undefined)
  })
})

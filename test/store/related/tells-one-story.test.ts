import { describe, expect, it } from 'vitest'
import { keywordsOf } from '../../../src/article/keywords.ts'
import { plainText } from '../../../src/article/plain-text.ts'
import { textFeatures } from '../../../src/store/related/article-features.ts'
import { similarity, type ArticleFeatures } from '../../../src/store/related/similarity.ts'
import { termsOf } from '../../../src/text/tokenize.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { toldAbroad } from '../../fixtures/told-abroad.ts'

const english = await Promise.all(
  toldAbroad.map(({ path, domain, english: { title, lede, text } }) =>
    story({ path, domain, lang: 'en', title, lede, text }),
  ),
)
const uses = english.flatMap((one) => [
  ...new Set(termsOf([one.title, one.lede, plainText(one.body)].join('\n'))),
])
const counts = [...Map.groupBy(uses, (term) => term)].map(([term, all]) => ({
  term,
  count: all.length,
}))

const translations = english.map((one) => textFeatures(one, keywordsOf(one), counts))

/** What is compared of a story whose own words have nothing in common with the others. */
function features(index: number, changes: Partial<ArticleFeatures> = {}): ArticleFeatures {
  const { lang } = toldAbroad[index]!
  const filedAt = moment('2026-10-03T08:15:00.000Z')
  const own = { lang, keywords: [], fingerprint: '' }
  return { ...own, filedAt, isDated: true, translations: [translations[index]!], ...changes }
}

const indexOf = (path: string) => toldAbroad.findIndex((one) => one.path === path)
const isSameStory = (a: ArticleFeatures, b: ArticleFeatures) =>
  similarity(a, b)?.isSameStory ?? false

const pairs = toldAbroad.flatMap((one, index) =>
  toldAbroad
    .slice(index + 1)
    .flatMap((other) => (one.lang === other.lang ? [] : [[one, other] as const])),
)

describe('similarity() through translations', () => {
  it.each(
    pairs
      .filter(([one, other]) => one.event === other.event)
      .map((pair) => pair.map(({ path }) => path)),
  )('takes %s and %s for one story', (one, other) => {
    expect(isSameStory(features(indexOf(one!)), features(indexOf(other!)))).toBe(true)
  })

  it('takes no two events for one story, whoever is in both', () => {
    const others = pairs.filter(([one, other]) => one.event !== other.event)
    const wrong = others.filter(([one, other]) =>
      isSameStory(features(indexOf(one.path)), features(indexOf(other.path))),
    )

    expect(others.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  const [landslide, rockfall] = [indexOf('frana'), indexOf('felssturz')]

  it('compares a translation with an article that was written in its language', () => {
    const written = { ...features(rockfall), ...translations[rockfall]!, translations: [] }

    expect(isSameStory(features(landslide), written)).toBe(true)
    expect(isSameStory(written, features(landslide))).toBe(true)
  })

  it('takes a report of two days later for another story, and one without a time', () => {
    const later = { filedAt: moment('2026-10-05T09:00:00.000Z') }

    expect(similarity(features(landslide), features(rockfall, later))).toMatchObject({
      isSameStory: false,
    })
    expect(similarity(features(landslide), features(rockfall, { isDated: false }))).toMatchObject({
      isSameStory: false,
    })
  })

  it('compares articles of one language in their own words only', () => {
    expect(similarity(features(landslide), features(rockfall, { lang: 'it' }))).toBeNull()
  })

  it('compares in no language that only one of them can be read in', () => {
    const french = { ...translations[rockfall]!, lang: 'fr' }

    expect(
      similarity(features(landslide), features(rockfall, { translations: [french] })),
    ).toBeNull()
  })
})

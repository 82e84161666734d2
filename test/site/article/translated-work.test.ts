import { describe, expect, it } from 'vitest'
import type { TranslationFacts } from '../../../src/article/translation.ts'
import { articleWording } from '../../../src/site/article/article-wording.ts'
import { translatedWork } from '../../../src/site/article/translated-work.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { siteConfig } from '../specimen.ts'
import { forReaders, translated, untranslated } from '../translated.ts'

const site = siteModel(siteConfig)
const author = [{ '@type': 'Person', name: 'Ida Morgenrot' }]
const described = { headline: 'x', author }

async function work(facts: Partial<TranslationFacts>, view: 'page' | 'original' = 'page') {
  const { article, translation } = await translated({ facts })
  const wording = articleWording(forReaders(article, translation), site, view)
  const page = `${site.url}${wording.paths.page}`
  return { page, data: translatedWork(described, wording, site.url) }
}

describe('translatedWork()', () => {
  it('names the original with its authors, and the program that translated', async () => {
    const { page, data } = await work({ technique: 'neural' })

    expect(data).toEqual({
      headline: 'x',
      translationOfWork: {
        '@type': 'NewsArticle',
        name: 'El barco vuelve al puerto',
        headline: 'El barco vuelve al puerto',
        inLanguage: 'es',
        url: `${page}/original`,
        author,
      },
      translator: { '@type': 'SoftwareApplication', name: 'Apertium' },
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    })
  })

  it.each([
    ['human', undefined],
    ['post-edited', 'https://schema.org/CompositeSyntheticDigitalSource'],
  ] as const)('names the person of a translation that is %s', async (kind, type) => {
    const { data } = await work({ kind, author: 'Ada Quill' })

    expect(data).toMatchObject({ translator: { '@type': 'Person', name: 'Ada Quill' } })
    expect('digitalSourceType' in data ? data.digitalSourceType : undefined).toBe(type)
  })

  it('names the translations of an original, which keeps its authors', async () => {
    const { page, data } = await work({}, 'original')

    expect(data).toEqual({
      headline: 'x',
      author,
      workTranslation: [{ '@type': 'NewsArticle', inLanguage: 'en', url: page }],
    })
  })

  it('adds nothing to an article that is not translated', async () => {
    const { article } = await translated()
    expect(translatedWork(described, articleWording(untranslated(article), site), site.url)).toBe(
      described,
    )
  })
})

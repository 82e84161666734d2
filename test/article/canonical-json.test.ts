import { describe, expect, it } from 'vitest'
import { canonicalJson, translatedJson } from '../../src/article/canonical-json.ts'
import { translated } from '../site/translated.ts'

const site = 'https://times.example'

describe('translatedJson()', () => {
  it('has the words of the translation where those of the source were, and both', async () => {
    const { article, translation } = await translated({ facts: { remaining: ['lede'] } })

    const before = canonicalJson(article, site)
    const json = translatedJson(article, translation, site)

    expect(Object.keys(json)).toEqual([...Object.keys(before), 'translation', 'original'])
    expect(json).toMatchObject({
      id: article.id,
      url: `${site}/news/2023-04-28/the-boat-returns-to-the-harbour-${article.id}`,
      lang: 'en',
      title: 'The boat returns to the harbour',
      tags: ['Boats', 'Bay'],
      section: 'Ciudad',
      text: 'The first passengers came at dawn.',
      wordCount: 6,
      revision: article.revision,
      translation: {
        kind: 'machine',
        author: 'Apertium',
        state: 'partly',
        sourceLang: 'es',
        remaining: ['lede'],
        digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
      },
      original: {
        lang: 'es',
        title: article.title,
        lede: article.lede,
        body: article.body,
        text: 'Los primeros pasajeros llegaron al alba.',
      },
    })
    expect(json.translation).not.toHaveProperty('content')
  })

  it('says that the source has changed since', async () => {
    const { article, translation } = await translated({ facts: { sourceRevision: 'f'.repeat(64) } })

    expect(translatedJson(article, translation, site).translation.state).toBe('stale')
  })
})

describe('canonicalJson()', () => {
  it('keeps the address of the page for other words than the title there', async () => {
    const { article } = await translated()

    expect(canonicalJson(article, site, '/x').url).toBe('https://times.example/x')
  })
})

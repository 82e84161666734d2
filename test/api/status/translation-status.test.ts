import { describe, expect, it } from 'vitest'
import { translationHints, translationStatus } from '../../../src/api/status/translation-status.ts'
import { parseConfig } from '../../../src/config/config.ts'

const url = 'http://127.0.0.1:2737'
const translation = (...engines: object[]) =>
  parseConfig({ TRANSLATION_ENGINES: engines, DEEPL_API_KEY: 'the-key' }).translation

describe('translationStatus()', () => {
  it('says that there is no engine', () => {
    expect(translationStatus(translation(), ['en'])).toEqual({
      state: 'none',
      engines: [],
      targets: ['en'],
    })
  })

  it('names engines in their order with pairs and limits, and neither keys nor addresses', () => {
    const status = translationStatus(
      translation(
        { engine: 'apertium', url, pairs: ['es>en', '*>en'] },
        { engine: 'deepl', url: 'https://deepl.example', charactersPerDay: 50_000 },
      ),
      ['en', 'de'],
    )

    expect(status).toEqual({
      state: 'configured',
      engines: [
        { name: 'apertium', pairs: ['es>en', 'is>en'], charactersPerDay: null },
        { name: 'deepl', pairs: ['*>*'], charactersPerDay: 50_000 },
      ],
      targets: ['en', 'de'],
    })
  })

  it('is incomplete while a key is missing', () => {
    expect(translationStatus(translation({ engine: 'google' }), ['en'])).toMatchObject({
      state: 'incomplete',
      engines: [],
    })
  })
})

describe('translationHints()', () => {
  it.each([
    [[], ['en']],
    [[{ engine: 'apertium', url }], ['en']],
    [[{ engine: 'apertium', url, pairs: ['*>en', 'es>*'] }], ['en']],
    [[{ engine: 'deepl', pairs: ['*>en', 'en>de'] }], ['en-GB', 'de']],
  ])('has none for %j and the site’s languages %j', (engines, targets) => {
    expect(translationHints(translation(...engines), targets)).toEqual([])
  })

  it('says which pairs are not offered, and why', () => {
    const engine = { engine: 'apertium', url, pairs: ['es>en', 'mk>en', 'sr>en', 'ca>en', '*>de'] }

    expect(translationHints(translation(engine), ['en'])).toEqual([
      expect.stringMatching(/^The pair mk>en of apertium is not used: .*lost “not”/),
      expect.stringMatching(/^The pair sr>en of apertium is not used: .*Latin letters only/),
      'The pair ca>en of apertium is not used: It is not among the pairs of this engine that are offered',
      'The pair *>de of apertium is not used: It is not among the pairs of this engine that are offered',
    ])
  })

  it('says which pair leads to no language of the site', () => {
    expect(
      translationHints(translation({ engine: 'deepl', pairs: ['*>fr', '*>en'] }), ['en']),
    ).toEqual(['The pair *>fr of deepl is not used: fr is no language of the site'])
  })

  it('says which language of the site no engine translates into', () => {
    const engines = [
      { engine: 'apertium', url },
      { engine: 'deepl', pairs: ['*>fr', 'es>en'] },
    ]

    expect(translationHints(translation(...engines), ['en', 'fr', 'de'])).toEqual([
      'No engine translates into de, a language of the site',
    ])
  })
})

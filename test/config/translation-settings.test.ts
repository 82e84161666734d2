import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'

const apertium = { engine: 'apertium', url: 'http://127.0.0.1:2737', pairs: ['es>en'] }
const chat = { engine: 'chat', url: 'https://chat.example/v1', model: 'qwen3' }
const settings = (variables: object) => parseConfig(variables).translation
const withEngines = (entries: unknown, secrets: object = {}) =>
  settings({ TRANSLATION_ENGINES: entries, ...secrets })

describe('TRANSLATION_ENGINES', () => {
  it('is the same as a list of wrangler.toml and as JSON, in its order', () => {
    const list = [apertium, { engine: 'libretranslate', url: 'https://libre.example' }]
    const { engines, faults } = withEngines(list)

    expect(engines.map(({ name }) => name)).toEqual(['apertium', 'libretranslate'])
    expect(faults).toEqual([])
    expect(withEngines(JSON.stringify(list)).engines).toEqual(engines)
  })

  it.each([undefined, '', ' none ', '[]', []])('has no engine with %j', (value) => {
    expect(withEngines(value)).toMatchObject({ engines: [], faults: [] })
  })

  it.each([
    ['apertium', /Not a list of up to 20 engines such as \[{"engine"/],
    [apertium, /Not a list/],
    [Array.from({ length: 21 }, () => apertium), /Not a list/],
    [[apertium, { engine: 'deepl', pairs: ['es'] }], /entry 2, pairs\.0: Not a pair/],
    [[{ engine: 'deepl' }, { engine: 'deepl' }], /deepl is there twice; only chat models may/],
    [[chat, { ...chat, model: 'gemma3' }], /chat is there twice/],
  ])('says what is wrong with %j', (value, message) => {
    expect(() => withEngines(value)).toThrow(message)
    expect(() => withEngines(value)).toThrow('TRANSLATION_ENGINES: ')
  })

  it('names every wrong field of every entry', () => {
    const wrong = [{ engine: 'apertium' }, apertium, { ...chat, format: 1, key: 'secret' }]

    expect(() => withEngines(wrong)).toThrow(
      /entry 1, url: Missing.*entry 3, format: .*entry 3, key: Not a setting/,
    )
  })
})

describe('the secrets of engines', () => {
  it.each([
    [{ engine: 'deepl' }, 'DEEPL_API_KEY'],
    [{ engine: 'google' }, 'GOOGLE_TRANSLATE_API_KEY'],
    [chat, 'CHAT_API_KEY'],
    [{ ...chat, name: 'qwen-3' }, 'CHAT_API_KEY_QWEN_3'],
  ])('%j has the secret %s and is not asked without', (entry, secret) => {
    const others = { CHAT_API_KEY_OTHER: 'other', DEEPL_KEY: 'other', [`${secret}_2`]: 'other' }

    expect(withEngines([entry, apertium], { [secret]: 'a-key' })).toMatchObject({
      engines: [{ engine: entry.engine, key: 'a-key' }, { engine: 'apertium' }],
      faults: [],
    })
    expect(withEngines([entry, apertium], { ...others, [secret]: ' ' })).toMatchObject({
      engines: [{ engine: 'apertium' }],
      faults: [expect.stringMatching(`^The secret ${secret} is not set, so .* is not asked`)],
    })
  })

  it('sends no chat model the key of another', () => {
    const { engines, faults } = withEngines([{ ...chat, name: 'qwen' }], { CHAT_API_KEY: 'a-key' })

    expect(engines).toEqual([])
    expect(faults).toEqual([expect.stringContaining('CHAT_API_KEY_QWEN is not set')])
  })

  it('need not be there for one’s own servers', () => {
    const own = [
      { engine: 'libretranslate', url: 'https://libre.example' },
      { ...chat, url: 'http://127.0.0.1:8080/v1' },
    ]
    const secrets = { LIBRETRANSLATE_API_KEY: 'libre', CHAT_API_KEY: 'chat' }

    expect(withEngines(own)).toMatchObject({ engines: own, faults: [] })
    expect(withEngines(own).engines.map(({ key }) => key)).toEqual([undefined, undefined])
    expect(withEngines(own, secrets).engines.map(({ key }) => key)).toEqual(['libre', 'chat'])
  })

  it('are joined by the binding of Workers AI', () => {
    const entry = { engine: 'workers-ai' }

    expect(withEngines([entry], { AI: {} }).engines).toMatchObject([entry])
    expect(withEngines([entry])).toMatchObject({
      engines: [],
      faults: [expect.stringMatching(/^The binding AI is not in this environment/)],
    })
  })
})

describe('TRANSLATION_NEVER', () => {
  it('holds languages and domains', () => {
    const { never } = settings({
      TRANSLATION_NEVER: 'fr, zh-hant ,Quill.example,, www.bücher.example',
    })

    expect(never).toEqual({
      languages: ['fr', 'zh-Hant'],
      sources: ['quill.example', 'xn--bcher-kva.example'],
    })
    expect(settings({}).never).toEqual({ languages: [], sources: [] })
  })

  it.each(['quill', 'https://quill.example/', 'fr de', 'fr;de', 'a.b c', '*.quill.example'])(
    'declines %s',
    (value) => {
      expect(() => settings({ TRANSLATION_NEVER: value })).toThrow('TRANSLATION_NEVER: Not a list')
    },
  )
})

describe('TRANSLATION_CHARACTERS_PER_ARTICLE', () => {
  it.each([
    [undefined, 60_000],
    ['9000', 9_000],
    [9000, 9_000],
    ['0', null],
  ])('is read from %j as %j', (value, characters) => {
    const variables = value === undefined ? {} : { TRANSLATION_CHARACTERS_PER_ARTICLE: value }

    expect(settings(variables).charactersPerArticle).toBe(characters)
  })

  it.each(['many', '-1', 1.5, ''])('declines %j', (value) => {
    expect(() => settings({ TRANSLATION_CHARACTERS_PER_ARTICLE: value })).toThrow(
      'Not a whole number',
    )
  })
})

import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { engineForm } from '../../../src/translator/engines/engine-settings.ts'

const url = 'https://engine.example'

function faults(entry: unknown): string[] {
  const { issues = [] } = v.safeParse(engineForm, entry)
  return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}

describe('engineForm', () => {
  it('takes an engine with its pairs, all pairs where none are named', () => {
    const pairs = [' es > en ', '*>en', 'zh-hant>pt-br', 'spa>*']

    expect(v.parse(engineForm, { engine: 'deepl', pairs, charactersPerDay: 50_000 })).toEqual({
      engine: 'deepl',
      name: 'deepl',
      pairs: [
        { source: 'es', target: 'en' },
        { source: '*', target: 'en' },
        { source: 'zh-Hant', target: 'pt-BR' },
        { source: 'es', target: '*' },
      ],
      charactersPerDay: 50_000,
    })
    expect(v.parse(engineForm, { engine: 'workers-ai' })).toEqual({
      engine: 'workers-ai',
      name: 'workers-ai',
      pairs: [{ source: '*', target: '*' }],
    })
  })

  it.each([
    'https://engine.example/v1',
    'http://127.0.0.1:2737',
    'http://[::1]:2737',
    'http://localhost:5000/',
    'http://192.168.1.20:5000',
    'http://libretranslate:5000',
    'http://engine.internal',
  ])('takes the address %s', (address) => {
    expect(faults({ engine: 'libretranslate', url: address })).toEqual([])
  })

  it.each([
    'http://engine.example',
    'http://93.184.216.34:2737',
    'https://user:secret@engine.example',
    'https://engine.example/?key=secret',
    'https://engine.example/#v1',
    'ftp://127.0.0.1',
    'engine.example',
    '',
  ])('declines the address %s', (address) => {
    expect(faults({ engine: 'apertium', url: address })).toEqual([
      'url: Not an https address, or http of a host that is not public',
    ])
  })

  it.each([
    [{ engine: 'bing' }, /^engine: Not one of apertium, libretranslate, deepl/],
    ['apertium', /^null: Not one of apertium/],
    [{ engine: 'apertium' }, /^url: Missing$/],
    [{ engine: 'chat', url }, /^model: Missing$/],
    [{ engine: 'deepl', key: 'secret' }, /^key: Not a setting of this engine$/],
    [{ engine: 'deepl', name: 'other' }, /^name: Not a setting of this engine$/],
    [{ engine: 'deepl', pairs: 'es>en' }, /^pairs: Not a list of pairs/],
    [{ engine: 'deepl', pairs: [] }, /^pairs: Empty$/],
    [{ engine: 'deepl', pairs: ['es>en', 'es-en'] }, /^pairs\.1: Not a pair of language tags/],
    [{ engine: 'deepl', pairs: ['es>en>de'] }, /^pairs\.0: Not a pair/],
    [{ engine: 'deepl', pairs: ['spanish>english'] }, /^pairs\.0: Not a pair/],
    [{ engine: 'deepl', pairs: ['>en'] }, /^pairs\.0: Not a pair/],
    [{ engine: 'deepl', charactersPerDay: 0 }, /^charactersPerDay: Not a whole number from 1/],
    [{ engine: 'deepl', charactersPerDay: '5000' }, /^charactersPerDay: Not a whole number/],
    [{ engine: 'deepl', timeoutSeconds: 1.5 }, /^timeoutSeconds: Not a whole number/],
    [{ engine: 'chat', url, model: 'm', format: 'xml' }, /^format: Not json_schema/],
    [{ engine: 'chat', url, model: 'm', name: 'My model' }, /^name: Not a name of small letters/],
    [{ engine: 'chat', url, model: 'm', name: 'apertium' }, /^name: The name of another engine/],
  ])('says what is wrong with %j', (entry, message) => {
    expect(faults(entry)).toEqual([expect.stringMatching(message)])
  })
})

import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { engineForm } from '../../../src/translator/engines/engine-settings.ts'
import { openEngines } from '../../../src/translator/engines/open-engine.ts'

const url = 'http://127.0.0.1:9'
const AI = { run: async () => ({ translated_text: 'The mayor opened the bridge.' }) }
const settings = (entry: object, key?: string) => ({
  ...v.parse(engineForm, entry),
  ...(key && { key }),
})

async function translate(entry: object) {
  const [engine] = await openEngines([settings(entry)], { AI })
  const runs = [{ type: 'text' as const, value: 'El alcalde inauguró el puente.' }]
  return engine?.translate({
    source: 'es',
    target: 'en',
    segments: [{ kind: 'paragraph', runs }],
    context: null,
    signal: new AbortController().signal,
  })
}

describe('openEngines()', () => {
  it('opens one of each in their order', async () => {
    const engines = await openEngines(
      [
        settings({ engine: 'chat', url, model: 'qwen3', name: 'qwen', label: 'Qwen 3' }, 'key'),
        settings({ engine: 'chat', url, model: 'gemma3' }),
        settings({ engine: 'workers-ai', model: '@cf/meta/other' }),
        settings({ engine: 'google' }, 'key'),
        settings({ engine: 'deepl' }, 'key'),
        settings({ engine: 'libretranslate', url, version: '1.9' }),
        settings({ engine: 'apertium', url }),
      ],
      { AI },
    )

    expect(engines.map(({ name, label, version }) => [name, label, version])).toEqual([
      ['qwen', 'Qwen 3', 'qwen3'],
      ['chat', 'gemma3', 'gemma3'],
      ['workers-ai', 'Workers AI (other)', '@cf/meta/other'],
      ['google', 'Google Translate', 'v2 nmt'],
      ['deepl', 'DeepL', 'v2'],
      ['libretranslate', 'LibreTranslate', '1.9'],
      ['apertium', 'Apertium', 'unknown'],
    ])
  })

  it('asks through the binding', async () => {
    const runs = [{ type: 'text', value: 'The mayor opened the bridge.' }]

    expect(await translate({ engine: 'workers-ai' })).toEqual([runs])
  })

  it('sets how long a request may take', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    await translate({ engine: 'workers-ai', timeoutSeconds: 7 })

    expect(timeout.mock.calls).toEqual([[7000]])
    timeout.mockRestore()
  })

  it.each([
    ['deepl', 'Cannot open deepl: it has no key'],
    ['google', 'Cannot open google: it has no key'],
    ['workers-ai', 'Cannot open workers-ai: the Worker has no binding AI'],
  ])('says what %s lacks', async (engine, message) => {
    await expect(openEngines([settings({ engine })])).rejects.toThrow(message)
  })
})

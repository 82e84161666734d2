import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { engineForm } from '../../../src/translator/engines/engine-settings.ts'
import { enginesFor } from '../../../src/translator/pipeline/engines-for.ts'

const url = 'http://127.0.0.1:9'
const engines = [
  { engine: 'apertium', url },
  { engine: 'deepl', pairs: ['de>en', 'zh-Hant>*'] },
  { engine: 'chat', url, model: 'qwen3', pairs: ['*>en'] },
].map((entry) => v.parse(engineForm, entry))

describe('enginesFor()', () => {
  it.each([
    ['es-MX', 'en', ['apertium', 'chat']],
    ['de', 'en-GB', ['deepl', 'chat']],
    ['mk', 'en', ['chat']],
    ['zh-TW', 'de', ['deepl']],
    ['zh', 'de', []],
    ['es', 'de', []],
    ['en-US', 'en', []],
    ['und', 'en', []],
  ])('gives those for %s to %s, in order', (source, target, names) => {
    expect(enginesFor(engines, source, target).map(({ name }) => name)).toEqual(names)
  })
})

import { describe, expect, it } from 'vitest'
import { memoryKey, type MemoryKeyParts } from '../../../src/translator/pipeline/memory-key.ts'
import { runs } from '../runs.ts'

const parts: MemoryKeyParts = {
  engine: 'apertium',
  version: '0.11.7',
  settings: '',
  glossary: [],
  source: 'es',
  target: 'en',
  kind: 'paragraph',
  runs: runs('El <1>año</1> que<2/> viene'),
}

describe('memoryKey()', () => {
  it('is 64 hexadecimal digits', async () => {
    expect(await memoryKey(parts)).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each<[string, Partial<MemoryKeyParts>]>([
    ['composed letters', { runs: runs('El <1>an\u0303o</1> que<2/> viene') }],
    ['blanks', { runs: runs('El\n <1>año</1>\t que<2/> viene') }],
    ['numbers', { runs: runs('El <4>año</4> que<7/> viene') }],
  ])('does not change with %s', async (_what, changes) => {
    expect(await memoryKey({ ...parts, ...changes })).toBe(await memoryKey(parts))
  })

  it.each<[string, Partial<MemoryKeyParts>]>([
    ['engine', { engine: 'deepl' }],
    ['version', { version: '0.11.8' }],
    ['settings', { settings: 'formal' }],
    ['glossary', { glossary: [{ source: 'año', translation: 'year' }] }],
    ['source', { source: 'gl' }],
    ['target', { target: 'en-GB' }],
    ['kind', { kind: 'title' }],
    ['no-break spaces', { runs: runs('El\u00A0<1>año</1> que<2/> viene') }],
    ['places of marks', { runs: runs('<1>El año</1> que<2/> viene') }],
    ['what is kept', { runs: runs('El <1>año</1> que viene') }],
    ['signs that look like marks', { runs: [{ type: 'text', value: '["open",1]' }] }],
  ])('changes with %s', async (_what, changes) => {
    expect(await memoryKey({ ...parts, ...changes })).not.toBe(await memoryKey(parts))
  })
})

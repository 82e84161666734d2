import { describe, expect, it } from 'vitest'
import { EngineFault, type FaultRemedy } from '../../../src/translator/engine.ts'
import {
  translateSegments,
  type TranslationJob,
} from '../../../src/translator/pipeline/translate-segments.ts'
import { runText } from '../../../src/translator/run-text.ts'
import type { Segment } from '../../../src/translator/run.ts'
import { spanishEnglish } from '../../fixtures/spanish-english.ts'
import { line, runs } from '../runs.ts'
import { mapMemory, standInEngine } from './stand-in-engine.ts'

const english = new Map(spanishEnglish.map(([source, answer]) => [source.trim(), answer]))
const good = (text: string) => english.get(text) ?? null

const texts = [...english.keys()].filter((text) => text.length > 40).slice(0, 12)
const segments = texts.map((text, index): Segment => ({
  path: `body/${index}`,
  kind: 'paragraph',
  runs: runs(text),
}))

function translate(changes: Partial<TranslationJob>) {
  return translateSegments({
    segments,
    source: 'es',
    target: 'en',
    engines: [],
    memory: mapMemory(),
    signal: new AbortController().signal,
    ...changes,
  })
}

const faulty = (remedy: FaultRemedy, changes = {}) =>
  standInEngine(() => null, {
    ...changes,
    on: () => {
      throw new EngineFault('faulty', remedy, 'No', 30)
    },
  })

describe('translateSegments()', () => {
  it('answers every segment, in requests within the engine’s limits', async () => {
    const { engine, requests } = standInEngine(good, {
      limits: { segments: 5, characters: 400, parallel: 3 },
    })

    const { answers, engines, counts, left, retry, charactersSent } = await translate({
      engines: [engine],
    })

    expect(counts).toEqual({ translated: segments.length, remembered: 0, left: 0 })
    expect(Array.from(answers.values(), line).toSorted()).toEqual(texts.map(good).toSorted())
    expect(new Set(engines.values())).toEqual(new Set(['stand-in']))
    expect([left, retry]).toEqual([[], null])
    expect(requests.flat().toSorted()).toEqual(texts.toSorted())
    expect(Math.max(...requests.map(({ length }) => length))).toBeLessThanOrEqual(5)
    const plain = segments.map((segment) => runText(segment.runs))
    expect(charactersSent.get('stand-in')).toBe(plain.join('').length)
  })

  it('asks again for nothing that the memory holds', async () => {
    const memory = mapMemory()
    const first = standInEngine(good)
    await translate({ engines: [first.engine], memory })
    const edited = 'Una vecina riega las macetas del patio.'
    const { engine, requests } = standInEngine(good)

    const { counts } = await translate({
      engines: [engine],
      memory,
      segments: segments.with(3, { ...segments[3]!, runs: runs(edited) }),
    })

    expect(requests).toEqual([[edited]])
    expect(counts).toEqual({
      translated: segments.length,
      remembered: segments.length - 1,
      left: 0,
    })
  })

  it('does not trust what the memory holds', async () => {
    const memory = mapMemory()
    await translate({ engines: [standInEngine(good).engine], memory })
    for (const key of memory.known.keys()) memory.known.set(key, runs('Nope'))
    const { engine, requests } = standInEngine(good)

    await translate({ engines: [engine], memory })

    expect(requests.flat().length).toBe(segments.length)
  })

  it('asks once for segments that are the same', async () => {
    const { engine, requests } = standInEngine(good)
    const twice = [segments[0]!, { ...segments[0]!, path: 'image/alt' }]

    const { answers } = await translate({ engines: [engine], segments: twice })

    expect(requests).toEqual([[texts[0]]])
    expect([...answers.keys()]).toEqual(['body/0', 'image/alt'])
  })

  it('asks once more alone for an answer that is refused', async () => {
    const bad = texts[2]!
    const { engine, requests } = standInEngine((text, count) =>
      text === bad && count < 3 ? bad : good(text),
    )

    const { counts, refusals } = await translate({ engines: [engine] })

    expect(requests.filter((lines) => lines.includes(bad)).length).toBe(2)
    expect(requests.at(-1)).toEqual([bad])
    expect(counts.left).toBe(0)
    expect(refusals).toEqual([])
  })

  it('gives what one engine cannot do to the next, and leaves what none can', async () => {
    const [first, second] = [texts[1]!, texts[4]!]
    const one = standInEngine((text) => (text === first || text === second ? 'Nope' : good(text)), {
      name: 'one',
    })
    const two = standInEngine((text) => (text === second ? null : good(text)), { name: 'two' })

    const { engines, left, counts, refusals, retry } = await translate({
      engines: [one.engine, two.engine],
    })

    expect(engines.get('body/1')).toBe('two')
    expect(engines.get('body/0')).toBe('one')
    expect(left).toEqual(['body/4'])
    expect(counts).toMatchObject({ translated: segments.length - 1, left: 1 })
    expect(refusals.map(({ path, engine }) => `${path} ${engine}`)).toEqual([
      'body/1 one',
      'body/4 one',
      'body/4 two',
    ])
    expect(retry).toBeNull()
  })

  it('sends halves when an engine asks for less, or comes back with fewer parts', async () => {
    const { engine, requests } = standInEngine(good, {
      limits: { segments: 10, characters: 5000, parallel: 1 },
      on: (lines) => {
        if (lines.length > 4) throw new EngineFault('stand-in', 'smaller', 'Too much')
      },
    })
    const dropping = {
      ...engine,
      translate: async (request: Parameters<typeof engine.translate>[0]) => {
        const answers = await engine.translate(request)
        return answers.length > 2 ? answers.slice(1) : answers
      },
    }

    const { counts } = await translate({ engines: [dropping] })

    expect(counts).toMatchObject({ translated: segments.length, left: 0 })
    expect(requests.some(({ length }) => length > 4)).toBe(true)
  })

  it('ends with a segment that is too large even alone', async () => {
    const { engine } = faulty('smaller')

    const { left, refusals, retry } = await translate({ engines: [engine] })

    expect(left.length).toBe(segments.length)
    expect(refusals[0]).toMatchObject({ check: 'missing' })
    expect(retry).toBeNull()
  })

  it.each([
    [['never', 'tomorrow', 'soon'] as const, 'soon'],
    [['never', 'tomorrow'] as const, 'tomorrow'],
    [['never'] as const, 'never'],
  ])('says by which of the faults %s to try again', async (remedies, expected) => {
    const engines = remedies.map((remedy) => faulty(remedy, { name: remedy }).engine)

    const { retry, left } = await translate({ engines })

    expect(left.length).toBe(segments.length)
    expect(retry).toMatchObject({ remedy: expected, message: 'No', retryAfterSeconds: 30 })
  })

  it('keeps what was answered before a fault, and pays for it once', async () => {
    const memory = mapMemory()
    const { engine } = standInEngine(good, {
      limits: { segments: 4, characters: 5000, parallel: 1 },
      on: (_lines, count) => {
        if (count === 3) throw new EngineFault('stand-in', 'tomorrow', 'Quota')
      },
    })

    const first = await translate({ engines: [engine], memory })
    const next = standInEngine(good)
    const second = await translate({ engines: [next.engine], memory })

    expect(first.counts).toEqual({ translated: 8, remembered: 0, left: segments.length - 8 })
    expect(first.retry?.remedy).toBe('tomorrow')
    expect(next.requests.flat().length).toBe(segments.length - 8)
    expect(second.counts).toEqual({ translated: segments.length, remembered: 8, left: 0 })
  })

  it('does not ask after an engine that stopped', async () => {
    const { engine, requests } = faulty('soon', {
      limits: { segments: 1, characters: 5000, parallel: 1 },
    })

    await translate({ engines: [engine] })

    expect(requests.length).toBe(1)
  })

  it('sends no more characters than are left', async () => {
    const { engine } = standInEngine(good)

    const { charactersSent, counts, retry } = await translate({
      engines: [engine],
      charactersLeft: new Map([['stand-in', 300]]),
    })

    expect(charactersSent.get('stand-in')).toBeGreaterThan(100)
    expect(charactersSent.get('stand-in')).toBeLessThanOrEqual(300)
    expect(counts.left).toBeGreaterThan(0)
    expect(retry).toMatchObject({ remedy: 'tomorrow', engine: 'stand-in' })
  })

  it('passes over engines that do not offer the pair', async () => {
    const { engine, requests } = standInEngine(good, { name: 'apertium' })

    const { left } = await translate({ engines: [engine], source: 'mk' })

    expect(requests).toEqual([])
    expect(left.length).toBe(segments.length)
  })

  it('keeps names and turns numbers and quotation marks', async () => {
    const source = 'El Faro gastó 12.500 euros; «poco», dijo Luz Roca ayer.'
    const { engine, requests } = standInEngine(
      () => 'El Faro spent 12.500 euros; «little», said yesterday <1>Light Rock</1>.',
    )
    const terms = [{ source: 'Luz Roca', translation: 'Luz Roca' }]

    const { answers } = await translate({
      engines: [engine],
      terms,
      segments: [
        { path: 'body/0', kind: 'paragraph', runs: runs(source) },
        { path: 'tags/0', kind: 'topic', runs: runs('Luz Roca') },
      ],
    })

    expect(line(answers.get('body/0')!)).toBe(
      'El Faro spent 12,500 euros; “little”, said yesterday Luz Roca.',
    )
    expect(line(answers.get('tags/0')!)).toBe('Luz Roca')
    expect(requests).toEqual([['El Faro gastó 12.500 euros; «poco», dijo <1>Luz Roca</1> ayer.']])
  })

  it('does without terms, and says so, when the engine loses their marks', async () => {
    const { engine, requests } = standInEngine(() => 'Light Rock came yesterday.')
    const segment = {
      path: 'body/0',
      kind: 'paragraph' as const,
      runs: runs('Vino ayer Luz Roca.'),
    }

    const { answers, notes } = await translate({
      engines: [engine],
      terms: [{ source: 'Luz Roca', translation: 'Luz Roca' }],
      segments: [segment],
    })

    expect(requests).toEqual([['Vino ayer <1>Luz Roca</1>.'], ['Vino ayer Luz Roca.']])
    expect(line(answers.get('body/0')!)).toBe('Light Rock came yesterday.')
    expect(notes).toEqual([
      { check: 'terms', detail: 'Luz Roca', path: 'body/0', engine: 'stand-in' },
    ])
  })

  it('stops by its signal, and says so', async () => {
    const stop = new AbortController()
    const { engine, requests } = standInEngine(good, {
      limits: { segments: 4, characters: 5000, parallel: 1 },
      on: () => stop.abort(),
    })

    const { counts, retry } = await translate({ engines: [engine], signal: stop.signal })

    expect(requests.length).toBe(1)
    expect(counts).toMatchObject({ translated: 4, left: segments.length - 4 })
    expect(retry?.remedy).toBe('soon')
  })

  it('throws what is no fault of an engine, after the other requests', async () => {
    const { engine } = standInEngine(good, {
      on: () => {
        throw new TypeError('Broken')
      },
    })

    await expect(translate({ engines: [engine] })).rejects.toThrow('Broken')
  })

  it('never counts a block as done that it did not answer, whatever the engine says', async () => {
    const says: readonly ((text: string) => string | null)[] = [
      () => null,
      (text) => text,
      () => '',
      () => '<script>alert(1)</script>',
      (text) => `${good(text)} 7`,
      (text) => good(text)?.slice(0, 20) ?? null,
    ]
    for (const answer of says) {
      const { answers, left, counts } = await translate({ engines: [standInEngine(answer).engine] })

      expect(counts.translated + counts.left).toBe(segments.length)
      expect([...answers.keys(), ...left].toSorted()).toEqual(
        segments.map(({ path }) => path).toSorted(),
      )
      expect(counts.translated).toBe(0)
    }
  })
})

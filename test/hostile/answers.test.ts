import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { articleContentSchema, type StoredArticle } from '../../src/article/article.ts'
import { bodyFault } from '../../src/article/body-fault.ts'
import { makeTranslation } from '../../src/translator/content/make-translation.ts'
import { segmentsOf } from '../../src/translator/content/segments-of.ts'
import type { Engine } from '../../src/translator/engine.ts'
import type { Run, Segment } from '../../src/translator/run.ts'
import { everything, specimen } from '../site/specimen.ts'
import { standIns, type StandIn } from '../translator/engines/stand-ins.ts'
import { linksIn } from './links-in.ts'
import { articleFaults, feedFaults, pageOf } from './printed.ts'
import { styleOf } from './read-html.ts'
import { vectors } from './vectors.ts'

// What an engine answers is as hostile as a page: the same vectors, in each engine's own wire form.

const article = await specimen({ body: everything, tags: ['Ferry', 'Harbour'], lang: 'es' })
const style = styleOf(await pageOf(article))
const segments = segmentsOf(article)
const signal = new AbortController().signal

/** The answers of an engine whose server puts a vector into each text, by the path of their segment. */
async function answersOf(
  { engine: open, answer }: StandIn,
  chosen: readonly string[],
  put: (text: string, vector: string) => string,
): Promise<Map<string, readonly Run[]>> {
  let next = 0
  const vector = () => chosen[next++ % chosen.length] ?? ''
  const engine = open(async (input, init) =>
    answer(new Request(input, init), (texts) => texts.map((text) => put(text, vector()))),
  )
  const answers = new Map<string, readonly Run[]>()
  for (const batch of batchesOf(engine)) {
    const request = { source: 'es', target: 'en', segments: batch, context: null, signal }
    const runs = await engine.translate(request).catch(() => [])
    for (const [at, { path }] of batch.entries()) if (runs[at]) answers.set(path, runs[at])
  }
  return answers
}

function batchesOf({ limits }: Engine): Segment[][] {
  const size = Math.min(limits.segments, 20)
  return Array.from({ length: Math.ceil(segments.length / size) }, (_, at) =>
    segments.slice(at * size, (at + 1) * size),
  )
}

async function faultsOf(answers: ReadonlyMap<string, readonly Run[]>): Promise<string[]> {
  const translation = makeTranslation(article, answers, {
    lang: 'en',
    sourceLang: 'es',
    kind: 'machine',
    author: 'Engine',
    technique: 'neural',
    translatedAt: article.storedAt,
  })
  if (!translation) return []
  const { content } = translation
  const { title, lede, image, tags } = articleContentSchema.entries
  for (const [name, schema] of Object.entries({ title, lede, image, tags })) {
    const result = v.safeParse<v.GenericSchema>(schema, content[name as keyof typeof content])
    if (!result.success) return [`${name}: ${result.issues[0].message}`]
  }
  const fault = bodyFault(content.body)
  if (fault) return [fault]
  const shown: StoredArticle = { ...article, ...content, lang: 'en' }
  const added = linksIn(shown).filter((url) => !own.has(url))
  return [
    ...added.map((url) => `an address of the engine's: ${url}`),
    ...(await articleFaults(shown, style)),
    ...feedFaults([shown]),
  ].map((each) => each.toWellFormed())
}

const own = new Set(linksIn(article))

const all = vectors.flatMap((each) => each.vectors)

// Behind the text, in place of it, and between its marks and its words.
const puts = [
  (text: string, vector: string) => `${text} ${vector}`,
  (_text: string, vector: string) => vector,
  (text: string, vector: string) => text.replaceAll('>', () => `>${vector} `),
]

describe.each(standIns)('Answers of $name', (standIn) => {
  it('do nothing with every vector in them', async () => {
    const found: string[] = []
    let translated = 0
    // Where each vector is put changes from engine to engine.
    const first = standIns.indexOf(standIn)
    const putAt = (text: string, vector: string) =>
      (puts[(first + vector.length) % puts.length] ?? String)(text, vector)
    for (let at = 0; at < all.length; at += segments.length) {
      const answers = await answersOf(standIn, all.slice(at, at + segments.length), putAt)
      translated += answers.size
      found.push(...(await faultsOf(answers)))
    }

    expect([...new Set(found)]).toEqual([])
    expect(translated).toBeGreaterThan(all.length / 4)
  })
})

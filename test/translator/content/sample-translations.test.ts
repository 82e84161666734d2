import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'
import { markFault } from '../../../src/translator/checks/mark-fault.ts'
import { numbersSaidOtherwise } from '../../../src/translator/checks/numbers-said-otherwise.ts'
import { untranslatedPart } from '../../../src/translator/checks/untranslated-part.ts'
import { segmentsOf } from '../../../src/translator/content/segments-of.ts'
import { withTranslations } from '../../../src/translator/content/with-translations.ts'
import { acceptWritten } from '../../../src/translator/pipeline/accept-written.ts'
import { runText } from '../../../src/translator/run-text.ts'
import { runs } from '../runs.ts'

/** What is the same in English. */
const names = new Set([
  'Tiefensiel',
  'Port-Salvenne',
  'Cerro Alumbre',
  'Yelkenburnu Gençlik',
  'Çamlıhisar Demirspor',
  'Kumdüz Feneri',
])

const foreign = env.SAMPLES.filter(({ expected }) => !String(expected['lang']).startsWith('en'))

function read({ page, url, contentType, translation }: Sample) {
  const bytes = Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0))
  const now = new Date('2026-11-01T00:00:00Z')
  const result = clean(bytes, { url, contentType, now, isLocal: true })
  if (result.outcome === 'refused') throw new Error(`${result.reason}: ${result.detail}`)
  const { content } = result
  const segments = segmentsOf(content)
  const texts = translation?.segments ?? {}
  const pairs = segments.map(({ path, runs: source }) => {
    const answer = runs(texts[path] ?? '')
    return { path, source, answer, before: runText(source), after: runText(answer) }
  })
  const by = { kind: 'human', technique: null, source: content.lang, target: 'en' } as const
  const refused = segments.flatMap((segment) => {
    const verdict = acceptWritten(segment, texts[segment.path] ?? '', by)
    return 'refused' in verdict ? [{ path: segment.path, ...verdict.refused }] : []
  })
  return {
    content,
    segments,
    texts,
    pairs,
    refused,
    languages: { source: content.lang, target: 'en' },
  }
}

describe('samples/translations/', () => {
  it('are there for every sample that is not in English, and for no other', () => {
    const translated = env.SAMPLES.filter(({ translation }) => translation)

    expect(translated).toEqual(foreign)
    expect(translated).toHaveLength(9)
  })
})

describe.each(foreign)('the translation of $file', (sample) => {
  const { content, segments, texts, pairs, refused, languages } = read(sample)

  it('is the project’s own, and no engine’s', () => {
    expect(sample.translation).toMatchObject({
      kind: 'human',
      author: 'The Limited Times project',
    })
  })

  it('has every segment of the sample, in order, and no other', () => {
    expect(Object.keys(texts)).toEqual(segments.map(({ path }) => path))
  })

  it('is accepted by the route that it is put to', () => {
    expect(refused).toEqual([])
  })

  it('has each mark once', () => {
    for (const { path, source, answer } of pairs) {
      const marks = answer.filter(({ type }) => type !== 'text')

      expect({ path, fault: markFault(source, answer) }).toEqual({ path, fault: null })
      expect({ path, marks }).toEqual({ path, marks: source.filter(({ type }) => type !== 'text') })
    }
  })

  it('has the numbers of the sample', () => {
    const wrong = pairs.flatMap(({ path, before, after }) => {
      const { lost, added } = numbersSaidOtherwise(before, after, languages)
      return [...lost, ...added].map(({ text }) => `${path}: ${text}`)
    })

    expect(wrong).toEqual([])
  })

  it('leaves nothing in the original but names', () => {
    const same = pairs.filter(({ before, after }) => before === after && !names.has(after))
    const parts = pairs
      .filter(({ after }) => !names.has(after))
      .map(({ before, after }) => untranslatedPart(before, after, languages))

    expect(same).toEqual([])
    expect(parts.filter((part) => part !== null)).toEqual([])
  })

  it('says the same twice where the sample does', () => {
    for (const some of Map.groupBy(pairs, ({ before }) => before).values())
      expect(new Set(some.map(({ after }) => after)).size).toBe(1)
  })

  it('has English quotation marks, each closed', () => {
    for (const { after } of pairs) {
      expect(after).not.toMatch(/["«»„「」『』]/u)
      expect(after.match(/”/gu)?.length).toBe(after.match(/“/gu)?.length)
    }
  })

  it('is accepted as it is written', () => {
    const by = { kind: 'human', technique: null, ...languages } as const
    const refused = segments
      .map((segment) => acceptWritten(segment, texts[segment.path] ?? '', by))
      .filter((verdict) => 'refused' in verdict)

    expect(refused).toEqual([])
  })

  it('becomes an article with nothing in the original', () => {
    const answers = new Map(pairs.map(({ path, answer }) => [path, answer]))

    expect(withTranslations(content, answers, languages)).toMatchObject({
      content: { lang: 'en', title: texts['title'] },
      left: [],
    })
  })
})

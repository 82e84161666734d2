import { describe, expect, it } from 'vitest'
import { articleTerms } from '../../../src/translator/wording/article-terms.ts'
import { protectTerms, restoreTerms } from '../../../src/translator/wording/protect-terms.ts'
import { content } from '../../fixtures/articles.ts'
import { line, runs } from '../runs.ts'

const name = (source: string) => ({ source, translation: source })
const council = { source: 'junta de Almera', translation: 'council of Almera' }

/** The runs with marks around terms. */
const marked = (text: string, ...terms: { source: string; translation: string }[]) =>
  line(protectTerms(runs(text), terms).runs)

/** What becomes of an engine's answer. */
function restored(
  source: string,
  answer: string,
  ...terms: { source: string; translation: string }[]
) {
  return line(restoreTerms(runs(answer), protectTerms(runs(source), terms).translations))
}

describe('protectTerms()', () => {
  it('puts marks around terms, numbered after the source’s', () => {
    expect(marked('El <1>rey</1> Felipe Roca y Felipe Roca', name('Felipe Roca'))).toBe(
      'El <1>rey</1> <2>Felipe Roca</2> y <3>Felipe Roca</3>',
    )
  })

  it('takes whole words, and the longer of two that overlap', () => {
    expect(marked('Cerro Alumbres', name('Cerro Alumbre'))).toBe('Cerro Alumbres')
    expect(marked('El Faro de Almera', name('El Faro de Almera'), name('Almera'))).toBe(
      '<1>El Faro de Almera</1>',
    )
  })

  it('leaves a word that has its capital from the start of a sentence', () => {
    expect(marked('Público y crítica. Lo cuenta Público.', name('Público'))).toBe(
      'Público y crítica. Lo cuenta <1>Público</1>.',
    )
  })

  it('finds names in scripts without blanks', () => {
    expect(marked('昨日、美咲新報が', name('美咲新報'))).toBe('昨日、<1>美咲新報</1>が')
  })
})

describe('restoreTerms()', () => {
  it('puts the term in where the engine moved it, whatever it made of it', () => {
    expect(
      restored('Vino Felipe VI ayer', 'Yesterday <1>Felipe SAW</1> came', name('Felipe VI')),
    ).toBe('Yesterday Felipe VI came')
  })

  it('puts the term in once where it comes in pieces', () => {
    expect(restored('Vino Felipe VI', '<1>Felipe</1> came <1>six</1>', name('Felipe VI'))).toBe(
      'Felipe VI came ',
    )
  })

  it('writes a term with the capital of its place', () => {
    expect(restored('Junta de Almera', '<1>Together of Almera</1>', council)).toBe(
      'Council of Almera',
    )
    expect(restored('La junta de Almera', 'The <1>joint</1>', council)).toBe(
      'The council of Almera',
    )
  })
})

describe('articleTerms()', () => {
  const text =
    'La Unión Europea premia a Rosa Llano en Italia. El domingo, según Llano, la Comisión Europea y Rosa Verde vendrán al Cerro Alumbre.'
  const article = content({
    byline: ['Leire Cantalapeña'],
    agencies: ['EFA'],
    tags: ['Rosa Llano', 'Rosa Verde', 'Unión Europea', 'Italia', 'Cerro Alumbre', 'cometas'],
    body: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    },
  })

  it('takes writers, agencies, the source and persons, and no places or institutions', () => {
    expect(articleTerms(article).map(({ source }) => source)).toEqual([
      'Leire Cantalapeña',
      'Rheinblick',
      'Rosa Llano',
      'Llano',
      'EFA',
    ])
  })

  it('takes glossaries, of which the later one counts', () => {
    const own = { source: 'EFA', translation: 'EFA agency' }

    const terms = articleTerms(article, [name('EFA'), council], [own])

    expect(terms).toEqual(expect.arrayContaining([own, council]))
    expect(terms.filter(({ source }) => source === 'EFA')).toEqual([own])
  })
})

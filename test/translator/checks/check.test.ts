import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, notesOn, type CheckOptions } from '../../../src/translator/checks/check.ts'
import { tidyRuns } from '../../../src/translator/run-text.ts'
import { spanishEnglish } from '../../fixtures/spanish-english.ts'
import { runs } from '../runs.ts'
import { damagedAnswers, type DamageKind, type Pair } from './damaged-answers.ts'

const options: CheckOptions = { source: 'es', target: 'en', engineKind: 'model' }
const pairs = spanishEnglish.map(([source, answer]) => ({ source, answer }))

/** What the check of an answer finds. */
function found(source: string, answer: string, changes: Partial<CheckOptions> = {}) {
  return check({ runs: tidyRuns(runs(source)) }, tidyRuns(runs(answer)), { ...options, ...changes })
}

/** All damages of a kind. */
function damaged(kind: DamageKind): Pair[] {
  return pairs.flatMap((pair) => damagedAnswers(kind, pair).map((answer) => ({ ...pair, answer })))
}

/** Those that get through, and how many there were. */
function through(kind: DamageKind, engineKind: CheckOptions['engineKind'] = 'model') {
  const all = damaged(kind)
  const passed = all.filter(({ source, answer }) => found(source, answer, { engineKind }) === null)
  return {
    count: all.length,
    share: passed.length / all.length,
    passed: passed.map(({ answer }) => answer),
  }
}

describe('check()', () => {
  it.each(['rules', 'neural', 'model'] as const)(
    'passes good answers of engines of %s',
    (engineKind) => {
      const wrong = pairs.flatMap(({ source, answer }) => {
        const finding = found(source, answer, { engineKind })
        return finding ? [{ ...finding, answer }] : []
      })

      expect(wrong).toEqual([])
    },
  )

  it.each(
    (['rules', 'neural', 'model'] as const).flatMap((engineKind) =>
      (['marks', 'injection', 'numbers', 'missing parts'] as const).map(
        (kind) => [kind, engineKind] as const,
      ),
    ),
  )('lets no answer through with damaged %s, of an engine of %s', (kind, engineKind) => {
    const { count, passed } = through(kind, engineKind)

    expect(passed).toEqual([])
    expect(count).toBeGreaterThanOrEqual(2000)
  })

  it.each([
    ['half untranslated', 0.03],
    ['loops', 0.04],
    ['preambles', 0],
  ] as const)('lets few answers through that are %s', (kind, most) => {
    const { share } = through(kind)

    expect(share).toBeLessThanOrEqual(most)
  })

  it.each([
    [
      'Serbian that comes back as it was',
      'sr-Cyrl',
      'Скупштина је усвојила нови закон',
      'Скупштина је усвојила нови закон',
    ],
    [
      'a Japanese sentence in an English answer',
      'ja',
      '港は十一か月ぶりに開いた。市長は喜んだ。',
      'The port is open after eleven months. 市長は喜んだ。',
    ],
    [
      'half of a German answer',
      'de',
      'Der Hafen wird wieder geöffnet, und die Stadt freut sich darüber.',
      'The port reopens, und die Stadt freut sich darüber.',
    ],
    [
      'a few words of Spanish at the end',
      'es',
      'La jueza perdió ayer el perro rojo y el caballo',
      'Yesterday the judge lost the perro rojo y el caballo',
    ],
    [
      'a few words of Spanish at the start',
      'es',
      'El año pasado, el jardinero salvó el bosque pequeño',
      'El año pasado, el gardener saved the small forest',
    ],
    [
      'a French answer as it was',
      'fr',
      'Le port rouvre après onze mois',
      'Le port rouvre après onze mois',
    ],
  ])('finds %s', (_what, source, text, answer) => {
    expect(found(text, answer, { source })?.check).toBe('untranslated')
  })

  it.each([
    [
      'digits of another script',
      'ar',
      'en',
      'وصل ١٢٬٥٠٠ زائر إلى المدينة في ٣ أيام',
      '12,500 visitors came to the city in 3 days',
    ],
    [
      'blanks for grouping',
      'fr',
      'en',
      'La ville compte 12\u202F500 habitants',
      'The town has 12,500 inhabitants',
    ],
    [
      'a colon in a time',
      'de',
      'en',
      'Der Zug fährt um 20.30 Uhr ab',
      'The train leaves at 20:30 sharp',
    ],
    [
      'a number in front of another',
      'es',
      'en',
      'A las 15 300 personas esperaban fuera',
      'At 15, 300 people waited outside',
    ],
    [
      'a language that says more in a sign',
      'ja',
      'en',
      '港は十一か月ぶりに開いた。',
      'The port has opened after eleven months.',
    ],
    [
      'words that the source tells apart and the answer cannot',
      'es',
      'en',
      'La directora lo describió el lunes en abril. La directora la describió el lunes en mayo.',
      'The director described it on Monday in April. The director described it on Monday in May.',
    ],
    [
      'a title of lower case after its first word',
      'es',
      'en',
      'La editora vende El día de la lluvia en nueve países',
      'The publisher sells El día de la lluvia in nine countries',
    ],
    [
      'a name that has function words',
      'es',
      'en',
      'La Federación de la Pesca de la Costa del Sur firmó',
      'The Federación de la Pesca de la Costa del Sur signed',
    ],
  ])('passes %s', (_what, source, target, text, answer) => {
    expect(found(text, answer, { source, target, engineKind: 'rules' })).toBeNull()
  })

  it.each([
    [
      'a word for a small number',
      'Faltan 3 de los 27 puestos',
      'Three of the 27 stalls are missing',
    ],
    ['digits for a word', 'Hubo tres heridos en la costa', 'There were 3 injured on the coast'],
    ['a Roman number', 'Una novela del siglo XXI', 'A novel of the 21st century'],
    ['an hour of twelve', 'El tren sale a las 20.30 horas', 'The train leaves at 8:30 p.m.'],
  ])('passes %s of an engine that does not copy', (_what, text, answer) => {
    expect(found(text, answer, { engineKind: 'neural' })).toBeNull()
    expect(found(text, answer, { engineKind: 'rules' })?.check).toBe('numbers')
  })

  it.each([
    [
      'an hour in two numbers',
      'fr',
      'Le train part à 20 h 05 du quai 3',
      'The train leaves platform 3 at 8.05pm',
    ],
    [
      'an hour whose minutes have one digit',
      'ja',
      '町長は午前１０時２分、島へ手紙を送った。',
      'The mayor sent a letter to the island at 10:02 a.m.',
    ],
    [
      'a month',
      'ja',
      '新しい橋は９月２２日に開通する。',
      'The new bridge will open on 22 September.',
    ],
    ['an ordinal', 'ko', '그는 2학년 학생이다.', 'He is a second-year student.'],
    ['a one', 'zh', '船晚了1小时才到港。', 'The ship came one hour late.'],
    ['a year without its counter', 'zh', '2020年', '2020'],
  ])('passes %s in another language', (_what, source, text, answer) => {
    expect(found(text, answer, { source, engineKind: 'neural' })).toBeNull()
  })

  it.each([
    ['numbers', 'fr', 'Le train part à 20 h 05 du quai 3', 'The train leaves platform 3 at 8.06pm'],
    [
      'numbers',
      'ja',
      '新しい橋は９月２２日に開通する。',
      'The new bridge will open on 22 October.',
    ],
    ['numbers', 'ja', 'その橋は５月に開通する。', 'The new bridge may open soon.'],
    ['numbers', 'zh', '2020年', '2021'],
    ['missing', 'zh', '2020年春天', '2020'],
    ['missing', 'zh', '二月', '2'],
  ])('refuses other %s, from %s: %s, %s', (check, source, text, answer) => {
    expect(found(text, answer, { source, engineKind: 'neural' })?.check).toBe(check)
  })

  it.each([
    ['Faltan 3 de los 27 puestos', 'Four of the 27 stalls are missing'],
    ['Faltan 3 y 3 de los puestos', 'Three stalls are missing there'],
    ['Una novela del siglo XXI', 'A novel of the 22nd century'],
    ['El tren sale a las 20.30 horas', 'The train leaves at 8:31 p.m.'],
  ])('refuses another number: %s, %s', (text, answer) => {
    expect(found(text, answer, { engineKind: 'neural' })?.check).toBe('numbers')
  })

  it('refuses other readings of a number', () => {
    expect(found('Costó 3,5 millones de euros', 'It cost 35 million euros')?.check).toBe('numbers')
    expect(found('Costó 3.500 euros el año pasado', 'It cost 35.00 euros last year')?.check).toBe(
      'numbers',
    )
  })

  it.each([
    ['Situación de “superioridad” del alcalde general', 'Situation of “superiority” of'],
    [
      'Una vecina riega: “No hay agua. Así no se vive aquí”',
      'A neighbour waters: “There is no water.',
    ],
    ['La alcaldesa pide calma, y el puerto abre', 'calm requests the mayor and the port'],
  ])('refuses part of a headline from a program that follows rules: %s', (text, answer) => {
    expect(found(text, answer, { engineKind: 'rules' })).not.toBeNull()
    expect(found(text, answer, { engineKind: 'neural' })).toBeNull()
  })

  it('counts sentences of chat models only', () => {
    const answer = 'The port of Almera reopens. Good news.'

    expect(found('El puerto de Almera reabre ya en mayo.', answer)?.check).toBe('sentences')
    expect(
      found('El puerto de Almera reabre ya en mayo.', answer, { engineKind: 'neural' }),
    ).toBeNull()
  })

  it('refuses a lost denial only where engine and pair are known to lose it', () => {
    const [source, answer] = ['Nadie vino a la inauguración.', 'Anybody came to the opening.']

    expect(found(source, answer)).toBeNull()
    expect(found(source, answer, { losesDenials: true })).toEqual({
      check: 'denial',
      detail: 'Nadie',
    })
    expect(notesOn({ runs: runs(source) }, runs(answer), options)).toEqual([
      { check: 'denial', detail: 'Nadie' },
    ])
    expect(
      notesOn({ runs: runs('Sin embargo, vino.') }, runs('However, he came.'), options),
    ).toEqual([])
  })

  it.each([
    ['text', 'a b 1 '.repeat(200_000)],
    ['marks', '<1>a</1> b '.repeat(50_000)],
    ['numbers', '1 '.repeat(600)],
  ])('reads no answer of any length: %s', (_what, answer) => {
    const source = `<1>uno</1> ${'dos '.repeat(100)}`

    expect(found(source, answer, { engineKind: 'neural' })).not.toBeNull()
  })

  it('is not moved by what is thrown at it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<1>', '</1>', '<2/>', '⏎', '1.2.3', '٣٫٥', '。', ' '),
    )
    const any = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))

    fc.assert(
      fc.property(any, any, (source, answer) => {
        const finding = found(source, answer, { target: 'ja', source: 'sr-Cyrl' })

        expect(finding === null || finding.detail.length <= 100).toBe(true)
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, notesOn, type CheckOptions } from '../../../src/translator/checks/check.ts'
import { tidyRuns } from '../../../src/translator/run-text.ts'
import { spanishEnglish } from '../../fixtures/spanish-english.ts'
import { runs } from '../runs.ts'

const options: CheckOptions = { source: 'es', target: 'en', engineKind: 'model' }
const pairs = spanishEnglish.map(([source, answer]) => ({ source, answer }))

/** What the check of an answer finds. */
function found(source: string, answer: string, changes: Partial<CheckOptions> = {}) {
  return check({ runs: tidyRuns(runs(source)) }, tidyRuns(runs(answer)), { ...options, ...changes })
}

type Pair = { source: string; answer: string }
/** Damages of one kind that can be done to an answer; none where it cannot be. */
type Damage = (pair: Pair) => readonly string[]

const spots = (text: string) =>
  Array.from(text.matchAll(/(?<!<[^>]{0,9}) (?![^<]{0,9}>)/gu), ({ index }) => index)
const put = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at)
const insertEach = (answer: string, pieces: readonly string[]) =>
  pieces.flatMap((piece) =>
    [0, answer.length, ...spots(answer)].map((at) => put(answer, at, piece)),
  )
const sentences = (text: string) => text.split(/(?<=[.?”]) /u)

const damages: Readonly<Record<string, Damage>> = {
  marks: ({ answer }) => {
    const signs = Array.from(answer.matchAll(/<(\/?)(\d+)(\/?)>/gu))
    return [
      // Lost, repeated, or with another number.
      ...signs.flatMap(({ 0: sign, 1: slash = '', 2: mark = '', 3: end = '', index }) => {
        const without = answer.slice(0, index) + answer.slice(index + sign.length)
        const other = `<${slash}${Number(mark) + 1}${end}>`
        return [
          without,
          put(without, index, other),
          put(answer, index, sign),
          put(answer, index, `${sign} x ${sign}`),
        ]
      }),
      answer.replace(/<\/?\d+\/?>/gu, '') === answer ? '' : answer.replace(/<\/?\d+\/?>/gu, ''),
      // Pushed together, away from the words.
      ...signs
        .filter(([, , , end]) => end === '')
        .map(({ 2: mark = '' }) =>
          answer.replace(new RegExp(`<${mark}>(.*?)</${mark}>`, 'u'), `<${mark}></${mark}>$1`),
        ),
      ...insertEach(
        answer,
        ['<9>', '</9>', '<9/>', '<9>x</9>', '<-1/>'].map((sign) => sign.replace('-1', '0')),
      ),
    ].filter((damaged) => damaged !== '')
  },
  injection: ({ answer }) =>
    insertEach(answer, [
      '<script>alert(1)</script>',
      ' <img src=x onerror=alert(1)>',
      '</p><p>',
      '&lt;b&gt;',
      '&#106;',
      '[see](https://bad.example)',
      ' https://bad.example/x ',
      ' www.bad.example ',
      ' win at bad.com now ',
      ' javascript:alert(1) ',
      '**bold**',
      ' {{7*7}} ',
      '\u{E0041}',
      '<x id="1"/>',
      ' *desconocida',
      ' @error',
      '`',
    ]),
  numbers: ({ answer }) => {
    const numbers = Array.from(answer.matchAll(/(?<![</\d.,])\d+(?:[.,]\d+)*(?![\d>/])/gu))
    return [
      ...numbers.flatMap(({ 0: number, index }) => {
        const swap = (other: string) =>
          answer.slice(0, index) + other + answer.slice(index + number.length)
        return [
          ...Array.from(number.matchAll(/\d/gu)).flatMap(({ 0: digit, index: at }) =>
            [...'0123456789']
              .filter((other) => other !== digit && !(at === 0 && other === '0'))
              .map((other) => swap(number.slice(0, at) + other + number.slice(at + 1))),
          ),
          swap(''),
          swap(`${number}0`),
          swap(`1${number}`),
          swap(`${number} ${number}`),
          ...(/^\d,\d{3}$|^\d\d?,\d{3}$/u.test(number)
            ? [swap(number.replace(',', '').replace(/(\d\d)$/u, '.$1'))]
            : []),
          ...(/^\d+\.\d$/u.test(number) ? [swap(number.replace('.', ''))] : []),
        ]
      }),
      ...insertEach(answer, [' 7', ' 31']),
    ]
  },
  'missing parts': ({ answer }) => {
    const words = answer.split(' ')
    const all = sentences(answer)
    // Each run of words that is at most half of the answer.
    const pieces = words.flatMap((_, from) =>
      words.slice(from).map((_, size) => words.slice(from, from + size + 1).join(' ')),
    )
    return [
      '',
      '…',
      ...(all.length > 1 ? all.map((_, at) => all.toSpliced(at, 1).join(' ')) : []),
      ...(words.length > 6 ? pieces.filter(({ length }) => length <= answer.length / 2) : []),
    ]
  },
  'half untranslated': ({ source, answer }) => {
    const before = sentences(source)
    const after = sentences(answer)
    const [words, others] = [source.split(' '), answer.split(' ')]
    if (words.length < 6) return []
    return [
      source,
      ...(before.length === after.length && before.length > 1
        ? before.map((sentence, at) => after.with(at, sentence).join(' '))
        : []),
      ...(words.length > 11
        ? [0.4, 0.5, 0.6].flatMap((share) => [
            [...words.slice(0, words.length * share), ...others.slice(others.length * share)].join(
              ' ',
            ),
            [...others.slice(0, others.length * share), ...words.slice(words.length * share)].join(
              ' ',
            ),
          ])
        : []),
    ]
  },
  loops: ({ answer }) => {
    const words = answer.split(' ')
    return words.length < 12
      ? []
      : [2, 3, 4].flatMap((times) =>
          words
            .slice(0, -6)
            .map((_, at) =>
              [
                ...words.slice(0, at + 6),
                ...Array.from({ length: times }, () => words.slice(at, at + 6)).flat(),
                ...words.slice(at + 6),
              ].join(' '),
            ),
        )
  },
  preambles: ({ answer }) => [
    `Here is the translation: ${answer}`,
    `Sure! Here is the translation:⏎⏎${answer}`,
    `Certainly. ${answer}`,
    `Translation:⏎${answer}`,
    `${answer} I hope this helps!`,
    `${answer}⏎⏎Note: names were left as they are.`,
    `${answer} (Note: the register is formal.)`,
    `As an AI, I translate as follows. ${answer}`,
  ],
}

/** All damages of a kind. */
function damaged(kind: string): Pair[] {
  const damage = damages[kind] ?? (() => [])
  return pairs.flatMap((pair) =>
    damage(pair)
      .filter((answer) => answer !== pair.answer)
      .map((answer) => ({ ...pair, answer })),
  )
}

/** Those that get through, and how many there were. */
function through(kind: string, engineKind: CheckOptions['engineKind'] = 'model') {
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
      ['marks', 'injection', 'numbers', 'missing parts'].map((kind) => [kind, engineKind] as const),
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
  ])('lets few answers through that are %s', (kind, most) => {
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

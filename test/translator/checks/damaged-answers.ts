/** A segment and an answer to it, in the form of `test/translator/runs.ts`. */
export type Pair = { readonly source: string; readonly answer: string }

/** What goes wrong with engines' answers. */
export type DamageKind =
  | 'marks'
  | 'injection'
  | 'numbers'
  | 'missing parts'
  | 'half untranslated'
  | 'loops'
  | 'preambles'

/**
 * Does to a good answer all damages of a kind, each alone.
 *
 * @returns None where this answer cannot be damaged so. Of an answer of n words the missing parts are n² / 3.
 */
export function damagedAnswers(kind: DamageKind, pair: Pair): string[] {
  return damages[kind](pair).filter((answer) => answer !== pair.answer)
}

const spots = (text: string) =>
  Array.from(text.matchAll(/(?<!<[^>]{0,9}) (?![^<]{0,9}>)/gu), ({ index }) => index)
const put = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at)
const insertEach = (answer: string, pieces: readonly string[]) =>
  pieces.flatMap((piece) =>
    [0, answer.length, ...spots(answer)].map((at) => put(answer, at, piece)),
  )
const sentences = (text: string) => text.split(/(?<=[.?”]) /u)

const damages: Readonly<Record<DamageKind, (pair: Pair) => readonly string[]>> = {
  marks: ({ answer }) => {
    const signs = Array.from(answer.matchAll(/<(\/?)(\d+)(\/?)>/gu))
    const other = Math.max(0, ...signs.map(([, , mark]) => Number(mark))) + 1
    return [
      // Lost, repeated, or with another number.
      ...signs.flatMap(({ 0: sign, 1: slash = '', 2: mark = '', 3: end = '', index }) => {
        const without = answer.slice(0, index) + answer.slice(index + sign.length)
        return [
          without,
          put(without, index, `<${slash}${Number(mark) + 1}${end}>`),
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
      ...insertEach(answer, [
        `<${other}>`,
        `</${other}>`,
        `<${other}/>`,
        `<${other}>x</${other}>`,
        '<0/>',
      ]),
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

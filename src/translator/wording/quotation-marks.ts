import { primaryLanguage } from '../../text/language-tag.ts'
import type { Run } from '../run.ts'

/**
 * The quotation marks of languages: outer pair, inner pair. An underscore is a no-break space.
 *
 * @see https://www.unicode.org/cldr/charts/latest/by_type/miscellaneous.displaying_lists.html
 */
const styles: Readonly<Record<string, string>> = {
  en: '“ ” ‘ ’',
  af: '“ ” ‘ ’',
  ar: '« » “ ”',
  be: '« » „ “',
  bg: '„ “ ’ ’',
  bs: '„ ” ‘ ’',
  ca: '« » “ ”',
  cs: '„ “ ‚ ‘',
  da: '“ ” ‘ ’',
  de: '„ “ ‚ ‘',
  el: '« » “ ”',
  es: '« » “ ”',
  et: '„ “ « »',
  eu: '« » “ ”',
  fa: '« » ‹ ›',
  fi: '” ” ’ ’',
  fr: '«_ _» “ ”',
  gl: '« » “ ”',
  hi: '“ ” ‘ ’',
  hr: '„ ” ‘ ’',
  hu: '„ ” » «',
  id: '“ ” ‘ ’',
  is: '„ “ ‚ ‘',
  it: '« » “ ”',
  ja: '「 」 『 』',
  ko: '“ ” ‘ ’',
  lt: '„ “ ‚ ‘',
  lv: '„ ” ‘ ’',
  mk: '„ “ ’ ‘',
  nb: '« » ‘ ’',
  nl: '“ ” ‘ ’',
  no: '« » ‘ ’',
  pl: '„ ” « »',
  pt: '“ ” ‘ ’',
  ro: '„ ” « »',
  ru: '« » „ “',
  sk: '„ “ ‚ ‘',
  sl: '„ “ ‚ ‘',
  sq: '« » “ ”',
  sr: '„ ” ’ ’',
  sv: '” ” ’ ’',
  tr: '“ ” ‘ ’',
  uk: '« » „ “',
  vi: '“ ” ‘ ’',
  zh: '“ ” ‘ ’',
}

type Pair = { readonly open: string; readonly close: string }

/**
 * Turns the quotation marks of an answer into those of the target's language, `«…»` → `“…”`, inner ones into its inner.
 *
 * It does so only where they are written as in the source's language or in a common way, and are balanced in the whole
 * answer. Single marks stay, for they are apostrophes too, and so does the straight `"`. Linear in the length.
 */
export function withQuotationMarks(
  answer: readonly Run[],
  languages: { readonly source: string; readonly target: string },
): readonly Run[] {
  const target = styleOf(languages.target)
  const quotes = target && quotesIn(answer, pairsOf(styleOf(languages.source)))
  if (!quotes || quotes.length === 0) return answer
  return answer.map((run, index) => {
    if (run.type !== 'text') return run
    let value = ''
    let end = 0
    for (const { at, isOpen, depth } of quotes.filter((quote) => quote.run === index)) {
      const pair = target[depth % 2]
      const before = run.value.slice(end, at)
      value += isOpen ? before : before.replace(/[ \u00A0\u202F]$/u, '')
      value += (isOpen ? pair?.open : pair?.close) ?? ''
      end = at + 1
      if (isOpen && /[ \u00A0\u202F]/u.test(run.value.charAt(end))) end++
    }
    return { type: 'text', value: value + run.value.slice(end) }
  })
}

type Quote = { run: number; at: number; isOpen: boolean; depth: number }

/** The quotation marks of an answer with their depth; `null` when they are not balanced. */
function quotesIn(answer: readonly Run[], pairs: readonly Pair[]): Quote[] | null {
  const quotes: Quote[] = []
  const closes: string[] = []
  for (const [run, found] of answer.entries()) {
    if (found.type !== 'text') continue
    for (const { 0: sign, index: at } of found.value.matchAll(/[«»‹›“”„「」『』]/gu)) {
      const pair = pairs.find(({ open }) => open === sign)
      if (closes.at(-1) === sign) {
        closes.pop()
        quotes.push({ run, at, isOpen: false, depth: closes.length })
      } else if (pair) {
        quotes.push({ run, at, isOpen: true, depth: closes.length })
        closes.push(pair.close)
      } else return null
    }
  }
  return closes.length === 0 ? quotes : null
}

const common: readonly Pair[] = [
  { open: '«', close: '»' },
  { open: '“', close: '”' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
]

/** The pairs that a source may use: its own first, then those whose signs mean nothing else in it. */
function pairsOf(own: readonly Pair[] | null): Pair[] {
  const pairs = (own ?? []).map(({ open, close }) => ({
    open: open.charAt(0),
    close: close.slice(-1),
  }))
  const signs = new Set(pairs.flatMap(({ open, close }) => [open, close]))
  return [
    ...pairs.filter(({ open }) => !/[‘’‚]/u.test(open)),
    ...common.filter(({ open, close }) => !signs.has(open) && !signs.has(close)),
  ]
}

function styleOf(lang: string): readonly [Pair, Pair] | null {
  const isTraditional = /^zh-(?:Hant|TW|HK|MO)/u.test(lang)
  const style = styles[isTraditional ? 'ja' : primaryLanguage(lang)]
  const [open = '', close = '', inner = '', innerClose = ''] =
    style?.replaceAll('_', '\u00A0').split(' ') ?? []
  return style === undefined
    ? null
    : [
        { open, close },
        { open: inner, close: innerClose },
      ]
}
